/**
 * 每少N扣N分: how far something measured stays behind what was to be reached, or goes beyond it.
 *
 * > 全年被市环保网站采用信息不少于50篇，每少10篇扣0.1分 (县区环保局 第54项)
 * > 抽查合格率低于85％的，每下降2％扣0．1分，低于65％不得分 (第32项)
 */

import { rateWorkedOut, withoutSums } from '../computation';
import { measureIn } from '../facts';
import { isRateUnit, isWholeUnit } from '../numberWords';
import type { PricedPiece } from '../pieces';
import { marksIn } from '../marks';
import { plain } from '../plain';
import type { QuotedRange } from '../ranges';
import { rangesIn } from '../ranges';
import type { PriceReader } from '../reading';
import type { HowOften } from './occurrence';
import { howOften, partialOf } from './occurrence';

const BEHIND = /少|低|降|减少|差|不足|欠|缺|未达/;
const BEYOND = /超|高|增加|增长|上涨|多|升|提高|推迟|延迟|逾期|迟|晚/;

const BESIDE_OTHERS = /平均|均值|上年|去年|同期|上月|上季|目标|任务|计划|规定|标准|指标/;

export const measured: PriceReader = (pieces, { requirement, fullScore }) => {
  const [piece] = pieces;
  if (piece?.mark.sort !== 'points' || piece.mark.low === undefined) return undefined;
  const often = howOften(piece);
  if (often === undefined) return undefined;
  const isBehind = BEHIND.test(often.verb);
  // 超额完成每1%加0.1分: from where on is not in the words.
  if (often.verb === '' && isRateUnit(often.unit)) return lacking(piece, often, false);
  if (!isBehind && !BEYOND.test(often.verb)) return undefined;
  // 每低于全县平均值1个百分点: what the others have is not in the words.
  if (BESIDE_OTHERS.test(often.verb)) return lacking(piece, often, isBehind);
  const fact = measuredFact(piece, often.at, often.unit);
  const goal =
    often.line === undefined
      ? goalIn(piece, { ...often, requirement: withoutSums(plain(requirement)), fact })
      : { value: often.line, of: fact };
  const found = goal?.value;
  const isRate = isRateUnit(often.unit);
  // 信访量每下降5%加0.2分: the decline itself is what is measured, from nothing on.
  if (piece.mark.effect === 'bonus' && isRate && found === undefined) return gained(piece, often, false);
  // 少一次 is counted as it is found, unless the words say how many there were to be.
  // 未达到目标值的，每差1微克/立方米: that can be a part of one.
  const isOfGoal = !isWholeUnit(often.unit) && /目标|限值|指标值/.test(piece.before.slice(0, often.at));
  const isByNumber = !isRate && !isOfGoal && Number.isInteger(often.per);
  if (found === undefined && !(isRate && isBehind))
    return isByNumber ? undefined : lacking(piece, often, isBehind);
  const cliff = cliffIn(pieces[1], { unit: often.unit, isBehind, fact });
  const limit = piece.limit === fullScore ? undefined : piece.limit;
  const worked = [piece.sentence + piece.before, plain(requirement)];
  const computed = isRate ? rateWorkedOut(worked, fact) : undefined;
  return {
    count: cliff === undefined ? 1 : 2,
    fact: fact === '' ? (computed?.label ?? namedIn(goal?.of, requirement)) : fact,
    rule: {
      kind: 'shortfall',
      target: found ?? 100,
      ...(often.per !== 1 && { step: often.per }),
      points: piece.mark.low,
      ...partialOf(piece),
      // 达到95%，每低1个百分点: what is filled in is the rate.
      unit: isRate ? '%' : often.unit,
      ...(!isBehind && { direction: 'above' }),
      ...(limit !== undefined && { cap: limit }),
      ...(cliff !== undefined && { cliff }),
      ...(computed !== undefined && { computed }),
      ...(!isRate && { max: LARGEST, ...(isCounted(piece, often.unit) && { isWhole: true as const }) }),
    },
    doubts: hasSeveralGoals(piece, often) ? ['targets'] : found === undefined ? ['targetOf100'] : [],
  };
};

/** What the goal is said of; else the rate that 考核内容 names. */
const namedIn = (of = '', requirement: string): string =>
  of !== '' ? of : (/[\p{Script=Han}]{1,12}(?:率|度|占比|比例)/u.exec(plain(requirement))?.[0] ?? '');

const LARGEST = 9999;

