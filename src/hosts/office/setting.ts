/**
 * Types into input cells: all of them, or none.
 *
 *     by name, in one round trip ──(the name is gone, or leads astray)──→ by the id of the row
 */

import type { CellValue } from '../../formula/value';
import { ScoresheetError } from '../../problems/problem';
import { refusalAt } from '../../problems/openProblems';
import type { StoredSheet } from '../../readBack/stored';
import type { CellPlace } from '../host';
import { GONE, isOfficeErrorOf } from './failure';
import type { InputAddress, InputAddresses } from './inputAddresses';
import { isSameId, placeIn } from './inputAddresses';
import type { Run } from './run';
import { contentToSet, storedCell, toSet } from './typed';

type Values = ReadonlyMap<string, CellValue>;

export interface SettingOptions {
  readonly run: Run;
  readonly homes: InputAddresses;
  readonly readInputs: () => Promise<readonly StoredSheet[]>;
}

export async function setInputs(options: SettingOptions, values: Values): Promise<void> {
  if (values.size === 0) return;
  const { run, homes } = options;
  const cells = [...values].map(([name, entered]) => {
    const home = homes.get(name);
    return { name, value: home === undefined ? entered : home.held(entered), home };
  });
  const isSet = await write(
    run,
    cells.map(({ name, value, home }) => ({
      value,
      home,
      find: (context) => context.workbook.names.getItem(name).getRange().untrack(),
    })),
  );
  if (isSet) return;
  const sheets = await options.readInputs();
  const placed = cells.map(({ name, value, home }) => ({ value, home, place: placeOf(sheets, name, home) }));
  const isFound = await write(
    run,
    placed.map(({ value, home, place: { sheet, cell } }) => ({
      value,
      home,
      find: (context) => context.workbook.worksheets.getItem(sheet).getRange(cell).untrack(),
    })),
  );
  // Somebody moved the rows in between.
  if (!isFound) throw refusalAt('host.missingInput', {}, { name: cells[0]?.name ?? '' });
}

function placeOf(sheets: readonly StoredSheet[], name: string, home: InputAddress | undefined): CellPlace {
  const place = home && placeIn(sheets, home);
  if (place === undefined) throw refusalAt('host.missingInput', {}, { name });
  return place;
}

interface Target {
  readonly value: CellValue;
  readonly home: InputAddress | undefined;
  readonly find: (context: Excel.RequestContext) => Excel.Range;
}

interface Written extends Target {
  readonly range: Excel.Range;
  /** Column A of its row. */
  readonly id: Excel.Range;
}

/**
 * One round trip; more only to take back what should not have been written.
 * @returns whether every cell is set; where one is not to be found, or is not the one that was meant, none is.
 */
async function write(run: Run, targets: readonly Target[]): Promise<boolean> {
  let written: readonly Written[] = [];
  try {
    await run(async (context) => {
      // All are looked up before the first is written: Excel stops at the first failure and takes nothing back.
      const found = targets.map((target) => lookUp(context, target));
      for (const { range, value } of found) range.values = [[toSet(value)]];
      written = found;
      await context.sync();
    });
  } catch (error) {
    await takeBack(run, written);
    if (error instanceof ScoresheetError && isOfficeErrorOf(error.cause, ...GONE)) return false;
    throw error;
  }
  if (written.every(isAtHome)) return true;
  await takeBack(run, written);
  return false;
}

function lookUp(context: Excel.RequestContext, target: Target): Written {
  const range = target.find(context);
  range.load('columnIndex,values,formulas,valueTypes');
  const id = range.getEntireRow().untrack().getCell(0, 0).untrack();
  id.load('values');
  return { ...target, range, id };
}

const isAtHome = ({ home, range, id }: Written): boolean =>
  home === undefined || (range.columnIndex + 1 === home.column && isSameId(id.values[0]?.[0], home));

/** Cell by cell: one that could not be written cannot be written now. */
async function takeBack(run: Run, written: readonly Written[]): Promise<void> {
  for (const { find, range } of written) {
    const before = contentOf(range);
    if (before === undefined) continue;
    await run(async (context) => {
      find(context).values = [[before]];
      await context.sync();
    }).catch(() => undefined);
  }
}

/** What a cell held before, if Excel came so far as to say it. */
function contentOf(range: Excel.Range): string | number | boolean | undefined {
  const { values, formulas, valueTypes } = range.toJSON();
  const value: unknown = values?.[0]?.[0];
  if (value === undefined) return undefined;
  const formula: unknown = formulas?.[0]?.[0];
  const cell = storedCell({ value, formula, type: String(valueTypes?.[0]?.[0]), format: 'General' });
  return cell === undefined ? '' : contentToSet(cell);
}
