/** Limits that a notice says (floor, cap): rows and lists that add and deduct, below 0 too, and a total below 0. */
import type { Item, ListLine, Rubric } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, aLine, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const adds = (points: number) => aCount(points, { effect: 'bonus', remark: '受表彰{n}次，加{points}分' });

/** 综治: 1 of 90 points, and a row 加减分 without 分值: 受表彰每次加2分，被通报每次扣6分. */
const publicOrder = (limits: Pick<Item, 'floor' | 'cap'>, rest: Partial<Rubric> = {}): Rubric =>
  aRubric({
    items: [
      anItem({ fullScore: 90, clauses: [aCount(10)] }),
      { ...anItem({ id: '2', clauses: [adds(2), aCount(6)] }), fullScore: null, ...limits },
    ],
    ...rest,
  });

describe('a row without 分值 that adds and deducts', () => {
  it.each<[string, Pick<Item, 'floor' | 'cap'>, Typed, number, number]>([
    ['comes to +2 − 6 = −4', { floor: null }, { '2a': 1, '2b': 1 }, -4, 86],
    ['comes to +6', { floor: null }, { '2a': 3 }, 6, 96],
    ['comes to 0 where nothing was found', { floor: null }, {}, 0, 90],
    ['stops at the −5 that the notice says', { floor: -5, cap: 5 }, { '2b': 1 }, -5, 85],
    ['counts all its terms before that: +4 − 6 = −2', { floor: -5, cap: 5 }, { '2a': 2, '2b': 1 }, -2, 88],
    ['stops at the +5 that the notice says', { floor: -5, cap: 5 }, { '2a': 3 }, 5, 95],
    ['stops at 0 where that is its floor: +2 − 6', { floor: 0 }, { '2a': 1, '2b': 1 }, 0, 90],
  ])('%s', (_, limits, typed, score, total) => {
    const scoring = scored(publicOrder(limits), typed);
    expect([scoring.item('2'), scoring.total]).toEqual([score, total]);
  });

  it('is typed between its limits where scores are typed', () => {
    const rubric = publicOrder({ floor: -5, cap: 5 });
    expect(scored(rubric, { '1': 90, '2': -4 }, 'direct').total).toBe(86);
    expect(scored(rubric, { '1': 90, '2': -5.5 }, 'direct').total).toBe('有误');
    expect(scored(publicOrder({ floor: null }), { '1': 90, '2': -30 }, 'direct').total).toBe(60);
  });

  it('does not make up for 不涉及 elsewhere: (90 of 90, out of 100) and then −4', () => {
    const rubric = publicOrder({ floor: null }, { fullScore: 100 });
    const [section] = rubric.sections;
    const absent = anItem({ id: '3', fullScore: 10, notApplicable: 'rescale', clauses: [aCount(1)] });
    const whole = {
      ...rubric,
      sections: [{ ...section!, fullScore: 100, items: [...section!.items, absent] }],
    };
    expect(scored(whole, { '2a': 1, '2b': 1, '3:na': '是' }).total).toBe(96);
  });

  it('says in 备注 and in the explanation what was counted and what stopped it', () => {
    const open = scored(publicOrder({ floor: null }), { '2a': 1, '2b': 1 });
    expect(open.remark('2')).toBe('受表彰1次，加2分；发现问题1次，扣6分。');
    expect(open.steps('2').at(-1)).toBe('合计：2−6=−4分');
    const stopped = scored(publicOrder({ floor: -5, cap: 5 }), { '2b': 2 });
    expect(stopped.remark('2')).toBe('发现问题2次，扣12分（本项最低-5分）。');
    expect(stopped.steps('2').slice(-2)).toEqual(['合计：−12分', '本项最低-5分，为−5分']);
    expect(scored(publicOrder({ floor: -5, cap: 5 }), { '2a': 4 }).remark('2')).toBe(
      '受表彰4次，加8分（本项最多加5分）。',
    );
    // 2 − 12 × 6, in a row with no room to name both.
    expect(scored(publicOrder({ floor: null }), { '2a': 1, '2b': 12 }, 'tally', 18).remark('2')).toBe(
      '加减分合计-70分，详见加扣分明细。',
    );
  });
});

