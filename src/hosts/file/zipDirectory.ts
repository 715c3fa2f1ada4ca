/**
 * The directory of a zip file: what is in it, and where. See zip.ts for why nothing here is taken on trust.
 *
 *     local header, data │ local header, data │ … │ central directory │ end record
 *                                                   ↑ start           ↑ end
 */
import { ScoresheetError } from '../../problems/problem';

/** The parts a workbook has: sheets, styles, pictures. */
const MAX_ENTRIES = 10_000;

const END = { signature: 0x06054b50, length: 22, maxComment: 0xffff } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;

/** General purpose bits: password, strong encryption, masked headers. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
/** Sizes and checksum follow the data, and the local header may leave them out. */
const SIZES_FOLLOW = 0x0008;
/** In a size or offset: the number stands in a ZIP64 record, which a scoresheet never needs. */
const IN_ZIP64 = 0xffffffff;

export interface ZipEntry {
  /** As written in the file. */
  readonly name: string;
  /** 0 stored, 8 deflated; anything else cannot be unpacked. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  readonly dataAt: number;
}

interface Directory {
  readonly view: DataView;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** Entries by `partKey`. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const directory = findDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, ZipEntry>();
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(directory, at);
    const key = partKey(entry.name);
    if (entries.has(key)) throw ScoresheetError.of('file.duplicateEntry', {}, { part: entry.name });
    entries.set(key, entry);
    at = next;
  }
  if (at !== directory.end) throw badDirectory();
  refuseOverlaps([...entries.values()]);
  return entries;
}

/** One spelling for every way to write a part's name, so that no two entries can pass for one. */
export function partKey(name: string): string {
  const path = name.replace(/\\/g, '/').replace(/^\/+/, '');
  return (path.includes('%') ? percentDecoded(path) : path).toLowerCase();
}

function percentDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function findDirectory(view: DataView): Directory {
  const end = findEndRecord(view);
  const disks = view.getUint32(end + 4, true);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw ScoresheetError.of('file.tooManyEntries', {}, { limit: MAX_ENTRIES });
  const isWhole = disks === 0 && view.getUint16(end + 8, true) === count;
  // A ZIP64 record would stand between the directory and the end record.
  if (!isWhole || start + size !== end) throw badDirectory();
  return { view, count, start, end };
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= 0 && at >= last - END.maxComment; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    // The comment must reach exactly to the end: a record inside a comment is no record.
    if (at + END.length + view.getUint16(at + 20, true) === view.byteLength) return at;
    break;
  }
  throw ScoresheetError.of('file.truncated', {}, {});
}

function readEntry({ view, start, end }: Directory, at: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) throw badDirectory();
  const nameAt = at + CENTRAL.length;
  const nameLength = view.getUint16(at + 28, true);
  const next = nameAt + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw badDirectory();

  const listed = {
    name: readName(view, nameAt, nameLength),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  refuseEncrypted(view.getUint16(at + 8, true), listed.name);
  if (listed.size === IN_ZIP64) throw badPart(listed.name);
  const dataAt = checkLocalHeader(view, start, listed, { nameAt, nameLength });
  return { entry: { ...listed, dataAt }, next };
}

/** Where the data begins. The local header must tell the same story as the directory. */
function checkLocalHeader(
  view: DataView,
  limit: number,
  { name, method, crc, packedSize, size, headerAt: at }: Omit<ZipEntry, 'dataAt'>,
  listed: { readonly nameAt: number; readonly nameLength: number },
): number {
  if (at + LOCAL.length > limit || view.getUint32(at, true) !== LOCAL.signature) throw badPart(name);
  const flags = view.getUint16(at + 6, true);
  const nameLength = view.getUint16(at + 26, true);
  const dataAt = at + LOCAL.length + nameLength + view.getUint16(at + 28, true);
  refuseEncrypted(flags, name);

  const mayBeBlank = (flags & SIZES_FOLLOW) !== 0;
  const agrees = (offset: number, value: number): boolean => {
    const found = view.getUint32(at + offset, true);
    return found === value || (mayBeBlank && (found === 0 || found === IN_ZIP64));
  };
  const isConsistent =
    dataAt + packedSize <= limit &&
    view.getUint16(at + 8, true) === method &&
    agrees(14, crc) &&
    agrees(18, packedSize) &&
    agrees(22, size) &&
    nameLength === listed.nameLength &&
    sameBytes(view, at + LOCAL.length, listed.nameAt, nameLength);
  if (!isConsistent) throw badPart(name);
  return dataAt;
}

function sameBytes(view: DataView, left: number, right: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    if (view.getUint8(left + index) !== view.getUint8(right + index)) return false;
  }
  return true;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readName(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  // A reader written in C would stop at a NUL and see another name.
  if (bytes.includes(0)) throw badDirectory();
  try {
    return utf8.decode(bytes);
  } catch {
    // Names in GBK or CP437 belong to no part we read; each byte becomes a character, so they stay distinct.
    return String.fromCharCode(...bytes);
  }
}

/** Two entries over the same bytes are how a small file claims to hold petabytes. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((one, other) => one.headerAt - other.headerAt);
  let free = 0;
  for (const { headerAt, dataAt, packedSize } of inOrder) {
    if (headerAt < free) throw badDirectory();
    free = dataAt + packedSize;
  }
}

function refuseEncrypted(flags: number, part: string): void {
  if ((flags & ENCRYPTED) !== 0) throw ScoresheetError.of('file.encryptedEntry', {}, { part });
}

const badDirectory = (): ScoresheetError => ScoresheetError.of('file.badDirectory', {}, {});
const badPart = (part: string): ScoresheetError => ScoresheetError.of('file.badPart', {}, { part });
