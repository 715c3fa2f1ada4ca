/** 加分 and 扣分项: lines beside the items, what they are limited by and taken from. */
import type { ListLine, Rubric } from '../../src/rubric/rubric';
import { aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

/** 一 10分 and 二 40分, 每次扣1分. */
const rubricWith = (lists: Pick<Rubric, 'bonus' | 'penalties' | 'vetoes'>): Rubric =>
  aRubric({
    sections: [
      aSection({ items: [anItem({ fullScore: 10, clauses: [aCount(1)] })] }),
      aSection({ id: 's2', items: [anItem({ id: '2', fullScore: 40, clauses: [aCount(1)] })] }),
    ],
    ...lists,
  });

describe('a deduction in a line of 加分', () => {
  /** 每项加5分，比上一年下降的扣1分; and a line of 每项加2分. */
  const lines = [
    aLine({ clauses: [aCount(5), aCount(1, { effect: 'deduct' })] }),
    aLine({ id: 'b2', clauses: [aCount(2)] }),
  ];

  it.each<[string, Typed, number | null, number]>([
    ['lowers the line', { b1a: 1, b1b: 1 }, null, 4],
    ['lowers it to 0 and no further', { b1a: 1, b1b: 7 }, null, 0],
    ['alone gives nothing', { b1b: 3 }, null, 0],
    ['does not lower another line', { b1b: 3, b2a: 2 }, null, 4],
    ['comes before the limit of all lines: 9 + 2 of 10', { b1a: 2, b1b: 1, b2a: 1 }, 10, 10],
  ])('%s', (_, typed, cap, points) => {
    const scoring = scored(rubricWith({ bonus: { cap, items: lines } }), typed);
    expect(scoring.bonus).toBe(points);
    expect(scoring.total).toBe(typed['b1a'] || typed['b1b'] ? 50 + points : 50);
  });

  it('comes before the limit of its line: 3 × 5 − 1 of 12', () => {
    const capped = { ...(lines[0] as ListLine), cap: 12 };
    const rubric = rubricWith({ bonus: { cap: null, items: [capped] } });
    expect(scored(rubric, { b1a: 3, b1b: 1 }).bonus).toBe(12);
    expect(scored(rubric, { b1a: 3, b1b: 4 }).bonus).toBe(11);
  });
});

describe('a limit of all lines that is finer than the sheet prints', () => {
  // 0.005 is printed as 0.0, so it adds 0.0 to 总分; 0.06 is printed as 0.1.
  it.each([
    [0.005, 0, '合计不超过0.005分，四舍五入计0分'],
    [0.06, 0.1, '合计不超过0.06分，四舍五入计0.1分'],
    [0.5, 0.5, '合计不超过0.5分'],
  ])('%d counts as it is printed: %d', (cap, points, words) => {
    const rubric = {
      ...rubricWith({ bonus: { cap, items: [aLine({ clauses: [aCount(1)] })] } }),
      rounding: { decimals: 1, at: 'item' },
    } as const;
    const { bonus, total, remark } = scored(rubric, { b1a: 1 });
    expect([bonus, total]).toEqual([points, 50 + points]);
    expect(remark('bonus')).toContain(`（${words}）`);
  });
});

describe('a 扣分项', () => {
  const penalties = (...scopes: readonly (string | undefined)[]) => ({
    penalties: {
      items: scopes.map((scope, i) =>
        aLine({ id: `p${i + 1}`, clauses: [aCount(20)], ...(scope !== undefined && { scope }) }),
      ),
    },
  });

  it.each<[string, readonly (string | undefined)[], Typed, number, number]>([
    ['is taken from the total: 10 + 40 − 20', [undefined], { p1a: 1 }, 20, 30],
    ['is taken from the total down to 0', [undefined], { p1a: 3 }, 60, 0],
    ['is taken from its section: 10 + (40 − 20)', ['s2'], { p1a: 1 }, 20, 30],
    ['stops at 0 of its section: 10 + 0', ['s2'], { p1a: 3 }, 40, 10],
    ['stops at what is left of its section: 10 + 15 − 15', ['s2'], { '2a': 25, p1a: 1 }, 15, 10],
    ['shares that 0 with another line of the section', ['s2', 's2'], { p1a: 1, p2a: 2 }, 40, 10],
    ['of each section stops at its own 0: (10 − 10) + (40 − 20)', ['s1', 's2'], { p1a: 1, p2a: 1 }, 30, 20],
    [
      'of a section and of the total add up: 10 + 0 − 20 stops at 0',
      ['s2', undefined],
      { p1a: 3, p2a: 1 },
      60,
      0,
    ],
  ])('%s', (_, scopes, typed, penalty, total) => {
    const scoring = scored(rubricWith(penalties(...scopes)), typed);
    expect([scoring.penalty, scoring.total]).toEqual([penalty, total]);
  });

  it('finds nothing to take in a section that a veto took', () => {
    const vetoes = [{ id: 'v1', text: '弄虚作假的', effect: 'sectionZero' as const, target: 's2' }];
    const scoring = scored(rubricWith({ ...penalties('s2'), vetoes }), { p1a: 1, v1: '是' });
    expect([scoring.penalty, scoring.total]).toEqual([0, 10]);
  });

  it('of a section does not reach 加分: 10 + 0 + 4', () => {
    const lists = { ...penalties('s2'), bonus: { cap: null, items: [aLine({ clauses: [aCount(2)] })] } };
    expect(scored(rubricWith(lists), { p1a: 3, b1a: 2 }).total).toBe(14);
  });
});
