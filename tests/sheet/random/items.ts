/** Items: leaves with clauses, and parents over them, two or three levels deep. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Item } from '../../../src/rubric/rubric';
import { effectOf } from '../../../src/rubric/rubric';
import { plus, pointsOf, toNumber } from '../../../src/points/points';
import { leavesOf } from '../../../src/rubric/items';
import type { Limits } from '../../../src/rubric/limits';
import { hasLimits } from '../../../src/rubric/limits';
import { kindOf } from '../../../src/rules';
import type { World } from './numbers';
import { mostly, points, pointsOrNone, sometimes } from './numbers';
import type { BuiltOwner, Owner, OwnerDraw } from './owners';
import { buildOwner, ownerDraw, some } from './owners';

/** Its place in the document gives an item its id; only a child can be charged to its parent. */
interface Place {
  readonly id: string;
  readonly isChild: boolean;
}
export type ItemDraw = (place: Place, world: World) => Item;

interface LeafDraw {
  readonly owner: OwnerDraw;
  readonly fullScore: number;
  readonly sort: 'scored' | 'without' | 'charged' | 'status';
  readonly status: NonNullable<Item['status']>;
  readonly scaleTo: number | undefined;
  readonly floor: number | null | undefined;
  /** Above the 分值; null for no limit. */
  readonly above: number | null | undefined;
  readonly start: number;
  readonly hasStart: boolean;
  readonly notApplicable: Item['notApplicable'];
  readonly classes: number | undefined;
  readonly leadUnit: string | undefined;
  readonly headings: readonly string[] | undefined;
  readonly texts: Readonly<Record<string, string>> | undefined;
  readonly boxes: Item['boxes'];
  /** How many rows more share the 分值. */
  readonly more: number | undefined;
}

const LEAD_UNIT = sometimes(fc.constantFrom('办公室', '“督查”科'), 5);

/** Also the names between which a choice of random/rules.ts picks. */
const BOXES: readonly NonNullable<Item['boxes']>[] = [
  { words: ['是', '否', '不适用'], failing: ['否'], absent: '不适用' },
  { words: ['优秀', '合格', '不合格（0分）', 'A', '80%'], failing: ['不合格（0分）'] },
];

/** Where the form has these columns, and no other between them. */
const ACROSS: readonly NonNullable<Item['across']>[] = [
  { from: 'heading:2', to: 'requirement' },
  { from: 'label', to: 'requirement' },
  { from: 'section', to: 'criteria' },
];

const leaf: Arbitrary<ItemDraw> = fc
  .record<LeafDraw>({
    owner: ownerDraw({ fewest: 0 }),
    fullScore: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(10, 5, 3, 1, 0.5, 2.5) },
      { weight: 3, arbitrary: points },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    sort: mostly<LeafDraw['sort']>('scored', 'without', 'charged', 'status'),
    scaleTo: sometimes(points, 3),
    floor: sometimes(fc.constantFrom(null, null, -5, -0.5, 0), 3),
    above: sometimes(fc.constantFrom(null, 0, 2, 0.25), 3),
    status: fc.constantFrom(
      { words: ['符合', '不符合'], failing: ['不符合'] },
      { words: ['合格', '基本合格', '不合格'], failing: ['不合格', '基本合格'], mark: '否决项' },
      { words: ['是', '否', '不涉及'], failing: ['否'], mark: '—' },
      { words: ['符合', '基本符合', '不符合', '不涉及'], failing: ['不符合'], boxes: true },
    ),
    start: pointsOrNone,
    hasStart: mostly(false, true),
    notApplicable: sometimes(fc.constantFrom('fullMarks', 'rescale', 'drop')),
    classes: sometimes(fc.integer({ min: 1, max: 15 }), 2),
    leadUnit: LEAD_UNIT,
    headings: sometimes(fc.array(fc.constantFrom('组织领导', '“日常”管理', '=SUM(1)'), { maxLength: 2 }), 2),
    texts: sometimes(
      fc.record({
        method: fc.constantFrom('查看资料', '现场检查，随机抽查不少于3处'),
        source: fc.constant('牵头部门'),
      }),
      2,
    ),
    boxes: sometimes(fc.constantFrom(...BOXES), 3),
    more: sometimes(fc.integer({ min: 1, max: 3 }), 2),
  })
  .map((draw) => (place: Place, world: World) => builtLeaf(draw, place, world));