/** 信访: 10分, 每次扣3分, 扣成负数的，负分计入总分; 每化解一件得1分, 最多12分. */
const petitions = (limits: Pick<Item, 'floor' | 'cap'>): Rubric =>
  aRubric({
    items: [
      anItem({ fullScore: 10, clauses: [aCount(3), aCount(1, { effect: 'bonus' })], ...limits }),
      anItem({ id: '2', fullScore: 90 }),
    ],
  });

describe('an item with 分值 and limits of its own', () => {
  it.each<[string, Pick<Item, 'floor' | 'cap'>, Typed, number]>([
    ['falls below 0: 10 − 15', { floor: null }, { '1a': 5 }, -5],
    ['falls to the least that is said', { floor: -2 }, { '1a': 5 }, -2],
    ['rises above its 分值: 10 + 2', { cap: null }, { '1b': 2 }, 12],
    ['rises to the most that is said: 10 + 4 of 12', { cap: 12 }, { '1b': 4 }, 12],
    ['counts everything before it stops: 10 − 12 + 4', { floor: 0, cap: 12 }, { '1a': 4, '1b': 4 }, 2],
    ['does not rise above its 分值 where only its floor is said', { floor: null }, { '1b': 3 }, 10],
    ['stops at 0 where only its cap is said: 10 − 15 + 1', { cap: 12 }, { '1a': 5, '1b': 1 }, 0],
  ])('%s', (_, limits, typed, score) => {
    expect(scored(petitions(limits), typed).item('1')).toBe(score);
    expect(scored(petitions(limits), typed).total).toBe(90 + score);
  });

  it('is adjusted between its least and its 分值', () => {
    const rubric = petitions({ floor: -2 });
    const adjusted = (points: number): Typed => ({ '1a': 4, '1:adjust': points, '1:reason': '复核' });
    expect(scored(rubric, adjusted(1)).item('1')).toBe(-1);
    expect(scored(rubric, adjusted(-5)).item('1')).toBe(-2);
  });
});

describe('a list that adds and deducts', () => {
  const lines = (floor: ListLine['floor'], second: ListLine['floor'] = floor): readonly ListLine[] => [
    aLine({ clauses: [adds(3), aCount(4, { effect: 'deduct' })], ...(floor !== undefined && { floor }) }),
    aLine({ id: 'b2', clauses: [adds(5)], ...(second !== undefined && { floor: second }) }),
  ];
  const rubricWith = (items: readonly ListLine[], rest: Partial<Rubric['bonus']> = {}): Rubric =>
    aRubric({
      items: [anItem({ fullScore: 50, clauses: [aCount(1)] })],
      bonus: { cap: null, items, ...rest },
    });

  it.each<[string, Rubric, Typed, number]>([
    ['comes to 3 + 5 − 4 = 4', rubricWith(lines(null)), { b1a: 1, b1b: 1, b2a: 1 }, 4],
    ['lets a line below 0 lower another: −4 + 5', rubricWith(lines(null)), { b1b: 1, b2a: 1 }, 1],
    ['keeps a line at 0 that has no floor: 0 + 5', rubricWith(lines(undefined)), { b1b: 1, b2a: 1 }, 5],
    ['falls below 0: 3 − 8', rubricWith(lines(null)), { b1a: 1, b1b: 2 }, -5],
    ['stops a line at what is said', rubricWith(lines(-3)), { b1b: 1 }, -3],
    ['stops as a whole at what is said', rubricWith(lines(null), { floor: -2 }), { b1b: 1 }, -2],
    [
      'stops as a whole at its limit: 3 + 10 − 4 of 8',
      rubricWith(lines(null), { cap: 8 }),
      { b1a: 1, b1b: 1, b2a: 2 },
      8,
    ],
  ])('%s', (_, rubric, typed, points) => {
    const scoring = scored(rubric, typed);
    expect([scoring.bonus, scoring.total]).toEqual([points, 50 + points]);
  });

  it('says what stopped it', () => {
    expect(scored(rubricWith(lines(-3)), { b1b: 1 }).remark('bonus')).toBe(
      '发现问题1次，扣4分（累计不低于-3分）。',
    );
    expect(scored(rubricWith(lines(null), { floor: -2 }), { b1b: 1 }).remark('bonus')).toBe(
      '发现问题1次，扣4分（合计不低于-2分）。',
    );
    // 3 − 12 × 4 + 5
    expect(scored(rubricWith(lines(null)), { b1a: 1, b1b: 12, b2a: 1 }, 'tally', 20).remark('bonus')).toBe(
      '2条共扣40分，详见加扣分明细。',
    );
  });
});

