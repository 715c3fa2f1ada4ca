/** Elements that have been read from end to end, to be found again where they stand once more, character for character. */

/** How many of a list, and how long each may be: each is sought at the beginning of every other. */
const MOST_KNOWN = 8;
const LONGEST_KNOWN = 1_000;

interface KnownElement<T> {
  readonly raw: string;
  readonly value: T;
}

interface KnownElements<T> {
  readonly add: (element: KnownElement<T>) => void;
  /** Begins at this place of the source. */
  readonly find: (source: string, at: number) => KnownElement<T> | undefined;
}

export function knownElements<T>(): KnownElements<T> {
  const known: KnownElement<T>[] = [];
  return {
    add(element) {
      if (known.length < MOST_KNOWN && element.raw.length < LONGEST_KNOWN) known.unshift(element);
    },
    find: (source, at) => known.find(({ raw }) => source.startsWith(raw, at)),
  };
}
