/**
 * What Gnumeric itself does wrong, each with the smallest formula that shows it. There is a way around each of them
 * (spelledOut.ts), and only where a cell differs is it taken.
 *
 * Debian's Gnumeric calculates in `long double`. The value of 0.79 is right, but its text is not the shortest that
 * reads as the same number, though it is meant to be (go_dtoa with `!`), nor is it cut at Excel's 15 digits.
 *
 * SUMPRODUCT does not ask for arrays (gnumeric_sumproduct evaluates without GNM_EXPR_EVAL_ARRAY_CONTEXT): operators in
 * it go item by item, functions take the first item for all. To it a 事由 that begins with a space is all blank.
 */
import type { CellValue } from '../../../src/formula/value';

export interface KnownDefect {
  readonly what: string;
  readonly formula: string;
  /** In Excel, WPS and LibreOffice. */
  readonly elsewhere: CellValue;
  /** As JSON. A Gnumeric built without `long double`, or a later one, may well do it right. */
  readonly here: RegExp;
}

export const knownDefects: readonly KnownDefect[] = [
  {
    what: 'a number joined to a text has up to 20 digits',
    formula: '""&0.79',
    elsewhere: '0.79',
    here: /^"0\.79(?:0{10,}\d+)?"$/,
  },
  {
    what: 'the difference of two numbers joined to a text has up to 20 digits',
    formula: '""&(25-17.87)',
    elsewhere: '7.13',
    here: /^"7\.1(?:3(?:0{10,}\d+)?|29{10,}\d*)"$/,
  },
  {
    what: 'SUMPRODUCT takes the length of the first text for all',
    formula: 'SUMPRODUCT(LEN({"a","bb"}))',
    elsewhere: 3,
    here: /^[13]$/,
  },
];
