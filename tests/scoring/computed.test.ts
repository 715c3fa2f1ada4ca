/** Numbers that nobody measures but everybody works out: rates, votes, means of scorers. All values by hand. */
import type { Clause, Rubric } from '../../src/rubric/rubric';
import type { Computed } from '../../src/rules/computed/computed';
import { loadRubric } from '../../src/rubric/load';
import { ScoresheetError } from '../../src/problems/problem';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aLine, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const settledRate: Computed = {
  label: '按期办结率',
  inputs: [
    { name: '按期办结数', unit: '件', isWhole: true },
    { name: '受理数', unit: '件', isWhole: true },
    { name: '不予受理数', unit: '件', isWhole: true },
  ],
  formula: '按期办结数÷（受理数－不予受理数）×100%',
};

/** 信访: 低于100%的，每低1个百分点扣0.5分，低于80%不得分. */
const rateClause = (computed: Computed, more: Partial<Clause> = {}): Clause =>
  aClause({
    text: '按期办结率低于100%的，每低1个百分点扣0.5分，低于80%不得分',
    label: '按期办结率',
    remark: '按期办结率{n}%，扣{points}分',
    rule: { kind: 'shortfall', target: 100, points: 0.5, unit: '%', partial: 'linear', cliff: 80, computed },
    ...more,
  });

const petitions = (computed: Computed = settledRate): Rubric =>
  aRubric({ items: [anItem({ fullScore: 10, clauses: [rateClause(computed)] })] });

const counts = (settled: unknown, received: unknown, refused: unknown): Typed =>
  ({ '1a/按期办结数': settled, '1a/受理数': received, '1a/不予受理数': refused }) as Typed;

describe('a rate that is worked out from counts', () => {
  it.each<[string, Typed, number | string]>([
    // 146÷149 = 97.986577% to six places: 2.013423 points behind, at 0.5 each.
    ['is compared as exactly as it is', counts(146, 152, 3), 8.99],
    ['is full marks where all are settled', counts(149, 152, 3), 10],
    // 119÷149 = 79.87%.
    ['is nothing below the least', counts(119, 152, 3), 0],
    ['keeps the item open until all its numbers are there', counts(146, null, 3), ''],
    ['keeps the item open over 0', counts(0, 3, 3), ''],
    ['keeps the item open where it cannot be', counts(150, 152, 3), ''],
    ['is 有误 where one of its numbers is', counts(146.5, 152, 3), '有误'],
    ['keeps a confirmed sheet open where nothing is typed', {}, ''],
  ])('%s', (_, typed, score) => {
    const scoring = scored(petitions(), typed);
    expect(scoring.item('1')).toBe(score);
    expect(scoring.total).toBe(typeof score === 'number' ? score : score === '' ? '未评完' : score);
  });

  it('tells what is to be done while it cannot be worked out', () => {
    const adviceFor = (typed: Typed): string => scored(petitions(), typed).advice('1a');
    expect(adviceFor(counts(146, null, 3))).toBe('各数填齐以后，才能算出“按期办结率”');
    expect(adviceFor(counts(0, 3, 3))).toBe('“（受理数－不予受理数）”是0，算不出“按期办结率”，请核对');
    expect(adviceFor(counts(150, 152, 3))).toBe('“按期办结率”算得100.67%，应在0到100%之间，请核对各数');
    expect(adviceFor(counts(146, 152, 3))).toBe('');
  });

  it('shows the arithmetic in 备注 and in the explanation', () => {
    const scoring = scored(petitions(), counts(146, 152, 3));
    expect(scoring.remark('1')).toBe(
      // 10 − 1.01 is the 8.99 that stands beside it.
      '按期办结率97.99%，扣1.01分（按期办结率＝146÷（152－3）×100%＝97.99%）。',
    );
    expect(scoring.steps('1')[0]).toBe(
      '按期办结率：填按期办结数146件、受理数152件、不予受理数3件，扣1.006712分（按期办结率＝146÷（152－3）×100%＝97.99%）',
    );
  });

  it('is rounded before it is compared where the notice says so: 97.9866% is 98%', () => {
    expect(scored(petitions({ ...settledRate, decimals: 0 }), counts(146, 152, 3)).item('1')).toBe(9);
  });
});

