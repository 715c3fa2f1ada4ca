/** What is measured, near the values where points change: targets, cliffs, knots, and a hair beside them. */
import type { Rule } from '../../../src/rules';
import { computedOf } from '../../../src/rules';
import { computedInputs } from '../../../src/rules/computed/computed';
import { countIn } from './computations';
import type { Curve } from '../../../src/rules/kinds/curve';
import type { Judgement } from '../../../src/rules/kinds/judgement';
import type { Relative } from '../../../src/rules/kinds/relative';
import type { Shortfall } from '../../../src/rules/kinds/shortfall';
import type { Random } from './random';
import { between, pick, short } from './random';

const LARGEST = 1_000_000;

/** A value of the entry 实测值. */
const measurable = (value: number, least = 0): number => Math.min(LARGEST, Math.max(least, short(value)));

const HAIRS = [0, 0, 0, 0.001, -0.001, 0.01, -0.3] as const;

/** What was measured where the rule compares a share of `of`. */
const fromShare = (share: number, of: number | undefined): number =>
  of === undefined ? share : (share * of) / 100;

function shortfallMeasure(
  random: Random,
  { target, step = 1, direction = 'below', cliff, of }: Shortfall,
): number {
  const away = direction === 'below' ? -1 : 1;
  const line = cliff !== undefined && random() < 0.3 ? cliff : target;
  const steps = pick(random, [0, 0, 1, 1, 2, 3, 7, 0.5, 12, -1, -2]);
  const near = line + away * steps * step;
  const value = random() < 0.1 ? random() * 120 : near;
  return measurable(fromShare(value, of) + pick(random, HAIRS));
}

function curveMeasure(random: Random, { knots, target = 0, of, isSigned }: Curve): number {
  const i = between(random, 0, knots.length - 1);
  const [at, next] = [knots[i]?.at ?? 0, knots[i + 1]?.at];
  const within = next === undefined ? at + random() * 20 : at + random() * (next - at);
  const value = pick(random, [at, at, at, within, within, at - random() * 20]);
  const canBeNegative =
    isSigned === true || (of === undefined && target === 0 && knots.some((k) => k.at < 0));
  return measurable(fromShare(value + target, of) + pick(random, HAIRS), canBeNegative ? -LARGEST : 0);
}

/** 本单位, 最好, 最差: its own between the others', unless somebody slipped. */
function relativeMeasures(random: Random, { better = 'high' }: Relative, isSlip: boolean): readonly number[] {
  const low = pick(random, [0, 60, 33.3, short(random() * 100)]);
  // No share is more than 100%.
  const high = short(Math.min(100, low + pick(random, [0, 10, 7, 0.3, 40, random() * 100])));
  const inside = pick(random, [low, high, short(low + random() * (high - low))]);
  const own = isSlip ? pick(random, [short(high + 0.001), measurable(low - 1)]) : inside;
  return better === 'high' ? [own, high, low] : [own, low, high];
}

/** 次数 and 合计 of what is priced each time by judgement. */
function repeatedMeasures(
  random: Random,
  { min = 0, max = min + 6 }: Judgement,
  isSlip: boolean,
): readonly number[] {
  const times = pick(random, [0, 1, 1, 2, 3, 12]);
  const sum = pick(random, [min * times, max * times, times * (min + random() * (max - min))]);
  const within = Math.min(max * times, Math.max(min * times, short(sum)));
  return [times, short(isSlip ? max * times + 0.001 : within)];
}

/** All entries of a clause of a kind whose values are worth choosing; undefined for the others. */
export function valuesOf(random: Random, rule: Rule, isSlip: boolean): readonly number[] | undefined {
  const computed = computedOf(rule);
  if (computed !== undefined) return computedInputs(computed).map(({ entry }) => countIn(random, entry));
  switch (rule.kind) {
    case 'shortfall':
      return [shortfallMeasure(random, rule)];
    case 'curve':
      return [curveMeasure(random, rule)];
    case 'relative':
      return rule.ranks === undefined
        ? relativeMeasures(random, rule, isSlip)
        : [between(random, 1, rule.ranks.length + 1)];
    case 'judgement':
      return rule.repeat === undefined ? undefined : repeatedMeasures(random, rule, isSlip);
    default:
      return undefined;
  }
}
