/** Which columns the official sheet has, beyond those it cannot do without. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { PrintLayout } from '../../../src/rubric/rubric';
import { mostly, sometimes } from './numbers';
import { issuedBase, issuedTotal, ruledRows } from './ruledLayouts';

type Column = PrintLayout['columns'][number];
type ColumnField = Column['field'];

/** In the order of the page; a column is there or not. */
const OPTIONAL = [
  'counted',
  'section',
  'requirement',
  'fullScore',
  'weight',
  'deduction',
  'bonus',
  'beforeBonus',
  'leadUnit',
] as const;

const HEADERS: Readonly<Record<ColumnField, string>> = {
  section: '类目',
  label: '序号',
  requirement: '考核内容',
  criteria: '评分细则',
  fullScore: '分值',
  score: '评分',
  counted: '折算得分',
  weight: '权重',
  deduction: '扣分',
  bonus: '加分',
  beforeBonus: '基本得分',
  remark: '备注',
  leadUnit: '牵头部门',
  responsibleUnits: '责任单位',
  heading: '指标',
  text: '考核方式',
  pen: '自评分',
  boxes: '检查结果',
  box: '符合',
  scorer: '评委',
  earlier: '初评分',
};

/** Their words are in the items of random/items.ts. */
const OF_A_FORM: readonly Column[] = [
  { field: 'heading', level: 1, header: '一级指标' },
  { field: 'heading', level: 2, header: '二级指标' },
  { field: 'text', key: 'method', header: '考核方式' },
  { field: 'text', key: 'source', header: '数据来源', merge: true },
  { field: 'pen', key: 'self', header: '自评分' },
  { field: 'earlier', key: 'own', header: '自评得分', stage: 'self' },
  { field: 'earlier', key: 'first', header: '初评分', stage: 'assess' },
  { field: 'earlier', key: 'second', header: '复核分' },
  { field: 'boxes', header: '检查结果' },
  { field: 'box', key: '符合', header: '符合' },
];

/** What a form that has 扣分 in place of 得分 has no use for. */
const OF_SCORES: readonly ColumnField[] = ['counted', 'weight', 'bonus', 'beforeBonus'];

/** Columns of numbers do not give way: so many of them fit beside the rest. */
const MOST_NUMBERS = 4;

const isOfBoxes = (field: ColumnField): boolean => field === 'boxes' || field === 'box';

/** Of items that have no words of their own; 符合 is one of them, which has a column. */
const BOXES: readonly NonNullable<PrintLayout['boxes']>[] = [
  { words: ['符合', '不符合', '不涉及'], failing: ['不符合'], absent: '不涉及' },
  { words: ['符合', '基本符合', '不符合'], failing: ['不符合'] },
  { words: ['甲', '乙', '符合'], failing: [] },
];

const ORDER: readonly ColumnField[] = [
  'section',
  'label',
  'requirement',
  'criteria',
  'fullScore',
  'leadUnit',
  'beforeBonus',
  'weight',
  'deduction',
  'bonus',
  'score',
  'counted',
  'remark',
];

const OWN_TABLE = { title: '附件3：加分项目表', headers: { label: '编号', criteria: '加分标准=1+1' } };

/** Of rows of the table; 总分 between what it adds up is drawn below it. */
const ORDERS: readonly NonNullable<PrintLayout['rowOrder']>[] = [
  ['items', 'bonus', 'total', 'veto', 'penalty'],
  ['veto', 'penalty', 'items', 'base', 'bonus'],
  ['total', 'items'],
];

const HEAD_ROWS: NonNullable<PrintLayout['head']> = [
  [
    { label: '考核单位' },
    { label: '考核组长', key: 'leader' },
    { label: '得分', is: 'total', inside: '＿分' },
    { label: '等次', is: 'grade' },
  ],
  [{ label: '检查人员', key: 'people' }, { label: '检查地点', key: 'place' }, { label: '天气' }],
  [
    { label: '受检单位（公章）', is: 'unit' },
    { label: '考核期', is: 'period' },
    { label: '检查日期', is: 'date' },
  ],
  [{ label: '', is: 'period', inside: '（＿）' }],
  [
    { label: '科室', is: 'unit' },
    { label: '检查者', key: 'checker' },
    { label: '日期', is: 'date' },
    { label: '得分' },
  ],
  [
    { label: '就餐人数', key: 'eaters', inside: '＿人' },
    { label: '地址', key: 'address', inside: '＿县（区）＿村' },
    { label: '总面积', inside: '＿万㎡' },
    { label: '单位：分', is: 'words' },
  ],
];

