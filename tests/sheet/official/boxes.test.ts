/**
 * Results that forms have people tick: □符合 □不符合 □不涉及 beside 分值 or in place of them, as boxes in a cell or with a
 * column a word. What must be ticked is worked out by hand.
 */
import { columnName } from '../../../src/formula/reference';
import type { CellValue } from '../../../src/formula/value';
import { loadRubric } from '../../../src/rubric/load';
import type { BoxWords, Item, PrintLayout, Rubric } from '../../../src/rubric/rubric';
import type { Mode } from '../../../src/scoring/fields/fields';
import { makeForm } from '../../../src/sheet/form';
import { fillForm } from '../../../src/sheet/fillForm';
import type { Worksheet } from '../../../src/sheet/model';
import { AGREES, compareSheet } from '../../support/agreement';
import { setUpBench } from '../../support/bench';
import { aClause, aCount, anItem, aRubric } from '../../support/builders';
import { describeWithOracle } from '../../support/describeWithOracle';
import type { Typed } from '../../support/scored';
import { entriesOf } from '../../support/scored';

const THREE: BoxWords = { words: ['符合', '不符合', '不涉及'], failing: ['不符合'], absent: '不涉及' };

const columns = (...own: readonly PrintLayout['columns'][number][]): PrintLayout['columns'] => [
  { field: 'label', header: '序号' },
  { field: 'criteria', header: '检查内容' },
  { field: 'fullScore', header: '分值' },
  ...own,
  { field: 'score', header: '得分' },
  { field: 'remark', header: '备注' },
];

const key = (id: string, status: Item['status'] = { words: ['是', '否'], failing: ['否'] }): Item => ({
  id,
  label: `※${id}`,
  criteria: '证照齐全',
  fullScore: null,
  status,
});

/** 1 is counted, 2 picked from the words of its boxes, 3 a fact that is found or not, 4 in words of its own, 5 a ※. */
const items: readonly Item[] = [
  anItem({ id: '1', fullScore: 10, clauses: [aCount(4)], notApplicable: 'drop' }),
  anItem({
    id: '2',
    fullScore: 5,
    boxes: { words: ['优', '良', '差'], failing: ['差'] },
    clauses: [
      aClause({
        text: '优得5分，良得3分，差得0分',
        effect: 'credit',
        rule: {
          kind: 'choice',
          options: [
            { name: '良', points: 3 },
            { name: '优', points: 5 },
            { name: '差', points: 0 },
          ],
        },
      }),
    ],
  }),
  anItem({
    id: '3',
    fullScore: 5,
    boxes: { words: ['有', '无'], failing: ['有'] },
    clauses: [aClause({ text: '发生投诉的扣2分', rule: { kind: 'flat', points: 2 } })],
  }),
  anItem({
    id: '4',
    fullScore: 4,
    boxes: { words: ['合格', '基本合格', '不合格'], failing: ['不合格'] },
    clauses: [aCount(1)],
  }),
  key('5'),
];

const inBoxes: Rubric = aRubric({
  items,
  layout: {
    orientation: 'landscape',
    boxes: THREE,
    columns: columns({ field: 'boxes', header: '检查结果' }),
  },
});

const inColumns: Rubric = aRubric({
  items: [items[0]!, key('5', { words: ['符合', '不符合'], failing: ['不符合'] })],
  layout: {
    orientation: 'landscape',
    boxes: THREE,
    columns: columns(
      { field: 'box', key: '符合', header: '符合' },
      { field: 'box', key: '不符合', header: '不符合' },
      { field: 'box', key: '不涉及', header: '不涉及' },
    ),
  },
});

/** No column of boxes: the word is ticked where others have their score. */
const inScores: Rubric = aRubric({
  items: [
    key('1', { words: ['符合', '不符合', '不涉及'], failing: ['不符合'], boxes: true }),
    anItem({ id: '2', fullScore: 10, clauses: [aCount(1)] }),
  ],
});

/** Only 县 have these two rows: the second has no word for the others. */
const inScoresOfCounties: Rubric = aRubric({
  unitClasses: ['县', '区'],
  items: [
    {
      ...key('1', { words: ['符合', '不符合', '不涉及'], failing: ['不符合'], boxes: true }),
      appliesTo: ['县'],
    },
    { ...key('2', { words: ['是', '否'], failing: ['否'], boxes: true }), appliesTo: ['县'] },
    anItem({ id: '3', fullScore: 10, clauses: [aCount(1)] }),
  ],
});

function sheetOf(rubric: Rubric, typed: Typed | undefined, mode: Mode = 'tally'): Worksheet {
  const form = makeForm({
    rubric: loadRubric(JSON.stringify(rubric)),
    ...{ mode, stage: 'assess', version: '9.9.9' },
  });
  const [sheet] = fillForm(form, typed === undefined ? new Map() : entriesOf(typed, mode)).model.sheets;
  if (sheet === undefined) throw new Error('nothing was drawn');
  return sheet;
}

