/**
 * Ranges of numbers in a sentence: 90分以上, 80至89分, 推迟1-30天, 低于65%, 连续三个月.
 *
 * 以上, 以下, 以内 include their number (民法典 第1259条, which office texts follow by custom); 以外, 超过, 不足, 低于 do not.
 */

import { pack } from './packed';
import type { Spelled } from './plain';
import { NUMERAL, numberOf } from './numerals';

export interface QuotedRange {
  /** As printed. */
  readonly text: string;
  readonly index: number;
  /** What it is a range of, as far as the words before it say: 推迟, 连续. */
  readonly subject: string;
  /** 分, %, 天 */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
  /** 90%（含）: which of its numbers it is said to hold. */
  readonly isSaid?: { readonly low: boolean; readonly high: boolean };
  /** Its name, if that stands between its bounds: 80分≤总分＜90分. */
  readonly of?: string;
  readonly word: 'exactly' | 'between' | 'above' | 'below' | 'over' | 'under';
}

const UNIT =
  '个百分点|个点|个工作日|工作日|个月|微克/立方米|平方公里|平方米|平米|m2|m²|立方米|㎡|‰|%|分钟|分|天|日|月|年|人次|户次|次|篇|件|起|例|项|名|位|家|人|户|处|条|级|' +
  '小时|万元|亿元|元|吨|亩|公里|厘米|毫米|米|具|辆|张|课时|学时|批次|场|节|台|份|所|株|个';
/** From its first digit on: a long run of them is not to be tried again from each of the others. */
const number = (name: string): string => `(?<!\\d)(?<${name}>${NUMERAL})`;
const unit = (name: string): string => `(?<${name}>${UNIT})`;

const FORMS = new RegExp(
  [
    // 95%≤处置率<98%: the name stands between its bounds.
    `${number('floor')}(?:${UNIT})?(?<floorSign>[≤<])(?<named>[^，。；≤<\\d]{0,14})(?<ceilingSign>[≤<])${number('ceiling')}${unit('unitOfCeiling')}`,
    `${number('from')}(?:${unit('unitOfFrom')})?(?:（(?<fromRemark>不含|含)[^）]{0,4}）)?(?:以上)?(?:-|至|到)${number('to')}${unit('unitOfTo')}(?:（(?<toRemark>不含|含)[^）]{0,4}）)?`,
    // 少于5个百分点以上 is short by 5 and more.
    `(?!(?:低于|少于|小于)(?:${NUMERAL})(?:${UNIT})(?:（[^）]{0,6}）|[及含])?以[上外])` +
      '(?<word>不超过|不高于|不多于|不大于|不低于|不少于|不小于|超过|超出|大于|高于|多于|不足|不满|未满|低于|小于|少于|不到|未达到|未达|不达|达不到|没有达到|达到|≥|≤|>|<)(?<whole>[^\\s\\d，。；：、（）%]{1,14}的(?=[\\d.]+%))?' +
      `${number('bound')}${unit('unitOfBound')}(?:（(?<boundRemark>不含|含)[^）]{0,4}）)?`,
    `${number('end')}${unit('unitOfEnd')}(?:（(?<remark>不含|含)[^）]{0,4}）|[及含])?(?<side>以上|以下|以内|以外|(?<=个月|天|日|小时|分钟)内)(?:（(?<sideRemark>不含|含)[^）]{0,6}）)?`,
    `${number('exact')}${unit('unitOfExact')}`,
  ].join('|'),
  'g',
);

/** What a word before the number leaves open: [from below, to above, its own number included]. */
const WORDS: Readonly<Record<string, readonly ['above' | 'over' | 'below' | 'under', boolean]>> = {
  不低于: ['above', true],
  不少于: ['above', true],
  不小于: ['above', true],
  达到: ['above', true],
  '≥': ['above', true],
  超过: ['over', false],
  超出: ['over', false],
  大于: ['over', false],
  高于: ['over', false],
  多于: ['over', false],
  '>': ['over', false],
  不超过: ['below', true],
  不高于: ['below', true],
  不多于: ['below', true],
  不大于: ['below', true],
  '≤': ['below', true],
  不足: ['under', false],
  不满: ['under', false],
  未满: ['under', false],
  低于: ['under', false],
  小于: ['under', false],
  少于: ['under', false],
  不到: ['under', false],
  未达到: ['under', false],
  未达: ['under', false],
  不达: ['under', false],
  达不到: ['under', false],
  没有达到: ['under', false],
  '<': ['under', false],
};

/** As much before a range as says what it is a range of. */
const NEAR = 10;

/** 2.90分以上为优秀 is the second sentence of a list, and about 90. */
const ORDINAL = /(?<=(?:^|[。；：\n]|注|明)\s*)(\d{1,2})\.(?=\d{2,}(?:\.\d+)?分)/g;

