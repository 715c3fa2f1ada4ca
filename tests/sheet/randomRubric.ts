/**
 * Random rubrics that are valid: every rule kind, every modifier, in sizes that are quick to recalculate.
 *
 * They make no sense as notices; engine and sheet have to agree on them all the same.
 */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { plus, pointsOf, toNumber } from '../../src/points/points';
import { loadRubric } from '../../src/rubric/load';
import type { ListLine, GradeBand, Item, Rubric, Section } from '../../src/rubric/rubric';
import { hasDeductionsOnly, undeductible } from '../../src/rubric/deductions';
import { fullScoreOf } from '../../src/rubric/rubric';
import type { Effect } from '../../src/rules/kind';
import type { ItemDraw } from './random/items';
import { item } from './random/items';
import { asIssued } from './random/issuedLooks';
import { layout } from './random/layouts';
import type { World } from './random/numbers';
import { mostly, points, pointsOrNone, sometimes } from './random/numbers';
import type { OwnerDraw } from './random/owners';
import { buildOwner, ownerDraw } from './random/owners';
import { lineCells } from './random/listCells';
import { related, relation } from './random/relations';
import { veto, vetoesOf } from './random/vetoes';

const CLASSES = ['县', '区', 'A类开发区'] as const;
const TARGETS = [
  { id: 't1', label: '年度目标', unit: '家' },
  { id: 't2', label: '“考核”目标值', unit: '%' },
] as const;

const floor = sometimes(fc.constantFrom(null, null, 0, -3, -0.5), 3);

interface LineDraw {
  readonly requirement: string | undefined;
  readonly issued: Partial<ListLine> | undefined;
  readonly owner: OwnerDraw;
  readonly cap: number | undefined;
  readonly floor: number | null | undefined;
  readonly scope: number | undefined;
}

const line: Arbitrary<LineDraw> = fc.record({
  requirement: sometimes(fc.constant('受到“上级”表彰')),
  issued: sometimes(lineCells, 5),
  owner: ownerDraw({ fewest: 1 }),
  cap: sometimes(points, 5),
  floor,
  scope: sometimes(fc.nat({ max: 2 }), 5),
});
const lines = sometimes(fc.array(line, { maxLength: 2 }), 5);

const grades: Arbitrary<readonly GradeBand[] | undefined> = sometimes(
  fc
    .uniqueArray(fc.oneof(fc.constantFrom(0, 60, 80, 90, 5, 10), pointsOrNone), {
      minLength: 1,
      maxLength: 4,
    })
    .map((minima) => minima.map((min, i): GradeBand => ({ name: GRADES[i] as string, min }))),
  7,
);
const GRADES = ['优秀', '良好', '合格', '不合格'] as const;

/** One or two more often than many: a small rubric is quick, and finds as much. */
function few<T>(each: Arbitrary<T>, most: number): Arbitrary<readonly T[]> {
  const list = (maxLength: number): Arbitrary<T[]> => fc.array(each, { minLength: 1, maxLength });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: list(1) },
    { weight: 2, arbitrary: list(2) },
    { weight: 1, arbitrary: list(most) },
  );
}

const draw = fc.record({
  period: mostly<Rubric['period']>('year', 'quarter', 'month', 'day', 'none'),
  rounding: sometimes(
    fc.record({
      decimals: fc.constantFrom(2, 1, 0, 3, 6),
      at: fc.constantFrom('item' as const, 'total' as const),
    }),
    7,
  ),
  classes: fc.constantFrom(0, 2, 3),
  targets: fc.nat({ max: 2 }),
  sections: few(
    fc.record({ items: few(item, 4), fullScore: sometimes(points), scaleTo: sometimes(points, 2) }),
    3,
  ),
  fullScore: sometimes(points, 2),
  scaleTo: sometimes(points, 3),
  scaleOf: sometimes(fc.constantFrom('total' as const, 'base' as const)),
  bonus: lines,
  bonusFloor: floor,
  minBase: sometimes(fc.constantFrom(1, 4, 60, 0.5), 2),
  floor,
  /** Above 满分. */
  above: sometimes(points, 2),
  penaltyCap: sometimes(points, 2),
  bonusCap: fc.oneof({ withCrossShrink: true }, fc.constant(null), points),
  penalties: lines,
  vetoes: fc.array(veto, { maxLength: 4 }),
  relations: fc.array(relation, { maxLength: 4 }),
  grades,
  layout: asIssued(layout),
  trimmed: fc.boolean(),
  fewest: sometimes(fc.integer({ min: 1, max: 4 }), 5),
});

type Draw = typeof draw extends Arbitrary<infer T> ? T : never;

/** As the JSON of a file: what `loadRubric` has still to accept. */
export const randomRubricFile: Arbitrary<object> = draw.map((drawn) =>
  deductible(related(fileOf(drawn) as Rubric, drawn.relations)),
);

