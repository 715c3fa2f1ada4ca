/**
 * Keeps the open sheet as a draft: a moment after something changed, and at once when the page goes out of sight.
 *
 *     session ─ changed ─→ (300 ms) ─→ shelf.keep ─→ “已保存 10:21”
 */

import type { CellValue } from '../../formula/value';
import type { Filed } from '../session/filing';
import type { Session } from '../session/session';
import type { Draft, Making } from './draft';
import { makingOf, nameOf } from './draft';
import type { After, Shelf } from './shelf';

/** Milliseconds from a change until it is written, however long somebody goes on typing. */
export const PAUSE = 300;

export interface Keeper {
  readonly id: () => string;
  /** When the sheet was last written, in milliseconds since 1970; undefined where nothing was yet. */
  readonly savedAt: () => number | undefined;
  /** Writes what is not written yet. */
  readonly flush: (isLeaving?: boolean) => Promise<void>;
  /** Writes it as it is: the storage has woken up, and knows whose the draft is, before anything is typed. */
  readonly claim: () => Promise<void>;
  /** Its draft was removed: it is written again when something changes. */
  readonly forget: () => void;
  /** Whether no other window may write it from now on. */
  readonly setHeld: (isHeld: boolean) => void;
  readonly stop: () => void;
}

export interface Keeping {
  readonly session: Session;
  readonly shelf: Shelf;
  readonly id: string;
  /** What is there already. */
  readonly from: Draft | undefined;
  /** Somebody asked for this sheet: it is kept before anything is typed. */
  readonly isAsked: boolean;
  readonly isCopy: boolean;
  /** What is known of its file now. */
  readonly filed: () => Filed | undefined;
  /** Of this window. */
  readonly writer: string;
  readonly unnamed: string;
  readonly now: () => Date;
  readonly after: After;
  /** Something was written, or parted from what another window wrote. */
  readonly onKept: (isParted: boolean) => void;
}

export function keeperOf({
  session,
  shelf,
  from,
  isAsked,
  filed,
  writer,
  unnamed,
  now,
  after,
  onKept,
  ...given
}: Keeping): Keeper {
  const { rubric, version } = session.layout.setting;
  const making: Making = makingOf(session.layout.setting);
  const known = new Set(session.layout.prepared.all.map((field) => field.id));
  /** What this version has no cell for stays in the draft. */
  const strangers = (from?.entries ?? []).filter(([entry]) => !known.has(entry));
  const contentNow = (): Content => ({ ...contentOf(session), filed: filed() });
  let { id, isCopy } = given;
  let isHeld = false;
  let savedAt = from?.savedAt;
  let written = isAsked ? '' : textIn(contentNow());
  let count = 0;
  let stopTimer: (() => void) | undefined;
  let isStopped = false;
  let last = Promise.resolve();
  const isOurs = (stamp: string): boolean => stamp === from?.stamp || stamp.startsWith(`${writer}#`);

  const write = async (isLeaving: boolean, claimed?: Draft): Promise<void> => {
    const content = contentNow();
    const text = textIn(content);
    if (isStopped || (text === written && claimed === undefined)) return;
    written = text;
    count += 1;
    const draft: Draft = {
      ...content,
      entries: [...content.entries, ...strangers],
      id,
      name: nameOf(rubric, new Map(content.entries), unnamed),
      savedAt: claimed?.savedAt ?? now().getTime(),
      stamp: `${writer}#${count}`,
      version,
      isCopy,
    };
    // The first time somebody may have written since it was read.
    const kept = await shelf.keep({ draft, making }, { isOurs, isHeld: isHeld && count > 1, isLeaving });
    const isParted = kept.id !== draft.id;
    if (isParted) {
      id = kept.id;
      isCopy = true;
      isHeld = false;
    }
    savedAt = kept.savedAt;
    onKept(isParted);
  };
  /** One after another; a page that goes away waits for nothing. */
  const flush = (isLeaving = false): Promise<void> => {
    stopTimer?.();
    stopTimer = undefined;
    return (last = isLeaving ? write(true) : last.then(() => write(false)));
  };
  const leave = session.subscribe(() => {
    if (stopTimer === undefined && textIn(contentNow()) !== written)
      stopTimer = after(PAUSE, () => void flush());
  });
  return {
    id: () => id,
    savedAt: () => savedAt,
    flush,
    claim: () => (last = last.then(() => write(false, from))),
    forget() {
      written = textIn(contentNow());
      savedAt = undefined;
      count = 0;
    },
    setHeld: (now) => void (isHeld = now),
    stop() {
      isStopped = true;
      stopTimer?.();
      leave();
    },
  };
}

type Content = Pick<Draft, 'entries' | 'confirmed' | 'filed'>;

/** With what is being typed and not yet in the sheet. */
function contentOf(session: Session): Content {
  const { live, pending, typing, confirmed } = session.state();
  const entries = new Map<string, CellValue>([...live.entries, ...pending, ...typing]);
  return { entries: [...entries].filter(([, value]) => value !== null && value !== ''), confirmed };
}

const textIn = (content: Content): string => JSON.stringify(content);
