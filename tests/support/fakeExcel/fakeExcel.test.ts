import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumptions } from '../../../src/hosts/office/assumptions';
import { officeLoader } from './loadInNode';
import { typed } from './typing';

const load = officeLoader();

describe('the fake Excel', () => {
  it('answers a member that it does not know with an error, so that nothing passes by accident', async () => {
    const excel = load();
    const charts = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load('items/name');
      await context.sync();
    });
    await expect(charts).rejects.toMatchObject({ code: 'NotInFakeHost' });
    expect(excel.complaints).toEqual(['not in fake host: Worksheet.Charts']);
    const width = excel.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().standardWidth = 12;
      await context.sync();
    });
    await expect(width).rejects.toMatchObject({ code: 'NotInFakeHost' });
  });

  it('leaves it to office.js to refuse what is above the version, and what was not loaded', async () => {
    const { Excel: api } = load({ version: '1.7' });
    const validation = api.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.ignoreBlanks = true;
      await context.sync();
    });
    await expect(validation).rejects.toMatchObject({ code: 'ApiNotFound' });
    const unloaded = api.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      await context.sync();
      return range.values;
    });
    await expect(unloaded).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('refuses an array of another size than the range, large ones too', async () => {
    const { Excel: api } = load();
    const write = (rows: number): Promise<void> =>
      api.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1000');
        range.values = Array.from({ length: rows }, () => [1, 2]);
        await context.sync();
      });
    await expect(write(3)).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write(999)).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write(1000)).resolves.toBeUndefined();
  });

  it('keeps what a batch did before its first error', async () => {
    const excel = load();
    const failing = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').activate();
      sheet.getRange('A2').values = [[2]];
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect([...excel.book.active.cells.values()].map(({ value }) => value)).toEqual([1]);
  });

  /** Each row: what is typed, the value, the format Excel gives it. Serial numbers by hand: 2021-12-20 is 44550. */
  it.each([
    ['12', 12, undefined],
    ['007', 7, undefined],
    ['(1)', -1, undefined],
    ['-2.50', -2.5, undefined],
    ['1,234', 1234, '#,##0'],
    ['1e5', 100000, '0.00E+00'],
    ['93%', 0.93, '0%'],
    ['9.5%', 0.095, '0.00%'],
    ['2021-12-20', 44550, 'yyyy/m/d'],
    ['2021年12月20日', 44550, 'yyyy"年"m"月"d"日"'],
    ['12/20', 44550, 'm"月"d"日"'],
    ['13-45', '13-45', undefined],
    ['6:30', 0.2708333333333333, 'h:mm'],
    ['true', true, undefined],
    ['#n/a', { error: '#N/A' }, undefined],
    ["'007", '007', undefined],
    ["''引", "'引", undefined],
    ['２', '２', undefined],
    ['三', '三', undefined],
    ['2分', '2分', undefined],
    ['', null, undefined],
  ])('takes %j as Excel does', (text, value, format) => {
    expect(typed(text)).toEqual({ value, ...(format !== undefined && { format }) });
  });

  it('takes a formula for one, refuses half a one, and leaves text cells alone', () => {
    expect(typed('=SUM(A1:A3)')).toEqual({ value: null, formula: 'SUM(A1:A3)' });
    expect(typed('+三')).toBeUndefined();
    expect(typed('@所有人')).toBeUndefined();
    expect(typed('=1', '@')).toEqual({ value: '=1' });
    expect(typed('5', '0%')).toEqual({ value: 0.05 });
  });

  it('says of each thing it takes for granted where that was found', () => {
    const sources = [__dirname, join(__dirname, '..', '..', '..', 'src', 'hosts', 'office', 'write')]
      .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const mentioned = [...sources.matchAll(/assumptions?[\s*]+((?:`\w+`,?\s*)+)/gi)].flatMap(
      ([, names = '']) => [...names.matchAll(/\w+/g)].map(([name]) => name),
    );
    expect(mentioned.filter((name) => !Object.hasOwn(assumptions, name))).toEqual([]);
    expect([...new Set(mentioned)].sort()).toEqual(Object.keys(assumptions).sort());
    expect(Object.values(assumptions).filter(({ text, source }) => text === '' || source === '')).toEqual([]);
  });
});
