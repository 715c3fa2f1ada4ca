/** What becomes of a changed file: it is refused, or something is said, or nothing that matters is other than before. */

import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import type { ReadSheet } from '../../src/hosts/file/readWorkbook';
import { ScoresheetError } from '../../src/problems/problem';
import { readBack } from '../../src/sheet/readBack/readBack';

/** What is signed: everything the sheets show that people see, and what was worked out from the entries. */
export interface Outcome {
  readonly kind: 'refused' | 'named' | 'silent';
  /** Of a silent one. */
  readonly shows?: string;
  /** Of one that is named: the codes. */
  readonly codes: readonly string[];
}

/** @throws whatever is no ScoresheetError: a defect of the reader. */
export function outcomeOf(bytes: Uint8Array): Outcome {
  try {
    const workbook = readWorkbook(bytes);
    const { problems, report } = readBack(workbook);
    const codes = problems.map(({ code }) => code);
    return problems.length > 0
      ? { kind: 'named', codes }
      : { kind: 'silent', codes, shows: JSON.stringify([report, workbook.sheets.flatMap(shownOn)]) };
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return { kind: 'refused', codes: error.problems.map(({ code }) => code) };
  }
}

/** Of a sheet that people see: its name, and each cell with what its format makes of it. Column A is hidden. */
const shownOn = ({ name, state, cells }: ReadSheet): readonly unknown[] =>
  state !== 'visible'
    ? []
    : [
        name,
        [...cells]
          .filter(([at, { value }]) => !/^A\d/.test(at) && value !== null && value !== '')
          .map(([at, { value, numberFormat, formatCode }]) => [
            at,
            value,
            typeof value === 'number' ? (formatCode ?? numberFormat) : '',
          ])
          .sort(),
      ];
