/** What becomes of a changed file: it is refused, or something is said, or nothing that matters is other than before. */

import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import type { ReadSheet } from '../../src/hosts/file/readWorkbook';
import { ScoresheetError } from '../../src/problems/problem';
import { readBack } from '../../src/sheet/readBack/readBack';
import { ENTRIES, SCORESHEET } from '../../src/sheet/sheetNames';

/** What is signed: everything the sheets show that people see, and what was worked out from the entries. */
export interface Outcome {
  readonly kind: 'refused' | 'named' | 'silent';
  /** Of a silent one: the report, and what every cell holds. */
  readonly shows?: string;
  /** Of a silent one: what its formats make of numbers, and which sheets are to be seen. */
  readonly looks?: string;
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
      : {
          kind: 'silent',
          codes,
          shows: JSON.stringify([report, workbook.sheets.map(valuesOn)]),
          looks: JSON.stringify(workbook.sheets.map(looksOf)),
        };
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return { kind: 'refused', codes: error.problems.map(({ code }) => code) };
  }
}

/** Column A, of ids, is hidden, and so is the calculation. */
const isSeen = (at: string): boolean => !/^A\d/.test(at);

const OURS: readonly string[] = [SCORESHEET, ENTRIES];

const valuesOn = ({ name, cells }: ReadSheet): readonly unknown[] =>
  !OURS.includes(name)
    ? []
    : [...cells]
        .filter(([at, { value }]) => isSeen(at) && value !== null && value !== '')
        .map(([at, { value }]) => [at, value])
        .sort();

const looksOf = ({ name, state, cells }: ReadSheet): readonly unknown[] => [
  name,
  state,
  [...cells]
    .filter(([at, { value }]) => isSeen(at) && typeof value === 'number')
    .map(([at, { numberFormat, formatCode }]) => [at, formatCode ?? numberFormat])
    .sort(),
];
