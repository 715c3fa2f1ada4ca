/** Whether the workbook of a small rubric shows in every cell what the engine says. */
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Mode } from '../../src/scoring/fields/fields';
import { describeDifferences, openBlank, soakEntries } from '../sheet/soak';
import type { Calculator } from './calculator';
import type { Typed } from './scored';
import { entriesOf } from './scored';

export const AGREES = describeDifferences([]);

/** Fills the blank workbook with each of these; tells where the calculator comes to anything else, or `AGREES`. */
export async function compareSheet(
  bench: Calculator,
  rubric: Rubric,
  fills: readonly Typed[],
  mode: Mode = 'tally',
): Promise<string> {
  const setting = { name: rubric.id, rubric: loadRubric(JSON.stringify(rubric)), mode } as const;
  const workbook = await openBlank(bench, setting);
  const known = workbook.layout.prepared.byId;
  const { differences } = await soakEntries(
    workbook,
    // Not every form asks for the year that entries have by default.
    fills.map(
      (typed) => new Map([...entriesOf(typed, mode)].filter(([id]) => id !== ':year' || known.has(id))),
    ),
  );
  await workbook.document.close();
  return describeDifferences(differences);
}
