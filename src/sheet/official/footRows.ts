/** What the form has between 总分 and the signatures: 考核意见, 注, rows of blanks for both sides. */

import { PEN_HEIGHT } from '../../paper/handwriting';
import type { FootPart, Rubric } from '../../rubric/rubric';
import type { Stage } from '../../scoring/fields/fields';
import type { Columns } from './officialColumns';
import { columnsOf } from './officialColumns';
import { styledHeight } from '../styles';
import type { BlankRow } from './blankRows';
import { blankRows } from './blankRows';

/** `id` in the hidden column: whoever deletes 考核意见 is told. */
export type FootRow = {
  readonly id: string;
  readonly height: number;
  /** The first of its part; rows of blanks that follow each other, where people sign, are one. */
  readonly begins: boolean;
} & (
  | { readonly kind: 'note' | 'box'; readonly text: string }
  | { readonly kind: 'blanks'; readonly row: BlankRow }
);

type FootContent = FootRow extends infer R ? (R extends FootRow ? Omit<R, 'id' | 'begins'> : never) : never;

const LINES = 3;

/** 自评 is signed by the unit: what the assessors write has no place on it. */
export function footRows(rubric: Rubric, stage: Stage): readonly FootRow[] {
  const columns = columnsOf(rubric);
  return (rubric.layout.foot ?? [])
    .filter(({ note }) => stage !== 'self' || note !== undefined)
    .flatMap((part) => rowsOf(columns, part).map((content, i) => ({ ...content, begins: i === 0 })))
    .map((content, i, all): FootRow => ({
      ...content,
      begins: content.begins && !(content.kind === 'blanks' && all[i - 1]?.kind === 'blanks'),
      id: `:foot/${i + 1}`,
    }));
}

function rowsOf(
  columns: Columns,
  { note, box, blanks = [], lines = LINES }: FootPart,
): readonly FootContent[] {
  const width = columns.span(columns.first, columns.last);
  return [
    ...(note ?? '')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'note' as const, text, height: styledHeight(text, width, 'plain') })),
    ...(box === undefined ? [] : [{ kind: 'box' as const, text: `${box}：`, height: lines * PEN_HEIGHT }]),
    ...blankRows(columns, blanks).map((row) => ({ kind: 'blanks' as const, row, height: row.height })),
  ];
}
