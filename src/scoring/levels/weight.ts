/**
 * 折算: a section is scored out of one number and counts for another.
 *
 * > 日常管理满分100分，按30%折算计入总分 (a section of 100分 with `scaleTo` 30)
 *
 * What is 不涉及 and made up for by the rest is made up for within the section: 得分÷应得分×30, so that the weights stay
 * what the notice says. 加分 beyond the 分值 is scaled like any other point.
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import {
  exactFormula,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  proportion,
  roundFormula,
  roundTo,
} from '../../points/points';
import { leavesOf } from '../../rubric/items';
import type { Section } from '../../rubric/rubric';
import type { Prepared } from '../fields/prepared';
import { levelOf } from '../steps/level';
import type { SectionScore, WeightScore } from '../steps/scores';
import type { Look, Seen, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';
import { withheldIn } from './withheld';

/** A section that counts for another number than it is scored out of. */
export interface ScaledSection extends Section {
  readonly scaleTo: number;
}

export const isScaled = (section: Section): section is ScaledSection => section.scaleTo !== undefined;

/** What of a section goes into the total. */
type Counted = Pick<SectionScore, 'sum' | 'extra' | 'taken'>;

/** What counts of a section: as it is scored, or after 折算. */
export const countedIn = <L extends Look>(see: Sight<L>, sectionId: string): SeenSteps<L, Counted> =>
  see.prepared.rubric.sections.some((section) => section.id === sectionId && isScaled(section))
    ? see.weight(sectionId)
    : see.section(sectionId);

interface WeightFeed<L extends Look> {
  readonly own: SeenSteps<L, SectionScore>;
  /** 分值 of what is 不涉及 and made up for by the rest of the section. */
  readonly absent: Seen<L, Points>;
}

const feedWeight = <L extends Look>(see: Sight<L>, section: Section): WeightFeed<L> => ({
  own: see.section(section.id),
  absent: withheldIn(see, leavesOf(section), { areLostWithheld: false, policies: ['rescale'] }),
});

function scoreWeight(
  { fullScore, scaleTo }: ScaledSection,
  { own, absent }: WeightFeed<'values'>,
  { itemGrain: { decimals } }: Prepared,
): WeightScore {
  const [full, to] = [pointsOf(fullScore), pointsOf(scaleTo)];
  const extra = proportion(own.extra, to, full);
  const left = minus(full, absent);
  if (left <= 0) return { sum: extra, extra, taken: to, dropped: to, shown: own.shown === '' ? '' : extra };
  const sum = roundTo(plus(proportion(minus(own.sum, own.extra), to, left), extra), decimals);
  const taken = minus(to, proportion(minus(full, own.taken), to, left));
  return { sum, extra, taken, dropped: NO_POINTS, shown: own.shown === '' ? '' : sum };
}

/** The twin of `scoreWeight`. */
function weightFormulas(
  { fullScore, scaleTo }: ScaledSection,
  { own: section, absent }: WeightFeed<'cells'>,
  own: Cells<WeightScore>,
  { itemGrain: { decimals } }: Prepared,
): Formulas<WeightScore> {
  const isWhole = absent.text === '0';
  const left: Formula = isWhole ? f`${fullScore}` : f`(${fullScore}-(${absent}))`;
  const unlessAbsent = (otherwise: Formula, then: Formula): Formula =>
    isWhole ? otherwise : f`IF(${left}<=0,${then},${otherwise})`;
  const base = exactFormula(f`(${section.sum}-${section.extra})*${scaleTo}/${left}`);
  const given = exactFormula(f`(${fullScore}-${section.taken})*${scaleTo}/${left}`);
  return {
    sum: unlessAbsent(roundFormula(f`${base}+${own.extra}`, decimals), own.extra),
    extra: exactFormula(f`${section.extra}*${scaleTo}/${fullScore}`),
    taken: unlessAbsent(exactFormula(f`${scaleTo}-${given}`), f`${scaleTo}`),
    dropped: unlessAbsent(f`0`, f`${scaleTo}`),
    shown: f`IF(ISNUMBER(${section.shown}),${own.sum},"")`,
  };
}

export const weightLevel = levelOf<ScaledSection, WeightScore, WeightFeed<'values'>, WeightFeed<'cells'>>({
  steps: { sum: 'points', extra: 'points', taken: 'points', dropped: 'points', shown: 'points' },
  units: ({ rubric }) => rubric.sections.filter(isScaled),
  idOf: ({ id }) => id,
  feed: feedWeight,
  score: scoreWeight,
  formulas: weightFormulas,
});
