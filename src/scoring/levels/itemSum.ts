/** What the clauses of an item come to: their sum, where it stops (不得分, 扣完为止), and what lies beyond the 分值. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  clamp,
  exactFormula,
  millionths,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  keptWithin,
  keptWithinFormula,
} from '../../points/points';
import { fullScoreOf } from '../../rubric/rubric';
import type { ItemTerms, Role } from '../fields/itemTerms';
import { settle, settleFormula } from '../steps/precedence';
import type { ClauseScore, ItemScore } from '../steps/scores';
import type { Cells } from '../steps/step';
import { whenAny } from '../steps/whenAny';
import type { ItemFeed } from './itemFeed';

/** The amounts of the clauses with this role. */
export function sumOf({ roles }: ItemTerms, clauses: readonly ClauseScore[], role: Role): Points {
  let sum = 0;
  clauses.forEach(({ amount }, i) => {
    if (roles[i] === role) sum += amount;
  });
  return millionths(sum);
}

export const rawPoints = (plan: ItemTerms, clauses: readonly ClauseScore[]): Points =>
  minus(plus(pointsOf(plan.start), sumOf(plan, clauses, 'credit')), sumOf(plan, clauses, 'deduct'));

/** 不得分, 即得满分, 扣完为止. A row without 分值 that is charged to its parent goes below zero instead. */
export function stopped(plan: ItemTerms, clauses: readonly ClauseScore[], raw: Points): Points {
  const { isApart, floor } = plan.limits;
  const limited = isApart ? NO_POINTS : keptWithin(raw, floor, plan.fullScore);
  const outcomes = { nothing: NO_POINTS, everything: plan.fullScore };
  return settle((by) => sumOf(plan, clauses, by) > 0, outcomes, limited);
}

/** 加分 beyond the 分值; 不得分 leaves none of it. Of a score that is typed, what lies above, where something can lift it there. */
export function earnedOf(
  plan: ItemTerms,
  clauses: readonly ClauseScore[],
  raw: Points,
  isTyped: boolean,
): Points {
  const { hasExtra, limits } = plan;
  if (limits.areOwn) return settle((by) => sumOf(plan, clauses, by) > 0, NONE_BEYOND, beyond(plan, raw));
  if (isTyped) return hasExtra ? beyond(plan, raw) : NO_POINTS;
  return sumOf(plan, clauses, 'nothing') > 0 ? NO_POINTS : sumOf(plan, clauses, 'bonus');
}

const NONE_BEYOND = { nothing: NO_POINTS, everything: NO_POINTS };

/** What of the points lies beyond the 分值; all of them where there is none. */
function beyond({ fullScore, limits }: ItemTerms, raw: Points): Points {
  const { floor, ceiling, areOwn, isApart } = limits;
  if (isApart) return keptWithin(raw, floor, ceiling);
  return clamp(minus(areOwn ? keptWithin(raw, floor, ceiling) : raw, fullScore));
}

export const roleCells = (
  { roles }: ItemTerms,
  clauses: readonly Cells<ClauseScore>[],
  role: Role,
): readonly Formula[] => clauses.filter((_, i) => roles[i] === role).map(({ amount }) => amount);

export function rawFormula(plan: ItemTerms, clauses: readonly Cells<ClauseScore>[]): Formula {
  const sum = (sign: '+' | '-', amounts: readonly Formula[]): Formula =>
    amounts.length === 0 ? f`` : sign === '+' ? f`+${call('SUM', amounts)}` : f`-${call('SUM', amounts)}`;
  const credits = sum('+', roleCells(plan, clauses, 'credit'));
  const deductions = sum('-', roleCells(plan, clauses, 'deduct'));
  return exactFormula(f`${plan.start}${credits}${deductions}`);
}

export function stoppedFormula(
  plan: ItemTerms,
  { clauses, direct }: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formula {
  const full = fullScoreOf(plan.item);
  const limited = plan.limits.isApart
    ? f`0`
    : keptWithinFormula(own.beforeLimits, plan.limits.floor, plan.fullScore);
  if (direct !== undefined) return limited;
  return settleFormula((by) => roleCells(plan, clauses, by), { nothing: 0, everything: full }, limited);
}

export function extraFormula(
  plan: ItemTerms,
  { clauses, direct }: ItemFeed<'cells'>,
  own: Cells<ItemScore>,
): Formula {
  if (plan.limits.areOwn)
    return direct === undefined
      ? settleFormula(
          (by) => roleCells(plan, clauses, by),
          { nothing: 0, everything: 0 },
          beyondFormula(plan, own.beforeLimits),
        )
      : beyondFormula(plan, own.beforeLimits);
  if (direct !== undefined) return plan.hasExtra ? beyondFormula(plan, own.beforeLimits) : f`${0}`;
  const cells = roleCells(plan, clauses, 'bonus');
  const sum = cells.length === 0 ? f`${0}` : exactFormula(call('SUM', cells));
  return cells.length === 0 ? sum : whenAny(roleCells(plan, clauses, 'nothing'), 0, sum);
}

/** The twin of `beyond`. */
function beyondFormula({ item, hasExtra, limits }: ItemTerms, raw: Formula): Formula {
  const { floor, ceiling, areOwn, isApart } = limits;
  if (!hasExtra) return f`${0}`;
  if (isApart) return exactFormula(keptWithinFormula(raw, floor, ceiling));
  const counted = areOwn ? keptWithinFormula(raw, floor, ceiling) : raw;
  return exactFormula(f`MAX(0,${counted}-${fullScoreOf(item)})`);
}
