import type { Mode } from '../../src/scoring/fields/fields';
import { drawVisible, fillForm } from '../../src/sheet/form';
import type { Worksheet } from '../../src/sheet/model';
import { a1 } from '../../src/sheet/model';
import { everythingFired, layoutFor, template, templateIds } from '../support/templates';

const modes: readonly Mode[] = ['tally', 'direct'];
const cases = templateIds.flatMap((id) => modes.map((mode) => ({ id, mode })));

/** What must not depend on what is typed: whoever redraws a sheet changes cells, and adds none. */
const structure = ({ cells, merges, columns, print, validations }: Worksheet) => ({
  cells: cells.map((cell) => `${a1(cell)} ${cell.isUnlocked === true}`),
  merges,
  columns,
  area: print?.area,
  validations,
});

describe('the visible sheets, drawn by themselves', () => {
  it.each(cases)('$id, $mode: are those of the whole workbook', ({ id, mode }) => {
    const layout = layoutFor(template(id), mode);
    for (const entries of [new Map(), everythingFired(layout)]) {
      const { scoring, hint, official, detail } = drawVisible(layout, entries);
      const laidOut = fillForm(layout, entries);
      expect([official, detail]).toEqual(laidOut.model.sheets.slice(0, 2));
      expect(scoring.total).toEqual(laidOut.scoring.total);
      expect(hint).toEqual(laidOut.hint);
    }
  });

  it.each(cases)('$id, $mode: have the same cells in the same places, whatever is typed', ({ id, mode }) => {
    const layout = layoutFor(template(id), mode);
    const blank = drawVisible(layout, new Map());
    const filled = drawVisible(layout, everythingFired(layout));
    expect(structure(filled.official)).toEqual(structure(blank.official));
    expect(structure(filled.detail)).toEqual(structure(blank.detail));
    expect([...filled.rows['评分表']]).toEqual([...blank.rows['评分表']]);
  });
});
