/** What the readings of one item mean to each other: 完成得3分，每少一项扣1分 is one rule, and not two. */

import { ofPart, withinBrackets } from './bracketed';
import type { Beside, PriceReading } from './reading';

const pointsOf = ({ rule }: PriceReading): number | undefined =>
  rule.kind === 'flat' && typeof rule.points === 'number' ? rule.points : undefined;

/** What it gives at the most: 完成率×4分 is 4. */
const mostOf = (reading: PriceReading): number | undefined => {
  const { rule } = reading;
  if (rule.kind === 'curve' && rule.in !== 'percent')
    return Math.max(...(rule.knots ?? []).map(({ points }) => points));
  return rule.kind === 'choice'
    ? Math.max(...(rule.options ?? []).map(({ points }) => points))
    : pointsOf(reading);
};

/** Some 加 in a list of what an item is worth is 得: 每完成一项加2分，加满为止. */
export function settled(
  all: readonly PriceReading[],
  { fullScore }: Beside,
  criteria: string,
): readonly PriceReading[] {
  if (fullScore === undefined) return all;
  const readings = all.filter(
    (each, i) => !isOtherwise(each, all[i - 1], fullScore) && !(i === 0 && isHeading(all, fullScore)),
  );
  const deducts = readings.filter(({ effect }) => effect === 'deduct');
  // 开展宣传计1分，设置标语计2分，没有公布电话的计0分, of 5: is it that one, or the whole item?
  const parts = readings.filter(
    (each) => each.effect === 'credit' && (pointsOf(each) ?? fullScore) < fullScore,
  );
  const isZero = ({ rule, text }: PriceReading): boolean =>
    rule.kind === 'forfeit' && /[得计记评](?:0|零)分$/.test(text) && !/[本该此]项/.test(text);
  if (parts.length > 1 && readings.some(isZero))
    return readings.map((each) => (isZero(each) ? { ...each, doubts: [...each.doubts, 'scope'] } : each));
  if (deducts.length === 0) return twiceGiven(readings, fullScore);
  if (isFromBase(readings, fullScore))
    return readings.map((each) => ({ ...each, doubts: [...each.doubts, 'base'] }));
  const credits = readings.filter(({ effect }) => effect === 'credit');
  // 下降的得5分，持平的不得分，每上升1人扣1分: what is beyond the last of them starts from nothing.
  const isOnward = (each: PriceReading, i: number): boolean =>
    each.effect === 'deduct' &&
    readings[i - 1]?.rule.kind === 'choice' &&
    /^每?(?:上升|下降|恶化|降低|增加|减少)/.test(each.text);
  if (readings.some(isOnward))
    return readings.map((each, i) =>
      isOnward(each, i) ? { ...each, doubts: [...each.doubts, 'oneOf'] } : each,
    );
  // 改善的得5分，持平的得3分，每下降1%扣1分: a choice alone is no part that the deduction is taken from.
  const isOnlyChoice = credits.length === 1 && credits[0]?.rule.kind === 'choice';
  const sum = isOnlyChoice ? NaN : credits.reduce((all, each) => all + (mostOf(each) ?? NaN), 0);
  const onlyForfeits = deducts.every(({ rule }) => rule.kind === 'forfeit');
  // What is left of it when nothing is taken away: the 分值 itself, as a whole or part by part.
  if (!onlyForfeits && Math.abs(sum - fullScore) < 1e-9) return withinParts(readings);
  const isWhole = ({ rule, effect }: PriceReading): boolean =>
    effect === 'credit' && (rule.kind === 'full' || (rule.kind === 'flat' && rule.points === fullScore));
  const kept = withinBrackets(readings, criteria, fullScore).filter((each) => !isWhole(each));
  // 改善的得5分，持平的得3分，每下降1%扣1分, of 5: what is left does not come to what the words mean.
  const isMixed = kept.length < readings.length && kept.some(({ effect }) => effect === 'credit');
  // 启动得2分，建成得5分，未启动不得分: without deductions it is earned from nothing.
  if (isMixed && onlyForfeits) return twiceGiven(readings, fullScore);
  return isMixed ? readings.map((each) => ({ ...each, doubts: [...each.doubts, 'oneOf'] })) : kept;
}

