/** Reads the scoresheet of an open workbook. */

import type { StoredSheet, StoredWorkbook } from '../../sheet/readBack/stored';
import { loadedSheet, loadSheet } from './loadedSheet';
import { isMark, isTypedInto, ourSheets, sheetsHere } from './marks';
import type { Run } from './run';

export interface Reader {
  readonly readAll: () => Promise<StoredWorkbook>;
  readonly readInputs: () => Promise<readonly StoredSheet[]>;
  /** The sheets that people type into, by their ids, once they have been written. */
  readonly remember: (ids: readonly string[]) => void;
}

/** Remembers by id which sheets people type into, so that reading those takes one round trip. */
export function readerOf(run: Run): Reader {
  let inputs: readonly string[] = [];

  const scan = (context: Excel.RequestContext): Promise<readonly string[]> =>
    sheetsHere(context).then((sheets) => {
      const ours = ourSheets(sheets);
      inputs = ours.filter(isTypedInto).map(({ id }) => id);
      return ours.map(({ id }) => id);
    });

  return {
    remember: (ids) => void (inputs = ids),
    readAll: () =>
      run(async (context) => {
        const ids = await scan(context);
        if (ids.length === 0) return { sheets: [] };
        const { names } = context.workbook;
        names.load('items/name,items/value');
        const sheets = present(await load(context, ids));
        return { sheets, names: new Map(names.items.map(({ name, value }) => [name, String(value)])) };
      }),
    readInputs: () =>
      run(async (context) => {
        const found = inputs.length === 0 ? [] : await load(context, inputs);
        if (found.length > 0 && found.every(isStillOurs)) return present(found);
        await scan(context);
        return inputs.length === 0 ? [] : present(await load(context, inputs));
      }),
  };
}

type Found = StoredSheet | undefined;

/** One round trip. */
async function load(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly Found[]> {
  if (ids.length === 0) return [];
  const { worksheets } = context.workbook;
  const loading = ids.map((id) => loadSheet(worksheets.getItemOrNullObject(id)));
  await context.sync();
  return loading.map(loadedSheet);
}

const isStillOurs = (sheet: Found): boolean => isMark(sheet?.cells.get('A1')?.value);

const present = (sheets: readonly Found[]): readonly StoredSheet[] =>
  sheets.flatMap((sheet) => (sheet === undefined ? [] : [{ name: sheet.name, cells: sheet.cells }]));
