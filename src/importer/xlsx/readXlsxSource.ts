/** A workbook: every visible worksheet is a table; what is hidden in it is told and not read. */

import { readWorkbook } from '../../hosts/file/readWorkbook';
import type { ReadSheet } from '../../hosts/file/readWorkbook';
import type { DrawnAs } from '../../hosts/file/read/workbookModel';
import { a1 } from '../../formula/reference';
import { parseReference } from '../../hosts/file/read/cellPosition';
import type { CellLooks } from '../source/cellLooks';
import { gatherText } from '../source/cellText';
import { sourceLimits } from '../source/limits';
import type { Source } from '../source/source';
import { buildSource } from '../source/sourceBuilder';
import type { SourceBuilder } from '../source/sourceBuilder';
import { sheetTable } from './sheetTable';
import type { MergedArea, SheetCells } from './sheetTable';
import { textOfValue } from './textOfValue';

/** @throws ScoresheetError with a `file.` code where the workbook cannot be read. */
export function readXlsxSource(bytes: Uint8Array): Source {
  const builder = buildSource();
  const { sheets } = readWorkbook(bytes, { isDrawnToo: true });
  const hidden = sheets.filter(({ state, cells }) => state !== 'visible' && cells.size > 0);
  if (hidden.length > 0)
    builder.tell('import.hiddenSheets', {
      names: hidden
        .map(({ name }) => `“${name}”`)
        .join('、')
        .slice(0, 200),
    });
  for (const sheet of sheets.filter(({ state }) => state === 'visible').slice(0, sourceLimits.tables))
    readSheet(sheet, builder);
  return builder.finish();
}

function readSheet(sheet: ReadSheet, builder: SourceBuilder): void {
  const name = `工作表“${sheet.name}”`;
  const hiddenRows = new Set<number>();
  const hiddenColumns = columnsHiddenIn(sheet);
  const rows = new Map<number, Map<number, string>>();
  /** Rows with words around which no lines are drawn. */
  const unruled = new Set<number>();
  const looks = new Map<string, CellLooks>();
  for (const [reference, cell] of sheet.cells) {
    const at = parseReference(reference);
    const text = cleaned(textOfValue(cell));
    if (typeof cell.value === 'object' && cell.value !== null)
      builder.tell(
        'import.errorCell',
        { place: name + reference, found: cell.value.error.slice(0, 40) },
        name,
      );
    if (at === undefined || text === '' || hiddenColumns.has(at.column)) continue;
    if (cell.drawn?.isRuled !== true) unruled.add(at.row);
    if (cell.drawn !== undefined) looks.set(reference, looksOf(cell.drawn));
    if (sheet.looks.heights.get(at.row) === 0) hiddenRows.add(at.row);
    else rows.set(at.row, (rows.get(at.row) ?? new Map<number, string>()).set(at.column, text));
  }
  if (hiddenRows.size > 0) builder.tell('import.hiddenRows', { table: name, count: hiddenRows.size }, name);
  const isRuled = (row: number): boolean => !unruled.has(row);
  const merges = sheet.looks.merges.flatMap(areaOf);
  if (rows.size > 0) {
    const looksAt = (row: number, column: number): CellLooks | undefined => looks.get(a1({ row, column }));
    builder.addTable(sheetTable({ name, rows, merges, isRuled, looksAt, ...widthsIn(sheet) }));
  }
  builder.endPage({ isLandscape: isLandscapeIn(sheet) });
}

const looksOf = ({ isCentred, size }: DrawnAs): CellLooks => ({
  isCentred,
  ...(size !== undefined && { size }),
});

/** Characters of columns that an upright page holds, however little its margins. */
const UPRIGHT = 100;

/** A page that stands upright, as every new one does, says nothing where the columns need two of them. */
function isLandscapeIn({ looks: { isLandscape, columns } }: ReadSheet): boolean | undefined {
  const taken = columns
    .filter(({ to }) => to <= sourceLimits.columns)
    .reduce((sum, { from, to, width }) => sum + (to - from + 1) * width, 0);
  return isLandscape === false && taken > UPRIGHT ? undefined : isLandscape;
}

/** Of the columns that are read at all. */
function columnsHiddenIn({ looks }: ReadSheet): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { from, to, width } of looks.columns)
    if (width === 0)
      for (let column = Math.max(1, from); column <= Math.min(to, sourceLimits.columns + 1); column++)
        hidden.add(column);
  return hidden;
}

/** Characters of a column that says nothing. */
const USUAL_WIDTH = 9;

/** A sheet with no column of a width of its own tells nothing of how the form was drawn. */
function widthsIn({ looks: { columns } }: ReadSheet): Pick<SheetCells, 'widthOf'> {
  if (columns.length === 0) return {};
  const widthOf = (column: number): number =>
    columns.find(({ from, to }) => from <= column && column <= to)?.width ?? USUAL_WIDTH;
  return { widthOf };
}

const cleaned = (text: string): string => {
  const words = gatherText();
  words.add(text);
  return words.text();
};

function areaOf(reference: string): readonly MergedArea[] {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [parseReference(from), parseReference(to)];
  if (first === undefined || last === undefined) return [];
  return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}
