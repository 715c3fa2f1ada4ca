/**
 * The evaluation order, by hand. Unless a row says otherwise the sheet is complete and everything was in
 * order: 10 + 15 + 25 for 一, 12 + 5 + 3 + 30 for 二, together 100 (support/exerciseRubric.ts).
 */
import type { CellValue } from '../../src/formula/value';
import { toNumber, type Points } from '../../src/points/points';
import type { ExerciseOptions } from '../support/exerciseRubric';
import { exerciseRubric, measuredRubric } from '../support/exerciseRubric';
import type { Mode } from '../../src/scoring/fields/fields';
import type { Scoring } from '../../src/scoring/scoring';
import { prepare } from '../../src/scoring/prepare';
import { deductionOf } from '../../src/scoring/levels/itemParts';
import { score } from '../../src/scoring/score';
import { itemsWithPointers } from '../../src/rubric/items';

type Typed = Readonly<Record<string, CellValue>>;

const HEAD: Typed = { ':unit': '示范区', ':year': 2021, ':part': 4, ':class': '区', ':date': 44550 };
/** What may not stay blank, and a judgement; the credits earn all there is to earn. */
const COMPLETE: Typed = {
  ...HEAD,
  ':confirmed': '是',
  '2xa': '是',
  '2xb': 4,
  '2ya': 3,
  '3a': 0,
  '4yqa': 3,
  '4yqa:note': '档案齐全',
};
const SCORES: Typed = { ...HEAD, '1': 10, '2x': 8, '2y': 7, '3': 25, '4x': 12, '4yp': 5, '4yq': 3, '5': 30 };

const ROOMY = (): number => 10_000;

function scoreOf(typed: Typed, options: ExerciseOptions = {}, mode: Mode = 'tally'): Scoring {
  return score(prepare(exerciseRubric(options), mode), new Map(Object.entries(typed)), ROOMY);
}

/** The complete sheet with some cells changed; undefined clears one. */
const after = (changes: Typed, options?: ExerciseOptions): Scoring =>
  scoreOf({ ...COMPLETE, ...changes }, options);

const number = (shown: Points | string | undefined): number | string | undefined =>
  typeof shown === 'number' ? toNumber(shown) : shown;
const itemIn = ({ items }: Scoring, id: string): number | string | undefined =>
  number(items.get(id)?.printed);
const totalOf = ({ total }: Scoring): number | string | undefined => number(total.total);
const remarkIn = ({ remarks }: Scoring, id: string): string | undefined => remarks.get(id)?.remark;

describe('a complete sheet', () => {
  it('earns everything', () => {
    const scoring = after({});
    expect(totalOf(scoring)).toBe(100);
    expect(scoring.total.grade).toBe('优秀');
    expect([...scoring.sections.values()].map(({ shown }) => number(shown))).toEqual([50, 50]);
  });
});

