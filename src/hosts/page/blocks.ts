/**
 * A sheet cut into tables: what is on the screen only, what is printed above the column headings, and the table
 * under them, so that its headings are a real `<thead>`.
 */

import type { Worksheet } from '../../sheet/model';

export interface PageBlock {
  /** `paper` is what is printed. */
  readonly kind: 'screen' | 'paper';
  readonly rows: readonly number[];
  /** How many rows at the top hold the column headings. */
  readonly headerRows: number;
}

export function blocksOf({ cells, print, screenHeadings }: Worksheet): readonly PageBlock[] {
  const last = Math.max(0, ...cells.map(({ row }) => row));
  const top = print?.area.from.row ?? 1;
  const bottom = print?.area.to.row ?? last;
  const lowest = print?.headerRow;
  const header = print?.headerTop ?? lowest ?? top;
  const blocks: readonly PageBlock[] = [
    // The headings of a table stay in sight here.
    {
      kind: 'screen',
      rows: rowsFrom(1, top - 1).filter((row) => row !== screenHeadings),
      headerRows: 0,
    },
    { kind: 'paper', rows: rowsFrom(top, header - 1), headerRows: 0 },
    {
      kind: 'paper',
      rows: rowsFrom(header, bottom),
      headerRows: lowest === undefined ? 0 : lowest - header + 1,
    },
    { kind: 'screen', rows: rowsFrom(bottom + 1, last), headerRows: 0 },
  ];
  return blocks.filter(({ rows }) => rows.length > 0);
}

export const rowsFrom = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
