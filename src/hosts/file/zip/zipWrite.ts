/** A zip file of texts, the same bytes for the same texts. */

import { deflateSync } from 'fflate';
import { crc32 } from './crc32';

interface PackedPart {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const UTF8 = new TextEncoder();
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01, the earliest a zip file can say: the same sheet gives the same bytes. */
const DATE = 0x0021;

/** Parts in their order, each of them packed. */
export const zipOf = (parts: ReadonlyMap<string, string>): Uint8Array =>
  joinParts(
    [...parts].map(([name, text]): PackedPart => {
      const content = UTF8.encode(text);
      return {
        name: UTF8.encode(name),
        method: 8,
        crc: crc32(content),
        size: content.length,
        packed: deflateSync(content),
      };
    }),
  );

function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const local = parts.map((part) => [header(part, 'local'), part.packed]).flat();
  let offset = 0;
  const central = parts.map((part) => {
    const record = header(part, 'central', offset);
    offset += 30 + part.name.length + part.packed.length;
    return record;
  });
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = fields(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  );
  return concatenate([...local, ...central, end]);
}

function header(
  { name, method, crc, size, packed }: PackedPart,
  kind: 'local' | 'central',
  offset = 0,
): Uint8Array {
  const common = [
    [20, 2],
    [FLAGS, 2],
    [method, 2],
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
  return concatenate([fixed, name]);
}

/** Little-endian numbers of so many bytes. */
function fields(...numbers: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const out: number[] = [];
  for (const [value, bytes] of numbers) for (let i = 0; i < bytes; i++) out.push((value >>> (8 * i)) & 0xff);
  return Uint8Array.from(out);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
