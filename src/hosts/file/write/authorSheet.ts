/** One worksheet drawn with ExcelJS: its rows, cells and merges, and the protection of all of it. */

import type {
  Cell as ExcelCell,
  CellFormulaValue,
  Style as ExcelStyle,
  Workbook,
  Worksheet as ExcelSheet,
} from 'exceljs';
import type { Cell, CellRange, Worksheet } from '../../../sheet/model';
import { a1 } from '../../../sheet/model';
import type { FontSet, StyleName } from '../../../sheet/styles';
import { INPUT_TAB } from '../../../sheet/styles';
import { addHighlight, addValidation } from './authorRules';
import { setUpPrint } from './authorPrint';
import { storedText } from './cellXml';
import { excelStyle } from './excelStyle';

export function authorSheet(workbook: Workbook, sheet: Worksheet, fonts: FontSet): void {
  const target = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility,
    ...(sheet.isFilledIn === true && { properties: { tabColor: { argb: `FF${INPUT_TAB}` } } }),
  });
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

type Content = NonNullable<CellFormulaValue['result']>;

function setContent(drawn: ExcelCell, { value, formula }: Cell): void {
  // The typings know fewer errors than Excel, and no blank result.
  const content = (typeof value === 'string' ? storedText(value) : value) as Content;
  if (formula !== undefined) drawn.value = { formula: formula.text, result: content };
  else if (value !== null) drawn.value = content;
}

/** The other cells of a merge carry its border, or the frame has gaps. */
function mergeCells(target: ExcelSheet, { from, to }: CellRange, look: Look, sheet: Worksheet): void {
  const first = sheet.cells.find(({ row, column }) => row === from.row && column === from.column);
  target.mergeCells(from.row, from.column, to.row, to.column);
  if (first === undefined) return;
  const style = look(first.style, first.format, first.isUnlocked === true);
  for (let row = from.row; row <= to.row; row++)
    for (let column = from.column; column <= to.column; column++) target.getCell(row, column).style = style;
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