const ALLOWED: Readonly<Record<Exclude<LeafDraw['sort'], 'status'>, Owner['allowed']>> = {
  scored: ['deduct', 'credit', 'bonus'],
  without: ['bonus'],
  charged: ['deduct', 'bonus'],
};

function builtLeaf(draw: LeafDraw, { id, isChild }: Place, world: World): Item {
  if (draw.sort === 'status') return builtStatus(draw, id, world);
  const sort = draw.sort === 'charged' && !isChild ? 'without' : draw.sort;
  const hasFullScore = sort === 'scored';
  const limits = sort === 'charged' ? {} : limitsOf(draw, hasFullScore);
  const canLose = limits.floor !== undefined && sort === 'without';
  const owner = { id, allowed: canLose ? ALLOWED.charged : ALLOWED[sort], hasFullScore, ...world };
  // A row without 分值 has no 加分 by default: the clause says it.
  const drawn = saying(buildOwner(owner, draw.owner), sort === 'without' && !canLose);
  const built = hasLimits(limits) ? withoutOverflow(drawn) : drawn;
  const appliesTo = some(world.unitClasses, draw.classes);
  const notApplicable = appliesTo.length > 0 ? (draw.notApplicable ?? 'drop') : draw.notApplicable;
  return {
    id,
    label: id,
    requirement: `第${id}项工作`,
    fullScore: hasFullScore ? draw.fullScore : null,
    ...(draw.leadUnit !== undefined && { leadUnit: draw.leadUnit }),
    ...(draw.headings !== undefined && { headings: draw.headings }),
    ...(draw.texts !== undefined && { texts: draw.texts }),
    ...acrossOf(draw),
    ...joinedOf(draw),
    // Few of what is typed at random is one of them.
    ...(Math.floor(draw.fullScore) % 7 === 1 && { levels: [draw.fullScore, 0.5, 0] }),
    ...(draw.boxes !== undefined && { boxes: draw.boxes }),
    ...(hasFullScore && draw.fullScore > 0 && draw.scaleTo !== undefined && { scaleTo: draw.scaleTo }),
    ...built,
    ...limits,
    ...((draw.hasStart || isMixed(built)) && {
      start: Math.min(draw.start, hasFullScore ? draw.fullScore : 0),
    }),
    ...(appliesTo.length > 0 && { appliesTo }),
    ...(notApplicable !== undefined && { notApplicable }),
    ...(sort === 'charged' && { chargeTo: 'parent' as const }),
    ...(draw.more !== undefined &&
      inRows(
        `第${id}项工作`,
        built.criteria,
        draw.more,
        // Now and then each row has a 分值 of its own, all of it but the first 0.
        hasFullScore && draw.more === 2 ? draw.fullScore : undefined,
      )),
  };
}

/** 序号 of several items in one cell, and cells that they share if the item above has no more to say there. */
const joinedOf = ({ fullScore }: LeafDraw): Pick<Item, 'printedLabel' | 'joined' | 'spans'> => ({
  ...(Math.floor(fullScore) % 3 === 0 && {
    printedLabel: '=一',
    joined: ['label', 'criteria', 'text:method', 'pen:self', 'leadUnit'],
  }),
  ...(Math.floor(fullScore) % 2 === 0 && {
    spans: [
      { from: 'heading:1', to: 'heading:2' },
      { from: 'criteria', to: 'text:method' },
    ],
  }),
});

/** Of items without headings. */
function acrossOf({ headings, fullScore }: LeafDraw): Pick<Item, 'across'> {
  const across = ACROSS[Math.floor(fullScore) % ACROSS.length];
  return headings?.length === 0 && across !== undefined ? { across } : {};
}

const limitsOf = ({ floor, above, fullScore }: LeafDraw, hasFullScore: boolean): Limits => ({
  ...(floor !== undefined && { floor }),
  ...(above !== undefined && {
    cap: above === null ? null : toNumber(plus(pointsOf(above), pointsOf(hasFullScore ? fullScore : 0))),
  }),
});

