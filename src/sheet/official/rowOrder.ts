/** In which order the rows of the table come: as issued, but that 总分 stands over all that it adds up or below it. */

import type { RowGroup } from '../../rubric/printLayout';
import type { Rubric } from '../../rubric/rubric';

const USUAL: readonly RowGroup[] = ['items', 'base', 'bonus', 'penalty', 'veto', 'total'];
/** What 总分 adds up: it stands below all of it, or right under the heading as what the whole form is scored out of. */
const ADDED = ['items', 'base', 'bonus', 'penalty'] as const;

export function rowOrder({ layout: { rowOrder: issued = [] } }: Rubric): readonly RowGroup[] {
  const named = issued.filter((group, i) => issued.indexOf(group) === i);
  const all = USUAL.reduce<readonly RowGroup[]>(
    (order, group, i) => (order.includes(group) ? order : inserted(order, group, USUAL.slice(0, i))),
    named,
  );
  const others = all.filter((group) => group !== 'total');
  const places = ADDED.map((group) => others.indexOf(group));
  const issuedAt = all.indexOf('total');
  const at =
    issuedAt <= Math.min(...places) ? issuedAt : Math.max(...places.map((each) => each + 1), issuedAt);
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
