/** Which of the rows 合计 and 总分 is that of all. */

import type { RowGroup } from '../../rubric/printLayout';
import type { SourceCell } from '../source/source';
import { bareText } from './bareText';
import type { Column } from './column';
import { hasDeductions } from './column';
import type { Line, Outline, Subtotal, SubtotalRow, TotalFound } from './outline';
import { topOf } from './outline';
import { pointsInCell } from './pointsInText';
import type { RowCells } from './rowCells';
import { addsUpTaken } from './rowWords';

interface SumRows {
  readonly totals: readonly TotalFound[];
  /** 小计 of all items: see `subtotalOfItems`. */
  readonly ofItems: SubtotalRow | undefined;
}

const isList = ({ list }: Line): boolean => list === 'bonus' || list === 'penalty';

/**
 * A 合计, or a 小计 of all items, before lines of 加分 and 扣分项 is that of the items alone; on a form that has 扣分 and no
 * 得分 it adds up that column, wherever it stands, and is no 总分.
 */
export function totalLabels(
  { totals, ofItems }: SumRows,
  lines: readonly Line[],
  columns: readonly Column[],
): Pick<Outline, 'totalLabel' | 'baseLabel' | 'totalCells' | 'baseCells' | 'order'> & {
  readonly others: readonly TotalFound[];
} {
  const isTaken = hasDeductions(columns);
  const taken = isTaken ? totals.filter(({ label }) => addsUpTaken(label)) : [];
  const isAll = !isTaken && ofItems !== undefined && totals.length === 0 && !lines.some(isList);
  const base = isAll ? undefined : (taken[0] ?? ofItems ?? totals.find((each) => isOfItems(each, lines)));
  const total = isAll ? ofItems : totals.find((each) => each !== base && !taken.includes(each));
  return {
    baseLabel: base?.label,
    baseCells: base?.cells ?? [],
    totalLabel: total?.label,
    totalCells: total?.cells ?? [],
    others: totals.filter((each) => each !== base && each !== total),
    order: orderOf(lines, { base: base?.after, total: total?.after }),
  };
}

/** Lines of 加分 and 扣分项 stand below it and none above. */
const isOfItems = ({ after }: TotalFound, lines: readonly Line[]): boolean =>
  after > 0 && lines.slice(after).some(isList) && !lines.slice(0, after).some(isList);

/**
 * A row 小计 that is of no part: all items stand above it, of several parts or below the 小计 of the last part. It adds
 * them up before 加分 and 扣分项; where no row 合计 follows, it is that row itself.
 */
export function subtotalOfItems(
  rows: readonly SubtotalRow[],
  lines: readonly Line[],
): SubtotalRow | undefined {
  return rows.find(({ after, lines: own }) => {
    const isOfAll = !lines.slice(after).some(({ list }) => list === 'items');
    const parts = new Set(own.map(topOf));
    const isBelowOthers = own.length === 0 && after > 0;
    const isOfParts = own.length === after && parts.size > 1 && own.every(({ list }) => list === 'items');
    return isOfAll && (isBelowOthers || isOfParts) && !lines.slice(0, after).some(isList);
  });
}

/** What a row 小计 declares: below the 小计 of the last part, of all items above it. */
export const declaredOf = (
  { declared, lines: own, after }: SubtotalRow,
  lines: readonly Line[],
): readonly Subtotal[] =>
  declared === undefined ? [] : [{ ...declared, lines: own.length === 0 ? lines.slice(0, after) : own }];

/** As they stand on the form, each by its first line. */
function orderOf(
  lines: readonly Line[],
  sums: Readonly<Record<'base' | 'total', number | undefined>>,
): readonly RowGroup[] {
  const firsts = (['items', 'bonus', 'penalty', 'veto'] as const).map(
    (group) => [group, lines.findIndex(({ list }) => list === group)] as const,
  );
  // A sum stands above the line that comes after it.
  const ends = (['base', 'total'] as const).flatMap((group) => {
    const after = sums[group];
    return after === undefined ? [] : [[group, after - 0.5] as const];
  });
  return [...firsts.filter(([, at]) => at >= 0), ...ends]
    .sort(([, one], [, other]) => one - other)
    .map(([group]) => group);
}

export const sumFound = (
  row: RowCells,
  { columns, ...found }: Pick<TotalFound, 'label' | 'after'> & { readonly columns: readonly Column[] },
): TotalFound => ({ ...found, row: row.row, cells: columns.map((column) => row.cellAt(column)) });

/** The points of a row of totals: in their column, or in its words. */
export function declaredIn(row: RowCells, cell: SourceCell | undefined): number | undefined {
  const own = row.cellOf('fullScore');
  const inColumn = own === undefined || own === cell ? undefined : pointsInCell(own.text);
  const [, inWords] = /(\d+(?:\.\d+)?)分?/.exec(bareText(cell?.text ?? '')) ?? [];
  return inColumn ?? (inWords === undefined ? undefined : Number(inWords));
}
