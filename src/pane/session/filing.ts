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
}

export interface Filing {
  readonly state: () => FilingState;
  readonly onChange: (listener: () => void) => () => void;
  /** A sheet was opened. `missingSince`: it comes from a draft, and nobody knows of a file. */
  readonly begin: (session: Session, missingSince: number | undefined) => void;
  /** Says that what stood there now is in a file, once `done` is called. */
  readonly saving: () => { readonly done: () => void };
}

export function filingOf(now: () => number): Filing {
  const told = listeners<undefined>();
  let textNow = (): string => '';
  let filed: string | undefined;
  let state: FilingState = { missingSince: undefined, filedAt: undefined };
  let leave = (): void => undefined;
  const become = (next: FilingState): void => {
    state = next;
    told.tell(undefined);
  };
  const look = (): void => {
    const isMissing = textNow() !== filed;
    if (isMissing !== (state.missingSince !== undefined))
      become({ ...state, missingSince: isMissing ? now() : undefined });
  };
  return {
    state: () => state,
    onChange: told.add,
    begin(session, missingSince) {
      leave();
      textNow = () => textOf(session);
      const isMissing = missingSince !== undefined && textNow() !== NOTHING;
      filed = isMissing ? undefined : textNow();
      leave = session.subscribe(look);
      become({ missingSince: isMissing ? missingSince : undefined, filedAt: undefined });
    },
    saving() {
      const written = textNow();
      return {
        done() {
          filed = written;
          become({ missingSince: undefined, filedAt: now() });
          look();
        },
      };
    },
  };
}

/** What a blank form comes to. */
const NOTHING = '[]';

/** Blank cells are left out, and what is typed and not entered yet is not in a file either. */
function textOf(session: Session): string {
  const { live, pending, typing } = session.state();
  const entries = new Map([...live.entries, ...pending, ...typing]);
  return JSON.stringify([...entries].filter(([, value]) => value !== null && value !== '').sort());
}
