/**
 * An open sheet while somebody types: entries, scores and what is wrong, without looking at what its cells show.
 *
 * The sheet's own formulas show the same; that nobody changed those is checked by `readBack`, which takes longer.
 */

import type { CellValue } from '../formula/value';
import type { Problem } from '../problems/problem';
import { isFault } from '../problems/problem';
import type { Scoring } from '../scoring/scoring';
import { score } from '../scoring/score';
import type { Form } from '../sheet/form';
import { hint } from '../sheet/hint';
import type { Hint } from '../sheet/words';
import { contentProblems } from './contentProblems';
import type { SheetContents } from './contents';
import { adjustmentProblems, issueProblems } from './standingProblems';

export interface SheetReading extends Omit<SheetContents, 'rows' | 'known'> {
  readonly scoring: Scoring;
  readonly hint: Hint;
  /** The hint for other entries than those that are in the sheet: while one is being typed. */
  readonly hintFor: (scoring: Scoring, entries: ReadonlyMap<string, CellValue>) => Hint;
  /** Why no total of it counts, though every cell is right: another rubric than the one issued. */
  readonly standing: readonly Problem[];
}

export function readLive(form: Form, { rows, known, ...contents }: SheetContents): SheetReading {
  const { setting, issue, prepared, watched, geometry } = form;
  const { entries, places } = contents;
  const scoring = known?.scoring ?? score(prepared, entries, geometry.capacity);
  const standing = [
    ...issueProblems(form, issue),
    ...adjustmentProblems(setting, prepared, scoring).filter(isFault),
  ];
  const hintFor: SheetReading['hintFor'] = (other, typed) =>
    hint({ prepared, watched, scoring: other, entries: typed, rows });
  return {
    ...contents,
    scoring,
    hint: known?.hint ?? hintFor(scoring, entries),
    hintFor,
    standing,
    problems: [
      ...standing,
      ...contents.problems,
      ...contentProblems(prepared, scoring, (id) => places.get(id) ?? {}),
    ],
  };
}
