/**
 * Hears of edits and of the cursor, and does nothing else: an event means only that the sheet should be read again.
 *
 * A drop-down pick raises no change event in several builds, and recalculated cells never do, so calculation is
 * listened to as well. What follows in quick succession (a paste, an undo, a recalculation) is told once.
 */

import type { CellPlace } from '../host';
import { parsePlace } from './place';
import type { Run } from './run';

/** Timers, passed in so that tests need not wait. */
export interface Scheduler {
  /** Calls `work` after so many milliseconds, unless what it returns is called before. */
  after(milliseconds: number, work: () => void): () => void;
}

const EDIT_PAUSE = 150;
/** Holding an arrow key down moves the cursor thirty times a second. */
const SELECT_PAUSE = 50;

type Leave = () => void;

interface Registered {
  remove(): void;
  readonly context: OfficeExtension.ClientRequestContext;
}

type Register = (sheets: Excel.WorksheetCollection, tell: () => Promise<void>) => readonly Registered[];

export function editsOf(run: Run, scheduler: Scheduler): (listener: () => void) => Leave {
  return hub(run, settled(scheduler, EDIT_PAUSE), (sheets, tell) => [
    sheets.onChanged.add(tell),
    sheets.onCalculated.add(tell),
  ]);
}

export function selectionsOf(run: Run, scheduler: Scheduler): (listener: (at: CellPlace) => void) => Leave {
  const listen = hub(run, settled(scheduler, SELECT_PAUSE), (sheets, tell) => [
    sheets.onSelectionChanged.add(tell),
  ]);
  return (listener) => {
    let isHere = true;
    const leave = listen(() => {
      // Where the cursor is cannot be said while Excel refuses to answer; the next move says it.
      activeCell(run).then(
        (at) => isHere && listener(at),
        () => undefined,
      );
    });
    return () => {
      isHere = false;
      leave();
    };
  };
}

const activeCell = (run: Run): Promise<CellPlace> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell().untrack();
    cell.load('address');
    await context.sync();
    return parsePlace(cell.address);
  });

type Settle = (work: () => void) => { readonly now: () => void; readonly cancel: () => void };

/** Waits until nothing has happened for a while. */
const settled =
  (scheduler: Scheduler, pause: number): Settle =>
  (work) => {
    let cancel = (): void => undefined;
    return {
      now() {
        cancel();
        cancel = scheduler.after(pause, work);
      },
      cancel: () => cancel(),
    };
  };

/** Registers with Excel while anybody listens. */
function hub(run: Run, settle: Settle, register: Register): (listener: () => void) => Leave {
  const listeners = new Set<() => void>();
  const pending = settle(() => [...listeners].forEach((listener) => listener()));
  // Registering and leaving take their turns, however quickly they follow each other.
  let turn: Promise<readonly Registered[]> = Promise.resolve([]);
  const tell = (): Promise<void> => {
    pending.now();
    return Promise.resolve();
  };
  const enter = (registered: readonly Registered[]): Promise<readonly Registered[]> =>
    listeners.size === 0 || registered.length > 0
      ? Promise.resolve(registered)
      : run(async (context) => {
          const made = register(context.workbook.worksheets, tell);
          await context.sync();
          return made;
        }).catch(() => []);
  const quit = async (registered: readonly Registered[]): Promise<readonly Registered[]> => {
    const [first] = registered;
    if (listeners.size > 0 || first === undefined) return registered;
    for (const each of registered) each.remove();
    await first.context.sync().catch(() => undefined);
    return [];
  };
  return (listener) => {
    const own = (): void => listener();
    listeners.add(own);
    turn = turn.then(enter);
    return () => {
      listeners.delete(own);
      if (listeners.size === 0) pending.cancel();
      turn = turn.then(quit);
    };
  };
}
