/** How the words of a cell look as issued: in the middle or not, and in which type; only what the file says. */

export interface CellLooks {
  readonly isCentred?: boolean | undefined;
  /** Points. */
  readonly size?: number | undefined;
}

export interface LooksGatherer {
  /** So many characters of the cell look like this. */
  add(characters: number, looks: CellLooks): void;
  /** As most of its characters look; undefined where nothing is said of any. */
  looks(): CellLooks | undefined;
}

export function gatherLooks(): LooksGatherer {
  const centred = new Map<boolean, number>();
  const sizes = new Map<number, number>();
  return {
    add(characters, { isCentred, size }) {
      if (isCentred !== undefined) count(centred, isCentred, characters);
      if (size !== undefined) count(sizes, size, characters);
    },
    looks() {
      const [isCentred, size] = [mostOf(centred), mostOf(sizes)];
      if (isCentred === undefined && size === undefined) return undefined;
      return { ...(isCentred !== undefined && { isCentred }), ...(size !== undefined && { size }) };
    },
  };
}

const count = <Look>(counts: Map<Look, number>, look: Look, characters: number): void => {
  if (characters > 0) counts.set(look, (counts.get(look) ?? 0) + characters);
};

/** What is said of most characters; the first of several that are as many. */
function mostOf<Look>(counts: ReadonlyMap<Look, number>): Look | undefined {
  let found: Look | undefined;
  let most = 0;
  for (const [look, characters] of counts) if (characters > most) [found, most] = [look, characters];
  return found;
}
