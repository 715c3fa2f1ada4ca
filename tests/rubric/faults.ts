/** Every fault a rubric file can have, by code: what to write where, and what the message must then name. */

import type { Code } from '../../src/problems/messages';
import type { Item } from '../../src/rubric/rubric';
import { aClause, anItem, aRubric, aSection } from '../support/builders';
import { modifierFaults } from './modifierFaults';

export type RubricCode = Extract<Code, `rubric.${string}`>;

/** One value put into `wellFormed`. */
export interface Fault {
  readonly at: string;
  readonly value: unknown;
  /** Where it is reported, if not where it was put. */
  readonly pointer?: string;
  /** What the message must contain. */
  readonly names: string;
}

/** A rate below 95%, of which the counts are typed. */
const computedRule = (change: { readonly formula?: string }) => ({
  kind: 'shortfall',
  ...{ target: 95, points: 1, unit: '%' },
  computed: {
    label: '办结率',
    inputs: [
      { name: '办结数', unit: '件' },
      { name: '受理数', unit: '件' },
    ],
    formula: '办结数÷受理数',
    ...change,
  },
});

/** Has a nested item, every optional list and every sort of clause list, and no fault. */
export const wellFormed = aRubric({
  unitClasses: ['县', '区'],
  sections: [
    aSection({
      items: [
        anItem({ id: '1', clauses: [aClause(), aClause({ text: '另有问题，扣0.2分' })] }),
        anItem({ id: '2', items: [anItem({ id: '2_1' }), anItem({ id: '2_2' })] }),
      ],
    }),
    aSection({ id: 's2', items: [anItem({ id: '3', clauses: [aClause({ effect: 'credit' })] })] }),
  ],
  bonus: {
    cap: null,
    items: [
      {
        id: 'b1',
        label: '1',
        criteria: '受表彰，加1分。',
        clauses: [aClause({ id: 'b1a', text: '受表彰，加1分' })],
      },
    ],
  },
  penalties: {
    items: [
      {
        id: 'p1',
        label: '1',
        criteria: '被通报，扣5分。',
        clauses: [aClause({ id: 'p1a', text: '被通报，扣5分' })],
      },
    ],
  },
  vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'totalZero' }],
  grades: [
    { name: '优秀', min: 90 },
    { name: '合格', min: 60 },
  ],
  assumptions: [{ about: '/sections/0/items/0', text: '按次计。' }],
});

const FIRST = '/sections/0/items/0';
const SECOND_SECTION = '/sections/1';

const aStatus = (status: NonNullable<Item['status']>): Item => ({
  id: '3',
  label: '3',
  fullScore: null,
  status,
});
const RULE = `${FIRST}/clauses/0/rule`;

