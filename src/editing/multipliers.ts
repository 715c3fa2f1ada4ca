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
  /** 同一项目就高: the clauses where those cases count already. */
  readonly countedIn: readonly string[];
  readonly needsReason: boolean;
}

export const freshMultiplier: MultiplierDraft = {
  ...{ id: undefined, text: '', label: '', percent: undefined, clauses: [] },
  ...{ isCounted: false, countedIn: [], needsReason: false },
};

export const multiplierDraft = (multiplier: Multiplier): MultiplierDraft => {
  const { id, text, label, factor, clauses, per, countedIn = [], reasonRequired = false } = multiplier;
  return {
    ...{ id, text, label, clauses, percent: Number((factor * 100).toFixed(1)) },
    ...{ isCounted: per === 'instance', countedIn, needsReason: reasonRequired },
  };
};

export function asMultiplier(draft: MultiplierDraft, id: string): Record<keyof Multiplier, unknown> {
  const { text, label, percent, clauses, isCounted, countedIn, needsReason } = draft;
  return {
    ...{ id, text: text.trim(), label: label.trim() },
    factor: typeof percent === 'number' ? Number((percent / 100).toFixed(6)) : percent,
    clauses,
    per: isCounted ? 'instance' : undefined,
    countedIn: isCounted && countedIn.length > 0 ? countedIn : undefined,
    reasonRequired: needsReason ? true : undefined,
  };
}

/** Whether everything that it must have is there. */
export const isWhole = ({ text, label, percent, clauses }: MultiplierDraft): boolean =>
  text.trim() !== '' && label.trim() !== '' && percent !== undefined && clauses.length > 0;

/** Each below the others where it is new, or in the place of the one with its id. */
export function putMultipliers(
  rubric: Rubric,
  owner: RuleOwner,
  drafts: readonly MultiplierDraft[],
): Changed {
  const { multipliers } = owner;
  const changed = multipliers.map((each) => {
    const draft = drafts.find(({ id }) => id === each.id);
    return draft === undefined ? each : asMultiplier(draft, each.id);
  });
  const fresh = drafts.filter((draft) => !multipliers.some(({ id }) => id === draft.id));
  const ids = freshIds(rubric, owner, fresh.length);
  return setOwnList(rubric, owner, 'multipliers', [
    ...changed,
    ...fresh.map((draft, i) => asMultiplier(draft, ids[i] ?? '')),
  ]);
}

export const putMultiplier = (rubric: Rubric, owner: RuleOwner, draft: MultiplierDraft): Changed =>
  putMultipliers(rubric, owner, [draft]);

export const removeMultiplier = (rubric: Rubric, owner: RuleOwner, id: string): Changed =>
  setOwnList(
    rubric,
    owner,
    'multipliers',
    owner.multipliers.filter((each) => each.id !== id),
  );

/** 3m1, 3m2: called after their item, as clauses are. */
function freshIds(rubric: Rubric, owner: RuleOwner, howMany: number): readonly string[] {
  const taken = new Set(ownersOf(rubric).flatMap(({ multipliers }) => multipliers.map(({ id }) => id)));
  const fresh: string[] = [];
  for (let next = 1; fresh.length < howMany; next += 1) {
    const id = `${owner.id}m${next}`;
    if (!taken.has(id)) fresh.push(id);
  }
  return fresh;
}
