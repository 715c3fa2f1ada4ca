/**
 * SHA-256 of a text, at once and alike in Node and browsers: what a browser has of its own answers later, and not at all
 * on a page that an office serves without https.
 *
 * > Each application of the hash function shall … be executed as: 1. Prepare the message schedule … 3. For t=0 to 63 …
 * > (FIPS 180-4, 6.2.2)
 */

/** Of the cube roots of the first 64 primes, the first 32 bits behind the point (4.2.2). */
const K = Int32Array.from(
  (
    '428a2f98 71374491 b5c0fbcf e9b5dba5 3956c25b 59f111f1 923f82a4 ab1c5ed5 d807aa98 12835b01 243185be 550c7dc3 ' +
    '72be5d74 80deb1fe 9bdc06a7 c19bf174 e49b69c1 efbe4786 0fc19dc6 240ca1cc 2de92c6f 4a7484aa 5cb0a9dc 76f988da ' +
    '983e5152 a831c66d b00327c8 bf597fc7 c6e00bf3 d5a79147 06ca6351 14292967 27b70a85 2e1b2138 4d2c6dfc 53380d13 ' +
    '650a7354 766a0abb 81c2c92e 92722c85 a2bfe8a1 a81a664b c24b8b70 c76c51a3 d192e819 d6990624 f40e3585 106aa070 ' +
    '19a4c116 1e376c08 2748774c 34b0bcb5 391c0cb3 4ed8aa4a 5b9cca4f 682e6ff3 748f82ee 78a5636f 84c87814 8cc70208 ' +
    '90befffa a4506ceb bef9a3f7 c67178f2'
  ).split(' '),
  (word) => parseInt(word, 16),
);
/** Of the square roots of the first eight (5.3.3). */
const FIRST = '6a09e667 bb67ae85 3c6ef372 a54ff53a 510e527f 9b05688c 1f83d9ab 5be0cd19';

/** Bytes of a block. */
const BLOCK = 64;

/** 64 hexadecimal digits, of the text as UTF-8. */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text));
  const schedule = new Int32Array(64);
  const hash = Int32Array.from(FIRST.split(' '), (word) => parseInt(word, 16));
  for (let from = 0; from < message.byteLength; from += BLOCK) {
    prepare(schedule, message, from);
    compress(hash, schedule);
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A single 1, zeros, and how many bits there were, to a multiple of a block (5.1.1). */
function padded(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + 9) / BLOCK);
  const message = new Uint8Array(blocks * BLOCK);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(message.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

// It runs once, before any of it is compiled: without calls in its loops it takes a third of the time. No index is
// beyond the end, so none of the zeros is ever taken.

function prepare(schedule: Int32Array, message: DataView, from: number): void {
  for (let t = 0; t < 16; t++) schedule[t] = message.getInt32(from + 4 * t);
  for (let t = 16; t < 64; t++) {
    const early = schedule[t - 15] ?? 0;
    const late = schedule[t - 2] ?? 0;
    const sigma0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const sigma1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    schedule[t] = (schedule[t - 16] ?? 0) + sigma0 + (schedule[t - 7] ?? 0) + sigma1;
  }
}

/** Takes one block more into the hash. */
function compress(hash: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t++) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const chosen = (e & f) ^ (~e & g);
    const most = (a & b) ^ (a & c) ^ (b & c);
    const first = (h + sum1 + chosen + (K[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + sum0 + most) | 0;
  }
  hash.set([a, b, c, d, e, f, g, h].map((word, i) => word + (hash[i] ?? 0)));
}
