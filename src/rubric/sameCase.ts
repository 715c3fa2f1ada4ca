/**
 * 同一项目就高: what is counted in a higher clause, or at a higher level of the same one, does not count again.
 *
 * > 同一项目获多级表彰的，按最高级加分，不重复加分
 * > 同一问题符合上述两项或以上扣分情形的，以最高项分值为准，不累计扣分 (昌吉州 第五条(四))
 *
 * The sheet asks beside each lower count how many of it were counted higher already; a group with `highestOnly` could
 * only let one clause count for all cases together.
 */

import { inputsOf, isResolved, kindOf } from '../rules';
import { clauseLists } from './checks/clauseLists';
import type { Clause, Multiplier, Rubric } from './rubric';

/** One of the counts of a clause; of levels, each has its own. */
export interface CountOf {
  readonly clause: Clause;
  readonly index: number;
}

/** Every clause of the rubric, in the order of the document. */
const allClauses = (rubric: Rubric): readonly Clause[] =>
  clauseLists(rubric).flatMap(({ clauses }) => clauses);

/**
 * For each count of the multiplier's clause those, among the clauses that it is `countedIn`, of which one case is worth
 * more; of equals the earlier is the higher. None for what is highest itself.
 */
export function higherCounts(
  rubric: Rubric,
  { countedIn = [] }: Pick<Multiplier, 'countedIn'>,
  clause: Clause,
): readonly (readonly CountOf[])[] {
  const counts = allClauses(rubric)
    .filter(({ id }) => id === clause.id || countedIn.includes(id))
    .flatMap((each) => worthsOf(each).map((worth, index) => ({ clause: each, index, worth })));
  return counts.flatMap((own, at) =>
    own.clause.id === clause.id
      ? [
          counts.filter(
            (other, i) =>
              countedIn.includes(other.clause.id) &&
              (other.worth > own.worth || (other.worth === own.worth && i < at)),
          ),
        ]
      : [],
  );
}

/** Points for one case of each count; none where units differ in that. */
function worthsOf({ rule }: Clause): readonly number[] {
  if (!isResolved(rule)) return [];
  const inputs = inputsOf(rule);
  const one = (index: number): readonly number[] => inputs.map((_, i) => (i === index ? 1 : 0));
  return inputs.map((_, i) => kindOf(rule).evaluate(rule, one(i), { fullScore: 0 }));
}
