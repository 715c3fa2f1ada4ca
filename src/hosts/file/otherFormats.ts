/** What a file is that is no workbook, by its first bytes or its entries, so that people are told what to do about it. */

import type { ScoresheetError } from '../../problems/problem';
import { fileRefusal } from '../../problems/fileProblems';
import { latin1Of } from './latin1';

/** Enough to know a file by. */
const HEAD = 512;

/** First bytes, in Latin-1, → what such a file is. */
const SIGNATURES: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF', 'PDF 文件'],
  ['Rar!', 'RAR 压缩包'],
  ['7z\xbc\xaf', '7z 压缩包'],
  ['\x1f\x8b', 'gz 压缩包'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['GIF8', '图片'],
  ['{\\rtf', 'RTF 文档'],
  ['MIME-Version:', '网页存档（.mht）'],
];

/** Words in the first bytes of a text, in this order. */
const WORDS: readonly (readonly [word: RegExp, kind: string])[] = [
  [/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/i, '“XML 表格 2003”'],
  [/<(?:!doctype html|html|head|body|table|meta)\b/i, '网页（HTML），只是扩展名写成了 .xlsx'],
  [/^\s*<\?xml\b/i, 'XML 文件'],
  [/^\s*[{[]/, 'JSON 文件'],
];

/** @throws ScoresheetError unless this is a zip file by its first bytes. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  const head = latin1Of(bytes.subarray(0, HEAD));
  if (head.startsWith('PK\x03\x04')) return;
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw refusalOfContainer(bytes);
  if (bytes.length === 0) throw fileRefusal('file.empty', {}, {});
  const text = head.replace(/^\xef\xbb\xbf/, '').replaceAll('\0', '');
  const kind =
    SIGNATURES.find(([start]) => head.startsWith(start))?.[1] ??
    WORDS.find(([word]) => word.test(text))?.[1] ??
    (isText(bytes) ? '文本文件（如 CSV）' : undefined);
  throw kind === undefined
    ? fileRefusal('file.notAZip', {}, {})
    : fileRefusal('file.otherKind', {}, { kind });
}

/** A zip without the parts of a workbook. */
export const refusalOfZip = (names: readonly string[]): ScoresheetError =>
  otherKindOfZip(names) ?? fileRefusal('file.notAWorkbook', {}, {});

/** Undefined where nobody can tell what else it is. */
export function otherKindOfZip(names: readonly string[]): ScoresheetError | undefined {
  const inside = names.find((name) => /\.(?:xlsx|xlsm|xls|et)$/i.test(name) && !/^__macosx\//i.test(name));
  if (inside !== undefined) return fileRefusal('file.packed', {}, { inside: inside.slice(-60) });
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const kind = ENTRIES.find(([pattern]) => has(pattern))?.[1];
  return kind === undefined ? undefined : fileRefusal('file.otherKind', {}, { kind });
}

const ENTRIES: readonly (readonly [name: RegExp, kind: string])[] = [
  [/^word\//i, 'Word 文档'],
  [/^ppt\//i, 'PPT 演示文稿'],
  [/^xl\/workbook\.bin$/i, '“Excel 二进制工作簿”（.xlsb）'],
  [/^META-INF\/manifest\.xml$/i, '.ods 等开放文档'],
  [/^OFD\.xml$/i, 'OFD 版式文件'],
];

/** Streams of an OLE container, whose names stand in it in UTF-16. */
const STREAMS: readonly (readonly [name: string, refusal: () => ScoresheetError])[] = [
  ['EncryptedPackage', () => fileRefusal('file.encrypted', {}, {})],
  ['WordDocument', () => fileRefusal('file.otherKind', {}, { kind: '旧格式的 Word 文档（.doc）' })],
  ['PowerPoint Document', () => fileRefusal('file.otherKind', {}, { kind: '旧格式的演示文稿（.ppt）' })],
  ['Workbook', () => fileRefusal('file.old', {}, {})],
  ['Book', () => fileRefusal('file.old', {}, {})],
];

/** An .xls may itself have a password; then it is both, and old is what to say first. */
function refusalOfContainer(bytes: Uint8Array): ScoresheetError {
  const text = latin1Of(bytes);
  const found = STREAMS.find(([name]) => text.includes([...name].map((letter) => `${letter}\0`).join('')));
  return found?.[1]() ?? fileRefusal('file.encryptedOrOld', {}, {});
}

/** No program writes control characters into a text, in whatever encoding; the first bytes will do. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, HEAD).every((byte) => byte >= 0x20 || (byte >= 0x9 && byte <= 0xd));
