/** What follows that is no points: 奖励1万元, 扣减工作经费. It is said where it fires, and never counted. */
import type { Rubric, Veto } from '../../src/rubric/rubric';
import { loadRubric } from '../../src/rubric/load';
import { enteredNames } from '../../src/scoring/fields/vetoes';
import { verdictLinesOf } from '../../src/scoring/levels/verdict';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, aLine, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const vetoes: readonly Veto[] = [
  { id: 'v1', text: '受到省级以上表彰的', effect: 'consequence', consequence: '奖励1万元' },
  { id: 'v2', text: '发现问题的', effect: 'consequence', consequence: '扣减工作经费5%', sameAs: '1a' },
  { id: 'v3', text: '基本分低于60分的', effect: 'consequence', consequence: '约谈', when: { below: 60 } },
  { id: 'v4', text: '弄虚作假的', effect: 'forcedGrade', grade: '不合格' },
];
const rubric: Rubric = aRubric({
  items: [anItem({ fullScore: 100, clauses: [aCount(10)] })],
  grades: [
    { name: '合格', min: 60 },
    { name: '不合格', min: 0 },
  ],
  vetoes,
});

/** 总分90分以上的，奖励1万元；不足60分的，扣减工作经费: with 加分 and 扣分项 in it. */
const byTotal: Rubric = aRubric({
  items: [anItem({ fullScore: 100, clauses: [aCount(10)] })],
  bonus: { cap: null, items: [aLine({ clauses: [aCount(5, { effect: 'bonus' })] })] },
  penalties: { items: [aLine({ id: 'p1', clauses: [aCount(5, { effect: 'penalty' })] })] },
  vetoes: [
    {
      ...{ id: 'v1', text: '总分90分以上的', effect: 'consequence', consequence: '奖励1万元' },
      when: { of: 'total', from: 90 },
    },
    {
      ...{ id: 'v2', text: '总分不足60分的', effect: 'noHonours' },
      when: { of: 'total', below: 60 },
    },
  ],
});

const said = (typed: Typed, of: Rubric = rubric): readonly string[] => {
  const prepared = prepare(loadRubric(JSON.stringify(of)), 'tally');
  const { verdicts } = score(prepared, entriesOf(typed), () => 10_000);
  return verdictLinesOf(verdicts)
    .filter((line) => line !== '')
    .map((line) => line.trim());
};

describe('a consequence that is no points', () => {
  it('is said where it is entered, and changes nothing', () => {
    expect(said({ v1: '是' })).toEqual(['奖惩措施：受到省级以上表彰的，奖励1万元。']);
    const scoring = scored(rubric, { v1: '是' });
    expect([scoring.total, scoring.grade]).toEqual([100, '合格']);
    expect(scoring.title('v1')).toBe('奖惩措施“受到省级以上表彰的”：有');
  });

  it('goes by the fact of a clause', () => {
    expect(said({ '1a': 1 })).toEqual(['奖惩措施：发现问题的，扣减工作经费5%。']);
    expect(scored(rubric, { '1a': 1 }).total).toBe(90);
  });

  it('goes by the score', () =>
    expect(said({ '1a': 5 })).toEqual([
      '奖惩措施：发现问题的，扣减工作经费5%。',
      '奖惩措施：基本分低于60分的，约谈。',
    ]));

  it('goes by 总分, 加分 and 扣分项 included, once it is there', () => {
    const reward = ['奖惩措施：总分90分以上的，奖励1万元。'];
    const refused = ['等级评定：总分不足60分的，不得评为先进。'];
    // 80 + 10 = 90; 100 - 15 = 85; 60 - 5 = 55; 40 + 20 = 60.
    expect(said({ '1a': 2, b1a: 2 }, byTotal)).toEqual(reward);
    expect(said({ p1a: 3 }, byTotal)).toEqual([]);
    expect(said({ '1a': 4, p1a: 1 }, byTotal)).toEqual(refused);
    expect(said({ '1a': 6, b1a: 4 }, byTotal)).toEqual([]);
    expect(said({ ':unit': null }, byTotal)).toEqual([]);
  });

  it('is asked for beside the vetoes', () => expect(enteredNames(rubric)).toBe('一票否决、奖惩措施'));
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();

  it('shows what the engine says', async () => {
    const fills = [{}, { v1: '是' }, { '1a': 1, v1: '是' }, { '1a': 5 }, { v1: '是', v4: '是' }];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
    const totals = [
      { '1a': 2, b1a: 2 },
      { p1a: 3 },
      { '1a': 4, p1a: 1 },
      { '1a': 6, b1a: 4 },
      { ':unit': null },
    ];
    expect(await compareSheet(bench, byTotal, totals)).toBe(AGREES);
  });
});