describe('an item', () => {
  it.each<[string, Typed, string, number | string]>([
    ['每10次扣1分: 1 counts as 10', { '1a': 1 }, '1', 9],
    ['每10次扣1分: 10 are one step', { '1a': 10 }, '1', 9],
    ['每10次扣1分: 11 are two steps', { '1a': 11 }, '1', 8],
    ['每10次扣1分: 31 would be 4, the clause takes at most 3', { '1a': 31 }, '1', 7],
    ['每3天扣0.1分 in proportion: 10 − 0.166667 = 9.833333', { '1b': 5 }, '1', 9.83],
    ['每7家扣0.3分: 6 do not fill a step', { '1c': 6 }, '1', 10],
    ['每7家扣0.3分: 13 fill one', { '1c': 13 }, '1', 9.7],
    ['clauses add up: 10 − 3 − 0.1 − 0.6', { '1a': 40, '1b': 3, '1c': 14 }, '1', 6.3],
    ['不得分 leaves nothing', { '1d': '是' }, '1', 0],
    ['不得分 leaves nothing of what is left of the rest', { '1d': '是', '1a': 1 }, '1', 0],
    ['否 leaves everything', { '1d': '否' }, '1', 10],
    ['扣完为止: 25 − 30', { '3b/省': 15 }, '3', 0],
    ['levels each have their points: 25 − 4 − 3', { '3b/省': 2, '3b/市': 3 }, '3', 18],
    ['credits start from nothing', { '2xa': '否', '2xb': 0 }, '2x', 0],
    ['credits add up: 3 + 1.5', { '2xa': '是', '2xb': 1 }, '2x', 4.5],
    ['a credit has its limit: 5 × 1.5 is 7.5, at most 6', { '2xa': '否', '2xb': 5 }, '2x', 6],
    ['credits stop at 分值: 3 + 6 of 8', { '2xa': '是', '2xb': 4 }, '2x', 8],
    ['from its start up and down: 6 + 2 − 3.5', { '2ya': 1, '2yb': 1 }, '2y', 4.5],
    ['from its start to the bottom: 6 − 7', { '2ya': 0, '2yb': 2 }, '2y', 0],
    ['from its start to the top: 6 + 8 of 12', { '2ya': 4 }, '2y', 12],
    ['视情扣分 at its least', { '3a': 2, '3a:note': '事由' }, '3', 23],
    ['视情扣分 at its most', { '3a': 5, '3a:note': '事由' }, '3', 20],
    ['eighths: 30 − 0.375 = 29.625', { '5a': 3 }, '5', 29.63],
    ['a half of the last place goes up: 30 − 0.125 = 29.875', { '5a': 1 }, '5', 29.88],
    ['twelfths: 30 − 0.041667 = 29.958333', { '5b': 5 }, '5', 29.96],
  ])('%s', (_, changes, id, shown) => expect(itemIn(after(changes), id)).toBe(shown));

  it('is limited with its sub-items only where the notice says so', () => {
    const scoring = after({ '4x:adjust': 0 });
    expect(['2x', '2y', '2', '4x', '4yp', '4yq', '4y', '4'].map((id) => itemIn(scoring, id))).toEqual([
      8, 12, 15, 12, 5, 3, 8, 20,
    ]);
    expect(itemIn(after({ '2ya': 0 }), '2')).toBe(14);
  });

  it('shows what was lost as the exact difference', () => {
    const scoring = after({ '1b': 5 });
    const item = itemsWithPointers(exerciseRubric()).find((each) => each.item.id === '1')!.item;
    expect(deductionOf(item, scoring.items.get('1')!)).toBe(0.17);
  });
});

describe('the sentence for 备注', () => {
  it.each<[string, Typed, string, string]>([
    ['says nothing where nothing was found', {}, '1', ''],
    [
      'names each clause',
      { '1a': 1, '1c': 14 },
      '1',
      '数据出错每10次扣1分（1）扣1分；漏报每7家扣0.3分（14）扣0.6分。',
    ],
    ['carries the 事由', { '1a': 1, '1a:note': '三月' }, '1', '数据出错每10次扣1分（1）扣1分（三月）。'],
    [
      'names the levels found',
      { '3b/省': 15 },
      '3',
      '省、市通报分别扣2分、1分（省15次）扣30分（本项扣完为止）。',
    ],
    [
      'lists several levels',
      { '3b/省': 1, '3b/市': 2 },
      '3',
      '省、市通报分别扣2分、1分（省1次、市2次）扣4分。',
    ],
    [
      'does not claim 扣完为止 where exactly nothing is left',
      { '1d': '是' },
      '1',
      '弄虚作假的不得分（1）扣10分。',
    ],
    [
      'says where credits stop',
      {},
      '2x',
      '及时报送得3分（1）得3分；每采用一篇得1.5分（4）得6分（本项最多得8分）。',
    ],
    [
      'ends with the reviewer’s change',
      { '1a': 1, '1:adjust': -0.5, '1:reason': '复核属实' },
      '1',
      '数据出错每10次扣1分（1）扣1分。经审定得8.5分：复核属实。',
    ],
    ['has room for the change alone', { '1:adjust': -1, '1:reason': '漏报' }, '1', '经审定得9分：漏报。'],
    ['gives way to a rewritten one', { '1a': 1, '1:remark': '另行说明，扣1分。' }, '1', '另行说明，扣1分。'],
  ])('%s', (_, changes, id, remark) => expect(remarkIn(after(changes), id)).toBe(remark));

  it('warns of a rewritten sentence that no longer says what was lost', () => {
    const rewritten = { '1:remark': '扣1分。' };
    expect(after({ ...rewritten, '1a': 1 }).remarks.get('1')?.warning).toBe('');
    expect(after({ ...rewritten, '1a': 11 }).remarks.get('1')?.warning).toContain('扣2分');
  });

  it('refers to 加扣分明细 where it has no room', () => {
    const typed = new Map(Object.entries({ ...COMPLETE, '1a': 1, '1c': 14 }));
    const scoring = score(prepare(exerciseRubric(), 'tally'), typed, () => 20);
    expect(remarkIn(scoring, '1')).toBe('2款共扣1.6分，详见加扣分明细。');
  });
});

