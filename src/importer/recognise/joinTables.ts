/** A form that Word holds in several tables, one a page or a part: they follow each other, and are one. */

import type { SourceBlock, SourceCell, SourceTable } from '../source/source';
import { isTable } from '../source/source';
import { findHeading } from './headingRows';
import { bareText } from './bareText';

/** Between two halves of one table stands nothing but this. */
const CONTINUED = /^[（(]?(?:续表?|接上(?:表|页))[)）]?$/;

export function joinTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const joined: SourceBlock[] = [];
  let between: SourceBlock[] = [];
  for (const block of blocks) {
    if (!isTable(block)) {
      if (CONTINUED.test(bareText(block.text))) between.push(block);
      else joined.push(...between.splice(0), block);
      continue;
    }
    const last = joined.at(-1);
    if (last !== undefined && isTable(last) && isContinued(last, block))
      joined[joined.length - 1] = append(last, block);
    else joined.push(...between, block);
    between = [];
  }
  return [...joined, ...between];
}

/** As wide as the one before, and with the same heading or none. */
function isContinued(before: SourceTable, table: SourceTable): boolean {
  // Worksheets are pages of their own, and a table within a cell belongs there.
  const areOnPage = [before, table].every(({ name }) => /^第\d+个表$/.test(name));
  if (before.width !== table.width || before.width < 3 || !areOnPage) return false;
  const [first, second] = [headingText(before), headingText(table)];
  return first !== '' && (second === '' || second === first);
}

function headingText(table: SourceTable): string {
  const heading = findHeading(table);
  return textOfRow(table.rows[heading?.from ?? table.rows.length] ?? []);
}

const textOfRow = (row: SourceTable['rows'][number]): string =>
  row.map((cell) => bareText(cell?.text ?? '')).join('|');

/** Title and lines of blanks that stand over the heading of each of the tables count once. */
function withoutRepeated(before: SourceTable, table: SourceTable): readonly SourceTable['rows'][number][] {
  const above = new Set(before.rows.slice(0, findHeading(before)?.from ?? 0).map(textOfRow));
  const to = findHeading(table)?.from ?? 0;
  return table.rows.filter((row, index) => index >= to || !above.has(textOfRow(row)));
}

function append(before: SourceTable, table: SourceTable): SourceTable {
  const rows = withoutRepeated(before, table);
  const rowOf = new Map(rows.map((row, i) => [table.rows.indexOf(row), before.rows.length + i]));
  const moved = new Map<SourceCell, SourceCell>();
  const move = (cell: SourceCell | undefined): SourceCell | undefined => {
    if (cell === undefined) return undefined;
    const known = moved.get(cell) ?? {
      ...cell,
      row: rowOf.get(cell.row) ?? before.rows.length,
      name: `${cell.name}（${table.name}）`,
    };
    moved.set(cell, known);
    return known;
  };
  return { ...before, rows: [...before.rows, ...rows.map((row) => row.map(move))] };
}
