/** What can be taken back: changes of entries, each with what was there before. */

import type { CellValue } from '../../formula/value';
import { entryText } from './textOf';

export type Changes = ReadonlyMap<string, CellValue>;

export interface Step {
  readonly before: Changes;
  readonly after: Changes;
}

export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** Enough for a day's work; older steps are forgotten. */
const LONGEST = 500;

/** A new step ends what could be done again. Going on typing in the same cell is one step. */
export function recorded({ done }: History, step: Step): History {
  const last = done.at(-1);
  const key = onlyKey(step);
  const joins = last !== undefined && key !== undefined && key === onlyKey(last) && follows(last, step, key);
  const all = joins ? [...done.slice(0, -1), { before: last.before, after: step.after }] : [...done, step];
  return { done: all.slice(-LONGEST), undone: [] };
}

const onlyKey = ({ after }: Step): string | undefined =>
  after.size === 1 ? [...after.keys()][0] : undefined;

/** 1 → 12 is typing on; 1 → 2 is another step, for a stepper was pressed or another number typed. */
function follows(last: Step, step: Step, key: string): boolean {
  const [before, after] = [last.after.get(key), step.after.get(key)].map((value) => entryText(value));
  return (
    before !== undefined &&
    before !== '' &&
    after !== undefined &&
    after !== before &&
    after.startsWith(before)
  );
}

export const undone = ({ done, undone: later }: History): History => {
  const step = done.at(-1);
  return step === undefined ? { done, undone: later } : { done: done.slice(0, -1), undone: [...later, step] };
};

export const redone = ({ done, undone: later }: History): History => {
  const step = later.at(-1);
  return step === undefined ? { done, undone: later } : { done: [...done, step], undone: later.slice(0, -1) };
};

/** From one set of entries to another; null where a cell was emptied. Undefined where nothing changed. */
export function stepBetween(from: Changes, to: Changes): Step | undefined {
  const changed = [...new Set([...from.keys(), ...to.keys()])].filter(
    (id) => !isSame(from.get(id) ?? null, to.get(id) ?? null),
  );
  if (changed.length === 0) return undefined;
  const pick = (values: Changes): Changes => new Map(changed.map((id) => [id, values.get(id) ?? null]));
  return { before: pick(from), after: pick(to) };
}

const isSame = (a: CellValue, b: CellValue): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error) ||
  (a === '' && b === null) ||
  (a === null && b === '');
