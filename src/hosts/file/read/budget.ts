/** What one workbook may ask of us, counted over all its sheets. The bounds on its bytes are in ../zip.ts. */
import { fileRefusal } from '../../../problems/fileProblems';

export const readLimits = {
  /** Cells with a value or a formula; a town's summary has some 20,000. */
  cells: 200_000,
  /** Worksheets, charts and all; each costs a part to find and open. */
  sheets: 1_000,
  /** Characters of shared formulas taken apart and spelled out, in Mi: a few bytes each in the file. */
  sharedText: 4,
  /** Cells that do not say where they are, or say it wrongly: past these, the part is no sheet. */
  misplaced: 1_000,
} as const;

export interface Budget {
  readonly takeCell: (sheet: string, count?: number) => void;
  readonly takeSharedText: (length: number, sheet: string) => void;
}

export function openBudget(): Budget {
  let cells = 0;
  let sharedText = 0;
  return {
    takeCell(sheet, count = 1) {
      cells += count;
      if (cells > readLimits.cells) {
        throw fileRefusal('file.tooManyCells', { sheet }, { sheet, limit: readLimits.cells });
      }
    },
    takeSharedText(length, sheet) {
      sharedText += length;
      if (sharedText > readLimits.sharedText * 1024 * 1024) {
        throw fileRefusal('file.tooManyFormulas', { sheet }, { sheet });
      }
    },
  };
}
