/** 不涉及, 类别 and 目标值: what is scored for which unit, and with which numbers. */
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aCount, aMultiplier, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Scored, Typed } from '../support/scored';
import { scored } from '../support/scored';

const CLASSES = { unitClasses: ['县', '区'] };
const ELSEWHERE = '本类单位不考核这一款，请清空';
type Policy = NonNullable<Item['notApplicable']>;

describe('an item for some classes only (仅考核各区), with 99 of 100 points elsewhere', () => {
  const scoreOf = (notApplicable: Policy, typed: Typed, bonus: readonly Clause[] = []): Scored => {
    const first = anItem({ fullScore: 99, clauses: [aCount(1), ...bonus] });
    const second = anItem({ id: '2', appliesTo: ['区'], notApplicable, clauses: [aCount(0.1)] });
    return scored(aRubric({ ...CLASSES, items: [first, second] }), typed);
  };

  it.each<[Policy, number, number]>([
    ['fullMarks', 100, 90],
    // 89 × 100 ÷ 99 = 89.898989…
    ['rescale', 100, 89.9],
    ['drop', 99, 89],
  ])('is left out for a 县 by %s: %s with everything in order, %s with 10 lost', (policy, best, rest) => {
    expect(scoreOf(policy, { ':class': '县' }).total).toBe(best);
    expect(scoreOf(policy, { ':class': '县', '1a': 10 }).total).toBe(rest);
    expect(scoreOf(policy, { ':class': '县' }).item('2')).toBe('不涉及');
  });

  it.each<Policy>(['fullMarks', 'rescale', 'drop'])(
    'is scored for a 区, whatever the policy (%s)',
    (policy) => {
      expect(scoreOf(policy, { ':class': '区' }).total).toBe(100);
      expect(scoreOf(policy, { ':class': '区', '1a': 10, '2a': 4 }).total).toBe(89.6);
    },
  );

  it.each<Policy>(['fullMarks', 'rescale', 'drop'])('waits for the 类别 (%s)', (policy) => {
    const scoring = scoreOf(policy, { '1a': 10 });
    expect([scoring.item('1'), scoring.item('2'), scoring.total]).toEqual([89, '', '未评完']);
  });

  it('makes up for 分值 only, not for 加分 beyond it: 90 × 100 ÷ 99 + 5', () => {
    const bonus = [aClause({ effect: 'bonus', rule: { kind: 'flat', points: 5 } })];
    expect(scoreOf('rescale', { ':class': '县', '1a': 9, '1b': '是' }, bonus).total).toBe(95.91);
    expect(scoreOf('drop', { ':class': '县', '1a': 9, '1b': '是' }, bonus).total).toBe(95);
  });

  it('is not asked about: there is no 不涉及 to tick', () => {
    expect(scoreOf('drop', { ':class': '区', '2:na': '是', '2a': 1 }).total).toBe(99.9);
  });
});

describe('an item that may be 不涉及', () => {
  const scoreOf = (notApplicable: Policy, typed: Typed): Scored => {
    const item = (id: string, fullScore: number): Item =>
      anItem({ id, fullScore, notApplicable, clauses: [aCount(1)] });
    return scored(aRubric({ items: [item('1', 60), item('2', 40)] }), typed);
  };

  it.each<[Policy, number]>([
    ['fullMarks', 90],
    // 50 × 100 ÷ 60 = 83.333…
    ['rescale', 83.33],
    ['drop', 50],
  ])('counts by %s', (policy, total) =>
    expect(scoreOf(policy, { '1a': 10, '2:na': '是' }).total).toBe(total),
  );

  it.each<[Policy, number]>([
    ['fullMarks', 100],
    ['rescale', 0],
    ['drop', 0],
  ])('leaves nothing to make up for it where all are 不涉及 (%s)', (policy, total) =>
    expect(scoreOf(policy, { '1:na': '是', '2:na': '是' }).total).toBe(total),
  );

  it('counts what was found once 不涉及 is 否', () => {
    expect(scoreOf('drop', { '2a': 7, '2:na': '否' }).total).toBe(93);
  });

  it('does not hide an entry that cannot be used', () => {
    const scoring = scoreOf('drop', { '2a': '七', '2:na': '是' });
    expect([scoring.item('2'), scoring.total]).toEqual(['有误', '有误']);
  });
});

