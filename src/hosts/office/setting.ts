/** Types into input cells by their names: all of them, or none. */

import type { CellValue } from '../../formula/value';
import { ScoresheetError } from '../../problems/problem';
import { GONE, isOfficeErrorOf } from './failure';
import type { Run } from './run';
import { contentToSet, storedCell, toSet } from './typed';

type Values = ReadonlyMap<string, CellValue>;
type Content = string | number | boolean;

/** One round trip; more only where something went wrong. */
export async function setInputs(run: Run, values: Values): Promise<void> {
  if (values.size === 0) return;
  const before = new Map<string, Content>();
  await run(async (context) => {
    // Every cell is looked up before the first is written, for Excel stops at the first failure and takes nothing back.
    const cells = [...values].map(([name, value]) => ({ name, value, range: cellNamed(context, name) }));
    for (const { range, value } of cells) range.values = [[toSet(value)]];
    try {
      await context.sync();
    } catch (error) {
      for (const { name, range } of cells) remember(before, name, range);
      throw isOfficeErrorOf(error, ...GONE) ? new Missing() : error;
    }
  }).catch(async (error: unknown) => {
    await takeBack(run, before);
    throw error instanceof Missing ? await missingOf(run, [...values.keys()]) : error;
  });
}

class Missing extends Error {}

function cellNamed({ workbook }: Excel.RequestContext, name: string): Excel.Range {
  const range = workbook.names.getItem(name).getRange().untrack();
  range.load('values,formulas,valueTypes,numberFormat');
  return range;
}

/** What a cell held, if Excel came so far as to say it. */
function remember(before: Map<string, Content>, name: string, range: Excel.Range): void {
  const loaded = range.toJSON();
  const [value, formula] = [loaded.values?.[0]?.[0] as unknown, loaded.formulas?.[0]?.[0] as unknown];
  if (value === undefined) return;
  const cell = storedCell({ value, formula, type: String(loaded.valueTypes?.[0]?.[0]), format: 'General' });
  before.set(name, cell === undefined ? '' : contentToSet(cell));
}

/** Cell by cell: the one that could not be written cannot be written now. */
async function takeBack(run: Run, before: ReadonlyMap<string, Content>): Promise<void> {
  for (const [name, content] of before)
    await run(async (context) => {
      context.workbook.names.getItem(name).getRange().untrack().values = [[content]];
      await context.sync();
    }).catch(() => undefined);
}

/** Which of the names lead nowhere. */
async function missingOf(run: Run, names: readonly string[]): Promise<ScoresheetError> {
  const missing = await run(async (context) => {
    const ranges = names.map((name) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().untrack();
      range.load('address');
      return { name, range };
    });
    await context.sync();
    return ranges.filter(({ range }) => range.isNullObject).map(({ name }) => name);
  });
  return ScoresheetError.of('host.missingInput', {}, { name: missing[0] ?? names[0] ?? '' });
}
