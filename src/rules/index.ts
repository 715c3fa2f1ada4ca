/** The list of rule kinds. A kind missing here, or a `kind` that is not in the union, does not compile. */

import type { ByLevel } from './byLevel';
import { byLevel } from './byLevel';
import type { Choice } from './choice';
import { choice } from './choice';
import type { Flat } from './flat';
import { flat } from './flat';
import type { Forfeit } from './forfeit';
import { forfeit } from './forfeit';
import type { Judgement } from './judgement';
import { judgement } from './judgement';
import type { RuleKind } from './kind';
import type { PerOccurrence } from './perOccurrence';
import { perOccurrence } from './perOccurrence';
import type { Shortfall } from './shortfall';
import { shortfall } from './shortfall';

export type Rule = PerOccurrence | Flat | Forfeit | Judgement | ByLevel | Shortfall | Choice;

export const ruleKinds: { readonly [K in Rule['kind']]: RuleKind<Extract<Rule, { kind: K }>> } = {
  perOccurrence: perOccurrence,
  flat: flat,
  forfeit: forfeit,
  judgement: judgement,
  byLevel,
  choice: choice,
  shortfall: shortfall,
};

/** The kind of a rule whose parameters belong to it. */
export const kindOf = (rule: Rule): RuleKind<Rule> => ruleKinds[rule.kind];
