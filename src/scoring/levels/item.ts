/**
 * One 考评项目: clauses add up, 扣完为止 stops at zero, the reviewer's adjustment comes last.
 *
 * The order is that of the evaluation order: sums, 不得分, 扣完为止, adjustment, limits again, 加分 beyond the 分值,
 * rounding, veto. The adjustment changes the score that the sheet shows, so 扣完为止 comes before it.
 */

import { INVALID, ITEM_WORDS, NOT_APPLICABLE, PENDING } from '../steps/stateWords';
import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  exactFormula,
  least,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  keptWithin,
  keptWithinFormula,
} from '../../points/points';
import type { Clause, Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { countedFullOf } from '../../rubric/scales';
import { countedFormula, countedPoints, countedScore, countedScoreFormula } from './counted';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { ClauseScore, Grain, ItemScore } from '../steps/scores';
import { amountsOf } from './clauses';
import type { ItemFeed } from './itemFeed';
import {
  roleCells,
  earnedOf,
  extraFormula,
  rawFormula,
  rawPoints,
  stopped,
  stoppedFormula,
  sumOf,
} from './itemSum';
import { itemStanding, itemStandingFormulas } from './itemState';
import { NO_WORDS, NONE } from '../steps/none';
import type { ItemTerms, Role } from '../fields/itemTerms';
import { itemWords, itemWordsFormulas } from '../words/itemWords';
import type { Sign } from '../words/toldPoints';
import { toldExcess, toldExcessFormula } from '../words/toldPoints';
import { SETTLING } from '../steps/precedence';
import { whenAny } from '../steps/whenAny';
import { elementAt } from '../../problems/invariant';
import type { Cells, Formulas } from '../steps/step';

export function scoreItem(plan: ItemTerms, feed: ItemFeed<'values'>, grain: Grain): ItemScore {
  const { item, fullScore: full } = plan;
  const { clauses, adjust = NONE, reason = NO_WORDS, direct } = feed;
  const [isVetoed, isOverruled] = [feed.vetoes.includes(true), feed.overruling.includes(true)];
  const { state, advice } = itemStanding(plan, feed);
  const beforeLimits = direct === undefined ? rawPoints(plan, clauses) : pointsOf(direct.value);
  const byRules = stopped(plan, clauses, beforeLimits);
  const earned = earnedOf(plan, clauses, beforeLimits, direct !== undefined);
  const itemBonus = isVetoed ? NO_POINTS : earned;
  const isScored = state === State.valid;
  const isBorne = isScored && !isVetoed && !isOverruled;
  const overflow = isBorne
    ? countedPoints(item, overflowOf(plan, clauses, { raw: beforeLimits, direct }))
    : NO_POINTS;
  const adjusted =
    adjust.value === 0 ? byRules : keptWithin(plus(byRules, pointsOf(adjust.value)), plan.limits.floor, full);
  const rounded = (points: Points): Points => roundTo(plus(points, itemBonus), grain.decimals);
  const score = !isScored ? null : isVetoed ? NO_POINTS : rounded(adjusted);
  const changed = score === null || isVetoed ? NO_POINTS : minus(score, rounded(byRules));
  const ending = {
    raw: isUnlimited(plan, clauses) ? NO_POINTS : beforeLimits,
    limits: plan.limits,
    overflow,
    changed,
    score,
    reason: reason.value,
  };
  return {
    state,
    beforeLimits,
    byRules,
    itemBonus,
    overflow,
    score,
    contribution:
      state === State.notApplicable && item.notApplicable === 'fullMarks'
        ? pointsOf(countedFullOf(item))
        : countedScore(item, score, grain),
    printed: score ?? ITEM_WORDS[state] ?? '',
    changed,
    advice,
    fired: feed.amounts.filter((amount) => amount > 0).length,
    ...itemWords(
      plan,
      clauses,
      score === null
        ? undefined
        : {
            ...ending,
            isVetoed,
            unrounded: plus(adjusted, itemBonus),
            excess: excessOf(plan, clauses, grain),
            score,
            review: pointsOf(adjust.value),
          },
      state === State.notApplicable ? absentRemark(item) : '',
    ),
  };
}

const POLICIES: Readonly<Record<NonNullable<Item['notApplicable']>, (fullScore: number) => string>> = {
  fullMarks: (fullScore) => `按满分${fullScore}分计`,
  rescale: () => '不计入，其余各项按比例折算',
  drop: () => '不计入总分',
};

/** What 不涉及 does to the total, so that a reader of 备注 sees why the scores do not simply add up to it. */
export const absentRemark = (item: Item): string =>
  item.notApplicable === undefined ? '' : `不涉及，${POLICIES[item.notApplicable](fullScoreOf(item))}。`;

/** Whether nothing was cut off at 0 or at the 分值: the row has none, or the score was settled at once. */
const isUnlimited = (plan: ItemTerms, clauses: readonly ClauseScore[]): boolean =>
  plan.item.chargeTo === 'parent' || SETTLING.some(({ by }) => sumOf(plan, clauses, by) > 0);

function overflowOf(
  { item, hasOverflow }: ItemTerms,
  clauses: readonly ClauseScore[],
  { raw, direct }: { raw: Points; direct: Judged<number> | undefined },
): Points {
  if (!hasOverflow || raw >= 0) return NO_POINTS;
  const missing = minus(NO_POINTS, raw);
  if (direct !== undefined) return missing;
  return least(missing, plus(...amountsOf(item.clauses ?? [], clauses, isOverflowing)));
}

const isOverflowing = ({ overflow }: Clause): boolean => overflow === 'total';

/** The twin of `scoreItem`. */
export function itemFormulas(
  plan: ItemTerms,
  cells: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
  { decimals }: Grain,
): Formulas<ItemScore> {
  const { item } = plan;
  const { direct, clauses } = cells;
  const counted = countedScoreFormula(item, own.score, { decimals });
  const adjustment = cells.adjust?.value ?? f`${0}`;
  const reason = cells.reason?.value ?? f`${''}`;
  const adjusted =
    cells.adjust === undefined
      ? own.byRules
      : f`IF(${adjustment}=0,${own.byRules},${keptWithinFormula(f`${own.byRules}+${adjustment}`, plan.limits.floor, plan.fullScore)})`;
  const isVetoed = cells.vetoes.length === 0 ? undefined : f`${chain('+', cells.vetoes, 0)}>0`;
  const score = roundFormula(plan.hasExtra ? f`${adjusted}+${own.itemBonus}` : adjusted, decimals);
  const ending = {
    raw: unlimitedFormula(plan, cells, own.beforeLimits),
    limits: plan.limits,
    overflow: plan.hasOverflow ? own.overflow : undefined,
    changed: cells.adjust === undefined ? undefined : own.changed,
    score: own.score,
    reason,
  };
  const absent =
    item.notApplicable === undefined
      ? f`""`
      : f`IF(${is(own.state, State.notApplicable)},${absentRemark(item)},"")`;
  const unchanged = roundFormula(plan.hasExtra ? f`${own.byRules}+${own.itemBonus}` : own.byRules, decimals);
  const changed = f`IF(${is(own.state, State.valid)},${exactFormula(f`${own.score}-${unchanged}`)},0)`;
  return {
    ...itemStandingFormulas(plan, cells, own),
    beforeLimits: direct === undefined ? rawFormula(plan, clauses) : f`${direct.value}`,
    byRules: stoppedFormula(plan, cells, own),
    itemBonus:
      isVetoed === undefined
        ? extraFormula(plan, cells, own)
        : f`IF(${isVetoed},0,${extraFormula(plan, cells, own)})`,
    overflow: overflowFormula(plan, cells, own),
    score: f`IF(${is(own.state, State.valid)},${isVetoed === undefined ? score : f`IF(${isVetoed},0,${score})`},"")`,
    contribution:
      item.notApplicable === 'fullMarks'
        ? f`IF(${is(own.state, State.notApplicable)},${countedFullOf(item)},${counted})`
        : f`${counted}`,
    printed: shownFormula(own),
    changed:
      cells.adjust === undefined ? f`0` : isVetoed === undefined ? changed : f`IF(${isVetoed},0,${changed})`,
    fired: direct === undefined ? f`COUNTIF(${cells.amounts},">0")` : f`${0}`,
    ...itemWordsFormulas(
      plan,
      direct === undefined ? clauses : [],
      {
        ending,
        isVetoed,
        unrounded: plan.hasExtra ? f`${adjusted}+${own.itemBonus}` : adjusted,
        excess: direct === undefined ? excessFormula(plan, clauses, { decimals }) : undefined,
        review: cells.adjust && adjustment,
      },
      own,
      absent,
    ),
  };
}

/** Of what was settled at once the clauses are no terms. */
const excessOf = (plan: ItemTerms, clauses: readonly ClauseScore[], grain: Grain): Points =>
  SETTLING.some(({ by }) => sumOf(plan, clauses, by) > 0)
    ? NO_POINTS
    : toldExcess(plan.item.clauses ?? [], clauses, (_, i) => SIGNS[elementAt(plan.roles, i)], grain);

/** The twin of `excessOf`. */
function excessFormula(
  plan: ItemTerms,
  clauses: ItemFeed<'cells'>['clauses'],
  grain: Grain,
): Formula | undefined {
  const excess = toldExcessFormula(
    plan.item.clauses ?? [],
    clauses,
    (_, i) => SIGNS[elementAt(plan.roles, i)],
    grain,
  );
  const settling = SETTLING.flatMap(({ by }) => roleCells(plan, clauses, by));
  return excess && whenAny(settling, 0, excess);
}

const SIGNS: Readonly<Record<Role, Sign>> = {
  credit: 1,
  bonus: 1,
  deduct: -1,
  penalty: -1,
  nothing: 0,
  everything: 0,
};

/** 有误, 不涉及, 待汇总, or the score. */
export const shownFormula = (own: Cells<ItemScore>): Formula =>
  f`IF(${is(own.state, State.invalid)},${INVALID},IF(${is(own.state, State.notApplicable)},${NOT_APPLICABLE},IF(${is(own.state, State.pending)},${PENDING},${own.score})))`;

/** The twin of `isUnlimited`: 0, which is within every limit, or what was summed. */
const unlimitedFormula = (plan: ItemTerms, { clauses, direct }: ItemFeed<'cells'>, raw: Formula): Formula =>
  plan.item.chargeTo === 'parent'
    ? f`0`
    : direct !== undefined
      ? raw
      : whenAny(
          SETTLING.flatMap(({ by }) => roleCells(plan, clauses, by)),
          0,
          raw,
        );

function overflowFormula(
  { item, hasOverflow }: ItemTerms,
  { clauses, direct, vetoes, overruling }: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formula {
  if (!hasOverflow) return f`${0}`;
  const amounts = amountsOf(item.clauses ?? [], clauses, isOverflowing);
  const missing = f`MAX(0,-${own.beforeLimits})`;
  const borne = direct === undefined ? f`MIN(${missing},${call('SUM', amounts)})` : missing;
  const kept = whenAny([...vetoes, ...overruling], 0, borne);
  return f`IF(${is(own.state, State.valid)},${exactFormula(countedFormula(item, kept))},0)`;
}
