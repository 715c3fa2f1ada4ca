/**
 * What a notice says of a form as a whole (等级, 加分上限, 小数), put where a rubric holds it.
 *
 * > 90分以上为优秀，80-89分为良好…加分累计不超过10分，总分保留一位小数。
 */

import type { SaidDoubt, SaidRule } from '../problems/saidWords';
import { mostTotal } from './mostTotal';
import { times, toNumber } from '../points/points';
import type { GradeBand, Penalties, Rubric } from './rubric';
import { defaultRounding } from './rubric';
import { wholeOf } from './scales';

/**
 * `said`: the rubric says so already. `other`: it says another thing. `none`: it has nothing that this could be said of.
 * `noPenalties` is the same for 扣分项. `outOfScale`: 等次 of another number than its 总分, 900分以上 of 100. `free`: it says nothing of it yet.
 */
type Standing = 'said' | 'other' | 'none' | 'noPenalties' | 'outOfScale' | 'free';

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
  if (rule.kind === 'totalCap') return standingOfCap(rubric, rule);
  if (rule.kind === 'scale') return standingOfScale(rubric, rule);
  if (rule.kind === 'penaltyCap') return standingAs(rule.points, rubric.penalties, 'noPenalties');
  if (bonus === undefined) return 'none';
  const now = rule.kind === 'bonusCap' ? bonus.cap : bonus.minBase;
  return now === rule.points ? 'said' : (now ?? null) === null ? 'free' : 'other';
}

const standingAs = (points: number, list: Penalties | undefined, missing: Standing): Standing =>
  list === undefined ? missing : list.cap === points ? 'said' : list.cap === undefined ? 'free' : 'other';

type Cap = Extract<SaidRule, { readonly kind: 'totalCap' }>;
type Scale = Extract<SaidRule, { readonly kind: 'scale' }>;

const capOf = (rubric: Rubric, { points = wholeOf(rubric) }: Cap): number => points;

/** Where nothing can lift 总分 above it, there is nothing to be said. */
function standingOfCap(rubric: Rubric, rule: Cap): Standing {
  const points = capOf(rubric, rule);
  if (rubric.cap !== undefined) return rubric.cap === points ? 'said' : 'other';
  if (points < wholeOf(rubric)) return 'outOfScale';
  const most = mostTotal(rubric);
  return most !== undefined && most <= points ? 'said' : 'free';
}

/** 总分÷10 is plain; of 总分÷4 nobody knows whether it is a mean. */
const scaleOf = ({ fullScore }: Rubric, { to, by = 1 }: Scale): number | undefined =>
  to ?? (TENS.includes(by) || fullScore === by * HUNDRED ? toNumber(times(fullScore, 1, by)) : undefined);
const TENS: readonly number[] = [10, 100];
const HUNDRED = 100;

function standingOfScale(rubric: Rubric, rule: Scale): Standing {
  const to = scaleOf(rubric, rule);
  if (rubric.scaleTo !== undefined) return rubric.scaleTo === to ? 'said' : 'other';
  const { fullScore } = rubric;
  if (to === undefined || to === 0 || fullScore === 0 || (rule.from ?? fullScore) !== fullScore)
    return 'outOfScale';
  return to === fullScore ? 'said' : 'free';
}

/** What of the rubric it changes. */
export function wholePart(rubric: Rubric, rule: SaidRule): Partial<Rubric> {
  const { bonus, penalties } = rubric;
  if (rule.kind === 'totalCap') return { cap: capOf(rubric, rule) };
  if (rule.kind === 'scale') {
    const to = scaleOf(rubric, rule);
    return to === undefined ? {} : { scaleTo: to };
  }
  if (rule.kind === 'penaltyCap')
    return penalties === undefined ? {} : { penalties: { ...penalties, cap: rule.points } };
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
    ...(rule.kind === 'scale' && rule.isCounted ? (['elsewhere'] as const) : []),
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
