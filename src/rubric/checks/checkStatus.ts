/** Status rows: 符合 or 不符合 in place of points. They have words, and nothing that points are worked out from. */

import { itemName } from '../names';
import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { checkWords } from './checkBoxes';
import type { Item } from '../rubric';

/** What only an item with points can have. */
const OF_POINTS = [
  'clauses',
  'items',
  'start',
  'multipliers',
  'groups',
  'chargeTo',
  'notApplicable',
  'clamp',
  'floor',
  'cap',
  'boxes',
] as const satisfies readonly (keyof Item)[];

export function checkStatus(item: Item, pointer: string): readonly Problem[] {
  const { status, fullScore } = item;
  if (status === undefined) return [];
  const label = itemName(item.label);
  const { words, failing } = status;
  const beside = OF_POINTS.filter((name) => item[name] !== undefined);
  const at = `${pointer}/status`;
  return [
    ...(fullScore !== null || beside.length > 0
      ? [rubricError('rubric.statusWithPoints', { pointer: at }, { label, beside: beside.join('、') })]
      : []),
    ...checkWords({ words, failing }, at),
    ...(words.every((word) => failing.includes(word))
      ? [rubricError('rubric.statusNeverMet', { pointer: `${at}/failing` }, { label })]
      : []),
  ];
}
