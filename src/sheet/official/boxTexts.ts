/** The boxes of a row as they stand in its cell, and how many lines they take. */

import { emsPerLine } from '../../paper/textHeight';
import { WU_HAO } from '../../paper/typeSizes';
import { boxesOf, hasBoxColumn, isTickedRow } from '../../rubric/boxes';
import { scoreField } from '../../rubric/deductions';
import type { StatusRow } from '../../rubric/items';
import type { Item, Rubric } from '../../rubric/rubric';
import { boxText } from '../boxText';
import { officialColumn } from '../columns';
import type { Columns } from './officialColumns';

/** Nothing ticked, then each of the words; undefined where the row has no boxes in that column. */
export function textsIn(
  rubric: Rubric,
  columns: Columns,
  item: Item,
  field: 'boxes' | 'score' | 'deduction',
): readonly string[] | undefined {
  const boxes = boxesOf(rubric, item);
  const column = officialColumn(rubric, field);
  if (boxes === undefined || column === undefined) return undefined;
  const room = emsPerLine(columns.span(column, column), WU_HAO);
  return [0, ...boxes.words.map((_, i) => i + 1)].map((place) => boxText(boxes.words, room, place));
}

/** Lines that the boxes of a row take. */
export function boxLines(rubric: Rubric, columns: Columns, item: Item): number {
  const fields = ['boxes' as const, ...(showsBoxes(rubric, item) ? ([scoreField(rubric)] as const) : [])];
  const texts = fields.map((field) => textsIn(rubric, columns, item, field)?.[0] ?? '');
  return Math.max(...texts.map((text) => text.split('\n').length));
}

/** Whether the boxes stand in the column of the scores. */
export const showsBoxes = (rubric: Rubric, item: Item): item is StatusRow =>
  isTickedRow(rubric, item) && !hasBoxColumn(rubric);