describe('one measurement in two clauses', () => {
  // 考核项: below 90% costs 1 a point; 加分: above 95%, 0.2 a point. Of the same counts.
  const bonus = rateClause(settledRate, {
    text: '超过95%的，每高1个百分点加0.2分',
    remark: '按期办结率{n}%，加{points}分',
    rule: {
      kind: 'curve',
      unit: '%',
      knots: [
        { at: 95, points: 0 },
        { at: 100, points: 1 },
      ],
      computed: settledRate,
    },
    sameAs: '1a',
  });
  const both = aRubric({
    items: [anItem({ fullScore: 10, clauses: [rateClause(settledRate)] })],
    bonus: { cap: null, items: [aLine({ clauses: [bonus] })] },
  });

  it('is typed once', () => {
    // 146÷149: 2.986577 above 95 in 5 is 0.597315.
    const scoring = scored(both, counts(146, 152, 3));
    expect([scoring.item('1'), scoring.bonus, scoring.total]).toEqual([8.99, 0.6, 9.59]);
  });

  it('may share only some of its numbers: 满意率 of the same 受理数', () => {
    const satisfied: Computed = {
      label: '满意率',
      inputs: [
        { name: '满意数', unit: '件', isWhole: true },
        { name: '受理数', unit: '件', isWhole: true },
      ],
      formula: '满意数÷受理数',
    };
    const rubric = aRubric({
      items: [
        anItem({ fullScore: 10, clauses: [rateClause(settledRate)] }),
        anItem({ id: '2', fullScore: 10, clauses: [rateClause(satisfied, { sameAs: '1a' })] }),
      ],
    });
    // 138÷152 = 90.789474%: 9.210526 behind, at 0.5 each.
    const typed = { ...counts(149, 152, 3), '2a/满意数': 138 };
    expect(scored(rubric, typed).item('2')).toBe(5.39);
  });

  it('has to be the same number where it has the same name', () => {
    const other = { ...settledRate, inputs: settledRate.inputs.map((each) => ({ ...each, max: 10 })) };
    const rubric = aRubric({
      items: [
        anItem({ fullScore: 10, clauses: [rateClause(settledRate)] }),
        anItem({ id: '2', fullScore: 10, clauses: [rateClause(other, { sameAs: '1a' })] }),
      ],
    });
    expect(() => loadRubric(JSON.stringify(rubric))).toThrow(ScoresheetError);
  });
});

describe('a mean of scorers', () => {
  const scorers: Computed = {
    label: '评委平均分',
    inputs: [{ name: '评分', unit: '分', max: 10, each: ['评委1', '评委2', '评委3', '评委4', '评委5'] }],
    formula: '去极值平均（评分）',
  };
  const speech = (computed: Computed): Rubric =>
    aRubric({
      items: [
        anItem({
          fullScore: 10,
          clauses: [
            aClause({
              text: '去掉一个最高分和一个最低分后取平均分',
              label: '评委评分',
              remark: '评委平均{n}分，得{points}分',
              effect: 'credit',
              rule: {
                kind: 'curve',
                unit: '分',
                knots: [
                  { at: 0, points: 0 },
                  { at: 10, points: 10 },
                ],
                computed,
              },
            }),
          ],
        }),
      ],
    });
  const given = (...points: readonly (number | null)[]): Typed =>
    Object.fromEntries(points.map((each, i) => [`1a/评委${i + 1}评分`, each]));

  it('leaves out the highest and the lowest: (9 + 9.2 + 9.4) ÷ 3', () => {
    expect(scored(speech(scorers), given(9, 9.8, 8.1, 9.2, 9.4)).item('1')).toBe(9.2);
    expect(scored(speech(scorers), given(9, 9, 9, 9, 9)).item('1')).toBe(9);
  });

  it('waits for the last of them', () => {
    expect(scored(speech(scorers), given(9, 9.8, 8.1, 9.2, null)).total).toBe('未评完');
  });

  it('shows what each gave', () => {
    expect(scored(speech(scorers), given(9, 9.8, 8.1, 9.2, 9.4)).remark('1')).toBe(
      '评委平均9.2分，得9.2分（评委平均分＝去极值平均（9、9.8、8.1、9.2、9.4）＝9.2分）。',
    );
  });
});

