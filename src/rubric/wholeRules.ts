/**
 * What a notice says of a form as a whole (等级, 加分上限, 小数), put where a rubric holds it.
 *
 * > 90分以上为优秀，80-89分为良好…加分累计不超过10分，总分保留一位小数。
 */

import type { SaidDoubt, SaidRule } from '../problems/saidWords';
import { mostTotal } from './mostTotal';
import type { GradeBand, Rubric } from './rubric';
import { defaultRounding } from './rubric';
import { wholeOf } from './scales';

/**
 * `said`: the rubric says so already. `other`: it says another thing. `none`: it has nothing that this could be said of.
 * `outOfScale`: 等次 of another number than its 总分, 900分以上 of 100. `free`: it says nothing of it yet.
 */
type Standing = 'said' | 'other' | 'none' | 'outOfScale' | 'free';

export function standingOf(rubric: Rubric, rule: SaidRule): Standing {
  const { grades = [], bonus, rounding } = rubric;
  if (rule.kind === 'grades') {
    const bands = gradesIn(rubric, rule.bands);
    const isSame = bands.every(({ name, min }) =>
      grades.some((each) => each.name === name && each.min === min),
    );
    if (grades.length > 0) return isSame && bands.length === grades.length ? 'said' : 'other';
    return isInScale(rubric, bands) ? 'free' : 'outOfScale';
  }
  if (rule.kind === 'decimals') {
    const { decimals, at } = rounding ?? defaultRounding;
    // What is rounded item by item has no more in its sum.
    const isSame = decimals === rule.decimals && (at === 'item' || rule.at !== 'item');
    return isSame ? 'said' : rounding === undefined ? 'free' : 'other';
  }
  if (bonus === undefined) return 'none';
  const now = rule.kind === 'bonusCap' ? bonus.cap : bonus.minBase;
  return now === rule.points ? 'said' : (now ?? null) === null ? 'free' : 'other';
}

/** What of the rubric it changes. */
export function wholePart(rubric: Rubric, rule: SaidRule): Partial<Rubric> {
  const { bonus } = rubric;
  if (rule.kind === 'grades') return { grades: gradesIn(rubric, rule.bands) };
  if (rule.kind === 'decimals') return { rounding: { decimals: rule.decimals, at: rule.at ?? 'total' } };
  if (bonus === undefined) return {};
  return {
    bonus: { ...bonus, ...(rule.kind === 'bonusCap' ? { cap: rule.points } : { minBase: rule.points }) },
  };
}

/** What a person should look at before it is taken over. */
export function doubtsAbout(rubric: Rubric, rule: SaidRule): readonly SaidDoubt[] {
  const standing = standingOf(rubric, rule);
  return [
    ...(standing === 'free' || standing === 'said' ? [] : [standing]),
    ...(rule.kind === 'grades' ? rule.doubts : []),
    ...(rule.kind === 'decimals' && rule.at === undefined ? (['where'] as const) : []),
  ];
}

type Bands = Extract<SaidRule, { readonly kind: 'grades' }>['bands'];

/** 90分以上（不含90分） begins with the next number that a total can be. */
const gradesIn = ({ rounding = defaultRounding }: Rubric, bands: Bands): readonly GradeBand[] =>
  bands.map(({ name, min, isOver }) => ({
    name,
    min: isOver ? Number((min + 10 ** -rounding.decimals).toFixed(rounding.decimals)) : min,
  }));

/** The best can be reached, and is no small part of what can be. */
function isInScale(rubric: Rubric, bands: readonly GradeBand[]): boolean {
  const [most, best] = [mostTotal(rubric), Math.max(...bands.map(({ min }) => min))];
  return best > wholeOf(rubric) * LEAST && (most === undefined || best <= most);
}
const LEAST = 0.5;
