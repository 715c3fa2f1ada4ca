/** A browser's storage in memory that can be full or forbidden, and timers that run when they are told. */

import type { Draft, WholeDraft } from '../../../src/pane/drafts/draft';
import { NoStorage } from '../../../src/pane/drafts/database';
import type { DraftStore } from '../../../src/pane/drafts/store';
import type { After } from '../../../src/pane/drafts/shelf';

export interface FakeStorage extends DraftStore {
  /** Of every write, the draft's id. */
  readonly writes: string[];
  /** What every request fails with. */
  fault: Error | undefined;
}

export const fullDisk = (): Error => Object.assign(new Error('full'), { name: 'QuotaExceededError' });
export const forbidden = (): Error => new NoStorage('SecurityError');

export function fakeStorage(): FakeStorage {
  const kept = new Map<string, WholeDraft>();
  const asked = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (storage.fault !== undefined) throw storage.fault;
    return work();
  };
  const storage: FakeStorage = {
    writes: [],
    fault: undefined,
    list: () => asked(() => [...kept.values()].map(({ draft }) => draft)),
    read: (id) => asked(() => kept.get(id)),
    write: (whole, { isOurs, isHeld = false }) =>
      asked(() => {
        const there = kept.get(whole.draft.id);
        if (!isHeld && there !== undefined && !isOurs(there.draft.stamp)) return false;
        // Structured, as a browser stores it.
        kept.set(whole.draft.id, JSON.parse(JSON.stringify(whole)) as WholeDraft);
        storage.writes.push(whole.draft.id);
        return true;
      }),
    remove: (id) => asked(() => void kept.delete(id)),
    clear: () => asked(() => kept.clear()),
  };
  return storage;
}

/** What windows share, or one has for itself: `localStorage`, `sessionStorage`. */
export function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

export interface FakeClock {
  readonly now: () => Date;
  readonly after: After;
  /** Lets time go by, with all that happens in it. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export function fakeClock(): FakeClock {
  let time = Date.UTC(2026, 10, 27, 2, 21);
  const timers = new Set<{ readonly at: number; readonly work: () => void }>();
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => new Date(time),
    after(milliseconds, work) {
      const timer = { at: time + milliseconds, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.work();
        await settle();
      }
      time = end;
      await settle();
    },
  };
}

export const aDraft = (id: string, changes: Partial<Draft> = {}): WholeDraft => ({
  draft: {
    id,
    name: id,
    savedAt: Date.UTC(2026, 10, 27),
    stamp: 'w#1',
    version: '0.0.0',
    entries: [['1a', 3]],
    ...changes,
  },
  making: {
    rubric: '{}',
    setting: { chosen: {}, mode: 'tally', stage: 'assess' },
  },
});
