/** A rule of any kind, with any of its parameters. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { WrittenRule } from '../../../src/rules';
import { ruleKinds } from '../../../src/rules';
import { computed } from './computations';
import { fromSchema } from './fromSchema';
import { knots } from './knots';
import type { Drawn, World } from './numbers';
import { parameter, points, pointsOrNone, sometimes, thousandths } from './numbers';

/** Where a rule stands: some of them need a 分值 that they speak of. */
export interface Standing extends World {
  readonly hasFullScore: boolean;
}

export type RuleDraw = (standing: Standing) => WrittenRule;

const PARTIAL = sometimes(fc.constantFrom('floor', 'ceil', 'linear'), 7);
const UNIT = fc.constantFrom('次', '家', '个百分点', '%');

/** The range of what can be measured; mostly that which the unit has. */
const RANGE = {
  min: sometimes(fc.constantFrom(0, -20, 5), 1),
  max: sometimes(fc.constantFrom(100, 120, 60.5), 2),
  isWhole: sometimes(fc.constant(true), 2),
  plausibleFrom: sometimes(fc.constantFrom(0, 2, 0.5), 2),
};
const OUT_OF = sometimes(fc.integer({ min: 1, max: 12 }), 2);

/** Parameters still wait for the rubric's classes and targets. */
const settled = (draw: object, standing: Standing): WrittenRule =>
  Object.fromEntries(
    Object.entries(draw).flatMap(([name, value]: [string, unknown]) =>
      value === undefined
        ? []
        : [[name, typeof value === 'function' ? (value as Drawn<unknown>)(standing) : value]],
    ),
  ) as unknown as WrittenRule;

const ruleOf = <T extends object>(
  model: { [K in keyof T]: Arbitrary<T[K]> },
  fit: (draw: T, standing: Standing) => object = (draw) => draw,
): Arbitrary<RuleDraw> =>
  fc.record<T>(model).map((draw) => (standing: Standing) => settled(fit(draw, standing), standing));

const perOccurrence = ruleOf({
  kind: fc.constant('perOccurrence'),
  points: parameter(points),
  unit: UNIT,
  per: sometimes(fc.integer({ min: 1, max: 12 })),
  partial: PARTIAL,
  cap: sometimes(parameter(points)),
  outOf: OUT_OF,
});

const flat = ruleOf({ kind: fc.constant('flat'), points: parameter(points) });

const byLevel = ruleOf({
  kind: fc.constant('byLevel'),
  unit: UNIT,
  outOf: OUT_OF,
  levels: fc
    .uniqueArray(fc.record({ name: fc.constantFrom('国家级', '省级', '市级', 'B_1'), points }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ name }) => name,
    })
    .map((levels) => [...levels]),
});

const TARGET = fc.oneof(fc.constantFrom(95, 10, 0, 85, 30), thousandths(0, 100_000));
const STEP = fc.oneof(fc.constantFrom(1, 2, 5, 10, 0.1, 0.7, 0.3, 1.2), thousandths(1, 12_000));
const WHOLE = fc.oneof(fc.constantFrom(100, 10, 400, 3, 7, 150), thousandths(1, 400_000));

/** What is computed is no share of something else besides. */
const asComputed = (draw: { readonly computed: unknown }): object =>
  draw.computed === undefined ? draw : { ...draw, of: undefined };

const shortfall = ruleOf(
  {
    kind: fc.constant('shortfall'),
    target: parameter(TARGET),
    step: sometimes(STEP, 7),
    points: parameter(points),
    unit: UNIT,
    partial: PARTIAL,
    direction: sometimes(fc.constantFrom('below', 'above')),
    cap: sometimes(parameter(points)),
    of: sometimes(parameter(WHOLE)),
    cliff: sometimes(parameter(TARGET)),
    computed: sometimes(computed, 4),
    ...RANGE,
  },
  ({ cliff, ...draw }, { hasFullScore }) => ({ ...asComputed(draw), ...(hasFullScore && { cliff }) }),
);

