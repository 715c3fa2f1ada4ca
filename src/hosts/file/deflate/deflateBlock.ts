/** One block of deflate (RFC 1951) with a code of its own, made for some bytes and good for all others as well. */

import type { BitWriter } from './bitWriter';
import type { HuffmanCode } from './huffman';
import { huffmanCode, reversed } from './huffman';

const END = 256;
const FIRST_LENGTH = 257;
/** The shortest repetition and the nearest distance of each symbol, and how many bits say which beyond it. */
const LENGTHS = rangesFrom(3, [8, 4, 4, 4, 4, 4]);
const DISTANCES = rangesFrom(1, [4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
/** 258 has a symbol of its own. */
LENGTHS.first.push(258);
LENGTHS.extra.push(0);
const symbolOfLength = symbolsOf(LENGTHS.first, 259);
const symbolOfDistance = symbolsOf(DISTANCES.first, 32_769);

interface Ranges {
  readonly first: number[];
  readonly extra: number[];
}

/** So many symbols with no extra bits, then so many with one, and so on. */
function rangesFrom(start: number, counts: readonly number[]): Ranges {
  const extra = counts.flatMap((count, bits) => Array<number>(count).fill(bits));
  let next = start;
  return {
    first: extra.map((bits) => {
      const first = next;
      next += 1 << bits;
      return first;
    }),
    extra,
  };
}

function symbolsOf(first: readonly number[], size: number): Uint8Array {
  const symbols = new Uint8Array(size);
  first.forEach((from, symbol) => symbols.fill(symbol, from));
  return symbols;
}

/** In which lengths of codes are written: each of 0 to 15 takes four bits, which is not the shortest but simple. */
const LENGTH_BITS = 4;
/** How many bits the codes for lengths have, in the order that deflate asks for: 16, 17, 18, 0, 8, 7, … */
const LENGTH_CODES = [0, 0, 0, ...Array<number>(16).fill(LENGTH_BITS)];

export class DeflateBlock {
  private readonly literals: HuffmanCode;
  private readonly distances: HuffmanCode;

  /** The code for these tokens (repetitions.ts). */
  constructor(tokens: Uint32Array) {
    // Each once at least: what is written in the end is not what the code is made for.
    const literals = new Uint32Array(FIRST_LENGTH + LENGTHS.first.length).fill(1);
    const distances = new Uint32Array(DISTANCES.first.length).fill(1);
    for (const token of tokens) {
      if (token < END) literals[token]!++;
      else {
        literals[FIRST_LENGTH + symbolOfLength[token >>> 16]!]!++;
        distances[symbolOfDistance[token & 0xffff]!]!++;
      }
    }
    this.literals = huffmanCode(literals, 15);
    // Together with 13 extra bits no more than can be written at a time.
    this.distances = huffmanCode(distances, 12);
  }

  /** The beginning of the block, which is the last of its stream: that it is, and the code. */
  begin(out: BitWriter): void {
    const { literals, distances } = this;
    out.write(1, 1);
    out.write(2, 2);
    out.write(literals.lengths.length - FIRST_LENGTH, 5);
    out.write(distances.lengths.length - 1, 5);
    out.write(LENGTH_CODES.length - 4, 4);
    for (const length of LENGTH_CODES) out.write(length, 3);
    for (const { lengths } of [literals, distances])
      for (const length of lengths) out.write(reversed(length, LENGTH_BITS), LENGTH_BITS);
  }

  byte(out: BitWriter, byte: number): void {
    out.write(this.literals.bits[byte]!, this.literals.lengths[byte]!);
  }

  repetition(out: BitWriter, length: number, distance: number): void {
    const { literals, distances } = this;
    const much = symbolOfLength[length]!;
    const code = FIRST_LENGTH + much;
    const codeBits = literals.lengths[code]!;
    out.write(
      literals.bits[code]! | ((length - LENGTHS.first[much]!) << codeBits),
      codeBits + LENGTHS.extra[much]!,
    );
    const far = symbolOfDistance[distance]!;
    const farBits = distances.lengths[far]!;
    out.write(
      distances.bits[far]! | ((distance - DISTANCES.first[far]!) << farBits),
      farBits + DISTANCES.extra[far]!,
    );
  }

  end(out: BitWriter): void {
    this.byte(out, END);
  }
}
