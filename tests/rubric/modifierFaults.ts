/** The faults of what changes or limits clauses: classes, targets, multipliers, groups, conditions, readings. */

import { aClause, aCount, anItem } from '../support/builders';
import type { Fault, RubricCode } from './faults';

const FIRST = '/sections/0/items/0';
const CLAUSE = `${FIRST}/clauses/0`;
const RULE = `${CLAUSE}/rule`;
/** Nested in item 2. */
const CHILD = '/sections/0/items/1/items/0';

const curve = { kind: 'curve', unit: '天', knots: [{ at: 0, points: 1 }] };
const behind = { kind: 'shortfall', target: 10, points: 0.1, unit: '篇' };
const halved = { id: 'm1', text: '发现问题', label: '减半', factor: 0.5, clauses: ['1a'] };
/** Two clauses of which `effects` says what they do. */
const pair = (...effects: readonly ('deduct' | 'bonus')[]) =>
  effects.map((effect, i) => ({ ...aClause({ effect }), id: i === 0 ? '1a' : '1b' }));
const option = (id: string, changes: readonly object[] = []) => ({ id, text: id, changes });
const reading = (...options: readonly object[]) => [{ id: 'r', about: FIRST, text: '怎样理解？', options }];

export const modifierFaults = {
  'rubric.policyMissing': [
    { at: `${FIRST}/appliesTo`, value: ['县'], names: '第1项只考核部分类别，请用 notApplicable' },
  ],
  'rubric.onParent': [
    { at: '/sections/0/items/1/start', value: 1, pointer: '/sections/0/items/1', names: '第2项有子项' },
  ],
  'rubric.rescaleClamped': [
    // 4分 at most, of 3分 and 2分.
    {
      at: '/sections/0/items/1',
      value: {
        ...anItem({
          id: '2',
          fullScore: 4,
          items: [
            anItem({ id: '2_1', fullScore: 3, notApplicable: 'rescale' }),
            anItem({ id: '2_2', fullScore: 2 }),
          ],
        }),
        clamp: true,
      },
      pointer: '/sections/0/items/1/clamp',
      names: '第2项以本项分值为限（clamp），子项合计又超过它',
    },
  ],
  'rubric.startTooHigh': [{ at: `${FIRST}/start`, value: 100, names: '第1项的起算分高于本项分值' }],
  'rubric.bentForfeit': [
    {
      at: CLAUSE,
      value: { ...aClause({ rule: { kind: 'forfeit' }, cap: 1 }), id: '1a' },
      pointer: `${RULE}/kind`,
      names: '不能再有上限',
    },
  ],
  'rubric.allCharged': [
    {
      at: '/sections/0/items/1',
      value: {
        ...anItem({
          id: '2',
          fullScore: 5,
          items: ['2_1', '2_2'].map((id) => ({
            ...anItem({ id }),
            fullScore: null,
            chargeTo: 'parent' as const,
          })),
        }),
      },
      pointer: '/sections/0/items/1/items',
      names: '没有问题的单位也得0分',
    },
  ],
  'rubric.chargeTo': [
    // With 分值 of its own, and without a parent to be charged to.
    { at: `${CHILD}/chargeTo`, value: 'parent', names: '2_1的 chargeTo' },
    {
      at: FIRST,
      value: { ...anItem({ clauses: pair('deduct', 'deduct') }), fullScore: null, chargeTo: 'parent' },
      pointer: `${FIRST}/chargeTo`,
      names: '第1项的 chargeTo',
    },
  ],
  'rubric.noFullScore': [
    { ...curve, in: 'percent' },
    { ...behind, cliff: 5 },
    { kind: 'relative', unit: '%' },
  ].map((value): Fault => ({
    at: '/bonus/items/0/clauses/0/rule',
    value,
    names: '不能按分值的百分比计',
  })),
  'rubric.scopeWithoutGroup': [
    { at: RULE, value: { kind: 'forfeit', scope: 'clause' }, pointer: `${RULE}/kind`, names: 'groups' },
    {
      at: FIRST,
      value: {
        ...anItem({
          clauses: [aClause({ rule: { kind: 'forfeit', scope: 'clause' } }), aClause()],
        }),
        groups: [{ clauses: ['1a', '1b'], highestOnly: true }],
      },
      pointer: `${RULE}/kind`,
      names: '上限（cap）',
    },
  ],
  'rubric.knotsFall': [
    [3, 2],
    [2, 2],
  ].map((places): Fault => ({
    at: RULE,
    value: { ...curve, knots: places.map((at) => ({ at, points: 1 })) },
    pointer: `${RULE}/knots`,
    names: '从小到大，不能相等',
  })),
  'rubric.unknownClass': [
    {
      at: `${FIRST}/appliesTo`,
      value: ['县', '开发区'],
      names: '没有“开发区”。可用的类别：县、区。',
    },
    { at: `${CLAUSE}/appliesTo`, value: ['园区'], names: '“园区”' },
    {
      at: RULE,
      value: { ...behind, target: { byClass: { 县: 10, 市: 5 } } },
      pointer: `${RULE}/target/byClass`,
      names: '“市”',
    },
  ],
  'rubric.unknownTargetValue': [
    {
      at: RULE,
      value: { ...behind, target: { target: 'pm25' } },
      pointer: `${RULE}/target/target`,
      names: '“pm25”',
    },
  ],
  'rubric.unknownClause': [
    {
      at: `${FIRST}/multipliers`,
      value: [{ ...halved, clauses: ['1a', '1c'] }],
      pointer: `${FIRST}/multipliers/0/clauses`,
      names: '“1c”',
    },
    {
      at: `${FIRST}/groups`,
      value: [{ clauses: ['1a', '2_1a'], cap: 1 }],
      pointer: `${FIRST}/groups/0/clauses`,
      names: '“2_1a”',
    },
  ],
  'rubric.countedIn': [
    // Not there, the clause itself, one that gives less, 减半 instead of nothing, a tick.
    [[5, 3], { countedIn: ['9z'] }],
    [[5, 3], {}, ['1b']],
    [[3, 5], {}],
    [[5, 3], { factor: 0.5 }],
    [[5, 'flat'], {}],
  ].map(([points, change, countedIn = ['1a']]): Fault => ({
    at: FIRST,
    value: anItem({
      clauses: (points as readonly (number | string)[]).map((each) =>
        typeof each === 'number' ? aCount(each) : aClause(),
      ),
      multipliers: [
        {
          ...halved,
          ...{ factor: 0, per: 'instance', clauses: ['1b'], countedIn: countedIn as readonly string[] },
          ...(change as object),
        },
      ],
    }),
    pointer: `${FIRST}/multipliers/0/countedIn`,
    names: '应是另一款（分级的可以是本款）',
  })),
  'rubric.notCounted': [
    // A tick, and two clauses at once.
    ['1a'],
    ['1a', '1b'],
  ]
    .map((clauses): Fault => ({
      at: `${FIRST}/multipliers`,
      value: [{ ...halved, per: 'instance', clauses }],
      pointer: `${FIRST}/multipliers/0/per`,
      names: '只能用于一款',
    }))
    .concat(
      // Neither a measurement nor what gets dearer is worth the same each time.
      [
        {
          kind: 'curve',
          unit: '%',
          isWhole: true,
          isSigned: true,
          knots: [
            { at: 0, points: 1 },
            { at: 3, points: 2 },
          ],
        },
        { kind: 'escalating', unit: '起', points: [1, 2] },
      ].map((rule): Fault => ({
        at: FIRST,
        value: {
          ...anItem({ clauses: [aClause({ rule: rule as never })] }),
          multipliers: [{ ...halved, per: 'instance' }],
        },
        pointer: `${FIRST}/multipliers/0/per`,
        names: '每次一样多',
      })),
    ),
  'rubric.mixedGroup': [
    {
      at: FIRST,
      value: { ...anItem({ clauses: pair('deduct', 'bonus') }), groups: [{ clauses: ['1a', '1b'], cap: 1 }] },
      pointer: `${FIRST}/groups/0`,
      names: '分开写',
    },
  ],
  'rubric.idleGroup': [
    {
      at: `${FIRST}/groups`,
      value: [{ clauses: ['1a', '1b'] }],
      pointer: `${FIRST}/groups/0`,
      names: 'highestOnly',
    },
    {
      at: `${FIRST}/groups`,
      value: [{ clauses: ['1a', '1b'], highestOnly: false }],
      pointer: `${FIRST}/groups/0`,
      names: 'cap',
    },
  ],
  'rubric.twoGroups': [
    {
      at: FIRST,
      value: {
        ...anItem({ clauses: [aClause(), aClause(), aClause()] }),
        groups: [
          { clauses: ['1a', '1b'], cap: 1 },
          { clauses: ['1c', '1b'], highestOnly: true },
        ],
      },
      pointer: `${FIRST}/groups/0/clauses`,
      names: '“1b”在两个组里',
    },
  ],
  'rubric.requires': [
    // Not there, itself, and one without a standard.
    { at: `${CLAUSE}/requires`, value: '3a', names: '“3a”' },
    {
      at: CLAUSE,
      value: { ...aClause({ rule: behind as never }), id: '1a', requires: '1a' },
      pointer: `${CLAUSE}/requires`,
      names: '“1a”',
    },
    { at: `${CLAUSE}/requires`, value: '1b', names: '“1b”不是另一款，或不能作这样的条件' },
    // A count has no most.
    {
      at: FIRST,
      value: anItem({
        clauses: [aClause({ requires: [{ clause: '1b', is: 'full' }] }), aCount(1)],
      }),
      pointer: `${CLAUSE}/requires`,
      names: '“1b”不是另一款',
    },
  ],
  'rubric.sameAs': [
    { at: `${CLAUSE}/sameAs`, value: '9z', names: '“9z”不是' },
    { at: `${CLAUSE}/sameAs`, value: '1a', names: '“1a”不是' },
    // 次数 and 是/否 are not the same entry.
    {
      at: FIRST,
      value: anItem({ clauses: [aClause({ sameAs: '1b' }), aCount(1)] }),
      pointer: `${CLAUSE}/sameAs`,
      names: '“1b”不是',
    },
  ],
  'rubric.takenFrom': [{ at: `${CLAUSE}/takenFrom`, value: '1b', names: '只用于加分项里的扣分' }],
  'rubric.atMost': [
    // Of another clause that is not there, of itself, and of a 是/否.
    { at: `${CLAUSE}/atMost`, value: '9z', names: '“9z”不是' },
    { at: `${CLAUSE}/atMost`, value: '1a', names: '“1a”不是' },
    {
      at: FIRST,
      value: anItem({ clauses: [aCount(0.1, { atMost: '1b' }), aClause()] }),
      pointer: `${CLAUSE}/atMost`,
      names: '本款数的是其中一部分；“1b”不是',
    },
  ],
  'rubric.exclusion': [
    {
      at: '/exclusions',
      value: [{ sides: [['1a'], ['9z']] }],
      pointer: '/exclusions/0/sides',
      names: '“9z”',
    },
    {
      at: '/exclusions',
      value: [{ sides: [['1a'], ['1a']] }],
      pointer: '/exclusions/0/sides',
      names: '“1a”',
    },
  ],
  'rubric.vetoClause': [
    { at: '/vetoes/0/sameAs', value: '9z', names: '没有编号为“9z”的款' },
    { at: '/vetoes/0/requires', value: '9z', names: '没有编号为“9z”的款' },
  ],
  'rubric.overflow': [
    { at: '/sections/1/items/0/clauses/0/overflow', value: 'total', names: '只有本项的扣分' },
    { at: '/penalties/items/0/clauses/0/overflow', value: 'total', names: '只有本项的扣分' },
  ],
  'rubric.firstReading': [
    {
      at: '/readings',
      value: reading(option('a', [{ at: `${FIRST}/fullScore`, value: 2 }]), option('b')),
      pointer: '/readings/0/options/0/changes',
      names: 'changes 应为空',
    },
  ],
} satisfies Readonly<Partial<Record<RubricCode, readonly Fault[]>>>;
