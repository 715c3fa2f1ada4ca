/** Limits: of one clause, and of several together. */
import type { Clause, Group, Item } from '../../src/rubric/rubric';
import { aClause, aCount, aLine, aMultiplier, anItem, aRubric } from '../support/builders';
import type { Scored, Typed } from '../support/scored';
import { scored } from '../support/scored';

/** 10分, with these clauses. */
const scoreOf = (clauses: readonly Clause[], rest: Partial<Item>, typed: Typed): Scored =>
  scored(aRubric({ items: [anItem({ fullScore: 10, clauses, ...rest })] }), typed);

describe('the limit of a clause', () => {
  const limited = [aCount(2, { cap: 5 }), aCount(1)];

  it.each<[string, Typed, number]>([
    ['is not reached: 10 − 4', { '1a': 2 }, 6],
    ['is passed: 8 of 5', { '1a': 4 }, 5],
    ['leaves the other clause alone: 10 − 5 − 3', { '1a': 4, '1b': 3 }, 2],
  ])('%s', (_, typed, score) => expect(scoreOf(limited, {}, typed).item('1')).toBe(score));

  it('is applied after 减半, and that of the rule before it', () => {
    const multipliers = [aMultiplier()];
    const typed = { '1a': 4, m1: '是' };
    expect(scoreOf([aCount(2, { cap: 5 })], { multipliers }, typed).points('1a')).toBe(4);
    const byRule = aClause({ rule: { kind: 'perOccurrence', points: 2, unit: '次', cap: 5 } });
    expect(scoreOf([byRule], { multipliers }, typed).points('1a')).toBe(2.5);
  });

  it('is applied after 加倍', () => {
    const multipliers = [aMultiplier({ factor: 2, label: '加倍' })];
    expect(scoreOf([aCount(2, { cap: 5 })], { multipliers }, { '1a': 2, m1: '是' }).points('1a')).toBe(5);
  });
});

describe('a limit shared by clauses', () => {
  const clauses = [aCount(2), aCount(3), aCount(1)];
  const groups = [{ clauses: ['1a', '1c'], cap: 5 }];

  it.each<[string, Typed, readonly number[]]>([
    ['is not reached', { '1a': 1, '1c': 3 }, [2, 0, 3]],
    ['is used up in the order of the notice', { '1a': 2, '1c': 3 }, [4, 0, 1]],
    ['leaves nothing for the later clause', { '1a': 3, '1c': 3 }, [5, 0, 0]],
    ['does not touch a clause between them', { '1a': 3, '1b': 2, '1c': 3 }, [5, 6, 0]],
  ])('%s', (_, typed, points) => {
    const scoring = scoreOf(clauses, { groups }, typed);
    expect(['1a', '1b', '1c'].map(scoring.points)).toEqual(points);
  });

  it('says in 备注 which clause it cut short', () => {
    expect(scoreOf(clauses, { groups }, { '1a': 2, '1c': 3 }).remark('1')).toBe(
      '发现问题2次，扣4分；发现问题3次，扣1分（合计最多5分）。',
    );
  });

  it('is used up in the order in which the group names its clauses', () => {
    const scoring = scoreOf(clauses, { groups: [{ clauses: ['1c', '1a'], cap: 5 }] }, { '1a': 2, '1c': 3 });
    expect(['1a', '1c'].map(scoring.points)).toEqual([2, 3]);
  });

  it('holds for what is earned as for what is lost', () => {
    const credits = [aCount(2, { effect: 'credit' }), aCount(3, { effect: 'credit' })];
    const both = { groups: [{ clauses: ['1a', '1b'], cap: 5 }] };
    expect(scoreOf(credits, both, { '1a': 2, '1b': 1 }).item('1')).toBe(5);
  });
});

describe('以最高项分值为准，不累计', () => {
  const clauses = [aCount(2), aCount(3), aCount(1)];
  const highest: readonly Group[] = [{ clauses: ['1a', '1b', '1c'], highestOnly: true }];

  it.each<[string, Typed, readonly number[]]>([
    ['counts the only one', { '1c': 4 }, [0, 0, 4]],
    ['counts the highest', { '1a': 1, '1b': 2, '1c': 4 }, [0, 6, 0]],
    ['counts the first of equals', { '1a': 3, '1b': 2, '1c': 6 }, [6, 0, 0]],
    ['counts the first of equals after a lower one', { '1a': 2, '1b': 2, '1c': 6 }, [0, 6, 0]],
    ['counts nothing where nothing was found', {}, [0, 0, 0]],
  ])('%s', (_, typed, points) => {
    const scoring = scoreOf(clauses, { groups: highest }, typed);
    expect(['1a', '1b', '1c'].map(scoring.points)).toEqual(points);
  });

  it('says in 备注 what was not added', () => {
    expect(scoreOf(clauses, { groups: highest }, { '1a': 1, '1b': 1 }).remark('1')).toBe(
      '发现问题1次，不扣分（就高计，不累计）；发现问题1次，扣3分。',
    );
  });

  it('compares what is left after 减半: 8 halved is less than 6', () => {
    const rest = { groups: highest, multipliers: [aMultiplier()] };
    const scoring = scoreOf(clauses, rest, { '1a': 4, m1: '是', '1b': 2 });
    expect([scoring.points('1a'), scoring.points('1b')]).toEqual([0, 6]);
  });

  it('is cut to the limit of the group where it has one as well', () => {
    const groups = [{ clauses: ['1a', '1b'], highestOnly: true, cap: 5 }];
    const scoring = scoreOf(clauses, { groups }, { '1a': 1, '1b': 3 });
    expect([scoring.points('1a'), scoring.points('1b')]).toEqual([0, 5]);
  });

  it('holds in a line of 加分, whose own limit comes after: 7 of 5 and 6', () => {
    const line = aLine({
      clauses: [aCount(5), aCount(7), aCount(1)],
      groups: [{ clauses: ['b1a', 'b1b'], highestOnly: true }],
      cap: 6,
    });
    const rubric = aRubric({ bonus: { cap: null, items: [line] } });
    expect(scored(rubric, { b1a: 1, b1c: 1 }).bonus).toBe(6);
    expect(scored(rubric, { b1a: 1, b1b: 1 }).bonus).toBe(6);
    expect(scored(rubric, { b1a: 1 }).bonus).toBe(5);
  });
});
