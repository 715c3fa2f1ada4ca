/**
 * Where a text is cut that goes on on the next page: between clauses, else between phrases. Only a text that no page holds
 * is cut at the end of any line where there is neither.
 */

/** The lines of a text that a cut leaves over, broken anew. */
export type Rebreak = (text: string) => readonly string[];

export interface Cut {
  readonly first: readonly string[];
  readonly rest: readonly string[];
}

/** Ends of clauses and of phrases, with what closes after them; no comma within a number. */
const ENDS = {
  clause: /(?:[。；;！？!?]+[”’）)》」]*|\n)/g,
  phrase: /(?:[，、：,:](?!\d)[”’）)》」]*)/g,
} as const;

/** Of the room: a clause that ends sooner leaves too much of the page white. */
const LEAST_FILLED = 0.5;

export interface CutLimits {
  readonly most: number;
  readonly fewest: number;
  /** Whether a cut in the middle of a phrase is better than none. */
  readonly isForced: boolean;
}

/** At most `most` lines, and the rest, with no fewer than `fewest` lines on either side; undefined if there is no such cut. */
export function cutText(
  lines: readonly string[],
  { most, fewest, isForced }: CutLimits,
  rebreak: Rebreak | undefined,
): Cut | undefined {
  const text = lines.join('');
  const within = lines.slice(0, most).join('');
  const isEnough = ({ first, rest }: Cut, least: number): boolean =>
    first.length >= Math.max(least, fewest) && rest.length >= fewest;
  for (const [ends, least] of [[ENDS.clause, most * LEAST_FILLED] as const, [ENDS.phrase, fewest] as const]) {
    const places = [...within.matchAll(ends)].map(({ index, 0: end }) => index + end.length).reverse();
    for (const at of places) {
      const cut = cutAt(lines, text, at, rebreak);
      if (cut !== undefined && isEnough(cut, least)) return cut;
    }
  }
  const cut = { first: lines.slice(0, most), rest: lines.slice(most) };
  return isForced && isEnough(cut, fewest) ? cut : undefined;
}

/** Undefined within a line that cannot be broken anew. */
function cutAt(
  lines: readonly string[],
  text: string,
  at: number,
  rebreak: Rebreak | undefined,
): Cut | undefined {
  let begin = 0;
  let whole = 0;
  for (const line of lines) {
    if (begin + line.length > at) break;
    begin += line.length;
    whole++;
  }
  const first = lines.slice(0, whole);
  if (begin === at) return { first, rest: lines.slice(whole) };
  return rebreak && { first: [...first, text.slice(begin, at)], rest: rebreak(text.slice(at)) };
}
