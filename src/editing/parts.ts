/** 一票否决 and 等级 as forms have them: everything may be blank yet. */

import { NO_POINTS, plus, pointsOf, toNumber } from '../points/points';
import type { Rubric, Veto, VetoEffect } from '../rubric/rubric';

export interface VetoDraft {
  readonly text: string;
  readonly effect: VetoEffect;
  readonly target?: string | undefined;
  readonly grade?: string | undefined;
  readonly consequence?: string | undefined;
  /** What it has besides, such as the clause whose fact it is. */
  readonly rest?: Readonly<Partial<Veto>>;
}

export interface GradeDraft {
  readonly name: string;
  readonly min: number | string | undefined;
  readonly aliases?: readonly string[];
}

export const vetoDrafts = ({ vetoes = [] }: Rubric): readonly VetoDraft[] =>
  vetoes.map(({ text, effect, target, grade, consequence, ...rest }) => ({
    ...{ text, effect, target, grade, consequence, rest },
  }));

export const gradeDrafts = ({ grades = [] }: Rubric): readonly GradeDraft[] => grades;

/** Undefined where there are none. What belongs to another effect is left out; new ones get an id of their own. */
export function asVetoes(drafts: readonly VetoDraft[]): readonly object[] | undefined {
  const taken = new Set(drafts.map(({ rest }) => rest?.id));
  let next = 1;
  const fresh = (): string => {
    while (taken.has(`v${next}`)) next += 1;
    return `v${next++}`;
  };
  const said = drafts.filter(({ text }) => text.trim() !== '');
  return said.length === 0
    ? undefined
    : said.map(({ text, effect, target, grade, consequence, rest = {} }) => ({
        ...{ ...rest, id: rest.id ?? fresh(), text: text.trim(), effect },
        ...((effect === 'itemZero' || effect === 'sectionZero') && { target }),
        ...((effect === 'forcedGrade' || effect === 'gradeCeiling') && { grade }),
        ...(consequence !== undefined && consequence.trim() !== '' && { consequence: consequence.trim() }),
      }));
}

/** The veto with the row by whose word it goes, or without one. */
export function withFact({ rest, ...veto }: VetoDraft, id: string): VetoDraft {
  const { sameAs: _, ...others } = rest ?? {};
  return { ...veto, rest: id === '' ? others : { ...others, sameAs: id } };
}

/** A line with neither name nor points is none. */
export function asGrades(drafts: readonly GradeDraft[]): readonly object[] | undefined {
  const said = drafts.filter(({ name, min }) => name.trim() !== '' || min !== undefined);
  return said.length === 0 ? undefined : said.map((grade) => ({ ...grade, name: grade.name.trim() }));
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
