/**
 * The parts of a workbook as ExcelJS writes them, before it packs them.
 *
 * It packs by JSZip, which in Node turns text into bytes in pieces of 16,384 characters: a rare character (𠮷, 😀)
 * that lies across the end of a piece comes out as two question marks. So the same steps that its `write` takes are
 * taken here, with a zip that only collects the text.
 */

import type { Workbook } from 'exceljs';
import { propertyOf } from '../../../problems/narrow';

/** The steps of `write` in ExcelJS 4.4.0, which its typings leave out. Pictures and tables we have none of. */
interface Author {
  prepareModel(model: unknown, options: object): void;
  addContentTypes: Step;
  addOfficeRels: Step;
  addWorkbookRels: Step;
  addWorksheets: Step;
  addSharedStrings: Step;
  addThemes: Step;
  addStyles: Step;
  addApp: Step;
  addCore: Step;
  addWorkbook: Step;
}

type Step = (zip: Collector, model: unknown) => Promise<void>;

interface Collector {
  append(text: string, options: { readonly name: string }): void;
}

const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings', // known only after the worksheets
  'addThemes',
  'addStyles',
  'addApp',
  'addCore',
  'addWorkbook',
] as const satisfies readonly (keyof Author)[];

const isAuthor = (xlsx: object): xlsx is Author => ['prepareModel', ...STEPS].every((step) => step in xlsx);

/** XML by the name of its part, in the order of the file. */
export async function authoredParts(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const author: object = workbook.xlsx;
  if (!isAuthor(author)) throw new Error('this ExcelJS writes by other steps');
  const model = propertyOf(workbook, 'model');
  author.prepareModel(model, {});
  for (const step of STEPS)
    await author[step]({ append: (text, { name }) => void parts.set(name.replace(/^\//, ''), text) }, model);
  return parts;
}