describe('the reviewer’s change', () => {
  it.each<[string, Typed, string, number | string]>([
    ['comes after the clauses', { '1a': 1, '1:adjust': -0.5, '1:reason': '复核' }, '1', 8.5],
    [
      'comes after 扣完为止: 0 + 1, not 25 − 30 + 1',
      { '3b/省': 15, '3:adjust': 1, '3:reason': '复核' },
      '3',
      1,
    ],
    ['comes after 不得分', { '1d': '是', '1:adjust': 2, '1:reason': '复核' }, '1', 2],
    ['stops at 分值', { '1:adjust': 3, '1:reason': '复核' }, '1', 10],
    ['stops at nothing', { '1a': 31, '1:adjust': -9, '1:reason': '复核' }, '1', 0],
    ['is rounded with the score: 10 − 0.125', { '1:adjust': -0.125, '1:reason': '复核' }, '1', 9.88],
    ['counts for nothing without its reason', { '1:adjust': -0.5 }, '1', ''],
    ['needs no reason where it is 0', { '1:adjust': 0 }, '1', 10],
    ['comes before an item veto', { '1:adjust': 3, '1:reason': '复核', v2: '是' }, '1', 0],
  ])('%s', (_, changes, id, shown) => expect(itemIn(after(changes), id)).toBe(shown));
});

describe('不涉及', () => {
  it('counts in full where the notice says full marks', () => {
    const scoring = after({ '3a': null, '3:na': '是' });
    expect(itemIn(scoring, '3')).toBe('不涉及');
    expect(totalOf(scoring)).toBe(100);
  });

  it.each<[string, Typed, number]>([
    ['88 of 88', { '4x:na': '是' }, 100],
    ['87 of 88: 87 × 100 ÷ 88 = 98.863636', { '4x:na': '是', '3b/市': 1 }, 98.86],
    ['57 of 58: 57 × 100 ÷ 58 = 98.275862', { '4x:na': '是', '5:na': '是', '3b/市': 1 }, 98.28],
    ['否 leaves the item in', { '4x:na': '否', '3b/市': 1 }, 99],
  ])('is made up for by the rest: %s', (_, changes, total) => expect(totalOf(after(changes))).toBe(total));
});

describe('rounding at the total', () => {
  const atTotal = { rounding: { decimals: 1, at: 'total' } } as const;

  it.each<[string, Typed, string, number, number]>([
    ['leaves the items alone', { '5a': 1 }, '5', 29.875, 99.9],
    ['keeps six places of a twelfth', { '5b': 5 }, '5', 29.958333, 100],
    ['takes the half up: 100 − 0.25', { '5a': 2 }, '5', 29.75, 99.8],
    ['takes what is less than the half down: 100 − 0.258333', { '5a': 2, '5b': 1 }, '5', 29.741667, 99.7],
  ])('%s', (_, changes, id, shown, total) => {
    const scoring = after(changes, atTotal);
    expect([itemIn(scoring, id), totalOf(scoring)]).toEqual([shown, total]);
  });
});

