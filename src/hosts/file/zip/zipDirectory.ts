/**
 * The directory of a zip file: what is in it, and where. See zip.ts for why nothing here is taken on trust.
 *
 *     local header, data │ local header, data │ … │ central directory │ end record
 *                                                   ↑ start           ↑ end
 */
import type { ScoresheetError } from '../../../problems/problem';
import { fileRefusal } from '../../../problems/fileProblems';
import { IN_ZIP64, hasOtherName, longNumbers } from './zip64';
import { findDirectory } from './zipEnd';
import type { Directory } from './zipEnd';

/** The parts a workbook has: sheets, styles, pictures. */
const MAX_ENTRIES = 10_000;

const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;

/** General purpose bits: password, strong encryption, masked headers. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
/** Sizes and checksum follow the data, and the local header may leave them out. */
const SIZES_FOLLOW = 0x0008;
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

/** Entries by `partKey`. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const directory = findDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (directory === 'truncated') throw fileRefusal('file.truncated', {}, {});
  if (directory === 'inconsistent') throw badDirectory();
  if (directory.count > MAX_ENTRIES) throw fileRefusal('file.tooManyEntries', {}, { limit: MAX_ENTRIES });
  const entries = new Map<string, ZipEntry>();
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readEntry(directory, at);
    const key = partKey(entry.name);
    if (entries.has(key)) throw fileRefusal('file.duplicateEntry', {}, { part: entry.name });
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

function readEntry({ view, start, end }: Directory, at: number): { entry: ZipEntry; next: number } {
  if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) throw badDirectory();
  const nameAt = at + CENTRAL.length;
  const nameLength = view.getUint16(at + 28, true);
  const extraAt = nameAt + nameLength;
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw badDirectory();

  const name = readName(view, nameAt, nameLength);
  refuseEncrypted(view.getUint16(at + 8, true), name);
  const extra = { view, from: extraAt, to: extraEnd };
  const [size, packedSize, headerAt] =
    longNumbers(
      extra,
      [24, 20, 42].map((offset) => view.getUint32(at + offset, true)),
    ) ?? [];
  if (size === undefined || packedSize === undefined || headerAt === undefined) throw badPart(name);
  // Info-ZIP's own field for a name in UTF-8: whoever heeds it would see another part.
  if (hasOtherName(extra, { at: nameAt, length: nameLength })) throw badPart(name);
  const listed = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    headerAt,
  };
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
  const extraAt = at + LOCAL.length + nameLength;
  const dataAt = extraAt + view.getUint16(at + 28, true);
  if (dataAt + packedSize > limit) throw badPart(name);
  refuseEncrypted(flags, name);

  const mayBeBlank = (flags & SIZES_FOLLOW) !== 0;
  const agrees = (found: number, value: number): boolean =>
    found === value || (mayBeBlank && (found === 0 || found === IN_ZIP64));
  const written = [22, 18].map((offset) => view.getUint32(at + offset, true));
  const [ownSize = IN_ZIP64, ownPackedSize = IN_ZIP64] =
    longNumbers({ view, from: extraAt, to: dataAt }, written) ?? [];
  const isConsistent =
    view.getUint16(at + 8, true) === method &&
    agrees(view.getUint32(at + 14, true), crc) &&
    agrees(ownPackedSize, packedSize) &&
    agrees(ownSize, size) &&
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
  if ((flags & ENCRYPTED) !== 0) throw fileRefusal('file.encryptedEntry', {}, { part });
}

const badDirectory = (): ScoresheetError => fileRefusal('file.badDirectory', {}, {});
const badPart = (part: string): ScoresheetError => fileRefusal('file.badPart', {}, { part });
