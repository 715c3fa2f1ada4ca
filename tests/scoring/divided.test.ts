/** 按所辖村数平均扣分: points divided by a fact that is typed once. All values by hand. */
import type { Clause, Rubric } from '../../src/rubric/rubric';
import { targetId } from '../../src/scoring/fields/fieldId';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aCount, aLine, aMultiplier, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';

const byLevel: Clause = aClause({
  text: '被省级通报一次扣6分，市级3分',
  remark: '被通报（{n}），扣{points}分',
  rule: {
    kind: 'byLevel',
    unit: '次',
    levels: [
      { name: '省级', points: 6 },
      { name: '市级', points: 3 },
    ],
  },
  dividedBy: 'villages',
});

const rubric: Rubric = aRubric({
  targets: [{ id: 'villages', label: '所辖村数', unit: '个' }],
  items: [
    anItem({ id: '1', fullScore: 10, clauses: [aCount(3, { dividedBy: 'villages' })] }),
    anItem({
      id: '2',
      fullScore: 10,
      clauses: [
        { ...byLevel, cap: 1 },
        aClause({
          text: '未达到50篇的，每少10篇扣2分',
          remark: '只有{n}篇，扣{points}分',
          rule: { kind: 'shortfall', target: 50, step: 10, points: 2, unit: '篇' },
          dividedBy: 'villages',
        }),
      ],
    }),
    anItem({
      id: '3',
      fullScore: 10,
      clauses: [aCount(4, { dividedBy: 'villages' })],
      multipliers: [aMultiplier({ clauses: ['3a'] })],
    }),
  ],
  bonus: {
    cap: null,
    items: [
      aLine({
        id: 'b1',
        clauses: [aCount(5, { effect: 'bonus', remark: '受表彰{n}次，加{points}分', dividedBy: 'villages' })],
      }),
    ],
  },
});

const VILLAGES = targetId('villages');
const fact = { [VILLAGES]: 12, '2b': 50 };

describe('每起扣3分，按所辖村数平均', () => {
  it('is 3×3÷12, and says so', () => {
    const scoring = scored(rubric, { ...fact, '1a': 3 });
    expect([scoring.points('1a'), scoring.item('1')]).toEqual([0.75, 9.25]);
    expect(scoring.remark('1')).toBe('发现问题3次，扣0.75分（9分÷所辖村数12个）。');
    expect(scoring.steps('1')[0]).toBe('发现问题：填3次，扣0.75分（9分÷所辖村数12个）');
  });

  it('is typed once for clauses of any kind: (6+3×2)÷12, 4÷12', () => {
    const scoring = scored(rubric, { ...fact, '2a/省级': 1, '2a/市级': 2, '2b': 30 });
    expect([scoring.points('2a'), scoring.points('2b'), scoring.item('2')]).toEqual([1, 0.333333, 8.67]);
  });

  it('is limited after it is divided: 36÷12 is 3, at most 1', () => {
    expect(scored(rubric, { ...fact, '2a/省级': 6 }).points('2a')).toBe(1);
  });

  it('is halved with the rest: 4×3÷12÷2', () => {
    expect(scored(rubric, { ...fact, '3a': 3, m1: '是' }).points('3a')).toBe(0.5);
  });

  it('adds as well: 5×6÷12', () => expect(scored(rubric, { ...fact, b1a: 6 }).bonus).toBe(2.5));

  it('is not 评完 without the fact, and the fact is never 0', () => {
    expect(scored(rubric, { '1a': 3, '2b': 50 }).total).toBe('未评完');
    expect(scored(rubric, { ...fact, [VILLAGES]: 0, '1a': 3 }).total).toBe('有误');
  });
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();

  it('shows what the engine says', async () => {
    const fills = [
      { ...fact },
      { ...fact, '1a': 3, '2a/省级': 1, '2a/市级': 2, '2b': 30, '3a': 3, m1: '是', b1a: 6 },
      { ...fact, [VILLAGES]: 7, '1a': 11, '2a/省级': 6, '2b': 7, '3a': 1, b1a: 1 },
      { ...fact, [VILLAGES]: 2.5, '1a': 1 },
      { '1a': 3, '2b': 50 },
      { ...fact, [VILLAGES]: 0, '1a': 3 },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});
