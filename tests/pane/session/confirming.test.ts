/** What is still to be filled in, and what 评分确认 confirms. */

import type { CellValue } from '../../../src/formula/value';
import type { Form } from '../../../src/sheet/form';
import { score } from '../../../src/scoring/score';
import { missingIn } from '../../../src/scoring/advice/missing';
import { confirmingOf } from '../../../src/pane/session/confirming';
import { measuredRubric } from '../../support/exerciseRubric';
import { layoutFor, template } from '../../support/templates';

const daxing = layoutFor(template('daxing-2021'), 'tally');
const measured = layoutFor(measuredRubric(), 'tally');
const ids = (layout: Form, entries: readonly (readonly [string, CellValue])[]): readonly string[] =>
  missingIn(layout, score(layout.prepared, new Map(entries), layout.geometry.capacity)).map(
    ({ at }) => at.id,
  );
const HEAD: readonly (readonly [string, CellValue])[] = [
  [':unit', '示范社区'],
  [':year', 2021],
  [':date', 44550],
];

describe('what is still to be filled in', () => {
  it('is the head and the confirmation where every blank count means none', () => {
    expect(ids(daxing, [])).toEqual([':unit', ':year', ':date', ':confirmed']);
    expect(ids(daxing, [...HEAD, ['1a', 3], [':confirmed', '是']])).toEqual([]);
  });

  it('is every measurement and choice that gives points, cell by cell, confirmed or not', () => {
    const open = ids(measured, [[':confirmed', '是']]).filter((id) => !id.startsWith(':'));
    expect(open).toEqual(['m1a', 'm2a', 'm2b', 'm3a', 'm4a']);
    expect(ids(measured, [['m1a', 91]])).not.toContain('m1a');
  });

  it('is the reason of an adjustment that has none', () => {
    expect(ids(daxing, [...HEAD, ['1:adjust', -0.1], [':confirmed', '是']])).toEqual(['1:reason']);
  });

  it('is the score of every item where scores are typed directly', () => {
    const direct = layoutFor(template('daxing-2021'), 'direct');
    expect(ids(direct, [...HEAD, ['1', 1]])).toEqual(['2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });
});

describe('a confirmation', () => {
  const confirming = (layout: Form, entries: readonly (readonly [string, CellValue])[]) =>
    confirmingOf(layout.prepared, score(layout.prepared, new Map(entries), layout.geometry.capacity));

  it('covers the clauses that are not filled in; a zero is filled in', () => {
    const all = template('daxing-2021').sections.flatMap(({ items }) =>
      items.flatMap(({ clauses = [] }) => clauses),
    );
    expect(
      confirming(daxing, [
        ['1a', 3],
        ['2b', '是'],
        ['10b', 0],
      ]),
    ).toEqual({
      clauses: all.length,
      filled: 3,
      missing: 0,
    });
  });

  it('says nothing of what must be filled in', () => {
    expect(confirming(measured, [['m1a', 91]])).toMatchObject({ clauses: 5, filled: 1, missing: 4 });
  });
});
