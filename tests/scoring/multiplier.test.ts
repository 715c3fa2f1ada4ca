/** 减半扣分, 加倍扣分, 免扣: facts of their own that change what clauses come to. */
import type { Multiplier } from '../../src/rubric/rubric';
import { aClause, aCount, aLine, aMultiplier, anItem, aRubric } from '../support/builders';
import type { Scored, Typed } from '../support/scored';
import { scored } from '../support/scored';

/** 20分: 每次扣2分, 每次扣3分. */
const scoreOf = (multipliers: readonly Multiplier[], typed: Typed): Scored => {
  const item = anItem({ fullScore: 20, clauses: [aCount(2), aCount(3)], multipliers });
  return scored(aRubric({ items: [item], rounding: { decimals: 6, at: 'item' } }), typed);
};

const DOUBLED = aMultiplier({ id: 'm2', label: '加倍', factor: 2 });
const WAIVED = aMultiplier({ id: 'm2', label: '免扣', factor: 0 });

describe('a multiplier', () => {
  it.each<[string, Multiplier, Typed, readonly number[]]>([
    ['halves', aMultiplier(), { '1a': 3, m1: '是' }, [3, 0]],
    ['doubles', DOUBLED, { '1a': 3, m2: '是' }, [12, 0]],
    ['waives', WAIVED, { '1a': 3, m2: '是' }, [0, 0]],
    ['leaves the other clause alone', aMultiplier(), { '1a': 3, '1b': 1, m1: '是' }, [3, 3]],
    [
      'changes all the clauses that it names',
      aMultiplier({ clauses: ['1a', '1b'] }),
      { '1a': 3, '1b': 1, m1: '是' },
      [3, 1.5],
    ],
    ['does nothing where it is answered 否', aMultiplier(), { '1a': 3, m1: '否' }, [6, 0]],
    ['does nothing while it is blank', aMultiplier(), { '1a': 3 }, [6, 0]],
    ['finds nothing to halve where nothing was found', aMultiplier(), { m1: '是' }, [0, 0]],
    [
      'is exact to the last decimal: 6 × 0.333',
      aMultiplier({ factor: 0.333 }),
      { '1a': 3, m1: '是' },
      [1.998, 0],
    ],
  ])('%s', (_, multiplier, typed, points) => {
    const scoring = scoreOf([multiplier], typed);
    expect([scoring.points('1a'), scoring.points('1b')]).toEqual(points);
    expect(scoring.item('1')).toBeCloseTo(20 - (points[0] ?? 0) - (points[1] ?? 0), 9);
  });

  it('comes before 扣完为止: 12 × 3 halved is 18 of 20', () => {
    const clauses = [aCount(12)];
    const multipliers = [aMultiplier()];
    const rubric = aRubric({ items: [anItem({ fullScore: 20, clauses, multipliers })] });
    expect(scored(rubric, { '1a': 3, m1: '是' }).item('1')).toBe(2);
    expect(scored(rubric, { '1a': 3 }).item('1')).toBe(0);
  });

  it('is named in 备注 beside what it changed', () => {
    expect(scoreOf([aMultiplier()], { '1a': 3, m1: '是' }).remark('1')).toBe('发现问题3次，扣3分（减半）。');
  });

  it('works in a line of 扣分项: 10 × 2', () => {
    const line = aLine({
      id: 'p1',
      clauses: [aCount(10)],
      multipliers: [aMultiplier({ id: 'p1m1', factor: 2, clauses: ['p1a'] })],
    });
    const rubric = aRubric({ items: [anItem({ fullScore: 50 })], penalties: { items: [line] } });
    expect(scored(rubric, { p1a: 1, p1m1: '是' }).total).toBe(30);
  });
});

