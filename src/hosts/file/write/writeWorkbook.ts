/**
 * A SheetModel as .xlsx bytes, by ExcelJS.
 *
 * ExcelJS only ever writes here: what it does wrong when it loads a workbook does not matter. Its known
 * defects in writing are walked around, each where it is.
 */

import type { Cell as ExcelCell, Style as ExcelStyle, Workbook, Worksheet as ExcelSheet } from 'exceljs';
import ExcelJS from 'exceljs';
import type {
  Cell,
  CellValidation,
  Highlight,
  PrintSetup,
  CellRange,
  SheetModel,
  Worksheet,
} from '../../../sheet/model';
import { LONGEST_ERROR, LONGEST_PROMPT, shortened } from '../../../sheet/excelLimits';
import { a1, absolute, comparisonFormula, listSource } from '../../../sheet/model';
import { FOOTER, marginsMm } from '../../../paper/pages';
import type { FontSet, StyleName } from '../../../sheet/styles';
import { authoredParts } from './authoredParts';
import { excelStyle } from './excelStyle';
import { edited, editsFor } from './edits';
import { zipOf } from '../zip/zipWrite';

export interface WriteOptions {
  readonly fonts: FontSet;
  /** Written into the file's properties. */
  readonly now: Date;
}

export async function writeWorkbook(model: SheetModel, { fonts, now }: WriteOptions): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'pingfen';
  workbook.lastModifiedBy = 'pingfen';
  workbook.created = now;
  workbook.modified = now;
  workbook.title = model.title;
  workbook.views = [view(model)];
  for (const sheet of model.sheets) drawSheet(workbook, sheet, fonts);
  for (const { name, sheet, at } of model.names) workbook.definedNames.add(absolute(sheet, at), name);
  return zipOf(edited(await authoredParts(workbook), editsFor(model)));
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

function drawSheet(workbook: Workbook, sheet: Worksheet, fonts: FontSet): void {
  const target = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
  target.views = [sheetView(sheet)];
  for (const [row, height] of sheet.heights) target.getRow(row).height = height;
  const look = stylist(fonts);
  for (const cell of sheet.cells) drawCell(target, cell, look);
  for (const merge of sheet.merges) mergeCells(target, merge, look, sheet);
  for (const validation of sheet.validations) addValidation(target, validation);
  for (const highlight of sheet.highlights) addHighlight(target, highlight);
  if (sheet.print !== undefined) setUpPrint(target, sheet.print);
  protect(target);
}

const sheetView = ({ frozenRows, cursor, visibility }: Worksheet): ExcelSheet['views'][number] => ({
  showGridLines: visibility !== 'visible',
  ...(frozenRows === undefined ? { state: 'normal' } : { state: 'frozen', xSplit: 0, ySplit: frozenRows }),
  ...(cursor && { activeCell: a1(cursor) }),
});

type Look = (name: StyleName, format: string | undefined, isUnlocked: boolean) => Partial<ExcelStyle>;

/** ExcelJS writes equal style objects once; making each only once saves it the comparing. */
function stylist(fonts: FontSet): Look {
  const made = new Map<string, Partial<ExcelStyle>>();
  return (name, format, isUnlocked) => {
    const key = `${name}|${format ?? ''}|${isUnlocked}`;
    const style = made.get(key) ?? excelStyle(name, { fonts, format, isUnlocked });
    made.set(key, style);
    return style;
  };
}

function drawCell(target: ExcelSheet, cell: Cell, look: Look): void {
  const drawn = target.getCell(cell.row, cell.column);
  drawn.style = look(cell.style, cell.format, cell.isUnlocked === true);
  setContent(drawn, cell);
}

function setContent(drawn: ExcelCell, { value, formula }: Cell): void {
  const content = typeof value === 'string' ? escapeText(value) : value;
  if (formula !== undefined) drawn.value = { formula: formula.text, result: content } as ExcelCell['value'];
  else if (value !== null) drawn.value = content as ExcelCell['value'];
}

/** Text that looks like Excel's own escape for a character (_x0041_) would come back as that character. */
const escapeText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The other cells of a merge carry its border, or the frame has gaps. */
function mergeCells(target: ExcelSheet, { from, to }: CellRange, look: Look, sheet: Worksheet): void {
  const first = sheet.cells.find(({ row, column }) => row === from.row && column === from.column);
  target.mergeCells(from.row, from.column, to.row, to.column);
  if (first === undefined) return;
  const style = look(first.style, first.format, first.isUnlocked === true);
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++) target.getCell(row, column).style = style;
}

/** By range: assigned cell by cell, ExcelJS writes overlapping ranges (#2820). The typings leave `add` out. */
interface Validations {
  add(range: string, validation: object): void;
}

/** One cell by its own name: ExcelJS loses a range of one (A1:A1). */
const rangeText = ({ from, to }: CellRange): string =>
  from.row === to.row && from.column === to.column ? a1(from) : `${a1(from)}:${a1(to)}`;

function addValidation(target: ExcelSheet, { cells, allows, prompt, list }: CellValidation): void {
  const validations = (target as unknown as { dataValidations: Validations }).dataValidations;
  validations.add(rangeText(cells), {
    ...rule(allows, list),
    allowBlank: true,
    showInputMessage: true,
    prompt: shortened(prompt, LONGEST_PROMPT),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '填写有误',
    error: `${shortened(prompt, LONGEST_ERROR - 1)}。`,
  });
}

function rule(allows: CellValidation['allows'], list: CellValidation['list']): object {
  switch (allows.type) {
    case 'list':
      return {
        type: 'list',
        formulae: [list === undefined ? `"${allows.options.join(',')}"` : listSource(list)],
      };
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [allows.longest] };
    default:
      return {
        type: allows.type === 'date' ? 'whole' : allows.type,
        operator: 'between',
        formulae: [allows.min, allows.max],
      };
  }
}

const LOOKS: Readonly<Record<Highlight['look'], Partial<ExcelStyle>>> = {
  wrong: {
    font: { color: { argb: 'FFC00000' }, bold: true },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFD9D9' } },
  },
  done: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFE8F5E9' } } },
};

function addHighlight(target: ExcelSheet, { cells, when, look }: Highlight): void {
  target.addConditionalFormatting({
    ref: rangeText(cells),
    rules: [
      { type: 'expression', formulae: [comparisonFormula(when).text], style: LOOKS[look], priority: 1 },
    ],
  });
}

const MM_PER_INCH = 25.4;

function setUpPrint(target: ExcelSheet, { area, orientation, headerRow, breaksAfter }: PrintSetup): void {
  const margins = marginsMm[orientation];
  const inch = (mm: number): number => Math.round((mm / MM_PER_INCH) * 1000) / 1000;
  Object.assign(target.pageSetup, {
    paperSize: 9,
    orientation,
    scale: 100,
    horizontalCentered: true,
    margins: {
      top: inch(margins.top),
      bottom: inch(margins.bottom),
      left: inch(margins.left),
      right: inch(margins.right),
      header: inch(15),
      footer: inch(20),
    },
    printArea: `${a1(area.from)}:${a1(area.to)}`,
    ...(headerRow !== undefined && { printTitlesRow: `${headerRow}:${headerRow}` }),
  });
  target.headerFooter.oddFooter = `&C&"宋体"&12${FOOTER}`;
  for (const row of breaksAfter) target.getRow(row).addPageBreak();
}

/** No password: a guard rail, not a lock. Rows may be made higher for a long note. */
function protect(target: ExcelSheet): void {
  void target.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: false,
    formatColumns: false,
    formatRows: true,
  });
}