/** 管理计2分。入户计1分，申报计0.5分，登记计0.5分: the first is what the others come to. */
function isHeading([first, ...others]: readonly PriceReading[], fullScore: number): boolean {
  const parts = others.filter(({ effect }) => effect === 'credit').map((each) => pointsOf(each) ?? NaN);
  return (
    first?.effect === 'credit' &&
    pointsOf(first) === fullScore &&
    parts.length > 1 &&
    Math.abs(parts.reduce((sum, each) => sum + each, 0) - fullScore) < 1e-9
  );
}

/** 有方案得1分，有总结得1分，否则不得分: what is not given is not taken as well. */
const isOtherwise = (
  { rule, text }: PriceReading,
  before: PriceReading | undefined,
  fullScore: number,
): boolean =>
  rule.kind === 'forfeit' &&
  /^(?:否则|反之)/.test(text) &&
  before?.effect === 'credit' &&
  (mostOf(before) ?? fullScore) < fullScore;

/** 达到85%得6分，每高1%加1分，每低1%扣1分, of 10: what it starts with is neither all of it nor nothing. */
function isFromBase(readings: readonly PriceReading[], fullScore: number): boolean {
  const isBase = readings.some(
    (each) => each.effect === 'credit' && (pointsOf(each) ?? fullScore) < fullScore,
  );
  const slopes = (effect: PriceReading['effect']) =>
    readings
      .filter((each) => each.effect === effect && each.rule.kind === 'shortfall')
      .map(({ rule }) => ('target' in rule ? rule.target : undefined));
  const [up, down] = [slopes('bonus'), slopes('deduct')];
  return isBase && up.some((target) => target !== undefined && down.includes(target));
}

/** 每完成1万亩得2分，未完成的按比例得分: what already gives the whole of it is hardly beside another. */
function twiceGiven(readings: readonly PriceReading[], fullScore: number): readonly PriceReading[] {
  const credits = readings.filter(({ effect }) => effect === 'credit');
  // 笔试90分以上得4分…；面试优秀得4分…, of 4: one of them is taken, or the mean of both.
  const scales = credits.filter((each) => each.rule.kind !== 'flat' && mostOf(each) === fullScore);
  const isWhole =
    scales.length > 1 || credits.some(({ rule }) => rule.kind === 'curve' && rule.in === 'percent');
  return isWhole && credits.length > 1
    ? readings.map((each) =>
        each.effect === 'credit' ? { ...each, doubts: [...each.doubts, 'oneOf'] } : each,
      )
    : readings;
}

const OF_PARTS = /^每?(?:有|缺少|缺|少)?(?:一|1)项/;

/**
 * Each part of the 分值 is the most that the deductions after it can take. A part from which nothing is taken is given:
 * 修订完成得1分，知晓率80%以上得2分，每低5个百分点扣0.2分.
 */
function withinParts(readings: readonly PriceReading[]): readonly PriceReading[] {
  const parts = readings.filter(({ effect }) => effect === 'credit').length;
  const isTakenFrom = (at: number): boolean => readings[at + 1]?.effect === 'deduct';
  const first = readings.findIndex(({ effect }) => effect === 'credit');
  // 有计划得1分，有总结得1分，缺一项扣1分: of all parts.
  const [only, another] = readings.filter(({ effect }) => effect === 'deduct');
  if (another === undefined && parts > 1 && only !== undefined && OF_PARTS.test(only.text)) return [only];
  // Deductions before all parts, or parts of which none is taken from: they are of the whole.
  const isByPart = first === 0 && parts > 1;
  const kept: PriceReading[] = [];
  let part: PriceReading | undefined;
  // Of several in one part the limit is that of all of them.
  const isShared = (at: number): boolean =>
    [readings[at - 1], readings[at + 1]].some((each) => each?.effect === 'deduct');
  for (const [i, reading] of readings.entries()) {
    if (reading.effect === 'credit') {
      part = reading;
      // 优秀得5分，良好得3分 is earned, whatever is taken away after it.
      if (reading.rule.kind !== 'flat' || (isByPart && !isTakenFrom(i))) kept.push(reading);
    } else
      kept.push(
        part === undefined || parts === 1
          ? reading
          : {
              ...reading,
              ...ofPart(reading, mostOf(part), isShared(i)),
            },
      );
  }
  return kept;
}
