/**
 * What in some bytes has stood there before (LZ77), for packing them by deflate.
 *
 * A token is a byte, 0 to 255, or a repetition: `length << 16 | distance`.
 */

/** As far back as deflate can point. */
export const FARTHEST_BACK = 32_768;
export const SHORTEST_REPETITION = 3;
/**
 * As far back as is looked: rows of a sheet repeat those just above. Nearer repetitions have fewer changes in between,
 * and may come to lie farther away through them.
 */
export const WINDOW = 8192;
const LONGEST = 258;
/** Three bytes take fewer bits by themselves than what points to them from beyond here. */
const FAR = 4096;
/** How many earlier places are looked at, and the length that is long enough to look no further. */
const TRIES = 32;
const LONG_ENOUGH = 96;
const HASH_BITS = 15;

export function tokensOf(bytes: Uint8Array): Uint32Array {
  const tokens = new Uint32Array(bytes.length);
  let count = 0;
  const places = new EarlierPlaces(bytes);
  let found = places.longestAt(0);
  for (let at = 0; at < bytes.length;) {
    const length = found >>> 16;
    // A longer one may begin one byte later.
    const next = length < LONG_ENOUGH ? places.longestAt(at + 1) : places.remember(at + 1);
    if (length === 0 || next >>> 16 > length) {
      tokens[count++] = bytes[at]!;
      at++;
      found = next;
    } else {
      tokens[count++] = found;
      for (let inside = at + 2; inside < at + length; inside++) places.remember(inside);
      at += length;
      found = places.longestAt(at);
    }
  }
  return tokens.slice(0, count);
}

/** Chains of places at which the same three bytes begin, as far as a hash tells. Every place is asked for once, in order. */
class EarlierPlaces {
  private readonly latest = new Int32Array(1 << HASH_BITS).fill(-1);
  private readonly before: Int32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.before = new Int32Array(bytes.length);
  }

  /** Returns 0, no repetition. */
  remember(at: number): 0 {
    const { bytes, latest, before } = this;
    if (at + SHORTEST_REPETITION > bytes.length) return 0;
    const key = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    const hash = Math.imul(key, 0x9e3779b1) >>> (32 - HASH_BITS);
    before[at] = latest[hash]!;
    latest[hash] = at;
    return 0;
  }

  /** The longest repetition that begins here, 0 if there is none. */
  longestAt(at: number): number {
    const { bytes, before } = this;
    this.remember(at);
    const most = Math.min(LONGEST, bytes.length - at);
    let best = SHORTEST_REPETITION - 1;
    let distance = 0;
    if (most <= best) return 0;
    let tries = TRIES;
    for (let place = before[at]!; place >= 0 && at - place <= WINDOW && tries > 0; tries--) {
      if (bytes[place + best] === bytes[at + best]) {
        let length = 0;
        while (length < most && bytes[place + length] === bytes[at + length]) length++;
        if (length > best && (length > SHORTEST_REPETITION || at - place <= FAR)) {
          best = length;
          distance = at - place;
          if (length >= LONG_ENOUGH || length === most) break;
        }
      }
      place = before[place]!;
    }
    return distance === 0 ? 0 : (best << 16) | distance;
  }
}
