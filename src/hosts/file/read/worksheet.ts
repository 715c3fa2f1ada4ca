/** One worksheet: where each cell is, what it holds, and whether the sheet is protected. */
import { type Address, a1 } from '../../../formula/reference';
import type { XmlScanner } from '../xml';
import { type Tables, cellReader } from './cells';
import { parseReference, parseRow, sheetLimits } from './cellPosition';
import type { ReadCell, ReadSheet } from './workbookModel';

type SheetContent = Pick<ReadSheet, 'cells' | 'isProtected'>;

export function readWorksheet(xml: XmlScanner, sheet: string, tables: Tables): SheetContent {
  const cells = new Map<string, ReadCell>();
  const readRow = rowReader(xml, tables, (address, cell) => {
    tables.budget.takeCell(sheet);
    cells.set(a1(address), cell);
  });
  let isProtected = false;
  xml.eachChild((root) => {
    if (root !== 'worksheet') xml.fail();
    xml.eachChild((name) => {
      if (name === 'sheetData') xml.eachChild((child) => child === 'row' && readRow());
      else if (name === 'sheetProtection') isProtected = isTrue(xml.attribute('sheet'));
    });
  });
  return { cells, isProtected };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/**
 * Rows and cells must come in order, as Excel itself demands; so no cell can come twice, which
 * readers settle each in their own way. One that does not say where it is follows the one before.
 */
function rowReader(
  xml: XmlScanner,
  tables: Tables,
  keep: (address: Address, cell: ReadCell) => void,
): () => void {
  const readCell = cellReader(xml, tables);
  let row = 0;
  return () => {
    row = nextRow(xml, row);
    let column = 0;
    xml.eachChild((name) => {
      if (name !== 'c') return;
      column = nextColumn(xml, row, column);
      const address = { row, column };
      const cell = readCell(address);
      if (cell !== undefined) keep(address, cell);
    });
  };
}

function nextRow(xml: XmlScanner, previous: number): number {
  const text = xml.attribute('r');
  const row = text === undefined ? previous + 1 : parseRow(text);
  return row !== undefined && row > previous && row <= sheetLimits.rows ? row : xml.fail();
}

function nextColumn(xml: XmlScanner, row: number, previous: number): number {
  const text = xml.attribute('r');
  if (text === undefined) return previous < sheetLimits.columns ? previous + 1 : xml.fail();
  const stated = parseReference(text);
  return stated?.row === row && stated.column > previous ? stated.column : xml.fail();
}
