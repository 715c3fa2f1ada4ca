import { NO_POINTS, plus, pointsOf, toNumber } from '../../src/points/points';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { State } from '../../src/rules/inputType';
import type { ItemScore } from '../../src/scoring/steps/scores';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import type { LeadUnit } from '../../src/scoring/levels/subtotal';
import { leadUnitsOf, scoreSubtotal, unitFullScore } from '../../src/scoring/levels/subtotal';
import { anItem, aRubric, aSection } from '../support/builders';

const subtotalled = (items: readonly Item[], more: Partial<Rubric> = {}): Rubric => {
  const { layout, ...rest } = aRubric({ items, ...more });
  return { ...rest, layout: { ...layout, subtotals: 'leadUnit' } };
};

const names = (rubric: Rubric): readonly string[] => leadUnitsOf(rubric).map(({ name }) => name);

/** Typed scores by item id. */
const scored = (rubric: Rubric, typed: Readonly<Record<string, number>>) =>
  score(prepare(rubric, 'direct'), new Map(Object.entries(typed)), () => 100);

const subtotalOf = (unit: LeadUnit, items: ReadonlyMap<string, ItemScore>) =>
  scoreSubtotal(unit, {
    of({ id }) {
      const found = items.get(id);
      if (found === undefined) throw new Error(`${id} has no score`);
      return found;
    },
  });

const shown = (unit: LeadUnit, items: ReadonlyMap<string, ItemScore>): number | string => {
  const subtotal = subtotalOf(unit, items).shown;
  return typeof subtotal === 'number' ? toNumber(subtotal) : subtotal;
};

const rubric = subtotalled([
  anItem({ id: '1', fullScore: 3, leadUnit: '总量办' }),
  anItem({
    id: '2',
    leadUnit: '规财处',
    items: [anItem({ id: '2a', fullScore: 2 }), anItem({ id: '2b', fullScore: 4, leadUnit: '总量办' })],
  }),
  anItem({ id: '3', fullScore: 5 }),
]);

describe('小计 by 牵头部门', () => {
  it('are in the order of the document, what has no unit standing under its own heading', () =>
    expect(names(rubric)).toEqual(['总量办', '规财处', '（未明确）']));

  it('give a sub-item to the unit of its parent unless it has one of its own', () => {
    const { items } = scored(rubric, { 1: 2.5, '2a': 1.9, '2b': 4, 3: 0 });
    expect(leadUnitsOf(rubric).map((unit) => shown(unit, items))).toEqual([6.5, 1.9, 0]);
    expect(leadUnitsOf(rubric).map((unit) => toNumber(unitFullScore(unit)))).toEqual([7, 2, 5]);
  });

  it('are blank until every item of the unit is scored', () => {
    const { items } = scored(rubric, { 1: 2.5, '2a': 1.9, 3: 0 });
    expect(leadUnitsOf(rubric).map((unit) => shown(unit, items))).toEqual(['', 1.9, 0]);
  });

  it('are none where the layout does not ask for them', () =>
    expect(leadUnitsOf(aRubric({ items: [anItem({ leadUnit: '总量办' })] }))).toEqual([]));
});

describe('a parent that comes to less than its sub-items', () => {
  const children = [
    anItem({ id: '1a', fullScore: 8, leadUnit: '总量办' }),
    anItem({ id: '1b', fullScore: 12 }),
  ];

  it('charges its own unit with the difference where its 分值 limits it', () => {
    const limited = subtotalled([
      anItem({ id: '1', fullScore: 15, clamp: true, leadUnit: '规财处', items: children }),
    ]);
    // 8 + 12 are limited to 15, so 规财处 has 12 − 5.
    const { items, sections } = scored(limited, { '1a': 8, '1b': 12 });
    const units = leadUnitsOf(limited);
    expect(units.map(({ name }) => name)).toEqual(['规财处', '总量办']);
    expect(units.map((unit) => shown(unit, items))).toEqual([7, 8]);
    expect(units.map((unit) => toNumber(unitFullScore(unit)))).toEqual([7, 8]);
    const sum = plus(...units.map((unit) => subtotalOf(unit, items).sum));
    expect(sum).toBe(sections.get('s1')?.sum);
    expect(sum).toBe(pointsOf(15));
  });

  it('charges its own unit with all of it where it is vetoed', () => {
    const vetoed = subtotalled([anItem({ id: '1', leadUnit: '规财处', items: children })], {
      vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'itemZero', target: '1' }],
    });
    const items = new Map<string, ItemScore>([
      ['1', anItemScore(0)],
      ['1a', anItemScore(8)],
      ['1b', anItemScore(12)],
    ]);
    expect(leadUnitsOf(vetoed).map((unit) => shown(unit, items))).toEqual([-8, 8]);
  });
});

it('adds up over sections', () => {
  const both = aRubric({
    sections: ['s1', 's2'].map((id) =>
      aSection({ id, items: [anItem({ id: `${id}x`, fullScore: 0.3, leadUnit: '总量办' })] }),
    ),
  });
  const { layout } = both;
  const asked: Rubric = { ...both, layout: { ...layout, subtotals: 'leadUnit' } };
  const { items } = scored(asked, { s1x: 0.1, s2x: 0.2 });
  expect(leadUnitsOf(asked).map((unit) => shown(unit, items))).toEqual([0.3]);
});

const anItemScore = (points: number): ItemScore =>
  ({
    state: State.valid,
    beforeLimits: NO_POINTS,
    score: pointsOf(points),
    contribution: pointsOf(points),
    printed: pointsOf(points),
  }) as ItemScore;
