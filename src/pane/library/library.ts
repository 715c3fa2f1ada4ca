/**
 * 本机的评分标准: every rubric that was imported or opened here, whether the browser could write it or not. What it
 * could not stays for as long as the window does, and is tried again. What was removed can be taken back for a while.
 */

import type { Failure } from '../drafts/database';
import { failureIn } from '../drafts/database';
import type { After } from '../drafts/shelf';
import type { KeptRubric, WholeRubric } from './keptRubric';
import type { RubricStore } from './rubricStore';

export interface ListedRubric {
  readonly kept: KeptRubric;
  /** Removed, and still to be taken back. */
  readonly isRemoved: boolean;
  /** In this window alone, for the browser did not write it. */
  readonly isUnwritten: boolean;
}

export interface Library {
  /** The newest first. */
  readonly list: () => Promise<readonly ListedRubric[]>;
  /** The text; undefined where it is gone. */
  readonly read: (sha256: string) => Promise<string | undefined>;
  readonly keep: (whole: WholeRubric) => Promise<void>;
  /** False where the browser did not do it. */
  readonly remove: (kept: KeptRubric) => Promise<boolean>;
  readonly takeBack: (kept: KeptRubric) => Promise<void>;
  /** Another has taken its place: it is not to be taken back. */
  readonly forget: (sha256: string) => Promise<void>;
  /** Why the browser writes nothing. */
  readonly failure: () => Failure | undefined;
}

/** Milliseconds for which a removed rubric can be taken back, as a draft can. */
const REGRET = 15 * 60_000;

export function libraryOver(store: RubricStore, after: After): Library {
  const waiting = new Map<string, WholeRubric>();
  const removed = new Map<string, WholeRubric>();
  let failure: Failure | undefined;
  const tried = async <T>(work: () => Promise<T>): Promise<{ readonly value: T } | undefined> => {
    try {
      const value = await work();
      return { value };
    } catch (error) {
      failure = failureIn(error);
      return undefined;
    }
  };
  const keep = async (whole: WholeRubric): Promise<void> => {
    const { sha256 } = whole.kept;
    removed.delete(sha256);
    waiting.set(sha256, whole);
    if ((await tried(() => store.write(whole))) === undefined) return;
    waiting.delete(sha256);
    if (waiting.size === 0) failure = undefined;
  };
  const textOf = async (sha256: string): Promise<string | undefined> =>
    waiting.get(sha256)?.text ?? (await tried(() => store.read(sha256)))?.value;
  return {
    async list() {
      for (const whole of [...waiting.values()]) await keep(whole);
      const stored = (await tried(() => store.list()))?.value ?? [];
      const all = new Map(
        [
          ...[...removed.values()].map(({ kept }) => kept),
          ...stored,
          ...[...waiting.values()].map(({ kept }) => kept),
        ].map((kept) => [kept.sha256, kept]),
      );
      // What another window put back is not removed any more.
      for (const { sha256 } of stored) removed.delete(sha256);
      return [...all.values()]
        .sort((a, b) => b.keptAt - a.keptAt)
        .map((kept) => ({
          kept,
          isRemoved: removed.has(kept.sha256),
          isUnwritten: waiting.has(kept.sha256),
        }));
    },
    read: textOf,
    keep,
    async remove(kept) {
      const text = await textOf(kept.sha256);
      const wasWaiting = waiting.delete(kept.sha256);
      const isDone = (await tried(() => store.remove(kept.sha256))) !== undefined || wasWaiting;
      if (!isDone || text === undefined) return isDone;
      const whole = { kept, text };
      removed.set(kept.sha256, whole);
      after(REGRET, () => {
        if (removed.get(kept.sha256) === whole) removed.delete(kept.sha256);
      });
      return true;
    },
    async forget(sha256) {
      waiting.delete(sha256);
      await tried(() => store.remove(sha256));
    },
    async takeBack({ sha256 }) {
      const whole = removed.get(sha256);
      if (whole !== undefined) await keep(whole);
    },
    failure: () => failure,
  };
}