/** 受理率、办结率分别达到100%、95%，每低1个百分点扣0.2分: each from its own. */
function hasSeveralGoals({ before, sentence }: PricedPiece, { at, unit }: Step): boolean {
  const own = withoutSums(before).slice(0, at);
  const text = /\p{L}/u.test(own) ? own : withoutSums(sentence);
  const goals = rangesIn({ text, plain: text }).filter(
    (range) => isOfUnit(range, unit) && range.word !== 'between' && isRateUnit(unit),
  );
  const last = goals.at(-1);
  const said = text.slice((last?.index ?? 0) + (last?.text.length ?? 0));
  const isBare = text !== own || !/\p{L}/u.test(said.replace(/的|者|时|，/g, ''));
  return new Set(goals.map(boundOf)).size > 1 && isBare;
}

/** 平均住院日 has parts of days. */
const isCounted = ({ before, sentence }: PricedPiece, unit: string): boolean =>
  isWholeUnit(unit) && !/均/.test(sentence + before);

const gained = (piece: PricedPiece, often: Step, isBehind: boolean): ReturnType<PriceReader> => {
  const found = lacking(piece, often, isBehind);
  return found === undefined || found.rule.kind !== 'shortfall'
    ? found
    : { ...found, rule: { ...found.rule, target: 0 } };
};

type Step = Pick<HowOften, 'per' | 'unit' | 'at'>;

const lacking = (
  piece: PricedPiece,
  { per, unit, at }: Step,
  isBehind: boolean,
): ReturnType<PriceReader> => ({
  count: 1,
  fact: measuredFact(piece, at, unit),
  rule: {
    kind: 'shortfall',
    ...(per !== 1 && { step: per }),
    ...(piece.mark.low !== undefined && { points: piece.mark.low }),
    ...partialOf(piece),
    ...(piece.limit !== undefined && { cap: piece.limit }),
    unit: unit === '百分点' ? '个百分点' : unit,
    ...(!isBehind && { direction: 'above' }),
  },
  doubts: ['target'],
});

/** 控制率达到得4分，每低…: what it earns when it is reached. */
const REACHED = /(?:达到|达标|完成)?(?:的|，)*(?:即)?(?:得|计|记)(?:\d+(?:\.\d+)?分|满分)，?$/;

/** What is measured, without what it was to reach: 设备完好率达98%以上，每低1% is about 设备完好率. */
function measuredFact(piece: PricedPiece, at: number, unit: string): string {
  const named = [piece.before.slice(0, at), piece.sentence, ...beforeThat(piece)].map((words) => {
    const text = partWith(withoutSums(words), unit);
    const range = rangesIn({ text, plain: text }).find((each) => isOfUnit(each, unit));
    const [, named = ''] = /([^\s，]*)[\s，]*$/.exec(text.slice(0, range?.index).replace(REACHED, '')) ?? [];
    const own = measureIn(text.slice(0, range?.index).replace(REACHED, ''));
    // A sum was cut out of the middle.
    return /\s{2}/.test(own) ? measureIn(named) : own;
  });
  return named.find((fact) => fact !== '' && !/^(?:\d|每[^，]*\d|(?:随机)?抽[查取样])/.test(fact)) ?? '';
}

/** Up to its price, the part that says what was to be reached; else the first. */
function partWith(words: string, unit: string): string {
  const ends = [0, ...marksIn(words).map(({ end }) => end), words.length];
  const parts = ends.slice(1).map((end, i) => words.slice(ends[i], end));
  return (
    parts.findLast((text) => rangesIn({ text, plain: text }).some((each) => isOfUnit(each, unit))) ??
    parts[0] ??
    ''
  );
}

const isOfUnit = ({ unit: own }: QuotedRange, unit: string): boolean =>
  own === unit || (isRateUnit(own) && isRateUnit(unit));

/** What the sentence before says, where this one says nothing but the price. */
const beforeThat = ({ before, sentence, preceding, isListed }: PricedPiece): readonly string[] =>
  sentence === '' && !isListed && /^每/.test(before) ? [preceding] : [];

/** 每条道路各达到5条. */
const OF_EACH = /各(?:自|有|为)?$/;

/** Every quarter so many, or every village: how many that makes in all is not in the words. */
const REPEATED = /(?:每|各)(?:季度|季|月|周|年|半年|人|村|户|个|名|单位|乡镇|社区|学期)[^。；]{0,80}$/;

interface Goal {
  readonly value: number;
  /** What it is said of, as far as the words before it say: 建档率. */
  readonly of: string;
}

interface Sought {
  readonly unit: string;
  /** Where the step begins: 每超额完成10% is none. */
  readonly at: number;
  /** 考核内容, without sums. */
  readonly requirement: string;
  readonly fact: string;
}

