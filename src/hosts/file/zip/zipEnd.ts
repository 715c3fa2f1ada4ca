/**
 * Where the directory of a zip file is, by the record at its end.
 *
 *     … │ central directory │ (ZIP64 record │ ZIP64 locator) │ end record, comment │ what was added by the way
 *
 * Mail gateways and web servers put line ends and comments behind a file, which no program minds. A record counts
 * only if the directory ends exactly where it, or its ZIP64 record, begins; two that do are one too many.
 */
import { longAt } from './zip64';

const END = { signature: 0x06054b50, length: 22 } as const;
const ZIP64 = { signature: 0x06064b50, length: 56, sizeFrom: 12 } as const;
const LOCATOR = { signature: 0x07064b50, length: 20 } as const;

/** The longest comment, and as much again of what was added. */
const FARTHEST = 2 * 0xffff;

export interface Directory {
  readonly view: DataView;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

export function findDirectory(view: DataView): Directory | 'truncated' | 'inconsistent' {
  const last = view.byteLength - END.length;
  let hasRecord = false;
  const found: Directory[] = [];
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const first = Math.max(0, last - FARTHEST);
  for (let at = last; at >= first; at--) {
    at = last < 0 ? -1 : bytes.lastIndexOf(END.signature & 0xff, at);
    if (at < first) break;
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.length + view.getUint16(at + 20, true) > view.byteLength) continue;
    hasRecord = true;
    const directory = directoryBefore(view, at);
    if (directory !== undefined) found.push(directory);
  }
  if (found.length === 1 && found[0] !== undefined) return found[0];
  return hasRecord ? 'inconsistent' : 'truncated';
}

function directoryBefore(view: DataView, at: number): Directory | undefined {
  const short = {
    disks: view.getUint32(at + 4, true),
    here: view.getUint16(at + 8, true),
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
  const isShort = short.disks === 0 && short.here === short.count && short.start + short.size === at;
  if (isShort) return { view, count: short.count, start: short.start, end: at };
  return longDirectoryBefore(view, at, short);
}

/** What the short record says must be the same, or that it is said here. */
function longDirectoryBefore(
  view: DataView,
  end: number,
  short: { readonly disks: number; readonly here: number; readonly count: number } & Record<
    'size' | 'start',
    number
  >,
): Directory | undefined {
  const locator = end - LOCATOR.length;
  if (locator < ZIP64.length || view.getUint32(locator, true) !== LOCATOR.signature) return undefined;
  const at = longAt(view, locator + 8);
  if (at === undefined || at + ZIP64.length > locator || view.getUint32(at, true) !== ZIP64.signature)
    return undefined;
  const [length, here, count, size, start] = [4, 24, 32, 40, 48].map((offset) => longAt(view, at + offset));
  if (length === undefined || count === undefined || size === undefined || start === undefined)
    return undefined;
  const agrees = (said: number, limit: number, long: number | undefined): boolean =>
    said === limit || said === long;
  const isWhole =
    view.getUint32(locator + 4, true) === 0 &&
    view.getUint32(locator + 16, true) <= 1 &&
    view.getUint32(at + 16, true) === 0 &&
    view.getUint32(at + 20, true) === 0 &&
    (short.disks === 0 || short.disks === 0xffffffff) &&
    here === count &&
    at + ZIP64.sizeFrom + length === locator &&
    start + size === at &&
    agrees(short.here, 0xffff, count) &&
    agrees(short.count, 0xffff, count) &&
    agrees(short.size, 0xffffffff, size) &&
    agrees(short.start, 0xffffffff, start);
  return isWhole ? { view, count, start, end: at } : undefined;
}
