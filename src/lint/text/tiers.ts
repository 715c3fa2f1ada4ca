/**
 * Tiers: ranges of one thing, each with its own price: 1㎡以内的每处扣0.1分，1㎡以上的每处扣0.3分.
 *
 * What is said between them in another way (按比例, 每低1%, 其余) leaves no gap.
 */

import type { Effect } from '../../rules/kind';
import { isWholeUnit } from '../../notice/numberWords';
import type { PricedPiece } from '../../notice/pieces';
import { pricedPieces } from '../../notice/pieces';
import type { QuotedRange } from '../../notice/ranges';
import { lastRange, rangesIn } from '../../notice/ranges';
import type { Passage } from './passages';

/** 笔试评分表见附件2, on a line of its own: what follows is another list of tiers. */
const HEADED = /\n[^\n\d]*\p{Script=Han}{4}[^\n]*\n/u;

/** Between a range and its price. */
const HOW_OFTEN = /(?:的|，|时|每[^，。；\d]{0,6}|各|均|一次性|可)*$/;
const OTHERWISE =
  /按[^，。；]{0,8}比例|比例(?:计|得|扣|折)|每(?:再)?(?:少|低|降|下降|降低|减少|差|缺|超|高|增|提高|上升|逾|迟|延)|其余|其他|其它|之间|介于|否则|酌情|依次|以此类推|递增|递减|未达到/;

interface PricedTier {
  readonly range: QuotedRange;
  /** 0 of 不得分; undefined where the points are a range, or all of 分值. */
  readonly points: number | undefined;
  readonly effect: Effect | undefined;
}

type Run = readonly PricedTier[];

const known = new WeakMap<Passage, readonly Run[]>();

function tierRuns(passage: Passage): readonly Run[] {
  const found = known.get(passage) ?? findRuns(passage);
  known.set(passage, found);
  return found;
}

/** In the order of the text; each of two tiers or more. */
function findRuns({ text }: Pick<Passage, 'text'>): readonly Run[] {
  const runs: PricedTier[][] = [];
  let open: PricedTier[] = [];
  for (const piece of pricedPieces(text)) {
    const tier = tierIn(piece);
    const [first] = open;
    const isNext =
      first !== undefined && (HEADED.test(piece.context) || !isSameThing(first.range, tier?.range));
    if (tier === undefined || isNext) {
      runs.push(open);
      open = [];
    }
    if (tier !== undefined) open.push(tier);
  }
  return [...runs, open].filter((run) => run.length > 1);
}

/** The range with which the words end: what stands before it says of what. */
function tierIn({ before, mark }: PricedPiece): PricedTier | undefined {
  const words = before.replace(HOW_OFTEN, '');
  const range = lastRange(rangesIn({ text: words, plain: words }), words);
  const isLast = range !== undefined && words.length - (range.index + range.text.length) <= 2;
  if (!isLast || range.word === 'exactly' || !['points', 'nothing', 'everything'].includes(mark.sort))
    return undefined;
  const points = mark.sort === 'nothing' ? 0 : mark.high === undefined ? mark.low : undefined;
  return { range, points, effect: mark.effect };
}

const isSameThing = (first: QuotedRange, next: QuotedRange | undefined): boolean =>
  next !== undefined &&
  first.unit === next.unit &&
  (next.subject === '' || first.subject === '' || next.subject === first.subject);

export interface TierFault {
  readonly lower: QuotedRange;
  readonly upper: QuotedRange;
}

const rangesOf = (run: Run): readonly QuotedRange[] => run.map(({ range }) => range);

/** Neighbours with something between them that neither holds. */
export function tierGaps(passage: Passage): readonly TierFault[] {
  if (OTHERWISE.test(passage.plain)) return [];
  return tierRuns(passage).flatMap((run) =>
    neighbours(rangesOf(run)).filter(({ lower, upper }) => {
      const step = isWholeUnit(upper.unit) ? 1 : 0;
      return upper.low - lower.high > step;
    }),
  );
}

/** 10%-30% and 20%-40%: more than one number belongs to both. */
export const tierOverlaps = (passage: Passage): readonly TierFault[] =>
  tierRuns(passage).flatMap((run) => crossedIn(rangesOf(run)));

/** Of 低于95% and 低于90% the one holds up to the other. */
export const crossedIn = (ranges: readonly QuotedRange[]): readonly TierFault[] =>
  neighbours(ranges).filter(
    ({ lower, upper }) =>
      (lower.word === 'between' || upper.word === 'between') &&
      lower.high > upper.low &&
      lower.low < upper.low &&
      lower.high < upper.high,
  );

function neighbours(run: readonly QuotedRange[]): readonly TierFault[] {
  const sorted = [...run].sort((a, b) => a.low - b.low || a.high - b.high);
  return sorted.slice(1).flatMap((upper, i) => {
    const lower = sorted[i];
    return lower === undefined ? [] : [{ lower, upper }];
  });
}

/** Two neighbours of which the worse one is the better paid, though the tiers on both sides say which is worse. */
export interface TurnedTiers {
  readonly upper: QuotedRange;
  readonly upperPoints: number;
  readonly lower: QuotedRange;
  readonly lowerPoints: number;
}

/**
 * 90%以上得8分，80%-90%得3分，70%-80%得5分: both beside it earn more than the one between them. The best may well lie
 * in the middle (40%-60%得5分), the worst does not.
 */
export const turnedTiers = (passage: Passage): readonly TurnedTiers[] =>
  tierRuns(passage).flatMap((run) => {
    const sorted = run
      .flatMap(({ range, points, effect }) => (points === undefined ? [] : [{ range, points, effect }]))
      .sort((a, b) => middleOf(a.range) - middleOf(b.range));
    const isDeducted = sorted.some(({ effect }) => effect === 'deduct');
    if (sorted.length !== run.length || (isDeducted && sorted.some(({ effect }) => effect !== 'deduct')))
      return [];
    const worth = (points: number): number => (isDeducted ? -points : points);
    return sorted.slice(1, -1).flatMap((middle, i) => {
      const [lower, upper] = [sorted[i], sorted[i + 2]];
      const isWorst =
        lower !== undefined &&
        upper !== undefined &&
        worth(middle.points) < worth(lower.points) &&
        worth(middle.points) < worth(upper.points);
      return isWorst
        ? [
            {
              ...{ upper: middle.range, upperPoints: middle.points },
              ...{ lower: lower.range, lowerPoints: lower.points },
            },
          ]
        : [];
    });
  });

/** Tiers that are open on one side lie beyond their bound. */
const middleOf = ({ low, high }: QuotedRange): number =>
  Number.isFinite(low) ? (Number.isFinite(high) ? (low + high) / 2 : low + 0.001) : high - 0.001;
