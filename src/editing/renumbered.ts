/** Clauses are called after their item and their place in it (3a, 3b); whoever speaks of one by its id follows. */

import { hasProperties } from '../problems/narrow';
import { clauseLetters } from '../rubric/names';

/** Properties that hold ids of clauses, alone or in lists. */
export const REFERENCES = new Set([
  'requires',
  'clause',
  'clauses',
  'atMost',
  'sameAs',
  'takenFrom',
  'sides',
  'countedIn',
]);

export function renumbered(rubric: unknown): unknown {
  const names = new Map<string, string>();
  const numbered = walk(rubric, (owner) => {
    const { id, clauses } = owner;
    if (typeof id !== 'string' || !Array.isArray(clauses)) return owner;
    return {
      ...owner,
      clauses: clauses.map((clause: unknown, i) => {
        if (!hasProperties(clause)) return clause;
        const now = id + clauseLetters(i);
        if (typeof clause['id'] === 'string' && clause['id'] !== '') names.set(clause['id'], now);
        return { ...clause, id: now };
      }),
    };
  });
  const changed = [...names].some(([before, now]) => before !== now);
  return changed ? walk(numbered, (node) => followed(node, names)) : numbered;
}

/** From the inside out. */
function walk(node: unknown, change: (node: Readonly<Record<string, unknown>>) => object): unknown {
  if (Array.isArray(node)) return node.map((each) => walk(each, change));
  if (!hasProperties(node)) return node;
  return change(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value, change)])));
}

/**
 * Readings and assumptions say by JSON pointer what they are about. `places` says where each clause of the owner at
 * `pointer` went, by where it was; of one that is gone the pointer leads nowhere.
 */
export function repointed(
  rubric: unknown,
  pointer: string,
  places: readonly (number | undefined)[],
): unknown {
  const head = `${pointer}/clauses/`;
  const moved = (value: unknown): unknown => {
    if (typeof value !== 'string' || !value.startsWith(head)) return value;
    const [index = '', ...rest] = value.slice(head.length).split('/');
    return [head + String(places[Number(index)] ?? '-'), ...rest].join('/');
  };
  return walk(rubric, (node) =>
    Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === 'at' || key === 'about' ? moved(value) : value,
      ]),
    ),
  );
}

const followed = (node: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): object =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, REFERENCES.has(key) ? renamed(value, names) : value]),
  );

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  return Array.isArray(value) ? value.map((each) => renamed(each, names)) : value;
}
