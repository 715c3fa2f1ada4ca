/** Whether a value that was read is the one that was written. */

import type { CellValue } from '../formula/value';
import { isCellError } from '../formula/value';

/** Doubles written out and read back by another program may differ in the last digit. */
const TOLERANCE = 1e-9;

export function isSame(expected: CellValue, found: CellValue): boolean {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(expected - found) < TOLERANCE;
  if (isCellError(expected) || (found !== null && isCellError(found))) return false;
  return blankless(expected) === blankless(found);
}

/**
 * A formula's empty text and a blank cell look alike; line breaks differ from program to program, and so does how
 * many spaces fill up a line: to LibreOffice a character beyond U+FFFF has the length 1, to Excel 2.
 */
const blankless = (value: CellValue): CellValue =>
  typeof value === 'string'
    ? value.replace(/\r\n?/g, '\n').replace(/[ \u3000]+/g, ' ')
    : value === null
      ? ''
      : value;
