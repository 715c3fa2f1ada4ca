/**
 * The very hidden sheet that lets a returned file explain itself: the rubric it was made from, word for word,
 * its fingerprint, and how the sheet was set up.
 */

import { canonicalJson, fingerprint, seal } from '../rubric/fingerprint';
import type { Chosen } from '../rubric/reading';
import { readingCode } from '../rubric/reading';
import type { Rubric } from '../rubric/rubric';
import type { Mode, Stage } from '../scoring/fields/fields';
import { LAYOUT_VERSION } from './earlier';
import type { Worksheet } from './model';
import { MARKS, RECORD } from './sheetNames';

export interface SheetRecord {
  readonly version: string;
  readonly layout: number;
  readonly mode: Mode;
  readonly stage: Stage;
  /** `veto=section`, or nothing: the passages that are not read as the rubric stands. */
  readonly reading: string;
  /** Of the rubric as issued. */
  readonly sha256: string;
  /** Of all the above: a 考核 that was made a 审定 by hand is found out. */
  readonly seal: string;
}

export interface RecordInput {
  readonly rubric: Rubric;
  readonly chosen: Chosen;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly version: string;
}

/** `layout` is another one only for a sheet that an earlier version drew. */
export const recordOf = (
  { rubric, chosen, mode, stage, version }: RecordInput,
  layout: number = LAYOUT_VERSION,
): SheetRecord => {
  const reading = readingCode(rubric, chosen);
  const record = { version, layout, mode, stage, reading, sha256: fingerprint(rubric) };
  return { ...record, seal: seal(record) };
};

/** A cell holds 32,767 characters at most. */
const LONGEST = 30000;
/** In front of every chunk, so that no spreadsheet takes it for a number or a formula. */
const GUARD = '~';

export function drawRecord(input: RecordInput): Worksheet {
  const rows: readonly (readonly [string, string | number])[] = [
    [MARKS[RECORD], ''],
    ...Object.entries(recordOf(input)),
    ...chunks(canonicalJson(input.rubric)).map((chunk) => ['json', GUARD + chunk] as const),
  ];
  return {
    name: RECORD,
    visibility: 'veryHidden',
    columns: [{ width: 12 }, { width: 60 }],
    heights: new Map(),
    cells: rows.flatMap(([key, value], i) => [
      { row: i + 1, column: 1, value: key, style: 'calc' as const },
      { row: i + 1, column: 2, value: value === '' ? null : value, style: 'calc' as const },
    ]),
    merges: [],
    validations: [],
    highlights: [],
  };
}

/** Pieces that never part the two halves of a surrogate pair. */
function chunks(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const isSplit = /[\ud800-\udbff]/.test(text.charAt(from + LONGEST - 1));
    const to = from + LONGEST - (isSplit ? 1 : 0);
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** The record and the rubric's JSON back from the sheet's two columns; undefined where it is not such a sheet. */
export function readRecord(
  rows: readonly (readonly [key: string, value: unknown])[],
): { record: Readonly<Record<string, unknown>>; json: string } | undefined {
  if (rows[0]?.[0] !== MARKS[RECORD]) return undefined;
  const chunk = ([, value]: readonly [string, unknown]): string => String(value).slice(GUARD.length);
  return {
    record: Object.fromEntries(rows.filter(([key]) => key !== 'json')),
    json: rows
      .filter(([key]) => key === 'json')
      .map(chunk)
      .join(''),
  };
}
