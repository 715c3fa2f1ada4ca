/** Reads the scoresheet of an open workbook. */

import type { StoredSheet, StoredWorkbook } from '../../readBack/stored';
import { loadBegin } from './days';
import { loadedSheet, loadSheet } from './loadedSheet';
import { isMark, isTypedInto, ourSheets, sheetsHere } from './marks';
import type { Run } from './run';

export interface Reader {
  readonly readAll: () => Promise<StoredWorkbook>;
  readonly readInputs: () => Promise<readonly StoredSheet[]>;
  /** The sheets that people type into, by their ids, once they have been written: none is into a workbook of 1904. */
  readonly remember: (ids: readonly string[]) => void;
}

/**
 * Remembers by id which sheets people type into, so that reading those takes one round trip, and where the workbook
 * begins to count its days: office.js takes that question for a write, so it is asked once, when the sheet is opened.
 */
export function readerOf(run: Run): Reader {
  let inputs: readonly string[] = [];
  let startsIn1904: boolean | undefined;

  const load = async (context: Excel.RequestContext, ids: readonly string[]): Promise<readonly Found[]> => {
    if (ids.length === 0) return [];
    const { worksheets } = context.workbook;
    const loading = ids.map((id) => loadSheet(worksheets.getItemOrNullObject(id)));
    const begin = startsIn1904 === undefined ? loadBegin(context) : undefined;
    await context.sync();
    startsIn1904 ??= begin?.() === true;
    const counted = { startsIn1904 };
    return loading.map(loadedSheet).map((sheet) => sheet && { ...sheet, ...counted });
  };

  const scan = (context: Excel.RequestContext): Promise<readonly string[]> =>
    sheetsHere(context).then((sheets) => {
      const ours = ourSheets(sheets);
      inputs = ours.filter(isTypedInto).map(({ id }) => id);
      return ours.map(({ id }) => id);
    });

  return {
    remember(ids) {
      inputs = ids;
      startsIn1904 = false;
    },
    readAll: () =>
      run(async (context) => {
        startsIn1904 = undefined;
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

const isStillOurs = (sheet: Found): boolean => isMark(sheet?.cells.get('A1')?.value);

const present = (sheets: readonly Found[]): readonly StoredSheet[] =>
  sheets.flatMap((sheet) => (sheet === undefined ? [] : [withoutId(sheet)]));

const withoutId = ({ name, cells, startsIn1904 }: StoredSheet): StoredSheet => ({
  name,
  cells,
  ...(startsIn1904 === true && { startsIn1904 }),
});
