/** Classes of units, as findings that differ between them need. */

import { lintWords } from '../problems/lintMessages';
import type { Item, Rubric } from '../rubric/rubric';
import type { UnitClass } from './most';
import { nameAt } from './nameAt';

/** The classes that are scored on the item; one that stands for all units where the rubric knows none. */
export const classesOf = (
  { unitClasses }: Rubric,
  item: Pick<Item, 'appliesTo'> = {},
): readonly UnitClass[] =>
  item.appliesTo ?? (unitClasses === undefined || unitClasses.length === 0 ? [undefined] : unitClasses);

/** The item, with the classes that the finding is about where it is not about all. */
export function nameFor(rubric: Rubric, pointer: string, classes: readonly UnitClass[]): string {
  const names = classes.filter((each) => each !== undefined);
  const isAll = names.length === (rubric.unitClasses ?? []).length;
  return nameAt(rubric, pointer) + (isAll ? '' : lintWords.forClasses(names));
}

/** What is found for each class, put together where it is the same. */
export function byOutcome<T>(
  classes: readonly UnitClass[],
  outcomeOf: (unitClass: UnitClass) => T | undefined,
): readonly { readonly outcome: T; readonly classes: readonly UnitClass[] }[] {
  const outcomes = new Map<string, { outcome: T; classes: UnitClass[] }>();
  for (const unitClass of classes) {
    const outcome = outcomeOf(unitClass);
    if (outcome === undefined) continue;
    const key = JSON.stringify(outcome);
    const same = outcomes.get(key);
    if (same === undefined) outcomes.set(key, { outcome, classes: [unitClass] });
    else same.classes.push(unitClass);
  }
  return [...outcomes.values()];
}
