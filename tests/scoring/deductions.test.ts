/**
 * Forms with 扣分 in place of 得分: what is taken is typed, and 得分 is 分值 less 扣分. Worked out by hand.
 *
 * > 序号 | 检查内容 | 分值 | 评分标准 | 扣分 | 备注 …… 合计扣分 …… 得分 (checklists of many offices)
 */
import type { CellValue } from '../../src/formula/value';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { missingIn, watchedIn } from '../../src/scoring/advice/missing';
import { readAnswers } from '../../src/scoring/answers/answers';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aCount, anItem, aSection } from '../support/builders';
import { checklist, item, TYPED } from '../support/checklist';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const inDirect = (typed: Typed, rubric = checklist()) => scored(rubric, typed, 'direct');

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
