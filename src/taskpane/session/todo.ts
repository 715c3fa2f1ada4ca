/** What is still to be filled in before the sheet is 评完, cell by cell, and what 核查确认 confirms. */

import type { CellValue } from '../../formula/value';
import { State } from '../../rules/entry';
import type { Field } from '../../scoring/fields';
import { CONFIRMED } from '../../scoring/fields';
import type { Prepared, PreparedItem } from '../../scoring/prepared';
import type { Scoring } from '../../scoring/score';
import { score } from '../../scoring/score';
import { isOpen } from '../../scoring/total';
import type { Layout } from '../../sheet/layout';

/** The fields to fill in, in the order of the sheet; 核查确认 is the last. */
export function todoOf(
  { prepared, geometry }: Layout,
  entries: ReadonlyMap<string, CellValue>,
): readonly Field[] {
  // A blank count is none once that is confirmed: only what is open even then is to be filled in.
  const confirmed = score(prepared, new Map([...entries, [CONFIRMED, '是']]), geometry.capacity);
  const isBlank = ({ id }: Field): boolean => confirmed.fields.get(id)?.state === State.blank;
  const isConfirmed = prepared.mode === 'direct' || entries.get(CONFIRMED) === '是';
  const ids = [
    ...prepared.leaves.flatMap((leaf) => openIn(prepared, leaf, confirmed)),
    ...prepared.lines.flatMap(({ line }) =>
      line.clauses
        .filter(({ id }) => confirmed.clauses.get(id)?.state === State.lacking)
        .map(({ id }) => `${id}:note`),
    ),
    ...(isConfirmed ? [] : [CONFIRMED]),
  ];
  return [...prepared.fields.header.filter(isBlank), ...ids.flatMap((id) => prepared.byId.get(id) ?? [])];
}

/** The cells of an item that keep it open. */
function openIn(
  { mode }: Prepared,
  leaf: PreparedItem,
  { items, clauses, fields }: Scoring,
): readonly string[] {
  const { item, plan, adjust, reason } = leaf;
  if (!isOpen(items.get(item.id)?.state ?? State.blank)) return [];
  if (mode === 'direct') return [item.id];
  const found = leaf.clauses.flatMap(({ clause, inputs, note }, i) => {
    const state = clauses.get(clause.id)?.state;
    if (state === State.lacking) return [note];
    return state === State.blank && plan.required[i] === true
      ? inputs.filter((id) => fields.get(id)?.state === State.blank)
      : [];
  });
  const isUnexplained =
    fields.get(adjust)?.state === State.valid && fields.get(reason)?.state === State.blank;
  return found.length > 0 ? found : [isUnexplained ? reason : (leaf.clauses[0]?.inputs[0] ?? adjust)];
}

export interface Confirming {
  readonly clauses: number;
  readonly filled: number;
  /** Clauses that a confirmation says nothing of: they must be filled in. */
  readonly missing: number;
}

/** What a confirmation covers: the clauses of the items, without 加分 and 扣分项. */
export function confirmingOf({ leaves }: Prepared, { clauses }: Scoring): Confirming {
  const all = leaves.flatMap((leaf) =>
    leaf.clauses.map(({ clause }, i) => ({
      isRequired: leaf.plan.required[i] === true,
      score: clauses.get(clause.id),
    })),
  );
  const here = all.filter(({ score: own }) => own?.state !== State.notApplicable);
  const blank = here.filter(({ score: own }) => (own?.entered ?? State.blank) === State.blank);
  return {
    clauses: here.length,
    filled: here.length - blank.length,
    missing: blank.filter(({ isRequired }) => isRequired).length,
  };
}