describe('加分', () => {
  const rich: Typed = { b1a: 14, b1b: 1.5, 'b1b:note': '创新', 'b2a/国家': 1, 'b2a/省': 1 };

  it.each<[string, Typed, number, number]>([
    ['每5篇加1分: 14 fill two steps', { b1a: 14 }, 2, 102],
    [
      'stops at the clause, then at the line: 4 + 1.5 of 3',
      { b1a: 30, b1b: 1.5, 'b1b:note': '创新' },
      3,
      103,
    ],
    ['without a limit of its own: 2 + 0.125 = 2.125, rounded', { 'b2a/国家': 1, 'b2a/省': 1 }, 2.13, 102.13],
    ['all together at most 5: 3 + 2.13', rich, 5, 105],
  ])('%s', (_, changes, bonus, total) => {
    const scoring = after(changes);
    expect([toNumber(scoring.total.bonus), totalOf(scoring)]).toEqual([bonus, total]);
  });

  it('says which limits it met', () => {
    expect(remarkIn(after(rich), 'bonus')).toBe(
      '每5篇加1分（14）加2分；创新工作加0.5-2分（1.5）加1.5分（创新）（累计不超过3分）；' +
        '国家、省表彰分别加2分、0.125分（国家1次、省1次）加2.125分（四舍五入计2.13分）（合计不超过5分）。',
    );
  });

  it('is none where it is blank, once the sheet is complete', () => {
    expect(number(after({}).bonus.shown)).toBe(0);
    expect(number(after({ ':confirmed': null }).bonus.shown)).toBe('');
  });

  it('keeps the sheet open where points have no 事由', () => {
    expect(totalOf(after({ b1b: 1.5 }))).toBe('未评完');
    expect(totalOf(after({ b1b: 0 }))).toBe(100);
  });
});

describe('扣分项', () => {
  it.each<[string, Typed, number, number, string]>([
    ['are taken from the total', { p1a: 1 }, 10, 90, '优秀'],
    ['stop at their line: 2.5 + 3 of 4', { p2a: '是', p2b: 3, 'p2b:note': '曝光' }, 4, 96, '优秀'],
    ['have no limit together', { p1a: 2, p2a: '是', p2b: 3, 'p2b:note': '曝光' }, 24, 76, '合格'],
    ['come after the bonus: 100 + 2 − 10', { p1a: 1, b1a: 10 }, 10, 92, '优秀'],
    ['never leave less than nothing', { p1a: 11 }, 110, 0, '不合格'],
  ])('%s', (_, changes, penalty, total, grade) => {
    const scoring = after(changes);
    expect([toNumber(scoring.total.penalty), totalOf(scoring), scoring.total.grade]).toEqual([
      penalty,
      total,
      grade,
    ]);
  });
});

describe('一票否决', () => {
  it.each<[string, Typed, number, string]>([
    ['of honours leaves score and grade', { v1: '是' }, 100, '优秀'],
    ['of an item', { v2: '是' }, 90, '优秀'],
    ['of an item, with what it lost anyway', { v2: '是', '1a': 1 }, 90, '优秀'],
    ['of a section', { v3: '是' }, 50, '不合格'],
    ['of the total', { v4: '是' }, 0, '不合格'],
    ['of the total, bonus and all', { v4: '是', b1a: 10 }, 0, '不合格'],
    ['forces a grade', { v5: '是' }, 100, '不合格'],
    ['forces a grade upwards too', { v7: '是', v3: '是' }, 50, '合格'],
    ['forces the lowest of several', { v5: '是', v7: '是' }, 100, '不合格'],
    ['sets a ceiling', { v6: '是' }, 100, '良好'],
    ['sets the lowest of several ceilings', { v6: '是', v8: '是' }, 100, '合格'],
    ['has a ceiling that lifts nobody', { v6: '是', p1a: 3 }, 70, '合格'],
    ['forces a grade whatever the ceiling', { v7: '是', v6: '是', v8: '是' }, 100, '合格'],
    ['of a sub-item', { v9: '是' }, 88, '良好'],
    ['of an item with sub-items takes all of them, 20', { v10: '是' }, 80, '良好'],
    ['does nothing where it is 否', { v2: '否', v4: '否', v5: '否' }, 100, '优秀'],
  ])('%s', (_, changes, total, grade) => {
    const scoring = after(changes);
    expect([totalOf(scoring), scoring.total.grade]).toEqual([total, grade]);
  });

  it('keeps the score that was worked out beside the zero', () => {
    const scoring = after({ v2: '是', '1a': 1 });
    expect(toNumber(scoring.items.get('1')!.byRules)).toBe(9);
    expect(scoring.verdicts.filter(({ fired }) => fired).map(({ veto }) => veto.id)).toEqual(['v2']);
  });
});

