/**
 * 分档: what is measured lies in one of several ranges, each with its points.
 *
 * > 90%以上得5分，80%-90%得3分，80%以下不得分
 */

import type { PriceMark } from '../marks';
import type { PricedPiece } from '../pieces';
import type { QuotedRange } from '../ranges';
import { lastRange, rangesIn } from '../ranges';
import { inOneUnit, isComparable } from '../money';
import { rateWorkedOut, withoutSums } from '../computation';
import { isRateUnit, isWholeUnit } from '../numberWords';
import { plain } from '../plain';
import type { PriceReader } from '../reading';
import { measureIn } from '../facts';
import type { Tier } from './tierKnots';
import { fromNothing, isClosed, isCountedOn, isTakenFromAll, knotsOf, unitOf } from './tierKnots';

const isPriced = ({ sort }: PriceMark): boolean => sort === 'points' || sort === 'portion';

const verbOf = (pieces: readonly PricedPiece[]): PriceMark['effect'] =>
  pieces.map(({ mark }) => mark).find(isPriced)?.effect;

/** Two prices that are one tier each, at least. */
export const tiers: PriceReader = (pieces, { fullScore, requirement }) => {
  const said: Tier[] = [];
  for (const [i, piece] of pieces.entries()) {
    const tier =
      tierOf(piece, fullScore, said[0]?.range.unit) ??
      (i === 0
        ? (onTimeOf(piece, pieces[1]) ?? wholeOf(piece) ?? tierBeforeNoun(piece, fullScore))
        : undefined);
    // 后退5位扣1分，10位扣2分；进步5位加1分: tiers of another thing.
    const verb = said.length > 0 && isPriced(piece.mark) ? verbOf(pieces.slice(0, i)) : undefined;
    if (tier === undefined || (verb !== undefined && piece.mark.effect !== verb)) break;
    said.push(tier);
  }
  const ranges = inOneUnit(said.map(({ range }) => range));
  if (ranges === undefined) return undefined;
  const found = said.map((tier, i): Tier => ({ ...tier, range: ranges[i] ?? tier.range }));
  const [first] = pieces;
  const priced = pieces.slice(0, found.length).filter(({ mark }) => isPriced(mark));
  if (first === undefined || found.length < 2 || priced.length === 0) return undefined;
  const verbs = new Set(priced.map(({ mark }) => mark.effect));
  if (verbs.size !== 1) return undefined;
  const apart = disjoint(found, [...verbs][0] === 'deduct' ? fullScore : undefined);
  if (apart === undefined) return undefined;
  const sorted = [...apart].sort((a, b) => a.range.low - b.range.low || a.range.high - b.range.high);
  const isSound = sorted.every(({ range }, i) => {
    const next = sorted[i + 1]?.range;
    return next === undefined || (range.high <= next.low && range.low < next.low);
  });
  // 发现1份扣1分，3份以上不得分: each is counted, up to where all is lost.
  const isExact = sorted.some(({ range }) => range.word === 'exactly');
  if (!isSound || (isExact && isWholeUnit(unitOf(sorted)) && !isClosed(sorted))) return undefined;
  const [effect] = verbs;
  const named = `${first.sentence}${first.before.slice(0, found[0]?.range.index ?? 0)}`;
  const own = measureIn(
    withoutSums(named)
      .replace(/\s{2,}/g, '，')
      .split('，')
      .reduceRight(
        (said, phrase) => (said.length > 1 ? said : said === '' ? phrase : `${phrase}，${said}`),
        '',
      ),
  );
  const computed = isRateUnit(unitOf(sorted))
    ? rateWorkedOut([`${first.context}${named}`, plain(requirement)], own)
    : undefined;
  // 其他不得分 is said of what lies below all of them.
  const rest = pieces[found.length];
  const isRest =
    rest?.mark.sort === 'nothing' && /^(?:其他|其它|其余|否则)(?:的|情况|情形)*，?$/.test(rest.before);
  return {
    count: found.length + (isRest && effect !== 'deduct' ? 1 : 0),
    fact: `${own === '' ? (computed?.label ?? '') : own}${found[0]?.noun ?? ''}`,
    ...(effect !== undefined && { effect }),
    rule: {
      kind: 'curve',
      unit: unitOf(sorted),
      shape: 'stepped',
      ...(isCountedOn(sorted) && { isWhole: true as const }),
      knots: effect === 'deduct' ? fromNothing(knotsOf(sorted, Math.min)) : knotsOf(sorted, Math.max),
      ...(computed !== undefined && { computed }),
    },
    doubts: isClosed(sorted) && !(effect === 'deduct' && isTakenFromAll(sorted)) ? [] : ['tiers'],
  };
};

/**
 * 低于95%的扣1分，低于90%的扣2分: each holds down to where the next begins. 不得分 among deductions is all of 分值.
 * Undefined where they contradict each other.
 */
function disjoint(found: readonly Tier[], whole: number | undefined): readonly Tier[] | undefined {
  const all = found.map((tier) =>
    whole === undefined || !(tier.isNothing || tier.isAll === true)
      ? tier
      : { ...tier, points: tier.isNothing ? whole : 0 },
  );
  const cut = all.map((tier) => ({ ...tier, range: shortened(tier.range, all) }));
  const bySeverity = [...cut].sort((a, b) => a.range.low - b.range.low);
  const isNested = cut.some(({ range }, i) => range !== all[i]?.range);
  const changes = bySeverity
    .slice(1)
    .map(({ points }, i) => Math.sign(points - (bySeverity[i]?.points ?? 0)));
  return isNested && new Set(changes).size > 1 ? undefined : cut;
}

