/** Cells of the row of an item or a line that go over several columns as issued: 病史 over 一级指标 and 二级指标, 2 over 优 to 差. */

import type { ColumnField } from '../../rubric/printLayout';
import { columnId } from '../../rubric/printLayout';
import type { ColumnId, Rubric } from '../../rubric/rubric';
import { officialColumn } from '../columns';
import type { BodyRow, ItemRow, LineRow } from './bodyRow';
import { isHeading, wordsIn } from './columnWords';
import { leftCell } from './leftCell';
import { isSpanned } from './wordSpan';

/** What a row can do without where it has no words there. */
const WORDS: readonly ColumnField[] = ['section', 'heading', 'requirement', 'criteria', 'text'];

/** The last column of each on the sheet, by its first. A column with words of its own is never covered. */
export function cellSpans(rubric: Rubric, row: BodyRow): ReadonlyMap<number, number> {
  if (row.kind !== 'item' && row.kind !== 'line') return NONE;
  const { spans = [] } = row.kind === 'item' ? row.item : row.line;
  const left = leftCell(rubric, row)?.ids ?? [];
  const isPart = row.kind === 'item' && row.part !== undefined;
  return new Map(
    spans.flatMap((span) => {
      const ids = idsOver(rubric, span);
      const [first, ...others] = ids;
      const [from, to] = [first, others.at(-1)].map((id) => id && officialColumn(rubric, id));
      const mayCover = others.every((id) => isBlankIn(rubric, row, id));
      const isOwn = !isPart || (first !== undefined && isHeading(first));
      if (ids.some((id) => left.includes(id))) return [];
      return from !== undefined && to !== undefined && mayCover && isOwn ? [[from, to] as const] : [];
    }),
  );
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Whether the words of the row begin in that column and go over others. */
export const beginsSpan = (rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): boolean =>
  cellSpans(rubric, row).has(officialColumn(rubric, id) ?? 0);

/** None where the form has other columns by now. */
function idsOver(
  { layout: { columns } }: Rubric,
  { from, to }: { readonly from: string; readonly to: string },
): readonly ColumnId[] {
  const at = (id: string): number => columns.findIndex((column) => columnId(column) === id);
  const [first, last] = [at(from), at(to)];
  const covered = first < 0 ? [] : columns.slice(first, last + 1);
  return covered.every(({ field }) => WORDS.includes(field)) ? covered.map(columnId) : [];
}

const isBlankIn = (rubric: Rubric, row: ItemRow | LineRow, id: ColumnId): boolean =>
  (wordsIn(rubric, row, id)?.words ?? '') === '' &&
  row.joined?.has(id) !== true &&
  !(row.over !== undefined && isSpanned(rubric, row.over, id));
