/** Numbers as notices have them, and such as make halves and thirds; absence is what everything shrinks to. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Parameter } from '../../../src/rules/parameter';

/** There in so many cases of ten; absent where it shrinks. */
export const sometimes = <T>(some: Arbitrary<T>, tenths = 3): Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 10 - tenths, arbitrary: fc.constant(undefined) },
    { weight: tenths, arbitrary: some },
  );

/** The first is the usual one, and where it shrinks. */
export const mostly = <T>(usual: T, ...rare: readonly T[]): Arbitrary<T> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...rare) },
  );

/** 分: above 0, at most 3 decimals. */
export const points: Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constantFrom(1, 2, 3, 5, 10, 0.5, 0.1, 0.2, 0.3, 1.5) },
  { weight: 2, arbitrary: fc.constantFrom(0.125, 0.005, 0.001, 0.25, 0.333, 1.005, 2.675, 0.015, 0.045) },
  { weight: 1, arbitrary: thousandths(1, 20_000) },
);

export const pointsOrNone: Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: points },
);

export function thousandths(min: number, max: number): Arbitrary<number> {
  return fc.integer({ min, max }).map((whole) => whole / 1000);
}

/** What numbers of a rule may depend on. */
export interface World {
  readonly unitClasses: readonly string[];
  readonly targets: readonly string[];
}

/** A number of a rule, once it is known what it may depend on. */
export type Drawn<T> = (world: World) => T;

/** A number, and sometimes one for each class or each unit. */
export const parameter = (plain: Arbitrary<number>): Arbitrary<Drawn<Parameter>> =>
  fc
    .record({
      plain,
      by: mostly<'nothing' | 'class' | 'unit'>('nothing', 'class', 'unit'),
      others: fc.array(sometimes(plain, 7), { minLength: 4, maxLength: 4 }),
      which: fc.nat({ max: 3 }),
    })
    .map((draw) => (world: World) => parameterIn(world, draw));

interface ParameterDraw {
  readonly plain: number;
  readonly by: 'nothing' | 'class' | 'unit';
  readonly others: readonly (number | undefined)[];
  readonly which: number;
}

function parameterIn(
  { unitClasses, targets }: World,
  { plain, by, others, which }: ParameterDraw,
): Parameter {
  const target = targets[which % Math.max(1, targets.length)];
  if (by === 'unit' && target !== undefined) return { target };
  if (by === 'nothing' || unitClasses.length === 0) return plain;
  const listed = unitClasses.flatMap((name, i) => (others[i] === undefined ? [] : [[name, others[i]]]));
  return {
    byClass: Object.fromEntries(listed.length > 0 ? listed : [[unitClasses[0] as string, plain]]) as Record<
      string,
      number
    >,
  };
}
