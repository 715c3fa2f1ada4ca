/**
 * Cells that go over the rows of several items, each with a 分值 of its own, or of several lines of 加分 and 扣分项: 序号,
 * 计分办法, 检查方法, 责任部门 as issued.
 *
 * > 1 | 及时受理率 | 15 | 得分＝率×分值，低于90%的不得分   (序号 and 计分办法 go over the row of 按期答复率 too)
 */

import { shownNumber } from '../../rubric/items';
import type { ColumnId, Item, ListLine } from '../../rubric/rubric';
import type { WordSpan } from './wordSpan';

/** What the rows of one cell have in common, by column. */
export type JoinedRuns = ReadonlyMap<ColumnId, string>;

interface JoinedRow {
  readonly id: string;
  /** Undefined of what holds other items, and has no cells of its own there. */
  readonly joined: readonly ColumnId[] | undefined;
  readonly words: (id: ColumnId) => string;
}

/**
 * By item or line: it shares the cell of the row right above, as long as both say the same there. `rows` are those of the
 * table in their order, undefined for one that is neither.
 */
export function joinedRuns(rows: readonly (JoinedRow | undefined)[]): ReadonlyMap<string, JoinedRuns> {
  const runs = new Map<string, Map<ColumnId, string>>();
  const runsOf = (id: string): Map<ColumnId, string> => {
    const own = runs.get(id) ?? new Map<ColumnId, string>();
    runs.set(id, own);
    return own;
  };
  let above: JoinedRow | undefined;
  for (const row of rows) {
    // Of an item with several rows the first says what they share.
    if (row !== undefined && row.id === above?.id) continue;
    for (const id of row?.joined ?? []) {
      if (row === undefined || above === undefined || above.words(id) !== row.words(id)) continue;
      const run = runsOf(above.id).get(id) ?? above.id;
      runsOf(above.id).set(id, run);
      runsOf(row.id).set(id, run);
    }
    above = row?.joined === undefined ? undefined : row;
  }
  return runs;
}

const JOINABLE = /^(?:label|requirement|criteria|leadUnit|responsibleUnits|(?:text|pen):.+)$/;

/** The row of an item or of a line. */
interface OwnedRow {
  readonly id: string;
  readonly item?: Item;
  readonly line?: ListLine;
  readonly over?: WordSpan;
  /** As the row says, or else its parent. */
  readonly units: { readonly leadUnit: string; readonly responsibleUnits: string };
}

/** What it has to do with this. */
export function joinedRow(row: OwnedRow): JoinedRow {
  const { joined = [] } = row.item ?? row.line ?? {};
  return {
    id: row.id,
    joined:
      row.item?.items === undefined ? joined.filter((id): id is ColumnId => JOINABLE.test(id)) : undefined,
    words: (id) => joinedWords(row, id),
  };
}

/** What the row has in a column; '' in one that is left for the pen. */
export function joinedWords({ item, line, over, units }: OwnedRow, id: ColumnId): string {
  if (id === 'leadUnit' || id === 'responsibleUnits') return units[id];
  const owner = item ?? line;
  if (owner === undefined) return '';
  if (id === 'label') return shownNumber(owner);
  // The one text of a line stands where it begins.
  if (line !== undefined && (line.requirement ?? '') === '' && over !== undefined && isText(id))
    return over.from === id ? line.criteria : '';
  if (isText(id)) return owner[id] ?? '';
  return id.startsWith('text:') ? (owner.texts?.[id.slice('text:'.length)] ?? '') : '';
}

const isText = (id: ColumnId): id is 'requirement' | 'criteria' => id === 'requirement' || id === 'criteria';
