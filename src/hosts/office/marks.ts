/** Which sheets of an open workbook are ours, whatever they are called now: their marks stand in A1. */

import { UNMARKED, MARKS, TYPED } from '../../sheet/sheetNames';

export interface SheetHere {
  /** Stays the same while the workbook is open, whatever happens to the name. */
  readonly id: string;
  readonly name: string;
  readonly mark: Mark | undefined;
}

export type Mark = (typeof MARKS)[keyof typeof MARKS];

const known: readonly string[] = Object.values(MARKS);

export const isMark = (value: unknown): value is Mark => typeof value === 'string' && known.includes(value);

/** Every sheet of the workbook. Two round trips. */
export async function sheetsHere(context: Excel.RequestContext): Promise<readonly SheetHere[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  return readMarks(context, worksheets.items);
}

/** Their marks, once the sheets are loaded. One round trip. */
export async function readMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly SheetHere[]> {
  const corners = sheets.map((sheet) => {
    const corner = sheet.getRange('A1').untrack();
    corner.load('values');
    return { id: sheet.id, name: sheet.name, corner };
  });
  await context.sync();
  return corners.map(({ id, name, corner }) => {
    const values: unknown[][] = corner.values;
    const [[mark] = []] = values;
    return { id, name, mark: isMark(mark) ? mark : undefined };
  });
}

/** Ours, copies included; those without a mark belong to us where there is a scoresheet. */
export function ourSheets(sheets: readonly SheetHere[]): readonly SheetHere[] {
  if (!sheets.some(({ mark }) => mark !== undefined)) return [];
  return sheets.filter(({ mark, name }) => mark !== undefined || UNMARKED.includes(name));
}

/** Whether people type into it. */
export const isTypedInto = ({ mark }: Pick<SheetHere, 'mark'>): boolean =>
  TYPED.some((name) => mark === MARKS[name]);
