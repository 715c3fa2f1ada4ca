/** A workbook: every visible worksheet is a table; what is hidden in it is told and not read. */

import { readWorkbook } from '../../hosts/file/readWorkbook';
import type { ReadSheet } from '../../hosts/file/readWorkbook';
import { parseReference } from '../../hosts/file/read/cellPosition';
import { gatherText } from '../source/cellText';
import { sourceLimits } from '../source/limits';
import type { Source } from '../source/source';
import { buildSource } from '../source/sourceBuilder';
import type { SourceBuilder } from '../source/sourceBuilder';
import { sheetTable } from './sheetTable';
import type { MergedArea } from './sheetTable';
import { textOfValue } from './textOfValue';

/** @throws ScoresheetError with a `file.` code where the workbook cannot be read. */
export function readXlsxSource(bytes: Uint8Array): Source {
  const builder = buildSource();
  const { sheets } = readWorkbook(bytes);
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
    if (sheet.looks.heights.get(at.row) === 0) hiddenRows.add(at.row);
    else rows.set(at.row, (rows.get(at.row) ?? new Map<number, string>()).set(at.column, text));
  }
  if (hiddenRows.size > 0) builder.tell('import.hiddenRows', { table: name, count: hiddenRows.size }, name);
  if (rows.size > 0) builder.addTable(sheetTable({ name, rows, merges: sheet.looks.merges.flatMap(areaOf) }));
  builder.endPage(sheet.looks.isLandscape);
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
