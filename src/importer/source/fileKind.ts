/** What a file is, by its first bytes; its name only decides where those leave two answers. */

import { latin1Of } from '../../hosts/file/latin1';
import type { WrongKind } from '../../problems/importMessages';

export type FileKind = 'zip' | 'text' | 'encrypted' | WrongKind;

/** First bytes, in Latin-1. */
const SIGNATURES: readonly (readonly [start: string, kind: FileKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
];

/** Words near the beginning of a text that is no text for us. */
const WORDS: readonly (readonly [word: RegExp, kind: WrongKind])[] = [
  [/^\s*MIME-Version:/im, 'mht'],
  [/<\?mso-application progid="Excel|urn:schemas-microsoft-com:office:spreadsheet/i, 'xls'],
  [
    /<\?mso-application progid="Word|schemas\.microsoft\.com\/office\/(?:word\/2003|2006\/xmlPackage)/i,
    'doc',
  ],
];

const CONTAINER = '\xd0\xcf\x11\xe0';

/** Streams of an old container, whose names stand in it in UTF-16. */
const STREAMS: readonly (readonly [name: string, kind: FileKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
];

const HEAD = 4096;

export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const head = latin1Of(bytes.subarray(0, HEAD));
  if (head.startsWith(CONTAINER)) return containerKind(bytes, name);
  const signed = SIGNATURES.find(([start]) => head.startsWith(start))?.[1];
  if (signed !== undefined) return signed;
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  if (!isUtf16 && /[\0-\x08\x0e-\x1a]/.test(head)) return 'other';
  return WORDS.find(([word]) => word.test(head.replaceAll('\0', '')))?.[1] ?? 'text';
}

function containerKind(bytes: Uint8Array, name: string): FileKind {
  const text = latin1Of(bytes);
  const found = STREAMS.find(([stream]) =>
    text.includes([...stream].map((letter) => `${letter}\0`).join('')),
  );
  return found?.[1] ?? (/\.(?:xls|et)\w?$/i.test(name) ? 'xls' : 'doc');
}

/** Whether a text is a page, or a piece of one. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype\s+html|html|head|body|table|meta|div|p|span)\b/i.test(text.slice(0, HEAD));
