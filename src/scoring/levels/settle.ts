/**
 * What settles a section or the total at once, whatever its items come to: a veto or 不得分, which leave nothing, and
 * 即得满分. Where both are true nothing is left; and an item that a veto has taken gives nothing to others.
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { itemName } from '../../rubric/names';
import type { Rubric } from '../../rubric/rubric';
import { whenAny } from '../steps/whenAny';
import type { Prepared, Settler, SettlingClause } from '../fields/prepared';
import type { Verdict } from '../fields/vetoes';
import { firedFor } from './verdict';

export const Settled = { open: 0, nothing: 1, everything: 2 } as const;
export type Settled = (typeof Settled)[keyof typeof Settled];

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
export function causesOf<T>(
  { settling }: Pick<Prepared, 'settling'>,
  section: Rubric['sections'][number] | undefined,
  verdicts: readonly Verdict<T>[],
  hasFired: Readonly<Record<keyof SettlingClause, (settler: Settler) => T>>,
): Causes<T> {
  const own = section === undefined ? settling.total : settling.sections.get(section.id);
  const vetoes =
    section === undefined ? firedFor(verdicts, 'totalZero') : firedFor(verdicts, 'sectionZero', section.id);
  const settlers = (which: keyof SettlingClause): readonly Cause<T>[] =>
    (own?.[which] ?? []).map((settler) => ({ fired: hasFired[which](settler), words: wordsOf(settler) }));
  return {
    nothing: [...vetoes.map((fired) => ({ fired, words: '一票否决' })), ...settlers('nothing')],
    everything: settlers('everything'),
  };
}

const wordsOf = ({ clause, item }: Settler): string => `${itemName(item.label)}“${clause.label}”`;

export const settledBy = ({ nothing, everything }: Causes<boolean>): Settled => {
  const any = (causes: readonly Cause<boolean>[]): boolean => causes.some(({ fired }) => fired);
  return any(nothing) ? Settled.nothing : any(everything) ? Settled.everything : Settled.open;
};

/** The twin of `settledBy`. */
export const settledFormula = ({ nothing, everything }: Causes<Formula>): Formula =>
  whenAny(facts(nothing), Settled.nothing, whenAny(facts(everything), Settled.everything, f`0`));

const facts = (causes: readonly Cause<Formula>[]): readonly Formula[] => causes.map(({ fired }) => fired);

/** Whether clauses that settle were found. */
export function settlersFired(
  verdicts: readonly Verdict[],
  amountOf: (clauseId: string) => Points | undefined,
): Readonly<Record<keyof SettlingClause, (settler: Settler) => boolean>> {
  const nothing = ({ clause }: Settler): boolean => (amountOf(clause.id) ?? 0) > 0;
  const isTaken = (id: string): boolean => firedFor(verdicts, 'itemZero', id).includes(true);
  return { nothing, everything: (settler) => nothing(settler) && !settler.within.some(isTaken) };
}

/** The twin of `settlersFired`. */
export function settlerFormulas(
  verdicts: readonly Verdict<Formula>[],
  amountOf: (clauseId: string) => Formula,
): Readonly<Record<keyof SettlingClause, (settler: Settler) => Formula>> {
  const nothing = ({ clause }: Settler): Formula => amountOf(clause.id);
  return {
    nothing,
    everything(settler) {
      const taken = settler.within.flatMap((id) => firedFor(verdicts, 'itemZero', id));
      return taken.length === 0 ? nothing(settler) : f`(${nothing(settler)}*(${chain('+', taken, 0)}=0))`;
    },
  };
}