/** In the order of the text. Steps (每少10篇) and prices (扣2-5分) are no ranges. */
export function rangesIn({ text, plain: spaced }: Spelled): readonly QuotedRange[] {
  const ranges: QuotedRange[] = [];
  const { text: plain, places } = pack(spaced);
  const placeOf = (at: number): number => places[at] ?? spaced.length;
  const same = plain.replace(ORDINAL, '$1、');
  for (const match of same.matchAll(FORMS)) {
    const before = same.slice(Math.max(0, match.index - NEAR), match.index);
    if (
      /每(?:[^，。；]{0,3}|\p{Script=Han}{1,3}完成)$/u.test(before) ||
      /[扣加得减计共奖满第.\d/](?:基本分|除|减)?$/.test(before)
    )
      continue;
    const [index, end] = [placeOf(match.index), placeOf(match.index + match[0].length - 1) + 1];
    // 不低于总分的8%: of what stands between.
    const subject = subjectOf(match.groups?.['whole'] ?? before, ranges.at(-1)?.subject);
    ranges.push({ text: text.slice(index, end), index, subject, ...boundsOf(match) });
  }
  return ranges;
}

type Bounds = Omit<QuotedRange, 'text' | 'index' | 'subject'>;

function boundsOf({ groups = {} }: RegExpExecArray): Bounds {
  const { from, to, unitOfTo = '', word, bound = '', unitOfBound = '', end, unitOfEnd = '' } = groups;
  const { sideRemark, remark = sideRemark, side = '', exact = '', unitOfExact = '' } = groups;
  const { floor, floorSign, named = '', ceiling, ceilingSign, unitOfCeiling = '' } = groups;
  if (floor !== undefined && ceiling !== undefined) {
    const isSaid = { low: floorSign === '≤', high: ceilingSign === '≤' };
    const between = inclusive('between', numberOf(floor), numberOf(ceiling), unitOfCeiling);
    const of = named.replace(/\s/g, '');
    return { ...between, hasLow: isSaid.low, hasHigh: isSaid.high, isSaid, ...(of !== '' && { of }) };
  }
  if (from !== undefined && to !== undefined) {
    const ends = [inUnit(numberOf(from), groups['unitOfFrom'], unitOfTo), numberOf(to)];
    const between = inclusive('between', Math.min(...ends), Math.max(...ends), unitOfTo);
    return { ...between, ...remarked(groups) };
  }
  if (word !== undefined)
    return beyond(word, numberOf(bound), { unit: unitOfBound, remark: groups['boundRemark'] });
  if (end !== undefined) {
    const has = remark === undefined ? side !== '以外' : remark !== '不含';
    const isUp = side === '以上' || side === '以外';
    const isSaid = { low: isUp, high: !isUp };
    const range = beside(side, numberOf(end), unitOfEnd, has);
    return remark === '含' ? { ...range, isSaid } : range;
  }
  return inclusive('exactly', numberOf(exact), numberOf(exact), unitOfExact);
}

/** 80%（含）至90%: the one number is held, the other by that is not. */
function remarked({ fromRemark, toRemark }: Readonly<Record<string, string | undefined>>): Partial<Bounds> {
  if (fromRemark === undefined && toRemark === undefined) return {};
  return {
    ...(fromRemark === '不含' && { hasLow: false }),
    // 80%（含）至90% holds the one that it says.
    ...((toRemark === '不含' || (toRemark === undefined && fromRemark === '含')) && { hasHigh: false }),
    isSaid: { low: fromRemark === '含', high: toRemark === '含' },
  };
}

/** 5000元至1万元 begins at half of it. */
function inUnit(amount: number, unit: string | undefined, other: string): number {
  const [from, to] = [WORTH[unit ?? other], WORTH[other]];
  return from === undefined || to === undefined ? amount : (amount * from) / to;
}

/** Amounts of money can be compared, whatever they are said in. */
export const WORTH: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

const inclusive = (word: QuotedRange['word'], low: number, high: number, unit: string): Bounds => ({
  word,
  unit,
  low,
  high,
  hasLow: true,
  hasHigh: true,
});

function beyond(
  name: string,
  bound: number,
  { unit, remark }: { unit: string; remark: string | undefined },
): Bounds {
  const [word, has] = WORDS[name] ?? ['above', true];
  const isUp = word === 'above' || word === 'over';
  // 高于90%（含）: its number is held, whatever the word is.
  const range = upOrDown(isUp, bound, { unit, word, has: remark === undefined ? has : remark === '含' });
  return /[≤≥]/.test(name) || remark === '含' ? { ...range, isSaid: { low: isUp, high: !isUp } } : range;
}

const beside = (side: string, bound: number, unit: string, has: boolean): Bounds =>
  side === '以外'
    ? upOrDown(true, bound, { unit, word: 'over', has })
    : upOrDown(side === '以上', bound, { unit, word: side === '以上' ? 'above' : 'below', has });

