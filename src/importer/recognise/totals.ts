/** Which of the rows 合计 and 总分 is that of all. */

import type { RowGroup } from '../../rubric/printLayout';
import type { SourceCell } from '../source/source';
import { bareText } from './bareText';
import type { Line, Outline } from './outline';
import { pointsInCell } from './pointsInText';
import type { RowCells } from './rowCells';

export interface TotalFound {
  readonly label: string;
  /** How many lines stand before it. */
  readonly after: number;
  readonly row: number;
  /** Its cells, by the columns of the form. */
  readonly cells: readonly (SourceCell | undefined)[];
}

/** A 合计 before lines of 加分 and 扣分项 is that of the items alone. */
export function totalLabels(
  totals: readonly TotalFound[],
  lines: readonly Line[],
): Pick<Outline, 'totalLabel' | 'baseLabel' | 'totalCells' | 'order'> & {
  readonly others: readonly TotalFound[];
} {
  const isList = ({ list }: Line): boolean => list === 'bonus' || list === 'penalty';
  const base = totals.find(
    ({ after }) => after > 0 && lines.slice(after).some(isList) && !lines.slice(0, after).some(isList),
  );
  const total = totals.find((each) => each !== base);
  return {
    baseLabel: base?.label,
    totalLabel: total?.label,
    totalCells: total?.cells ?? [],
    others: totals.filter((each) => each !== base && each !== total),
    order: orderOf(lines, { base: base?.after, total: total?.after }),
  };
}

/** As they stand on the form, each by its first line. */
function orderOf(
  lines: readonly Line[],
  sums: Readonly<Record<'base' | 'total', number | undefined>>,
): readonly RowGroup[] {
  const firsts = (['items', 'bonus', 'penalty', 'veto'] as const).map(
    (group) => [group, lines.findIndex(({ list }) => list === group)] as const,
  );
  // A sum stands above the line that comes after it.
  const ends = (['base', 'total'] as const).map((group) => [group, (sums[group] ?? 0) - 0.5] as const);
  return [...firsts, ...ends]
    .filter(([, at]) => at >= 0)
    .sort(([, one], [, other]) => one - other)
    .map(([group]) => group);
}

/** The points of a row of totals: in their column, or in its words. */
export function declaredIn(row: RowCells, cell: SourceCell | undefined): number | undefined {
  const own = row.cellOf('fullScore');
  const inColumn = own === undefined || own === cell ? undefined : pointsInCell(own.text);
  const [, inWords] = /(\d+(?:\.\d+)?)分?/.exec(bareText(cell?.text ?? '')) ?? [];
  return inColumn ?? (inWords === undefined ? undefined : Number(inWords));
}
