/**
 * Deflate streams unpacked up to a limit. Alone in needing `node:zlib`; browsers have inflate.browser.ts, which is
 * several times slower.
 */
import { inflateRawSync } from 'node:zlib';

/** Output is gathered in pieces of at most this many bytes, so that a false size reserves no memory. */
const MAX_PIECE = 1024 * 1024;
/** The least zlib takes. */
const MIN_PIECE = 64;

/** The unpacked bytes, or why there are none: the stream is damaged, or yields more than `limit` bytes. */
export function inflate(packed: Uint8Array, limit: number): Uint8Array | 'damaged' | 'tooLong' {
  // One byte to spare lets zlib see the end of the stream without a second piece.
  const chunkSize = Math.min(Math.max(limit + 1, MIN_PIECE), MAX_PIECE);
  try {
    const unpacked = inflateRawSync(packed, { chunkSize, maxOutputLength: Math.max(limit, 1) });
    return unpacked.length > limit ? 'tooLong' : unpacked;
  } catch (error) {
    return isTooLong(error) ? 'tooLong' : 'damaged';
  }
}

const isTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
