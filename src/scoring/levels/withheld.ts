/**
 * 分值 that 即得满分 of a section or of the total does not give: that of items which lost everything at once, for
 * 不得分 wins over 即得满分, and that of items which are 不涉及 and not counted.
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, NO_POINTS, plus, pointsOf } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import { countedFullOf } from '../../rubric/scales';
import { scopeOf } from '../../rules';
import { is, State } from '../../rules/inputType';
import type { Look, Seen, Sight } from '../steps/sight';
import { whenAny } from '../steps/whenAny';
import { roleOf } from '../fields/itemTerms';
import type { Prepared } from '../fields/prepared';
import { firedFor } from './verdict';

/** What is withheld, besides what is 不涉及 under one of the `policies`. */
export interface WithheldTerms {
  readonly areLostWithheld: boolean;
  readonly policies: readonly Item['notApplicable'][];
}

/** Of these items, together. */
export const withheldIn = <L extends Look>(
  see: Sight<L>,
  items: readonly Item[],
  terms: WithheldTerms,
): Seen<L, Points> =>
  see.either<Points>(
    (values) => withheldFrom(items, factsIn(values, terms)),
    (cells) => withheldFormula(items, factsIn(cells, terms)),
  );

/** What is known of each item. */
interface Facts<T> {
  /** Facts of which any leaves nothing of the item. */
  readonly lostBy: (item: Item) => readonly T[];
  /** Whether a leaf is 不涉及 and not counted; undefined where it never is. */
  readonly leftOut: (leaf: Item) => T | undefined;
}

const factsIn = <L extends Look>(
  see: Sight<L>,
  { areLostWithheld, policies }: WithheldTerms,
): Facts<Seen<L, boolean>> => ({
  lostBy: (item) =>
    areLostWithheld ? [...firedFor(see.verdicts, 'itemZero', item.id), ...forfeitsOf(see, item)] : [],
  leftOut: (item) =>
    policies.includes(item.notApplicable)
      ? see.either(
          (values) => values.item(item).state === State.notApplicable,
          (cells) => is(cells.item(item).state, State.notApplicable),
        )
      : undefined,
});

/** Whether the clauses were found that leave nothing of an item: 该项不得分. */
const forfeitsOf = <L extends Look>(see: Sight<L>, { clauses = [] }: Item): readonly Seen<L, boolean>[] =>
  clauses
    .filter(({ id }) => see.prepared.clauses.has(id))
    .filter((clause) => roleOf(clause) === 'nothing' && scopeOf(clause.rule) === 'item')
    .map(({ id }) =>
      see.either(
        (values) => values.clause(id).amount > 0,
        (cells) => cells.clause(id).amount,
      ),
    );

const withheldFrom = (items: readonly Item[], input: Facts<boolean>): Points =>
  plus(
    ...items.map((item) => {
      const isTaken =
        input.lostBy(item).includes(true) || (item.items === undefined && input.leftOut(item) === true);
      if (isTaken) return pointsOf(countedFullOf(item));
      return item.items === undefined ? NO_POINTS : withheldFrom(item.items, input);
    }),
  );

/** The twin of `withheldFrom`; a cell above 0 says that it is so. */
function withheldFormula(items: readonly Item[], input: Facts<Formula>): Formula {
  const terms = withheldTerms(items, input);
  const sum = chain('+', terms, 0);
  return terms.length > 1 ? exactFormula(sum) : sum;
}

const withheldTerms = (items: readonly Item[], input: Facts<Formula>): readonly Formula[] =>
  items.flatMap((item) => {
    const full = countedFullOf(item);
    const leftOut = item.items === undefined ? input.leftOut(item) : undefined;
    const below =
      leftOut === undefined ? withheldTerms(item.items ?? [], input) : [f`IF(${leftOut},${full},0)`];
    const lostBy = input.lostBy(item);
    return lostBy.length === 0 ? below : [whenAny(lostBy, full, chain('+', below, 0))];
  });

/** Whether the rubric has 即得满分 that reaches beyond an item: only then does it matter what that does not give. */
export const givesAll = ({ settling: { total, sections } }: Prepared): boolean =>
  [total, ...sections.values()].some(({ everything }) => everything.length > 0);
