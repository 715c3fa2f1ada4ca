/**
 * The scoresheet as data, whatever draws it: Excel, a page or a file.
 *
 * Rows and columns count from 1. Every formula cell carries the value the engine computed for it, because
 * phone and mail previews do not calculate.
 */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import type { Address } from '../formula/reference';
import { cellOn, columnRange, localCell } from '../formula/reference';
import type { CellValue } from '../formula/value';
import type { Validation } from '../rules/inputType';
import type { StyleName } from './styles';

export { a1 } from '../formula/reference';
export type { Address } from '../formula/reference';

export interface SheetModel {
  /** For the file's properties. */
  readonly title: string;
  readonly sheets: readonly Worksheet[];
  readonly names: readonly DefinedName[];
  /** The sheet on which the workbook opens. */
  readonly active: string;
}

export interface Worksheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly columns: readonly ColumnWidth[];
  /** Heights in points by row; a row without one has the default height. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that grow as people type into them, from the height that they are given; the others keep theirs. */
  readonly growing?: ReadonlySet<number>;
  readonly cells: readonly Cell[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly CellValidation[];
  readonly highlights: readonly Highlight[];
  readonly print?: PrintSetup;
  /** As many rows from the first on stay in sight. */
  readonly frozenRows?: number;
  /** The row above the paper that repeats its column headings. */
  readonly screenHeadings?: number;
  /** Everybody who fills in the form types into it: its tab is coloured. */
  readonly isFilledIn?: boolean;
  /** Where the cursor is when the sheet opens. */
  readonly cursor?: Address;
}

interface ColumnWidth {
  /** In characters of the default font. */
  readonly width: number;
  readonly isHidden?: boolean;
}

export interface Cell extends Address {
  /** The constant, or the result of `formula`. */
  readonly value: CellValue;
  readonly formula?: Formula;
  readonly style: StyleName;
  /** Number format, where the style's own does not do: General"分". */
  readonly format?: string;
  readonly isUnlocked?: boolean;
  /** A link inside the workbook: 加扣分明细!A1. */
  readonly link?: string;
  /** Ids of the fields that it shows, if they are entered on another sheet: who goes to it wants to fill one in. */
  readonly fields?: readonly string[];
}

export interface CellRange {
  readonly from: Address;
  readonly to: Address;
}

export interface CellValidation {
  readonly cells: CellRange;
  readonly allows: Validation;
  /** Where the options stand, if there is no room for them in the validation itself. */
  readonly list?: { readonly sheet: string; readonly range: CellRange };
  /** Shown beside the cell while it is selected, and when something else is typed. */
  readonly prompt: string;
}

/** Marks cells while the comparison is true, for the screen; print does not depend on it. */
export interface Highlight {
  readonly cells: CellRange;
  readonly when: Comparison;
  readonly look: 'wrong' | 'done';
}

/** One cell of the same sheet, for older programs know no others here, with a text. */
export interface Comparison {
  readonly at: Address;
  readonly isEqual: boolean;
  readonly text: string;
}

export interface PrintSetup {
  readonly area: CellRange;
  readonly orientation: 'portrait' | 'landscape';
  /** With less white above and below: see `marginsOf`. Default: false. */
  readonly isTight?: boolean;
  /** Millimetres of white at the left and at the right. Default: as usual. */
  readonly sideMargin?: number;
  /** The headings of the columns, repeated at the top of every page. */
  readonly headerRow?: number;
  /** The first of the rows repeated, if headings stand over the headings. Default: `headerRow`. */
  readonly headerTop?: number;
  /** A new page starts after each of these rows. */
  readonly breaksAfter: readonly number[];
  /** How many pages are planned. Undefined where rows grow as people type, for then nobody knows. */
  readonly pages?: number;
}

export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly at: Address;
}

export const comparisonFormula = ({ at, isEqual, text }: Comparison): Formula =>
  isEqual ? f`${localCell(at)}=${text}` : f`${localCell(at)}<>${text}`;

/** One cell's range. */
export const only = (at: Address): CellRange => ({ from: at, to: at });

/** `评分表!$B$7`, as names and links write it. */
export const absolute = (sheet: string, at: Address): string => cellOn(sheet, at).text;

/** `pf_calc!$AN$1:$AN$30`, as a validation that takes its options from cells writes it. */
export const listSource = ({ sheet, range: { from, to } }: NonNullable<CellValidation['list']>): string =>
  columnRange(sheet, from.column, from.row, to.row).text;