/** What was to be reached, in the same unit: in the piece itself, in its sentence, in 考核内容. */
function goalIn(piece: PricedPiece, { unit, at, requirement, fact }: Sought): Goal | undefined {
  const said = [piece.before.slice(0, at), piece.sentence, ...beforeThat(piece)].map(withoutSums);
  for (const text of [...said, requirement]) {
    const goals = rangesIn({ text, plain: text }).filter(
      (range) =>
        isOfUnit(range, unit) &&
        (range.word !== 'exactly' ||
          isRateUnit(unit) ||
          /(?:至少|应|须|为|达)$/.test(text.slice(0, range.index)) ||
          // 新增企业5家得10分，每少1家扣2分
          /^(?:及以上)?(?:的|，)*(?:(?:得|计|记)(?:\d+(?:\.\d+)?分|满分)|满分)/.test(
            text.slice(range.index + range.text.length),
          ) ||
          (text === requirement && isNamed(text, range, fact))) &&
        range.word !== 'between' &&
        // 增长5%以内的，每增加1%加0.5分 is up to there, and not from there on.
        (piece.mark.effect === 'deduct' || range.word !== 'below'),
    );
    const about = goals.filter((range) => isSaidOf(subjectOf(text, range, goals), fact));
    const own = new Set(about.map(boundOf)).size === 1 ? about[0] : undefined;
    const goal = own ?? goals[0];
    if (goal === undefined) continue;
    const isOfMany =
      [REPEATED, OF_EACH].some((each) => each.test(text.slice(0, goal.index))) || isOneOfList(text, goal);
    if (isOfMany && !isRateUnit(unit)) return undefined;
    const value = boundOf(goal);
    // Several, and none of them is said of what the price is about.
    const isOpen = own === undefined && new Set(goals.map(boundOf)).size > 1;
    return Number.isFinite(value) && !isOpen ? { value, of: subjectOf(text, goal, goals) } : undefined;
  }
  return undefined;
}

/** 企业、村、社区分别不少于7个、4个、1个: how many are lacking is counted over all of them. */
const isOneOfList = (text: string, { index, text: own }: QuotedRange): boolean =>
  /分别[^，。；\d]{0,6}$/.test(text.slice(0, index)) && /^[、和及]\d/.test(text.slice(index + own.length));

/** 发放资料3000份 is what 资料每少100份 is about. */
const isNamed = (text: string, range: QuotedRange, fact: string): boolean =>
  fact.length > 1 &&
  (
    text
      .slice(0, range.index)
      .split(/[，。；、：]/)
      .at(-1) ?? ''
  ).includes(fact);

const boundOf = ({ low, high }: QuotedRange): number => (Number.isFinite(low) ? low : high);

/** The words from the goal before it, or from the mark before it, up to a goal. */
function subjectOf(text: string, { index }: QuotedRange, goals: readonly QuotedRange[]): string {
  const from = Math.max(
    0,
    ...goals.map((each) => each.index + each.text.length).filter((end) => end <= index),
  );
  const words =
    text
      .slice(from, index)
      .split(/[，。；：（）]/)
      .at(-1) ?? '';
  return words.replace(/(?:应|须|要|需|为|达到?|不|均|都)+$/, '').replace(/^[、和及]+/, '');
}

/** 疏散演练 of 疏散演练不少于2次; 准确率 of 信息准确率98%. */
function isSaidOf(subject: string, fact: string): boolean {
  const own = fact.slice(-LAST);
  return fact.length > 1 && (subject.includes(own) || (subject.length > 1 && fact.includes(subject)));
}
/** As many of its last characters tell one rate from another. */
const LAST = 3;

const LONGEST_NAME = 12;

/** 占比达80%，每减少5%扣0.5分；网办率低于60%的不得分: that is another rate. */
const isSameRate = (named: string, fact: string): boolean => {
  const own = named.replace(/^(?:当|若|如|如果|但|且|其中|最终|实际|年度|总体|该|此|的)+|[，的为]+$/g, '');
  return (
    own === '' ||
    fact.includes(own) ||
    own.includes(fact.slice(-LAST)) ||
    /^(?:完成|合格|达标)?率$|^(?:比例|指标|完成)$/.test(own)
  );
};

/** 低于65%不得分, right after. */
function cliffIn(
  next: PricedPiece | undefined,
  { unit, isBehind, fact }: { readonly unit: string; readonly isBehind: boolean; readonly fact: string },
): number | undefined {
  if (next?.mark.sort !== 'nothing') return undefined;
  const words = next.before.replace(/(?:的|，|[本该此]项)+$/, '');
  const [range, another] = rangesIn({ text: words, plain: words });
  // 少5个百分点不得分 says how far, not where.
  if (range?.unit !== '%' || another !== undefined || !isRateUnit(unit)) return undefined;
  const isWhole = range.index <= LONGEST_NAME && words.length <= range.index + range.text.length + 2;
  if (!isWhole || !isSameRate(words.slice(0, range.index), fact)) return undefined;
  if (isBehind && (range.word === 'under' || range.word === 'below')) return range.high;
  return !isBehind && (range.word === 'over' || range.word === 'above') ? range.low : undefined;
}
