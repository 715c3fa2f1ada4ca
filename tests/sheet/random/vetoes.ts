/** 一票否决 of random rubrics: of every effect, entered or read off rows and scores. */

import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { itemsWithPointers } from '../../../src/rubric/items';
import type { GradeBand, Rubric, Section, Veto, VetoCondition, VetoEffect } from '../../../src/rubric/rubric';
import { sometimes } from './numbers';

const EFFECTS = [
  'itemZero',
  'sectionZero',
  'totalZero',
  'noHonours',
  'forcedGrade',
  'gradeCeiling',
  'consequence',
] as const satisfies readonly VetoEffect[];

interface VetoDraw {
  readonly effect: VetoEffect;
  readonly which: number;
  readonly consequence: string | undefined;
  /** How much may be too little; undefined where somebody enters it. */
  readonly below: number | undefined;
  readonly ofParts: boolean;
  readonly ofTotal: boolean;
  readonly isFrom: boolean;
}

export const veto: Arbitrary<VetoDraw> = fc.record({
  effect: fc.constantFrom(...EFFECTS),
  which: fc.nat({ max: 5 }),
  consequence: sometimes(fc.constant('取消“评先”资格')),
  below: sometimes(fc.constantFrom(1, 5, 60, 80, 0.5), 2),
  ofParts: fc.boolean(),
  ofTotal: fc.boolean(),
  isFrom: fc.boolean(),
});

export function vetoesOf(
  vetoes: readonly VetoDraw[],
  bands: readonly GradeBand[] = [],
  sections: readonly Section[],
): readonly Veto[] {
  const all = itemsWithPointers({ sections } as Rubric).map((each) => each.item);
  const items = all.filter(({ status }) => status === undefined).map(({ id }) => id);
  const rows = all.filter(({ status }) => status !== undefined).map(({ id }) => id);
  const conditionOf = (
    { effect, ofParts, ofTotal, isFrom, which }: Omit<VetoDraw, 'below'>,
    below: number,
  ): VetoCondition =>
    ofParts
      ? {
          parts: [one(sections, which).id, ...items.slice(0, which)],
          below,
          ...(which % 2 === 0 && { in: 'percent' as const }),
        }
      : {
          ...(ofTotal && (effect === 'noHonours' || effect === 'consequence') && { of: 'total' as const }),
          ...(isFrom ? { from: below } : { below }),
        };
  const one = <T>(list: readonly T[], which: number): T => list[which % list.length] as T;
  return vetoes
    .filter(({ effect }) => (effect !== 'forcedGrade' && effect !== 'gradeCeiling') || bands.length > 0)
    .filter(({ effect }) => effect !== 'itemZero' || items.length > 0)
    .map(({ effect, which, consequence, below, ofParts, ofTotal, isFrom }, i) => ({
      id: `v${i + 1}`,
      text: `发生第${i + 1}种情形的`,
      ...(which % 2 === 0 ? { label: String(i + 1) } : { across: { from: 'label', to: 'score' } }),
      ...(which % 3 === 0 && {
        cells: { criteria: '取消评先资格', fullScore: '/', 'text:考核方式': '查资料' },
      }),
      effect,
      ...(effect === 'itemZero' && { target: one(items, which) }),
      ...(effect === 'sectionZero' && { target: one(sections, which).id }),
      ...((effect === 'forcedGrade' || effect === 'gradeCeiling') && { grade: one(bands, which).name }),
      ...(consequence !== undefined && { consequence }),
      ...(effect === 'consequence' && { consequence: consequence ?? '奖励1万元' }),
      ...(below !== undefined &&
        rows[i] === undefined &&
        !effect.endsWith('Zero') && {
          when: conditionOf({ effect, which, consequence, ofParts, ofTotal, isFrom }, below),
        }),
      // Every row without points is read by a veto as soon as there are vetoes enough.
      ...(rows[i] !== undefined && { sameAs: rows[i] }),
    }));
}
