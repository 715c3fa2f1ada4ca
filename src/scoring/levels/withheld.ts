/**
 * 分值 that 即得满分 of a section or of the total does not give: that of items which lost everything at once, for
 * 不得分 wins over 即得满分, and that of items which are 不涉及 and not counted.
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { NO_POINTS, plus, pointsOf } from '../../points/points';
import type { Clause, Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { scopeOf } from '../../rules';
import { whenAny } from '../steps/whenAny';
import { roleOf } from '../fields/itemTerms';
import type { Prepared } from '../fields/prepared';

/** What is known of each item: facts for the engine, cells for the sheet. */
export interface TakenInput<T, L> {
  /** Facts of which any leaves nothing of the item. */
  readonly lostBy: (item: Item) => readonly T[];
  /** Whether a leaf is 不涉及 and not counted; undefined where it never is. */
  readonly leftOut: (leaf: Item) => L | undefined;
}

export const withheldFrom = (items: readonly Item[], input: TakenInput<boolean, boolean>): Points =>
  plus(
    ...items.map((item) => {
      const isTaken =
        input.lostBy(item).includes(true) || (item.items === undefined && input.leftOut(item) === true);
      if (isTaken) return pointsOf(fullScoreOf(item));
      return item.items === undefined ? NO_POINTS : withheldFrom(item.items, input);
    }),
  );

/** The twin of `takenFrom`; a cell above 0 says that it is so. */
export const withheldFormula = (items: readonly Item[], input: TakenInput<Formula, Formula>): Formula =>
  chain('+', takenTerms(items, input), 0);

const takenTerms = (items: readonly Item[], input: TakenInput<Formula, Formula>): readonly Formula[] =>
  items.flatMap((item) => {
    const full = fullScoreOf(item);
    const leftOut = item.items === undefined ? input.leftOut(item) : undefined;
    const below = leftOut === undefined ? takenTerms(item.items ?? [], input) : [f`IF(${leftOut},${full},0)`];
    const lostBy = input.lostBy(item);
    return lostBy.length === 0 ? below : [whenAny(lostBy, full, chain('+', below, 0))];
  });

/** The clauses of an item that leave nothing of it: 该项不得分. */
export const forfeitsOf = ({ clauses = [] }: Item): readonly Clause[] =>
  clauses.filter((clause) => roleOf(clause) === 'nothing' && scopeOf(clause.rule) === 'item');

/** Whether the rubric has 即得满分 that reaches beyond an item: only then does it matter what that does not give. */
export const givesAll = ({ settling: { total, sections } }: Prepared): boolean =>
  [total, ...sections.values()].some(({ everything }) => everything.length > 0);
