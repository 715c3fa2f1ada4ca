/** Percentages in an open Excel: the pane speaks of 93.5, the cell holds 0.935, in a sheet of 0.1.0 it holds 93.5. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { fillForm } from '../../../src/sheet/fillForm';
import { readBack } from '../../../src/readBack/readBack';
import { readLive } from '../../../src/readBack/reading';
import { inputAddressesOf } from '../../../src/hosts/office/inputAddresses';
import { a1 } from '../../../src/sheet/model';
import { layoutFor, template } from '../../support/templates';
import { opened, valueAt } from './opened';

const layout = layoutFor(template('xianqu-2013'), 'tally');
const sheet = fillForm(layout, new Map([['10b', 93.5]]));
const place = (() => {
  const { sheet: name, at } = sheet.model.names.find((each) => each.name === 'pf_in_10b')!;
  return { name, cell: a1(at) };
})();

it('is written, set and read as a fraction, and entered in points', async () => {
  const tested = await opened(undefined, sheet);
  const held = (): unknown => valueAt(tested, place.name, place.cell);
  const entered = async () => readLive(layout, await tested.host.read(layout)).entries.get('10b');
  expect([held(), await entered()]).toEqual([0.935, 93.5]);
  await tested.host.set(new Map([['pf_in_10b', 88.125]]));
  expect([held(), await entered()]).toEqual([0.88125, 88.125]);
  await tested.host.set(new Map([['pf_in_10b', '九成']]));
  expect([held(), await entered()]).toEqual(['九成', '九成']);
});

it('is set in points where the open workbook is one of 0.1.0', () => {
  const old = readWorkbook(readFileSync(join(__dirname, '..', '..', 'v0.1.0', 'xianqu-2013.xlsx')));
  expect(inputAddressesOf(readBack(old).layout).get('pf_in_10b')?.held(93.5)).toBe(93.5);
  expect(inputAddressesOf(layout).get('pf_in_10b')?.held(93.5)).toBe(0.935);
});