const FOOT: NonNullable<PrintLayout['foot']> = [
  { box: '考核意见', lines: 2 },
  { note: '注：1.本表一式两份。\n=2.“得分”由考核组填写。' },
  { blanks: [{ label: '考核组长（签字）' }, { label: '被考核单位', key: 'signed', stamp: true }] },
  { blanks: [{ label: '复核人' }, { label: '', is: 'day' }] },
];

/** However wide a score is, so many columns fit an upright page, and any page: see rubric/checks/checkWidths.ts. */
const MOST_UPRIGHT = 6;
const MOST_COLUMNS = 13;
/** 基本符合 and its box stand on one line. */
const MOST_BESIDE_BOXES = 11;

export const layout: Arbitrary<PrintLayout> = fc
  .record({
    extra: fc.subarray([...OPTIONAL]),
    deducted: sometimes(fc.constant(true), 4),
    ofAForm: sometimes(fc.subarray([...OF_A_FORM]), 4),
    left: mostly(true, false),
    plain: mostly(false, true),
    percent: mostly(false, true),
    over: sometimes(fc.nat({ max: 6 }), 4),
    unmerged: mostly(false, true),
    baseTotal: sometimes(fc.constant('合计'), 3),
    plainTotal: sometimes(fc.boolean(), 3),
    weightRows: sometimes(fc.boolean(), 3),
    printGrade: sometimes(fc.boolean(), 3),
    place: sometimes(
      fc.constantFrom('across' as const, 'beside' as const, 'left' as const, 'none' as const),
      6,
    ),
    leftColumns: sometimes(fc.integer({ min: 1, max: 3 }), 3),
    whole: sometimes(fc.boolean(), 3),
    totalCells: sometimes(fc.integer({ min: 1, max: 3 }), 4),
    sectionRows: sometimes(fc.constantFrom('whole' as const, 'plain' as const), 4),
    listLines: sometimes(fc.boolean(), 5),
    vetoRow: sometimes(fc.constantFrom('否决', '一票否决：'), 5),
    narrow: mostly(false, true),
    rows: sometimes(fc.constant(true), 8),
    subtotals: sometimes(fc.constant('leadUnit' as const)),
    sectionTotals: sometimes(fc.constantFrom('小计', '本项得分合计')),
    scorers: sometimes(fc.integer({ min: 2, max: 4 }), 3),
    boxes: sometimes(fc.constantFrom(...BOXES), 3),
    head: sometimes(fc.subarray([...HEAD_ROWS], { minLength: 1 })),
    foot: sometimes(fc.subarray([...FOOT], { minLength: 1 })),
    ruled: sometimes(fc.integer({ min: 1, max: 3 }), 4),
    issuedWidths: sometimes(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 9 }), 4),
  })
  .map(
    ({
      extra,
      deducted,
      ofAForm = [],
      left,
      plain,
      percent,
      over,
      unmerged,
      baseTotal,
      plainTotal,
      weightRows,
      printGrade,
      place,
      leftColumns,
      whole,
      totalCells,
      sectionRows,
      listLines,
      vetoRow,
      narrow,
      rows,
      subtotals,
      sectionTotals,
      scorers: drawnScorers = 0,
      boxes,
      head,
      foot,
      ruled,
      issuedWidths,
    }): PrintLayout => {
      const scorers = deducted === true ? 0 : drawnScorers;
      const always: readonly ColumnField[] = left ? ['label', 'remark'] : [];
      const headings = ofAForm.filter(({ field }) => field === 'heading');
      const tooMany = ofAForm.filter(({ field }) => field === 'earlier').slice(MOST_NUMBERS - scorers);
      // What a form cannot do without is never cut off.
      const needed: readonly ColumnField[] = [
        'criteria',
        deducted === true ? 'deduction' : 'score',
        ...always,
      ];
      const most = boxes === undefined ? MOST_COLUMNS : MOST_BESIDE_BOXES;
      const room = most - scorers - headings.length - needed.length;
      const shown = new Set<ColumnField>([
        ...needed,
        ...extra.slice(0, room).filter((field) => deducted !== true || !OF_SCORES.includes(field)),
      ]);
      const ofScorers = Array.from({ length: scorers }, (_, i): Column => ({
        field: 'scorer',
        key: `a${i + 1}`,
        header: `评委${i + 1}`,
      }));
      const columns = [
        ...ofScorers,
        ...headings,
        ...ORDER.filter((field) => shown.has(field)).map((field) => ({
          field,
          header: HEADERS[field],
          ...(narrow && field === 'remark' && { width: 8 }),
          ...(plain && (field === 'fullScore' || field === 'weight') && { plain }),
          ...(percent && field === 'fullScore' && { percent }),
          ...(unmerged && field === 'leadUnit' && { merge: false }),
        })),
        ...ofAForm.filter(
          (column) =>
            column.field !== 'heading' &&
            !tooMany.includes(column) &&
            (boxes !== undefined || !isOfBoxes(column.field)),
        ),
      ]
        .slice(0, most)
        // Two neighbours under one heading, at times called like it.
        .map((column, i) =>
          over === undefined || i < over || i > over + 1
            ? column
            : { ...column, over: '评分情况', ...(over % 2 === 0 && { header: '评分情况' }) },
        )
        .map((column, i): Column => {
          const width = issuedWidths?.[i % issuedWidths.length];
          return width === undefined ? column : { ...column, width };
        });
      const placed = {
        ...(place !== undefined && { place }),
        ...(leftColumns !== undefined && { columns: leftColumns }),
        ...(whole !== undefined && { whole }),
      };
      return {
        ...(columns.length > MOST_UPRIGHT && { orientation: 'landscape' as const }),
        columns,
        ...(boxes !== undefined && { boxes }),
        ...(rows === true && {
          bonusRow: {
            label: '加',
            title: '加分项',
            ...placed,
            ...(totalCells === 2 && { table: OWN_TABLE }),
            ...(totalCells === 1 && { table: { headers: OWN_TABLE.headers } }),
            ...(totalCells === 3 && { mark: '10', total: { label: '=加分小计' } }),
          },
          penaltyRow: {
            ...{ label: '扣', title: '扣分项', ...placed },
            ...(totalCells !== undefined && {
              total: { label: '扣分小计', cells: issuedTotal(columns.length, 1) },
            }),
          },
        }),
        ...(vetoRow !== undefined && {
          vetoRow: { label: '否', title: vetoRow, ...placed, ...(plain && { table: { title: vetoRow } }) },
        }),
        ...(listLines !== undefined && { listLines }),
        ...(baseTotal !== undefined && { baseTotal }),
        ...(baseTotal !== undefined && totalCells !== undefined && { baseRow: issuedBase(columns.length) }),
        ...(plainTotal !== undefined && { plainTotal }),
        ...(weightRows !== undefined && { weightRows }),
        ...(printGrade !== undefined && { printGrade }),
        ...(subtotals !== undefined && { subtotals }),
        ...(sectionTotals !== undefined && { sectionTotals }),
        ...(sectionRows !== undefined && { sectionRows }),
        ...(totalCells !== undefined && { rowOrder: ORDERS[totalCells - 1] ?? [] }),
        ...(totalCells !== undefined && {
          totalRow: issuedTotal(columns.length, Math.min(totalCells, columns.length - 1)),
        }),
        ...(head !== undefined && { head }),
        ...(head === undefined && narrow && { unitLine: 'typed' }),
        ...(head !== undefined &&
          head.flat().some(({ is }) => is === 'total') &&
          plainTotal === true && { totalPlace: 'blank' as const }),
        ...(foot !== undefined && { foot }),
        ...(issuedWidths !== undefined && { keepWidths: true }),
        ...(ruled !== undefined && ruledRows(columns.length, Math.min(ruled, columns.length - 1))),
      };
    },
  );
