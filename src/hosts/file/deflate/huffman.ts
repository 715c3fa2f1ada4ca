/** Codes in which frequent symbols are short, as deflate has them. */

export interface HuffmanCode {
  /** Bits of each symbol. */
  readonly lengths: Uint8Array;
  /** Of each symbol, the first bit lowest. */
  readonly bits: Uint16Array;
}

/** Every symbol gets a code, of at most `longest` bits; there are at least two. */
export function huffmanCode(counts: Uint32Array, longest: number): HuffmanCode {
  const lengths = lengthsFor(counts, longest);
  return { lengths, bits: bitsFor(lengths) };
}

interface Package {
  readonly weight: number;
  readonly symbols: readonly number[];
}

/** The best lengths within the limit, by the package-merge algorithm. */
function lengthsFor(counts: Uint32Array, longest: number): Uint8Array {
  const leaves = Array.from(counts, (weight, symbol): Package => ({ weight, symbols: [symbol] }));
  let packages: readonly Package[] = [];
  for (let length = 0; length < longest; length++)
    packages = [...leaves, ...inPairs(packages)].sort((one, other) => one.weight - other.weight);
  const lengths = new Uint8Array(counts.length);
  for (const { symbols } of packages.slice(0, 2 * leaves.length - 2))
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
  return lengths;
}

const inPairs = (packages: readonly Package[]): readonly Package[] =>
  Array.from({ length: Math.floor(packages.length / 2) }, (_, pair) => {
    const both = packages.slice(2 * pair, 2 * pair + 2);
    return {
      weight: both.reduce((sum, { weight }) => sum + weight, 0),
      symbols: both.flatMap(({ symbols }) => symbols),
    };
  });

/** By length and then by symbol, counting up: the lengths alone tell a reader the code. */
function bitsFor(lengths: Uint8Array): Uint16Array {
  const bits = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++, code <<= 1)
    for (const [symbol, own] of lengths.entries())
      if (own === length) bits[symbol] = reversed(code++, length);
  return bits;
}

export function reversed(code: number, length: number): number {
  let bits = 0;
  for (let at = 0; at < length; at++) bits |= ((code >> at) & 1) << (length - 1 - at);
  return bits;
}