describe('a 负面清单 without a base', () => {
  /** 每发现一次扣3分, 主动整改的每次加1分; the total starts from 0. */
  const negative = (floor: Rubric['floor']): Rubric =>
    aRubric({
      items: [{ ...anItem({ clauses: [aCount(3), adds(1)] }), fullScore: null, floor: null }],
      penalties: {
        items: [aLine({ id: 'p1', floor: null, clauses: [aCount(5), adds(2)] })],
      },
      ...(floor !== undefined && { floor }),
      grades: [
        { name: '较好', min: -5 },
        { name: '较差', min: -100 },
      ],
    });

  it.each<[string, Rubric['floor'], Typed, number, string]>([
    ['comes to less than 0: −6 + 1', null, { '1a': 2, '1b': 1 }, -5, '较好'],
    ['takes its 扣分项 as well: −6 − (5 − 2)', null, { '1a': 2, p1a: 1, p1b: 1 }, -9, '较差'],
    ['gives back more than it takes: −3 − (0 − 4)', null, { '1a': 1, p1b: 2 }, 1, '较好'],
    ['stops at what the rubric says', -8, { '1a': 4 }, -8, '较差'],
    ['stops at 0 where nothing is said', undefined, { '1a': 2 }, 0, '较好'],
  ])('%s', (_, floor, typed, total, grade) => {
    const scoring = scored(negative(floor), typed);
    expect([scoring.total, scoring.grade]).toEqual([total, grade]);
  });

  it('explains where it was stopped', () => {
    expect(scored(negative(-8), { '1a': 4 }).steps('total')).toContain('不足-8分的，按-8分计');
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it.each<[string, Rubric, readonly Typed[]]>([
      ['负面清单', negative(null), [{}, { '1a': 2, '1b': 1 }, { '1a': 1, p1b: 2 }, { p1a: 3 }]],
      ['负面清单 to −8', negative(-8), [{ '1a': 4 }, { '1a': 1, p1a: 2 }]],
      ['加减分 of ±5', publicOrder({ floor: -5, cap: 5 }), [{ '2b': 1 }, { '2a': 4 }, { '2a': 1, '2b': 1 }]],
      [
        '信访',
        petitions({ floor: null }),
        [{ '1a': 5 }, { '1b': 2 }, { '1a': 5, '1:adjust': 4, '1:reason': '复核' }],
      ],
      ['信访 to 12', petitions({ cap: 12 }), [{ '1b': 4 }, { '1a': 5, '1b': 1 }]],
    ])('is the same: %s', async (_, rubric, typed) => {
      expect(await compareSheet(bench, rubric, typed)).toBe(AGREES);
    });
    it('is the same where scores are typed', async () => {
      const typed = [
        { '1': 90, '2': -4 },
        { '1': 90, '2': -5.5 },
        { '1': 90, '2': 5 },
      ];
      expect(await compareSheet(bench, publicOrder({ floor: -5, cap: 5 }), typed, 'direct')).toBe(AGREES);
    });
  });
});

describe('points that are given without a reason, beyond the limit of their line', () => {
  // 领导加分: 0至10分，最多5分, typed without a word.
  const rubric = aRubric({
    items: [anItem({ fullScore: 90 })],
    bonus: {
      cap: null,
      items: [aLine({ cap: 5, clauses: [aCount(1, { rule: { kind: 'grant', max: 10 }, effect: 'bonus' })] })],
    },
  });

  it('say what stopped them, though nothing else is said', () => {
    expect(scored(rubric, { b1a: 8 }).remark('bonus')).toBe('（累计不超过5分）。');
    expect(scored(rubric, { b1a: 8 }).total).toBe(95);
  });

  describeWithOracle('in the workbook too', () => {
    const bench = setUpBench();
    it('are no error', async () => {
      expect(
        await compareSheet(bench, rubric, [{ b1a: 8 }, { b1a: 8, 'b1a:note': '抗洪' }, { b1a: 3 }]),
      ).toBe(AGREES);
    });
  });
});
