/** Both implementations keep the same promises; what is packed, zlib packs. */
import { constants, deflateRawSync } from 'node:zlib';
import { inflate as inNode } from '../../../src/hosts/file/zip/inflate';
import { inflate as inBrowsers } from '../../../src/hosts/file/zip/inflate.browser';

const MIB = 1024 * 1024;

/** The same every time; `spread` values a byte can take, fewer pack better. */
function noise(length: number, spread = 256): Uint8Array {
  let state = 12345;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % spread;
  });
}

const rows = new TextEncoder().encode(
  Array.from({ length: 4000 }, (_, i) => `<c r="B${i}" s="12"><v>${i * 7}</v></c>考评内容`).join(''),
);

const contents: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(0)],
  ['rows of a sheet', rows],
  ['noise, in stored blocks', noise(300_000)],
  ['noise of four values', noise(300_000, 4)],
  ['one byte over and over', new Uint8Array(3 * MIB).fill(32)],
];

const packings: readonly (readonly [string, Parameters<typeof deflateRawSync>[1]])[] = [
  ['as usual', {}],
  ['as small as can be', { level: 9, memLevel: 9 }],
  ['in small blocks', { memLevel: 1 }],
  ['in a small window', { windowBits: 9 }],
  ['in fixed codes', { strategy: constants.Z_FIXED }],
  ['without references', { strategy: constants.Z_HUFFMAN_ONLY }],
  ['in runs', { strategy: constants.Z_RLE }],
  ['not at all', { level: 0 }],
];

describe.each([
  ['in Node', inNode],
  ['in browsers', inBrowsers],
])('inflate %s', (_, inflate) => {
  describe.each(packings)('of what was packed %s', (__, options) => {
    it.each(contents)('gives back %s', (___, content) => {
      const unpacked = inflate(deflateRawSync(content, options), content.length);
      expect(Buffer.compare(unpacked as Uint8Array, content)).toBe(0);
    });

    it('takes a limit that is not reached', () => {
      expect(inflate(deflateRawSync(rows, options), 2 * rows.length)).toHaveLength(rows.length);
    });

    it('says tooLong one byte over the limit', () => {
      expect(inflate(deflateRawSync(rows, options), rows.length - 1)).toBe('tooLong');
      expect(inflate(deflateRawSync(Uint8Array.of(1), options), 0)).toBe('tooLong');
    });

    it('says damaged wherever the stream breaks off', () => {
      const whole = deflateRawSync(rows, options);
      const cuts = [0, 1, 2, 3, 8191, 8192, 8193, 16_384, whole.length - 1];
      const found = cuts
        .filter((cut) => cut < whole.length)
        .map((cut) => inflate(whole.subarray(0, cut), rows.length));
      expect(new Set(found)).toEqual(new Set(['damaged']));
    });
  });

  it('passes over what stands after the end', () => {
    const followed = Buffer.concat([deflateRawSync(rows), noise(20_000)]);
    expect(inflate(followed, rows.length)).toHaveLength(rows.length);
  });

  it.each([
    ['a block of no kind', [0x07]],
    // Last block, fixed codes: length 3, distance 1, end.
    ['a reference to before the beginning', [0x03, 0x02, 0x00, 0x00]],
    ['ones', Array<number>(100).fill(0xff)],
  ])('says damaged of %s', (__, bytes) => {
    expect(inflate(Uint8Array.from(bytes), 1000)).toBe('damaged');
  });

  it('stops at the limit, before the damage that comes after it', () => {
    const bomb = deflateRawSync(new Uint8Array(40 * MIB));
    const damaged = Buffer.concat([bomb.subarray(0, 30_000), noise(100_000)]);
    expect(inflate(damaged, 50 * MIB)).toBe('damaged');
    expect(inflate(damaged, 1000)).toBe('tooLong');
  });

  it('reads a view into a larger buffer', () => {
    const packed = deflateRawSync(rows);
    const larger = new Uint8Array(packed.length + 100);
    larger.set(packed, 50);
    expect(inflate(larger.subarray(50, 50 + packed.length), rows.length)).toHaveLength(rows.length);
  });

  it('never throws nor gives more than the limit, whatever bit is turned', () => {
    const packed = deflateRawSync(rows.subarray(0, 600));
    for (let bit = 0; bit < packed.length * 8; bit++) {
      const turned = Uint8Array.from(packed);
      turned[bit >> 3]! ^= 1 << (bit & 7);
      const found = inflate(turned, 600);
      expect(typeof found === 'string' ? ['damaged', 'tooLong'] : [found.length <= 600]).toContain(
        typeof found === 'string' ? found : true,
      );
    }
  });
});
