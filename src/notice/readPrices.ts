/**
 * Reads 评分细则: every sentence that says how many points, as the rule it is likely to be.
 *
 * Text → marks (marks.ts) → pieces with one price each (pieces.ts) → rules (readers/). Nothing is decided here: who
 * asks shows the reading, and a person takes it over or changes it.
 */

import type { Effect } from '../rules/kind';
import { scaledTo } from './bracketed';
import { factIn } from './facts';
import { marksIn } from './marks';
import type { PricedPiece } from './pieces';
import { pricedPieces } from './pieces';
import { measured } from './readers/measured';
import { occurrence } from './readers/occurrence';
import { escalation, byLevels, outcomes, ranks } from './readers/outcomes';
import { respectively } from './readers/respectively';
import { averaged, figured, votes } from './readers/figured';
import { placings } from './readers/placings';
import { reaching } from './readers/reaching';
import { everything, flatPrice, inProportion, judged, nothing } from './readers/single';
import { shares } from './readers/shares';
import { overProportion } from './readers/overProportion';
import { tiers } from './readers/tiers';
import { wordedLevels } from './readers/wordedLevels';
import type { Beside, PriceReading, PriceReader, RuleDraft } from './reading';
import { plain } from './plain';
import { settled } from './settled';
import { inSuccession } from './succession';
import { besideUnsaid } from './unsaid';

/** The first that knows the pieces; those that take several before those that take one. */
const READERS: readonly PriceReader[] = [
  wordedLevels,
  ...[
    votes,
    overProportion,
    reaching,
    shares,
    placings,
    tiers,
    ranks,
    escalation,
    byLevels,
    outcomes,
    respectively,
  ],
  ...[measured, occurrence, judged, averaged, figured, inProportion, nothing, everything, flatPrice],
];

/** In the order of the text. What is only 扣完为止, or 得满分 of who has nothing taken away, is no rule. */
export function readPrices(criteria: string, beside: Beside): readonly PriceReading[] {
  const pieces = pricedPieces(criteria).filter((piece, _, all) => !isAllotment(piece, all.length, beside));
  const readings: PriceReading[] = [];
  const parts: number[] = [];
  let fact = '';
  for (let i = 0; i < pieces.length;) {
    const rest = pieces.slice(i);
    const found = READERS.map((reader) => reader(rest, beside)).find((each) => each !== undefined);
    const count = found?.count ?? 1;
    const taken = rest.slice(0, count);
    const [first, last] = [taken[0], taken.at(-1)];
    i += count;
    if (found === undefined || first === undefined || last === undefined) continue;
    const own =
      found.fact ??
      (/^(?:否则|反之)，?$/.test(first.before) ? otherwise(pieces, first) : factIn(first.before));
    const said = factIn(first.context);
    fact =
      whole(own, said === '' && own.length === 1 ? factIn(unpriced(first.sentence)) : said) ||
      (isLost(found.rule) && first.before.replace(/[，：\s]+$/, '')) ||
      fact;
    parts.push(pieces.slice(0, pieces.indexOf(first) + 1).filter(({ isNumbered }) => isNumbered).length);
    readings.push({
      from: first.from,
      end: last.end,
      text: criteria.slice(first.from, last.end),
      effect: found.effect ?? effectOf(taken),
      rule: found.rule,
      ...(last.limit !== undefined &&
        (last.limit !== beside.fullScore || effectOf(taken) === 'bonus') &&
        !('cap' in found.rule) &&
        !isBeyond(found.rule, last.limit) && { cap: last.limit }),
      ...(taken.some(({ overflows }) => overflows === true) && { overflows: true as const }),
      fact,
      doubts: [
        ...(found.doubts ?? []),
        ...((taken.some(({ isShared }) => isShared === true) &&
          hasOthers(pieces.slice(0, i - count), taken)) ||
        isAfterOthers(first, last.limit, beside) ||
        isBeyond(found.rule, last.limit)
          ? (['limit'] as const)
          : []),
        ...(taken.some(({ isOfEach }) => isOfEach === true) ? (['limitOfEach'] as const) : []),
        ...(found.rule.kind === 'flat' && effectOf(taken) === 'bonus' && EACH_TIME.test(first.before)
          ? (['howOften'] as const)
          : []),
        ...(isLost(found.rule) && ALLOTTED.test(plain(criteria.slice(0, first.from)))
          ? (['scope'] as const)
          : []),
        ...(found.rule.kind === 'flat' && SEVERAL.test(first.before) ? (['each'] as const) : []),
        ...(beside.fullScore !== undefined && FROM_TOTAL.test(criteria.slice(first.from, last.end))
          ? (['fromTotal'] as const)
          : []),
      ],
    });
  }
  const complete = inSuccession(ofParts(readings, parts), criteria).map((each) =>
    withBracket(withFullMarks(each, beside, criteria), criteria),
  );
  const all = settled(earned(told(complete, beside), pieces, beside), beside, criteria);
  return besideUnsaid(all, criteria);
}

