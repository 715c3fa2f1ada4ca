/** How much two texts have in common, by pairs of neighbouring characters. */

import { bare } from '../../notice/plain';

/** Pairs of characters with how often each occurs. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const characters = [...bare(text)];
  const pairs = new Map<string, number>();
  for (let i = 1; i < characters.length; i++) {
    const pair = `${characters[i - 1] ?? ''}${characters[i] ?? ''}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((a, b) => a + b, 0);

const shared = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  [...a].reduce((sum, [pair, times]) => sum + Math.min(times, b.get(pair) ?? 0), 0);

/** From 0 to 1: how alike two texts are. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const total = sizeOf(left) + sizeOf(right);
  return total === 0 ? Number(bare(a) === bare(b)) : (2 * shared(left, right)) / total;
}

/** From 0 to 1: how much of `part` is found in `whole`. */
export function coverage(part: string, whole: string): number {
  const pairs = pairsOf(part);
  const size = sizeOf(pairs);
  return size === 0 ? Number(bare(whole).includes(bare(part))) : shared(pairs, pairsOf(whole)) / size;
}
