import { inputAddressesIn, inputAddressesOf, placeIn } from '../../../src/hosts/office/inputAddresses';
import { fillForm } from '../../../src/sheet/fillForm';
import { storedOf } from '../../../src/readBack/storedOf';
import { layoutFor, template, templateIds } from '../../support/templates';

const layouts = templateIds.flatMap((id) =>
  (['tally', 'direct'] as const).map((mode) => [id, mode] as const),
);

describe('where inputs belong', () => {
  it.each(layouts)(
    '%s, %s: is the same by the layout and by the workbook, and where the names lead',
    (id, mode) => {
      const { layout, model } = fillForm(layoutFor(template(id), mode), new Map());
      const stored = storedOf(model);
      const found = inputAddressesIn(stored);
      expect(found.size).toBeGreaterThan(5);
      // Two functions are never equal: what a cell holds is compared by what it holds.
      const plain = (homes: ReturnType<typeof inputAddressesOf>) =>
        [...homes].map(([name, { held, ...home }]) => [name, home, held(93.5), held('是')]);
      expect(plain(found)).toEqual(plain(inputAddressesOf(layout)));
      const places = new Map(
        model.names.map(({ name, sheet, at }) => [name, `${sheet}!${at.row},${at.column}`]),
      );
      for (const [name, home] of found) {
        const { sheet, cell } = placeIn(stored.sheets, home)!;
        expect(`${sheet}!${cell.replace(/^[A-Z]+/, '')},${home.column}`).toBe(places.get(name));
      }
    },
  );

  it('is nowhere in a workbook that is no scoresheet', () => {
    expect(inputAddressesIn({ sheets: [{ name: 'Sheet1', cells: new Map() }] }).size).toBe(0);
  });
});
