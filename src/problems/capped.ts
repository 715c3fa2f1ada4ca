/** So many problems of one kind are told one by one; of the rest, how many there are. */

import { fileMessages } from './fileMessages';
import type { Code } from './messages';
import type { Problem } from './problem';

/** Nobody goes through more of one kind; a damaged file has thousands. */
const USUAL = 50;

/** What one pressing of F9 mends is soon told, and so is what follows from one cell. */
const SHOWN: ReadonlyMap<Code, number> = new Map([
  ['sheet.wrongValue', 5],
  ['sheet.afterOdd', 5],
]);

/** Counted by code, for one cause is met on several sheets. The count follows the last that is told. */
export function capped(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<Code, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const told = new Map<Code, number>();
  return problems.flatMap((problem) => {
    const { code, severity } = problem;
    const limit = SHOWN.get(code) ?? USUAL;
    const place = (told.get(code) ?? 0) + 1;
    told.set(code, place);
    if (place > limit) return [];
    const rest = place < limit ? 0 : (counts.get(code) ?? 0) - limit;
    const count = { severity, code, message: fileMessages['file.moreOfThese']({ count: rest }) };
    return rest === 0 ? [problem] : [problem, count];
  });
}
