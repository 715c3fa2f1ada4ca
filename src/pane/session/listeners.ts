/** Whoever wants to be told. */

export interface Listeners<T> {
  readonly tell: (what: T) => void;
  /** Returns what ends the calls. */
  readonly add: (listener: (what: T) => void) => () => void;
}

export function listeners<T>(): Listeners<T> {
  const all = new Set<(what: T) => void>();
  return {
    tell: (what) => [...all].forEach((listener) => listener(what)),
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}
