import { finerThanRounding } from '../../src/lint/finerThanRounding';
import type { Item, Rounding } from '../../src/rubric/rubric';
import type { WrittenRule } from '../../src/rules';
import { aClause, anItem, aRubric } from '../support/builders';

const found = (rule: WrittenRule, rounding?: Rounding, item: Partial<Item> = {}) =>
  finerThanRounding
    .find(
      aRubric({
        fullScore: 10,
        items: [anItem({ clauses: [aClause({ rule })], ...item })],
        ...(rounding && { rounding }),
      }),
    )
    .map(({ message }) => message);

const half = { id: '1m1', text: '减半', label: '减半', factor: 0.5, clauses: ['1a'] };

it('shows what a fine amount leaves, and what is printed', () => {
  expect(found({ kind: 'flat', points: 0.375 })).toEqual([
    '第1项的分数比计分保留的小数更细：10-0.375=9.625，保留2位小数是9.63。请多留一位小数，或写明四舍五入。',
  ]);
});

it.each<[string, WrittenRule, Rounding | undefined, Partial<Item>]>([
  ['half points in whole ones', { kind: 'flat', points: 0.5 }, { decimals: 0, at: 'total' }, {}],
  [
    'one of several levels',
    { kind: 'byLevel', unit: '次', levels: [{ name: '县', points: 0.125 }] },
    undefined,
    {},
  ],
  ['a number of one class', { kind: 'flat', points: { byClass: { 镇: 0.125 } } }, undefined, {}],
  ['减半 of a fine amount', { kind: 'flat', points: 0.25 }, undefined, { multipliers: [half] }],
])('finds %s', (_, rule, rounding, item) => {
  expect(found(rule, rounding, item)).toHaveLength(1);
});

it.each<[string, WrittenRule, Rounding | undefined]>([
  ['as many decimals', { kind: 'flat', points: 0.25 }, undefined],
  ['three decimals that are kept', { kind: 'flat', points: 0.125 }, { decimals: 3, at: 'item' }],
  ['a fine target', { kind: 'shortfall', target: 0.125, points: 0.1, unit: '吨' }, undefined],
  [
    'a fine share of the 分值',
    { kind: 'curve', unit: '天', in: 'percent', knots: [{ at: 0, points: 12.125 }] },
    undefined,
  ],
])('leaves alone %s', (_, rule, rounding) => {
  expect(found(rule, rounding)).toEqual([]);
});
