/** What a table says, row by row: the lines to be scored with the headings over them, and the totals it declares. */

import type { RowGroup } from '../../rubric/printLayout';
import type { BoxWords } from '../../rubric/rubric';
import type { ChoiceWords } from './choiceWords';
import type { SourceCell } from '../source/source';

/** Where a line counts. */
export type ListKind = 'items' | 'bonus' | 'penalty' | 'veto';

/** A row across the table, or a cell of a column of headings. */
export interface Heading {
  readonly text: string;
  /** 分值 as written at the heading. */
  points?: number;
  readonly list: ListKind;
  readonly cell: SourceCell;
  /** Of a row across the table: 1.1 is deeper than 1, （一） than 一. Default: 0. */
  readonly depth?: number;
  /** Its number and its words, where the number has a cell of its own. */
  readonly numbered?: { readonly label: string; readonly words: string };
  /** Index of its column; undefined for a row across the table. */
  readonly column?: number;
  /** It stands in the first columns of the table, beside its lines, which have no 序号 of their own there. */
  readonly isLeft?: boolean;
  /** Its cell, or the text beside it, goes over the table to its last column. */
  readonly isWhole?: boolean;
  /** It stands among the items, under the columns of headings. */
  readonly isInner?: boolean;
  /** What its row has in the column 分值, where that is a number. */
  readonly mark?: string;
}

/** The words of one row of a line. */
interface RowPartWords {
  readonly label: string;
  readonly requirement: string;
  readonly criteria: string;
  readonly texts: ReadonlyMap<number, string>;
  readonly leadUnit: string;
  readonly responsibleUnits: string;
  /** Its own 分值, where it only shares the cell of 得分 with its neighbours. */
  readonly points: number | undefined;
}

export interface Line {
  readonly list: ListKind;
  /** From the top: the row across the table first, then the columns from the left. */
  readonly path: readonly Heading[];
  label: string;
  readonly labelCell: SourceCell | undefined;
  requirement: string;
  readonly requirementCell: SourceCell | undefined;
  criteria: string;
  readonly criteriaCell: SourceCell | undefined;
  points: number | undefined;
  readonly pointsCell: SourceCell | undefined;
  /** All that can be given, where the form has a column for each. */
  readonly levels?: readonly number[];
  readonly leadUnit: string;
  readonly responsibleUnits: string;
  /** What stands in columns of other words, by their index. */
  readonly texts: ReadonlyMap<number, string>;
  /** The first cell with words, for messages. */
  readonly cell: SourceCell;
  /** Words to choose from that the form has for its result: □符合 □不符合. */
  readonly choices: ChoiceWords | undefined;
  /** The same as boxes in a cell of their own. */
  readonly boxes: BoxWords | undefined;
  /** The cell of 得分. */
  readonly scoreCell: SourceCell | undefined;
  /** Columns, by their index, of which a row below the first has a cell too; only known where cells are merged. */
  readonly ownCells: Set<number>;
  /** Columns, by their index, in which the cell of a row above goes over its first. */
  readonly joined: ReadonlySet<number>;
  /** Cells with words, of its first row or over it, that go over several columns. */
  readonly wideCells: readonly SourceCell[];
  /** 序号 of the form, where it is that of several lines; undefined where its own is. */
  readonly printedLabel?: string;
  /** What each of its rows says of its own. */
  readonly parts: RowPartWords[];
  /** Rows with numbers or contents of their own share its cell of 分值. */
  isShared: boolean;
  /** It has no 分值: what is typed for it adds, takes, or does both. See write/openRows.ts. */
  readonly opens?: readonly ('bonus' | 'deduct')[];
  /** Only one of its rows can hold: see levelRows.ts. */
  areLevels?: true;
  /** A heading or the total of the form says how its several points are meant: see declaredPoints.ts. */
  arePointsDeclared?: true;
  /** Rows of the table that went into it. */
  readonly rows: number[];
}

/** The heading of the section that a line is in; undefined where none stands over it. */
export const topOf = ({ path: [top] }: Pick<Line, 'path'>): Heading | undefined =>
  top?.isInner === true ? undefined : top;

/** A number of points that the document declares for many lines together. */
export interface Declared {
  readonly written: number;
  readonly cell: SourceCell;
}

export interface Subtotal extends Declared {
  /** Of the lines above it, since the subtotal before. */
  readonly lines: readonly Line[];
}

/** A row 合计 or 小计. */
export interface TotalFound {
  readonly label: string;
  /** How many lines stand before it. */
  readonly after: number;
  readonly row: number;
  /** Its cells, by the columns of the form. */
  readonly cells: readonly (SourceCell | undefined)[];
}

/** As it stands on the form. */
export interface SubtotalRow extends Pick<Subtotal, 'lines'>, TotalFound {
  readonly declared: Declared | undefined;
}

/** A row 加分小计 or 扣分合计: what all lines of the list come to. */
export interface ListSum extends TotalFound {
  readonly list: ListKind;
}

export interface Outline {
  readonly lines: readonly Line[];
  readonly total: Declared | undefined;
  /** As the form calls it: what adds up everything, and what adds up the items before 加分 and 扣分项. */
  readonly totalLabel: string | undefined;
  readonly baseLabel: string | undefined;
  /** In which order they and the lines come. */
  readonly order: readonly RowGroup[];
  /** The cells of their rows, by the columns of the form. */
  readonly totalCells: readonly (SourceCell | undefined)[];
  readonly baseCells: readonly (SourceCell | undefined)[];
  readonly subtotals: readonly Subtotal[];
  /** Every row of 小计, also without a number. */
  readonly subtotalRows: readonly SubtotalRow[];
  readonly listSums: readonly ListSum[];
  /** Rows above the heading, and rows for signatures and notes below. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Which rows of the table they are, one for each; undefined for one below that stands between lines. */
  readonly aboveRows: readonly number[];
  readonly belowRows: readonly (number | undefined)[];
}
