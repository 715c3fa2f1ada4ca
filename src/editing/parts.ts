/** 等级, 折算 and what each unit has of its own, as forms have them: everything may be blank yet. */

import { NO_POINTS, plus, pointsOf, toNumber } from '../points/points';
import type { Rubric, Target } from '../rubric/rubric';

export interface GradeDraft {
  readonly name: string;
  readonly min: number | string | undefined;
  readonly aliases?: readonly string[];
}

export const gradeDrafts = ({ grades = [] }: Rubric): readonly GradeDraft[] => grades;

/** A line with neither name nor points is none. */
export function asGrades(drafts: readonly GradeDraft[]): readonly object[] | undefined {
  const said = drafts.filter(({ name, min }) => name.trim() !== '' || min !== undefined);
  return said.length === 0 ? undefined : said.map((grade) => ({ ...grade, name: grade.name.trim() }));
}

/** 所辖村数, 人口: what clauses are divided by, or go by. */
export interface TargetDraft extends Partial<Target> {
  readonly label: string;
  readonly unit: string;
}

export const targetDrafts = ({ targets = [] }: Rubric): readonly TargetDraft[] => targets;

/** Undefined where there are none. New ones get an id of their own. */
export function asTargets(drafts: readonly TargetDraft[]): readonly object[] | undefined {
  const said = drafts.filter(({ label, unit }) => label.trim() !== '' || unit.trim() !== '');
  const taken = new Set(drafts.map(({ id }) => id));
  let next = 1;
  const fresh = (): string => {
    while (taken.has(`t${next}`)) next += 1;
    return `t${next++}`;
  };
  return said.length === 0
    ? undefined
    : said.map(({ id = fresh(), label, unit, ...rest }) => ({
        ...{ ...rest, id },
        ...{ label: label.trim(), unit: unit.trim() },
      }));
}

/** What each section counts for, as a form asks for it. */
export const scalesOf = ({ sections }: Rubric): readonly (number | string | undefined)[] =>
  sections.map(({ scaleTo }) => scaleTo);

/** What the whole form counts for, and whether 加分 and 扣分 come on top of that; nothing of it where it is blank. */
export const wholeScale = (
  scaleTo: number | string | undefined,
  scaleOf: NonNullable<Rubric['scaleOf']>,
): { readonly scaleTo?: number | string | undefined; readonly scaleOf?: Rubric['scaleOf'] } => ({
  scaleTo,
  scaleOf: scaleTo === undefined || scaleOf === 'total' ? undefined : scaleOf,
});

/**
 * The sections with those, and 总分 where that was their sum: then it is the sum of what they count for. Nothing where
 * nothing changed.
 */
export function scaled(
  rubric: Rubric,
  scales: readonly (number | string | undefined)[],
): { readonly sections?: readonly object[]; readonly fullScore?: number } {
  const before = scalesOf(rubric);
  if (scales.every((scale, i) => scale === before[i])) return {};
  const sumWith = (to: typeof scales): number =>
    toNumber(
      plus(
        ...rubric.sections.map(({ fullScore }, i) => {
          const scale = to[i] ?? fullScore;
          return typeof scale === 'number' ? pointsOf(scale) : NO_POINTS;
        }),
      ),
    );
  return {
    sections: rubric.sections.map((section, i) => ({ ...section, scaleTo: scales[i] })),
    ...(sumWith(before) === rubric.fullScore && { fullScore: sumWith(scales) }),
  };
}
