/**
 * What is short of it counts in proportion: up to a line that gives all, or so much for every so many.
 *
 * > 万元GDP能耗下降3%以上得5分，下降不足3%的按比例得分
 * > 招商到位资金每1亿元得1分，不足1亿元的按比例计分
 */

import { factIn, measureIn } from '../facts';
import { isRateUnit } from '../numberWords';
import type { PricedPiece } from '../pieces';
import { inPoints } from '../pieces';
import type { PriceReader } from '../reading';
import { lastRange, rangesIn } from '../ranges';
import { upTo } from './figured';
import { howOften } from './occurrence';

export const reaching: PriceReader = ([reached, rest], { fullScore }) => {
  const first = reached === undefined ? undefined : inPoints(reached, fullScore);
  if (first?.mark.sort !== 'points' || rest?.mark.sort !== 'proportion') return undefined;
  const { low: points, high, effect } = first.mark;
  if (points === undefined || high !== undefined || effect === 'deduct' || rest.mark.effect === 'deduct')
    return undefined;
  const whole = wholeIn(first, rest);
  if (whole !== undefined)
    return {
      ...{ count: 2, effect: 'credit', fact: whole },
      rule: { kind: 'curve', unit: '%', ...upTo(points, fullScore) },
    };
  const line = lineOf(first);
  if (line === undefined || !isShortOf(rest, line)) return undefined;
  // So much for every so many goes on as far as there are points.
  const most = line.isEvery ? (first.limit ?? fullScore) : points;
  if (most === undefined) return undefined;
  return {
    count: 2,
    ...(effect !== undefined && { effect }),
    fact: factIn(first.before.slice(0, line.index)),
    rule: {
      kind: 'curve',
      unit: line.unit,
      knots: [
        { at: 0, points: 0 },
        { at: Number(((line.at * most) / points).toFixed(6)), points: most },
      ],
    },
  };
};

/** 开工率达到100%得满分，不足100%的 or 未达到的按比例得分. */
function isShortOf(
  rest: PricedPiece,
  { at, unit, isEvery }: NonNullable<ReturnType<typeof lineOf>>,
): boolean {
  const short = rangeIn(rest);
  return short === undefined
    ? !isEvery && REST.test(rest.before)
    : short.low === -Infinity && short.high === at && short.unit === unit;
}

const REST =
  /^(?:而|但|对)?(?:未|没有|没|不能|达不)(?:能|全部|完全|按时|按期|如期)*(?:达到|达标|完成|实现|到)?[^，。；\d]{0,8}，?$/;

/** 达到规定标准的得3分，未达到的按实际比例得分: what is to be reached, without a number. */
function wholeIn(first: PricedPiece, rest: PricedPiece): string | undefined {
  const done = /^(.*?)(?:全部|全面|按时|按期|如期)*(?:达到|达标|完成|实现)[^，。；\d]{0,10}，?$/.exec(
    first.before,
  );
  if (!REST.test(rest.before) || done === null || /未|没有|不/.test(first.before)) return undefined;
  const fact = measureIn(done[1] ?? '');
  return fact === '' ? factIn(first.before) : fact;
}

const rangeIn = ({ before }: PricedPiece) => lastRange(rangesIn({ text: before, plain: before }), before);

/** The amount that gives the points: all of them, or as many for every such amount. */
function lineOf(piece: PricedPiece) {
  const often = howOften(piece);
  if (often !== undefined) return { at: often.per, unit: often.unit, index: often.at, isEvery: true };
  const range = rangeIn(piece);
  // 覆盖率100%，计4分 is all there can be.
  const isLine = range?.high === Infinity || (range?.word === 'exactly' && isRateUnit(range.unit));
  return range !== undefined && isLine && range.low > 0
    ? { at: range.low, unit: range.unit, index: range.index, isEvery: false }
    : undefined;
}
