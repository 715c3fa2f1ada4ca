/** Rows whose result is ticked among the words of the form: □符合 □不符合 □不涉及. */

import type { StatusRow } from './items';
import { isStatusRow, leafItems } from './items';
import type { BoxWords, Item, Rubric } from './rubric';

/** Of a row; undefined for a parent and for a row without boxes. */
export function boxesOf(
  { layout }: Pick<Rubric, 'layout'>,
  { items, status, boxes = layout.boxes }: Pick<Item, 'items' | 'status' | 'boxes'>,
): BoxWords | undefined {
  return items === undefined ? (status ?? boxes) : undefined;
}

/** Whether the form has a place of its own for what is ticked. */
export const hasBoxColumn = ({ layout: { columns } }: Pick<Rubric, 'layout'>): boolean =>
  columns.some(({ field }) => field === 'boxes' || field === 'box');

/**
 * A row without points whose word is not printed as it is typed: it is ticked in a column of boxes, or among the boxes
 * in the column of the scores.
 */
export const isTickedRow = (rubric: Pick<Rubric, 'layout'>, item: Item): item is StatusRow =>
  isStatusRow(item) && (item.status.boxes === true || hasBoxColumn(rubric));

/**
 * Whether the form is a list of checks alone: every row is ticked in boxes of its own, and nothing adds up. Only such a
 * form may be without a column for scores; it then has no 总分 either.
 */
export const isCheckForm = (rubric: Rubric): boolean =>
  rubric.bonus === undefined &&
  rubric.penalties === undefined &&
  hasBoxColumn(rubric) &&
  leafItems(rubric).every((item) => isTickedRow(rubric, item));
