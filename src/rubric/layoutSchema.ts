/** How the official sheet looks, in a rubric file: see printLayout.ts. */

import { LEAST_SIDE } from './printLayout';
import { BOX_WORDS, CLASS, closed, ID, LINE, manyOf, TEXT } from './shapes';

const BLANK = closed(['label'], {
  label: { ...LINE, minLength: 0, maxLength: 40 },
  is: { enum: ['unit', 'date', 'period', 'total', 'grade', 'day', 'words'] },
  inside: {
    ...LINE,
    maxLength: 60,
    pattern: '＿',
    description: '原表的空格，每处空格写一个“＿”，如“＿人”',
  },
  key: ID,
  stamp: { type: 'boolean' },
});

const BLANKS = manyOf(BLANK, 1, 6);

const RULED_COLUMN = { type: 'integer', minimum: 1, maximum: 40 } as const;

const RULED_ROWS = manyOf(
  closed(['cells'], {
    cells: manyOf(
      closed(['from', 'to'], {
        from: RULED_COLUMN,
        to: RULED_COLUMN,
        down: { type: 'integer', minimum: 2, maximum: 20 },
        text: { ...TEXT, maxLength: 1000 },
        blanks: BLANKS,
        entry: BLANK,
      }),
      1,
      40,
    ),
    lines: { type: 'integer', minimum: 1, maximum: 10 },
  }),
  0,
  20,
);

const SUM_ROW = closed(['spans'], {
  spans: manyOf({ type: 'integer', minimum: 1, maximum: 40 }, 2, 40),
  label: { type: 'integer', minimum: 1, maximum: 40 },
  numbers: manyOf(
    closed(['column'], {
      column: { type: 'integer', minimum: 2, maximum: 40 },
      text: { ...LINE, maxLength: 20 },
    }),
  ),
});

const ROW_LABEL = closed(['label', 'title'], {
  label: LINE,
  title: LINE,
  place: { enum: ['across', 'beside', 'left', 'none'] },
  columns: { type: 'integer', minimum: 1, maximum: 6 },
  whole: { type: 'boolean' },
  mark: { ...LINE, maxLength: 30 },
  total: closed(['label'], {
    label: { ...LINE, maxLength: 40 },
    cells: SUM_ROW,
  }),
  table: closed([], {
    title: LINE,
    headers: { type: 'object', additionalProperties: LINE, maxProperties: 40 },
  }),
});

export const layoutSchema = closed(['columns'], {
  orientation: { enum: ['portrait', 'landscape'] },
  sideMargin: { type: 'number', minimum: LEAST_SIDE, maximum: 28 },
  fonts: { enum: ['windows', 'gbt9704'] },
  columns: manyOf(
    closed(['field', 'header'], {
      field: {
        enum: [
          'section',
          'label',
          'requirement',
          'criteria',
          'fullScore',
          'score',
          'counted',
          'weight',
          'deduction',
          'bonus',
          'beforeBonus',
          'remark',
          'leadUnit',
          'responsibleUnits',
          'heading',
          'text',
          'pen',
          'scorer',
          'earlier',
          'boxes',
          'box',
        ],
      },
      header: LINE,
      over: LINE,
      level: { type: 'integer', minimum: 1, maximum: 4 },
      key: CLASS,
      stage: { enum: ['self', 'assess'] },
      merge: { type: 'boolean' },
      plain: { type: 'boolean' },
      percent: { type: 'boolean' },
      align: { enum: ['left', 'center'] },
      width: { type: 'number', minimum: 3, maximum: 120 },
    }),
    2,
  ),
  keepWidths: { type: 'boolean' },
  boxes: BOX_WORDS,
  baseTotal: { ...LINE, maxLength: 40 },
  baseRow: SUM_ROW,
  bonusRow: ROW_LABEL,
  penaltyRow: ROW_LABEL,
  vetoRow: ROW_LABEL,
  rowOrder: manyOf({ enum: ['items', 'base', 'bonus', 'penalty', 'veto', 'total'] }, 1, 6),
  listLines: { type: 'boolean' },
  sectionRows: { enum: ['whole', 'plain'] },
  sectionTotals: { ...LINE, maxLength: 40 },
  weightRows: { type: 'boolean' },
  printGrade: { type: 'boolean' },
  subtotals: { enum: ['leadUnit'] },
  totalPlace: { enum: ['blank'] },
  totalLabel: LINE,
  plainTotal: { type: 'boolean' },
  totalRow: SUM_ROW,
  dateLabel: LINE,
  head: manyOf(BLANKS, 0, 8),
  tableHead: RULED_ROWS,
  tableFoot: RULED_ROWS,
  unitLine: { enum: ['typed'] },
  foot: manyOf(
    closed([], {
      note: { ...TEXT, maxLength: 1000 },
      blanks: BLANKS,
      box: { ...LINE, maxLength: 40 },
      lines: { type: 'integer', minimum: 1, maximum: 10 },
    }),
    0,
    12,
  ),
  signatures: manyOf(
    closed(['label'], {
      label: LINE,
      people: { type: 'integer', minimum: 1, maximum: 9 },
      stamp: { type: 'boolean' },
    }),
  ),
});
