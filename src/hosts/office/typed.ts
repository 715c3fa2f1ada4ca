/** Between what a cell holds and what Office.js takes and gives for it. */

import type { CellValue } from '../../formula/value';
import { isCellError } from '../../formula/value';
import type { StoredCell } from '../../readBack/stored';

/**
 * What to set so that the cell holds exactly this. A string is parsed as if it were typed, so that `(1)` would
 * become −1 and `3-1` a date; behind an apostrophe it stays text. Null would leave the cell alone: '' empties it.
 */
export function toSet(value: CellValue): string | number | boolean {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return `'${value}`;
  return isCellError(value) ? value.error : value;
}

/** The same for a whole cell, formula and all. */
export const contentToSet = ({ value, formula }: StoredCell): string | number | boolean =>
  formula === undefined ? toSet(value) : `=${formula}`;

/** One cell as a loaded range gives it. */
export interface LoadedCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: string;
  readonly format: string;
}

/** Undefined for a blank cell. */
export function storedCell({ value, formula, type, format }: LoadedCell): StoredCell | undefined {
  // A text that begins with an equals sign is its own formula, without the apostrophe before it.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (!isFormula && (type === 'Empty' || value === '')) return undefined;
  return {
    value: type === 'Error' ? { error: String(value) } : (value as CellValue),
    ...(isFormula && { formula: formula.slice(1) }),
    ...(format !== 'General' && { formatCode: format }),
  };
}
