/**
 * A mark while a page opens a draft by itself. Where it is still there, a page before this one never came to the end:
 * the draft froze it, and would freeze every reload. It is then left for the person to open.
 *
 *     load ─ begin ─→ the draft is read, drawn, shown ─ end
 */

export interface Opening {
  /** Whether a page began to open it by itself, and never came to the end. */
  readonly isStuck: (id: string) => boolean;
  readonly begin: (id: string) => void;
  /** It is open, or could not be; whoever opened it. */
  readonly end: (id: string) => void;
  /** A page that can still say that it is left has not frozen: somebody was in a hurry. */
  readonly leave: () => void;
}

const KEY = 'pingfen.opening';

/** `storage`, that of all windows, may throw, for it may be forbidden; then a draft is opened every time. */
export function openingIn(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Opening {
  let own: string | undefined;
  const tried = <T>(
    work: (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => T,
  ): T | undefined => {
    try {
      return work(storage());
    } catch {
      return undefined;
    }
  };
  const marked = (): string | undefined => tried((kept) => kept.getItem(KEY)) ?? undefined;
  const end = (id: string): void => {
    if (marked() === id) tried((kept) => kept.removeItem(KEY));
    own = undefined;
  };
  return {
    isStuck: (id) => own === undefined && marked() === id,
    begin(id) {
      own = id;
      tried((kept) => kept.setItem(KEY, id));
    },
    end,
    leave() {
      if (own !== undefined) end(own);
    },
  };
}
