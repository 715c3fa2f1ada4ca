/** What may be typed as the score of an item in direct mode. */

import type { Points } from '../../points/points';
import { least, minus, NO_POINTS, plus, pointsOf, toNumber } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { isStatusRow } from '../../rubric/items';
import type { WrittenRule } from '../../rules';
import { kindOf, isResolved } from '../../rules';
import { oneOfPoints, points } from '../../rules/entries/number';
import { choiceOf } from '../../rules/entries/option';
import type { InputType } from '../../rules/inputType';
import { termsOfItem, roleOf } from './itemTerms';

/** More than any item is worth: for scores that may lie outside 0 to 分值. */
const FAR = 999;

/**
 * The word of a status row, worth its place among its words; else from 0 to 分值, or as the notice limits it: below 0
 * where the total bears what the item cannot, above the 分值 where 加分 lifts it.
 */
export function typedScore(item: Item): InputType<number> {
  if (isStatusRow(item)) return choiceOf(item.status.words);
  const levels = levelsOf(item);
  return levels === undefined ? points(rangeOf(item)) : oneOfPoints(levels);
}

/** What may be typed as 扣分, on a form without 得分: what leaves a score that might be typed. */
export function typedDeduction(item: Item): InputType<number> {
  if (isStatusRow(item)) return choiceOf(item.status.words);
  const left = (points: number): number => toNumber(minus(pointsOf(fullScoreOf(item)), pointsOf(points)));
  const levels = levelsOf(item);
  if (levels !== undefined) return oneOfPoints([...levels, 0].map(left));
  const { min, max } = rangeOf(item);
  const most = left(min);
  return points({
    min: left(max),
    max: most,
    expected: `应填扣几分：0到${most}的数，最多三位小数，不扣分填0`,
  });
}

/** Columns 优30 | 良24 | 中18, one of which is the score; of another 分值 than they were issued with they say nothing. */
const levelsOf = ({ levels = [], fullScore }: Item): readonly number[] | undefined =>
  levels.length > 1 && Math.max(...levels) === fullScore ? levels : undefined;

function rangeOf(item: Item): { readonly min: number; readonly max: number } {
  const { hasExtra, hasOverflow, limits } = termsOfItem(item);
  if (limits.areOwn) return { min: bound(limits.floor, -FAR), max: bound(limits.ceiling, FAR) };
  return {
    min: hasOverflow || item.chargeTo === 'parent' ? -FAR : 0,
    max: toNumber(plus(pointsOf(fullScoreOf(item)), hasExtra ? mostExtra(item) : NO_POINTS)),
  };
}

/** As far as sense goes where there is no limit. */
const bound = (limit: Points | undefined, far: number): number =>
  limit === undefined ? far : toNumber(limit);

/** What 加分 can lift an item by: 上不封顶 has no limit but that of sense. */
function mostExtra(item: Item): Points {
  const mosts = (item.clauses ?? [])
    .filter((clause) => roleOf(clause) === 'bonus')
    .map(({ rule, cap }) => (cap === undefined ? mostOf(rule, item) : pointsOf(cap)));
  return least(pointsOf(FAR), plus(...mosts.map((most) => most ?? pointsOf(FAR))));
}

const mostOf = (rule: WrittenRule, item: Item): Points | undefined =>
  isResolved(rule) ? kindOf(rule).most(rule, { fullScore: fullScoreOf(item) }) : undefined;
