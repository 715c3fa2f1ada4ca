/** What was changed between two wordings, in pieces that can be quoted. */

import { plain } from '../../notice/plain';
import { elementAt } from '../../problems/invariant';

export interface RubricChange {
  /** Empty where something was added. */
  readonly here: string;
  /** Empty where something was left out. */
  readonly there: string;
}

/** Marks, spaces, 的 and the way of writing one change no meaning. */
const meaning = (text: string): readonly string[] => [
  ...plain(text)
    .replace(/[^\p{L}\p{N}%.]|的/gu, '')
    .replace(/一(?=[次起例项处件家人天条个名])/g, '1'),
];

/** How much of what stays the same is quoted beside a short change, before and behind. */
const AROUND = { before: 1, behind: 2 };
const SHORT = 2;

/** Texts whose lengths multiply to more are no sentences; only that they differ is told. */
const LARGEST = 4_000_000;

/** In the order of the text. */
export function changesBetween(here: string, there: string): readonly RubricChange[] {
  const [a, b] = [meaning(here), meaning(there)];
  if (a.length * b.length > LARGEST) return here === there ? [] : [{ here, there }];
  return hunksOf(a, b).map(({ from, to, start, end }) => {
    const isShort = to - from < SHORT || end - start < SHORT;
    const isReplaced = to > from && end > start;
    const [before, behind] = isShort && isReplaced ? [AROUND.before, AROUND.behind] : [0, 0];
    return {
      here: a.slice(Math.max(0, from - before), to + behind).join(''),
      there: b.slice(Math.max(0, start - before), end + behind).join(''),
    };
  });
}

/** a[from, to) stands where b[start, end) does. */
interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch this short between two changes is part of the change. */
const BRIDGE = 1;

function hunksOf(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const add = (hunk: Hunk): void => {
    const last = hunks.at(-1);
    if (last !== undefined && hunk.from - last.to <= BRIDGE && hunk.start - last.end <= BRIDGE)
      hunks.splice(-1, 1, { ...last, to: hunk.to, end: hunk.end });
    else hunks.push(hunk);
  };
  const lengths = commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, start] = [i, j];
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      const down = lengths[i + 1]?.[j] ?? -1;
      const right = lengths[i]?.[j + 1] ?? -1;
      if (i < a.length && (j >= b.length || down >= right)) i++;
      else j++;
    }
    if (i > from || j > start) add({ from, to: i, start, end: j });
    while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  }
  return hunks;
}

/** Length of the longest common subsequence of a[i…] and b[j…]. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = elementAt(lengths, i);
      row[j] =
        a[i] === b[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}