/** What stands in a column in the rows of the items, as one line each. */
function shown(sheet: Worksheet, column: string, ids: readonly string[]): readonly CellValue[] {
  return ids.map((id) => {
    const row = sheet.cells.find((cell) => cell.column === 1 && cell.value === id)?.row;
    const value = sheet.cells.find((cell) => cell.row === row && columnName(cell.column) === column)?.value;
    return typeof value === 'string' ? value.replaceAll('\n', ' ') : (value ?? null);
  });
}

const IDS = ['1', '2', '3', '4', '5'];
const BLANK = ['□符合 □不符合 □不涉及', '□优 □良 □差', '□有 □无', '□合格 □基本合格 □不合格', '□是 □否'];

describe('a column of boxes', () => {
  const ticked = (typed: Typed | undefined, mode?: Mode) => shown(sheetOf(inBoxes, typed, mode), 'E', IDS);

  it('has blank boxes on the form for the pen, in the words of each row', () => {
    expect(ticked(undefined)).toEqual(BLANK);
    expect(ticked(undefined, 'direct')).toEqual(BLANK);
  });

  it('ticks what was met, picked, found and typed: nothing wrong at 1, 良, no complaint, full marks, 是', () =>
    expect(ticked({ '2a': '良', '5': '是' })).toEqual([
      '☑符合 □不符合 □不涉及',
      '□优 ☑良 □差',
      '□有 ☑无',
      '☑合格 □基本合格 □不合格',
      '☑是 □否',
    ]));

  it('ticks what is wanting: 6 of 10 of two words, a complaint, 3 of 4 of three, 否', () =>
    expect(ticked({ '1a': 1, '2a': '差', '3a': '是', '4a': 1, '5': '否' })).toEqual([
      '□符合 ☑不符合 □不涉及',
      '□优 □良 ☑差',
      '☑有 □无',
      '□合格 ☑基本合格 □不合格',
      '□是 ☑否',
    ]));

  it('ticks 不涉及, and the last word where nothing is left: 4 − 4', () =>
    expect(ticked({ '1:na': '是', '4a': 4 })).toEqual([
      '□符合 □不符合 ☑不涉及',
      BLANK[1],
      '□有 ☑无',
      '□合格 □基本合格 ☑不合格',
      BLANK[4],
    ]));

  it('goes by the scores where they are typed; what is not typed has no tick', () =>
    expect(ticked({ '1': 9.5, '2': 5, '3': 5, '5': '是' }, 'direct')).toEqual([
      '□符合 ☑不符合 □不涉及',
      '☑优 □良 □差',
      '□有 ☑无',
      BLANK[3],
      '☑是 □否',
    ]));

  it('leaves the column of the scores to the scores', () => {
    expect(shown(sheetOf(inBoxes, { '5': '是' }), 'F', ['1', '5'])).toEqual([10, '']);
    expect(shown(sheetOf(inBoxes, { '5': '对' }), 'F', ['5'])).toEqual(['有误']);
    expect(shown(sheetOf(inBoxes, { '1': 9, '5': '对' }, 'direct'), 'F', ['1', '5'])).toEqual([9, '有误']);
  });

  it('is as wide as its longest box needs, and breaks no box over two lines', () => {
    const sheet = sheetOf(inBoxes, undefined);
    const lines = sheet.cells.flatMap(({ value }) =>
      typeof value === 'string' && value.includes('□') ? value.split('\n') : [],
    );
    expect(lines.filter((line) => !line.startsWith('□'))).toEqual([]);
    // 5 characters of 14 pixels and a margin, where a digit has 7.
    expect(sheet.columns[4]?.width).toBeGreaterThanOrEqual((5 * 14 + 5) / 7);
  });
});

describe('a column a word', () => {
  const rows = (typed: Typed | undefined) =>
    ['E', 'F', 'G'].map((column) => shown(sheetOf(inColumns, typed), column, ['1', '5']));

  it('is blank for the pen, and has √ where the word holds', () => {
    expect(rows(undefined)).toEqual([['', ''], ['', ''], ['', '']]); // prettier-ignore
    expect(rows({ '1a': 1, '5': '符合' })).toEqual([['', '√'], ['√', ''], ['', '']]); // prettier-ignore
    expect(rows({ '1:na': '是', '5': '不符合' })).toEqual([['', ''], ['', '√'], ['√', '']]); // prettier-ignore
  });
});

describe('boxes in the column of the scores', () => {
  const ticked = (typed: Typed | undefined, mode?: Mode) => shown(sheetOf(inScores, typed, mode), 'E', ['1']);

  it.each<Mode>(['tally', 'direct'])('are blank, ticked, or 有误: %s', (mode) => {
    expect(ticked(undefined, mode)).toEqual(['□符合 □不符合 □不涉及']);
    expect(ticked({ '1': '不符合' }, mode)).toEqual(['□符合 ☑不符合 □不涉及']);
    expect(ticked({ '1': 5 }, mode)).toEqual(['有误']);
  });

  it('tick 不涉及 for a unit that the row is not for, if the form has the word', () =>
    expect(shown(sheetOf(inScoresOfCounties, { ':class': '区' }), 'E', ['1', '2'])).toEqual([
      '□符合 □不符合 ☑不涉及',
      '□是 □否',
    ]));

  it('are typed on 加扣分明细, also where scores are typed into their column', () => {
    const { prepared } = makeForm({ rubric: inScores, mode: 'direct', stage: 'assess', version: '9.9.9' });
    expect(prepared.byId.get('1')?.column).toBe('entry');
    expect(prepared.byId.get('2')?.column).toBe('score');
  });
});

