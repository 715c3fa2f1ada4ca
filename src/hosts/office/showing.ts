/** Shows a sheet or a cell, wherever it has gone. */

import { refusalAt } from '../../problems/openProblems';
import { MARKS } from '../../sheet/sheetNames';
import type { Revealed } from '../host';
import { GONE, isOfficeErrorOf } from './failure';
import { sheetsHere } from './marks';
import type { Run } from './run';

export const reveal = (run: Run, place: Revealed): Promise<void> =>
  'name' in place ? revealName(run, place.name) : revealPlace(run, place);

const revealName = (run: Run, name: string): Promise<void> =>
  run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().untrack();
    range.worksheet.activate();
    range.select();
    try {
      await context.sync();
    } catch (error) {
      throw isOfficeErrorOf(error, ...GONE) ? refusalAt('host.missingInput', {}, { name }) : error;
    }
  });

const revealPlace = (run: Run, { sheet: name, cell }: { sheet?: string; cell?: string }): Promise<void> =>
  name === undefined
    ? Promise.resolve()
    : run(async (context) => {
        const sheet = await visibleSheet(context, name);
        sheet.activate();
        if (cell !== undefined) sheet.getRange(cell).untrack().select();
        await context.sync();
      });

export const activate = (run: Run, name: string): Promise<void> =>
  run(async (context) => {
    (await visibleSheet(context, name)).activate();
    await context.sync();
  });

/** The sheet of this name, or the one that was written under it. */
async function visibleSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = (await sheetOf(context, name)) ?? (await sheetOf(context, await idByMark(context, name)));
  if (sheet === undefined) throw refusalAt('host.missingSheet', {}, { name });
  if (sheet.visibility !== 'Visible') throw refusalAt('host.hiddenSheet', {}, { name });
  return sheet;
}

async function sheetOf(
  context: Excel.RequestContext,
  key: string | undefined,
): Promise<Excel.Worksheet | undefined> {
  if (key === undefined) return undefined;
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  sheet.load('visibility');
  await context.sync();
  return sheet.isNullObject ? undefined : sheet;
}

const marks: Readonly<Partial<Record<string, string>>> = MARKS;

async function idByMark(context: Excel.RequestContext, name: string): Promise<string | undefined> {
  const mark = marks[name];
  return mark === undefined ? undefined : (await sheetsHere(context)).find((each) => each.mark === mark)?.id;
}
