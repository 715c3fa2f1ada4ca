/** What stays in sight on a small screen: what is still to do, and the headings of the table; never the title. */
import { strFromU8, unzipSync } from 'fflate';
import type { Mode } from '../../src/scoring/fields/fields';
import { fillForm } from '../../src/sheet/fillForm';
import type { SheetModel, Worksheet } from '../../src/sheet/model';
import { bytesOf } from '../support/bench';
import { fillOf, layoutFor, template, templateIds, workedExample } from '../support/templates';

const drawn = (id: string, mode: Mode, entries: [string, string | number][] = []): SheetModel =>
  fillForm(layoutFor(template(id), mode), new Map(entries)).model;

const rowOf = ({ cells }: Worksheet, row: number): ReadonlyMap<number, unknown> =>
  new Map(
    cells.filter((cell) => cell.row === row && cell.column > 1).map((cell) => [cell.column, cell.value]),
  );

const forms = templateIds.flatMap((id) => (['tally', 'direct'] as const).map((mode) => ({ id, mode })));

describe.each(forms)('$id, $mode', ({ id, mode }) => {
  const sheets = drawn(id, mode).sheets.filter(({ frozenRows }) => frozenRows !== undefined);

  it('the headings of every table that is filled in or signed stay in sight, and nothing else of the paper', () => {
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['评分表', '加扣分明细']));
    for (const sheet of sheets) {
      expect(sheet.frozenRows).toBe(2);
      expect(sheet.print?.area.from.row).toBe(3);
      const header = sheet.print?.headerRow;
      if (header !== undefined) expect(rowOf(sheet, 2)).toEqual(rowOf(sheet, header));
    }
  });

  // 768 pixels less the title bar, the ribbon, the tabs and the task bar leave 430.
  it('three quarters of a small screen scroll', () => {
    for (const { name, heights } of sheets)
      expect([name, (((heights.get(1) ?? 0) + (heights.get(2) ?? 0)) * 4) / 3 < 430 / 4]).toEqual([
        name,
        true,
      ]);
  });
});

it('what is still to do stands in the first row of both sheets, and the total when all is done', () => {
  const first = (model: SheetModel): readonly unknown[] =>
    ['评分表', '加扣分明细'].map((name) =>
      rowOf(
        model.sheets.find((each) => each.name === name)!,
        1,
      ).get(2),
    );
  expect(first(drawn('daxing-2021', 'direct', [['1', 99]]))).toEqual(
    Array(2).fill(expect.stringMatching(/^有1处填写有误，第一处：第1项/)),
  );
  expect(first(drawn('daxing-2021', 'tally'))).toEqual(['', '']);
  const form = layoutFor(template('daxing-2021'), 'tally');
  expect(first(fillForm(form, fillOf(form, workedExample)).model)).toEqual(['总分：9.2', '总分：9.2']);
});

it.each([
  { mode: 'tally', names: ['加扣分明细'] },
  { mode: 'direct', names: ['评分表', '加扣分明细', '备注'] },
] as const)('$mode: the tabs of $names are coloured', async ({ mode, names }) => {
  const model = drawn('daxing-2021', mode);
  const parts = unzipSync(await bytesOf(model));
  const xml = (i: number): string => strFromU8(parts[`xl/worksheets/sheet${i + 1}.xml`] ?? new Uint8Array());
  const coloured = model.sheets.filter((_, i) => xml(i).includes('<tabColor rgb="FFFFC000"/>'));
  expect(coloured.map(({ name }) => name)).toEqual(names);
});