describe('a grade', () => {
  const changed = (by: number): Typed => ({ '3:adjust': by, '3:reason': '复核' });

  it.each<[string, Typed, number, string]>([
    ['begins at its lower end', changed(-10), 90, '优秀'],
    ['ends below the next', changed(-10.01), 89.99, '良好'],
    ['goes by the rounded score: 89.995 is 90', changed(-10.005), 90, '优秀'],
    ['goes by the rounded score: 89.994 is 89.99', changed(-10.006), 89.99, '良好'],
    ['may be the lowest', { p1a: 11 }, 0, '不合格'],
  ])('%s', (_, changes, total, grade) => {
    const scoring = after(changes);
    expect([totalOf(scoring), scoring.total.grade]).toEqual([total, grade]);
  });

  it('is not given before the total is', () => {
    expect(after({ ':confirmed': null }).total.grade).toBe('');
    expect(after({ '1a': '三' }).total.grade).toBe('');
  });
});

describe('the state of a sheet', () => {
  const NA = { error: '#N/A' };

  it.each<[string, Typed, number | string]>([
    ['with nothing entered is blank', {}, ''],
    ['with only its head filled in is blank', HEAD, ''],
    ['with only words entered is blank', { '1a:note': '三月', '1:remark': '另行说明' }, ''],
    ['with one finding is 未评完', { '1a': 0 }, '未评完'],
    ['without 评分确认 is 未评完', { ...COMPLETE, ':confirmed': null }, '未评完'],
    ['with 评分确认 否 is 未评完', { ...COMPLETE, ':confirmed': '否' }, '未评完'],
    ['without its unit is 未评完', { ...COMPLETE, ':unit': null }, '未评完'],
    ['without its quarter is 未评完', { ...COMPLETE, ':part': null }, '未评完'],
    ['without its class is 未评完', { ...COMPLETE, ':class': null }, '未评完'],
    ['without its date is 未评完', { ...COMPLETE, ':date': '' }, '未评完'],
    ['with 视情扣分 left blank counts it as none', { ...COMPLETE, '3a': null }, 100],
    ['without a credit is 未评完', { ...COMPLETE, '2xa': null }, '未评完'],
    ['with a judgement but no 事由 is 未评完', { ...COMPLETE, '3a': 3 }, '未评完'],
    ['with a word for a number is 有误', { ...COMPLETE, '1a': '三' }, '有误'],
    ['with full-width digits is 有误', { ...COMPLETE, '1a': '３' }, '有误'],
    ['with a negative number is 有误', { ...COMPLETE, '1a': -1 }, '有误'],
    ['with a fraction of an occurrence is 有误', { ...COMPLETE, '1a': 0.5 }, '有误'],
    ['with an error is 有误', { ...COMPLETE, '1a': NA }, '有误'],
    ['with TRUE for a number is 有误', { ...COMPLETE, '1a': true }, '有误'],
    ['with a judgement between 0 and its least is 有误', { ...COMPLETE, '3a': 1 }, '有误'],
    ['with a judgement over its most is 有误', { ...COMPLETE, '3a': 5.001 }, '有误'],
    ['with another class is 有误', { ...COMPLETE, ':class': '镇' }, '有误'],
    ['with a class in small letters is 有误', { ...COMPLETE, ':class': 'a类开发区' }, '有误'],
    ['with a fifth quarter is 有误', { ...COMPLETE, ':part': 5 }, '有误'],
    ['with a day in 1900 is 有误', { ...COMPLETE, ':date': 6.3 }, '有误'],
    ['with a number for a 事由 is 有误', { ...COMPLETE, '1a:note': 6.3 }, '有误'],
    ['with too long a 备注 is 有误', { ...COMPLETE, '1:remark': '长'.repeat(501) }, '有误'],
    ['with an unusable veto is 有误', { ...COMPLETE, v1: '有' }, '有误'],
    ['with an unusable bonus is 有误', { ...COMPLETE, b1a: '三篇' }, '有误'],
    ['is 有误 before it is 未评完', { ':class': '镇', '1a': 1 }, '有误'],
    ['is 有误 before it is blank', { ':year': '二〇二一' }, '有误'],
    ['takes an empty text for a blank', { ...COMPLETE, '1a': '', '3:na': '' }, 100],
    ['takes 0.1+0.2 for 0.3', { ...COMPLETE, b1b: 0.2 + 0.4, 'b1b:note': '创新' }, 100.6],
    ['takes 0.1×3×10 for 3', { ...COMPLETE, '4xa': 0.1 * 3 * 10 }, 98.5],
  ])('%s', (_, typed, total) => expect(totalOf(scoreOf(typed))).toBe(total));

  it('shows 有误 in the item concerned, and in its parents', () => {
    const scoring = after({ '4ypa': 2 });
    expect(['4yp', '4y', '4', '5'].map((id) => itemIn(scoring, id))).toEqual(['有误', '有误', '有误', 30]);
    expect([...scoring.sections.values()].map(({ shown }) => number(shown))).toEqual([50, '']);
  });

  it('shows the items that can be worked out before it is confirmed', () => {
    const scoring = scoreOf({ ...HEAD, '1a': 1 });
    expect(['1', '5'].map((id) => itemIn(scoring, id))).toEqual([9, '']);
  });
});

