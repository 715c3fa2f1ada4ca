/** Bytes packed by deflate, and everything that went into it, for packing them again with changes. */

import { BitWriter } from './bitWriter';
import { DeflateBlock } from './deflateBlock';
import { tokensOf } from './repetitions';

export interface KeptStream {
  readonly bytes: Uint8Array;
  readonly tokens: Uint32Array;
  readonly block: DeflateBlock;
  /** The stream of one block. */
  readonly packed: Uint8Array;
  /** The byte at which each token begins, and the end of the last. */
  readonly startOf: Uint32Array;
  /** The bit of `packed` at which each token begins, and the block ends after the last. */
  readonly bitAt: Uint32Array;
  /** How many bits it has. */
  readonly bits: number;
}

export function keptStream(bytes: Uint8Array): KeptStream {
  const tokens = tokensOf(bytes);
  const block = new DeflateBlock(tokens);
  const out = new BitWriter(bytes.length >> 2);
  const startOf = new Uint32Array(tokens.length + 1);
  const bitAt = new Uint32Array(tokens.length + 1);
  block.begin(out);
  tokens.forEach((token, index) => {
    const length = token >>> 16;
    startOf[index + 1] = startOf[index]! + (length === 0 ? 1 : length);
    bitAt[index] = out.length;
    if (length === 0) block.byte(out, token);
    else block.repetition(out, length, token & 0xffff);
  });
  bitAt[tokens.length] = out.length;
  block.end(out);
  const bits = out.length;
  return { bytes, tokens, block, packed: out.finish(), startOf, bitAt, bits };
}