const curve = ruleOf(
  {
    kind: fc.constant('curve'),
    unit: UNIT,
    knots,
    in: sometimes(fc.constantFrom('points', 'percent'), 5),
    shape: sometimes(fc.constantFrom('linear', 'stepped')),
    beyond: sometimes(fc.constantFrom('flat', 'extend'), 5),
    target: sometimes(parameter(TARGET)),
    of: sometimes(parameter(WHOLE)),
    isSigned: sometimes(fc.constant(true)),
    computed: sometimes(computed, 4),
    ...RANGE,
  },
  (draw, { hasFullScore }) => ({ ...asComputed(draw), ...(!hasFullScore && { in: 'points' }) }),
);

const choice = ruleOf({
  kind: fc.constant('choice'),
  options: fc
    .uniqueArray(
      fc.record({
        name: fc.constantFrom('优秀', '合格', '不合格（0分）', 'A', 'a', '80%'),
        points: pointsOrNone,
      }),
      { minLength: 2, maxLength: 4, selector: ({ name }) => name },
    )
    .map((options) => [...options]),
});

const judgement = ruleOf(
  {
    kind: fc.constant('judgement'),
    min: sometimes(pointsOrNone),
    max: sometimes(points, 8),
    repeat: sometimes(fc.constant(true), 5),
    unit: sometimes(UNIT),
  },
  ({ min, max, ...draw }) => ({
    ...draw,
    ...(min !== undefined && { min: max === undefined ? min : Math.min(min, max) }),
    ...(max !== undefined && { max: Math.max(min ?? 0, max) }),
  }),
);

const grant = ruleOf({ kind: fc.constant('grant'), max: points, reason: sometimes(fc.boolean(), 5) });

/** 不得分 and 即得满分; without 分值 there is nothing to lose, and 扣N分 stands in. */
const settling = (kind: 'forfeit' | 'full'): Arbitrary<RuleDraw> =>
  ruleOf(
    { scope: sometimes(fc.constantFrom('item', 'clause', 'section', 'total'), 7), points },
    ({ scope, points: worth }, { hasFullScore }) =>
      hasFullScore ? { kind, scope } : { kind: 'flat', points: worth },
  );

const relative = ruleOf(
  {
    kind: fc.constant('relative'),
    unit: UNIT,
    worst: sometimes(fc.oneof(fc.constantFrom(60, 33.333, 100, 0), thousandths(0, 100_000))),
    better: sometimes(fc.constantFrom('high', 'low'), 5),
    points: sometimes(points),
    ...RANGE,
  },
  (draw, { hasFullScore }) => (hasFullScore ? draw : { ...draw, points: draw.points ?? 3 }),
);

const ranked = ruleOf({
  kind: fc.constant('relative'),
  unit: fc.constant('名'),
  ranks: fc.array(pointsOrNone, { minLength: 1, maxLength: 4 }),
});

type Kind = keyof typeof ruleKinds;
type Choice = { readonly weight: number; readonly arbitrary: Arbitrary<RuleDraw> };

/** A kind that is not among these is drawn from its schema. */
const written: { readonly [K in Kind]?: readonly Choice[] } = {
  flat: [{ weight: 2, arbitrary: flat }],
  perOccurrence: [{ weight: 5, arbitrary: perOccurrence }],
  byLevel: [{ weight: 2, arbitrary: byLevel }],
  shortfall: [{ weight: 5, arbitrary: shortfall }],
  curve: [{ weight: 4, arbitrary: curve }],
  choice: [{ weight: 2, arbitrary: choice }],
  judgement: [{ weight: 3, arbitrary: judgement }],
  grant: [{ weight: 2, arbitrary: grant }],
  forfeit: [{ weight: 2, arbitrary: settling('forfeit') }],
  full: [{ weight: 1, arbitrary: settling('full') }],
  relative: [
    { weight: 1, arbitrary: relative },
    { weight: 1, arbitrary: ranked },
  ],
};

const drawn = (kind: Kind): readonly Choice[] => [
  { weight: 2, arbitrary: fromSchema(kind).map((draw) => (standing: Standing) => settled(draw, standing)) },
];

/** Those written here first: in shrinking, the first is the simplest. */
const kinds = [...new Set([...Object.keys(written), ...Object.keys(ruleKinds)])] as readonly Kind[];

export const rule: Arbitrary<RuleDraw> = fc.oneof(
  { withCrossShrink: true },
  ...kinds.flatMap((kind) => written[kind] ?? drawn(kind)),
);
