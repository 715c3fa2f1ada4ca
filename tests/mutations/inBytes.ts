/** What bad disks, mail gateways and forgers of zip files do: changes of bytes, at random and in the headers. */

import type { Random } from '../sheet/random/random';
import type { Mutation } from './mutation';

const SIGNATURES = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const LENGTHS = { local: 30, central: 46, end: 22 } as const;

const copyOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Where the headers of a kind begin. */
function headersAt(bytes: Uint8Array, kind: keyof typeof SIGNATURES): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (view.getUint32(at, true) === SIGNATURES[kind]) found.push(at);
  return found;
}

const spliced = (bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(bytes.length - drop + put.length);
  whole.set(bytes.subarray(0, at));
  whole.set(put, at);
  whole.set(bytes.subarray(at + drop), at + put.length);
  return whole;
};

const noise = (random: Random, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => below(random, 256));

export const inBytes: Readonly<Record<string, Mutation>> = {
  'a bit turned': ({ bytes }, random) => {
    const changed = copyOf(bytes);
    const at = below(random, changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
    return changed;
  },
  'bytes written over': ({ bytes }, random) => {
    const changed = copyOf(bytes);
    const length = 1 + below(random, 64);
    changed.set(noise(random, length), below(random, changed.length - length));
    return changed;
  },
  'bytes put in or taken out': ({ bytes }, random) =>
    spliced(bytes, below(random, bytes.length - 64), below(random, 32), noise(random, below(random, 32))),
  'cut short or added to': ({ bytes }, random) =>
    random() < 0.5
      ? bytes.slice(0, below(random, bytes.length))
      : spliced(bytes, bytes.length, 0, noise(random, below(random, 200))),
  'a field of a zip header': ({ bytes }, random) => {
    const kind = (['local', 'central', 'end'] as const)[below(random, 3)] ?? 'end';
    const found = headersAt(bytes, kind);
    const at = (found[below(random, found.length)] ?? 0) + 4 + below(random, LENGTHS[kind] - 4);
    const changed = copyOf(bytes);
    changed[at] = random() < 0.5 ? below(random, 256) : ((changed[at] ?? 0) + 1) & 0xff;
    return changed;
  },
};
