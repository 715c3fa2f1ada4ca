/**
 * Writes a scoresheet into the open workbook, in four round trips whatever its size:
 *
 *     1 what is here  2 whose sheets they are  3 new sheets, what their cells hold, names  4 looks, rules, page, protection
 *
 * What goes wrong half-way is taken away again; sheets of others are left alone.
 */

import { refusalAt } from '../../../problems/openProblems';
import type { SheetModel, Worksheet } from '../../../sheet/model';
import { absolute } from '../../../sheet/model';
import { isTyped } from '../../../sheet/sheetNames';
import type { FontSet } from '../../../sheet/styles';
import { INPUT_TAB } from '../../../sheet/styles';
import { loadBegin } from '../days';
import { readMarks } from '../marks';
import type { Run } from '../run';
import { rangeAt } from './areas';
import { writeContent } from './content';
import { drawFormatting } from './formatting';
import { setUpPage } from './page';
import { addRules } from './rules';
import { drawSizes } from './sizes';

/** @returns the ids of the sheets that people type into. */
export async function writeSheets(run: Run, model: SheetModel, fonts: FontSet): Promise<readonly string[]> {
  return run(async (context) => {
    await makeRoom(context, model);
    try {
      const ids = await addSheets(context, model);
      await finish(context, model, fonts);
      return ids;
    } catch (error) {
      await run((again) => takeAway(again, model)).catch(() => undefined);
      throw error;
    }
  });
}

/** Two round trips. @throws ScoresheetError where there is no room for a scoresheet. */
async function makeRoom(context: Excel.RequestContext, { sheets, names }: SheetModel): Promise<void> {
  const { worksheets, names: namesHere, protection } = context.workbook;
  worksheets.load('items/id,items/name');
  namesHere.load('items/name,items/value');
  protection.load('protected');
  await context.sync();
  const here = await readMarks(context, worksheets.items);
  if (here.some(({ mark }) => mark !== undefined)) throw refusalAt('host.hasScoresheet', {}, {});
  if (protection.protected) throw refusalAt('host.structureProtected', {}, {});
  const ours = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const taken = here.find(({ name }) => ours.has(name.toLowerCase()));
  if (taken !== undefined)
    throw refusalAt('host.sheetNameTaken', { sheet: taken.name }, { name: taken.name });
  const wanted = new Set(names.map(({ name }) => name.toLowerCase()));
  for (const item of namesHere.items.filter(({ name }) => wanted.has(name.toLowerCase()))) {
    if (!String(item.value).includes('#REF!')) throw refusalAt('host.nameTaken', {}, { name: item.name });
    // Left over from a scoresheet whose sheets were deleted. By its name: items count by index, which moves.
    namesHere.getItem(item.name).delete();
  }
}

/**
 * One round trip. The names come last, for they refer to the sheets.
 * @throws ScoresheetError where days are counted from 1904: every day and every limit on days would be another. It is
 * asked here, for office.js takes the question for a write.
 */
async function addSheets(context: Excel.RequestContext, model: SheetModel): Promise<readonly string[]> {
  pause(context);
  const { worksheets, names } = context.workbook;
  const added = model.sheets.map((sheet, position) => {
    const made = worksheets.add(sheet.name);
    made.position = position;
    made.load('id');
    return { sheet, made };
  });
  // Formulas of one sheet refer to the others, so all of them are there before the first formula.
  for (const { sheet, made } of added) writeContent(made, sheet);
  for (const { name, sheet, at } of model.names) names.add(name, `=${absolute(sheet, at)}`);
  const begin = loadBegin(context);
  await context.sync();
  if (begin()) throw refusalAt('host.startsIn1904', {}, {});
  return added.filter(({ sheet: { name } }) => isTyped(name)).map(({ made }) => made.id);
}

/** One round trip. What is hidden and protected is so only when everything else is done. */
async function finish(context: Excel.RequestContext, model: SheetModel, fonts: FontSet): Promise<void> {
  pause(context);
  const { worksheets, protection } = context.workbook;
  for (const sheet of model.sheets) draw(worksheets.getItem(sheet.name), sheet, fonts);
  const visible = model.sheets.filter(({ visibility }) => visibility === 'visible');
  const last = model.sheets.filter(({ name }) => name === model.active);
  for (const { name, cursor } of [...visible.filter(({ name }) => name !== model.active), ...last]) {
    const sheet = worksheets.getItem(name);
    sheet.activate();
    if (cursor !== undefined) rangeAt(sheet, cursor).select();
  }
  for (const { name, visibility } of model.sheets)
    if (visibility !== 'visible')
      worksheets.getItem(name).visibility = visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
  protection.protect();
  await context.sync();
}

function draw(target: Excel.Worksheet, sheet: Worksheet, fonts: FontSet): void {
  drawFormatting(target, sheet, fonts);
  for (const merge of sheet.merges) rangeAt(target, merge).merge(false);
  addRules(target, sheet);
  drawSizes(target, sheet);
  if (sheet.print !== undefined) setUpPage(target, sheet.print);
  if (sheet.frozenRows !== undefined) target.freezePanes.freezeRows(sheet.frozenRows);
  if (sheet.visibility === 'visible') target.showGridlines = false;
  if (sheet.isFilledIn === true) target.tabColor = `#${INPUT_TAB}`;
  protect(target);
}

/** No password: a guard rail, not a lock. Rows may be made higher for a long note. */
const protect = ({ protection }: Excel.Worksheet): void =>
  protection.protect({ allowFormatRows: true, selectionMode: 'Normal' });

/** Nothing is calculated or redrawn between the calls of a batch. */
function pause({ workbook: { application } }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

/** The sheets that were added, and their names; those were checked not to be there before. */
export async function takeAway(context: Excel.RequestContext, { sheets, names }: SheetModel): Promise<void> {
  const { worksheets, names: namesHere, protection } = context.workbook;
  const added = sheets.map(({ name }) => worksheets.getItemOrNullObject(name));
  const named = names.map(({ name }) => namesHere.getItemOrNullObject(name));
  protection.load('protected');
  for (const sheet of added) sheet.load('name');
  for (const item of named) item.load('name');
  await context.sync();
  if (protection.protected) protection.unprotect();
  for (const item of named) if (!item.isNullObject) item.delete();
  for (const sheet of added)
    if (!sheet.isNullObject) {
      // Excel does not delete what is very hidden.
      sheet.visibility = 'Visible';
      sheet.delete();
    }
  await context.sync();
}
