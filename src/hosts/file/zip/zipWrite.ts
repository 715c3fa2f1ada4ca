/** A zip file of texts, the same bytes for the same texts. */

import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { joinedBytes } from './joinedBytes';

/** What a part holds, packed already. */
export interface PackedContent {
  /** Of the unpacked bytes, as their number in `size`. */
  readonly crc: number;
  readonly size: number;
  /** A deflate stream. */
  readonly packed: Uint8Array;
}

interface PackedPart extends PackedContent {
  readonly name: Uint8Array;
}

const UTF8 = new TextEncoder();
/** Packed by deflate. */
const METHOD = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01, the earliest a zip file can say: the same sheet gives the same bytes. */
const DATE = 0x0021;

/** Parts in their order, each of them packed. */
export const zipOf = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipOfPacked(new Map([...parts].map(([name, text]) => [name, packedContent(UTF8.encode(text))] as const)));

export const packedContent = (bytes: Uint8Array): PackedContent => ({
  crc: crc32(bytes),
  size: bytes.length,
  packed: deflateSync(bytes),
});

export function zipOfPacked(contents: ReadonlyMap<string, PackedContent>): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of contents) {
    const part = { name: UTF8.encode(name), ...content };
    const start = header(part, 'local');
    local.push(start, part.packed);
    central.push(header(part, 'central', offset));
    offset += start.length + part.packed.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [contents.size, 2],
    [contents.size, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return joinedBytes([...local, ...central, end]);
}

function header({ name, crc, size, packed }: PackedPart, kind: 'local' | 'central', offset = 0): Uint8Array {
  const common = [
    [20, 2],
    [FLAGS, 2],
    [METHOD, 2],
    [0, 2],
    [DATE, 2],
    [crc, 4],
    [packed.length, 4],
    [size, 4],
    [name.length, 2],
  ] as const;
  const fixed =
    kind === 'local'
      ? fields([0x04034b50, 4], ...common, [0, 2])
      : fields([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
  return joinedBytes([fixed, name]);
}

/** Little-endian numbers of so many bytes. */
function fields(...numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const out: number[] = [];
  for (const [value, bytes] of numbers) for (let i = 0; i < bytes; i++) out.push((value >>> (8 * i)) & 0xff);
  return Uint8Array.from(out);
}