/** 每完成一项加2分，最高10分 of 10, 加满为止: what it adds fills the item up. */
function earned(
  readings: readonly PriceReading[],
  pieces: readonly PricedPiece[],
  { fullScore }: Beside,
): readonly PriceReading[] {
  const isFilled = pieces.some(
    ({ mark, limit, text }) =>
      mark.effect === 'bonus' && ((limit !== undefined && limit === fullScore) || /加满/.test(text)),
  );
  const isOnlyGiven = readings.every(({ effect }) => effect === 'credit' || effect === 'bonus');
  return fullScore !== undefined && isFilled && isOnlyGiven
    ? readings.map((each) => ({ ...each, effect: 'credit' }))
    : readings;
}

/** 1.建有台账得1分，未建不得分 2.…: nothing of that part, which its 得1分 says already. 此项不得分 is more than that. */
function ofParts(readings: readonly PriceReading[], parts: readonly number[]): readonly PriceReading[] {
  if (new Set(parts).size < 2) return readings;
  const inPart = (i: number) => readings.filter((_, other) => parts[other] === parts[i]);
  return readings.filter(({ rule, text }, i) => {
    const own = inPart(i);
    const isOther =
      own[0]?.effect === 'credit' &&
      own.every((each) => each.effect === 'credit' || each.rule.kind === 'forfeit') &&
      !/(?:此|本|该)项|以上|上述|全部|总分|资格/.test(text);
    return rule.kind !== 'forfeit' || !isOther;
  });
}

/** 按比例得分，满分6分: the words go on, and of more than 6 it is in proportion up to 6. */
const FULL_MARKS = /^[，；（]?(?:本项|该项|此项)?满分(?:为|是)?(\d+(?:\.\d+)?)分）?/;

function withFullMarks(reading: PriceReading, { fullScore }: Beside, criteria: string): PriceReading {
  const { rule, end, from } = reading;
  const [said, points] = FULL_MARKS.exec(plain(criteria.slice(end))) ?? [];
  if (said === undefined || rule.kind !== 'curve' || rule.in !== 'percent') return reading;
  const most = Number(points);
  return {
    ...reading,
    end: end + said.length,
    text: criteria.slice(from, end + said.length),
    rule: most === fullScore ? rule : scaledTo(rule, most),
  };
}

/** （按1人扣2分）: the bracket goes with what is in it. */
function withBracket(reading: PriceReading, criteria: string): PriceReading {
  const { from, end, text } = reading;
  const isOpen = plain(text).split('（').length > plain(text).split('）').length;
  return isOpen && plain(criteria.slice(end, end + 1)) === '）'
    ? { ...reading, end: end + 1, text: criteria.slice(from, end + 1) }
    : reading;
}

/** 每篇5分, without a verb, does what all the others do; alone it may be taken or given. */
function told(readings: readonly PriceReading[], { fullScore }: Beside): readonly PriceReading[] {
  const effects = new Set(readings.flatMap(({ effect }) => effect ?? []));
  const [only] = effects;
  return readings.map((each): PriceReading => {
    if (each.effect !== undefined || fullScore === undefined) return each;
    return effects.size === 1 && only !== undefined
      ? { ...each, effect: only }
      : { ...each, doubts: [...each.doubts, 'effect'] };
  });
}

