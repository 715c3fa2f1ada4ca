/** How much of a document is taken in: far beyond any notice, and small enough that nobody waits. */

export const sourceLimits = {
  /** Rows of one table. */
  rows: 6000,
  /** Columns of one table; Word itself has 63. */
  columns: 64,
  /** Cells of all tables of one document; a form of 300 items has 3,000. */
  cells: 60_000,
  /** Tables of one document. */
  tables: 200,
  /** Characters of one cell or paragraph: what a text of a rubric may have. */
  text: 8000,
  /** Paragraphs outside tables. */
  paragraphs: 5000,
} as const;