describe('typed scores', () => {
  const direct = (changes: Typed): Scoring => scoreOf({ ...SCORES, ...changes }, {}, 'direct');

  it.each<[string, Typed, number | string]>([
    ['add up', {}, 100],
    ['need nothing confirmed, and may be 0', { '1': 0 }, 90],
    ['are limited by their parent: 8 + 12 of 15', { '2y': 12 }, 100],
    ['are rounded: 9.875', { '1': 9.875 }, 99.88],
    ['are 未评完 while one is missing', { '1': null }, '未评完'],
    ['are 有误 over 分值', { '1': 10.001 }, '有误'],
    ['are 有误 below 0', { '1': -0.1 }, '有误'],
    ['are 有误 as a word', { '1': '满分' }, '有误'],
    ['are 有误 with four decimals', { '1': 9.1234 }, '有误'],
    ['take 0.1+0.2 for 0.3, at 分值 too', { '4yq': 2.7 + 0.1 + 0.2 }, 100],
    ['need no score where 不涉及', { '4x:na': '是', '4x': null, '3': 24 }, 98.86],
    ['have bonus and penalties added', { b1a: 5, p1a: 1 }, 91],
    ['are vetoed', { v3: '是' }, 50],
  ])('%s', (_, changes, total) => expect(totalOf(direct(changes))).toBe(total));

  it('are blank before anything is typed', () => expect(totalOf(scoreOf(HEAD, {}, 'direct'))).toBe(''));
});

describe('measured and chosen values', () => {
  const measured = (typed: Typed): Scoring => {
    const prepared = prepare(measuredRubric(), 'tally');
    return score(prepared, new Map(Object.entries({ ...HEAD, ':confirmed': '是', ...typed })), () => 200);
  };
  const all = { m1a: 93.4, m2a: 94.3, m2b: 2.5, m3a: '下半年通过', m4a: '不通过' };

  it('come out by hand', () => {
    // 1.6 of 2: no whole step. 0.7÷0.7×0.1 + 3×0.1 = 0.4. 得1分. 扣0分.
    const scoring = measured(all);
    expect(['m1', 'm2', 'm3', 'm4'].map((id) => itemIn(scoring, id))).toEqual([3, 2.6, 1, 2]);
    expect(totalOf(scoring)).toBe(8.6);
    expect(scoring.items.get('m3')?.remarkAuto).toBe('通过验收得分（下半年通过）得1分。');
  });

  it.each(Object.keys(all))('are 未评 while %s is blank, although the sheet is confirmed', (id) => {
    expect(totalOf(measured({ ...all, [id]: null }))).toBe('未评完');
  });

  it('are 有误 where another word is chosen', () => {
    expect(totalOf(measured({ ...all, m3a: '通过' }))).toBe('有误');
  });
});