/** Faults of shape, which stop the reading before the content is looked at. */
export const shapeFaults: Readonly<Partial<Record<RubricCode, readonly Fault[]>>> = {
  'rubric.unknownProperty': [
    { at: '/colour', value: 'red', names: '“colour”' },
    { at: `${RULE}/per`, value: 2, names: '“per”' },
    { at: '/sections/0/items/1/items/1/weight', value: 1, names: '“weight”' },
    { at: '/layout/columns/0/a~1b~0c%d#e 字', value: 1, names: '“a/b~c%d#e 字”' },
  ],
  'rubric.missingProperty': [
    { at: '/unitNoun', value: undefined, pointer: '', names: '“unitNoun”' },
    { at: `${RULE}/points`, value: undefined, pointer: RULE, names: '“points”' },
    { at: `${RULE}/kind`, value: undefined, pointer: RULE, names: '“kind”' },
  ],
  'rubric.wrongType': [
    { at: '', value: null, names: '应为{ }，现在是null' },
    { at: '/sections/1/items', value: 'none', names: '应为[ ]，现在是文字“none”' },
    { at: '/fullScore', value: '10', names: '应为数字，现在是文字“10”' },
    { at: '/title', value: 2021, names: '应为文字，现在是2021' },
    { at: '/bonus/cap', value: '不限', names: '应为数字或null，现在是文字“不限”' },
    { at: `${FIRST}/clamp`, value: 1, names: '应为true 或 false，现在是1' },
    { at: RULE, value: 'flat', names: '应为{ }，现在是文字“flat”' },
    { at: RULE, value: [], names: '应为{ }，现在是[]' },
  ],
  'rubric.notInList': [
    { at: `${RULE}/kind`, value: 'perOccurence', names: '“perOccurence”' },
    { at: `${RULE}/kind`, value: { flat: true }, names: '“{"flat":true}”' },
    { at: '/period', value: 'week', names: 'year、quarter、month' },
    { at: '/sections/0/items/1/items/0/clauses/0/effect', value: 'minus', names: '“minus”' },
  ],
  'rubric.outOfRange': [
    { at: `${RULE}/points`, value: -0.1, names: '-0.1不合要求：应大于0' },
    { at: `${FIRST}/fullScore`, value: -1, names: '-1不合要求：不能小于0' },
    { at: '/sections/0/fullScore', value: 100001, names: '不能大于100000' },
    { at: `${FIRST}/fullScore`, value: 0.1234, names: '0.1234不合要求：应是0.001的倍数' },
    { at: '/grades/1/min', value: -100001, names: '-100001' },
  ],
  'rubric.badPattern': [
    { at: `${FIRST}/id`, value: '第1项', names: '“第1项”的写法不合规定（1到40个英文字母、数字或下划线）' },
    { at: '/id', value: 'River 2021', names: '“River 2021”' },
    { at: '/source/date', value: '2021年3月', names: '“2021年3月”的写法不合规定（年-月-日' },
    { at: '/unitClasses/1', value: '区、县', names: '“区、县”' },
    {
      at: RULE,
      value: { kind: 'byLevel', unit: '次', levels: [{ name: '市 级', points: 1 }] },
      pointer: `${RULE}/levels/0/name`,
      names: '“市 级”',
    },
  ],
  'rubric.badLength': [
    { at: '/unitNoun', value: '', names: '至少1个字' },
    { at: '/unitNoun', value: '村'.repeat(201), names: `“${'村'.repeat(40)}…”长度不合要求：至多200个字` },
    { at: '/sections', value: [], names: '“[]”长度不合要求：至少1项' },
  ],
  'rubric.tooComplex': [
    { at: '/sections', value: Array.from({ length: 200_000 }, () => 1), pointer: '', names: '内容太多' },
  ],
};

