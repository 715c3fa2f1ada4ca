/** What the notice says outside its table and the rubric does not say yet, each to be taken over by one button. */

import type { Saying } from '../notice/sayings/saying';
import { sayingsIn } from '../notice/sayings/sayingsIn';
import type { SaidDoubt, SaidKind } from '../problems/saidWords';
import { saidKinds } from '../problems/saidWords';
import { effectOf } from '../rubric/rubric';
import type { Rubric } from '../rubric/rubric';
import { doubtsAbout, standingOf, wholePart } from '../rubric/wholeRules';
import { isEvenlyPriced, isResolved } from '../rules';
import { setPart } from './change';
import type { Changed } from './loaded';
import type { MultiplierDraft } from './multipliers';
import { freshMultiplier, putMultipliers } from './multipliers';
import type { RuleOwner } from './owners';
import { defaultEffect } from './owners';

type Said = Extract<Saying, { readonly kind: SaidKind }>;

interface WholeProposal {
  readonly rule: Said;
  readonly doubts: readonly SaidDoubt[];
}

/** Of the form as a whole. What the rubric says otherwise is left to whoever wrote it so. */
export const wholeProposals = (rubric: Rubric): readonly WholeProposal[] =>
  saidIn(rubric).flatMap((rule) => {
    if (!isRule(rule)) return [];
    const standing = standingOf(rubric, rule);
    return standing === 'free' || standing === 'outOfScale'
      ? [{ rule, doubts: doubtsAbout(rubric, rule) }]
      : [];
  });

export const takeWhole = (rubric: Rubric, { rule }: WholeProposal): Changed =>
  setPart(rubric, wholePart(rubric, rule));

const isRule = (saying: Saying): saying is Said => saying.kind in saidKinds;

/** What was kept of the notice, and the notes below the table; the same said twice is said once. */
function saidIn({ source, layout }: Rubric): readonly Saying[] {
  const notes = (layout.foot ?? []).map(({ note = '' }) => note);
  const kept = (source.sentences ?? []).map((sentence) => [sentence]);
  const all = [...kept, notes].flatMap(sayingsIn);
  const meant = all.map((saying) => JSON.stringify(isRule(saying) ? { ...saying, text: '' } : saying));
  return all.filter((_, i) => meant.indexOf(meant[i] ?? '') === i);
}

export interface TimesProposal {
  readonly text: string;
  readonly percent: number;
  readonly multipliers: readonly MultiplierDraft[];
}

/** 同一问题重复出现的，双倍扣分: some of the cases of each deduction of the item count so. */
export function timesProposals(rubric: Rubric, owner: RuleOwner): readonly TimesProposal[] {
  const deductions = owner.clauses.filter(
    (clause) =>
      effectOf(clause, defaultEffect(owner)) !== 'bonus' &&
      effectOf(clause, defaultEffect(owner)) !== 'credit' &&
      isEvenlyPriced(clause.rule) &&
      isResolved(clause.rule),
  );
  return saidIn(rubric).flatMap((saying): readonly TimesProposal[] => {
    if (saying.kind !== 'multiplier' || deductions.length === 0) return [];
    const { text, percent } = saying;
    if (owner.multipliers.some((each) => each.text === text)) return [];
    const multipliers = deductions.map(({ id }): MultiplierDraft => ({
      ...{ ...freshMultiplier, text, percent, label: labelOf(text) },
      ...{ clauses: [id], isCounted: true, needsReason: MAY.test(text) },
    }));
    return [{ text, percent, multipliers }];
  });
}

/** 同一问题重复出现; 已补报. */
const labelOf = (text: string): string => {
  const fact = text.replace(
    /(?:的|者)?[，,]?[^，,]{0,6}(?:加倍|双倍|翻倍|两倍|三倍|[23]倍|减半|按50%|按一半).*$/u,
    '',
  );
  return (fact === '' ? text : fact).slice(0, LONGEST);
};
const LONGEST = 40;
/** Whoever assesses decides, and says why. */
const MAY = /可以?(?:减半|按50%|加倍|双倍)|酌情|视情/;

export const takeTimes = (rubric: Rubric, owner: RuleOwner, { multipliers }: TimesProposal): Changed =>
  putMultipliers(rubric, owner, multipliers);
