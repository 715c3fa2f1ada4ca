/**
 * What a file or a paste holds, whichever program it came from: paragraphs and tables in the order of the page.
 *
 * Texts are plain text. Nothing in them is ever taken for HTML, a formula or a rule.
 */

import type { Problem } from '../../problems/problem';
import type { CellLooks } from './cellLooks';

export interface Source {
  readonly blocks: readonly SourceBlock[];
  /** What the reader had to leave out: pictures, text boxes, footnotes, texts that are too long. */
  readonly problems: readonly SourceProblem[];
}

interface SourceProblem {
  /** Name of the table that it is about; undefined for the document as a whole. */
  readonly table: string | undefined;
  readonly problem: Problem;
}

export type SourceBlock = SourceParagraph | SourceTable;

interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface SourceTable {
  readonly kind: 'table';
  /** As messages call it: 第2个表, 工作表“附件2”. */
  readonly name: string;
  /** Lines are drawn around its cells: a row above its headings is a row of the form, and no line of text. */
  readonly isRuled: boolean;
  /** Of a worksheet, where rows of the table stand among lines of text: those that have lines around them. */
  readonly ruledRows?: ReadonlySet<number>;
  /** Grid columns of every row. */
  readonly width: number;
  /** Of the grid columns as issued, in any unit; 0 for one of which nothing is said, undefined where that is all of them. */
  readonly widths?: readonly number[] | undefined;
  /** Row by row and column by column; a merged cell stands in each of its places. */
  readonly rows: readonly SourceRow[];
  /** So many parts stood side by side, each with headings of its own, and now stand one under the other. Default: 1. */
  readonly parts?: number;
  /** The paper it stands on lies on its side; undefined where the file does not say. */
  readonly isLandscape?: boolean | undefined;
  /** Millimetres of white at the left and the right of that paper together; undefined where the file does not say. */
  readonly whiteMm?: number | undefined;
  /** The notice has no such table: it is made of its clauses, see clauses/withClauseTables.ts. */
  readonly made?: MadeTable;
}

interface MadeTable {
  /** Paragraphs that say what is given or taken, and are not in it. */
  readonly left: readonly string[];
}

/** `undefined` where the table has no cell at all. */
export type SourceRow = readonly (SourceCell | undefined)[];

export interface SourceCell {
  /** Lines are parted by `\n`; blanks at both ends are gone. */
  readonly text: string;
  /** Of its first row and column in the grid, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** As messages call it: 第3行第2列, C5. */
  readonly name: string;
  /** Undefined where the file says nothing of it. */
  readonly looks?: CellLooks;
}

export const isTable = (block: SourceBlock): block is SourceTable => block.kind === 'table';
