/**
 * `inflate.ts` for browsers, which have no zlib that answers at once: the bundler of the pane takes this file in
 * its place. The tests of the one are the tests of the other.
 */
import { Inflate } from 'fflate';
import { joinedBytes } from './joinedBytes';

/** Packed bytes taken at a time. Deflate packs 1032 to 1 at most: a bomb is noticed 8 MiB past the limit. */
const PIECE = 8 * 1024;

/** The unpacked bytes, or why there are none: the stream is damaged, or yields more than `limit` bytes. */
export function inflate(packed: Uint8Array, limit: number): Uint8Array | 'damaged' | 'tooLong' {
  // The library takes no bytes at all for a stream that is whole.
  if (packed.length === 0) return 'damaged';
  const unpacked: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    unpacked.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      // Told that no more comes, the library throws where the stream has not ended.
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (length > limit) return 'tooLong';
    }
  } catch {
    return 'damaged';
  }
  return joinedBytes(unpacked);
}
