/**
 * An open scoresheet: what is in it now, and the ways to change it.
 *
 *     sheet edited ─ onEdit ─→ host.read ─ readLive ─→ state ─→ the pane
 *     entry in the pane ─ enter ─→ host.set, one write
 *
 * The sheet is the truth: an edit there is read, never answered by a write.
 */

import type { CellValue } from '../../formula/value';
import type { CellPlace, Host } from '../../hosts/host';
import type { Problem } from '../../problems/problem';
import type { Form } from '../../sheet/form';
import type { SheetReading } from '../../readBack/reading';
import { readLive } from '../../readBack/reading';
import { fieldName } from '../../sheet/sheetNames';
import type { Confirmed } from './confirmed';
import { confirmedIn } from './confirmed';
import type { Changes, History, Step } from './history';
import { NO_HISTORY, recorded, redone, stepBetween, undone } from './history';
import { problemsOf } from './problemsOf';
import { inTurn, once } from './queue';

export interface SessionState {
  readonly live: SheetReading;
  readonly history: History;
  /** The row that the cursor stands on in the sheet, by its id. */
  readonly cursor: string | undefined;
  /** What the last 核对 found beyond the entries; undefined until somebody asked, and again after the next edit. */
  readonly checked: readonly Problem[] | undefined;
  /** Why the sheet cannot be read or written at the moment. */
  readonly failure: readonly Problem[];
  /** Entered in the pane and not in the sheet yet, or refused by it: never lost, until it is taken back. */
  readonly pending: Changes;
  /** What is being typed in the pane: not in the sheet before the cell is left. */
  readonly typing: Changes;
  /** What stood there at 评分确认. */
  readonly confirmed: Confirmed | undefined;
}

export interface Session {
  readonly host: Host;
  readonly layout: Form;
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Types into one field: one write. */
  readonly enter: (id: string, value: CellValue) => Promise<void>;
  /** What is being typed into one field; undefined when it is not any more. */
  readonly type: (id: string, value: CellValue | undefined) => void;
  /** 重新确认: what stands there now is what was confirmed. */
  readonly confirm: () => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** After a failure: writes what is pending, or reads the sheet again. */
  readonly retry: () => Promise<void>;
  /** Reads the sheet again: after an event, or when the pane comes back into sight. */
  readonly refresh: () => Promise<void>;
  /** 核对: compares every cell with what it should show. */
  readonly check: () => Promise<void>;
  readonly close: () => void;
}

/** What is known of a sheet that is opened. */
export interface Known {
  /** What is wrong with the file that it came from. */
  readonly checked?: readonly Problem[] | undefined;
  readonly confirmed?: Confirmed | undefined;
}

/** @throws ScoresheetError where the sheet cannot be read. */
export async function openSession(
  host: Host,
  layout: Form,
  { checked, confirmed }: Known = {},
): Promise<Session> {
  const listeners = new Set<() => void>();
  const first = readLive(layout, await host.read(layout));
  let state: SessionState = {
    live: first,
    history: NO_HISTORY,
    cursor: undefined,
    checked,
    failure: [],
    pending: NONE,
    typing: NONE,
    confirmed: confirmedIn(layout, first, confirmed),
  };
  const change = (changes: Partial<SessionState>): void => {
    const next = { ...state, ...changes };
    state =
      next.live === state.live
        ? next
        : { ...next, confirmed: confirmedIn(layout, next.live, state.confirmed) };
    listeners.forEach((listener) => listener());
  };

  /** What happens in the sheet beside our own writes; a page takes those back through the pane. */
  const read = async (): Promise<void> => {
    const live = readLive(layout, await host.read(layout));
    const step = stepBetween(state.live.entries, live.entries);
    const history =
      step === undefined || host.can.undoesTyping ? state.history : recorded(state.history, step);
    // What somebody typed into the sheet meanwhile is newer than what it refused.
    const pending = without(state.pending, (id) => step?.after.has(id) === true);
    change({ live, history, pending, failure: [], ...(step !== undefined && { checked: undefined }) });
  };

  /** One after another: a reading that is overtaken by a write would bring the old value back. */
  const run = inTurn();
  const guarded = (work: () => Promise<void>): Promise<void> =>
    run(async () => {
      try {
        await work();
      } catch (error) {
        change({ failure: problemsOf(error) });
      }
    });

  const write = async (values: Changes, history: History): Promise<void> => {
    await host.set(new Map([...values].map(([id, value]) => [fieldName(id), value])));
    const live = readLive(layout, await host.read(layout));
    const pending = without(state.pending, (id, value) => values.has(id) && values.get(id) === value);
    change({ live, history, pending, checked: undefined, failure: [] });
  };

  const writePending = async (): Promise<void> => {
    const { pending, live } = state;
    const present = new Map([...pending.keys()].map((id) => [id, live.entries.get(id) ?? null]));
    const step = stepBetween(present, pending);
    if (step === undefined) change({ pending: NONE, failure: [] });
    else {
      await write(step.after, recorded(state.history, step));
      change({ pending: without(state.pending, (id, value) => pending.get(id) === value) });
    }
  };

  const refresh = once(() => guarded(read));
  const stop = [
    host.onEdit(() => void refresh()),
    host.onSelect((at) => change({ cursor: at.fields?.[0] ?? idAt(state.live, at) })),
  ];
  return {
    host,
    layout,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enter(id, value) {
      // At once, so that a second press on ＋ counts from the first, however long the sheet takes.
      change({ pending: new Map([...state.pending, [id, value]]) });
      return guarded(writePending);
    },
    undo: () =>
      guarded(async () => {
        if (state.pending.size > 0) change({ pending: NONE, failure: [] });
        else await takeBack(state.history.done.at(-1), 'before', undone);
      }),
    type: (id, value) => change({ typing: value === undefined ? NONE : new Map([[id, value]]) }),
    confirm: () => change({ confirmed: confirmedIn(layout, state.live, undefined) }),
    redo: () => guarded(() => takeBack(state.history.undone.at(-1), 'after', redone)),
    retry: () => guarded(() => (state.pending.size > 0 ? writePending() : read())),
    refresh,
    check: () =>
      guarded(async () => {
        const { readBack } = await import('../../readBack/readBack');
        const { problems, notices } = readBack(await host.readAll());
        await read();
        change({ checked: [...problems, ...notices] });
      }),
    close: () => stop.forEach((end) => end()),
  };

  async function takeBack(
    step: Step | undefined,
    side: 'before' | 'after',
    next: (history: History) => History,
  ): Promise<void> {
    if (step !== undefined) await write(step[side], next(state.history));
  }
}

const NONE: Changes = new Map();

const without = (values: Changes, drops: (id: string, value: CellValue) => boolean): Changes =>
  new Map([...values].filter(([id, value]) => !drops(id, value)));

/** What stands in the row of a cell. */
const idAt = ({ ids }: SheetReading, { sheet, cell }: CellPlace): string | undefined =>
  ids.get(`${sheet}!${cell.replace(/^[A-Z]+/, '')}`);
