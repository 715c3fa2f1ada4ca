import type { Mode } from '../../src/scoring/fields/fields';
import { drawVisible, fillForm } from '../../src/sheet/fillForm';
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
      const { scoring, hint, sheets } = drawVisible(layout, entries);
      const laidOut = fillForm(layout, entries);
      expect(sheets).toEqual(laidOut.model.sheets.slice(0, sheets.length));
      expect(scoring.total).toEqual(laidOut.scoring.total);
      expect(hint).toEqual(laidOut.hint);
    }
  });

  it.each(cases)('$id, $mode: have the same cells in the same places, whatever is typed', ({ id, mode }) => {
    const layout = layoutFor(template(id), mode);
    const blank = drawVisible(layout, new Map());
    const filled = drawVisible(layout, everythingFired(layout));
    expect(filled.sheets.map(structure)).toEqual(blank.sheets.map(structure));
  });

  it.each(cases)(
    '$id, $mode: drawn again, only cells that show something else are other objects',
    ({ id, mode }) => {
      const layout = layoutFor(template(id), mode);
      const fired = everythingFired(layout);
      const blank = drawVisible(layout, new Map());
      const drawn = drawVisible(layout, fired, blank);
      expect(drawn.sheets).toEqual(drawVisible(layout, fired).sheets);
      const kept = drawn.sheets.flatMap(({ cells }, s) =>
        cells.map((cell, i) => [
          cell === blank.sheets[s]?.cells[i],
          cell.value === blank.sheets[s]?.cells[i]?.value,
        ]),
      );
      expect(kept.filter(([isSame, isEqual]) => isSame !== isEqual)).toEqual([]);
      expect(kept.some(([isSame]) => isSame === false)).toBe(true);
    },
  );
});