/** Down, or up, to the nearest of the others that begins within. */
function shortened(range: QuotedRange, all: readonly Tier[]): QuotedRange {
  if (range.high === Infinity) {
    const next = nearest(
      all,
      ({ low }) => low > range.low && low !== Infinity,
      ({ low }) => low - range.low,
    );
    return next === undefined ? range : { ...range, high: next.low, hasHigh: !next.hasLow };
  }
  if (range.low !== -Infinity) return range;
  const next = nearest(
    all,
    ({ high, low }) => high < range.high && low === -Infinity,
    ({ high }) => range.high - high,
  );
  return next === undefined ? range : { ...range, low: next.high, hasLow: !next.hasHigh };
}

const nearest = (
  all: readonly Tier[],
  is: (range: QuotedRange) => boolean,
  distance: (range: QuotedRange) => number,
): QuotedRange | undefined =>
  all
    .map(({ range }) => range)
    .filter(is)
    .sort((a, b) => distance(a) - distance(b))[0];

/** Undefined where it is no tier's. */
function pointsOf({ sort, low, high, share }: PriceMark, fullScore: number | undefined): number | undefined {
  if (sort === 'nothing') return 0;
  if (sort === 'everything') return fullScore;
  if ((sort !== 'points' && sort !== 'portion') || high !== undefined) return undefined;
  // 得分值的80%
  return share === undefined ? low : shareOf(fullScore, share);
}

const shareOf = (fullScore: number | undefined, share: number): number | undefined =>
  fullScore === undefined ? undefined : Number(((fullScore * share) / 100).toFixed(3));

export function tierOf(
  { before, mark, limit }: PricedPiece,
  fullScore: number | undefined,
  unit: string | undefined,
): Tier | undefined {
  const points = pointsOf(mark, fullScore);
  if (points === undefined || limit !== undefined) return undefined;
  // 逾期1-10天扣0.5分/个: each of them is counted.
  if (mark.per !== undefined) return undefined;
  // 两个月不达标扣12分: how many there are is what is measured.
  const words = before
    .replace(/(?:的|，|(?<!小)时)+$/, '')
    .replace(/(?<=\d个月|[一二两三四五六]个月)(?:均|都)?(?:不|未)达标$/, '');
  const ranges = rangesIn({ text: words, plain: words });
  const range = ranges.length > 2 ? undefined : lastRange(ranges, words);
  // 分 of another test are measured as well (满意度90分以上), days and people are; what ends the piece is its tier.
  if (range === undefined || (unit !== undefined && !isComparable(range.unit, unit))) return undefined;
  // 达到一级的加3分: a grade is a name, and the first is above the second.
  if (range.unit === '级') return undefined;
  const isLast = words.length - (range.index + range.text.length) <= 3;
  return isLast && !/每[^，。；]*$/.test(words)
    ? { range, points, isNothing: mark.sort === 'nothing', isAll: mark.sort === 'everything' }
    : undefined;
}

/** 发生2起以上亡人事故的扣5分，发生1起的扣2分: the noun stands behind the first number, and the others go without. */
function tierBeforeNoun(piece: PricedPiece, fullScore: number | undefined): Tier | undefined {
  const { before } = piece;
  const noun = /(?<=以[上下]|\d(?:个月|%|\p{Script=Han}))(?!以[上下])\p{Script=Han}{2,12}?(?=的?，?$)/u.exec(
    before,
  );
  if (noun === null || /不|未|没|的|每/.test(noun[0])) return undefined;
  const tier = tierOf({ ...piece, before: before.slice(0, noun.index) }, fullScore, undefined);
  return tier === undefined || !isWholeUnit(tier.range.unit) ? undefined : { ...tier, noun: noun[0] };
}

/** 按期开工得5分 before 滞后1个月以内的得3分 is no delay at all. */
function onTimeOf({ before, mark }: PricedPiece, next: PricedPiece | undefined): Tier | undefined {
  const found = /(?<!未|不|没有)(?:按期|按时|如期)\p{Script=Han}{0,6}，?$/u.exec(before);
  const late = next === undefined ? undefined : tierOf(next, undefined, undefined);
  const isLate =
    next !== undefined && /(?:滞后|逾期|推迟|延迟|延期|超期|延后)(?:不超过|超过)?\d/.test(next.before);
  return found === null ||
    !isLate ||
    late?.range.low !== -Infinity ||
    mark.sort !== 'points' ||
    mark.low === undefined
    ? undefined
    : {
        points: mark.low,
        isNothing: false,
        range: {
          ...{ text: '', index: found.index, subject: '', unit: late.range.unit, word: 'below' },
          ...{ low: -Infinity, high: 0, hasLow: false, hasHigh: true },
        },
      };
}

/** 完成任务的得10分 before 完成90%以上的得8分 is 100%. */
function wholeOf({ before, mark }: PricedPiece): Tier | undefined {
  const isWhole =
    /(?:全部|全面|按时|如期)?完成(?:年度|全年|各项|全部|目标|的)*(?:任务|目标|工作)?[数量]?(?:的|，)*$/.test(
      before,
    );
  return isWhole && !/未|不/.test(before.slice(-12)) && mark.sort === 'points' && mark.low !== undefined
    ? {
        points: mark.low,
        isNothing: false,
        range: {
          ...{
            text: '',
            index: before.search(/(?:全部|全面|按时|如期)?完成[^，]*$/),
            subject: '完成',
            unit: '%',
          },
          ...{ low: 100, high: Infinity, hasLow: true, hasHigh: false, word: 'above' },
        },
      }
    : undefined;
}
