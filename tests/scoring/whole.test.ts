/** 折算 of the whole form: what it adds up to and 总分 are two numbers. All values by hand. */
import type { Item, Rubric } from '../../src/rubric/rubric';
import { prepare } from '../../src/scoring/prepare';
import { report } from '../../src/scoring/report';
import { score } from '../../src/scoring/score';
import { loadRubric } from '../../src/rubric/load';
import { toNumber } from '../../src/points/points';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const item = (id: string, fullScore: number, rest: Partial<Item> = {}): Item =>
  anItem({ id, fullScore, clauses: [aCount(1)], ...rest });

const LISTS: Partial<Rubric> = {
  bonus: {
    cap: null,
    items: [
      aLine({
        id: 'b1',
        clauses: [{ ...aCount(5), remark: '受表彰{n}次，加{points}分', effect: 'bonus' }],
      }),
    ],
  },
  penalties: { items: [aLine({ id: 'p1', clauses: [aCount(30)] })] },
};

/** 满分1000分，总分＝得分÷10. */
const thousand = (rest: Partial<Rubric> = {}): Rubric =>
  aRubric({
    fullScore: 1000,
    scaleTo: 100,
    grades: [
      { name: '优秀', min: 90 },
      { name: '不合格', min: 0 },
    ],
    sections: [
      { ...aSection({ items: [item('1', 400), item('2', 200)] }), fullScore: 600 },
      { ...aSection({ id: 's2', title: '专项工作', items: [item('3', 400)] }), fullScore: 400 },
    ],
    ...rest,
  });

function sumOf(rubric: Rubric, typed: Typed): number | undefined {
  const { whole } = score(
    prepare(loadRubric(JSON.stringify(rubric)), 'tally'),
    entriesOf(typed),
    () => 10_000,
  );
  return whole && toNumber(whole.sum);
}

describe('满分1000分，总分＝得分÷10', () => {
  it('is 853÷10', () => {
    const typed = { '1a': 100, '3a': 47 };
    expect([sumOf(thousand(), typed), scored(thousand(), typed).total]).toEqual([853, 85.3]);
  });

  it('has the grade of the total, not of what it is made from', () => {
    expect(scored(thousand(), { '1a': 99 }).grade).toBe('优秀');
    expect(scored(thousand(), { '1a': 101 }).grade).toBe('不合格');
  });

  it('scales 加分 and 扣分 with the rest unless told otherwise: (853+10−30)÷10, or 85.3+10−30', () => {
    const typed = { '1a': 100, '3a': 47, b1a: 2, p1a: 1 };
    expect([sumOf(thousand(LISTS), typed), scored(thousand(LISTS), typed).total]).toEqual([833, 83.3]);
    const after = thousand({ ...LISTS, scaleOf: 'base' });
    expect([sumOf(after, typed), scored(after, typed).total]).toEqual([853, 65.3]);
  });

  it('is rounded once it is scaled: 853÷1000×33.33 = 28.43049', () => {
    expect(scored(thousand({ scaleTo: 33.33 }), { '1a': 100, '3a': 47 }).total).toBe(28.43);
  });

  it('does not fall below 0: 1000−1050 is −50, −5, 0', () => {
    const none = { '1a': 400, '2a': 200, '3a': 400, p1a: 2 };
    expect(scored(thousand(LISTS), none).total).toBe(0);
    expect(scored(thousand({ ...LISTS, floor: -100 }), none).total).toBe(-6);
  });

  it('tells programs both numbers', () => {
    const rubric = loadRubric(JSON.stringify(thousand()));
    const prepared = prepare(rubric, 'tally');
    const told = (typed: Typed): object => {
      const scoring = score(prepared, entriesOf(typed), () => 10_000);
      const { sum, total } = report({
        ...{ rubric, prepared, scoring, reading: '', stage: 'assess', period: '2021', title: '' },
      });
      return { sum, total };
    };
    expect(told({ '1a': 100, '3a': 47 })).toEqual({ sum: 853, total: 85.3 });
    expect(told({ '1a': '多' })).toEqual({ sum: null, total: null });
  });

  it('is explained', () => {
    const typed = { '1a': 100, '3a': 47, b1a: 2 };
    expect(scored(thousand(LISTS), typed).steps('total')).toEqual([
      '“日常工作”500分，“专项工作”353分',
      '合计：853+10（加分）=863分',
      '得分合计863分，1000分折算为100分，计86.3分',
    ]);
    expect(scored(thousand({ ...LISTS, scaleOf: 'base' }), typed).steps('total')).toEqual([
      '“日常工作”500分，“专项工作”353分',
      '得分合计853分，1000分折算为100分，计85.3分',
      '合计：85.3+10（加分）=95.3分',
    ]);
  });
});

describe('标化分＝得分÷应得分×100', () => {
  const spare = { notApplicable: 'rescale' } as const;
  const rubric = aRubric({
    scaleTo: 100,
    items: [item('1', 60), item('2', 20, spare), item('3', 40, spare)],
  });

  it('is 90 of 120, and of what applies', () => {
    expect(scored(rubric, { '1a': 30 }).total).toBe(75);
    // 50÷(120−20)×100, and 50÷(120−20−40)×100.
    expect(scored(rubric, { '1a': 30, '3a': 20, '2:na': '是' }).total).toBe(50);
    expect(scored(rubric, { '1a': 10, '2:na': '是', '3:na': '是' }).total).toBe(83.33);
    expect(sumOf(rubric, { '1a': 10, '2:na': '是', '3:na': '是' })).toBe(50);
  });

  it('says so', () =>
    expect(scored(rubric, { '1a': 30, '3a': 20, '2:na': '是' }).steps('total')).toEqual([
      '各项合计50分',
      '得分合计50分，120分折算为100分，不涉及的20分不计，其余按比例补足，计50分',
    ]));
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  const fills = [
    {},
    { '1a': 100, '3a': 47, b1a: 2, p1a: 1 },
    { '1a': 400, '2a': 200, '3a': 400, p1a: 2 },
    { '1a': 10, '2:na': '是' },
    { v1: '是' },
    { '1a': '多' },
  ];

  it.each(['total', 'base'] as const)('shows what the engine says, %s scaled', async (scaleOf) => {
    const rubric = thousand({
      ...LISTS,
      scaleOf,
      sections: [
        {
          ...aSection({
            items: [
              item('1', 400, { clauses: [aCount(1, { overflow: 'total' })] }),
              item('2', 200, { notApplicable: 'rescale' }),
            ],
          }),
          fullScore: 600,
        },
        { ...aSection({ id: 's2', title: '专项工作', items: [item('3', 400)] }), fullScore: 400 },
      ],
      vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'totalZero' }],
    });
    expect(await compareSheet(bench, rubric, [...fills, { '1a': 430 }])).toBe(AGREES);
  });
});
