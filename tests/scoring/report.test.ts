/** Every key that `score --json` prints, with what it means (product.md section 6). */

import { exerciseRubric } from '../support/exerciseRubric';
import { aScoresheet, daxing, readBytes, sample } from '../support/scoresheets';
import type { ScoresheetOptions } from '../support/scoresheets';

const reportOf = async (options: ScoresheetOptions = {}) =>
  readBytes((await aScoresheet(options)).bytes).report;
type Item = Readonly<Record<string, unknown>>;
const itemOf = (items: readonly object[], id: string): Item =>
  (items as readonly Item[]).find((each) => each['id'] === id)!;

describe('the worked example', () => {
  it('has the keys of product.md, and the numbers worked out by hand', async () => {
    const { items, ...rest } = await reportOf();
    expect(rest).toEqual({
      rubric: {
        id: 'daxing-2021',
        title: '2021年大兴镇社区生态环境保护工作考核评分表',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      },
      reading: null,
      mode: 'tally',
      stage: 'assess',
      unit: '示范社区',
      unitClass: null,
      targets: {},
      period: '2021',
      date: '2021-12-20',
      sections: [{ id: 's1', score: 8.5 }],
      bonusItems: [
        expect.objectContaining({ id: 'b1', score: 0.5, cap: 0.5 }),
        expect.objectContaining({ id: 'b2', score: 0 }),
        expect.objectContaining({ id: 'b3', score: 0.2, cap: 0.4 }),
      ],
      penaltyItems: [],
      base: 8.5,
      bonus: 0.7,
      penalty: 0,
      overflow: 0,
      total: 9.2,
      grade: null,
      state: 'complete',
      verdicts: [],
    });
    expect((items as readonly Item[]).map(({ score }) => score)).toEqual([
      0.7, 0.3, 1.5, 1.3, 0.2, 0.5, 1.2, 1, 1, 0.8,
    ]);
    expect(itemOf(items, '7')).toEqual({
      id: '7',
      label: '7',
      section: 's1',
      fullScore: 1.5,
      deduction: 0.3,
      adjustment: 0,
      score: 1.2,
      word: null,
      scorers: null,
      earlier: null,
      status: 'scored',
      remark: '环保违法违规行为被督查通报（市级1次），扣0.3分。',
      remarkAuto: '环保违法违规行为被督查通报（市级1次），扣0.3分。',
      clauses: expect.any(Array),
      multipliers: [],
    });
    const clauses = itemOf(items, '7')['clauses'] as readonly object[];
    expect(clauses).toHaveLength(6);
    expect(clauses[0]).toMatchObject({ id: '7a', effect: 'deduct', entry: null, points: 0 });
    expect(clauses[5]).toMatchObject({ id: '7f', entry: { 市级: 1 }, points: 0.3 });
    const [, second] = itemOf(items, '2')['clauses'] as readonly object[];
    expect(second).toMatchObject({ id: '2b', entry: true, points: 0.2, text: expect.any(String) });
  });

  it('counts bonus points before the limit of the line', async () => {
    const { bonusItems } = await reportOf();
    expect(bonusItems[0]).toMatchObject({
      score: 0.5,
      clauses: [{ id: 'b1a', effect: 'bonus', entry: 3, points: 0.6 }],
    });
  });
});

describe('blank is not zero', () => {
  it('in a form that nobody has touched', async () => {
    const { items, ...rest } = await reportOf({ answers: {} });
    expect(rest).toMatchObject({ unit: null, period: null, date: null, base: null, total: null });
    expect(rest).toMatchObject({ grade: null, state: 'blank', verdicts: [] });
    expect(rest.sections).toEqual([{ id: 's1', score: null }]);
    for (const item of items as readonly Item[]) {
      expect(item).toMatchObject({ score: null, deduction: null, status: 'unscored', remark: '' });
      for (const clause of item['clauses'] as readonly object[])
        expect(clause).toMatchObject({ entry: null, points: null });
    }
  });

  it('in a form that is not confirmed: what was counted is known, the rest is not', async () => {
    const { items, state, total } = await reportOf({ answers: { ...sample, confirmed: false } });
    expect([state, total]).toEqual(['incomplete', null]);
    expect(itemOf(items, '1')).toMatchObject({
      clauses: [{ entry: 3, points: 0.3 }, { entry: null, points: null }, { points: null }],
    });
  });
});

it('shows an 审定调整 apart from the deduction', async () => {
  const adjust = { 4: { points: -0.1, reason: '复核又发现一处' } };
  const { items, total } = await reportOf({ answers: { ...sample, adjust } });
  expect(itemOf(items, '4')).toMatchObject({ deduction: 0.2, adjustment: -0.1, score: 1.2 });
  expect(total).toBe(9.1);
});

it('shows the rewritten 备注 beside the one that writes itself', async () => {
  const { items } = await reportOf({ answers: { ...sample, remarks: { 4: '区级巡查扣0.2分。' } } });
  expect(itemOf(items, '4')).toMatchObject({
    remark: '区级巡查扣0.2分。',
    remarkAuto: '露天焚烧被区级巡查到1次，扣0.2分（10月12日，村口荒地）。',
  });
});

it('lists a veto that fired beside the score, which stands', async () => {
  const { verdicts, total, state } = await reportOf({
    answers: { ...sample, answers: { ...(sample['answers'] as object), v1: true } },
  });
  expect(verdicts).toEqual([
    { id: 'v1', effect: 'noHonours', text: expect.stringContaining('重大及以上突发环境事故') },
  ]);
  expect([total, state]).toEqual([9.2, 'complete']);
});

it('of a sheet in direct mode has no clauses, and what the typed score leaves as the deduction', async () => {
  const { items, mode, total } = await reportOf({ mode: 'direct' });
  expect([mode, total]).toEqual(['direct', 9.2]);
  expect(itemOf(items, '4')).toMatchObject({ score: 1.3, deduction: 0.2, adjustment: 0, clauses: [] });
});

it('says whose sheet it is, and names a 自评 in the title', async () => {
  const { stage, rubric } = await reportOf({ stage: 'self', mode: 'direct' });
  expect(stage).toBe('self');
  expect(rubric.title.endsWith('（自评）')).toBe(true);
});

it('lists the leaf items only, so that their scores add up; one left out as 不涉及 has a status of its own', async () => {
  const rubric = exerciseRubric();
  const { items, unitClass, period } = await reportOf({
    rubric,
    answers: { unit: '甲县', unitClass: '县', period: '2021Q4', notApplicable: ['5'] },
  });
  expect((items as readonly Item[]).map(({ id }) => id)).toEqual([
    '1',
    '2x',
    '2y',
    '3',
    '4x',
    '4yp',
    '4yq',
    '5',
  ]);
  expect(itemOf(items, '5')).toMatchObject({ status: 'notApplicable' });
  expect([unitClass, period]).toEqual(['县', '2021Q4']);
});

it('has the fingerprint of the rubric, whatever was entered', async () => {
  const [blank, filled] = [await reportOf({ answers: {} }), await reportOf()];
  expect(blank.rubric.sha256).toBe(filled.rubric.sha256);
  const other = await reportOf({ rubric: { ...daxing, unitNoun: '村' } });
  expect(other.rubric.sha256).not.toBe(filled.rubric.sha256);
});
