/**
 * Tiers: ranges of one thing, each with its own price: 1㎡以内的每处扣0.1分，1㎡以上的每处扣0.3分.
 *
 * What is said between them in another way (按比例, 每低1%, 其余) leaves no gap.
 */

import { isWholeUnit } from '../../notice/numberWords';
import { pricedPieces } from '../../notice/pieces';
import type { QuotedRange } from '../../notice/ranges';
import { rangesIn } from '../../notice/ranges';
import type { Passage } from './passages';

/** Between a range and its price. */
const HOW_OFTEN = /(?:的|，|时|每[^，。；\d]{0,6}|各|均|一次性|可)*$/;
const OTHERWISE =
  /按[^，。；]{0,8}比例|比例(?:计|得|扣|折)|每(?:再)?(?:少|低|降|下降|降低|减少|差|缺|超|高|增|提高|上升|逾|迟|延)|其余|其他|其它|之间|介于|否则|酌情|依次|以此类推|递增|递减|未达到/;

const known = new WeakMap<Passage, readonly (readonly QuotedRange[])[]>();

function tierRuns(passage: Passage): readonly (readonly QuotedRange[])[] {
  const found = known.get(passage) ?? findRuns(passage);
  known.set(passage, found);
  return found;
}

/** In the order of the text; each of two tiers or more. */
function findRuns({ text }: Pick<Passage, 'text'>): readonly (readonly QuotedRange[])[] {
  const runs: QuotedRange[][] = [];
  let open: QuotedRange[] = [];
  for (const piece of pricedPieces(text)) {
    const words = piece.before.replace(HOW_OFTEN, '');
    const range = tierIn(words);
    const isTier = range !== undefined && ['points', 'nothing', 'everything'].includes(piece.mark.sort);
    const [first] = open;
    if (!isTier || (first !== undefined && !isSameThing(first, range))) {
      runs.push(open);
      open = [];
    }
    if (isTier) open.push(range);
  }
  return [...runs, open].filter((run) => run.length > 1);
}

/** The range with which the words end: what stands before it says of what. */
function tierIn(words: string): QuotedRange | undefined {
  const range = rangesIn({ text: words, plain: words }).at(-1);
  const isLast = range !== undefined && words.length - (range.index + range.text.length) <= 2;
  return isLast && range.word !== 'exactly' ? range : undefined;
}

const isSameThing = (first: QuotedRange, next: QuotedRange): boolean =>
  first.unit === next.unit && (next.subject === '' || first.subject === '' || next.subject === first.subject);

export interface TierFault {
  readonly lower: QuotedRange;
  readonly upper: QuotedRange;
}

/** Neighbours with something between them that neither holds. */
export function tierGaps(passage: Passage): readonly TierFault[] {
  if (OTHERWISE.test(passage.plain)) return [];
  return tierRuns(passage).flatMap((run) =>
    neighbours(run).filter(({ lower, upper }) => {
      const step = isWholeUnit(upper.unit) ? 1 : 0;
      return upper.low - lower.high > step;
    }),
  );
}

/** 10%-30% and 20%-40%: more than one number belongs to both. */
export const tierOverlaps = (passage: Passage): readonly TierFault[] => tierRuns(passage).flatMap(crossedIn);

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
