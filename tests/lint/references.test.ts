import { bandGap } from '../../src/lint/bandGap';
import { danglingReference } from '../../src/lint/danglingReference';
import type { Rubric } from '../../src/rubric/rubric';
import { aClause, anItem, aRubric, aSection } from '../support/builders';

const sections = [
  aSection({ id: 's1', title: '（一）日常巡查情况（60分）', items: [anItem({ id: '1' })] }),
  aSection({ id: 's2', title: '（二）问题整改销号情况（40分）', items: [anItem({ id: '2' })] }),
];
const penalty = (criteria: string): Rubric =>
  aRubric({
    sections,
    penalties: { items: [{ id: 'p1', label: '1', criteria, clauses: [aClause({ id: 'p1a' })] }] },
  });

const found = (rubric: Rubric) => danglingReference.find(rubric).map(({ message }) => message);

describe('a reference to 款', () => {
  it('is shown with the 项 that bears the name', () => {
    expect(found(penalty('从上述第三条第二款问题整改销号情况分值中扣5分。'))).toEqual([
      '扣分项第1条提到的条款在本标准里对不上：“第三条第二款”（名称对得上的是第（二）项）。请核对指的是哪一处。',
    ]);
  });

  it.each([
    '从第二款其他事项分值中扣5分。',
    '违反《河道管理条例》第三条第一款的，扣5分。',
    '从（二）问题整改销号情况分值中扣5分。',
  ])('is left alone: %s', (criteria) => {
    expect(found(penalty(criteria))).toEqual([]);
  });
});

describe('上述', () => {
  it('is shown where nothing stands before it', () => {
    const items = [anItem({ criteria: '上述情形每发现一处扣0.1分。' })];
    expect(found(aRubric({ items }))[0]).toContain('“上述情形每发现一处扣”（前面没有所指的内容）');
  });

  it('is left alone behind another text', () => {
    const items = [anItem({ id: '1' }), anItem({ id: '2', criteria: '上述情形每发现一处扣0.1分。' })];
    expect(found(aRubric({ items }))).toEqual([]);
  });
});

describe('等次 of the rubric', () => {
  const gaps = (...mins: readonly number[]) =>
    bandGap
      .find(aRubric({ fullScore: 100, grades: mins.map((min) => ({ name: `${min}`, min })) }))
      .map(({ message }) => message);

  it('leave the lowest scores without one', () => {
    expect(gaps(90, 60)).toEqual(['等次的等次、分档不衔接：低于60分没有等次。请改成前后相接的写法。']);
  });

  it('reach down to 0, or there are none', () => {
    expect(gaps(90, 60, 0)).toEqual([]);
    expect(gaps()).toEqual([]);
  });

  it('do not begin twice at one score, nor where nobody can come to', () => {
    expect(gaps(90, 60, 60, 0)[0]).toContain('“60”与另一等次都从60分起');
    expect(gaps(110, 60, 0)[0]).toContain('“110”从110分起，而最多只能得100分');
  });

  it('written in whole points have no gap where only whole points are given', () => {
    const followUps = [{ id: 'f1', text: '90分以上为优秀，60至89分为合格。' }];
    expect(bandGap.find(aRubric({ followUps, rounding: { decimals: 0, at: 'total' } }))).toEqual([]);
    expect(bandGap.find(aRubric({ followUps }))).toHaveLength(1);
  });
});
