import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../src/hosts/file/readWorkbook';
import { writeWorkbook } from '../src/hosts/file/writeWorkbook';
import type { CellValue } from '../src/formula/value';
import type { Mode } from '../src/scoring/fields';
import { layOut } from '../src/sheet/layout';
import { readBack } from '../src/sheet/readBack/readBack';
import { describeWithOracle, LibreOffice } from './support/libreOffice';
import type { Fill } from './support/templates';
import {
  everythingFired,
  fillOf,
  layoutFor,
  template,
  templateIds,
  templateText,
  workedExample,
} from './support/templates';

const modes: readonly Mode[] = ['tally', 'direct'];
const cases = templateIds.flatMap((id) =>
  modes.flatMap((mode) => (['blank', 'fired'] as const).map((fill) => ({ id, mode, fill }))),
);

function fillFor({ id, mode, fill }: (typeof cases)[number]): {
  layout: ReturnType<typeof layoutFor>;
  entries: Fill;
} {
  const layout = layoutFor(template(id), mode);
  return { layout, entries: fill === 'blank' ? new Map() : everythingFired(layout) };
}

const bytesOf = (layout: ReturnType<typeof layoutFor>, entries: Fill): Promise<Uint8Array> =>
  writeWorkbook(layOut(layout, entries).model, { fonts: 'windows', now: new Date(0) });

describe('every template', () => {
  it.each(templateIds)('%s loads without problems and is left as it was', (id) => {
    const before = JSON.parse(templateText(id)) as unknown;
    const rubric = template(id);
    layOut(layoutFor(rubric, 'tally'), new Map());
    expect(rubric).toEqual(before);
  });

  it.each(cases)('$id, $mode, $fill: is written, and read back with nothing to complain of', async (each) => {
    const { layout, entries } = fillFor(each);
    const bytes = await bytesOf(layout, entries);
    const { report, entries: read, problems } = readBack(readWorkbook(bytes));
    expect([...read].filter(([, value]) => value !== null).sort()).toEqual([...entries].sort());
    expect(problems.map(({ code }) => code)).toEqual(each.fill === 'blank' ? ['sheet.blank'] : []);
    expect(report.state).toBe(each.fill === 'blank' ? 'blank' : 'complete');
  });

  it.each(templateIds)('%s: ExcelJS opens the workbook and finds its sheets', async (id) => {
    const bytes = await bytesOf(layoutFor(template(id), 'tally'), new Map());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '评分表 visible',
      '扣分明细 visible',
      '填表说明 visible',
      'pf_calc veryHidden',
      'pf_rubric veryHidden',
    ]);
  });
});

describeWithOracle('every template, recalculated', () => {
  let office: LibreOffice;
  const folder = mkdtempSync(join(tmpdir(), 'pingfen-gallery-'));
  beforeAll(async () => {
    office = await LibreOffice.start();
  });
  afterAll(async () => {
    await office.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(cases)('$id, $mode, $fill: every formula comes out as the engine says', async (each) => {
    const { layout, entries } = fillFor(each);
    const bytes = await bytesOf(layout, entries);
    const path = join(folder, `${each.id}.${each.mode}.${each.fill}.xlsx`);
    writeFileSync(path, bytes);
    const written = readWorkbook(bytes);
    const document = await office.open(path);
    const recalculated = await document.readAll();
    await document.close();
    const differing = recalculated.filter(({ sheet, cell, value }) => {
      const stored = written.sheets.find(({ name }) => name === sheet)?.cells.get(cell);
      return !isSame(stored?.value ?? '', value);
    });
    expect(differing).toEqual([]);
    const formulas = written.sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ formula }) => formula !== undefined),
    );
    expect(recalculated).toHaveLength(formulas.length);
  });

  it('gives 大兴镇 9.2 in pf_total and the ten scores worked out by hand', async () => {
    const layout = layoutFor(template('daxing-2021'), 'tally');
    const path = join(folder, 'worked.xlsx');
    writeFileSync(path, await bytesOf(layout, fillOf(layout, workedExample)));
    const document = await office.open(path);
    const names = Array.from({ length: 10 }, (_, i) => ({ name: `pf_score_${i + 1}` }));
    const [values] = await document.recalculate([[]], [...names, { name: 'pf_bonus' }, { name: 'pf_total' }]);
    await document.close();
    expect(values).toEqual([0.7, 0.3, 1.5, 1.3, 0.2, 0.5, 1.2, 1, 1, 0.8, 0.7, 9.2]);
  });

  it('shows a blank form, not 10 points, while nothing is entered', async () => {
    const path = join(folder, 'untouched.xlsx');
    writeFileSync(path, await bytesOf(layoutFor(template('daxing-2021'), 'tally'), new Map()));
    const document = await office.open(path);
    const [values] = await document.recalculate([[]], [{ name: 'pf_score_1' }, { name: 'pf_total' }]);
    await document.close();
    expect(values).toEqual(['', '']);
  });
});

/** A formula's empty text and a blank cell look alike; doubles may differ in the last digit. */
const isSame = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : (a ?? '') === (b ?? '');
