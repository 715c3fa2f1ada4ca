/** The vetoes of a rubric (一票否决), and what each of them does in words. */

import { fullLabels } from '../../rubric/items';
import { itemName } from '../../rubric/names';
import type { Rubric, Veto, VetoEffect } from '../../rubric/rubric';

/** A veto that says what it does. */
export type SaidVeto = Veto & { readonly consequence: string };

/** A veto and whether it fired. */
export interface Verdict<T = boolean> {
  readonly veto: SaidVeto;
  /** True, or in the sheet a cell that holds 1, where the facts were found. */
  readonly fired: T;
}

/** What kind of thing it is, as forms call it. */
export const verdictName = ({ effect, when }: Veto): string =>
  effect === 'consequence' ? CONSEQUENCE : when === undefined ? VETO : '等级评定';

const VETO = '一票否决';
const CONSEQUENCE = '奖惩措施';

/** Both, where somebody enters both: 一票否决、奖惩措施. */
export function enteredNames({ vetoes = [] }: Pick<Rubric, 'vetoes'>): string {
  const names = vetoes.filter(({ when }) => when === undefined).map(verdictName);
  return names.length === 0 ? VETO : [VETO, CONSEQUENCE].filter((name) => names.includes(name)).join('、');
}

/** What a veto does, where the rubric does not say it in its own words. */
const CONSEQUENCES: Readonly<Record<VetoEffect, (veto: Veto, rubric: Rubric) => string>> = {
  noHonours: () => '不得评为先进',
  itemZero: ({ target = '' }, rubric) => `${itemName(fullLabels(rubric).get(target) ?? target)}得0分`,
  sectionZero: ({ target }, { sections }) =>
    `“${sections.find(({ id }) => id === target)?.title ?? ''}”得0分`,
  totalZero: () => '总分为0分',
  forcedGrade: ({ grade }) => `直接判定为${grade}`,
  gradeCeiling: ({ grade }) => `等级不高于${grade}`,
  consequence: () => '',
};

/** The vetoes of a rubric, each with its consequence in words. */
export const saidVetoes = (rubric: Rubric): readonly SaidVeto[] =>
  (rubric.vetoes ?? []).map((veto) => ({
    ...veto,
    consequence: veto.consequence ?? CONSEQUENCES[veto.effect](veto, rubric),
  }));
