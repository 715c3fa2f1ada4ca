/**
 * What version 0.1.0 kept: one list in `localStorage`, under the names of the units. Every one of them becomes a
 * draft like the others; the list is taken away only when all of them are kept.
 */

import type { CellValue } from '../../formula/value';
import { sha256 } from '../../rubric/sha256';
import type { Draft, Making, WholeDraft } from './draft';
import { OLD_KEY } from './draft';
import type { Shelf } from './shelf';

/** What a browser offers: `localStorage`. */
export type OldStorage = Pick<Storage, 'getItem' | 'removeItem'>;

const VERSION = '0.1.0';

/** Names for what cannot be read. */
export interface OldWords {
  readonly unreadable: string;
}

export async function bringOver(storage: OldStorage, shelf: Shelf, words: OldWords): Promise<void> {
  const text = storage.getItem(OLD_KEY);
  if (text === null) return;
  const there = new Set((await shelf.list()).map(({ draft }) => draft.id));
  for (const whole of oldDraftsIn(text, words)) {
    if (!there.has(whole.draft.id)) await shelf.keep(whole, { isOurs: () => false });
    there.add(whole.draft.id);
  }
  // What could not be written stays here for the next start, and what a window with the older version wrote meanwhile.
  if (shelf.failure() === undefined && storage.getItem(OLD_KEY) === text) storage.removeItem(OLD_KEY);
}

/** The newest first, as they lay there. */
function oldDraftsIn(text: string, words: OldWords): readonly WholeDraft[] {
  const all = listIn(text) ?? [text];
  return all.map((old, i) => {
    // The same text is the same draft, also when it is brought over twice.
    const kept = typeof old === 'string' ? old : JSON.stringify(old);
    const own = {
      id: `v${VERSION}-${hashOf(kept)}`,
      savedAt: all.length - i,
      stamp: `v${VERSION}#1`,
      version: VERSION,
    };
    if (!isOldDraft(old))
      return { draft: { ...own, name: words.unreadable, entries: [], unread: kept }, making: undefined };
    const draft: Draft = { ...own, name: old.name, entries: old.entries };
    return { draft, making: { rubric: old.rubric, setting: old.setting } };
  });
}

interface OldDraft {
  readonly name: string;
  readonly setting: Making['setting'];
  readonly rubric: string;
  readonly entries: readonly (readonly [string, CellValue])[];
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

function isOldDraft(old: unknown): old is OldDraft {
  const { name, setting, rubric, entries } = { ...(old as Partial<OldDraft>) };
  return (
    typeof name === 'string' &&
    typeof rubric === 'string' &&
    ['tally', 'direct'].includes(setting?.mode ?? '') &&
    ['assess', 'self', 'final'].includes(setting?.stage ?? '') &&
    Array.isArray(entries) &&
    entries.every((entry) => Array.isArray(entry) && typeof entry[0] === 'string')
  );
}

const hashOf = (text: string): string => sha256(text).slice(0, 32);
