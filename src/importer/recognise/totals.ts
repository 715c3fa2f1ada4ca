/** Which of the rows 合计 and 总分 is that of all. */

import type { SourceCell } from '../source/source';
import type { Line, Outline } from './outline';

export interface TotalFound {
  readonly label: string;
  /** How many lines stand before it. */
  readonly after: number;
  /** Its cells, by the columns of the form. */
  readonly cells: readonly (SourceCell | undefined)[];
}

/** A 合计 before lines of 加分 and 扣分项 is that of the items alone. */
export function totalLabels(
  totals: readonly TotalFound[],
  lines: readonly Line[],
): Pick<Outline, 'totalLabel' | 'baseLabel' | 'totalCells'> {
  const isList = ({ list }: Line): boolean => list === 'bonus' || list === 'penalty';
  const base = totals.find(
    ({ after }) => after > 0 && lines.slice(after).some(isList) && !lines.slice(0, after).some(isList),
  );
  const total = totals.find((each) => each !== base);
  return { baseLabel: base?.label, totalLabel: total?.label, totalCells: total?.cells ?? [] };
}
