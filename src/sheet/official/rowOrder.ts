/** In which order the rows of the table come: as issued, or 总分 last. */

import type { RowGroup } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';

const USUAL: readonly RowGroup[] = ['items', 'base', 'bonus', 'penalty', 'veto', 'total'];
/** What 总分 adds up: it stands below all of it. */
const ADDED = ['items', 'base', 'bonus', 'penalty'] as const;

export function rowOrder({ layout: { rowOrder: issued = [] } }: Rubric): readonly RowGroup[] {
  const named = issued.filter((group, i) => issued.indexOf(group) === i);
  const all = USUAL.reduce<readonly RowGroup[]>(
    (order, group, i) => (order.includes(group) ? order : inserted(order, group, USUAL.slice(0, i))),
    named,
  );
  const others = all.filter((group) => group !== 'total');
  const least = Math.max(...ADDED.map((group) => others.indexOf(group))) + 1;
  const at = Math.max(least, all.indexOf('total'));
  return [...others.slice(0, at), 'total', ...others.slice(at)];
}

/** Behind the last of those that usually stand before it. */
function inserted(
  order: readonly RowGroup[],
  group: RowGroup,
  before: readonly RowGroup[],
): readonly RowGroup[] {
  const at = Math.max(...before.map((each) => order.indexOf(each)), -1) + 1;
  return [...order.slice(0, at), group, ...order.slice(at)];
}
