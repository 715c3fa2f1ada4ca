/** 同一项目就高: a case that counts higher is left out lower, whether it stands in two clauses or at two levels of one. */
import type { Clause, Multiplier, Rubric } from '../../src/rubric/rubric';
import { prepare } from '../../src/scoring/prepare';
import { aClause, aLine, aMultiplier, anItem, aRubric } from '../support/builders';
import { scored } from '../support/scored';

const award = (label: string, points: number): Clause =>
  aClause({ label, effect: 'bonus', rule: { kind: 'perOccurrence', unit: '项', points } });
const leftOut = (of: string, countedIn: readonly string[]): Multiplier =>
  aMultiplier({
    ...{ id: `${of}m`, label: '同一项目已按更高情形计', factor: 0, clauses: [of], per: 'instance' },
    countedIn,
  });

/** 50分, and a line of 加分 whose clauses are ja, jb, jc. */
const withLine = (clauses: readonly Clause[], multipliers: readonly Multiplier[]): Rubric =>
  aRubric({
    items: [anItem({ fullScore: 50 })],
    bonus: { cap: null, items: [aLine({ id: 'j', clauses, multipliers })] },
  });

/** 国家级每项加5分，省级每项加3分，市级每项加1分；同一项目按最高级计，不重复加分。 */
const threeClauses = withLine(
  [award('国家级表彰', 5), award('省级表彰', 3), award('市级表彰', 1)],
  [leftOut('jb', ['ja']), leftOut('jc', ['ja', 'jb'])],
);

/** The same in one clause with levels. */
const levels = [
  { name: '国家级', points: 5 },
  { name: '省级', points: 3 },
  { name: '市级', points: 1 },
];
const oneClause = withLine(
  [aClause({ effect: 'bonus', rule: { kind: 'byLevel', unit: '项', levels } })],
  [leftOut('ja', ['ja'])],
);

describe('one project with several honours', () => {
  // 甲: 国家级, 省级, 市级; 乙: 省级. Highest of each: 5 + 3.
  it('gives for each project its highest only: 5 + 3', () => {
    const typed = { ja: 1, jb: 2, jbm: 1, jc: 1, jcm: 1 };
    expect(scored(threeClauses, typed).total).toBe(58);
    expect(scored(threeClauses, { ja: 1, jb: 2, jc: 1 }).total).toBe(62);
  });

  it('is the same where the levels stand in one clause', () => {
    const typed = { 'ja/国家级': 1, 'ja/省级': 2, 'jam/省级': 1, 'ja/市级': 1, 'jam/市级': 1 };
    expect(scored(oneClause, typed).total).toBe(58);
  });

  it('asks nothing beside the highest, which nothing is above', () => {
    const { all } = prepare(oneClause, 'tally');
    expect(all.map(({ id }) => id).filter((id) => id.startsWith('jam'))).toEqual(['jam/省级', 'jam/市级']);
  });

  it('leaves out no more than is counted higher', () => {
    const advice = '已按更高情形计的，不能多于更高情形的次数，请核对';
    expect(scored(threeClauses, { ja: 1, jb: 3, jbm: 2 }).advice('jb')).toBe(advice);
    expect(scored(threeClauses, { ja: 1, jb: 3, jbm: 2 }).total).toBe('未评完');
    expect(scored(threeClauses, { jb: 1, jbm: 1 }).advice('jb')).toBe(advice);
    expect(scored(oneClause, { 'ja/国家级': 1, 'ja/省级': 2, 'jam/省级': 2 }).advice('ja')).toBe(advice);
  });

  // 甲 stands at both upper levels, so only one project is above: two at the lowest cannot both be it.
  it('counts a project above once, at however many levels it stands', () => {
    const typed = { ja: 1, jb: 1, jbm: 1, jc: 2 };
    expect(scored(threeClauses, { ...typed, jcm: 1 }).total).toBe(56);
    expect(scored(threeClauses, { ...typed, jcm: 2 }).total).toBe('未评完');
  });

  it('leaves out no more than there are', () => {
    expect(scored(threeClauses, { ja: 3, jb: 1, jbm: 2 }).advice('jb')).toBe(
      '次数不能多于本款的次数，请核对',
    );
  });

  it('is silent while what is above cannot be read', () => {
    expect(scored(threeClauses, { ja: '一', jb: 1, jbm: 1 }).advice('jb')).toBe('');
  });

  it('is said on paper and explained', () => {
    const scoring = scored(threeClauses, { ja: 1, jb: 2, jbm: 1 });
    expect(scoring.remark('bonus')).toContain('其中1项同一项目已按更高情形计');
    expect(scoring.steps('j')).toContainEqual(
      expect.stringContaining('其中1项同一项目已按更高情形计：不再计'),
    );
  });

  it('of equals the earlier counts', () => {
    const equal = withLine([award('报纸', 2), award('电视', 2)], [leftOut('jb', ['ja'])]);
    expect(scored(equal, { ja: 1, jb: 1, jbm: 1 }).total).toBe(52);
  });
});