describe('a multiplier that speaks of single cases', () => {
  const per = (overrides: Partial<Multiplier> = {}): Multiplier =>
    aMultiplier({ per: 'instance', ...overrides });

  it.each<[string, readonly Multiplier[], Typed, number]>([
    ['halves one of three: 2 + 2 + 1', [per()], { '1a': 3, m1: 1 }, 5],
    ['halves all of them', [per()], { '1a': 3, m1: 3 }, 3],
    ['halves none', [per()], { '1a': 3, m1: 0 }, 6],
    ['halves none while it is blank', [per()], { '1a': 3 }, 6],
    ['waives two of three', [per({ factor: 0 })], { '1a': 3, m1: 2 }, 2],
    ['doubles one of three: 2 + 2 + 4', [per({ factor: 2 })], { '1a': 3, m1: 1 }, 8],
    [
      'goes together with another: one halved, one doubled, one as it is',
      [per(), per({ id: 'm2', label: '加倍', factor: 2 })],
      { '1a': 3, m1: 1, m2: 1 },
      7,
    ],
  ])('%s', (_, multipliers, typed, points) => {
    const scoring = scoreOf(multipliers, typed);
    expect(scoring.points('1a')).toBe(points);
    expect(scoring.total).toBe(20 - points);
  });

  it('is counted level by level: 4 + 3 + 3 less half of one 3', () => {
    const levels = [
      { name: '省', points: 4 },
      { name: '市', points: 3 },
    ];
    const clauses = [aClause({ rule: { kind: 'byLevel', unit: '次', levels } })];
    const rubric = aRubric({ items: [anItem({ fullScore: 20, clauses, multipliers: [per()] })] });
    const typed = { '1a/省': 1, '1a/市': 2 };
    expect(scored(rubric, { ...typed, 'm1/市': 1 }).points('1a')).toBe(8.5);
    expect(scored(rubric, { ...typed, 'm1/省': 1, 'm1/市': 2 }).points('1a')).toBe(5);
    expect(scored(rubric, { ...typed, 'm1/省': 2 }).advice('1a')).toBe('次数不能多于本款的次数，请核对');
  });

  it.each<[string, readonly Multiplier[], Typed]>([
    ['one', [per()], { '1a': 3, m1: 4 }],
    ['two together', [per(), per({ id: 'm2', factor: 2 })], { '1a': 3, m1: 2, m2: 2 }],
    ['one of a clause that found nothing', [per()], { m1: 1 }],
  ])('cannot speak of more than were found: %s', (_, multipliers, typed) => {
    const scoring = scoreOf(multipliers, typed);
    expect(scoring.advice('1a')).toBe('次数不能多于本款的次数，请核对');
    expect(scoring.total).toBe('未评完');
  });

  it('says in 备注 how many it changed', () => {
    expect(scoreOf([per()], { '1a': 3, m1: 2 }).remark('1')).toBe('发现问题3次，扣4分（其中2次减半）。');
  });
});

describe('two multipliers of one clause', () => {
  const both = [aMultiplier(), DOUBLED];

  it('contradict each other where both are so', () => {
    const scoring = scoreOf(both, { '1a': 3, m1: '是', m2: '是' });
    expect(scoring.advice('1a')).toBe('减半、加倍等情形只能选一个，请核对');
    expect(scoring.item('1')).toBe('');
    expect(scoring.total).toBe('未评完');
  });

  it.each<[Typed, number]>([
    [{ '1a': 3, m1: '是', m2: '否' }, 3],
    [{ '1a': 3, m1: '否', m2: '是' }, 12],
  ])('go by the one that is so: %j', (typed, points) => {
    expect(scoreOf(both, typed).points('1a')).toBe(points);
    expect(scoreOf(both, typed).advice('1a')).toBe('');
  });
});

describe('可减半, left to the assessor', () => {
  const optional = [aMultiplier({ reasonRequired: true })];

  it('waits for the reason', () => {
    const scoring = scoreOf(optional, { '1a': 3, m1: '是' });
    expect(scoring.advice('1a')).toBe('请写明原因');
    expect(scoring.total).toBe('未评完');
  });

  it('counts with it, and gives it in 备注', () => {
    const scoring = scoreOf(optional, { '1a': 3, m1: '是', 'm1:note': '整改得到肯定' });
    expect(scoring.total).toBe(17);
    expect(scoring.remark('1')).toBe('发现问题3次，扣3分（减半：整改得到肯定）。');
  });

  it('asks for none where it is not used', () => {
    expect(scoreOf(optional, { '1a': 3, m1: '否' }).total).toBe(14);
    expect(scoreOf(optional, { '1a': 3 }).total).toBe(14);
  });
});
