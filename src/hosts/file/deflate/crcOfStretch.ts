/**
 * Checksums of bytes of which long stretches are known beforehand.
 *
 * A CRC is the remainder of a division of polynomials over GF(2), and to append n bytes is to multiply by x^8n, whose
 * remainder depends on n alone: crc(AB) = crc(A) · x^8n + crc(B), n being the length of B. Bit 31 is x^0, bit 0 x^31.
 */

// Of short pieces zlib's takes longer to be called than this one takes to work.
import { crc32 } from '../zip/crc32.browser';

const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;
/** Of so many bytes the checksum is kept; the rest is worked out when it is wanted. */
const STEP = 64;

export class KnownChecksums {
  /** Of the first 0, 64, 128, … bytes. */
  private readonly steps: Uint32Array;

  constructor(private readonly bytes: Uint8Array) {
    this.steps = new Uint32Array(Math.floor(bytes.length / STEP) + 1);
    for (let step = 1; step < this.steps.length; step++)
      this.steps[step] = crc32(bytes.subarray((step - 1) * STEP, step * STEP), this.steps[step - 1]);
  }

  /** The checksum of what has `crc`, followed by these bytes from `from` to before `to`. */
  followedBy(crc: number, from: number, to: number): number {
    if (to - from < STEP) return crc32(this.bytes.subarray(from, to), crc);
    return (product(byLength(to - from), crc ^ this.upTo(from)) ^ this.upTo(to)) >>> 0;
  }

  private upTo(end: number): number {
    const step = Math.floor(end / STEP);
    return crc32(this.bytes.subarray(step * STEP, end), this.steps[step]);
  }
}

/** Remainders of x^8n for n of 0 to 4095, and for the multiples of 4096 below 2^24. */
const LOW_BITS = 12;
const LOW = 1 << LOW_BITS;
const ofSingles = powersOf(ONE >>> 8);
const ofThousands = powersOf(product(ofSingles[LOW - 1]!, ofSingles[1]!));

function powersOf(factor: number): Uint32Array {
  const powers = new Uint32Array(LOW).fill(ONE);
  for (let n = 1; n < LOW; n++) powers[n] = product(powers[n - 1]!, factor);
  return powers;
}

/** The remainder of x^8n, n being fewer than 2^24 bytes, which is more than a part may have. */
const byLength = (bytes: number): number =>
  product(ofSingles[bytes % LOW]!, ofThousands[bytes >>> LOW_BITS]!);

/** The remainder of a · b. */
function product(a: number, b: number): number {
  let sum = 0;
  let multiple = b;
  for (let rest = a; rest !== 0; rest <<= 1) {
    if (rest & ONE) sum ^= multiple;
    multiple = multiple & 1 ? (multiple >>> 1) ^ POLYNOMIAL : multiple >>> 1;
  }
  return sum;
}
