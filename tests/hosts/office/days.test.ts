/** Workbooks that count their days from 1904, as those begun on a Mac long ago. */

import { readLive } from '../../../src/readBack/reading';
import { readBack } from '../../../src/readBack/readBack';
import { fieldName } from '../../../src/sheet/sheetNames';
import type { HostOnFake } from '../../support/fakeExcel/hostOnFake';
import { anExcel, codesOf, opened, placeOf, sheet, valueOf } from './opened';

const DATE = fieldName(':date');
/** 2021-12-20, and what it is in such a workbook. */
const DAY = 44550;
const COUNTED = 43088;

/** As if it had been opened: 大兴镇 with 9.2 points, its day counted from 1904. */
async function openedWith1904(): Promise<HostOnFake> {
  const tested = await opened();
  tested.excel.person.startIn1904();
  await tested.type(placeOf(DATE), String(COUNTED));
  await tested.host.readAll();
  tested.excel.forgetTrips();
  return tested;
}

it('a day is the same day in a workbook that counts from 1904', async () => {
  const { host } = await openedWith1904();
  const { report, problems } = readBack(await host.readAll());
  expect([report.date, report.total, problems]).toEqual(['2021-12-20', 9.2, []]);
});

it('is so while somebody types, in the pane and in the sheet', async () => {
  const tested = await openedWith1904();
  const { host, type } = tested;
  const day = async () => readLive(sheet.layout, await host.read(sheet.layout)).entries.get(':date');
  expect(await day()).toBe(DAY);
  await host.set(new Map([[DATE, DAY + 1]]));
  expect([await day(), valueOf(tested, DATE)]).toEqual([DAY + 1, COUNTED + 1]);
  await type(placeOf(DATE), String(COUNTED + 2));
  expect(await day()).toBe(DAY + 2);
});

it('is asked once, when the sheet is opened: reading on writes nothing', async () => {
  const { host, excel } = await openedWith1904();
  await host.readInputs();
  await host.readInputs();
  expect(excel.trips.map(({ writes }) => writes)).toEqual([false, false]);
});

it('no scoresheet is written into one: every day in it would be another', async () => {
  const { host, excel } = anExcel();
  excel.person.startIn1904();
  expect(await codesOf(host.write(sheet))).toEqual(['host.startsIn1904']);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(excel.book.names).toEqual([]);
});
