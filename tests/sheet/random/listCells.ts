/** What a line of 加分 or 扣分项 has in the columns of the form, and which cells it has there. */

import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { ListLine } from '../../../src/rubric/rubric';

type LineCells = Pick<
  ListLine,
  'mark' | 'section' | 'headings' | 'texts' | 'printedLabel' | 'joined' | 'across' | 'spans'
>;

const HEADED: LineCells = {
  mark: '+3',
  section: '表彰',
  headings: ['附加项', '表彰'],
  texts: { method: '看文件', source: '办公室' },
};

/** Two lines that follow each other share what they can, as often as both are drawn so. */
const JOINED: LineCells = {
  printedLabel: '=一',
  joined: ['label', 'requirement', 'criteria', 'text:method', 'pen:self', 'leadUnit'],
  texts: { method: '看文件' },
};

const SPANNED: LineCells = {
  printedLabel: '',
  spans: [
    { from: 'heading:1', to: 'heading:2' },
    { from: 'criteria', to: 'text:method' },
  ],
};

/** The last goes from a column to itself; some of them no form has. */
const ACROSS: readonly NonNullable<LineCells['across']>[] = [
  { from: 'section', to: 'criteria' },
  { from: 'label', to: 'requirement' },
  { from: 'heading:2', to: 'fullScore' },
  { from: 'requirement', to: 'leadUnit' },
  { from: 'criteria', to: 'score' },
  { from: 'requirement', to: 'requirement' },
];

export const lineCells: Arbitrary<LineCells> = fc.oneof(
  fc.constantFrom(HEADED, JOINED, SPANNED),
  fc.constantFrom(...ACROSS).map((across) => ({ across })),
);
