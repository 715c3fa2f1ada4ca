/** 折算: sections that count for another number than they are scored out of. All values by hand. */
import type { Item, Rubric, Section } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';

const item = (id: string, fullScore: number, rest: Partial<Item> = {}): Item =>
  anItem({ id, fullScore, clauses: [aCount(1)], ...rest });

/** 日常管理100分，按30%折算；专项检查100分，按70%折算. */
const weighted = (items: readonly Item[], rest: Partial<Rubric> = {}, more: Partial<Section> = {}): Rubric =>
  aRubric({
    fullScore: 100,
    sections: [
      { ...aSection({ title: '日常管理', items: [...items] }), fullScore: 100, scaleTo: 30, ...more },
      { ...aSection({ id: 's2', title: '专项检查', items: [item('9', 100)] }), scaleTo: 70 },
    ],
    ...rest,
  });
const DAILY = [item('1', 60), item('2', 40)];

describe('sections that are scored out of 100 and count for 30 and 70', () => {
  it('come to 85×0.3 + 90×0.7', () => {
    const scoring = scored(weighted(DAILY), { '1a': 15, '9a': 10 });
    expect([scoring.section('s1'), scoring.section('s2'), scoring.total]).toEqual([85, 90, 88.5]);
  });

  it('are rounded one by one, as they are printed: 83×0.3333 = 27.6639, 27.66', () => {
    const rubric = weighted(DAILY, { fullScore: 103.33 }, { scaleTo: 33.33 });
    expect(scored(rubric, { '1a': 17 }).total).toBe(27.66 + 70);
  });

  it('are rounded once where only the total is rounded: 27.6639 + 62.3 = 89.9639, 90.0', () => {
    const rubric = weighted(
      DAILY,
      { fullScore: 103.33, rounding: { decimals: 1, at: 'total' } },
      { scaleTo: 33.33 },
    );
    expect(scored(rubric, { '1a': 17, '9a': 11 }).total).toBe(90);
  });

  it('make up within themselves for what is 不涉及: 50 of 60 is 25 of 30', () => {
    const rubric = weighted([item('1', 60), item('2', 40, { notApplicable: 'rescale' })]);
    const scoring = scored(rubric, { '1a': 10, '2:na': '是' });
    expect([scoring.section('s1'), scoring.total]).toEqual([50, 25 + 70]);
    expect(scoring.steps('s1').at(-1)).toBe('50分，100分折算为30分，不涉及的不计，其余按比例补足，计25分');
  });

  it('leave it to the others where all of one is 不涉及: 63 of 70 is 90 of 100', () => {
    const rubric = weighted([item('1', 100, { notApplicable: 'rescale' })]);
    expect(scored(rubric, { '1:na': '是', '9a': 10 }).total).toBe(90);
  });

  it('scale 加分 within the section, and what 即得满分 of the total gives', () => {
    const lifted = item('2', 40, { clauses: [aCount(1), aCount(2, { effect: 'bonus' })] });
    // 60 + 40 + 10 beyond its 分值 is 110 of 100: 33 of 30.
    expect(scored(weighted([item('1', 60), lifted]), { '2b': 5 }).total).toBe(103);
  });

  it('lose what a veto takes, and are what a 扣分项 is taken from', () => {
    const rubric = weighted(DAILY, {
      vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'sectionZero', target: 's1' }],
      penalties: { items: [aLine({ id: 'p1', scope: 's1', clauses: [aCount(20)] })] },
    });
    expect(scored(rubric, { v1: '是' }).total).toBe(70);
    // 40 is more than the 30 that there are.
    expect(scored(rubric, { p1a: 2 }).total).toBe(70);
    expect(scored(rubric, { p1a: 1 }).total).toBe(80);
  });

  it('are typed the same where the scores are typed', () => {
    expect(scored(weighted(DAILY), { '1': 50, '2': 35, '9': 90 }, 'direct').total).toBe(88.5);
  });

  it('are explained', () => {
    const scoring = scored(weighted(DAILY), { '1a': 15, '9a': 10 });
    expect(scoring.steps('s1')).toEqual(['第1项45分，第2项40分', '85分，100分折算为30分，计25.5分']);
    expect(scoring.steps('total')[0]).toBe('“日常管理”25.5分，“专项检查”63分');
  });
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();

  it('shows what the engine says of every one of these', async () => {
    const rubric = weighted([item('1', 60), item('2', 40, { notApplicable: 'rescale' })], {
      vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'sectionZero', target: 's1' }],
      penalties: { items: [aLine({ id: 'p1', scope: 's1', clauses: [aCount(20)] })] },
    });
    const fills = [
      {},
      { '1a': 10, '2:na': '是' },
      { '1a': 15, '9a': 10 },
      { v1: '是' },
      { p1a: 2 },
      { '1a': '多' },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });

  it('leaves out each of several items that are 不涉及, and does not add the second back', async () => {
    const spare = { notApplicable: 'rescale' } as const;
    const rubric = weighted([item('1', 60), item('2', 30, spare), item('3', 10, spare)]);
    const fills = [{ '2:na': '是' }, { '3:na': '是' }, { '1a': 10, '2:na': '是', '3:na': '是' }];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});
