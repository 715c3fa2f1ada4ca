/** A table selected in the workbook, as the pane reads it: what it shows, what is merged, and no more than it may be. */

import { importTable } from '../../../src/importer/importTable';
import { readRange } from '../../../src/importer/xlsx/readRange';
import { readXlsxSource } from '../../../src/importer/xlsx/readXlsxSource';
import { sourceLimits } from '../../../src/importer/source/limits';
import { PERCENT_FORMAT } from '../../../src/rules/entries/percent';
import { hospital } from '../../importer/notices/hospital';
import { placed, xlsxOf } from '../../importer/support/form';
import type { FakeExcelOptions } from '../../support/fakeExcel/fakeExcel';
import type { HostOnFake } from '../../support/fakeExcel/hostOnFake';
import { cellFor } from '../../support/fakeExcel/book';
import { anExcel, codesOf } from './opened';

/** The form of the hospital, two rows down and one column in. */
function withForm(options?: FakeExcelOptions): HostOnFake {
  const tested = anExcel(options);
  const { active } = tested.excel.book;
  for (const { row, column, down, across, text } of placed(hospital.form)) {
    const [top, left] = [row + 2, column + 1];
    cellFor(active, top, left).value = text === '' ? null : /^\d+$/.test(text) ? Number(text) : text;
    if (down > 1 || across > 1)
      active.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
  }
  return tested;
}
const select = ({ excel }: HostOnFake, cells: string): void => excel.person.select('Sheet1', cells);

describe('the selection in Excel', () => {
  it('is read as the file of the same table is', async () => {
    const tested = withForm();
    // Whole columns: what is blank in them does not count.
    select(tested, 'B:J');
    const source = readRange(await tested.host.readSelection(sourceLimits));
    const fromFile = readXlsxSource(await xlsxOf(hospital.form));
    const [selected, filed] = [source, fromFile].map((each) => importTable(each));
    expect(selected?.counts).toEqual(filed?.counts);
    expect(selected?.columns.map(({ role }) => role)).toEqual(filed?.columns.map(({ role }) => role));
    expect(selected?.rubric?.sections).toEqual(filed?.rubric?.sections);
    // Its size, its cells, whether some are merged, which ones, how they are drawn, and letting it go.
    expect(tested.excel.trips.length).toBe(6);
  });

  it('has cells as they are shown, and a number that its column is too narrow for', async () => {
    const tested = anExcel();
    const { active } = tested.excel.book;
    const put = (column: number, value: number, numberFormat: string, isCrowded = false): void => {
      Object.assign(cellFor(active, 1, column), { value, numberFormat, isCrowded });
    };
    put(1, 5, 'General"分"');
    put(2, 0.935, PERCENT_FORMAT);
    put(3, 12, 'General', true);
    select(tested, 'A1:C1');
    expect(await tested.host.readSelection(sourceLimits)).toEqual({
      sheet: 'Sheet1',
      row: 1,
      column: 1,
      values: [['5分', '93.5%', '12']],
      merges: [],
      ruled: [[false, false, false]],
    });
  });

  it('has the widths of its columns, and the lines around its cells, as a file has them', async () => {
    const tested = withForm();
    const { active } = tested.excel.book;
    for (const { row, column, down, across } of placed(hospital.form))
      for (let i = 0; i < down; i++)
        for (let j = 0; j < across; j++)
          for (const side of ['top', 'bottom', 'left', 'right'])
            cellFor(active, row + 2 + i, column + 1 + j).look.set(`borders.${side}.style`, 'Continuous');
    // A title above the form, with a line to write on; and one column in eight as wide as three others.
    cellFor(active, 2, 2).value = '科室：';
    cellFor(active, 2, 2).look.set('borders.bottom.style', 'Continuous');
    active.columnWidths.set(3, 162);
    select(tested, 'B2:J20');
    const [table] = readRange(await tested.host.readSelection(sourceLimits)).blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.ruledRows?.has(0)).toBe(false);
    expect(table.ruledRows?.has(1)).toBe(true);
    // 54 points, and three times that.
    expect([...new Set(table.widths)]).toEqual([54, 162]);
    expect(table.widths?.[1]).toBe(162);
  });

  it('is read without its merges where Excel cannot tell them, or lists no more than 512', async () => {
    const old = withForm({ version: '1.12' });
    select(old, 'B3:J20');
    expect((await old.host.readSelection(sourceLimits)).merges).toBeUndefined();
    const many = anExcel();
    const { active } = many.excel.book;
    for (let row = 1; row <= 513; row++) {
      cellFor(active, row, 1).value = '甲';
      active.merges.push({ top: row, left: 1, bottom: row, right: 2 });
    }
    select(many, 'A1:C513');
    const { values, merges } = await many.host.readSelection(sourceLimits);
    expect([values.length, merges]).toEqual([513, undefined]);
  });

  it('is refused in words where there is nothing in it, one cell, several ranges, or too much', async () => {
    const tested = withForm();
    const refused = (): Promise<readonly string[]> => codesOf(tested.host.readSelection(sourceLimits));
    select(tested, 'Z50:AB60');
    expect(await refused()).toEqual(['host.nothingSelected']);
    select(tested, 'B3');
    expect(await refused()).toEqual(['host.nothingSelected']);
    select(tested, 'B3:J20');
    tested.excel.book.isSelectionSplit = true;
    expect(await refused()).toEqual(['host.nothingSelected']);
    tested.excel.book.isSelectionSplit = false;
    cellFor(tested.excel.book.active, 1_000_000, 3).value = '远';
    select(tested, 'A:J');
    tested.excel.forgetTrips();
    expect(await refused()).toEqual(['host.selectionTooLarge']);
    // Not one cell of it was asked for: the second trip lets it go.
    expect(tested.excel.trips.length).toBe(2);
    expect(tested.excel.complaints).toEqual([]);
  });
});
