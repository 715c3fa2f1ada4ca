/** 权重 of single items: each is scored out of one number and counts for another. All values by hand. */
import { lintRubric } from '../../src/lint/lint';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { loadRubric } from '../../src/rubric/load';
import { prepare } from '../../src/scoring/prepare';
import { report } from '../../src/scoring/report';
import { score } from '../../src/scoring/score';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import { entriesOf, scored } from '../support/scored';

const item = (id: string, scaleTo: number, rest: Partial<Item> = {}): Item =>
  anItem({ id, fullScore: 100, scaleTo, clauses: [aCount(1)], ...rest });

/** 各指标满分100分，权重50%、30%、20%. */
const weighted = (items: readonly Item[] = [item('1', 50), item('2', 30), item('3', 20)]): Rubric =>
  aRubric({ fullScore: 100, sections: [{ ...aSection({ items: [...items] }), fullScore: 100 }] });

const COLUMNS: Rubric['layout']['columns'] = [
  { field: 'label', header: '序号' },
  { field: 'criteria', header: '评分细则' },
  { field: 'weight', header: '权重' },
  { field: 'score', header: '得分' },
  { field: 'counted', header: '折算得分' },
  { field: 'remark', header: '备注' },
];

describe('指标得分×权重', () => {
  it('is 90×50% + 80×30% + 75×20%', () => {
    const scoring = scored(weighted(), { '1a': 10, '2a': 20, '3a': 25 });
    expect([scoring.item('1'), scoring.section('s1'), scoring.total]).toEqual([90, 84, 84]);
    expect(scored(weighted(), { '1': 90, '2': 80, '3': 75 }, 'direct').total).toBe(84);
  });

  it('is rounded item by item, as it is printed: 93×0.333 = 30.969, 30.97', () => {
    expect(scored(weighted([item('1', 33.3), item('2', 66.7)]), { '1a': 7 }).total).toBe(97.67);
  });

  it('leaves out what is 不涉及 with its weight: 45 of 80 and 24 of 30, 69 of 80', () => {
    const spare = item('3', 20, { notApplicable: 'rescale' });
    const rubric = weighted([item('1', 50), item('2', 30), spare]);
    expect(scored(rubric, { '1a': 10, '2a': 20, '3:na': '是' }).total).toBe(86.25);
    const full = weighted([item('1', 50), item('2', 30), item('3', 20, { notApplicable: 'fullMarks' })]);
    expect(scored(full, { '1a': 10, '2a': 20, '3:na': '是' }).total).toBe(89);
  });

  it('counts 加分 and what an item cannot bear with its weight', () => {
    const lifted = item('1', 50, { clauses: [aCount(1), aCount(2, { effect: 'bonus' })] });
    expect(scored(weighted([lifted, item('2', 50)]), { '1b': 5 }).total).toBe(105);
    const owing = item('1', 50, { clauses: [aCount(1, { overflow: 'total' })] });
    expect(scored(weighted([owing, item('2', 50)]), { '1a': 120 }).total).toBe(40);
  });

  it('is told', () => {
    const scoring = scored(weighted(), { '1a': 10 });
    expect(scoring.steps('1').at(-1)).toBe('90分，100分折算为50分（权重50%），计45分');
    expect(scoring.steps('s1')[0]).toBe('第1项计45分，第2项计30分，第3项计20分');
    const rubric = loadRubric(JSON.stringify(weighted()));
    const prepared = prepare(rubric, 'tally');
    const { items } = report({
      ...{ rubric, prepared, scoring: score(prepared, entriesOf({ '1a': 10 }), () => 10_000) },
      ...{ reading: '', stage: 'assess', period: '2021', title: '' },
    });
    expect(items.map(({ score: own, counted }) => [own, counted])).toEqual([
      [90, 45],
      [100, 30],
      [100, 20],
    ]);
  });

  it('has to come to what is declared: 50+30+15 is not 100', () => {
    const found = (rubric: Rubric) =>
      lintRubric(rubric).filter(({ code }) => code === 'L01' || code === 'L07');
    expect(found(weighted())).toEqual([]);
    const short = found(weighted([item('1', 50), item('2', 30), item('3', 15)]));
    expect(JSON.stringify(short)).toContain('50+30+15=95');
  });
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  const items = [
    item('1', 50, { clauses: [aCount(1, { overflow: 'total' }), aCount(2, { effect: 'bonus' })] }),
    item('2', 33.3, { notApplicable: 'fullMarks' }),
    item('3', 16.7, { notApplicable: 'rescale' }),
  ];
  const rest: Partial<Rubric> = {
    vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'itemZero', target: '1' }],
  };
  const fills = [
    {},
    { '1a': 10, '2a': 21, '3a': 25 },
    { '1a': 120, '1b': 2 },
    { '1b': 3, '2:na': '是', '3:na': '是' },
    { v1: '是' },
    { '1a': '多' },
  ];

  it.each([
    ['with the two columns', COLUMNS],
    ['without them', weighted().layout.columns],
  ])('shows what the engine says, %s', async (_, columns) => {
    const rubric = { ...weighted(items), ...rest, layout: { columns } };
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
    const typed = [
      { '1': 90, '2': 80.5, '3': 75 },
      { '1': -5, v1: '是' },
      { '1': 90, '2': 80, '3': 75, v1: '是' },
    ];
    expect(await compareSheet(bench, rubric, typed, 'direct')).toBe(AGREES);
  });
});
