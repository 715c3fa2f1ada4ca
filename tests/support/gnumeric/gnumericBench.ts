/** What the tests of one file need to ask Gnumeric; the same as `setUpBench` is for LibreOffice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../../src/formula/value';
import type { SheetModel } from '../../../src/sheet/model';
import { bytesOf } from '../bench';
import type { Calculator, Recalculate } from '../calculator';
import { spelledOut } from './spelledOut';
import { recalculated } from './ssconvert';
import { addressOf, uncached } from './uncached';

/** Its 0.006035 is 0.00603499999999999999986 in `long double`, and that is nearer to the `double` below. */
const TOLERANCE = 1e-12;

/** To be called in a `describe`; what it returns is of use while the tests run. */
export function setUpGnumeric(): Calculator {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingfen-test-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    open(_, workbook) {
      let around: SheetModel | undefined;
      return Promise.resolve({
        recalculate: recalculating(folder, () => workbook),
        recalculateAround: recalculating(folder, () => (around ??= spelledOut(workbook))),
        tolerance: TOLERANCE,
        close: () => Promise.resolve(),
      });
    },
  };
}

const recalculating =
  (folder: string, model: () => SheetModel): Recalculate =>
  async (fills, outputs) => {
    const rows: (readonly CellValue[])[] = [];
    for (const fill of fills) {
      const { sheets } = await recalculated(await bytesOf(uncached(model(), fill)), folder);
      const cells = new Map(
        sheets.flatMap(({ name, cells: read }) =>
          [...read].map(([cell, { value }]) => [addressOf({ sheet: name, cell }), value] as const),
        ),
      );
      rows.push(outputs.map((place) => cells.get(addressOf(place)) ?? null));
    }
    return rows;
  };
