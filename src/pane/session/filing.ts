/**
 * Whether what is entered stands in a file: a draft in the browser goes with the browser's data, a file does not.
 *
 *     session ─ changed ─→ “未存到文件 12分钟” ─ save ─→ “已存到文件 10:21”
 */

import { listeners } from './listeners';
import type { Session } from './session';

interface FilingState {
  /** Since when something is in no file, in milliseconds since 1970; undefined while all of it is in one. */
  readonly missingSince: number | undefined;
  /** When it was last saved to one. */
  readonly filedAt: number | undefined;
  /** What that file is called. */
  readonly name: string | undefined;
}

/** What a draft keeps of it, so that a page that is opened again tells the truth. */
export interface Filed extends FilingState {
  /** What stood in the file; before there is one, what the sheet began with. */
  readonly text: string;
}

export interface Filing {
  readonly state: () => FilingState;
  readonly onChange: (listener: () => void) => () => void;
  /** A sheet was opened, from a draft where something is known of it; else nothing of it needs a file yet. */
  readonly begin: (session: Session, known?: Partial<Filed>) => void;
  /** For the draft of the sheet. */
  readonly filed: () => Filed;
  /** The file from before a reload that she can go on with by one press. */
  readonly offered: () => string | undefined;
  readonly offer: (name: string | undefined) => void;
  /** Says that what stood there now is in the file of that name, once `done` is called. */
  readonly saving: () => { readonly done: (name: string) => void };
}

export function filingOf(now: () => number): Filing {
  const told = listeners<undefined>();
  let textNow = (): string => '';
  let text = '';
  let state: FilingState = NO_FILE;
  let leave = (): void => undefined;
  let offered: string | undefined;
  const become = (next: FilingState): void => {
    state = next;
    told.tell(undefined);
  };
  const look = (): void => {
    const isMissing = textNow() !== text;
    if (isMissing !== (state.missingSince !== undefined))
      become({ ...state, missingSince: isMissing ? now() : undefined });
  };
  return {
    state: () => state,
    onChange: told.add,
    offered: () => offered,
    offer(name) {
      offered = name;
      told.tell(undefined);
    },
    filed: () => ({ ...state, text }),
    begin(session, known = {}) {
      leave();
      textNow = () => textOf(session);
      text = known.text ?? textNow();
      leave = session.subscribe(look);
      const missingSince = textNow() === text ? undefined : (known.missingSince ?? now());
      become({ missingSince, filedAt: known.filedAt, name: known.name });
    },
    saving() {
      const written = textNow();
      return {
        done(name) {
          text = written;
          become({ missingSince: undefined, filedAt: now(), name });
          look();
        },
      };
    },
  };
}

const NO_FILE: FilingState = { missingSince: undefined, filedAt: undefined, name: undefined };

/** Of a draft that says nothing of a file: all of it has been in none, at the latest since then. */
export const inNoFile = (missingSince: number): Partial<Filed> => ({ text: NOTHING, missingSince });

/** What a blank form comes to. */
const NOTHING = '[]';

/** Blank cells are left out, and what is typed and not entered yet is not in a file either. */
function textOf(session: Session): string {
  const { live, pending, typing } = session.state();
  const entries = new Map([...live.entries, ...pending, ...typing]);
  return JSON.stringify([...entries].filter(([, value]) => value !== null && value !== '').sort());
}