describeWithOracle('boxes in the workbook', () => {
  const bench = setUpBench();
  const typed: readonly Typed[] = [
    {},
    { '2a': '良', '5': '是' },
    { '1a': 1, '2a': '差', '3a': '是', '4a': 1, '5': '否' },
    { '1:na': '是', '2a': '好', '4a': 4, '5': 1 },
  ];
  const scores: readonly Typed[] = [
    { '1': 9.5, '2': 5 },
    { '1': 10, '2': 3, '3': 0, '5': '是' },
  ];
  /** What the form has a cell for. */
  const among = (rubric: Rubric, mode: Mode, fills: readonly Typed[]): readonly Typed[] => {
    const { byId } = makeForm({ rubric, mode, stage: 'assess', version: '9.9.9' }).prepared;
    return fills.map((each) => Object.fromEntries(Object.entries(each).filter(([id]) => byId.has(id))));
  };
  it.each<[string, Rubric]>([
    ['in a cell', inBoxes],
    ['a column a word', inColumns],
    ['in the column of the scores', inScores],
  ])('are ticked by plain formulas: %s', async (_, rubric) => {
    expect(await compareSheet(bench, rubric, among(rubric, 'tally', typed))).toBe(AGREES);
    expect(await compareSheet(bench, rubric, among(rubric, 'direct', scores), 'direct')).toBe(AGREES);
  });
});

describeWithOracle('boxes of rows that are not for every unit', () => {
  const bench = setUpBench();
  it('are no sign that somebody changed the sheet', async () => {
    const fills: readonly Typed[] = [{ ':class': '区' }, { ':class': '县', '1': '符合', '2': '否' }, {}];
    expect(await compareSheet(bench, inScoresOfCounties, fills)).toBe(AGREES);
  });
});

describe('a rubric with boxes', () => {
  const codes = (layout: Partial<PrintLayout>, own?: BoxWords): readonly string[] => {
    const item = anItem({ ...(own && { boxes: own }) });
    const base = { columns: columns({ field: 'boxes', header: '结果' }) };
    try {
      loadRubric(JSON.stringify(aRubric({ items: [item], layout: { ...base, ...layout } })));
      return [];
    } catch (error) {
      return (error as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
    }
  };
  it.each<[string, Partial<PrintLayout>, BoxWords | undefined, readonly string[]]>([
    ['nothing', { boxes: THREE }, undefined, []],
    ['nothing where rows have words of their own', {}, THREE, []],
    ['a column without words', {}, undefined, ['rubric.boxesMissing']],
    [
      'a failing word that is none',
      { boxes: { ...THREE, failing: ['不合格'] } },
      undefined,
      ['rubric.statusWord'],
    ],
    [
      '不涉及 among the failures',
      { boxes: { ...THREE, absent: '不符合' } },
      undefined,
      ['rubric.statusWord'],
    ],
    [
      'the same word twice',
      { boxes: { words: ['是', '是'], failing: [] } },
      undefined,
      ['rubric.duplicateName'],
    ],
    [
      'a column of a word that no row has',
      { boxes: THREE, columns: columns({ field: 'box', key: '合格', header: '合格' }) },
      undefined,
      ['rubric.statusWord'],
    ],
  ])('is told of %s', (_, layout, own, expected) => expect(codes(layout, own)).toEqual(expected));
});

describe('现场检查记录表', () => {
  const record = (rubric: Rubric, mode: Mode) => {
    const form = makeForm({
      rubric: loadRubric(JSON.stringify(rubric)),
      ...{ mode, stage: 'assess', version: '9.9.9' },
    });
    const sheet = fillForm(form, new Map()).model.sheets.find(({ name }) => name === '现场检查记录表');
    return sheet?.cells
      .filter(({ column, style }) => column === 4 && ['text', 'head'].includes(style))
      .map(({ value }) => (typeof value === 'string' ? value.replaceAll('\n', ' ') : value));
  };

  it('has the boxes of the form for the pen, and room for a number where times are counted', () =>
    expect(record(inBoxes, 'tally')).toEqual(['检查结果', null, BLANK[1], BLANK[2], null, BLANK[4]]));

  it('has all of them where scores are typed', () =>
    expect(record(inBoxes, 'direct')).toEqual(['检查结果', ...BLANK]));

  it('has those of a ※ row on any form, and no other', () =>
    expect(record(inScores, 'tally')).toEqual(['检查结果', '□符合 □不符合 □不涉及', null]));
});
