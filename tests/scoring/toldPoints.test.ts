/**
 * 备注 beside a score of two places: points of a rate have two as well, and whoever adds them up comes to the score or is
 * told that it was rounded. All by hand.
 */
import type { Clause, Rubric } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aLine, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

/** 低于100%的，每低1个百分点扣N分，不足的按比例. */
const rate = (id: string, points: number, more: Partial<Clause> = {}): Clause =>
  aClause({
    id,
    text: `每低1个百分点扣${points}分`,
    label: `办结率${id}`,
    remark: '办结率{n}%，扣{points}分',
    rule: { kind: 'shortfall', target: 100, points, unit: '%', partial: 'linear' },
    ...more,
  });

const ofItem = (clauses: readonly Clause[], more: Partial<Rubric> = {}): Rubric =>
  aRubric({
    items: [anItem({ fullScore: 10, criteria: `${clauses.map(({ text }) => text).join('，')}。`, clauses })],
    ...more,
  });

const one = ofItem([rate('1a', 0.5)]);
const two = ofItem([rate('1a', 0.125), rate('1b', 0.125)]);
const priced = ofItem([
  aClause({
    text: '每项扣0.125分',
    remark: '少{n}项，扣{points}分',
    rule: { kind: 'perOccurrence', points: 0.125, unit: '项' },
  }),
]);
const exact = ofItem([rate('1a', 0.5)], { rounding: { decimals: 2, at: 'total' } });
/** 加分: 每高1个百分点加0.125分, and one more such rate. */
const raised = aRubric({
  items: [anItem({ fullScore: 10 })],
  bonus: {
    cap: null,
    items: [
      aLine({
        clauses: ['b1a', 'b1b'].map((id) =>
          rate(id, 0.125, {
            text: `每高1个百分点加0.125分`,
            remark: '办结率{n}%，加{points}分',
            rule: {
              kind: 'curve',
              unit: '%',
              knots: [
                { at: 0, points: 0 },
                { at: 100, points: 12.5 },
              ],
            },
          }),
        ),
      }),
    ],
  },
});

/** In whole points, and at most 0.2 of them: what is told as 0分 has no name in the short form, and is cut all the same. */
const tiny: Rubric = {
  ...raised,
  rounding: { decimals: 0, at: 'item' },
  bonus: { cap: null, items: raised.bonus!.items.map((line) => ({ ...line, cap: 0.2 })) },
};

const both: Typed = { '1a': 99, '1b': 99 };

it.each<[string, Rubric, Typed, number, string]>([
  // 2.013 points behind, 0.5 each: 1.0065. 10 − 1.01 = 8.99.
  ['has the places of the score', one, { '1a': 97.987 }, 8.99, '办结率97.987%，扣1.01分。'],
  // 1.005: 10 − 1.01 is 8.99, but 8.995 is 9.
  [
    'says where the words come to another number',
    one,
    { '1a': 97.99 },
    9,
    '办结率97.99%，扣1.01分。四舍五入计9分。',
  ],
  // 0.25 together, and not 0.26.
  [
    'says so where two rates come to another number',
    two,
    both,
    9.75,
    '办结率99%，扣0.13分；办结率99%，扣0.13分。四舍五入计9.75分。',
  ],
  // 50 each.
  [
    'says no more than 扣完为止 where that stopped it',
    ofItem([rate('1a', 0.5), rate('1b', 0.333)]),
    { '1a': 0, '1b': 66.667 },
    0,
    '办结率0%，扣50分；办结率66.667%，扣11.1分（本项扣完为止）。',
  ],
  [
    'is a price of the notice as it stands there',
    priced,
    { '1a': 1 },
    9.88,
    '少1项，扣0.125分。四舍五入计9.88分。',
  ],
  ['has all its places where the score has', exact, { '1a': 97.987 }, 8.9935, '办结率97.987%，扣1.0065分。'],
  // 10 − 1.0065 + 0.5 = 9.4935.
  [
    'leaves it to 审定 where that gives the score',
    one,
    { '1a': 97.987, '1:adjust': 0.5, '1:reason': '复核' },
    9.49,
    '办结率97.987%，扣1.01分。经审定得9.49分：复核。四舍五入计9.49分。',
  ],
])('%s', (_, rubric, typed, score, remark) => {
  const scoring = scored(rubric, typed);
  expect([scoring.item('1'), scoring.remark('1')]).toEqual([score, remark]);
});

it('is told so of a line of 加分 as well', () => {
  // 3 of 100: 0.375 each.
  const scoring = scored(raised, { b1a: 3, b1b: 3 });
  expect([scoring.bonus, scoring.remark('bonus')]).toEqual([
    0.75,
    '办结率3%，加0.38分；办结率3%，加0.38分（四舍五入计0.75分）。',
  ]);
});

it('the explanation has the points as they are', () =>
  expect(scored(one, { '1a': 97.987 }).steps('1')[0]).toContain('扣1.0065分'));

describeWithOracle('the points that 备注 tells in the workbook', () => {
  const bench = setUpBench();

  it.each<[string, Rubric, readonly Typed[]]>([
    [
      'one rate',
      one,
      [{ '1a': 97.987 }, { '1a': 97.99 }, { '1a': 0 }, { '1a': 97.987, '1:adjust': 0.5, '1:reason': '复核' }],
    ],
    ['two rates', two, [both, { '1a': 99.04, '1b': 98 }, { '1a': 0, '1b': 99 }]],
    ['a price', priced, [{ '1a': 1 }, { '1a': 2 }]],
    ['no rounding of items', exact, [{ '1a': 97.987 }]],
    ['加分 that is told as nothing, beyond its limit', tiny, [{ b1a: 3 }, { b1a: 2 }, {}]],
    [
      '加分',
      raised,
      [
        { b1a: 3, b1b: 3 },
        { b1a: 2, b1b: 3 },
      ],
    ],
  ])('are those of the engine: %s', async (_, rubric, fills) => {
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});
