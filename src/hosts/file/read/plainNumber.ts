/** Numbers in the bytes of a part. */

import { MINUS, POINT, ZERO } from '../xml/characters';

/** So many digits are held exactly, and so is the power of ten: their quotient is the nearest number, as it has to be. */
const MOST_DIGITS = 15;

/** `12`, of nine digits at most: a place in a list. */
export function plainPlace(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (to === from || to - from > 9) return undefined;
  let place = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    place = place * 10 + digit;
  }
  return place;
}

/** `12`, `-0.5`; undefined for what is longer, has an exponent, or is no number. */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  const isNegative = bytes[from] === MINUS;
  const first = isNegative ? from + 1 : from;
  if (to === first || to - first > MOST_DIGITS) return undefined;
  let digits = 0;
  let divisor = 0;
  for (let at = first; at < to; at++) {
    const code = bytes[at]!;
    if (code === POINT && divisor === 0 && at > first) divisor = 1;
    else if (code >= ZERO && code <= ZERO + 9) {
      digits = digits * 10 + (code - ZERO);
      divisor *= 10;
    } else return undefined;
  }
  const size = divisor === 0 ? digits : digits / divisor;
  return isNegative ? -size : size;
}
