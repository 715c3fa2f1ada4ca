/** What a reading means beside the one before it: how often goes on, or in the other's stead. */

import { plain } from './plain';
import { rangesIn } from './ranges';
import { PLACES } from './readers/occurrence';
import type { PriceReading } from './reading';

/** Each beside the one before it, as that was read. */
export function inSuccession(readings: readonly PriceReading[], criteria: string): readonly PriceReading[] {
  const read: PriceReading[] = [];
  for (const reading of readings) {
    const last = read.at(-1);
    const between = plain(criteria.slice(last?.end ?? 0, reading.from));
    // 建成1座得10分，每增加1座加5分: the first of them is one.
    if (last !== undefined && isFirst(last, reading)) read.splice(-1, 1, asOne(last));
    read.push(instead(goingOn(reading, last, between), last));
  }
  return read;
}

/** 每有1名干部被问责扣1分，被立案扣3分; 每起一般事故扣2分、较大事故扣5分: how often is said of both. */
function goingOn(reading: PriceReading, before: PriceReading | undefined, between: string): PriceReading {
  const { rule, text, effect, fact } = reading;
  if (rule.kind !== 'flat' || rule.points === undefined || before?.rule.kind !== 'perOccurrence')
    return reading;
  const isPassive =
    /(?:每[^，。；]{0,8}|[一1]人次?|^)(?:被|受到?)[^，。；]*$/.test(plain(before.text)) &&
    /^(?:被|受)/.test(text);
  // 少开展1次扣1分，未开展的扣3分: none at all is no other of them.
  const isOfOneNoun =
    !/^(?:未|没|无|不)/.test(text) &&
    fact.length < 8 &&
    fact.slice(-2).length === 2 &&
    before.fact.endsWith(fact.slice(-2));
  // 每村少于2名扣1分，无保洁员的扣2分: of every village too.
  const isOfPlace = isFewInEach(before) && /^(?:无|没有|未|不)/.test(text);
  // 每发生一次火警，及时报告的扣1分，否则扣3分: of every one too.
  const isOther = /(?:发现|出现|发生|查实|查出)(?:一|1)[^，]*，/.test(plain(before.text)) && text !== '';
  const isSame = between === '、' || (between === '，' && (isPassive || isOfOneNoun || isOfPlace || isOther));
  const { unit } = before.rule;
  return before.effect === effect && isSame && unit !== undefined
    ? { ...reading, rule: { kind: 'perOccurrence', points: rule.points, unit } }
    : reading;
}

/** 每个社区不足2人: how many there are too few of, in each of them. */
const isFewInEach = ({ rule, text }: PriceReading): boolean =>
  rule.kind === 'perOccurrence' &&
  new RegExp(`每个?(?:${PLACES})[^，。；]*(?:少于|不足|低于|不到|未满|不满)\\d`).test(plain(text));

/** 逾期1天扣0.1分，逾期3天以上扣0.5分: of four days one or both? */
function instead(reading: PriceReading, before: PriceReading | undefined): PriceReading {
  const { rule, text, effect } = reading;
  const last = before?.rule;
  // 每建成一个得2分；未通过验收的不得分: that one, or the whole item?
  const isOfOne =
    rule.kind === 'forfeit' &&
    (last?.kind === 'perOccurrence' || last?.kind === 'byLevel') &&
    before?.effect === 'credit' &&
    !/本项|该项|此项|全部|^(?:未|没有|没)(?:开展|完成|组织|建|报送|制定)/.test(text);
  if (isOfOne) return { ...reading, doubts: [...reading.doubts, 'scope'] };
  const isLonger = before?.effect === effect && /^连续(?:\d|[两二三四五])/.test(text);
  if (isLonger) return { ...reading, doubts: [...reading.doubts, 'instead'] };
  // 低于96%的，每低1%扣0.2分；低于90%的，每低1%扣0.5分: of 88% one or both?
  const isOtherSlope =
    rule.kind === 'shortfall' &&
    last?.kind === 'shortfall' &&
    before?.effect === effect &&
    rule.direction === last.direction &&
    rule.target !== last.target &&
    reading.fact === before?.fact;
  if (isOtherSlope) return { ...reading, doubts: [...reading.doubts, 'instead'] };
  if (rule.kind !== 'perOccurrence' && isWithin(reading, before))
    return { ...reading, doubts: [...reading.doubts, 'instead'] };
  if ((rule.kind !== 'flat' && rule.kind !== 'perOccurrence') || before?.effect !== effect) return reading;
  if (last?.kind !== 'perOccurrence' && last?.kind !== 'shortfall') return reading;
  const isBeyond = rangesIn({ text, plain: plain(text) }).some(
    ({ unit, high, word }) => unit === last.unit && high === Infinity && word !== 'exactly',
  );
  return isBeyond ? { ...reading, doubts: [...reading.doubts, 'instead'] } : reading;
}

/** 每起30人以上的扣3分，50人以上的扣5分: what is above 50 is above 30 too. */
function isWithin({ text, effect }: PriceReading, before: PriceReading | undefined): boolean {
  if (before?.rule.kind !== 'perOccurrence' || before.effect !== effect) return false;
  const [own, other] = [text, before.text].map((words) =>
    rangesIn({ text: words, plain: plain(words) }).find(({ high, low }) => high === Infinity && low > 0),
  );
  return own !== undefined && other?.unit === own.unit && own.low > other.low;
}

const isFirst = (first: PriceReading, { rule, text, effect }: PriceReading): boolean =>
  first.rule.kind === 'perOccurrence' &&
  rule.kind === 'perOccurrence' &&
  first.effect === 'credit' &&
  effect !== 'deduct' &&
  first.rule.unit === rule.unit &&
  !first.text.includes('每') &&
  /^每(?:再)?(?:增加|多|新增|增)/.test(text);

function asOne(reading: PriceReading): PriceReading {
  const { rule } = reading;
  return rule.kind !== 'perOccurrence' || rule.points === undefined
    ? reading
    : { ...reading, rule: { kind: 'flat', points: rule.points } };
}
