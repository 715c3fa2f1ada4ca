/** What 不得分 and 即得满分 share: one 是/否 that is worth all of its scope. They say what for, and in which words. */

import { f } from '../../formula/formula';
import { pointsOf, times } from '../../points/points';
import { tick } from '../entries/option';
import type { RuleKind, Scope } from '../kind';
import { SCOPE } from '../kind';

export interface SettlingRule<K extends string> {
  readonly kind: K;
  /** How far it reaches. Default: the item. */
  readonly scope?: Scope;
}

/** `reach` is the rule in words, by how far it reaches. */
export const settling = <K extends string>(
  kind: K,
  settles: 'nothing' | 'everything',
  reach: Readonly<Record<Scope, string>>,
): RuleKind<SettlingRule<K>, readonly [number]> => ({
  kind,
  settles,
  schema: { required: [], properties: { scope: SCOPE } },
  blankMeansNone: true,
  inputs: () => [{ unit: '是/否', entry: tick }],
  evaluate: (_, [yes], { fullScore }) => times(fullScore, yes),
  formula: (_, [yes], { fullScore }) => f`${fullScore}*${yes}`,
  most: (_, { fullScore }) => pointsOf(fullScore),
  describe: ({ scope = 'item' }) => reach[scope],
});
