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
  clamp,
  clampFormula,
  exactFormula,
  least,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  toNumber,
  millionths,
} from '../../points/points';
import type { Clause, Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { ClauseScore, Grain, ItemScore } from '../steps/scores';
import { amountsOf } from './clauses';
import type { ItemFeed } from './itemFeed';
import { itemStanding, itemStandingFormulas } from './itemState';
import { NO_WORDS, NONE } from '../steps/none';
import type { ItemTerms, Role } from '../fields/itemTerms';
import { itemWords, itemWordsFormulas } from '../words/itemWords';
import { settle, settleFormula, SETTLING } from '../steps/precedence';
import { whenAny } from '../steps/whenAny';
import type { Cells, Formulas } from '../steps/step';

export function scoreItem(plan: ItemTerms, feed: ItemFeed<'values'>, grain: Grain): ItemScore {
  const { item, fullScore: full } = plan;
  const { clauses, adjust = NONE, reason = NO_WORDS, direct } = feed;
  const [isVetoed, isOverruled] = [feed.vetoes.includes(true), feed.overruling.includes(true)];
  const { state, advice } = itemStanding(plan, feed);
  const beforeLimits = direct === undefined ? rawPoints(plan, clauses) : pointsOf(direct.value);
  const byRules = stopped(plan, clauses, beforeLimits);
  const earned = direct === undefined ? bonusOf(plan, clauses) : beyond(plan, beforeLimits);
  const itemBonus = isVetoed ? NO_POINTS : earned;
  const isScored = state === State.valid;
  const isBorne = isScored && !isVetoed && !isOverruled;
  const overflow = isBorne ? overflowOf(plan, clauses, { raw: beforeLimits, direct }) : NO_POINTS;
  const adjusted = adjust.value === 0 ? byRules : clamp(plus(byRules, pointsOf(adjust.value)), full);
  const rounded = (points: Points): Points => roundTo(plus(points, itemBonus), grain.decimals);
  const score = !isScored ? null : isVetoed ? NO_POINTS : rounded(adjusted);
  const changed = score === null || isVetoed ? NO_POINTS : minus(score, rounded(byRules));
  const ending = {
    raw: isUnlimited(plan, clauses) ? NO_POINTS : beforeLimits,
    fullScore: fullScoreOf(item),
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
    contribution: state === State.notApplicable && item.notApplicable === 'fullMarks' ? full : score,
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

/** The amounts of the clauses with this role. */
function sumOf({ roles }: ItemTerms, clauses: readonly ClauseScore[], role: Role): Points {
  let sum = 0;
  clauses.forEach(({ amount }, i) => {
    if (roles[i] === role) sum += amount;
  });
  return millionths(sum);
}

const rawPoints = (plan: ItemTerms, clauses: readonly ClauseScore[]): Points =>
  minus(plus(pointsOf(plan.start), sumOf(plan, clauses, 'credit')), sumOf(plan, clauses, 'deduct'));

/** 不得分, 即得满分, 扣完为止. A row without 分值 that is charged to its parent goes below zero instead. */
function stopped(plan: ItemTerms, clauses: readonly ClauseScore[], raw: Points): Points {
  const limited = plan.item.chargeTo === 'parent' ? least(raw, NO_POINTS) : clamp(raw, plan.fullScore);
  const outcomes = { nothing: NO_POINTS, everything: plan.fullScore };
  return settle((by) => sumOf(plan, clauses, by) > 0, outcomes, limited);
}

/** 加分 beyond the 分值; 不得分 leaves none of it. */
const bonusOf = (plan: ItemTerms, clauses: readonly ClauseScore[]): Points =>
  sumOf(plan, clauses, 'nothing') > 0 ? NO_POINTS : sumOf(plan, clauses, 'bonus');

/** A score typed above the 分值, where something can lift it there. */
const beyond = ({ hasExtra, fullScore }: ItemTerms, raw: Points): Points =>
  hasExtra ? clamp(minus(raw, fullScore)) : NO_POINTS;

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
  const full = fullScoreOf(item);
  const adjustment = cells.adjust?.value ?? f`${0}`;
  const reason = cells.reason?.value ?? f`${''}`;
  const adjusted =
    cells.adjust === undefined
      ? own.byRules
      : f`IF(${adjustment}=0,${own.byRules},${clampFormula(f`${own.byRules}+${adjustment}`, full)})`;
  const isVetoed = cells.vetoes.length === 0 ? undefined : f`${chain('+', cells.vetoes, 0)}>0`;
  const score = roundFormula(plan.hasExtra ? f`${adjusted}+${own.itemBonus}` : adjusted, decimals);
  const ending = {
    raw: unlimitedFormula(plan, cells, own.beforeLimits),
    fullScore: full,
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
        ? f`IF(${is(own.state, State.notApplicable)},${full},${own.score})`
        : f`${own.score}`,
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
        review: cells.adjust && adjustment,
      },
      own,
      absent,
    ),
  };
}

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
          SETTLING.flatMap(({ by }) => cellsOf(plan, clauses, by)),
          0,
          raw,
        );

const cellsOf = (
  { roles }: ItemTerms,
  clauses: readonly Cells<ClauseScore>[],
  role: Role,
): readonly Formula[] => clauses.filter((_, i) => roles[i] === role).map(({ amount }) => amount);

function rawFormula(plan: ItemTerms, clauses: readonly Cells<ClauseScore>[]): Formula {
  const sum = (sign: '+' | '-', amounts: readonly Formula[]): Formula =>
    amounts.length === 0 ? f`` : sign === '+' ? f`+${call('SUM', amounts)}` : f`-${call('SUM', amounts)}`;
  const credits = sum('+', cellsOf(plan, clauses, 'credit'));
  const deductions = sum('-', cellsOf(plan, clauses, 'deduct'));
  return exactFormula(f`${plan.start}${credits}${deductions}`);
}

function stoppedFormula(
  plan: ItemTerms,
  { clauses, direct }: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formula {
  const full = fullScoreOf(plan.item);
  const limited =
    plan.item.chargeTo === 'parent' ? f`MIN(0,${own.beforeLimits})` : clampFormula(own.beforeLimits, full);
  if (direct !== undefined) return limited;
  return settleFormula((by) => cellsOf(plan, clauses, by), { nothing: 0, everything: full }, limited);
}

function extraFormula(
  plan: ItemTerms,
  { clauses, direct }: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formula {
  if (direct !== undefined)
    return plan.hasExtra ? exactFormula(f`MAX(0,${own.beforeLimits}-${fullScoreOf(plan.item)})`) : f`${0}`;
  const cells = cellsOf(plan, clauses, 'bonus');
  const sum = cells.length === 0 ? f`${0}` : exactFormula(call('SUM', cells));
  return cells.length === 0 ? sum : whenAny(cellsOf(plan, clauses, 'nothing'), 0, sum);
}

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
  return f`IF(${is(own.state, State.valid)},${exactFormula(kept)},0)`;
}

/** 扣分 of an item: 分值 less the score, 加分 apart; null until it is scored. */
export const deductionOf = (
  item: Item,
  { score, itemBonus }: Pick<ItemScore, 'score' | 'itemBonus'>,
): number | null =>
  score === null ? null : toNumber(minus(plus(pointsOf(fullScoreOf(item)), itemBonus), score));