const upOrDown = (
  isUp: boolean,
  bound: number,
  { unit, word, has }: { unit: string; word: QuotedRange['word']; has: boolean },
): Bounds => ({
  word,
  unit,
  low: isUp ? bound : -Infinity,
  high: isUp ? Infinity : bound,
  hasLow: isUp && has,
  hasHigh: !isUp && has,
});

/** 80%以上、90%以下, 低于100%但高于90%: the last range in `words`, of which the one before may be the other end. */
export function lastRange(ranges: readonly QuotedRange[], words: string): QuotedRange | undefined {
  const [last, before] = [ranges.at(-1), ranges.at(-2)];
  if (last === undefined || before === undefined || before.unit !== last.unit) return last;
  const isNext = last.index - (before.index + before.text.length) <= 3;
  const [lower, upper] = before.high === Infinity ? [before, last] : [last, before];
  const isBetween = lower.high === Infinity && upper.low === -Infinity && lower.low < upper.high;
  return isNext && isBetween
    ? {
        ...{ word: 'between', unit: last.unit, index: before.index, subject: before.subject },
        text: words.slice(before.index, last.index + last.text.length),
        ...{ low: lower.low, hasLow: lower.hasLow, high: upper.high, hasHigh: upper.hasHigh },
        // 75分（含）以上、90分以下: what is said of the one end is.
        ...((lower.isSaid ?? upper.isSaid) !== undefined && {
          isSaid: { low: lower.isSaid?.low ?? false, high: upper.isSaid?.high ?? false },
        }),
      }
    : last;
}

/** With 90分以上不足95分 as one range each. */
export const joined = (ranges: readonly QuotedRange[], words: string): readonly QuotedRange[] =>
  ranges.flatMap((range, i) => {
    const pair = lastRange(ranges.slice(i, i + 2), words);
    const isFirst = pair !== undefined && pair !== ranges[i + 1] && pair !== range;
    const isSecond = i > 0 && lastRange(ranges.slice(i - 1, i + 1), words) !== range;
    return isFirst ? [pair] : isSecond ? [] : [range];
  });

/** The two characters before, or the subject of the range before where the sentence goes straight on. */
function subjectOf(before: string, last: string | undefined): string {
  // 60分以上90分以下: the other end of the same range.
  const words = (/\p{Script=Han}*$/u.exec(before)?.[0] ?? '').replace(/^.*以[上下内]$/, '');
  const noun = words.replace(/(?:的|为|在|达|至|到|则|且|或|由|是)+$/, '').slice(-2);
  return noun === '' ? (last ?? '') : noun;
}

/** 达到100% beside 100% is the same said twice; 30天 beside 30天以上 or 1-30天 is another tier. */
const isTier = (a: QuotedRange, b: QuotedRange): boolean =>
  a.word !== 'exactly' || b.word === 'between' || /(?:以[上下]|内)$/.test(b.text);

/** Two ranges of the same thing that share the number where the one ends and the other begins. */
function sharedBoundary(a: QuotedRange, b: QuotedRange): number | undefined {
  if (a.unit !== b.unit || a.subject !== b.subject || !isTier(a, b) || !isTier(b, a)) return undefined;
  if (meet(a, b)) return a.high;
  return meet(b, a) ? b.high : undefined;
}

/** Both hold the number where the lower ends, and neither says that it is the one. */
const meet = (lower: QuotedRange, upper: QuotedRange): boolean =>
  lower.hasHigh &&
  upper.hasLow &&
  lower.high === upper.low &&
  (lower.isSaid?.high ?? false) === (upper.isSaid?.low ?? false);

/** A number that several ranges of the same thing hold. */
export interface Overlap {
  /** With its unit: 30天. */
  readonly boundary: string;
  readonly ranges: readonly QuotedRange[];
}

/** Every boundary that is shared, with the ranges that share it, each spelling once. */
export function overlapsIn(ranges: readonly QuotedRange[]): readonly Overlap[] {
  const overlaps = new Map<string, Set<QuotedRange>>();
  for (const [i, first] of ranges.entries())
    for (const second of ranges.slice(i + 1)) {
      const boundary = sharedBoundary(first, second);
      if (boundary === undefined || first.text === second.text) continue;
      const key = `${boundary}${first.unit}`;
      overlaps.set(key, (overlaps.get(key) ?? new Set()).add(first).add(second));
    }
  return [...overlaps].map(([boundary, found]) => ({
    boundary,
    ranges: [...found].filter((range, i, all) => all.findIndex(({ text }) => text === range.text) === i),
  }));
}

/** 以上含本数，以下不含本数: said once, it holds for the whole document. */
export const INCLUSION_STATED = /以[上下内][^。；]{0,12}(?:均|都|不)?(?:含|包括)(?:本)?(?:数|级|分)/;