/** 扣分 in place of 得分, unless something in it may come to more than its 分值; 折算 is left out. */
function deductible(file: Rubric): Rubric {
  if (!hasDeductionsOnly(file)) return file;
  const { scaleTo: _, scaleOf: _of, cap, ...rubric } = file;
  const plain = (item: Item): Item => {
    const { scaleTo: _weight, items, ...rest } = item;
    return { ...rest, ...(items !== undefined && { items: items.map(plain) }) };
  };
  const sections = rubric.sections.map(({ scaleTo: _section, ...section }) => ({
    ...section,
    items: section.items.map(plain),
  }));
  const own: Rubric = {
    ...rubric,
    // Before 折算 there is more to be limited.
    ...(cap !== undefined && { cap: Math.max(cap, file.fullScore) }),
    sections,
  };
  if (undeductible(own).length === 0) return own;
  const columns = file.layout.columns.map((column) =>
    column.field === 'deduction' ? { ...column, field: 'score' as const } : column,
  );
  return { ...file, layout: { ...file.layout, columns } };
}

export const randomRubric: Arbitrary<Rubric> = randomRubricFile.map((file) =>
  loadRubric(JSON.stringify(file)),
);

function fileOf(drawn: Draw): object {
  const unitClasses = CLASSES.slice(0, drawn.classes);
  const targets = TARGETS.slice(0, drawn.targets);
  const world: World = { unitClasses, targets: targets.map(({ id }) => id) };
  const sections = sectionsOf(drawn, world);
  const scorers = drawn.layout.columns.flatMap(({ field, key = '', header }) =>
    field === 'scorer' ? [{ id: key, label: header }] : [],
  );
  const fullScore =
    drawn.fullScore ?? sumOf(sections.map((each) => ({ fullScore: each.scaleTo ?? each.fullScore })));
  const whole = fullScore > 0 ? (drawn.scaleTo ?? fullScore) : fullScore;
  return {
    ...(drawn.scaleTo !== undefined &&
      fullScore > 0 && {
        scaleTo: drawn.scaleTo,
        ...(drawn.scaleOf !== undefined && { scaleOf: drawn.scaleOf }),
      }),
    ...(scorers.length > 0 && {
      scorers: {
        of: scorers,
        trimmed: drawn.trimmed && scorers.length > 2,
        ...(drawn.fewest !== undefined && {
          atLeast: Math.min(
            scorers.length,
            Math.max(drawn.fewest, drawn.trimmed && scorers.length > 2 ? 3 : 1),
          ),
        }),
      },
    }),
    id: 'random',
    title: `${drawn.period === 'none' ? '' : '{period}'}随机考核评分表`,
    source: {
      notice: '《考核办法》',
      issuer: '某区人民政府',
      sentences: ['得分在90分以上的为优秀', '重复出现的，加倍扣分'],
    },
    unitNoun: '社区',
    ...(unitClasses.length > 0 && { unitClasses }),
    ...(targets.length > 0 && { targets }),
    period: drawn.period,
    fullScore,
    rounding: drawn.rounding,
    ...(drawn.floor !== undefined && { floor: drawn.floor }),
    ...(drawn.above !== undefined && { cap: sumOf([{ fullScore: whole }, { fullScore: drawn.above }]) }),
    sections,
    ...(drawn.bonus !== undefined && {
      bonus: {
        cap: drawn.bonusCap,
        ...(drawn.bonusFloor !== undefined && { floor: drawn.bonusFloor }),
        ...(drawn.minBase !== undefined && { minBase: drawn.minBase }),
        items: drawn.bonus.map((each, i) => builtLine(each, `b${i + 1}`, ['bonus', 'deduct'], world)),
      },
    }),
    ...(drawn.penalties !== undefined && {
      penalties: {
        ...(drawn.penaltyCap !== undefined && { cap: drawn.penaltyCap }),
        items: drawn.penalties.map((each, i) => ({
          ...builtLine(each, `p${i + 1}`, ['penalty', 'bonus'], world),
          ...(each.cap !== undefined && each.scope === undefined && { attachment: '附件1' }),
          ...(each.scope !== undefined && { scope: sections[each.scope % sections.length]?.id }),
        })),
      },
    }),
    vetoes: vetoesOf(drawn.vetoes, drawn.grades, sections),
    grades: drawn.grades,
    layout: drawn.layout,
  };
}

const sumOf = (parts: readonly Pick<Item, 'fullScore'>[]): number =>
  toNumber(plus(...parts.map((part) => pointsOf(fullScoreOf(part)))));

function sectionsOf(drawn: Draw, world: World): readonly Section[] {
  let last = 0;
  const place = (each: ItemDraw): Item => each({ id: String(++last), isChild: false }, world);
  return drawn.sections.map(({ items, fullScore, scaleTo }, s) => {
    const built = items.map(place);
    const full = fullScore ?? sumOf(built);
    return {
      id: `s${s + 1}`,
      title: `类目${s + 1}`,
      ...(items.length % 2 === 0 && { label: '一二三'.charAt(s % 3) }),
      ...(items.length % 4 === 0 && { across: { from: 'requirement', to: 'criteria' } }),
      fullScore: full,
      ...(scaleTo !== undefined && full > 0 && { scaleTo }),
      items: built,
    };
  });
}

function builtLine(
  { requirement, issued, owner, cap, floor: lowest }: LineDraw,
  id: string,
  allowed: readonly Effect[],
  world: World,
): ListLine {
  return {
    id,
    label: id,
    ...buildOwner({ id, allowed, hasFullScore: false, ...world }, owner),
    ...(requirement !== undefined && { requirement }),
    ...issued,
    ...(cap !== undefined && { cap }),
    ...(lowest !== undefined && { floor: lowest }),
  };
}