describe('a mean of rates', () => {
  const months: Computed = {
    label: '平均达标率',
    inputs: [{ name: '达标率', unit: '%', each: ['1月', '2月', '3月'] }],
    formula: '平均（达标率）',
  };
  // A percent cell holds what a spreadsheet does; in the answers it is 93.5.
  const rates: Typed = { '1a/1月达标率': 93.5, '1a/2月达标率': 96, '1a/3月达标率': 88 };

  it('is a rate: (93.5 + 96 + 88) ÷ 3 is 92.5%, 7.5 behind at 0.5 each', () => {
    const scoring = scored(petitions(months), rates);
    expect(scoring.item('1')).toBe(6.25);
    expect(scoring.remark('1')).toBe(
      '按期办结率92.5%，扣3.75分（平均达标率＝平均（93.5%、96%、88%）＝92.5%）。',
    );
  });

  it('is a part of a count: 40% of 150 is 60', () => {
    const part: Computed = {
      label: '户数',
      inputs: [
        { name: '占比', unit: '%' },
        { name: '总户数', unit: '户' },
      ],
      formula: '占比×总户数',
    };
    const clause = rateClause(part, {
      text: '少于70户的，每少1户扣0.1分',
      remark: '有{n}户，扣{points}分',
      rule: { kind: 'shortfall', target: 70, points: 0.1, unit: '户', computed: part },
    });
    const rubric = aRubric({ items: [anItem({ fullScore: 10, clauses: [clause] })] });
    expect(scored(rubric, { '1a/占比': 40, '1a/总户数': 150 }).item('1')).toBe(9);
  });
});

describe('a computation that cannot be', () => {
  it.each<[string, Partial<Computed>, string, string]>([
    [
      'an unknown name',
      { formula: '办结数÷受理数' },
      'rubric.badFormula',
      '/sections/0/items/0/clauses/0/rule/computed/formula',
    ],
    [
      'a number that is typed for nothing',
      { formula: '按期办结数÷受理数' },
      'rubric.unusedInput',
      '/sections/0/items/0/clauses/0/rule/computed/inputs',
    ],
  ])('is refused with its place: %s', (_, change, code, pointer) => {
    try {
      loadRubric(JSON.stringify(petitions({ ...settledRate, ...change })));
      throw new Error('was taken');
    } catch (error) {
      if (!(error instanceof ScoresheetError)) throw error;
      expect(error.problems.map((each) => [each.code, each.pointer])).toContainEqual([code, pointer]);
    }
  });
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();

  it('shows what the engine says of every one of these', async () => {
    const fills = [
      counts(146, 152, 3),
      counts(149, 152, 3),
      counts(119, 152, 3),
      counts(146, null, 3),
      counts(0, 3, 3),
      counts(150, 152, 3),
      counts(146.5, 152, 3),
      counts('多', 152, 3),
      {},
    ];
    expect(await compareSheet(bench, petitions(), fills)).toBe(AGREES);
  });

  it('takes a percentage in a formula for the part of 1 that it is', async () => {
    const months = {
      label: '平均',
      inputs: [{ name: '率', unit: '%', each: ['1月', '2月'] }],
      formula: '平均（率）',
    };
    const fills = [
      { '1a/1月率': 93.5, '1a/2月率': 88 },
      { '1a/1月率': 93.5 },
      { '1a/1月率': 100, '1a/2月率': 33.333 },
    ];
    expect(await compareSheet(bench, petitions(months), fills)).toBe(AGREES);
  });
});
