/**
 * Forms with 扣分 in place of 得分: what is taken is typed, and 得分 is 分值 less 扣分. Worked out by hand.
 *
 * > 序号 | 检查内容 | 分值 | 评分标准 | 扣分 | 备注 …… 合计扣分 …… 得分 (checklists of many offices)
 */
import type { CellValue } from '../../src/formula/value';
import { columnName } from '../../src/formula/reference';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { loadRubric } from '../../src/rubric/load';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { readBack } from '../../src/readBack/readBack';
import { missingIn, watchedIn } from '../../src/scoring/advice/missing';
import { readAnswers } from '../../src/scoring/answers/answers';
import type { Mode } from '../../src/scoring/fields/fields';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { AGREES, compareSheet } from '../support/agreement';
import { bytesOf, setUpBench } from '../support/bench';
import { aClause, aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const COLUMNS: Rubric['layout']['columns'] = [
  { field: 'label', header: '序号' },
  { field: 'fullScore', header: '分值', plain: true },
  { field: 'criteria', header: '评分标准' },
  { field: 'deduction', header: '扣分' },
  { field: 'remark', header: '备注' },
];

const item = (id: string, fullScore: number, rest: Partial<Item> = {}): Item =>
  anItem({ id, fullScore, clauses: [aCount(0.5)], ...rest });

/** 30, 30, 20 and 20 in two sections. */
const checklist = (rest: Partial<Rubric> = {}): Rubric =>
  aRubric({
    sections: [
      aSection({ id: 's1', title: '一、制度', items: [item('1', 30), item('2', 30)] }),
      aSection({ id: 's2', title: '二、现场', items: [item('3', 20), item('4', 20)] }),
    ],
    ...rest,
    layout: { columns: COLUMNS, baseTotal: '合计扣分', totalLabel: '得分', plainTotal: true, ...rest.layout },
  });

const inDirect = (typed: Typed, rubric = checklist()) => scored(rubric, typed, 'direct');

/** 扣2, 0, 0.5 and all 20 leave 28, 30, 19.5 and 0. */
const TYPED: Typed = { '1': 2, '2': 0, '3': 0.5, '4': 20 };

describe('what is taken, typed in place of the score', () => {
  it('leaves 28, 30, 19.5, 0 of 30, 30, 20, 20: 77.5', () => {
    const result = inDirect(TYPED);
    expect(['1', '2', '3', '4'].map((id) => result.item(id))).toEqual([28, 30, 19.5, 0]);
    expect([result.section('s1'), result.section('s2'), result.total]).toEqual([58, 19.5, 77.5]);
  });

  it('is 未评 where nothing is typed: a blank is not a 0', () => {
    const { '2': _, ...others } = TYPED;
    expect([inDirect(others).item('2'), inDirect(others).total]).toEqual(['', '未评完']);
    const prepared = prepare(loadRubric(JSON.stringify(checklist())), 'direct');
    const scoring = score(prepared, entriesOf(others, 'direct'), () => 100);
    expect(
      missingIn({ prepared, watched: watchedIn(prepared) }, scoring).map(({ field }) => field.label),
    ).toEqual(['第2项“扣分”']);
  });

  it.each<[string, CellValue]>([
    ['more than 分值', 20.5],
    ['less than nothing', -1],
    ['a word', '无'],
    ['a number with its unit', '扣2分'],
    ['too many decimals', 0.1234],
  ])('is 有误 if it is %s, and there is no total', (_, value) => {
    const result = inDirect({ ...TYPED, '3': value });
    expect([result.item('3'), result.section('s2'), result.total]).toEqual(['有误', '', '有误']);
  });

  // 0.125 is printed as 0.13: 20 − 0.13 = 19.87.
  it('counts as it is printed', () => {
    const result = inDirect({ ...TYPED, '3': 0.125 });
    expect([result.item('3'), result.total]).toEqual([19.87, 77.87]);
  });

  it('counts as it is typed where only the total is rounded: 100−2−0−0.125−20 = 77.875', () => {
    const rubric = checklist({ rounding: { decimals: 3, at: 'total' } });
    expect(inDirect({ ...TYPED, '3': 0.125 }, rubric).total).toBe(77.875);
  });

  it('is what is left of the levels of the form: 优20, 良16, 中12, and all of it', () => {
    const rubric = checklist({ sections: [aSection({ items: [item('1', 20, { levels: [20, 16, 12] })] })] });
    expect([0, 4, 8, 20, 5].map((typed) => inDirect({ '1': typed }, rubric).item('1'))).toEqual([
      ...[20, 16, 12, 0, '有误'],
    ]);
  });

  // 分数不足的，从总分中扣除: 25 of 20 leave 0, and 5 less of the total; 100 − 25.
  it('may be more than the 分值 where the total bears what the item cannot', () => {
    const clauses = [aCount(5, { id: 'unnamed', overflow: 'total' })];
    const items = [item('1', 80), item('2', 20, { clauses })];
    const rubric = checklist({ sections: [aSection({ items })] });
    const result = inDirect({ '1': 0, '2': 25 }, rubric);
    expect([result.item('2'), result.total]).toEqual([0, 75]);
  });

  it('of a row that is charged to its parent is taken from there', () => {
    const children = [item('1_1', 10), item('1_2', 0, { fullScore: null, chargeTo: 'parent' })];
    const rubric = checklist({ sections: [aSection({ items: [anItem({ id: '1', items: children })] })] });
    const result = inDirect({ '1_1': 2, '1_2': 3 }, rubric);
    expect([result.item('1_2'), result.item('1'), result.total]).toEqual([-3, 5, 5]);
  });

  it('fires the veto that is about the same fact: something was taken', () => {
    const items = [item('1', 10, { clauses: [aClause({ text: '未完成扣5分' })] }), item('2', 10)];
    const rubric = checklist({
      sections: [aSection({ items })],
      vetoes: [{ id: 'v1', text: '未完成的', effect: 'totalZero', sameAs: '1a' }],
    });
    expect(inDirect({ '1': 0, '2': 0 }, rubric).total).toBe(20);
    expect(inDirect({ '1': 5, '2': 0 }, rubric).total).toBe(0);
  });

  it('stays on paper if a veto leaves nothing of the item: 30−2 are gone as well', () => {
    const rubric = checklist({
      vetoes: [{ id: 'v1', text: '发生事故的', effect: 'itemZero', target: '1' }],
    });
    const result = inDirect({ ...TYPED, v1: '是' }, rubric);
    expect([result.item('1'), result.total]).toEqual([0, 49.5]);
  });

  it('is explained', () => {
    const result = inDirect(TYPED);
    expect([result.title('1'), ...result.steps('1')]).toEqual([
      '第1项（30分）：28分',
      '直接填写扣2分：30－2＝28',
    ]);
  });

  it('goes together with 不得分 of more than the item', () => {
    const clauses = [
      aClause({ text: '一项未落实该部分不得分', rule: { kind: 'forfeit', scope: 'section' } }),
    ];
    const rubric = checklist({
      sections: [aSection({ items: [item('1', 10, { clauses }), item('2', 10)] })],
    });
    const advice = (typed: Typed) => inDirect({ '2': 0, ...typed }, rubric).itemAdvice('1');
    expect(advice({ '1': 10 })).toBe('本项扣完了，请填明“发现问题”是还是否');
    expect(advice({ '1': 3, '1a': '是' })).toBe('“发现问题”填了“是”，本项应扣满10分');
    expect(advice({ '1': 10, '1a': '是' })).toBe('');
  });
});

describe('the form', () => {
  const rubric = loadRubric(JSON.stringify(checklist()));
  const form = (mode: Mode = 'direct', stage: 'self' | 'assess' = 'assess') =>
    makeForm({ rubric, mode, stage, version: '9.9.9' });

  /** Of each row what stands under 扣分, by its id or the words in its first column. */
  function printed(typed: Typed, mode: Mode = 'direct', own = form(mode)): Record<string, CellValue> {
    const [sheet] = fillForm(own, entriesOf(typed, mode)).model.sheets;
    const at = (row: number, column: string): CellValue =>
      sheet?.cells.find((cell) => cell.row === row && columnName(cell.column) === column)?.value ?? null;
    const ids = sheet?.cells.filter(({ column, value }) => column === 1 && value !== null) ?? [];
    return Object.fromEntries(
      ids.slice(1).map(({ row, value }) => [typeof value === 'string' ? value : '', at(row, 'E')]),
    );
  }

  it('has 扣分 in its place, 合计扣分 and 得分 below, and no column of scores', () => {
    expect(form().prepared.rubric.layout.columns.map(({ field }) => field)).not.toContain('score');
    expect(printed(TYPED)).toMatchObject({
      // 2 of the one section, 20.5 of the other, 22.5 of both; 100 − 22.5 = 77.5.
      ...{ s1: 2, '1': 2, '2': 0, s2: 20.5, '3': 0.5, '4': 20, ':base': 22.5, total: 77.5 },
    });
  });

  it('works 扣分 out where facts are counted: 4 times 0.5, none, once, and more than there is', () => {
    expect(printed({ '1a': 4, '3a': 1, '4a': 50 }, 'tally')).toMatchObject({
      ...{ '1': 2, '2': 0, '3': 0.5, '4': 20, ':base': 22.5, total: 77.5 },
    });
  });

  it('says why there is no sum', () => {
    const { '2': _, ...others } = TYPED;
    expect(printed(others)).toMatchObject({ s1: '', s2: 20.5, ':base': '未评完', total: '未评完' });
    expect(printed({ ...TYPED, '2': 31 })).toMatchObject({ s1: '', ':base': '有误', total: '有误' });
    expect(printed({})).toMatchObject({ s1: '', ':base': '', total: '' });
  });

  it('lets nothing be typed but 0 to 分值', () => {
    const [sheet] = form().sheets;
    expect(sheet?.validations.map(({ allows }) => allows).slice(0, 4)).toEqual(
      [30, 30, 20, 20].map((max) => ({ type: 'decimal', min: 0, max })),
    );
  });

  it('asks for 自评扣分 where the unit scores itself', () => {
    const { layout } = form('direct', 'self').prepared.rubric;
    expect(layout.columns.map(({ header }) => header)).toEqual([
      ...['序号', '分值', '评分标准', '自评扣分', '备注'],
    ]);
  });

  it('leaves 扣分 for the pen where it has a column for 自评分', () => {
    const columns = [...COLUMNS.slice(0, 3), { field: 'earlier', key: 'own', header: '自评分' } as const];
    const both = loadRubric(
      JSON.stringify(checklist({ layout: { columns: [...columns, ...COLUMNS.slice(3)] } })),
    );
    const fields = (stage: 'self' | 'assess') =>
      makeForm({ rubric: both, mode: 'direct', stage, version: '9.9.9' }).prepared.rubric.layout.columns.map(
        ({ field }) => field,
      );
    expect(fields('self')).toEqual(['label', 'fullScore', 'criteria', 'score', 'pen', 'remark']);
    expect(fields('assess')).toEqual(['label', 'fullScore', 'criteria', 'earlier', 'deduction', 'remark']);
  });

  it('is read back', async () => {
    const read = readBack(readWorkbook(await bytesOf(fillForm(form(), entriesOf(TYPED, 'direct')).model)));
    expect(read.problems).toEqual([]);
    expect([read.report.total, read.report.base]).toEqual([77.5, 77.5]);
    expect(read.report.items.map((each) => [each.score, each.deduction])).toEqual([
      ...[
        [28, 2],
        [30, 0],
        [19.5, 0.5],
        [0, 20],
      ],
    ]);
  });

  it('names pf_score_ of an item what it scored, not what was taken', () => {
    const { names } = fillForm(form(), entriesOf(TYPED, 'direct')).model;
    expect(names.find(({ name }) => name === 'pf_score_1')?.sheet).toBe('pf_calc');
    expect(names.find(({ name }) => name === 'pf_in_1')?.sheet).toBe('评分表');
  });
});

describe('加分 and 扣分项 of such a form', () => {
  const lists = checklist({
    bonus: { cap: null, items: [aLine({ id: 'b1', clauses: [aCount(1)] })] },
    penalties: { items: [aLine({ id: 'p1', clauses: [aCount(3)] })] },
    layout: {
      columns: COLUMNS,
      baseTotal: '合计扣分',
      rowOrder: ['items', 'bonus', 'penalty', 'base', 'total'],
    },
  });
  // 22.5 of the items and 3 of 扣分项 are taken, 2 added: 100 − 25.5 + 2.
  it('count as they do elsewhere; what is taken besides is in the sum that stands below it', () => {
    const form = makeForm({
      rubric: loadRubric(JSON.stringify(lists)),
      mode: 'direct',
      stage: 'assess',
      version: '9.9.9',
    });
    const [sheet] = fillForm(form, entriesOf({ ...TYPED, b1a: 2, p1a: 1 }, 'direct')).model.sheets;
    const under = (id: string) => {
      const row = sheet?.cells.find(({ column, value }) => column === 1 && value === id)?.row;
      const cell = sheet?.cells.find((each) => each.row === row && columnName(each.column) === 'E');
      return [cell?.value, cell?.format];
    };
    expect(under('bonus')).toEqual([2, '"+"General;-General;General']);
    expect(under('penalty')[0]).toBe(3);
    expect(under(':base')[0]).toBe(25.5);
    expect(under('total')[0]).toBe(76.5);
  });
});

describe('an answers file', () => {
  const read = (file: object) =>
    readAnswers(prepare(loadRubric(JSON.stringify(checklist())), 'direct'), file);

  it('says what is taken, by item', () =>
    expect(read({ deductions: { '1': 2 } })).toEqual({ entries: new Map([['1', 2]]), problems: [] }));

  it('is told that scores are not asked for', () => {
    const [problem] = read({ scores: { '1': 28 } }).problems;
    expect(problem?.code).toBe('answers.unknownId');
    expect(problem?.message).toContain('扣几分写在 deductions 里');
  });
});

describeWithOracle('扣分 in the workbook', () => {
  const bench = setUpBench();
  const fills: readonly Typed[] = [
    {},
    TYPED,
    { ...TYPED, '2': null },
    { ...TYPED, '3': 20.5 },
    { ...TYPED, '3': '无' },
    { ...TYPED, '3': -1 },
    { ...TYPED, '3': 0.125 },
    { ...TYPED, '3': 0.1234 },
  ];
  it('comes to the same, typed', async () =>
    expect(await compareSheet(bench, checklist(), fills, 'direct')).toBe(AGREES));

  it('comes to the same, worked out', async () =>
    expect(await compareSheet(bench, checklist(), [{}, { '1a': 4, '3a': 1, '4a': 50 }, { '1a': '无' }])).toBe(
      AGREES,
    ));

  it('comes to the same with 不涉及, a limit of a parent and what the total has to bear', async () => {
    const items = [
      anItem({
        id: '1',
        fullScore: 10,
        clamp: true,
        items: [item('1_1', 8), item('1_2', 6, { notApplicable: 'drop' })],
      }),
      item('2', 10, { clauses: [aCount(3, { overflow: 'total' })], notApplicable: 'fullMarks' }),
      item('3', 10, { notApplicable: 'rescale' }),
    ];
    const rubric = checklist({ sections: [aSection({ fullScore: 30, items })], fullScore: 30 });
    const given = { '1_1': 1, '1_2': 2, '2': 12, '3': 4 };
    const typed = [given, { ...given, '1_2': null, '1_2:na': '是' }, { ...given, '3': null, '3:na': '是' }];
    expect(await compareSheet(bench, rubric, typed, 'direct')).toBe(AGREES);
    expect(
      await compareSheet(bench, rubric, [
        { '1_1a': 2, '2a': 5 },
        { '3:na': '是', '2:na': '是' },
      ]),
    ).toBe(AGREES);
  });
});

describe('a form that has 扣分 and no 得分', () => {
  const codes = (rest: Partial<Rubric>): readonly string[] => {
    try {
      loadRubric(JSON.stringify(checklist(rest)));
      return [];
    } catch (error) {
      return (error as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
    }
  };
  it.each<[string, Partial<Rubric>]>([
    [
      '加分 within an item',
      { sections: [aSection({ items: [item('1', 10, { clauses: [aCount(1, { effect: 'bonus' })] })] })] },
    ],
    ['a limit above the 分值', { sections: [aSection({ items: [item('1', 10, { cap: 12 })] })] }],
    ['折算', { scaleTo: 30 }],
  ])('has no place for %s', (_, rest) => expect(codes(rest)).toContain('rubric.deductionsOnly'));
});
