/**
 * What settles a section or the total at once, whatever its items come to: a veto or 不得分, which leave nothing, and
 * 即得满分. Where both are true nothing is left; and an item that a veto has taken gives nothing to others.
 */

import { Settled } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import { itemName } from '../../rubric/names';
import type { Section } from '../../rubric/rubric';
import { settle, settleFormula } from '../steps/precedence';
import type { Prepared, Settler, SettlingClause } from '../fields/prepared';
import type { Verdict } from '../fields/vetoes';
import type { CellSight, Look, Seen, Sight, ValueSight } from '../steps/sight';
import { firedFor } from './verdict';

/** A fact that settles, or in the sheet an amount above 0 if it is so; and its name in a sentence. */
export interface Cause<T> {
  readonly fired: T;
  readonly words: string;
}

export interface Causes<T> {
  readonly nothing: readonly Cause<T>[];
  readonly everything: readonly Cause<T>[];
}

/** Of a section, or of the total where there is none. */
export function causesIn<L extends Look>(see: Sight<L>, section?: Section): Causes<Seen<L, boolean>> {
  const vetoes = vetoesOf(see.verdicts, section);
  const settlers = (which: keyof SettlingClause): readonly Cause<Seen<L, boolean>>[] =>
    settlersOf(see.prepared, which, section).map((settler) => ({
      fired: see.either(
        (values) => hasSettled(values, which, settler),
        (cells) => hasSettledFormula(cells, which, settler),
      ),
      words: wordsOf(settler),
    }));
  return {
    nothing: [...vetoes.map((fired) => ({ fired, words: VETO })), ...settlers('nothing')],
    everything: settlers('everything'),
  };
}

const VETO = '一票否决';

const vetoesOf = <T>(verdicts: readonly Verdict<T>[], section?: Section): readonly T[] =>
  section === undefined ? firedFor(verdicts, 'totalZero') : firedFor(verdicts, 'sectionZero', section.id);

const settlersOf = (
  { settling }: Prepared,
  which: keyof SettlingClause,
  section?: Section,
): readonly Settler[] =>
  (section === undefined ? settling.total : settling.sections.get(section.id))?.[which] ?? [];

/** The names of all that can settle it so. */
export const causeNames = (
  prepared: Prepared,
  which: keyof SettlingClause,
  section?: Section,
): readonly string[] => [
  ...(which === 'nothing'
    ? vetoesOf(
        prepared.vetoes.map(({ veto }) => ({ veto, fired: VETO })),
        section,
      )
    : []),
  ...settlersOf(prepared, which, section).map(wordsOf),
];

const wordsOf = ({ clause, item }: Settler): string => `${itemName(item.label)}“${clause.label}”`;

/** Whether something settles the section, or the total where there is none, and how. */
export const settledIn = <L extends Look>(see: Sight<L>, section?: Section): Seen<L, Settled> =>
  see.either<Settled>(
    (values) => settledBy(causesIn(values, section)),
    (cells) => settledFormula(causesIn(cells, section)),
  );

const OUTCOMES = { nothing: Settled.nothing, everything: Settled.everything } as const;

const settledBy = (causes: Causes<boolean>): Settled =>
  settle<Settled>((by) => causes[by].some(({ fired }) => fired), OUTCOMES, Settled.open);

/** The twin of `settledBy`. */
const settledFormula = (causes: Causes<Formula>): Formula =>
  settleFormula((by) => causes[by].map(({ fired }) => fired), OUTCOMES, f`${Settled.open}`);

/** Whether the clause was found and settles: what a veto has taken gives nothing to others. */
export function hasSettled(
  see: ValueSight,
  which: keyof SettlingClause,
  { clause, within }: Settler,
): boolean {
  const isFound = see.clause(clause.id).amount > 0;
  return isFound && (which === 'nothing' || !within.some((id) => vetoedItem(see, id).includes(true)));
}

/** The twin of `hasSettled`: a number above 0 says that it is so. */
function hasSettledFormula(
  see: CellSight,
  which: keyof SettlingClause,
  { clause, within }: Settler,
): Formula {
  const { amount } = see.clause(clause.id);
  const taken = which === 'nothing' ? [] : within.flatMap((id) => vetoedItem(see, id));
  return taken.length === 0 ? amount : f`(${amount}*(${chain('+', taken, 0)}=0))`;
}

const vetoedItem = <L extends Look>({ verdicts }: Sight<L>, id: string): readonly Seen<L, boolean>[] =>
  firedFor(verdicts, 'itemZero', id);
