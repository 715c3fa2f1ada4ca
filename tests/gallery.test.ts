import ExcelJS from 'exceljs';
import { readWorkbook } from '../src/hosts/file/readWorkbook';
import type { CellValue } from '../src/formula/value';
import type { Mode } from '../src/scoring/fields/fields';
import type { Form } from '../src/sheet/form';
import { fillForm } from '../src/sheet/fillForm';
import { readBack } from '../src/readBack/readBack';
import { bytesOf, setUpBench } from './support/bench';
import { describeWithOracle } from './support/describeWithOracle';
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

interface Written {
  readonly entries: Fill;
  readonly bytes: Uint8Array;
}

/** Each workbook is written once for all tests. */
const files = new Map<string, Promise<Written>>();

function written({ id, mode, fill }: (typeof cases)[number]): Promise<Written> {
  const key = `${id} ${mode} ${fill}`;
  const file = files.get(key) ?? write(layoutFor(template(id), mode), fill);
  files.set(key, file);
  return file;
}

async function write(layout: Form, fill: 'blank' | 'fired'): Promise<Written> {
  const entries = fill === 'blank' ? new Map() : everythingFired(layout);
  return { entries, bytes: await bytesOf(fillForm(layout, entries).model) };
}

describe('every template', () => {
  it.each(templateIds)('%s loads without problems and is left as it was', (id) => {
    const before = JSON.parse(templateText(id)) as unknown;
    const rubric = template(id);
    fillForm(layoutFor(rubric, 'tally'), new Map());
    expect(rubric).toEqual(before);
  });

  it.each(cases)('$id, $mode, $fill: is written, and read back with nothing to complain of', async (each) => {
    const { entries, bytes } = await written(each);
    const { report, entries: read, problems } = readBack(readWorkbook(bytes));
    expect([...read].filter(([, value]) => value !== null).sort()).toEqual([...entries].sort());
    expect(problems.map(({ code }) => code)).toEqual(each.fill === 'blank' ? ['sheet.blank'] : []);
    expect(report.state).toBe(each.fill === 'blank' ? 'blank' : 'complete');
  });

  it.each(templateIds)('%s: ExcelJS opens the workbook and finds its sheets', async (id) => {
    const { bytes } = await written({ id, mode: 'tally', fill: 'blank' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    // 牵头部门小计 is there only where the notice asks for it.
    const sheets = workbook.worksheets.filter(({ name }) => name !== '牵头部门小计');
    expect(sheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '评分表 visible',
      '加扣分明细 visible',
      '审定调整 visible',
      '备注 visible',
      '现场检查记录表 visible',
      '填表说明 visible',
      'pf_calc veryHidden',
      'pf_rubric veryHidden',
    ]);
  });
});

describeWithOracle('every template, recalculated', () => {
  const bench = setUpBench();

  // Blank, the soak opens the same files, and compares every formula of every fill that it types into them.
  const fired = cases.filter(({ fill }) => fill === 'fired');
  it.each(fired)('$id, $mode, $fill: every formula comes out as the engine says', async (each) => {
    const { bytes } = await written(each);
    const stored = readWorkbook(bytes).sheets;
    const document = await bench.open('case', bytes);
    const recalculated = await document.readAll();
    await document.close();
    const differing = recalculated.filter(({ sheet, cell, value }) => {
      const own = stored.find(({ name }) => name === sheet)?.cells.get(cell);
      return !isSame(own?.value ?? '', value);
    });
    expect(differing).toEqual([]);
    const formulas = stored.flatMap(({ cells }) =>
      [...cells.values()].filter(({ formula }) => formula !== undefined),
    );
    expect(recalculated).toHaveLength(formulas.length);
  });

  it('gives 大兴镇 9.2 in pf_total and the ten scores worked out by hand', async () => {
    const layout = layoutFor(template('daxing-2021'), 'tally');
    const document = await bench.open('worked', fillForm(layout, fillOf(layout, workedExample)).model);
    const names = Array.from({ length: 10 }, (_, i) => ({ name: `pf_score_${i + 1}` }));
    const [values] = await document.recalculate([[]], [...names, { name: 'pf_bonus' }, { name: 'pf_total' }]);
    await document.close();
    expect(values).toEqual([0.7, 0.3, 1.5, 1.3, 0.2, 0.5, 1.2, 1, 1, 0.8, 0.7, 9.2]);
  });

  it('shows a blank form, not 10 points, while nothing is entered', async () => {
    const { bytes } = await written({ id: 'daxing-2021', mode: 'tally', fill: 'blank' });
    const document = await bench.open('untouched', bytes);
    const [values] = await document.recalculate([[]], [{ name: 'pf_score_1' }, { name: 'pf_total' }]);
    await document.close();
    expect(values).toEqual(['', '']);
  });
});

/** A formula's empty text and a blank cell look alike; doubles may differ in the last digit. */
const isSame = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-9 : (a ?? '') === (b ?? '');
