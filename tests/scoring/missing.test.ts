/** A mean of which a month or a person is missing: those that are there count, where the notice says how many are enough. By hand. */
import { inputId } from '../../src/scoring/fields/fieldId';
import type { Rubric } from '../../src/rubric/rubric';
import type { Computed } from '../../src/rules/computed/computed';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

/** 0分 to 100分 are 0 to 10. */
const quarterly = (formula: string, atLeast: number | undefined, min = 0): Rubric => {
  const computed: Computed = {
    label: '年度得分',
    inputs: [
      {
        ...{ name: '得分', unit: '分', min, max: 100, each: QUARTERS },
        ...(atLeast !== undefined && { atLeast }),
      },
    ],
    formula,
  };
  return aRubric({
    items: [
      anItem({
        fullScore: 10,
        clauses: [
          aClause({
            text: '按季度平均分计',
            remark: '年度得分{n}分，得{points}分',
            effect: 'credit',
            rule: {
              kind: 'curve',
              unit: '分',
              knots: [
                { at: 0, points: 0 },
                { at: 100, points: 10 },
              ],
              computed,
            },
          }),
        ],
      }),
    ],
  });
};

const typed = (...scores: readonly (number | null)[]): Typed =>
  Object.fromEntries(
    scores.flatMap((score, i) => (score === null ? [] : [[inputId('1a', `${QUARTERS[i]}得分`), score]])),
  );

describe('平均（得分） of four quarters', () => {
  it('is nothing while one is missing, and never with 0 for it', () => {
    const scoring = scored(quarterly('平均（得分）', undefined), typed(90, null, 80, 70));
    expect([scoring.total, scoring.advice('1a')]).toEqual(['未评完', '各数填齐以后，才能算出“年度得分”']);
  });

  it('is of those that are there, where two are enough: (90+80+70)÷3', () => {
    const scoring = scored(quarterly('平均（得分）', 2), typed(90, null, 80, 70));
    expect(scoring.total).toBe(8);
    expect(scoring.remark('1')).toContain('（年度得分＝平均（90、80、70）＝80分）');
    expect(scoring.steps('1')[0]).toContain('平均（90、80、70）＝80分');
  });

  it('counts a quarter of 0 that was typed', () =>
    expect(scored(quarterly('平均（得分）', 2), typed(90, 0)).total).toBe(4.5));

  it('asks for as many as are enough', () => {
    const scoring = scored(quarterly('平均（得分）', 2), typed(90));
    expect([scoring.total, scoring.advice('1a')]).toEqual([
      '未评完',
      '“得分”至少填2个（空着的不算），才能算出“年度得分”',
    ]);
    expect(scored(quarterly('平均（得分）', 2), {}).total).toBe('未评完');
  });

  it('leaves the outermost of those that are there out: of 90, 60, 80 it is 80', () =>
    expect(scored(quarterly('去极值平均（得分）', 3), typed(90, 60, null, 80)).total).toBe(8));

  it('has as lowest and highest none that is blank', () => {
    expect(scored(quarterly('最小（得分）', 1), typed(90, null, 80)).total).toBe(8);
    expect(scored(quarterly('最大（得分）＋20', 1, -50), typed(-10, null, -20)).total).toBe(1);
  });
});

const PEOPLE = ['甲', '乙', '丙', '丁'];
const judged = (trimmed: boolean, atLeast: number | undefined): Rubric =>
  aRubric({
    items: [anItem({ id: '1', fullScore: 10 })],
    scorers: {
      of: PEOPLE.map((label, i) => ({ id: `a${i}`, label })),
      trimmed,
      ...(atLeast !== undefined && { atLeast }),
    },
    layout: {
      columns: [
        { field: 'criteria', header: '评分细则' },
        ...PEOPLE.map((header, i) => ({ field: 'scorer' as const, key: `a${i}`, header })),
        { field: 'score', header: '得分' },
      ],
    },
  });
const given = (...scores: readonly (number | null)[]): Typed =>
  Object.fromEntries(scores.flatMap((score, i) => (score === null ? [] : [[inputId('1', `a${i}`), score]])));

describe('several people, of whom one is absent', () => {
  it('have no score together, unless so many are enough: (9+8+10)÷3', () => {
    expect(scored(judged(false, undefined), given(9, null, 8, 10), 'direct').total).toBe('未评完');
    const scoring = scored(judged(false, 3), given(9, null, 8, 10), 'direct');
    expect(scoring.total).toBe(9);
    expect(scoring.steps('1')).toEqual(['（9＋8＋10）÷3＝9']);
    expect(scored(judged(false, 3), given(9, null, 8), 'direct').total).toBe('未评完');
  });

  it('are trimmed as many as there are', () =>
    expect(scored(judged(true, 3), given(9, null, 8, 10), 'direct').total).toBe(9));
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  const fills = [
    {},
    typed(90, null, 80, 70),
    typed(90),
    typed(null, null, null, 33.3),
    typed(90, 0, 61.7),
    typed(1, 2, 3, 5),
    { ...typed(90, 80), [inputId('1a', '三季度得分')]: '缺' },
  ];

  it.each(['平均（得分）', '去极值平均（得分）', '最小（得分）', '最大（得分）－最小（得分）÷3'])(
    'shows what the engine says of %s',
    async (formula) => {
      expect(await compareSheet(bench, quarterly(formula, 3), fills)).toBe(AGREES);
    },
  );

  it.each([
    [false, 2],
    [true, 3],
  ])('shows what the engine says of several people, %s', async (trimmed, atLeast) => {
    const scores = [{}, given(9, null, 8, 10), given(9), given(9, 8.5, 7, 10), given(1, null, null, 2)];
    expect(await compareSheet(bench, judged(trimmed, atLeast), scores, 'direct')).toBe(AGREES);
  });
});
