/**
 * 一票否决 and 等级: what the facts do to the result besides points.
 *
 * > 有下列情形之一的，社区年度考评不得评为先进或通报表扬 (大兴镇 附件1 三)
 *
 * Bands are half-open: from `min`, included, up to the next. A forced grade wins over a ceiling, and the
 * computed score is always shown beside the override.
 */

import type { Formula } from '../../formula/formula';
import { arrayOf, call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { pointsOf } from '../../points/points';
import type { GradeBand, VetoEffect } from '../../rubric/rubric';
import { verdictName } from '../fields/vetoes';
import type { SaidVeto, Verdict } from '../fields/vetoes';

/** “当年辖区内发生重大及以上突发环境事故的，不得评为先进或通报表扬。” */
export const verdictText = ({ text, consequence }: SaidVeto): string =>
  `${text.replace(/[。；]$/, '')}，${consequence}。`;

/** As printed under 总分. */
export const verdictSentence = (veto: SaidVeto): string => `${verdictName(veto)}：${verdictText(veto)}`;

/** The printed sentence of each veto, nothing where it did not fire, a line break before all but the first. */
export const verdictLinesOf = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.map(({ veto, fired }, i) => {
    const isFirst = !verdicts.slice(0, i).some((earlier) => earlier.fired);
    return fired ? `${isFirst ? '' : '\n'}${verdictSentence(veto)}` : '';
  });

/** The vetoes with this effect on this target. */
export const firedFor = <T>(
  verdicts: readonly Verdict<T>[],
  effect: VetoEffect,
  target?: string,
): readonly T[] =>
  verdicts
    .filter(({ veto }) => veto.effect === effect && (target === undefined || veto.target === target))
    .map(({ fired }) => fired);

/** The vetoes that take everything an item stands in: its parents' and its section's. */
export const firedAbove = <T>(
  verdicts: readonly Verdict<T>[],
  { parents, section }: { readonly parents: readonly string[]; readonly section: { readonly id: string } },
): readonly T[] => [
  ...parents.flatMap((id) => firedFor(verdicts, 'itemZero', id)),
  ...firedFor(verdicts, 'sectionZero', section.id),
];

const fromTheBottom = (grades: readonly GradeBand[]): readonly GradeBand[] =>
  [...grades].sort((a, b) => a.min - b.min);

/** The grade of a total; null where the rubric has no grades or the total lies below the lowest. */
export function gradeOf(
  total: Points,
  grades: readonly GradeBand[],
  verdicts: readonly Verdict[],
): string | null {
  const bands = fromTheBottom(grades);
  const rankOf = (name: string | undefined): number => bands.findIndex((band) => band.name === name);
  const reached = bands.filter(({ min }) => total >= pointsOf(min)).length - 1;
  const fired = verdicts.filter((verdict) => verdict.fired).map(({ veto }) => veto);
  const forced = fired.filter(({ effect }) => effect === 'forcedGrade').map(({ grade }) => rankOf(grade));
  const ceilings = fired.filter(({ effect }) => effect === 'gradeCeiling').map(({ grade }) => rankOf(grade));
  const rank = forced.length > 0 ? Math.min(...forced) : Math.min(reached, ...ceilings);
  return bands[rank]?.name ?? null;
}

/** The twin of `gradeOf`. Text compares above every number, so ISNUMBER comes first. */
export function gradeFormula(
  total: Formula,
  grades: readonly GradeBand[],
  verdicts: readonly Verdict<Formula>[],
): Formula {
  if (grades.length === 0) return f`""`;
  const bands = fromTheBottom(grades);
  const rankOf = (name: string | undefined): number => bands.findIndex((band) => band.name === name) + 1;
  const limits = (effect: VetoEffect): readonly Formula[] =>
    verdicts
      .filter(({ veto }) => veto.effect === effect)
      .map(({ veto, fired }) => f`IF(${fired}=1,${rankOf(veto.grade)},${bands.length})`);
  const ceilings = limits('gradeCeiling');
  const forced = verdicts.filter(({ veto }) => veto.effect === 'forcedGrade').map(({ fired }) => fired);
  const reached = f`IFERROR(MATCH(${total},${arrayOf(bands.map(({ min }) => min))},1),0)`;
  const allowed = call('MIN', [reached, ...ceilings]);
  const rank =
    forced.length === 0
      ? allowed
      : f`IF(${chain('+', forced, 0)}>0,${call('MIN', limits('forcedGrade'))},${allowed})`;
  return f`IF(ISNUMBER(${total}),${call('CHOOSE', [f`1+${rank}`, '', ...bands.map(({ name }) => name)])},"")`;
}
