/** Rubrics that no notice comes near are refused before anything is worked out from them. */

import type { ScoresheetError } from '../../src/problems/problem';
import { loadRubric } from '../../src/rubric/load';
import { aClause, anItem, aRubric, aSection } from '../support/builders';
import { growth, LINEAR } from '../support/growth';

function faultsOf(rubric: object): readonly string[] {
  try {
    loadRubric(JSON.stringify(rubric));
    return [];
  } catch (error) {
    return (error as ScoresheetError).problems.map(({ code, pointer }) => `${code} ${pointer ?? ''}`);
  }
}

const items = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => anItem({ id: String(from + i + 1), clauses: [aClause()] }));
const FIRST = '/sections/0/items/0/fullScore';
const option = (id: string, value: number) => ({ id, text: id, changes: [{ at: FIRST, value }] });

describe('a rubric that is too large', () => {
  it('is refused by its items, however they are spread', () => {
    const sections = [0, 1, 2].map((s) => aSection({ id: `s${s}`, items: items(250, 250 * s) }));
    expect(faultsOf(aRubric({ sections }))).toEqual(['rubric.tooLarge /sections']);
  });

  it('is refused by its readings', () => {
    const options = [
      { id: 'a', text: 'a', changes: [] },
      ...Array.from({ length: 7 }, (_, i) => option(`o${i}`, i)),
    ];
    const readings = Array.from({ length: 40 }, (_, i) => ({
      id: `r${i}`,
      about: FIRST,
      text: '？',
      options,
    }));
    expect(faultsOf(aRubric({ items: items(100), readings }))).toEqual(['rubric.tooLarge /readings']);
    expect(
      faultsOf(
        aRubric({ items: items(1), readings: Array.from({ length: 41 }, () => readings[0]) as never }),
      ),
    ).toContain('rubric.badLength /readings');
  });

  it('takes ten times as long for ten times as much', () => {
    const load = (count: number) => {
      const text = JSON.stringify(aRubric({ items: items(count) }));
      return () => loadRubric(text);
    };
    expect(growth(load, 25)).toBeLessThan(LINEAR);
  });
});
