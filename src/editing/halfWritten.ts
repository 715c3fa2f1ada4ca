/**
 * What is half-written speaks of clauses by their ids, and a clause that is added or taken away moves those of the ones
 * behind it: what is not in the rubric yet follows, as the rubric itself does (renumbered.ts).
 */

import { hasProperties } from '../problems/narrow';
import type { Clause, Rubric } from '../rubric/rubric';
import { ownersOf } from './owners';
import { REFERENCES } from './renumbered';

/** Where clauses have gone, by the id that each had: undefined for one that is gone. Only those that changed. */
export type ClauseMoves = ReadonlyMap<string, string | undefined>;

export function clauseMoves(before: Rubric, after: Rubric): ClauseMoves {
  const now = new Map(ownersOf(after).map(({ id, clauses }) => [id, clauses]));
  return new Map(
    ownersOf(before).flatMap(({ id, clauses }) => {
      const left = [...(now.get(id) ?? [])];
      const take = (isIt: (clause: Clause) => boolean): string | undefined => {
        const at = left.findIndex(isIt);
        return at < 0 ? undefined : left.splice(at, 1)[0]?.id;
      };
      // The same words first; what is left of an id was written anew in its place.
      const same = clauses.map((was) => take(({ text, label }) => text === was.text && label === was.label));
      const moves = clauses.map((was, i) => [was.id, same[i] ?? take((each) => each.id === was.id)] as const);
      return moves.filter(([from, to]) => from !== to);
    }),
  );
}

/** The contents of a form with the ids as they are now; of what is gone nothing is said any more. */
export function withMoves(contents: unknown, moves: ClauseMoves): unknown {
  if (moves.size === 0) return contents;
  const moved = (value: unknown): unknown => {
    if (typeof value === 'string') return moves.has(value) ? moves.get(value) : value;
    return Array.isArray(value) ? value.map(moved).filter((each) => each !== undefined) : value;
  };
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!hasProperties(node)) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === OWN || REFERENCES.has(key) ? moved(value) : walk(value),
      ]),
    );
  };
  return walk(contents);
}

/** Of a clause that is being changed, its own id. */
const OWN = 'id';
