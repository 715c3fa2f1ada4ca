/**
 * 等次 by the score, as sentences say them.
 *
 * > 考核结果分为优秀、良好、达标和不达标四个等次。（一）考核得分在95分以上的为优秀；（二）…90—94分的为良好；…
 *
 * A band holds what reaches its lowest number and no higher one: 89.5 is no 90分以上, so between 80-89分 and 90分以上
 * nothing is left open. 以下 beside a band that begins with the same number leaves it to that: 60-79分, 60分以下.
 */

import type { GradePair } from './gradePairs';
import { gradePairsIn } from './gradePairs';
import type { GradeDoubt, SaidBand, SaidGrades } from './saying';
import type { Sentence } from './sentences';

/** Sentences between two 等次 that say what follows from the first. */
const MOST_BETWEEN = 2;
/** 80-89 and 90 are steps of whole numbers; more than that is left out. */
const STEP = 1;

export interface GradeRun {
  /** Of its first sentence. */
  readonly from: number;
  readonly sentences: readonly Sentence[];
  readonly pairs: readonly GradePair[];
}

/** 等次 that stand together, as far as none of them is named twice. */
export function gradeRuns(sentences: readonly Sentence[]): readonly GradeRun[] {
  const runs: { from: number; to: number; sentences: Sentence[]; pairs: GradePair[] }[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const pairs = gradePairsIn(sentence.plain);
    if (pairs.length === 0) continue;
    const open = runs.at(-1);
    const isNew = ({ name }: GradePair): boolean => open?.pairs.every((each) => each.name !== name) === true;
    if (open !== undefined && at - open.to <= MOST_BETWEEN + 1 && pairs.every(isNew)) {
      open.sentences.push(sentence);
      open.pairs.push(...pairs);
      open.to = at;
    } else runs.push({ from: at, to: at, sentences: [sentence], pairs: [...pairs] });
  }
  return runs;
}

/** Undefined where there is only one of them. */
export function gradesOf({ sentences, pairs }: GradeRun): SaidGrades | undefined {
  const ranges = pairs.map(({ range }) => range);
  const lowest = Math.min(
    ...ranges.flatMap((range) => (range === undefined || range.low < 0 ? [] : [range.low])),
  );
  const bands = pairs
    .map((pair): Band => ({
      ...{ name: pair.name, pair },
      ...(pair.range ?? { low: -Infinity, high: lowest, hasLow: false, hasHigh: false }),
    }))
    .sort((a, b) => b.low - a.low);
  if (new Set(bands.map(({ name }) => name)).size < 2) return undefined;
  const said = bands.map((band, i) => boundOf(bands[i - 1], band));
  const doubts = [
    ...said.flatMap(({ doubt }) => doubt ?? []),
    ...pairs.flatMap(({ isConditional, isOther }): readonly GradeDoubt[] => [
      ...(isConditional ? (['condition'] as const) : []),
      ...(isOther ? (['measure'] as const) : []),
    ]),
  ];
  return {
    kind: 'grades',
    text: sentences.map(({ text }) => text).join('\n'),
    bands: bands.map((band, i): SaidBand => ({
      name: band.name,
      min: band.low === -Infinity ? 0 : band.low,
      isOver: band.low !== -Infinity && (!band.hasLow || said[i + 1]?.isTaken === true),
    })),
    doubts: [...new Set(doubts)],
  };
}

interface Band {
  readonly name: string;
  readonly pair: GradePair;
  readonly low: number;
  readonly high: number;
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
}

interface Bound {
  readonly doubt?: GradeDoubt;
  /** The lower one has the number at which the upper begins. */
  readonly isTaken?: boolean;
}

function boundOf(upper: Band | undefined, lower: Band): Bound {
  if (upper === undefined || lower.high === Infinity)
    return upper?.low === lower.low ? { doubt: 'overlap' } : {};
  if (upper.low === -Infinity) return { doubt: 'overlap' };
  if (lower.high > upper.low) return { doubt: 'overlap' };
  if (lower.high < upper.low) return upper.low - lower.high > STEP ? { doubt: 'gap' } : {};
  const isSaid = lower.pair.range?.isSaid?.high === true;
  if (!upper.hasLow) return lower.hasHigh ? {} : { doubt: 'gap' };
  if (!lower.hasHigh) return {};
  const isUpperSaid = upper.pair.range?.isSaid?.low === true;
  if (isSaid !== isUpperSaid)
    return isSaid && upper.pair.range?.word === 'between'
      ? { doubt: 'shared' }
      : isSaid
        ? { isTaken: true }
        : {};
  // 60分以下 beside 60-79分 is what does not reach 60.
  return /以下$/.test(lower.pair.range?.text ?? '') ? {} : { doubt: 'shared' };
}
