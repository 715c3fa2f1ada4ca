/** The most that one clause can give, by its rule alone. */

import type { Points } from '../../points/points';
import { pointsOf } from '../../points/points';
import type { Rule } from '../../rules';
import type { ItemContext } from '../../rules/kind';

/** Undefined where the rule sets no limit, as a count does not. */
type Most<R extends Rule> = (rule: R, item: ItemContext) => Points | undefined;

const mostByKind: { readonly [K in Rule['kind']]: Most<Extract<Rule, { kind: K }>> } = {
  perOccurrence: ({ cap }) => (cap === undefined ? undefined : pointsOf(cap)),
  flat: ({ points }) => pointsOf(points),
  forfeit: (_, { fullScore }) => pointsOf(fullScore),
  judgement: ({ max }) => pointsOf(max),
  byLevel: () => undefined,
};

export const mostOf = (rule: Rule, item: ItemContext): Points | undefined =>
  (mostByKind[rule.kind] as Most<Rule>)(rule, item);
