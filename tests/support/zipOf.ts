/** Zip files built part by part, sound or with one thing wrong, and the smallest workbook to put in one. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/hosts/file/zip/crc32';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Default: true. */
  readonly isDeflated?: boolean;
  /** General purpose bits, in both headers. Default: none. */
  readonly flags?: number;
  /** Sizes in 64 bits, in both headers. Default: false. */
  readonly isLong?: boolean;
  /** More extra fields of the central directory. */
  readonly extra?: Uint8Array;
  /** What the central directory says instead of the truth. */
  readonly listed?: Partial<Headers>;
  /** What the local header says instead of the central directory. */
  readonly local?: Partial<Headers>;
}

interface Headers {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header, from the start of the file. Central directory only. */
  readonly headerAt: number;
  readonly extra: Uint8Array;
}

export function zipOf(
  parts: readonly ZipPart[],
  { comment = '', isEndLong = false }: { readonly comment?: string; readonly isEndLong?: boolean } = {},
): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.isDeflated === false ? content : deflateRawSync(content);
    const sizes = part.isLong === true ? longSizes(content.length, packed.length) : {};
    const listed = { ...trueHeaders(part, content, packed), headerAt: at, ...sizes, ...part.listed };
    const local = Buffer.concat([localHeader({ ...listed, ...part.local }), packed]);
    body.push(local);
    directory.push(
      centralHeader({ ...listed, extra: Buffer.concat([listed.extra, part.extra ?? new Uint8Array()]) }),
    );
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const long = isEndLong ? [longEndRecord(parts.length, central.length, at)] : [];
  const end = endRecord(parts.length, central.length, at, comment);
  return new Uint8Array(Buffer.concat([...body, central, ...long, end]));
}

/** As NPOI writes them, however small they are. */
function longSizes(size: number, packedSize: number): Pick<Headers, 'size' | 'packedSize' | 'extra'> {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  return { size: 0xffffffff, packedSize: 0xffffffff, extra };
}

/** The ZIP64 record and its locator. */
function longEndRecord(count: number, size: number, start: number): Buffer {
  const record = Buffer.alloc(56 + 20);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(start + size), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

function trueHeaders(part: ZipPart, content: Buffer, packed: Buffer): Omit<Headers, 'headerAt'> {
  return {
    name: part.name,
    flags: part.flags ?? 0,
    method: part.isDeflated === false ? 0 : 8,
    crc: crc32(content),
    packedSize: packed.length,
    size: content.length,
    extra: new Uint8Array(),
  };
}

function localHeader(headers: Omit<Headers, 'headerAt'>): Buffer {
  const { name, flags, method, crc, packedSize, size, extra } = headers;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, Buffer.from(name), extra]);
}

function centralHeader(headers: Headers): Buffer {
  const { name, flags, method, crc, packedSize, size, headerAt, extra } = headers;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packedSize, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(headerAt, 42);
  return Buffer.concat([header, Buffer.from(name), extra]);
}

function endRecord(count: number, size: number, start: number, comment: string): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(start, 16);
  record.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([record, Buffer.from(comment)]);
}

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** `<Relationships>` of `[id, kind, target]` rows. */
export function relationshipsOf(
  rows: readonly (readonly [string, string, string])[],
  types = RELATIONSHIPS,
): string {
  const list = rows.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${types}/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** `<worksheet>` around the rows given, and whatever stands after them. */
export const sheetOf = (rows: string, after = ''): string =>
  `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** `<sst>` around the strings given. */
export const stringsOf = (items: string): string => `<sst ${MAIN}>${items}</sst>`;

/** Parts of a workbook of one sheet, 评分表. Give another text for a part, or null to leave it out. */
export function bookParts(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): readonly ZipPart[] {
  const parts: Readonly<Record<string, string | Uint8Array | null>> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relationshipsOf([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="评分表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsOf([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'),
    'xl/sharedStrings.xml': stringsOf('<si><t>考评内容</t></si>'),
    'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ...changes,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** The workbook of `bookParts`. */
export const bookOf = (changes?: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array =>
  zipOf(bookParts(changes));
