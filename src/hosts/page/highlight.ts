/**
 * Whether a highlight is on. Its formula is for the spreadsheet; those of a scoresheet compare one cell of the
 * same sheet with a text, and that much is read here.
 */

import { formatValue } from './formatValue';
import type { CellValue } from '../../formula/value';
import type { Formula } from '../../formula/formula';

export interface Comparison {
  /** `I12` */
  readonly cell: string;
  readonly isEqual: boolean;
  readonly text: string;
}

const COMPARISON = /^\$([A-Z]+)\$(\d+)(=|<>)"([^"]*)"$/;

/** Undefined for a formula that says anything else. */
export function comparisonIn({ text: formula }: Formula): Comparison | undefined {
  const [, column, row, operator, text] = COMPARISON.exec(formula) ?? [];
  if (column === undefined || row === undefined || text === undefined) return undefined;
  return { cell: column + row, isEqual: operator === '=', text };
}

export const isMet = ({ isEqual, text }: Comparison, value: CellValue): boolean =>
  (formatValue(value) === text) === isEqual;
