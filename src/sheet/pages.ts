/** Paper: what a page holds, and where a new one must begin so that the signatures stay together. */

export interface PaperRow {
  /** Points. */
  readonly height: number;
  /** Belongs with the row before it. */
  readonly isKept: boolean;
}

export interface Paper {
  readonly headerRow: number;
  readonly orientation: 'portrait' | 'landscape';
}

/** GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156×225 mm; turned, the binding edge is the top one. */
export const marginsMm = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26 },
  landscape: { top: 28, bottom: 26, left: 35, right: 37 },
} as const;

const A4_MM = { portrait: 297, landscape: 210 } as const;
const POINTS_PER_MM = 72 / 25.4;
/** Printers differ by a hair; a page is never planned to the last point. */
const SAFETY = 0.98;

/** Points of rows that one page holds. */
export const pageHeight = (orientation: Paper['orientation']): number =>
  (A4_MM[orientation] - marginsMm[orientation].top - marginsMm[orientation].bottom) * POINTS_PER_MM * SAFETY;

/**
 * The rows after which a new page must be forced. A spreadsheet breaks between any two rows; only where that
 * would part rows that belong together is a break set, before the last row that may begin a page.
 */
export function breaksFor(rows: readonly PaperRow[], { headerRow, orientation }: Paper): readonly number[] {
  const room = pageHeight(orientation);
  const header = rows[headerRow - 1]?.height ?? 0;
  const breaks: number[] = [];
  let used = 0;
  for (let row = 0; row < rows.length;) {
    const end = blockEnd(rows, row);
    const height = rows.slice(row, end).reduce((sum, each) => sum + each.height, 0);
    if (used > 0 && used + height > room) {
      if (end - row > 1) breaks.push(row);
      used = header;
    }
    used += height;
    row = end;
  }
  return breaks;
}

/** A row and all the rows kept with it. */
function blockEnd(rows: readonly PaperRow[], start: number): number {
  let end = start + 1;
  while (rows[end]?.isKept === true) end += 1;
  return end;
}