describe('不涉及 in 备注', () => {
  const rubric = (notApplicable: Policy): Rubric =>
    aRubric({
      ...CLASSES,
      items: [
        anItem({ fullScore: 60, notApplicable, clauses: [aCount(1)] }),
        anItem({ id: '2', fullScore: 40, appliesTo: ['区'], notApplicable, clauses: [aCount(1)] }),
      ],
    });
  const words: readonly (readonly [Policy, string, string])[] = [
    ['fullMarks', '不涉及，按满分60分计。', '不涉及，按满分40分计。'],
    ['rescale', '不涉及，不计入，其余各项按比例折算。', '不涉及，不计入，其余各项按比例折算。'],
    ['drop', '不涉及，不计入总分。', '不涉及，不计入总分。'],
  ];
  const ticked = { ':class': '区', '1:na': '是' };
  const elsewhere = { ':class': '县', '1a': 3 };

  it.each(words)('says what becomes of the 分值 (%s)', (policy, first, second) => {
    expect(scored(rubric(policy), ticked).remark('1')).toBe(first);
    expect(scored(rubric(policy), elsewhere).remark('2')).toBe(second);
  });

  it.each(words)('gives way to what is found once the item counts (%s)', (policy) => {
    expect(scored(rubric(policy), { ...ticked, '1:na': '否', '1a': 3 }).remark('1')).toBe(
      '发现问题3次，扣3分。',
    );
    expect(scored(rubric(policy), { ':class': '区' }).remark('2')).toBe('');
  });

  it('can be rewritten', () => {
    expect(scored(rubric('drop'), { ...ticked, '1:remark': '本年没有河道。' }).remark('1')).toBe(
      '本年没有河道。',
    );
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it.each(words)('is the same (%s)', async (policy) => {
      const fills = [ticked, elsewhere, { ...ticked, '1:na': '否' }, { ':class': '县', '1:na': '是' }];
      expect(await compareSheet(bench, rubric(policy), fills)).toBe(AGREES);
    });
  });
});

describe('a clause for some classes only', () => {
  /** 10分: 每次扣1分, and for a 区 每次扣2分 more. */
  const scoreOf = (typed: Typed): Scored => {
    const clauses = [aCount(1), aCount(2, { appliesTo: ['区'] })];
    return scored(aRubric({ ...CLASSES, items: [anItem({ fullScore: 10, clauses })] }), typed);
  };

  it('counts for them', () => expect(scoreOf({ ':class': '区', '1a': 1, '1b': 2 }).total).toBe(5));
  it('asks nothing of the others', () => expect(scoreOf({ ':class': '县', '1a': 1 }).total).toBe(9));

  it('waits for the 类别', () => {
    const scoring = scoreOf({ '1a': 1 });
    expect([scoring.item('1'), scoring.total, scoring.advice('1b')]).toEqual(['', '未评完', '']);
  });

  it.each([0, 3])('does not take what is typed for the others: %s', (typed) => {
    const scoring = scoreOf({ ':class': '县', '1a': 1, '1b': typed });
    expect(scoring.advice('1b')).toBe(ELSEWHERE);
    expect([scoring.points('1b'), scoring.total]).toEqual([0, '未评完']);
  });

  it('tells of an unusable entry first', () => {
    expect(scoreOf({ ':class': '县', '1b': '三' }).total).toBe('有误');
    expect(scoreOf({ ':class': '县', '1b': '三' }).advice('1b')).toBe('');
  });

  it('asks for no measurement of the others', () => {
    const rule = { kind: 'shortfall', target: 5, points: 1, unit: '篇' } as const;
    const rubric = aRubric({
      ...CLASSES,
      items: [anItem({ fullScore: 10, clauses: [aClause({ rule, appliesTo: ['区'] })] })],
    });
    expect(scored(rubric, { ':class': '县' }).total).toBe(10);
    expect(scored(rubric, { ':class': '区' }).total).toBe('未评完');
    expect(scored(rubric, { ':class': '区', '1a': 3 }).total).toBe(8);
  });
});

describe('a number by 类别 (四县不少于10篇，四区不少于5篇)', () => {
  const scoreOf = (typed: Typed): Scored => {
    const target = { byClass: { 县: 10, 区: 5 } };
    const rule = { kind: 'shortfall', target, points: 0.5, unit: '篇' } as const;
    const items = [anItem({ fullScore: 2, clauses: [aClause({ rule })] }), anItem({ id: '2' })];
    return scored(aRubric({ unitClasses: ['县', '区', '开发区'], items }), typed);
  };

  it.each([
    ['县', 8, 1],
    ['区', 8, 2],
    ['区', 4, 1.5],
    ['县', 4, 0],
  ])('is that of the unit: %s with %s has %s', (name, measured, item) =>
    expect(scoreOf({ ':class': name, '1a': measured }).item('1')).toBe(item),
  );

  it('is not known before the 类别 is', () => {
    const scoring = scoreOf({ '1a': 8 });
    expect([scoring.points('1a'), scoring.item('1'), scoring.total]).toEqual([0, '', '未评完']);
  });

  it('asks nothing of a class that it does not name', () => {
    expect(scoreOf({ ':class': '开发区', '2a': '否' }).total).toBe(3);
  });

  it('does not take what is typed for such a class', () => {
    const scoring = scoreOf({ ':class': '开发区', '1a': 3 });
    expect([scoring.advice('1a'), scoring.total]).toEqual([ELSEWHERE, '未评完']);
  });
});

