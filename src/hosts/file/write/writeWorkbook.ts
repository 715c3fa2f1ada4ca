/**
 * A SheetModel as .xlsx bytes, by ExcelJS.
 *
 * ExcelJS only ever writes here: what it does wrong when it loads a workbook does not matter. Its known
 * defects in writing are walked around, each where it is. It takes half a second for 62 rows; of many workbooks of
 * one form, only the blank one is written so (template.ts).
 */

import type { Workbook } from 'exceljs';
import ExcelJS from 'exceljs';
import type { SheetModel } from '../../../sheet/model';
import { absolute } from '../../../sheet/model';
import type { FontSet } from '../../../sheet/styles';
import { zipOf } from '../zip/zipWrite';
import { authoredParts } from './authoredParts';
import { authorSheet } from './authorSheet';
import { edited, editsFor } from './edits';

export interface WriteOptions {
  readonly fonts: FontSet;
  /** Written into the file's properties. */
  readonly now: Date;
}

export const writeWorkbook = async (model: SheetModel, options: WriteOptions): Promise<Uint8Array> =>
  zipOf(await partsOfWorkbook(model, options));

/** XML by the name of its part, in the order of the file. */
export async function partsOfWorkbook(
  model: SheetModel,
  { fonts, now }: WriteOptions,
): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'pingfen';
  workbook.lastModifiedBy = 'pingfen';
  workbook.created = now;
  workbook.modified = now;
  workbook.title = model.title;
  workbook.views = [view(model)];
  for (const sheet of model.sheets) authorSheet(workbook, sheet, fonts);
  for (const { name, sheet, at } of model.names) workbook.definedNames.add(absolute(sheet, at), name);
  return edited(await authoredParts(workbook), editsFor(model));
}

const view = ({ sheets, active }: SheetModel): Workbook['views'][number] => ({
  x: 0,
  y: 0,
  width: 20000,
  height: 12000,
  firstSheet: 0,
  activeTab: sheets.findIndex(({ name }) => name === active),
  visibility: 'visible',
});
