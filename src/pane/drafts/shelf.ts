/**
 * Every draft, whether the browser could write it or not: what it could not waits in memory, is listed with the
 * others, and is tried again until it is written. What was removed can be taken back for a while.
 */

import { listeners } from '../session/listeners';
import type { Failure } from './database';
import { failureIn } from './database';
import type { Draft, WholeDraft } from './draft';
import { newId } from './draft';
import type { DraftStore, Writing } from './store';

export interface Shelf {
  /** The newest first. */
  readonly list: () => Promise<readonly ListedDraft[]>;
  readonly read: (id: string) => Promise<WholeDraft | undefined>;
  /** As it is kept now: under an id of its own where another window wrote it meanwhile. */
  readonly keep: (whole: WholeDraft, writing: Writing) => Promise<Draft>;
  readonly remove: (draft: Draft) => Promise<void>;
  readonly takeBack: (draft: Draft) => Promise<void>;
  /** All of them, what could still be taken back included. */
  readonly clear: () => Promise<void>;
  readonly failure: () => Failure | undefined;
  readonly onFailure: (listener: (failure: Failure | undefined) => void) => () => void;
}

export interface ListedDraft {
  readonly draft: Draft;
  /** Removed, and still to be taken back. */
  readonly isRemoved: boolean;
}

/** Runs work later; returns what stops it. */
export type After = (milliseconds: number, work: () => void) => () => void;

/** Milliseconds until what failed is tried again. */
const RETRY = 2000;
/** Milliseconds for which a removed draft can be taken back: long enough to notice, and then gone from a shared machine. */
const REGRET = 15 * 60_000;

interface Waiting {
  readonly whole: WholeDraft;
  readonly isOurs: Writing['isOurs'];
}

export function shelfOver(store: DraftStore, after: After): Shelf {
  const waiting = new Map<string, Waiting>();
  const removed = new Map<string, WholeDraft>();
  const failures = listeners<Failure | undefined>();
  let failure: Failure | undefined;
  let isRetrying = false;

  const tell = (now: Failure | undefined): void => {
    if (now === failure) return;
    failure = now;
    failures.tell(now);
  };
  /** What the store answers; undefined where it fails. */
  const tried = async <T>(work: () => Promise<T>): Promise<{ readonly value: T } | undefined> => {
    try {
      return { value: await work() };
    } catch (error) {
      tell(failureIn(error));
      return undefined;
    }
  };
  const retryLater = (): void => {
    if (isRetrying) return;
    isRetrying = true;
    after(RETRY, () => {
      isRetrying = false;
      for (const { whole, isOurs } of [...waiting.values()]) void keep(whole, { isOurs });
    });
  };

  async function keep(whole: WholeDraft, writing: Writing): Promise<Draft> {
    const { draft } = whole;
    const written = await tried(() => store.write(whole, writing));
    const newer = waiting.get(draft.id)?.whole.draft;
    const isLatest = newer === undefined || newer.savedAt <= draft.savedAt;
    if (written === undefined) {
      if (isLatest) waiting.set(draft.id, { whole, isOurs: writing.isOurs });
      retryLater();
      return draft;
    }
    if (isLatest) waiting.delete(draft.id);
    if (!written.value) return keep(copyOf(whole), { isOurs: () => true });
    if (waiting.size === 0) tell(undefined);
    return draft;
  }

  return {
    keep,
    async list() {
      const stored = (await tried(() => store.list()))?.value ?? [];
      const unwritten = [...waiting.values()].map(({ whole }) => whole.draft);
      const gone = [...removed.values()].map(({ draft }) => draft);
      const all = new Map([...gone, ...stored, ...unwritten].map((draft) => [draft.id, draft]));
      return [...all.values()]
        .sort((a, b) => b.savedAt - a.savedAt)
        .map((draft) => ({ draft, isRemoved: gone.includes(draft) }));
    },
    read: async (id) => waiting.get(id)?.whole ?? (await tried(() => store.read(id)))?.value,
    async remove({ id }) {
      const whole = waiting.get(id)?.whole ?? (await tried(() => store.read(id)))?.value;
      if (whole === undefined) return;
      waiting.delete(id);
      removed.set(id, whole);
      after(REGRET, () => {
        if (removed.get(id) === whole) removed.delete(id);
      });
      await tried(() => store.remove(id));
    },
    async takeBack({ id }) {
      const whole = removed.get(id);
      if (whole === undefined) return;
      // Where the sheet was typed into since, that is kept as well.
      await keep(whole, { isOurs: () => false });
      removed.delete(id);
    },
    async clear() {
      removed.clear();
      waiting.clear();
      await tried(() => store.clear());
    },
    failure: () => failure,
    onFailure: failures.add,
  };
}

const copyOf = ({ draft, making }: WholeDraft): WholeDraft => ({
  draft: { ...draft, id: newId(), isCopy: true },
  making,
});