describe('a 目标值 of the unit’s own', () => {
  const scoreOf = (typed: Typed): Scored => {
    const knots = [
      { at: -2, points: 20 },
      { at: 0, points: 16 },
    ];
    const rule = { kind: 'curve', unit: '微克/立方米', knots, target: { target: 'pm10' } } as const;
    const targets = [{ id: 'pm10', label: 'PM10年均浓度考核目标值', unit: '微克/立方米' }];
    const items = [anItem({ fullScore: 20, clauses: [aClause({ effect: 'credit', rule })] })];
    return scored(aRubric({ targets, items }), typed);
  };

  it.each([
    [60, 60, 16],
    [60, 59, 18],
    [50.5, 50, 17],
  ])('is what the measurement is held against: %s, measured %s, gives %s', (target, measured, total) =>
    expect(scoreOf({ ':target/pm10': target, '1a': measured }).total).toBe(total),
  );

  it('leaves the sheet 未评完 while it is blank', () => {
    const scoring = scoreOf({ '1a': 59 });
    expect([scoring.points('1a'), scoring.item('1'), scoring.total]).toEqual([0, '', '未评完']);
  });

  it.each([0, -5, '六十'])('is 有误 where it is %j', (target) => {
    expect(scoreOf({ ':target/pm10': target, '1a': 59 }).total).toBe('有误');
  });
});

describe('不涉及 with an entry beside it, which gave full marks without a word', () => {
  const TICKED = '填了“不涉及”，又有别的填写，请清空其中一处';
  const rubric = aRubric({
    ...CLASSES,
    items: [
      anItem({
        fullScore: 60,
        notApplicable: 'fullMarks',
        clauses: [aCount(1)],
        multipliers: [aMultiplier({ clauses: ['1a'] })],
      }),
      anItem({ id: '2', fullScore: 40, appliesTo: ['区'], notApplicable: 'drop', clauses: [aCount(1)] }),
    ],
    vetoes: [
      { id: 'v1', text: '造假的', effect: 'itemZero', target: '1' },
      { id: 'v2', text: '瞒报的', effect: 'itemZero', target: '2' },
    ],
  });
  const ELSEWHERE_ITEM = '本类单位不考核这一项，又有填写，请清空';

  const tally: readonly (readonly [string, Typed, string, string])[] = [
    ['a count', { '1:na': '是', '1a': 3 }, '1', TICKED],
    ['a count of 0', { '1:na': '是', '1a': 0 }, '1', TICKED],
    ['减半 alone', { '1:na': '是', m1: '是' }, '1', TICKED],
    ['审定调整', { '1:na': '是', '1:adjust': -1, '1:reason': '复核' }, '1', TICKED],
    ['a veto on the item', { '1:na': '是', v1: '是' }, '1', '填了“不涉及”，又有一票否决，请核对'],
    ['a count for another class', { ':class': '县', '2a': 1 }, '2', ELSEWHERE_ITEM],
    [
      '审定调整 for another class',
      { ':class': '县', '2:adjust': -1, '2:reason': '复核' },
      '2',
      ELSEWHERE_ITEM,
    ],
    [
      'a veto for another class',
      { ':class': '县', v2: '是' },
      '2',
      '本类单位不考核这一项，又有一票否决，请核对',
    ],
  ];
  it.each(tally)('keeps the sheet 未评完 and says why: %s', (_, typed, id, advice) => {
    const scoring = scored(rubric, { ':class': '区', ...typed });
    expect([scoring.total, scoring.item(id), scoring.itemAdvice(id)]).toEqual(['未评完', '', advice]);
  });

  it('is content with 事由, 备注（人工填写） and 否 beside it', () => {
    const words = { '1a:note': '没有河道', '1:remark': '没有河道。', '1:reason': '复核' };
    expect(scored(rubric, { ':class': '区', '1:na': '是', ...words }).total).toBe(100);
    expect(scored(rubric, { ':class': '区', '1:na': '否', '1a': 3, m1: '否' }).total).toBe(97);
  });

  const direct: readonly (readonly [string, Typed, string])[] = [
    ['a typed score, which was printed and not counted', { '1': 2, '1:na': '是', '2': 40 }, TICKED],
    ['a typed 0', { '1': 0, '1:na': '是', '2': 40 }, TICKED],
  ];
  it.each(direct)('in direct mode: %s', (_, typed, advice) => {
    const scoring = scored(rubric, { ':class': '区', ...typed }, 'direct');
    expect([scoring.total, scoring.itemAdvice('1')]).toEqual(['未评完', advice]);
  });

  it('in direct mode: a typed score for another class', () => {
    const scoring = scored(rubric, { ':class': '县', '1': 60, '2': 40 }, 'direct');
    expect([scoring.total, scoring.itemAdvice('2')]).toEqual(['未评完', ELSEWHERE_ITEM]);
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it('comes to the same', async () => {
      const fills = tally.map(([, typed]) => ({ ':class': '区', ...typed }));
      expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
      const typed = [...direct.map(([, each]) => each), { ':class': '县', '1': 60, '2': 40 }];
      expect(
        await compareSheet(
          bench,
          rubric,
          typed.map((each) => ({ ':class': '区', ...each })),
          'direct',
        ),
      ).toBe(AGREES);
    });
  });
});
