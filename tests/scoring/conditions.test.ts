/** 超过规定标准的，每条加…; 分数不足的，从总分中扣除. */
import type { Clause, Item, Veto } from '../../src/rubric/rubric';
import type { WrittenRule } from '../../src/rules';
import { aClause, aCount, anItem, aRubric, aSection } from '../support/builders';
import type { Scored, Typed } from '../support/scored';
import { scored } from '../support/scored';

describe('a clause that requires a standard to be exceeded', () => {
  /** 2分: 不少于10篇，每少一篇扣0.5分; 超过的，每条加0.2分. */
  const scoreOf = (typed: Typed, standard: Partial<WrittenRule> = {}): Scored => {
    const rule = { kind: 'shortfall', target: 10, points: 0.5, unit: '篇', ...standard } as WrittenRule;
    const clauses = [aClause({ rule }), aCount(0.2, { effect: 'bonus', requires: '1a' })];
    const rubric = { unitClasses: ['县', '区'], items: [anItem({ fullScore: 2, clauses })] };
    return scored(aRubric(rubric), { ':class': '县', ...typed });
  };

  it.each<[string, Typed, number]>([
    ['gives points beyond the 分值 where it is', { '1a': 11, '1b': 3 }, 2.6],
    ['gives none where it is only met', { '1a': 10, '1b': 3 }, 2],
    ['gives none where it is not met', { '1a': 9, '1b': 3 }, 1.5],
    ['gives none where there is nothing to give points for', { '1a': 11 }, 2],
    ['goes by the thousandth', { '1a': 10.001, '1b': 3 }, 2.6],
  ])('%s', (_, typed, score) => expect(scoreOf(typed).total).toBe(score));

  it('waits with the standard for what was measured', () => {
    expect(scoreOf({ '1b': 3 }).total).toBe('未评完');
    expect(scoreOf({ '1b': 3 }).points('1b')).toBe(0);
  });

  it('says in 备注 why it does not count', () => {
    expect(scoreOf({ '1a': 10, '1b': 3 }).remark('1')).toBe(
      '发现问题3次，不扣分（没有超过规定标准，不计）。',
    );
  });

  it('goes by the standard of the unit’s 类别', () => {
    const target = { byClass: { 县: 10, 区: 5 } };
    expect(scoreOf({ ':class': '区', '1a': 6, '1b': 3 }, { target }).total).toBe(2.6);
    expect(scoreOf({ ':class': '县', '1a': 6, '1b': 3 }, { target }).total).toBe(0);
  });

  it('means earlier where the standard is a time', () => {
    const late = { direction: 'above', target: 5 } as Partial<WrittenRule>;
    expect(scoreOf({ '1a': 4, '1b': 3 }, late).total).toBe(2.6);
    expect(scoreOf({ '1a': 5, '1b': 3 }, late).total).toBe(2);
    expect(scoreOf({ '1a': 6, '1b': 3 }, late).total).toBe(1.5);
  });

  it('means a share of the target where it is one', () => {
    const share = { of: 400, target: 100 };
    expect(scoreOf({ '1a': 401, '1b': 3 }, share).total).toBe(2.6);
    expect(scoreOf({ '1a': 400, '1b': 3 }, share).total).toBe(2);
  });
});

describe('分数不足的，从总分中扣除', () => {
  const veto: Veto = { id: 'v1', text: '弄虚作假的', effect: 'itemZero', target: '1' };

  /** 10分: 每起扣10分 from the total if need be, 每次扣4分; and 40分 that are lost only by the way. */
  const scoreOf = (typed: Typed, item: Partial<Item> = {}, more: readonly Clause[] = []): Scored => {
    const clauses = [aCount(10, { overflow: 'total' }), aCount(4), ...more];
    const items = [anItem({ fullScore: 10, clauses, ...item }), anItem({ id: '2', fullScore: 40 })];
    return scored(aRubric({ items, vetoes: [veto] }), typed);
  };

  it.each<[string, Typed, readonly (number | string)[]]>([
    ['leaves the total alone while the item can bear it', { '1a': 1 }, [0, 40]],
    ['takes from the total what the item cannot bear: 20 − 10', { '1a': 2 }, [0, 30]],
    ['does so beside another deduction: 10 + 4 − 10', { '1a': 1, '1b': 1 }, [0, 36]],
    ['never takes more than its own clause comes to: 10 of 10 + 12 − 10', { '1a': 1, '1b': 3 }, [0, 30]],
    ['takes nothing for a clause that does not say so', { '1b': 5 }, [0, 40]],
    ['stops at a total of 0', { '1a': 9 }, [0, 0]],
  ])('%s', (_, typed, scores) => {
    const scoring = scoreOf(typed);
    expect([scoring.item('1'), scoring.total]).toEqual(scores);
  });

  it('says in 备注 how much', () => {
    expect(scoreOf({ '1a': 2 }).remark('1')).toBe(
      '发现问题2次，扣20分（本项扣完，不足的10分从总分中扣除）。',
    );
  });

  it('outlasts 不得分', () => {
    expect(scoreOf({ '1a': 2, '1c': '是' }, {}, [aClause({ rule: { kind: 'forfeit' } })]).total).toBe(30);
  });

  it('is lifted by a veto on the item', () => {
    expect(scoreOf({ '1a': 2, v1: '是' }).total).toBe(40);
  });

  it('is lifted by a veto on the section or the item that it stands in', () => {
    const clauses = [
      aClause({
        text: '每1起扣10分',
        rule: { kind: 'perOccurrence', points: 10, unit: '起' },
        overflow: 'total',
      }),
    ];
    const child = anItem({ id: '1_1', fullScore: 10, clauses });
    const sections = [
      aSection({ id: 's1', items: [anItem({ id: '1', items: [child] })] }),
      aSection({ id: 's2', items: [anItem({ id: '2', fullScore: 40 })] }),
    ];
    const totalUnder = (effect: 'itemZero' | 'sectionZero', target: string): unknown =>
      scored(aRubric({ sections, vetoes: [{ id: 'v1', text: '造假', effect, target }] }), {
        '1_1a': 3,
        v1: '是',
      }).total;
    expect([totalUnder('sectionZero', 's1'), totalUnder('itemZero', '1')]).toEqual([40, 40]);
  });

  it.each(['fullMarks', 'drop', 'rescale'] as const)('is lifted by 不涉及 (%s)', (notApplicable) => {
    const total = { fullMarks: 50, drop: 40, rescale: 50 }[notApplicable];
    expect(scoreOf({ '1:na': '是' }, { notApplicable }).total).toBe(total);
    expect(scoreOf({ '1a': 2, '1:na': '是' }, { notApplicable }).total).toBe('未评完');
  });

  it('is not taken from the section that the item stands in', () => {
    expect(scoreOf({ '1a': 2 }).section('s1')).toBe(40);
  });

  it('waits while the item is open', () => {
    const rule = { kind: 'shortfall', target: 5, points: 1, unit: '篇' } as const;
    expect(scoreOf({ '1a': 2 }, {}, [aClause({ rule })]).total).toBe('未评完');
  });

  it('may be typed as a score below 0 where scores are typed', () => {
    const items = [
      anItem({ fullScore: 10, clauses: [aCount(10, { overflow: 'total' })] }),
      anItem({ id: '2', fullScore: 40 }),
    ];
    const scoring = scored(aRubric({ items }), { '1': -10, '2': 40 }, 'direct');
    expect([scoring.item('1'), scoring.total]).toEqual([0, 30]);
  });
});