/** Faults of content, in a file whose shape is right. */
export const contentFaults: Readonly<Partial<Record<RubricCode, readonly Fault[]>>> = {
  ...modifierFaults,
  'rubric.duplicateId': [
    { at: '/sections/1/id', value: 'S1', names: '“S1”与 /sections/0 重复' },
    { at: '/vetoes/0/id', value: '2_1A', names: '“2_1A”与 /sections/0/items/1/items/0/clauses/0 重复' },
    { at: '/penalties/items/0/clauses/0/id', value: 'b1a', names: '“b1a”' },
    {
      at: `${FIRST}/multipliers`,
      value: [{ id: 'V1', text: '发现问题', label: '减半', factor: 0.5, clauses: ['1a'] }],
      pointer: '/vetoes/0/id',
      names: `“v1”与 ${FIRST}/multipliers/0 重复`,
    },
    {
      at: '/targets',
      value: [{ id: 's2', label: '目标值', unit: '亩' }],
      pointer: '/targets/0/id',
      names: '“s2”与 /sections/1 重复',
    },
  ],
  'rubric.clauseId': [
    { at: `${FIRST}/clauses/1/id`, value: '1c', names: '应为“1b”' },
    { at: '/bonus/items/0/clauses/0/id', value: 'b1', names: '现在是“b1”' },
  ],
  'rubric.textNotInCriteria': [
    { at: `${FIRST}/clauses/0/text`, value: '发现问题,扣0.1分', names: '“发现问题,扣0.1分”' },
    { at: '/sections/0/items/1/items/0/clauses/0/text', value: '别处的话', names: '“别处的话”' },
    { at: '/bonus/items/0/clauses/0/text', value: '受到表扬', names: '“受到表扬”' },
    {
      at: `${FIRST}/criteria`,
      value: undefined,
      pointer: `${FIRST}/clauses/1/text`,
      names: '“另有问题，扣0.2分”',
    },
    {
      at: `${FIRST}/multipliers`,
      value: [{ id: 'm1', text: '可减半', label: '减半', factor: 0.5, clauses: ['1a'] }],
      pointer: `${FIRST}/multipliers/0/text`,
      names: '“可减半”',
    },
  ],
  'rubric.noClauses': [{ at: `${FIRST}/clauses`, value: undefined, pointer: FIRST, names: '第1项' }],
  'rubric.statusWithPoints': [
    {
      at: `${FIRST}/status`,
      value: { words: ['符合', '不符合'], failing: ['不符合'] },
      names: '也不能有 clauses',
    },
  ],
  'rubric.statusWord': [
    {
      at: `${SECOND_SECTION}/items/0`,
      value: aStatus({ words: ['是', '否'], failing: ['不是'] }),
      pointer: `${SECOND_SECTION}/items/0/status/failing/0`,
      names: '“不是”不在这一行可填的词里。可填：是、否',
    },
  ],
  'rubric.unknownScorer': [
    {
      at: '/layout/columns/0',
      value: { field: 'scorer', key: 'a1', header: '评委1' },
      pointer: '/layout/columns/0/key',
      names: '“a1”',
    },
  ],
  'rubric.scorerWithoutColumn': [
    {
      at: '/scorers',
      value: {
        of: [
          { id: 'a1', label: '评委1' },
          { id: 'a2', label: '评委2' },
        ],
      },
      pointer: '/scorers/of/0',
      names: '“评委1”没有填分的列',
    },
  ],
  'rubric.tooFewScorers': [
    {
      at: '/scorers',
      value: {
        of: [
          { id: 'a1', label: '评委1' },
          { id: 'a2', label: '评委2' },
        ],
        trimmed: true,
      },
      pointer: '/scorers/trimmed',
      names: '至少要有3个人评分，现在是2个',
    },
  ],
  'rubric.columnStage': [
    {
      at: '/layout/columns/0',
      value: { field: 'pen', key: 'a1', header: '初评分', stage: 'assess' },
      pointer: '/layout/columns/0/stage',
      names: '只用于先评的分',
    },
  ],
  'rubric.boxesMissing': [
    {
      at: '/layout/columns/0',
      value: { field: 'boxes', header: '检查结果' },
      pointer: '/layout/columns',
      names: 'layout.boxes',
    },
  ],
  'rubric.statusNeverMet': [
    {
      at: `${SECOND_SECTION}/items/0`,
      value: aStatus({ words: ['是', '否'], failing: ['否', '是'] }),
      pointer: `${SECOND_SECTION}/items/0/status/failing`,
      names: '第3项',
    },
  ],
  'rubric.limitsCharged': [
    {
      at: '/sections/0/items/1/items/0',
      value: { ...anItem({ id: '2_1' }), fullScore: null, chargeTo: 'parent', floor: -5 },
      names: 'floor、cap',
    },
  ],
  'rubric.limitsOverflow': [
    {
      at: FIRST,
      value: anItem({ floor: null, clauses: [aClause({ overflow: 'total' })] }),
      names: '第1项',
    },
  ],
  'rubric.capTooLow': [
    { at: `${FIRST}/cap`, value: 0.5, names: '最多得0.5分（cap），低于分值1分' },
    { at: '/cap', value: 0.5, names: '总分最多得0.5分（cap）' },
  ],
  'rubric.grantTakes': [
    {
      at: `${FIRST}/clauses/0/rule`,
      value: { kind: 'grant', max: 1 },
      pointer: `${FIRST}/clauses/0/rule/kind`,
      names: 'credit 或 bonus',
    },
  ],
  'rubric.whenTakes': [
    {
      at: '/vetoes/0/when',
      value: { below: 80 },
      pointer: '/vetoes/0/effect',
      names: '“totalZero”',
    },
  ],
  'rubric.whenOfTotal': [
    {
      at: '/vetoes/0',
      value: {
        ...{ id: 'v1', text: '总分低于80分的', effect: 'gradeCeiling', grade: '合格' },
        when: { of: 'total', below: 80 },
      },
      pointer: '/vetoes/0/effect',
      names: 'gradeCeiling',
    },
  ],
  'rubric.whenLine': [
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '80分以上的', effect: 'noHonours', when: { below: 80, from: 80 } },
      pointer: '/vetoes/0/when',
      names: '只写一个',
    },
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '得分低的', effect: 'noHonours', when: {} },
      pointer: '/vetoes/0/when',
      names: '只写一个',
    },
  ],
  'rubric.whenPartly': [
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '达到8分的', effect: 'noHonours', when: { parts: ['s1'], from: 8 } },
      pointer: '/vetoes/0/when/parts',
      names: 'parts',
    },
  ],
  'rubric.whenEntered': [
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '低于80分的', effect: 'noHonours', when: { below: 80 }, sameAs: '1a' },
      pointer: '/vetoes/0/when',
      names: 'sameAs、requires',
    },
  ],
  'rubric.whenPercent': [
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '低于80%的', effect: 'noHonours', when: { below: 80, in: 'percent' } },
      pointer: '/vetoes/0/when/in',
      names: '写明是哪几部分',
    },
  ],
  'rubric.scaleNothing': [
    {
      at: '/sections/0',
      value: { ...aSection({ items: [anItem({ fullScore: 0 })] }), scaleTo: 30 },
      pointer: '/sections/0/scaleTo',
      names: '不能折算',
    },
  ],
  'rubric.noConsequence': [
    {
      at: '/vetoes',
      value: [{ id: 'v1', text: '受到省级表彰的', effect: 'consequence' }],
      pointer: '/vetoes/0',
      names: '要在 consequence 里写明后果',
    },
  ],
  'rubric.atLeast': [
    {
      at: `${FIRST}/clauses/0/rule`,
      value: {
        kind: 'shortfall',
        target: 90,
        points: 1,
        unit: '分',
        computed: {
          label: '合计分',
          inputs: [{ name: '得分', unit: '分', each: ['1月', '2月'], atLeast: 1 }],
          formula: '合计（得分）',
        },
      },
      pointer: `${FIRST}/clauses/0/rule/computed/inputs`,
      names: '“得分”写了可以空着',
    },
  ],
  'rubric.fewestScorers': [
    {
      at: '',
      value: aRubric({
        scorers: {
          of: [
            { id: 'a', label: '甲' },
            { id: 'b', label: '乙' },
          ],
          atLeast: 3,
        },
        layout: {
          columns: [
            { field: 'criteria', header: '评分细则' },
            { field: 'scorer', key: 'a', header: '甲' },
            { field: 'scorer', key: 'b', header: '乙' },
            { field: 'score', header: '得分' },
          ],
        },
      }),
      pointer: '/scorers/atLeast',
      names: '应在1到2之间',
    },
  ],
  'rubric.dividedBy': [
    {
      at: '',
      value: aRubric({
        targets: [{ id: 't1', label: '所辖村数', unit: '个' }],
        items: [anItem({ clauses: [aClause({ rule: { kind: 'forfeit' }, dividedBy: 't1' })] })],
      }),
      pointer: `${FIRST}/clauses/0/dividedBy`,
      names: '不能用于不得分',
    },
  ],
  'rubric.scaledParent': [
    {
      at: FIRST,
      value: { ...anItem({ items: [anItem({ id: '1_1' })] }), scaleTo: 5 },
      pointer: `${FIRST}/scaleTo`,
      names: '第1项下面还有子项',
    },
  ],
  'rubric.scaleOfNothing': [
    { at: '/scaleOf', value: 'base', pointer: '/scaleOf', names: '没有写折算成几分' },
  ],
  'rubric.badFormula': [
    {
      at: `${FIRST}/clauses/0/rule`,
      value: computedRule({ formula: '办结数÷受理数÷人口' }),
      pointer: `${FIRST}/clauses/0/rule/computed/formula`,
      names: '“办结数÷受理数÷”的后面应是',
    },
  ],
  'rubric.unusedInput': [
    {
      at: `${FIRST}/clauses/0/rule`,
      value: computedRule({ formula: '办结数÷100' }),
      pointer: `${FIRST}/clauses/0/rule/computed/inputs`,
      names: '“受理数”',
    },
  ],
  'rubric.computedShare': [
    {
      at: `${FIRST}/clauses/0/rule`,
      value: { ...computedRule({}), of: 30 },
      pointer: `${FIRST}/clauses/0/rule/computed`,
      names: '“办结率”已写明怎样算',
    },
  ],
  'rubric.clausesAndItems': [
    { at: `${FIRST}/items`, value: [anItem({ id: '9' })], pointer: FIRST, names: '第1项' },
  ],
  'rubric.wrongEffect': [
    { at: `${FIRST}/clauses/0/effect`, value: 'penalty', names: '“penalty”，可用：deduct、credit、bonus' },
    { at: '/bonus/items/0/clauses/0/effect', value: 'credit', names: '“credit”，可用：bonus、deduct' },
    { at: '/penalties/items/0/clauses/0/effect', value: 'credit', names: '可用：penalty、bonus' },
    // A row without 分值 has nothing to deduct from.
    {
      at: FIRST,
      value: { ...anItem({ clauses: [aClause({ effect: 'deduct' })] }), fullScore: null },
      pointer: `${FIRST}/clauses/0/effect`,
      names: '“deduct”，可用：bonus',
    },
    // 即得满分 is earned, 不得分 is lost.
    { at: RULE, value: { kind: 'full' }, pointer: `${RULE}/kind`, names: '“deduct”，可用：credit' },
    {
      at: '/sections/1/items/0/clauses/0/rule',
      value: { kind: 'forfeit' },
      pointer: '/sections/1/items/0/clauses/0/rule/kind',
      names: '“credit”，可用：deduct',
    },
  ],
  'rubric.startMissing': [
    { at: `${FIRST}/clauses/0/effect`, value: 'credit', pointer: FIRST, names: '第1项' },
  ],
  'rubric.forfeitOutsideItem': [
    {
      at: '/bonus/items/0/clauses/0/rule',
      value: { kind: 'forfeit' },
      pointer: '/bonus/items/0/clauses/0/rule/kind',
      names: '加分、扣分项没有分值',
    },
  ],
  'rubric.emptyRange': [
    { at: RULE, value: { kind: 'judgement', min: 5, max: 2 }, names: '最小的5大于最大的2' },
    {
      at: RULE,
      value: { kind: 'shortfall', target: 95, points: 1, unit: '%', min: 101 },
      names: '最小的101大于最大的100',
    },
    {
      at: RULE,
      value: { kind: 'shortfall', target: 95, points: 1, unit: '%', plausibleFrom: 100.5 },
      names: '最小的100.5大于最大的100',
    },
  ],
  'rubric.duplicateName': [
    { at: '/unitClasses/1', value: '县', names: '“县”' },
    { at: '/grades/1/name', value: '优秀', names: '“优秀”' },
    {
      at: '/layout/head',
      value: [
        [{ label: '检查地点', key: 'place' }, { label: '检查人员' }],
        [{ label: '地点', key: 'PLACE' }],
      ],
      pointer: '/layout/head/1/0/key',
      names: '“PLACE”',
    },
    // A spreadsheet looks names up without regard to case.
    {
      at: RULE,
      value: {
        kind: 'byLevel',
        unit: '次',
        levels: [
          { name: 'A', points: 1 },
          { name: 'a', points: 2 },
        ],
      },
      names: '“a”',
    },
    { at: '/grades/1/min', value: 90, names: '“90”' },
    {
      at: RULE,
      value: { kind: 'byLevel', unit: '次', levels: [1, 2].map((points) => ({ name: '市级', points })) },
      names: '“市级”',
    },
  ],
  'rubric.unknownTarget': [
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '的', effect: 'itemZero', target: 's1' },
      pointer: '/vetoes/0/target',
      names: '“s1”',
    },
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '的', effect: 'sectionZero', target: '1' },
      pointer: '/vetoes/0/target',
      names: '“1”',
    },
    // A 扣分项 is taken from a section, a 加分 from nowhere.
    { at: '/penalties/items/0/scope', value: '1', names: '“1”' },
    { at: '/bonus/items/0/scope', value: 's1', names: '“s1”' },
  ],
  'rubric.unknownGrade': [
    {
      at: '/vetoes/0',
      value: { id: 'v1', text: '的', effect: 'forcedGrade', grade: '不合格' },
      pointer: '/vetoes/0/grade',
      names: '“不合格”',
    },
  ],
  'rubric.column': [
    { at: '/layout/columns/3/field', value: 'section', pointer: '/layout/columns', names: '“score”' },
    { at: '/layout/columns/1/field', value: 'fullScore', pointer: '/layout/columns', names: '“fullScore”' },
  ],
  'rubric.deductionsOnly': [
    // 折算, and 加分 within an item: 扣分 alone does not show what comes of them.
    {
      at: '/layout/columns',
      value: [
        { field: 'criteria', header: '评分标准' },
        { field: 'deduction', header: '扣分' },
        { field: 'counted', header: '折算得分' },
      ],
      pointer: '/layout/columns/2',
      names: '“折算得分”一列',
    },
  ],
  'rubric.columnLacks': [
    { at: '/layout/columns/0/field', value: 'heading', pointer: '/layout/columns/0', names: 'level' },
    { at: '/layout/columns/0/field', value: 'text', pointer: '/layout/columns/0', names: 'key' },
    { at: '/layout/columns/0/field', value: 'pen', pointer: '/layout/columns/0', names: 'key' },
  ],
  'rubric.rowsDiffer': [
    {
      at: '/sections/0/items/0/rows',
      value: [{ criteria: '机构' }, { criteria: '人员' }],
      names: 'criteria',
    },
  ],
  'rubric.rowsSum': [
    {
      at: '/sections/0/items/0/rows',
      value: [{ label: '1', fullScore: 0.1 }, { label: '2' }],
      names: 'rows',
    },
  ],
  'rubric.rowsOfParent': [
    { at: '/sections/0/items/1/rows', value: [{ label: '1' }, { label: '2' }], names: 'rows' },
  ],
  'rubric.titlePeriod': [
    { at: '/title', value: '2021年考核评分表', names: '“{period}”' },
    { at: '/title', value: '{period}考核{period}评分表', names: '“{period}”' },
  ],
  'rubric.titleMostPeriods': [{ at: '/period', value: 'none', pointer: '/title', names: '不分考核期' }],
  'rubric.blankLabel': [
    {
      at: '/layout/head',
      value: [[{ label: '', is: 'date' }, { label: '' }]],
      pointer: '/layout/head/0/1/label',
      names: 'label',
    },
  ],
  'rubric.totalNowhere': [{ at: '/layout/totalPlace', value: 'blank', names: 'totalPlace' }],
  'rubric.ruledCell': [
    {
      at: '/layout/tableHead',
      value: [
        {
          cells: [
            { from: 1, to: 2, text: '路线名称' },
            { from: 2, to: 3 },
          ],
        },
      ],
      pointer: '/layout/tableHead/0/cells/1',
      names: '从左到右',
    },
    {
      at: '/layout/tableFoot',
      value: [{ cells: [{ from: 1, to: 40, text: '意见' }] }],
      pointer: '/layout/tableFoot/0/cells/0',
      names: '不超过第',
    },
    {
      at: '/layout/tableFoot',
      value: [
        { cells: [{ from: 1, to: 1, down: 2, text: '总体评价' }] },
        { cells: [{ from: 1, to: 2, text: '等级' }] },
      ],
      pointer: '/layout/tableFoot/0/cells/0',
      names: 'down',
    },
    {
      at: '/layout/tableHead',
      value: [{ cells: [{ from: 1, to: 1, down: 2, text: '照片' }] }],
      pointer: '/layout/tableHead/0/cells/0',
      names: 'down',
    },
    {
      at: '/layout/tableFoot',
      value: [{ cells: [{ from: 1, to: 2, text: '意见', entry: { label: '意见' } }] }],
      pointer: '/layout/tableFoot/0/cells/0',
      names: '最多写一种',
    },
  ],
  'rubric.footPart': [
    { at: '/layout/foot', value: [{ note: '注', box: '意见' }], pointer: '/layout/foot/0', names: 'note' },
    { at: '/layout/foot', value: [{}], pointer: '/layout/foot/0', names: 'box' },
    { at: '/layout/foot', value: [{ note: '注', lines: 2 }], pointer: '/layout/foot/0', names: 'lines' },
  ],
  'rubric.danglingPointer': [
    { at: '/assumptions/0/about', value: '/sections/2', names: '“/sections/2”' },
    { at: '/assumptions/0/about', value: '/sections/length', names: '“/sections/length”' },
    { at: '/assumptions/0/about', value: '/constructor', names: '“/constructor”' },
    { at: '/assumptions/0/about', value: '/title/0', names: '“/title/0”' },
    { at: '/assumptions/0/about', value: 'title', names: '“title”' },
    ...[
      { about: '/title/0', at: '/title', pointer: '/readings/0/about' },
      { about: '/title', at: '/sections/2/title', pointer: '/readings/0/options/1/changes/0/at' },
    ].map(({ about, at, pointer }): Fault => ({
      at: '/readings',
      value: [
        {
          id: 'r',
          about,
          text: '怎样理解？',
          options: [
            { id: 'a', text: '一种', changes: [] },
            { id: 'b', text: '另一种', changes: [{ at, value: '{period}评分表' }] },
          ],
        },
      ],
      pointer,
      names: about === '/title' ? at : about,
    })),
  ],
  'rubric.controlCharacter': [
    { at: '/source/issuer', value: '某镇\u0000', names: '控制字符' },
    { at: `${FIRST}/requirement`, value: '回车\r', names: '控制字符' },
    { at: '/vetoes/0/text', value: '\ud83d', names: '控制字符' },
  ],
};

/** A copy of `wellFormed` with one value put in its place; undefined takes the property away. */
export function withFault({ at, value }: Pick<Fault, 'at' | 'value'>): unknown {
  if (at === '') return value;
  const file = structuredClone(wellFormed);
  const tokens = at
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = tokens.pop() as string;
  const parent = tokens.reduce<unknown>((node, token) => (node as Record<string, unknown>)[token], file);
  (parent as Record<string, unknown>)[last] = value;
  return file;
}
