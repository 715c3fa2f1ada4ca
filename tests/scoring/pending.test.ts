/** 待汇总: what is known only once all units are compared, and what comes before it. */
import type { Rubric } from '../../src/rubric/rubric';
import { aClause, aCount, aLine, anItem, aRubric } from '../support/builders';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const credit = aClause({ effect: 'credit', rule: { kind: 'relative', unit: '%', worst: 60 } });
const ranked = aClause({ rule: { kind: 'relative', unit: '名', ranks: [5, 4, 3] } });
const measured = aClause({ rule: { kind: 'shortfall', target: 10, points: 1, unit: '篇' } });

/** 5分 by comparison, 10分 by 不少于10篇. */
const rubric: Rubric = aRubric({
  items: [
    anItem({ fullScore: 5, clauses: [credit] }),
    anItem({ id: '2', fullScore: 10, clauses: [measured] }),
  ],
});
const OWN: Typed = { '1a/本单位': 50 };
const ALL: Typed = { ...OWN, '1a/最好': 60, '1a/最差': 40 };

describe('a sheet with a clause that compares units', () => {
  it.each<[string, Typed, number | string, number | string]>([
    ['is 待汇总 once everything of the unit’s own is there', { ...OWN, '2a': 8 }, '待汇总', '待汇总'],
    ['is 待汇总 while the worst is missing', { ...OWN, '1a/最好': 60, '2a': 8 }, '待汇总', '待汇总'],
    ['has its number with the others’: 5 × 80% + 8', { ...ALL, '2a': 8 }, 4, 12],
    ['is 未评完 while something else is open', OWN, '待汇总', '未评完'],
    ['is 未评完 while its own value is missing', { '2a': 8 }, '', '未评完'],
    ['is 未评完 while only the others’ are there', { '1a/最好': 60, '1a/最差': 40, '2a': 8 }, '', '未评完'],
    ['is 有误 where something cannot be used', { ...OWN, '2a': '八' }, '待汇总', '有误'],
    ['is 有误 where its own value cannot be used', { '1a/本单位': '高', '2a': 8 }, '有误', '有误'],
    ['is 有误 before it is 未评完', { '1a/本单位': '高' }, '有误', '有误'],
    ['is 未评完 where the values do not go together', { ...ALL, '1a/本单位': 61, '2a': 8 }, '', '未评完'],
  ])('%s', (_, typed, item, total) => {
    const scoring = scored(rubric, typed);
    expect([scoring.item('1'), scoring.total]).toEqual([item, total]);
  });

  it('is 未评完, not 待汇总, before it is confirmed', () => {
    expect(scored(rubric, { ...OWN, '2a': 8, ':confirmed': null }).total).toBe('未评完');
  });

  it('tells the clerk what does not go together', () => {
    expect(scored(rubric, { ...ALL, '1a/本单位': 61 }).advice('1a')).toBe(
      '本单位的数应在最好与最差之间，请核对',
    );
  });

  it('has no sum of the section before', () => {
    expect(scored(rubric, { ...OWN, '2a': 8 }).section('s1')).toBe('');
    expect(scored(rubric, { ...ALL, '2a': 8 }).section('s1')).toBe(12);
  });

  it('has no grade before', () => {
    const graded = { ...rubric, grades: [{ name: '合格', min: 0 }] };
    expect(scored(graded, { ...OWN, '2a': 8 }).grade).toBe('');
    expect(scored(graded, { ...ALL, '2a': 8 }).grade).toBe('合格');
  });

  it('does not wait where the item is 不涉及', () => {
    const item = anItem({ fullScore: 5, clauses: [credit], notApplicable: 'fullMarks' });
    expect(scored(aRubric({ items: [item] }), { '1:na': '是' }).total).toBe(5);
    // With the unit's own value beside it nobody knows whether it is.
    expect(scored(aRubric({ items: [item] }), { ...OWN, '1:na': '是' }).total).toBe('未评完');
  });
});

describe('a parent', () => {
  it('is 待汇总 with one of its children, and open with another', () => {
    const items = [
      anItem({ id: '1_1', fullScore: 5, clauses: [credit] }),
      anItem({ id: '1_2', fullScore: 10, clauses: [measured] }),
    ];
    const nested = aRubric({ items: [anItem({ id: '1', items })] });
    expect(scored(nested, { '1_1a/本单位': 50, '1_2a': 8 }).item('1')).toBe('待汇总');
    expect(scored(nested, { '1_1a/本单位': 50 }).item('1')).toBe('');
    expect(scored(nested, { '1_1a/本单位': 50, '1_1a/最好': 60, '1_1a/最差': 40, '1_2a': 8 }).item('1')).toBe(
      12,
    );
  });
});

describe('a rank in a line of 加分 (第1名加5分，第2名加4分，第3名加3分)', () => {
  const withRank: Rubric = aRubric({
    items: [anItem({ fullScore: 10, clauses: [aCount(1)] })],
    bonus: { cap: null, items: [aLine({ clauses: [ranked, aCount(1, { effect: 'deduct' })] })] },
  });

  it.each<[string, Typed, number | string, number | string]>([
    ['keeps the sheet 待汇总 until it is known', { '1a': 2 }, '待汇总', '待汇总'],
    ['counts once it is', { '1a': 2, b1a: 2 }, 4, 12],
    ['counts with what lowers it', { '1a': 2, b1a: 2, b1b: 1 }, 3, 11],
    ['gives nothing from the 4th on', { '1a': 2, b1a: 4 }, 0, 8],
    ['is 有误 where it is no rank', { '1a': 2, b1a: 0 }, '有误', '有误'],
  ])('%s', (_, typed, bonus, total) => {
    const scoring = scored(withRank, typed);
    expect([scoring.bonus, scoring.total]).toEqual([bonus, total]);
  });
});
