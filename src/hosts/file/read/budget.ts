/** What one workbook may ask of us, counted over all its sheets. The bounds on its bytes are in ../zip.ts. */
import { ScoresheetError } from '../../../problems/problem';

export const readLimits = {
  /** Cells with a value or a formula; a town's summary has some 20,000. */
  cells: 200_000,
  /** Worksheets, charts and all; each costs a part to find and open. */
  sheets: 1_000,
  /** Characters of formulas spelled out for cells that share one, in Mi: a few bytes each in the file. */
  sharedText: 16,
} as const;

export interface Budget {
  readonly takeCell: (sheet: string) => void;
  readonly takeSharedText: (length: number, part: string) => void;
}

export function openBudget(): Budget {
  let cells = 0;
  let sharedText = 0;
  return {
    takeCell(sheet) {
      cells++;
      if (cells > readLimits.cells) {
        throw ScoresheetError.of('file.tooManyCells', { sheet }, { sheet, limit: readLimits.cells });
      }
    },
    takeSharedText(length, part) {
      sharedText += length;
      if (sharedText > readLimits.sharedText * 1024 * 1024) {
        throw ScoresheetError.of('file.tooLarge', {}, { part, limit: `${readLimits.sharedText} MB` });
      }
    },
  };
}
