/** What goes beyond an item's 分值: 加分 in it, and rows without 分值 that add or are charged to their parent. */
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aCount, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Scored, Typed } from '../support/scored';
import { scored } from '../support/scored';

const bonus = (points: number): Clause => aCount(points, { effect: 'bonus' });

describe('加分 in an item with 分值', () => {
  const scoreOf = (typed: Typed, mode?: 'direct'): Scored => {
    const clauses = [aCount(1), bonus(0.5), aClause({ rule: { kind: 'forfeit' } })];
    const items = [anItem({ fullScore: 10, clauses }), anItem({ id: '2', fullScore: 90 })];
    const vetoes = [{ id: 'v1', text: '弄虚作假的', effect: 'itemZero' as const, target: '1' }];
    return scored(aRubric({ items, vetoes }), typed, mode);
  };

  it.each<[string, Typed, number]>([
    ['comes on top of it: 10 + 3 (上不封顶)', { '1b': 6 }, 13],
    ['comes on top of what is left: 10 − 4 + 3', { '1a': 4, '1b': 6 }, 9],
    ['is not used up by 扣完为止: 0 + 3', { '1a': 15, '1b': 6 }, 3],
    ['is lost with a veto', { '1a': 4, '1b': 6, v1: '是' }, 0],
    ['stays blank where there is none', { '1a': 4 }, 6],
  ])('%s', (_, typed, score) => {
    expect(scoreOf(typed).item('1')).toBe(score);
    expect(scoreOf(typed).total).toBe(90 + score);
  });

  it('is neither touched nor limited by the reviewer’s adjustment: 10 − 4 + 3 within 0 and 10, then 3', () => {
    const adjusted = (points: number): Typed => ({ '1:adjust': points, '1:reason': '复核属实' });
    expect(scoreOf({ '1a': 4, '1b': 6, ...adjusted(3) }).item('1')).toBe(12);
    expect(scoreOf({ '1a': 4, '1b': 6, ...adjusted(10) }).item('1')).toBe(13);
    expect(scoreOf({ '1a': 4, '1b': 6, ...adjusted(-10) }).item('1')).toBe(3);
  });

  it('may be typed above the 分值 where scores are typed', () => {
    expect(scoreOf({ '1': 13, '2': 90 }, 'direct').total).toBe(103);
    expect(scoreOf({ '1': 13, '2': 91 }, 'direct').total).toBe('有误');
  });

  /** Binary: 0.7 + 0.1 is 0.7999999999999999, 1.005 + 0.005 is 1.0099999999999998. */
  const whole = (fullScore: number, cap: number): Rubric =>
    aRubric({ items: [anItem({ fullScore, clauses: [aCount(0.1), { ...bonus(0.1), cap }] })] });

  it.each([
    [0.7, 0.1, 0.8, 0.801],
    [1.005, 0.005, 1.01, 1.011],
    [1.1, 0.2, 1.3, 1.301],
  ])('may be typed up to 分值 %d and 加分 %d, exactly', (fullScore, cap, most, more) => {
    const total = (typed: number) => scored(whole(fullScore, cap), { '1': typed }, 'direct').total;
    expect(total(more)).toBe('有误');
    expect(total(most)).toBe(Number(most.toFixed(2)));
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it('has the same limits', async () => {
      const fills = [0.8, 0.7999999999999999, 0.801].map((typed) => ({ '1': typed }));
      expect(await compareSheet(bench, whole(0.7, 0.1), fills, 'direct')).toBe(AGREES);
    });
  });
});

describe('a row without 分值 that adds', () => {
  const items = [
    anItem({ fullScore: 10, clauses: [aCount(1)] }),
    { ...anItem({ id: '2', clauses: [bonus(2)] }), fullScore: null },
  ];

  it('adds what it earns and asks for nothing', () => {
    expect(scored(aRubric({ items }), { '1a': 3, '2a': 2 }).total).toBe(11);
    expect(scored(aRubric({ items }), { '1a': 3 }).total).toBe(7);
    expect(scored(aRubric({ items }), { '1a': 3 }).item('2')).toBe(0);
  });
});

describe('a row without 分值 that is charged to its parent', () => {
  /** （2）25分: ① 15分 每次扣1分, ② 10分 每次扣1分, ③ no 分值, 每次扣2分; and 75分 elsewhere. */
  const charged: Item = {
    ...anItem({ id: '1_3', clauses: [aCount(2), bonus(1)] }),
    fullScore: null,
    chargeTo: 'parent',
  };
  const parent = anItem({
    id: '1',
    items: [
      anItem({ id: '1_1', fullScore: 15, clauses: [aCount(1)] }),
      anItem({ id: '1_2', fullScore: 10, clauses: [aCount(1)] }),
      charged,
    ],
  });
  const scoreOf = (typed: Typed): Scored =>
    scored(aRubric({ items: [parent, anItem({ id: '2', fullScore: 75 })] }), typed);

  it.each<[string, Typed, number]>([
    ['takes nothing where nothing was found', {}, 25],
    ['takes its points from the sum of the parent: 14 + 10 − 6', { '1_1a': 1, '1_3a': 3 }, 18],
    ['stops at 0: 25 − 26', { '1_3a': 13 }, 0],
    ['stops at 0 of what is left: 3 + 0 − 4', { '1_1a': 12, '1_2a': 10, '1_3a': 2 }, 0],
    ['leaves 加分 above that 0', { '1_3a': 13, '1_3b': 2 }, 2],
  ])('%s', (_, typed, score) => {
    const scoring = scoreOf(typed);
    expect([scoring.item('1'), scoring.section('s1'), scoring.total]).toEqual([
      score,
      75 + score,
      75 + score,
    ]);
  });

  it('shows by itself what it takes', () => expect(scoreOf({ '1_3a': 3 }).item('1_3')).toBe(-6));

  it('does not claim 扣完为止 in its 备注', () => {
    expect(scoreOf({ '1_3a': 13 }).remark('1_3')).toBe('发现问题13次，扣26分。');
  });
});
