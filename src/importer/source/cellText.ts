/** The text of one cell or paragraph as it is gathered, piece by piece, up to a limit. */

import { sourceLimits } from './limits';

export interface TextGatherer {
  add(piece: string): void;
  /** Blanks at the ends of lines and of the whole are gone. */
  text(): string;
  /** Some of it was left out. */
  isCut(): boolean;
}

export function gatherText(most: number = sourceLimits.text): TextGatherer {
  const pieces: string[] = [];
  let length = 0;
  let isCut = false;
  return {
    add(piece) {
      const room = most - length;
      const taken = piece.length > room ? whole(piece, room) : piece;
      isCut ||= taken.length < piece.length;
      if (taken === '') return;
      pieces.push(taken);
      length += taken.length;
    },
    text: () => tidy(pieces.join('')),
    isCut: () => isCut,
  };
}

/** No half of a surrogate pair at the end. */
function whole(text: string, length: number): string {
  const cut = text.slice(0, Math.max(0, length));
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Invisible characters that a workbook cannot hold, or that only steer the reading direction. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `_x000D_`, which a workbook takes for a control character. */
const ESCAPED = /_x([\da-f]{4})_/gi;

/** One kind of line end, wide blanks and narrow ones of one kind each, no tabs, nothing at either end of a line, one blank line at most. */
export const tidy = (text: string): string => (UNTIDY.test(text) ? tidied(text) : text);

/** Most cells have nothing of it. */
const UNTIDY =
  /[\s\u0000-\u001f\u007f-\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]|_x/i;

const tidied = (text: string): string =>
  text
    .replace(/\r\n?|[\u000b\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(ESCAPED, '＿x$1＿')
    .replace(/[\u2001\u2003]/g, '　')
    .replace(/[\t\u00a0\u2000\u2002\u2004-\u200a\u202f\u205f]/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
