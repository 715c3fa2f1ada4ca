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
  // By its price: 设施齐全（5分），少一类不得分 begins before what it is worth.
  const partAt = ({ end }: PriceReading): Part | undefined =>
    parts.find((part) => part.from < end && end <= part.end);
  return readings.map((reading) => {
    const part = partAt(reading);
    if (part === undefined || reading.effect !== 'deduct') return reading;
    // Of several in one part the limit is that of all of them.
    const isShared = readings.filter((other) => partAt(other) === part).length > 1;
    const doubts = isShared ? [...new Set([...reading.doubts, 'limit' as const])] : reading.doubts;
    // 设施齐全（5分），少一类不得分: nothing of that part.
    const rule: RuleDraft =
      reading.rule.kind === 'forfeit' && part.worth < fullScore
        ? { kind: 'flat', points: part.worth }
        : limited(reading.rule, part.worth);
    return { ...reading, doubts, rule };
  });
}

/** With a limit of its own, where it can go on and has none yet. */
export function limited(rule: RuleDraft, most: number | undefined): RuleDraft {
  if (most === undefined) return rule;
  if (rule.kind === 'perOccurrence' || rule.kind === 'shortfall' || rule.kind === 'escalating')
    return rule.cap === undefined ? { ...rule, cap: most } : rule;
  return rule;
}