/** What falls below 0 leaves nothing to the total. */
const withoutOverflow = (built: BuiltOwner): BuiltOwner => ({
  ...built,
  clauses: built.clauses.map(({ overflow: _, ...clause }) => clause),
});

/** A row without points has words, and nothing that points are worked out from. */
function builtStatus({ status, classes, leadUnit, texts }: LeafDraw, id: string, world: World): Item {
  const appliesTo = some(world.unitClasses, classes);
  return {
    id,
    label: `※${id}`,
    requirement: `第${id}项“底线”`,
    fullScore: null,
    status,
    ...(leadUnit !== undefined && { leadUnit }),
    ...(texts !== undefined && { texts }),
    ...(appliesTo.length > 0 && { appliesTo }),
  };
}

/** 评分标准 stands in the first row and is one cell for all of them. */
const inRows = (
  first: string,
  criteria: string,
  more: number,
  fullScore?: number,
): Pick<Item, 'requirement' | 'rows' | 'rowCells'> => {
  const below = Array.from({ length: more }, (_, i) => `“${i + 2}”行=SUM(1)`);
  return {
    requirement: [first, ...below].join('\n'),
    ...(more > 1 && { rowCells: ['remark', 'pen:self', 'text:source'] }),
    rows: [
      {
        ...{ requirement: first, criteria, texts: { method: '现场检查' } },
        ...(fullScore !== undefined && { fullScore }),
      },
      ...below.map((requirement, i) => ({
        requirement,
        ...(i === 0 && { label: '（二）' }),
        ...(i === 1 && { leadUnit: '“信访”局', responsibleUnits: ['=SUM(2)'] }),
        ...(fullScore !== undefined && { fullScore: 0 }),
      })),
    ],
  };
};

const saying = (built: BuiltOwner, isBonus: boolean): BuiltOwner => ({
  ...built,
  clauses: built.clauses.map((clause) => (isBonus ? { ...clause, effect: 'bonus' as const } : clause)),
});

/** Where some clauses deduct and others credit, the rubric has to say where the item starts. */
function isMixed({ clauses }: BuiltOwner): boolean {
  const summed = clauses.filter(({ rule }) => kindOf(rule).settles === undefined);
  const effects = new Set(summed.map((clause) => effectOf(clause)));
  return effects.has('deduct') && effects.has('credit');
}

const parentOf = (child: Arbitrary<ItemDraw>): Arbitrary<ItemDraw> =>
  fc
    .record({
      children: fc.array(child, { minLength: 1, maxLength: 3 }),
      fullScore: points,
      clamp: sometimes(fc.boolean(), 5),
      leadUnit: LEAD_UNIT,
      isRow: fc.boolean(),
    })
    .map(({ children, fullScore, clamp, leadUnit, isRow }) => ({ id }: Place, world: World) => {
      const drawn = children.map((each, i) => each({ id: `${id}_${i + 1}`, isChild: true }, world));
      const items = drawn.every(({ chargeTo }) => chargeTo === 'parent') ? drawn.map(ownScore) : drawn;
      return {
        id,
        label: id,
        fullScore,
        ...(leadUnit !== undefined && { leadUnit }),
        ...(clamp !== undefined && { clamp: clamp && canClamp(items, fullScore) }),
        ...(isRow && { requirement: `（${id}）分项工作`, headingRow: true as const }),
        items,
      };
    });

/** Rows that are all charged to their parent leave nothing to charge them to: such a rubric is refused. */
const ownScore = ({ chargeTo: _, ...item }: Item): Item => ({ ...item, fullScore: 1 });

/** A limit below what the sub-items come to leaves nothing to rescale by: such a rubric is refused. */
const canClamp = (items: readonly Item[], fullScore: number): boolean =>
  !leavesOf({ items }).some(({ notApplicable }) => notApplicable === 'rescale') ||
  plus(...items.map((each) => pointsOf(each.fullScore ?? 0))) <= pointsOf(fullScore);

const orParentOf = (child: Arbitrary<ItemDraw>): Arbitrary<ItemDraw> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: parentOf(child) },
  );

/** One to three levels. */
export const item: Arbitrary<ItemDraw> = orParentOf(orParentOf(leaf));