/** 省级加3分，市级加2分，受表扬加1分，最高加5分: what is given once cannot come to so much. */
const isBeyond = (rule: RuleDraft, limit: number | undefined): boolean =>
  limit !== undefined && rule.kind === 'flat' && typeof rule.points === 'number' && limit > rule.points;

/** 入园率达90%，普惠率达85%，各得2分: as often as there are of them. */
const SEVERAL = /[，、和及].*(?:各自?|分别)$/;

/** Of levels that are one rule, 合计最多 is that rule's. */
const hasOthers = (before: readonly PricedPiece[], taken: readonly PricedPiece[]): boolean =>
  before.some(({ mark }) => mark.effect === effectOf(taken)) ||
  (before.length > 0 && /相抵/.test(taken.at(-1)?.text ?? ''));

/** 缺方案扣1分，缺记录扣0.5分，最多扣3分: of the last, or of both? */
const isAfterOthers = (
  { mark, sentence }: PricedPiece,
  limit: number | undefined,
  { fullScore }: Beside,
): boolean =>
  limit !== undefined &&
  limit !== fullScore &&
  marksIn(sentence).some(({ sort, effect }) => sort === 'points' && effect === mark.effect);

/** 上牌率、检验率每项10分，每降低…: what each is worth, without a verb, before what it costs. */
const isAllotment = ({ mark, before }: PricedPiece, count: number, { fullScore = 0 }: Beside): boolean =>
  count > 1 &&
  mark.sort === 'points' &&
  mark.effect === undefined &&
  mark.per === undefined &&
  mark.low !== undefined &&
  fullScore > mark.low &&
  fullScore % mark.low === 0 &&
  /每[项个率]$/.test(before);

/** 有文件得5分，否则不得分 */
const otherwise = (pieces: readonly PricedPiece[], piece: PricedPiece): string =>
  [factIn(pieces[pieces.indexOf(piece) - 1]?.before ?? ''), '否则'].filter((part) => part !== '').join('，');

/** 每季度考核无问题的加0.5分: four times a year? */
const EACH_TIME = /每个?(?:季度|月|周|年|半年|学期)(?![\d一前内底])[^，。；]*$/;

/** 每项措施各2分，没有完成计0分: of that one, or of all? */
const ALLOTTED = /每(?:项|个|条|户|村|件)[^，。；\d扣加减得计]{0,8}\d+(?:\.\d+)?分/;

/** What an item cannot do: its own points are taken from it. 不得分，并追加扣除10分 goes on beyond them. */
const FROM_TOTAL =
  /追加(?:扣|减)|(?:扣|减)(?:除|减)?(?:其|年度|全年|考核|综合)*总(?:分|成绩|得分)|从(?:其|年度|全年|考核)*总(?:分|成绩)(?:中|里)?(?:直接)?(?:扣|减)/;

/** 满足要求得1分，缺1项不得分: how often is all that there is to say, and the fact before is another. */
const isLost = ({ kind }: RuleDraft): boolean => kind === 'forfeit';

/** 少 and 区级 say too little by themselves: what was said before them goes before. */
function whole(own: string, before: string): string {
  if (own.length >= TELLING || before === '') return own;
  return /^(?:少|缺|漏|迟|错|逾|超|不|未)/.test(own) || own === '' ? `${before}${own}` : `${before}，${own}`;
}
const TELLING = 4;

/** 新增企业5家得10分，每少1家扣2分 is about 新增企业5家. */
function unpriced(sentence: string): string {
  const marks = marksIn(sentence);
  const phrases = marks.map(({ at }, i) => sentence.slice(marks[i - 1]?.end ?? 0, at));
  // 报送12条得3分，每多1条加0.1分，每少1条扣0.2分 is about 报送, not about 多.
  return phrases.findLast((phrase) => factIn(phrase).length >= TELLING) ?? phrases.at(-1) ?? '';
}

const effectOf = (pieces: readonly PricedPiece[]): Effect | undefined =>
  pieces.map(({ mark }) => mark.effect).find((effect) => effect !== undefined);

/** The rule in words that a person has marked: the first that is said there. */
export const readMarked = (text: string, beside: Beside): PriceReading | undefined =>
  readPrices(text, beside)[0];
