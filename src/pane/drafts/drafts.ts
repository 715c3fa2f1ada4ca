/**
 * The drafts of this browser, and the one that this window has open.
 *
 *     take ─→ a sheet is opened ─→ begin ─ keeper ─→ shelf ─→ store
 */

import { listeners } from '../session/listeners';
import type { Filed } from '../session/filing';
import type { Session } from '../session/session';
import type { Failure } from './database';
import type { Draft, WholeDraft } from './draft';
import { newId } from './draft';
import type { Hold, TakeHold } from './hold';
import type { Keeper } from './keeper';
import { keeperOf } from './keeper';
import type { Opening } from './opening';
import type { After, ListedDraft, Shelf } from './shelf';
import type { Tab, Whereabouts } from './tab';

export interface SaveState {
  /** When the open sheet was last written, in milliseconds since 1970. */
  readonly savedAt: number | undefined;
  readonly failure: Failure | undefined;
}

/** A draft that this window may write. */
export interface Taken {
  readonly whole: WholeDraft;
  readonly hold: Hold;
}

export interface Beginning {
  /** The draft that the sheet comes from. */
  readonly from?: Taken;
  /** Whether somebody asked for the sheet: then it is kept before anything is typed into it. */
  readonly isAsked: boolean;
  readonly isCopy?: boolean;
  /** What is known of its file, whenever it is kept. */
  readonly filed?: (() => Filed) | undefined;
}

export interface Drafts {
  /** What this window showed before it was reloaded, or else what was worked on last. */
  readonly latest: () => Promise<Draft | undefined>;
  readonly list: () => Promise<readonly ListedDraft[]>;
  readonly read: Shelf['read'];
  /** 'elsewhere' where another window has it open, unless it `isTaking` it away; undefined where it is gone. */
  readonly take: (id: string, isTaking: boolean) => Promise<Taken | 'elsewhere' | undefined>;
  /** What is opened without anybody having asked for it. */
  readonly opening: Opening;
  /** Keeps a sheet that was opened. */
  readonly begin: (session: Session, how: Beginning) => void;
  /** Of the sheet that is open. */
  readonly openId: () => string | undefined;
  /** Writes what is not written yet, and lets the open sheet go. */
  readonly end: () => Promise<void>;
  readonly flush: (isLeaving?: boolean) => Promise<void>;
  readonly remove: (draft: Draft) => Promise<void>;
  readonly takeBack: (draft: Draft) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly saveState: () => SaveState;
  readonly onSave: (listener: (state: SaveState) => void) => () => void;
  readonly whereabouts: () => Whereabouts | undefined;
  readonly remember: (at: Omit<Whereabouts, 'id'>) => void;
}

export interface DraftsOptions {
  readonly shelf: Shelf;
  readonly takeHold: TakeHold;
  readonly tab: Tab;
  readonly opening: Opening;
  readonly unnamed: string;
  readonly now: () => Date;
  readonly after: After;
  /** What has to be done before drafts are listed. */
  readonly before: () => Promise<void>;
  /** Another window took the open sheet over; what was typed here is written. */
  readonly onLost: (draft: Draft) => void;
  /** Another window wrote the open sheet as well: this window goes on with a copy. */
  readonly onParted: () => void;
}

export function draftsOf({
  shelf,
  takeHold,
  tab,
  opening,
  unnamed,
  now,
  after,
  before,
  onLost,
  onParted,
}: DraftsOptions): Drafts {
  const writer = newId();
  const saves = listeners<SaveState>();
  let keeper: Keeper | undefined;
  let hold: Hold | undefined;
  const saveState = (): SaveState => ({ savedAt: keeper?.savedAt(), failure: shelf.failure() });
  const tell = (): void => saves.tell(saveState());
  shelf.onFailure(tell);

  const ready = before();
  const list = async (): Promise<readonly ListedDraft[]> => {
    await ready;
    return shelf.list();
  };
  const watch = (own: Keeper, held: Hold): void => {
    hold = held;
    own.setHeld(held.isSure);
    void held.lost.then(async () => {
      if (keeper !== own) return;
      own.setHeld(false);
      await own.flush();
      const whole = await shelf.read(own.id());
      if (keeper !== own || whole === undefined) return;
      own.stop();
      keeper = hold = undefined;
      onLost(whole.draft);
    });
  };
  const take = async (id: string, isTaking: boolean): Promise<Taken | 'elsewhere' | undefined> => {
    if (keeper?.id() === id) await end();
    const held = await takeHold(id, isTaking);
    if (held === undefined) return 'elsewhere';
    // The other window writes what it has when it loses the sheet.
    if (isTaking) await new Promise<void>((resolve) => after(HANDOVER, resolve));
    const whole = await shelf.read(id);
    if (whole === undefined) held.release();
    return whole && { whole, hold: held };
  };
  async function end(): Promise<void> {
    await keeper?.flush();
    keeper?.stop();
    hold?.release();
    keeper = hold = undefined;
  }

  return {
    async latest() {
      const here = tab.read()?.id;
      const all = await list();
      const [first] = here === undefined ? all.filter(({ isRemoved }) => !isRemoved) : [];
      return (here === undefined ? first : all.find(({ draft }) => draft.id === here))?.draft;
    },
    list,
    read: shelf.read,
    take,
    opening,
    begin(session, { from, isAsked, isCopy = false, filed = () => undefined }) {
      const id = from?.whole.draft.id ?? newId();
      const own: Keeper = keeperOf({
        session,
        shelf,
        id,
        from: from?.whole.draft,
        isAsked,
        isCopy: from?.whole.draft.isCopy ?? isCopy,
        filed,
        writer,
        unnamed,
        now,
        after,
        onKept(isParted) {
          if (isParted && keeper === own) {
            onParted();
            settle(own.id());
          }
          tell();
        },
      });
      const settle = (now: string): void => {
        hold?.release();
        hold = undefined;
        tab.write({ ...tab.read(), id: now });
        void takeHold(now, false).then((held) => {
          if (keeper !== own || held === undefined) return held?.release();
          watch(own, held);
        });
      };
      keeper = own;
      if (from === undefined) {
        tab.write({ id });
        settle(id);
      } else {
        if (tab.read()?.id !== id) tab.write({ id });
        watch(own, from.hold);
      }
      void (from?.hold.isSure === true ? own.claim() : own.flush());
      tell();
    },
    end,
    flush: async (isLeaving) => keeper?.flush(isLeaving),
    async remove(draft) {
      await shelf.remove(draft);
      if (keeper?.id() === draft.id) keeper.forget();
      tell();
    },
    takeBack: (draft) => shelf.takeBack(draft),
    async clear() {
      await shelf.clear();
      keeper?.forget();
      tell();
    },
    saveState,
    onSave: saves.add,
    openId: () => keeper?.id(),
    whereabouts: () => tab.read(),
    remember(at) {
      const here = tab.read();
      if (here !== undefined) tab.write({ ...here, ...at });
    },
  };
}

/** Milliseconds in which a window that loses a sheet writes what was typed into it. */
const HANDOVER = 300;
