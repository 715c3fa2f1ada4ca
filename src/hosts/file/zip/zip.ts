/**
 * The parts of a zip file that came from a stranger.
 *
 * Only the central directory is believed, and only after everything it says has been checked
 * against the local headers: readers that disagree on which copy of a part counts are how a
 * sheet shows one score to us and another to the unit. Parts are unpacked one by one, when asked for.
 */
import { fileRefusal } from '../../../problems/fileProblems';
import { crc32 } from './crc32';
import { inflate } from './inflate';
import { refuseOtherFormats } from '../otherFormats';
import { type ZipEntry, partKey, readDirectory } from './zipDirectory';

const STORED = 0;
const DEFLATED = 8;
const MIB = 1024 * 1024;

/** Far beyond any scoresheet (11 rows unpack to 60 KB); the worst 32 MiB take 2 seconds and 300 MB to read. */
export const zipLimits = {
  /** One part, unpacked, in MiB. */
  part: 16,
  /** All parts read from one file, unpacked, in MiB. */
  total: 32,
} as const;

export interface Zip {
  readonly has: (part: string) => boolean;
  /** As written in the file. */
  readonly names: () => readonly string[];
  /** The unpacked bytes; undefined when there is no such part. Letter case does not matter. */
  readonly read: (part: string) => Uint8Array | undefined;
}

export function openZip(bytes: Uint8Array): Zip {
  refuseOtherFormats(bytes);
  const entries = readDirectory(bytes);
  let total = 0;
  return {
    has: (part) => entries.has(partKey(part)),
    names: () => [...entries.values()].map(({ name }) => name),
    read(part) {
      const entry = entries.get(partKey(part));
      if (entry === undefined) return undefined;
      total += entry.size;
      refuseTooLarge(entry, total);
      return unpack(bytes, entry);
    },
  };
}

function refuseTooLarge({ name, size }: ZipEntry, total: number): void {
  const limit = size > zipLimits.part * MIB ? zipLimits.part : zipLimits.total;
  if (size > zipLimits.part * MIB || total > zipLimits.total * MIB) {
    throw fileRefusal('file.tooLarge', {}, { part: name, limit: `${limit} MB` });
  }
}

function unpack(bytes: Uint8Array, { name, method, dataAt, packedSize, size, crc }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(dataAt, dataAt + packedSize);
  const unpacked = method === STORED ? packed : method === DEFLATED ? inflate(packed, size) : 'damaged';
  if (unpacked === 'damaged') throw fileRefusal('file.badPart', {}, { part: name });
  if (unpacked === 'tooLong' || unpacked.length !== size) {
    throw fileRefusal('file.sizeMismatch', {}, { part: name });
  }
  if (crc32(unpacked) !== crc) throw fileRefusal('file.badPart', {}, { part: name });
  return unpacked;
}
