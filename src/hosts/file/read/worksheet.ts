/** One worksheet: where each cell is, what it holds, and whether the sheet is protected. */
import { type Address, a1 } from '../../../formula/reference';
import type { Problem } from '../../../problems/problem';
import { fileError } from '../../../problems/fileProblems';
import type { XmlScanner } from '../xml/xml';
import { type FilledArea, fillAreas } from './areas';
import { readLimits } from './budget';
import { type Tables, asOdd, cellReader } from './cells';
import { parseReference, parseRow, sheetLimits } from './cellPosition';
import { type FormattingReader, formattingReader } from './formatting';
import { type PlainRows, plainRows } from './plainRows';
import { isTrue } from './settings';
import type { ReadCell, ReadSheet } from './workbookModel';

type SheetContent = Pick<ReadSheet, 'cells' | 'isProtected'> & {
  readonly problems: readonly Problem[];
  readonly looks: ReturnType<FormattingReader['found']>;
};

export function readWorksheet(xml: XmlScanner, sheet: string, tables: Tables): SheetContent {
  const found: Found = { cells: new Map(), areas: [], problems: [] };
  const looks = formattingReader(xml, tables.styles.conditional);
  const plain = plainRows(found.cells, looks, sheet, tables);
  const readRow = rowReader(xml, sheet, tables, { ...found, looks, plain });
  let isProtected = false;
  let hasData = false;
  const isRead = xml.inRoot('worksheet', (name) => {
    if (name === 'sheetData') {
      // Of two, one program reads both and the other none.
      if (hasData) xml.fail();
      hasData = true;
      xml.eachChild((child) => child === 'row' && readRow(), plain.take);
    } else if (name === 'sheetProtection') {
      isProtected = isTrue(xml, 'sheet');
    } else if (name === 'sheetPr' && isTrue(xml, 'transitionEvaluation')) {
      found.problems.push(fileError('file.lotusEvaluation', { sheet }, {}));
    } else looks.read(name);
  });
  if (!isRead) xml.fail();
  fillAreas(found.cells, found.areas, (count) => tables.budget.takeCell(sheet, count));
  return { cells: found.cells, isProtected, problems: found.problems, looks: looks.found() };
}

interface Found {
  readonly cells: Map<string, ReadCell>;
  readonly areas: FilledArea[];
  readonly problems: Problem[];
}

/**
 * Rows and cells come in order, as Excel itself demands; so no cell comes twice unless it is out of order, and is
 * then odd, for readers settle that each in their own way. One that does not say where it is follows the one before.
 */
function rowReader(
  xml: XmlScanner,
  sheet: string,
  tables: Tables,
  found: Found & { readonly looks: FormattingReader; readonly plain: PlainRows },
): () => void {
  const readCell = cellReader(xml, sheet, tables);
  let lastRow = 0;

  function misplaced(where: string): void {
    found.problems.push(fileError('file.misplacedCell', { sheet }, { where: where.slice(0, 40) }));
    if (found.problems.length > readLimits.misplaced) xml.fail();
  }

  function keep(address: Address, isInOrder: boolean): void {
    const read = readCell(address);
    // Most cells of a sheet with whole columns formatted are blank: nothing is worked out for those.
    if (read === undefined && isInOrder) return;
    const at = a1(address);
    const cell = read?.cell ?? found.cells.get(at);
    if (cell === undefined) return;
    tables.budget.takeCell(sheet);
    found.cells.set(at, isInOrder ? cell : asOdd(cell, 'outOfOrder'));
    if (read?.fills !== undefined) found.areas.push({ area: read.fills, formula: read.cell.formula ?? '' });
  }

  const place = { row: 0, last: 0 };
  let isRowInOrder = true;

  function visit(name: string): void {
    if (name !== 'c') return;
    const { row, last } = place;
    const reference = xml.attribute('r');
    const column = columnIn(row, reference, last);
    if (column === undefined) return misplaced(reference ?? `第${row}行`);
    const isInOrder = isRowInOrder && column > last;
    place.last = Math.max(last, column);
    keep({ row, column }, isInOrder);
  }

  return () => {
    lastRow = Math.max(lastRow, found.plain.lastRow());
    const stated = xml.attribute('r');
    const row = stated === undefined ? lastRow + 1 : parseRow(stated);
    if (row === undefined || row > sheetLimits.rows) return misplaced(stated ?? '');
    isRowInOrder = row > lastRow;
    lastRow = Math.max(lastRow, row);
    found.looks.row(row, found.looks.height());
    place.row = row;
    place.last = 0;
    xml.eachChild(visit);
  };
}

function columnIn(row: number, reference: string | undefined, last: number): number | undefined {
  if (reference === undefined) return last < sheetLimits.columns ? last + 1 : undefined;
  const stated = parseReference(reference);
  return stated?.row === row ? stated.column : undefined;
}
