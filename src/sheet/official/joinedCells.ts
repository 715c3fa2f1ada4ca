/**
 * Cells that go over the rows of several items, each with a 分值 of its own: 序号, 计分办法, 检查方法, 责任部门 as issued.
 *
 * > 1 | 及时受理率 | 15 | 得分＝率×分值，低于90%的不得分   (序号 and 计分办法 go over the row of 按期答复率 too)
 */

import type { ColumnId, Item } from '../../rubric/rubric';
import { shownNumber } from '../../rubric/items';

/** What the rows of one cell have in common, by column. */
export type JoinedRuns = ReadonlyMap<ColumnId, string>;

interface JoinedRow {
  readonly id: string;
  readonly item: Item;
  /** As the item says, or else its parent. */
  readonly units: { readonly leadUnit: string; readonly responsibleUnits: string };
}

/**
 * By item: it shares the cell of the item right above, as long as both say the same there. `rows` are those of the
 * table in their order, undefined for one that is not of an item.
 */
export function joinedRuns(rows: readonly (JoinedRow | undefined)[]): ReadonlyMap<string, JoinedRuns> {
  const runs = new Map<string, Map<ColumnId, string>>();
  const runsOf = (id: string): Map<ColumnId, string> => {
    const own = runs.get(id) ?? new Map<ColumnId, string>();
    runs.set(id, own);
    return own;
  };
  const join = (upper: JoinedRow, row: JoinedRow): void => {
    for (const id of joinedOf(row.item)) {
      if (joinedWords(upper, id) !== joinedWords(row, id)) continue;
      const run = runsOf(upper.id).get(id) ?? upper.id;
      runsOf(upper.id).set(id, run);
      runsOf(row.id).set(id, run);
    }
  };
  let above: JoinedRow | undefined;
  for (const row of rows) {
    // Of an item with several rows the first says what they share.
    if (row !== undefined && row.id === above?.id) continue;
    if (row !== undefined && row.item.items === undefined && above !== undefined) join(above, row);
    above = row?.item.items === undefined ? row : undefined;
  }
  return runs;
}

const JOINABLE = /^(?:label|requirement|criteria|leadUnit|responsibleUnits|(?:text|pen):.+)$/;

const joinedOf = ({ joined = [] }: Item): readonly ColumnId[] =>
  joined.filter((id): id is ColumnId => JOINABLE.test(id));

/** What the row has in a column; '' in one that is left for the pen. */
export function joinedWords({ item, units }: Omit<JoinedRow, 'id'>, id: ColumnId): string {
  if (id === 'label') return shownNumber(item);
  if (id === 'requirement' || id === 'criteria') return item[id] ?? '';
  if (id === 'leadUnit' || id === 'responsibleUnits') return units[id];
  return id.startsWith('text:') ? (item.texts?.[id.slice('text:'.length)] ?? '') : '';
}
