/** What a patched stream unpacks to is what was to be packed, whoever unpacks it. */
import { inflateSync as inflateByFflate } from 'fflate';
import { crc32 as crcByZlib, inflateRawSync } from 'node:zlib';
import type { Patch } from '../../../../src/hosts/file/deflate/patch';
import { PatchablePart } from '../../../../src/hosts/file/deflate/patchablePart';
import { inflate } from '../../../../src/hosts/file/zip/inflate';
import { inflate as inflateInBrowsers } from '../../../../src/hosts/file/zip/inflate.browser';
import { randomFrom } from '../../../sheet/random/random';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** As rows of a sheet are: much alike, and more than a window long. */
const rows = utf8(
  Array.from(
    { length: 600 },
    (_, i) => `<c r="B${i}" s="12"><f>IF(A${i}="","",A${i}*2)</f><v>${i % 7}</v></c>考评内容`,
  ).join(''),
);

function noise(length: number, spread: number, seed: number): Uint8Array {
  const random = randomFrom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * spread));
}

const patchedPlainly = (old: Uint8Array, patches: readonly Patch[]): Uint8Array => {
  const ends = [0, ...patches.map(({ to }) => to)];
  return Buffer.concat([
    ...patches.flatMap(({ from, bytes }, i) => [old.subarray(ends[i], from), bytes]),
    old.subarray(ends.at(-1)),
  ]);
};

function expectPatched(part: PatchablePart, old: Uint8Array, patches: readonly Patch[]): void {
  const wanted = patchedPlainly(old, patches);
  const { packed, crc, size } = part.packed(patches);
  expect(size).toBe(wanted.length);
  expect(crc).toBe(crcByZlib(wanted));
  // A stream longer than it should be would go unseen: its last byte must be needed.
  expect(inflate(packed.subarray(0, -1), wanted.length + 1)).toBe('damaged');
  for (const unpacked of [
    inflateRawSync(packed),
    inflateByFflate(packed),
    inflate(packed, wanted.length),
    inflateInBrowsers(packed, wanted.length),
  ])
    expect(Buffer.compare(unpacked as Uint8Array, wanted)).toBe(0);
}

const contents: readonly (readonly [string, Uint8Array])[] = [
  ['rows of a sheet', rows],
  ['one byte over and over', new Uint8Array(3000).fill(32)],
  ['every byte', noise(5000, 256, 1)],
  ['two bytes', noise(20_000, 2, 2)],
  ['one byte', Uint8Array.of(65)],
  ['three bytes', utf8('abc')],
];

describe.each(contents)('of %s', (_, bytes) => {
  const part = new PatchablePart(bytes);
  const { length } = bytes;

  it('packs what is not changed', () => {
    expectPatched(part, bytes, []);
    expectPatched(part, bytes, [{ from: 0, to: length, bytes }]);
  });

  it('packs other first and last bytes, and none', () => {
    expectPatched(part, bytes, [{ from: 0, to: 1, bytes: utf8('&') }]);
    expectPatched(part, bytes, [{ from: length - 1, to: length, bytes: utf8('得分') }]);
    expectPatched(part, bytes, [{ from: 0, to: 0, bytes: utf8('before') }]);
    expectPatched(part, bytes, [{ from: 0, to: length, bytes: utf8('<') }]);
  });

  it('packs random changes', () => {
    const random = randomFrom(length);
    const upTo = (limit: number): number => Math.floor(random() ** 2 * (limit + 1));
    for (let round = 0; round < 60; round++) {
      const patches: Patch[] = [];
      const apart = 1 + upTo(length / 4);
      for (let from = upTo(apart); from < length; from = patches.at(-1)!.to + 1 + upTo(apart)) {
        const to = Math.min(length, from + upTo(round % 3 === 0 ? 400 : 6));
        const start = upTo(length);
        const other = random() < 0.5 ? noise(upTo(30), 256, round) : bytes.subarray(start, start + upTo(40));
        patches.push({ from, to, bytes: other });
      }
      expectPatched(part, bytes, patches);
    }
  });
});

it('finds what is repeated beyond the reach of deflate after a change, byte by byte', () => {
  const part = new PatchablePart(rows);
  const patch = { from: 2000, to: 2001, bytes: noise(40_000, 256, 3) };
  expectPatched(part, rows, [patch]);
});

it('packs as well as others do', () => {
  const { packed } = new PatchablePart(rows).packed([]);
  expect(packed.length).toBeLessThan(rows.length / 8);
});
