/** Plain text, from a file or the clipboard: cells parted by tabs, or a cell a line. Blanks in a row part nothing. */

import { importRefusal } from '../../problems/importProblems';
import { holdsClauses } from '../clauses/withClauseTables';
import { tidy } from '../source/cellText';
import type { Source } from '../source/source';
import type { SourceBuilder } from '../source/sourceBuilder';
import { buildSource } from '../source/sourceBuilder';
import { cellLineRows, cellLinesFrom } from './cellLines';
import { GOES_ON, withoutStrokes } from './ruledText';
import { wideHeading } from './shortHeading';
import { tabRows } from './tabText';

/** Characters that are looked at. */
const MOST = 8_000_000;

/** @throws ScoresheetError where the text holds no table, and says what to do instead. */
export function readText(given: string): Source {
  const text = withoutStrokes(
    given
      .slice(0, MOST)
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  );
  if (tidy(text) === '') throw importRefusal('import.noText', {}, {});
  const builder = buildSource();
  const from = cellLinesFrom(text);
  if (from !== undefined) {
    for (const line of text.slice(0, from).split('\n')) builder.paragraph(line);
    addRows(builder, cellLineRows(text.slice(from)));
  } else readTabbed(builder, text);
  return builder.finish();
}

/** Words with several blanks on either side. */
const SPACED = /[ \u3000]{2}[^\s]{1,200}[ \u3000]{2}/;

/** Lines without a tab are paragraphs; lines with tabs that follow each other are a table. */
function readTabbed(builder: SourceBuilder, text: string): void {
  const rows = tabRows(text);
  if (rows.filter((row) => row.length > 1).length < 2) return readClauses(builder, text);
  let table: (readonly string[])[] = [];
  const flush = (): void => {
    addRows(builder, table);
    table = [];
  };
  for (const [index, row] of rows.entries()) {
    // A line of its own between rows is a heading within the table.
    const isWithin = row.length > 1 || (table.length > 1 && (rows[index + 1]?.length ?? 0) > 1);
    if (isWithin) table.push(row);
    else {
      flush();
      builder.paragraph(row[0] ?? '');
    }
  }
  flush();
}

/** A notice without a table may say its points in its clauses. */
function readClauses(builder: SourceBuilder, text: string): void {
  const lines = text.split('\n').map(tidy);
  if (!holdsClauses(lines))
    throw importRefusal(SPACED.test(text) ? 'import.spacedText' : 'import.noTable', {}, {});
  for (const line of lines) builder.paragraph(line);
}

function addRows(builder: SourceBuilder, rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  const started = builder.startTable({ isRuled: false });
  if (started === undefined) return;
  const wide = wideHeading(rows);
  for (const [index, row] of rows.entries()) {
    started.table.startRow();
    for (const [place, cell] of row.entries()) {
      if (cell === GOES_ON && index > 0) {
        started.table.extendAbove(1);
        continue;
      }
      const isWide = index === wide?.row && place === wide.cell;
      started.table.add({ text: tidy(cell), colSpan: isWide ? wide.colSpan : 1 });
    }
  }
  builder.endTable(started.table);
}
