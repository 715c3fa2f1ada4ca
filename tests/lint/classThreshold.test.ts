import { classThreshold } from '../../src/lint/classThreshold';
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import { aClause, anItem, aRubric } from '../support/builders';

const unitClasses = ['镇', '街道', '园区'];
const rubricOf = (item: Item, overrides: Partial<Rubric> = {}): Rubric =>
  aRubric({ unitClasses, fullScore: 100, items: [item], ...overrides });
const found = (rubric: Rubric) =>
  classThreshold.find(rubric).map(({ pointer, message }) => [pointer, message]);

const byClass = (numbers: Readonly<Record<string, number>>): Clause =>
  aClause({ rule: { kind: 'shortfall', target: { byClass: numbers }, points: 0.5, unit: '篇' } });
const only = (...appliesTo: readonly string[]): Clause => aClause({ appliesTo });

describe('a class without a threshold', () => {
  it.each<[string, readonly Clause[], string]>([
    ['a number is missing', [byClass({ 镇: 10, 街道: 5 })], '没有写园区的标准'],
    ['each clause is for one class, and one has none', [only('镇'), only('街道')], '没有写园区的标准'],
    ['a clause is for two of three', [only('镇', '街道')], '没有写园区的标准'],
  ])('is found where %s', (_, clauses, fact) => {
    const [first, ...others] = found(rubricOf(anItem({ clauses })));
    expect(others).toEqual([]);
    expect(first?.[0]).toBe('/sections/0/items/0/clauses');
    expect(first?.[1]).toContain(fact);
  });

  it.each<[string, readonly Clause[], Partial<Item>]>([
    ['all have a number', [byClass({ 镇: 10, 街道: 5, 园区: 5 })], {}],
    ['another clause has it', [byClass({ 镇: 10, 街道: 5 }), only('园区')], {}],
    ['one clause is about one class alone', [only('镇'), aClause()], {}],
    [
      'the row is not for it',
      [byClass({ 镇: 10, 街道: 5 })],
      { appliesTo: ['镇', '街道'], criteria: '园区不涉及，按满分计。' },
    ],
  ])('is not found where %s', (_, clauses, overrides) => {
    expect(found(rubricOf(anItem({ clauses, ...overrides })))).toEqual([]);
  });

  it('is not found where the rubric knows no classes', () => {
    expect(found(aRubric({ items: [anItem({ clauses: [only('镇', '街道')] })] }))).toEqual([]);
  });
});

describe('a row for some classes', () => {
  it('is shown with what the others are out of', () => {
    const [first] = found(rubricOf(anItem({ fullScore: 4, appliesTo: ['镇'] })));
    expect(first?.[1]).toContain('不考核街道、园区，这些单位满分只有96分，没有写明怎样折算');
  });

  it('is left alone where the text says what becomes of them', () => {
    const criteria = '发现一处扣0.1分，街道、园区不涉及的按满分计。';
    expect(found(rubricOf(anItem({ appliesTo: ['镇'], criteria })))).toEqual([]);
  });
});
