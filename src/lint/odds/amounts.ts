/**
 * What is to be reached, said twice and not alike: a rate, a number of things, so many days.
 *
 * > 建档率≥90%, and 低于85%的，每低1个百分点扣0.2分: nothing is said of 85% to 90%
 * > 15日内作出决定, and 未在10日内作出决定的，每件扣1分
 */

import { isRateUnit } from '../../notice/numberWords';
import { numberOf } from '../../notice/numerals';
import { pricedPieces } from '../../notice/pieces';
import type { QuotedRange } from '../../notice/ranges';
import { rangesIn } from '../../notice/ranges';
import { lintWords } from '../../problems/lintMessages';
import type { RowWords } from './odd';
import { theOne } from './odd';

const spelled = (text: string): readonly QuotedRange[] => rangesIn({ text, plain: text });

const boundOf = ({ low, high }: QuotedRange): number => (Number.isFinite(low) ? low : high);
const isUp = ({ low, word }: QuotedRange): boolean => word === 'exactly' || Number.isFinite(low);

/** 低于85%的，每低1个百分点扣0.2分; 不足20次的，每少1次扣1分: from where on it is taken away, and in which words. */
function startsIn(counted: string): readonly QuotedRange[] {
  return pricedPieces(counted).flatMap(({ before, mark, from }) => {
    if (mark.sort !== 'points' || mark.effect !== 'deduct' || !STEPPED.test(before)) return [];
    const found = spelled(before.slice(0, before.search(STEPPED)));
    const [range] = found;
    return found.length === 1 &&
      range !== undefined &&
      (range.word === 'under' || range.word === 'above' || range.word === 'over')
      ? [{ ...range, index: from + range.index }]
      : [];
  });
}
/** 保存不足30天的扣3分: once, and only of what is below that. */
function onlyBelow(counted: string): readonly QuotedRange[] {
  if (/未达|达不到|不达标|未完成|没有完成|不符合|未按/.test(counted)) return [];
  return pricedPieces(counted).flatMap(({ before, mark, from }) => {
    if (mark.effect !== 'deduct' || !['points', 'nothing'].includes(mark.sort)) return [];
    const words = before.replace(/(?:的|，)+$/, '');
    const range = spelled(words).at(-1);
    const isLast = range !== undefined && words.length === range.index + range.text.length;
    return isLast && range.word === 'under' ? [{ ...range, index: from + range.index }] : [];
  });
}

const STEPPED =
  /每(?:再)?(?:少|低|下降|降低|降|减少|差|缺|超过|超出|超|高出|高|增加|多|延长)[^，。；]{0,14}$/;

/** Full marks from here on: 达到90%得10分, 90%以上得满分, of 10. */
function fullFrom(counted: string, fullScore: number): readonly QuotedRange[] {
  return pricedPieces(counted).flatMap(({ before, mark, from }) => {
    const isFull =
      mark.sort === 'everything' ||
      (mark.sort === 'points' && mark.effect === 'credit' && mark.low === fullScore);
    const range = isFull ? spelled(before).at(-1) : undefined;
    const isLast =
      range !== undefined && before.length - (range.index + range.text.length) <= 2 && range.word === 'above';
    return isLast ? [{ ...range, index: from + range.index }] : [];
  });
}

const sameUnit = (a: string, b: string): boolean => a === b || (isRateUnit(a) && isRateUnit(b));

/** A row that speaks of one number only, and counts from another. */
export function targetAtOdds({ asked, counted }: RowWords, fullScore: number): readonly string[] {
  const goals = spelled(asked).filter(({ word }) => word !== 'between');
  const atOdds = (found: readonly QuotedRange[], is: (goal: number, start: number) => boolean) => {
    const start = theOne(found, boundOf);
    if (start === undefined) return [];
    const goal = theOne(
      goals.filter(({ unit }) => sameUnit(unit, start.unit)),
      boundOf,
    );
    const isOther =
      goal !== undefined &&
      isUp(goal) !== (start.word === 'over') &&
      !isRepeated(asked, goal) &&
      is(boundOf(goal), boundOf(start));
    return isOther ? [lintWords.askedOtherwise(shown(asked, goal), shown(counted, start))] : [];
  };
  const rates = (found: readonly QuotedRange[]) => found.filter(({ unit }) => isRateUnit(unit));
  return [
    ...atOdds(startsIn(counted), (goal, start) => goal !== start),
    ...atOdds(onlyBelow(counted), (goal, start) => start < goal),
    // 100% full marks, 80%以上 most of them, where 80% was asked, is a reward.
    ...atOdds(rates(fullFrom(counted, fullScore)), (goal, start) => start < goal),
  ];
}

/** Every month so many: a year's number is another. */
const isRepeated = (asked: string, { index }: QuotedRange): boolean =>
  /(?:每|各)[^，。；]{0,16}$/.test(asked.slice(0, index));

const LONGEST_SUBJECT = 12;
/** With its word, as printed; the words themselves say what it is of. */
const shown = (text: string, { index, text: own }: QuotedRange): string => {
  const before = /[^，。；：、\s]*$/.exec(text.slice(0, index))?.[0] ?? '';
  return before.length > LONGEST_SUBJECT ? own : before + own;
};

const WITHIN = /(?<!\d)(\d+|[一二三五七十]{1,3})个?(工作日|日|天|小时|月)(?:之)?内/g;
const LATE =
  /(?:未(?:能)?(?:在|于)[^，。；]{0,6}?|超过|逾|超出)(\d+|[一二三五七十]{1,3})个?(工作日|日|天|小时|月)/g;

/** 每月5日前报送, 6月30日前. */
const BY_DAY = /(?:(\d{1,2})月)?(?<!\d)(\d{1,2})日(?:之前|以前|前)/g;

interface Deadline {
  readonly text: string;
  readonly key: string;
  /** Of the month or of the year, where it is a day. */
  readonly of?: string;
}

const deadlines = (text: string, pattern: RegExp): readonly Deadline[] =>
  [...text.matchAll(pattern)].map(([found, count = '', unit = '']) => ({
    text: found,
    key: `${numberOf(count)}${unit === '天' ? '日' : unit}`,
  }));

const days = (text: string): readonly Deadline[] =>
  [...text.matchAll(BY_DAY)].map(([found, month, day = '']) => ({
    text: found,
    key: `${month ?? ''}/${day}`,
    of: month === undefined ? '月' : '年',
  }));

/** One deadline in each column, of the same length, or on the same day, or not. */
export function deadlineAtOdds({ asked, counted }: RowWords): readonly string[] {
  const pairs = [
    [deadlines(asked, WITHIN), deadlines(counted, LATE)],
    [days(asked), days(counted)],
  ] as const;
  return pairs.flatMap(([wanting, pricing]) => {
    const [wanted, priced] = [wanting, pricing].map((found) => theOne(found, ({ key }) => key));
    const isOther =
      wanted !== undefined && priced !== undefined && wanted.key !== priced.key && wanted.of === priced.of;
    return isOther ? [lintWords.askedOtherwise(wanted.text, priced.text)] : [];
  });
}
