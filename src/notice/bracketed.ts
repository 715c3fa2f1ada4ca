/**
 * Parts of a row that say in brackets what each is worth: what is taken away in one can take no more.
 *
 * > ①每季度宣传一次，少一次扣1分（5分）；②设置宣传栏，无宣传栏扣3分，内容陈旧扣1分（5分）
 */

import { plus, pointsOf } from '../points/points';
import { plain } from './plain';
import type { PriceReading, RuleDraft } from './reading';

const WORTH = /（(?:共|计|分值)?(\d+(?:\.\d+)?)分）/g;

interface Part {
  readonly from: number;
  readonly end: number;
  readonly worth: number;
}

/** None unless they come to the whole. */
function partsOf(criteria: string, fullScore: number): readonly Part[] {
  const text = plain(criteria);
  const marks = [...text.matchAll(WORTH)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    worth: Number(match[1]),
  }));
  const sum = plus(...marks.map(({ worth }) => pointsOf(worth)));
  if (marks.length < 2 || sum !== pointsOf(fullScore)) return [];
  // 设施齐全（4分），少一类不得分；标识不清，每处扣1分（3分）: each in a sentence of its own.
  const sentences = [...text.matchAll(/[^；。\n]+/g)].map(({ index, 0: { length } }) => ({
    from: index,
    end: index + length,
  }));
  const own = sentences.map(({ from, end }) => marks.filter(({ at }) => from <= at && at < end));
  if (own.every((each) => each.length === 1))
    return sentences.map((sentence, i) => ({ ...sentence, worth: own[i]?.[0]?.worth ?? 0 }));
  // Behind what it is worth, or before: 制度建设（3分）：缺一项扣1分.
  const isBehind = marks.every(({ end }) => /^\s*(?:[；。\n]|$)/.test(text.slice(end)));
  return marks.map(({ at, end, worth }, i) =>
    isBehind
      ? { from: marks[i - 1]?.end ?? 0, end: at, worth }
      : { from: end, end: marks[i + 1]?.at ?? text.length, worth },
  );
}

export function withinBrackets(
  readings: readonly PriceReading[],
  criteria: string,
  fullScore: number,
): readonly PriceReading[] {
  const parts = partsOf(criteria, fullScore);
  if (parts.length === 0) return readings;
  // By its price: 设施齐全（4分），少一类不得分 begins before what it is worth. 方案（1分），总结（1分），缺一项扣1分 is of both.
  const partAt = ({ from, end }: PriceReading): Part | undefined =>
    [...plain(criteria.slice(from, end)).matchAll(WORTH)].length > 1
      ? undefined
      : parts.find((part) => part.from < end && end <= part.end);
  return readings.map((reading) => {
    const part = partAt(reading);
    if (part === undefined || reading.effect !== 'deduct') return reading;
    // Of several in one part the limit is that of all of them.
    const isShared = readings.filter((other) => partAt(other) === part).length > 1;
    return { ...reading, ...ofPart(reading, part.worth, isShared) };
  });
}

/** 未开展不得分, 低于40%不得分: nothing at all. */
const isLost = ({ rule }: PriceReading): boolean =>
  rule.kind === 'forfeit' || (rule.kind === 'shortfall' && rule.cliff !== undefined);

/** 该项不得分 in a part may be of all; so may the end of a slope, which is always of all. */
const isOfItem = (reading: PriceReading): boolean =>
  isLost(reading) && (reading.rule.kind === 'shortfall' || /[本该此]项/.test(reading.text));

/** A reading as one of a part that is worth so much. */
export const ofPart = (
  reading: PriceReading,
  worth: number | undefined,
  isShared: boolean,
): Pick<PriceReading, 'rule' | 'doubts'> => ({
  rule: isOfItem(reading) && reading.rule.kind === 'forfeit' ? reading.rule : limited(reading.rule, worth),
  doubts: [
    ...new Set([
      ...reading.doubts,
      ...(isShared && !isLost(reading) ? (['limit'] as const) : []),
      ...(isOfItem(reading) ? (['scope'] as const) : []),
    ]),
  ],
});

/** As a part that is worth `most` has it: 不得分 and 按比例扣分 are of that part, what goes on has a limit. */
function limited(rule: RuleDraft, most: number | undefined): RuleDraft {
  if (most === undefined) return rule;
  if (rule.kind === 'forfeit') return { kind: 'flat', points: most };
  if (rule.kind === 'curve' && rule.in === 'percent') return { ...scaledTo(rule, most) };
  if (rule.kind === 'perOccurrence' || rule.kind === 'shortfall' || rule.kind === 'escalating')
    return rule.cap === undefined ? { ...rule, cap: most } : rule;
  return rule;
}

/** 按比例得分，满分6分: in points, where it was in percent of the whole. */
export function scaledTo(rule: Extract<RuleDraft, { readonly kind: 'curve' }>, most: number): typeof rule {
  const { in: _, knots = [], ...rest } = rule;
  return {
    ...rest,
    knots: knots.map(({ at, points }) => ({ at, points: Number(((points * most) / 100).toFixed(3)) })),
  };
}
