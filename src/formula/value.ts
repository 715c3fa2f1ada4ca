/** What a cell can hold, as the engine sees it. A blank cell is null; an error keeps its name. */

export interface CellError {
  /** As Excel writes it: `#N/A`, `#REF!`, `#DIV/0!`. */
  readonly error: string;
}

export type CellValue = string | number | boolean | null | CellError;

export const isCellError = (value: CellValue): value is CellError =>
  typeof value === 'object' && value !== null;
