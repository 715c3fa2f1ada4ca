/** `score --what-if`: the total under each other reading of the passages that can be read in two ways. */

import { toNumber } from '../points/points';
import { oneLine } from '../problems/oneLine';
import { otherReadings, readingCode } from '../rubric/reading';
import type { ReadBack } from '../readBack/readBack';
import { stateOf } from '../scoring/report';
import type { SheetState } from '../scoring/reportSchema';
import type { Scoring } from '../scoring/scoring';
import { score } from '../scoring/score';
import { makeForm } from '../sheet/form';

/** What the entries come to under one reading. */
interface Outcome {
  /** null while nobody can work it out. */
  readonly total: number | null;
  readonly grade: string | null;
  readonly state: SheetState;
}

export interface OtherOutcome extends Outcome {
  readonly reading: string;
  readonly option: string;
  /** The option in words. */
  readonly text: string;
}

export function otherOutcomes({ layout, entries }: ReadBack): readonly OtherOutcome[] {
  const { rubric, chosen } = layout.setting;
  return otherReadings(rubric).map(({ reading, option, chosen: other }) => {
    const read = makeForm({ ...layout.setting, chosen: { ...chosen, ...other } });
    const scoring = score(read.prepared, entries, read.geometry.capacity);
    return { reading: reading.id, option: option.id, text: option.text, ...outcomeOf(scoring) };
  });
}

export function tellWhatIf(
  { layout, laidOut }: ReadBack,
  others: readonly OtherOutcome[],
): readonly string[] {
  if (others.length === 0) return ['这份评分标准没有两种理解的地方。'];
  const { rubric, chosen } = layout.setting;
  const code = readingCode(rubric, chosen);
  return [
    `按本表的理解${code === '' ? '' : `（${code}）`}：${outcomeWords(outcomeOf(laidOut.scoring))}`,
    ...others.map((other) =>
      oneLine(`如果${other.reading}=${other.option}（${other.text}）：${outcomeWords(other)}`),
    ),
  ];
}

const outcomeOf = (scoring: Scoring): Outcome => {
  const { total, grade } = scoring.total;
  return {
    total: typeof total === 'number' ? toNumber(total) : null,
    grade: grade === '' ? null : grade,
    state: stateOf(scoring),
  };
};

/** What is said where there is no number: of a complete sheet there always is one. */
const NO_TOTAL: Readonly<Record<SheetState, string>> = {
  complete: '算不出总分',
  invalid: '填写的内容要相应改过，才能算出总分',
  incomplete: '总分“未评完”',
  pending: '总分“待汇总”',
  blank: '总分“空白”',
};

const outcomeWords = ({ total, grade, state }: Outcome): string =>
  `${total === null ? NO_TOTAL[state] : `总分${total}分`}${grade === null ? '' : `，${grade}`}`;
