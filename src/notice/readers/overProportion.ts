/**
 * 分档 over what is scored in proportion: the lowest tier gives 分值×完成率.
 *
 * > 达到85%以上得10分；80%—85%得8分；80%以下按完成比例得分
 */

import type { Curve } from '../../rules/kinds/curve';
import { measureIn } from '../facts';
import type { PricedPiece } from '../pieces';
import { isRateUnit } from '../numberWords';
import type { QuotedRange } from '../ranges';
import { rangesIn } from '../ranges';
import type { PriceReader } from '../reading';
import { shareSumOf } from './figured';
import type { Tier } from './tierKnots';
import { isClosed, knotsOf } from './tierKnots';
import { tierOf } from './tiers';

/** Percent of a task that is asked for, at the least. */
const LEAST_SHARE = 50;

type Knot = Curve['knots'][number];

export const overProportion: PriceReader = (pieces, { fullScore }) => {
  if (fullScore === undefined) return undefined;
  const tiers: Tier[] = [];
  let lowest: QuotedRange | undefined;
  for (const piece of pieces) {
    const tier = tierOf(piece, fullScore, '%');
    const range =
      tier === undefined && lowest === undefined ? rangeInProportion(piece, fullScore) : undefined;
    if (tier === undefined && range === undefined) break;
    if (tier !== undefined) tiers.push(tier);
    lowest ??= range;
  }
  const sorted = [...tiers].sort((a, b) => a.range.low - b.range.low);
  const [first] = pieces;
  if (first === undefined || lowest === undefined || sorted[0]?.range.low !== lowest.high) return undefined;
  // 下降3%以上 is no share of a task: reaching.ts.
  if (lowest.high < LEAST_SHARE) return undefined;
  if (!isClosed(sorted) || sorted.at(-1)?.range.high !== Infinity) return undefined;
  const share = Number(((fullScore * lowest.high) / 100).toFixed(3));
  return {
    count: tiers.length + 1,
    effect: 'credit',
    fact: measureIn(first.before.slice(0, rangesIn({ text: first.before, plain: first.before })[0]?.index)),
    rule: {
      kind: 'curve',
      unit: '%',
      knots: [{ at: 0, points: 0 }, ...levelled(knotsOf(sorted, Math.max), share)],
    },
  };
};

/** 80%以下 of 80%以下按完成比例得分. */
function rangeInProportion(piece: PricedPiece, fullScore: number): QuotedRange | undefined {
  const { before, mark } = piece;
  if (mark.sort !== 'proportion' || mark.effect === 'deduct' || !isOfWhole(piece, fullScore))
    return undefined;
  const [range, another] = rangesIn({ text: before, plain: before });
  return another === undefined && range !== undefined && isRateUnit(range.unit) && range.low === -Infinity
    ? range
    : undefined;
}

/** 按完成比例得分, 按拨付率×10计分 of 10分; another sum is another reading. */
function isOfWhole(piece: PricedPiece, fullScore: number): boolean {
  if (!/[=＝×*÷/]/.test(piece.text)) return true;
  const found = shareSumOf(piece, fullScore);
  return (
    found !== undefined && found.points === fullScore && /^[\p{Script=Han}]{2,12}[率度例]$/u.test(found.share)
  );
}

/** Steps as lines that stay level up to the next of them. */
const levelled = (knots: readonly Knot[], share: number): readonly Knot[] =>
  knots.map(({ at, points, above }, i) => {
    const before = knots[i - 1];
    const below = before === undefined ? share : (before.above ?? before.points);
    return { at, points, ...(below !== points && { below }), ...(above !== undefined && { above }) };
  });
