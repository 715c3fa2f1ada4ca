/**
 * An open sheet while somebody types: entries, scores and what is wrong, without looking at what its cells show.
 *
 * The sheet's own formulas show the same; that nobody changed those is checked by `readBack`, which takes longer.
 */

import type { CellValue } from '../formula/value';
import type { Place, Problem } from '../problems/problem';
import { isFault } from '../problems/problem';
import type { Scoring } from '../scoring/score';
import { score } from '../scoring/score';
import type { Hint } from '../sheet/words';
import { hint } from '../sheet/hint';
import type { Form } from '../sheet/form';
import type { TypedSheet } from '../sheet/sheetNames';
import { ENTRIES, TYPED } from '../sheet/sheetNames';
import { typedSheets } from '../sheet/typedSheets';
import { contentProblems } from './contentProblems';
import { readEntries } from './entries';
import { findSheets } from './find';
import { adjustmentProblems, issueProblems } from './standingProblems';
import type { StoredSheet } from './stored';

export interface SheetReading {
  readonly entries: ReadonlyMap<string, CellValue>;
  /** Where each field's cell is now, by field id. */
  readonly places: ReadonlyMap<string, Place>;
  /** The id in the hidden column, by `sheet!row`: what the cursor stands on. */
  readonly ids: ReadonlyMap<string, string>;
  readonly scoring: Scoring;
  readonly hint: Hint;
  /** The hint for other entries than those that are in the sheet: while one is being typed. */
  readonly hintFor: (scoring: Scoring, entries: ReadonlyMap<string, CellValue>) => Hint;
  /** Why no total of it counts, though every cell is right: another rubric than the one issued. */
  readonly standing: readonly Problem[];
  readonly problems: readonly Problem[];
}

/** `sheets` are those that people type into, under whatever name they go now. */
export function readLive(
  { setting, issue, prepared, geometry }: Form,
  sheets: readonly StoredSheet[],
): SheetReading {
  const { earlier } = setting;
  const { sheets: present, problems: missing } = findSheets({ sheets }, typedSheets(prepared, earlier));
  const { entries, places, problems } = readEntries(prepared, present, earlier);
  const scoring = score(prepared, entries, geometry.capacity);
  const standing = [
    ...issueProblems(setting, issue),
    ...adjustmentProblems(setting, prepared, scoring).filter(isFault),
  ];
  const rows = Object.fromEntries(
    TYPED.map((name) => [name, rowsOf((present.get(name) ?? present.get(ENTRIES))?.stored)]),
  ) as Record<TypedSheet, ReadonlyMap<string, number>>;
  const hintFor: SheetReading['hintFor'] = (other, typed) =>
    hint({ prepared, scoring: other, entries: typed, rows });
  return {
    entries,
    places,
    ids: new Map(
      sheets.flatMap((sheet) => [...rowsOf(sheet)].map(([id, row]) => [`${sheet.name}!${row}`, id])),
    ),
    scoring,
    hint: hintFor(scoring, entries),
    hintFor,
    standing,
    problems: [
      ...standing,
      ...missing,
      ...problems,
      ...contentProblems(prepared, scoring, (id) => places.get(id) ?? {}),
    ],
  };
}

/** Row of every id in the hidden column. */
const rowsOf = (sheet: StoredSheet | undefined): ReadonlyMap<string, number> =>
  new Map(
    [...(sheet?.cells ?? [])].flatMap(([at, { value }]) =>
      /^A\d+$/.test(at) && typeof value === 'string' ? [[value, Number(at.slice(1))] as const] : [],
    ),
  );
