/** 减半, 加倍, 免扣 as a form has them: everything may be blank yet. */

import type { Multiplier, Rubric } from '../rubric/rubric';
import type { Changed } from './loaded';
import { setOwnList } from './change';
import type { RuleOwner } from './owners';
import { ownersOf } from './owners';

export interface MultiplierDraft {
  /** Of one that is there already. */
  readonly id: string | undefined;
  readonly text: string;
  readonly label: string;
  /** What is left of the points, in percent: 50 减半, 200 加倍, 0 免扣. */
  readonly percent: number | string | undefined;
  readonly clauses: readonly string[];
  /** 其中几次, instead of all of them. */
  readonly isCounted: boolean;
  readonly needsReason: boolean;
}

export const freshMultiplier: MultiplierDraft = {
  ...{ id: undefined, text: '', label: '', percent: undefined, clauses: [] },
  ...{ isCounted: false, needsReason: false },
};

export const multiplierDraft = (multiplier: Multiplier): MultiplierDraft => {
  const { id, text, label, factor, clauses, per, reasonRequired = false } = multiplier;
  return {
    ...{ id, text, label, clauses, percent: Number((factor * 100).toFixed(1)) },
    ...{ isCounted: per === 'instance', needsReason: reasonRequired },
  };
};

export function asMultiplier(draft: MultiplierDraft, id: string): Record<keyof Multiplier, unknown> {
  const { text, label, percent, clauses, isCounted, needsReason } = draft;
  return {
    ...{ id, text: text.trim(), label: label.trim() },
    factor: typeof percent === 'number' ? Number((percent / 100).toFixed(6)) : percent,
    clauses,
    per: isCounted ? 'instance' : undefined,
    reasonRequired: needsReason ? true : undefined,
  };
}

/** Whether everything that it must have is there. */
export const isWhole = ({ text, label, percent, clauses }: MultiplierDraft): boolean =>
  text.trim() !== '' && label.trim() !== '' && percent !== undefined && clauses.length > 0;

/** A new one below the others, or in the place of the one with its id. */
export function putMultiplier(rubric: Rubric, owner: RuleOwner, draft: MultiplierDraft): Changed {
  const { multipliers } = owner;
  const isThere = multipliers.some(({ id }) => id === draft.id);
  const written = asMultiplier(draft, isThere ? (draft.id ?? '') : freshId(rubric, owner));
  return setOwnList(
    rubric,
    owner,
    'multipliers',
    isThere ? multipliers.map((each) => (each.id === draft.id ? written : each)) : [...multipliers, written],
  );
}

export const removeMultiplier = (rubric: Rubric, owner: RuleOwner, id: string): Changed =>
  setOwnList(
    rubric,
    owner,
    'multipliers',
    owner.multipliers.filter((each) => each.id !== id),
  );

/** 3m1, 3m2: called after their item, as clauses are. */
function freshId(rubric: Rubric, owner: RuleOwner): string {
  const taken = new Set(ownersOf(rubric).flatMap(({ multipliers }) => multipliers.map(({ id }) => id)));
  let next = 1;
  while (taken.has(`${owner.id}m${next}`)) next += 1;
  return `${owner.id}m${next}`;
}
