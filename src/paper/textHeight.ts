/**
 * How high a cell must be for its text.
 *
 * Neither Excel nor LibreOffice fits merged or protected rows when a file is opened; without a height Chinese
 * text overlaps. So lines are broken here as a spreadsheet breaks them: anywhere between two Chinese
 * characters, Latin words whole, no line beginning with ，。 or ending with （.
 */

import { eastAsianWidth } from 'get-east-asian-width';
import { mustExist } from '../problems/invariant';

const PIXELS_PER_POINT = 96 / 72;
/**
 * Column widths count in digits of the default font. Those of 宋体 11 are 8 pixels wide, of most fonts that stand in
 * for it 7: lines are counted in the narrower columns, for a row must never be too low.
 */
const DIGIT_PIXELS = 7;
/** What a cell keeps free at its left and right. */
const PADDING_PIXELS = 6;
/** 仿宋 and 宋体: distance of lines, in sizes of the type. 黑体 stands further apart in some fonts. */
export const LINE_FACTOR = 1.3;
export const WIDE_LINE_FACTOR = 1.45;
const PADDING_POINTS = 3;
/** Excel has no row higher than this. */
export const HIGHEST_ROW = 409.5;

const NOT_AT_START = new Set('，。、；：？！）】》”’％,.;:?!)]}%·…—');
const NOT_AT_END = new Set('（【《“‘([{');

/** A column's width on screen and paper. */
export const columnPixels = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);

/** How many full-width characters of `size` points stand on one line of a cell `pixels` wide. */
export const charactersPerLine = (pixels: number, size: number): number =>
  Math.max(1, Math.floor(emsPerLine(pixels, size)));

/** The same, with half of one counted. */
export const emsPerLine = (pixels: number, size: number): number =>
  (pixels - PADDING_PIXELS) / (size * PIXELS_PER_POINT);

/** Of a character: whole pixels at 8 a character. */
export const WIDTH_STEP = 0.125;

/** The narrowest column, in characters of the default font, with room for so many full-width ones on a line. */
export const widthFor = (characters: number, size: number): number =>
  Math.ceil((characters * size * PIXELS_PER_POINT + PADDING_PIXELS) / DIGIT_PIXELS / WIDTH_STEP) * WIDTH_STEP;

/** How many full-width characters each paragraph of `text` is long. */
export const paragraphLengths = (text: string): readonly number[] => text.split('\n').map(emWidth);

/** Points for `lines` lines, in one row. */
export const linesHeight = (lines: number, size: number, factor = LINE_FACTOR): number =>
  Math.min(HIGHEST_ROW, heightOfLines(lines, size, factor));

/** Points for `lines` lines, however many rows that takes. */
export const heightOfLines = (lines: number, size: number, factor = LINE_FACTOR): number =>
  Math.ceil((lines * factor * size + PADDING_POINTS) * 4) / 4;

/** How many lines fit into a row of `height` points. */
export const linesIn = (height: number, size: number): number =>
  Math.max(1, Math.floor((height - PADDING_POINTS) / (LINE_FACTOR * size)));

/** How many lines make a row of `height` points, no fewer but for a hair. */
export const linesToFill = (height: number, size: number): number =>
  Math.max(1, Math.ceil((height - PADDING_POINTS) / (LINE_FACTOR * size) - 0.1));

/** Points that `text` needs in a cell `pixels` wide. */
export const textHeight = (text: string, pixels: number, size: number, factor = LINE_FACTOR): number =>
  linesHeight(countLines(text, pixels, size), size, factor);

/** Lines that `text` takes in a cell `pixels` wide. */
export const countLines = (text: string, pixels: number, size: number): number =>
  breakLines(text, pixels, size).length;

/** The lines themselves; put together they are `text`, so that of a paragraph the last ends with its line break. */
export function breakLines(text: string, pixels: number, size: number): readonly string[] {
  const width = Math.max(1, emsPerLine(pixels, size));
  const paragraphs = text.split('\n');
  return paragraphs.flatMap((paragraph, i) => {
    const lines = breakParagraph(paragraph, width);
    return i === paragraphs.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1)}\n`];
  });
}

/** `width` in em. */
function breakParagraph(paragraph: string, width: number): readonly string[] {
  // No character is wider than one em.
  if (paragraph.length <= width) return [paragraph];
  const lines = [''];
  let used = 0;
  const put = (piece: string, long: number): void => {
    if (used > 0 && used + long > width) {
      lines.push('');
      used = 0;
    }
    lines.push((lines.pop() ?? '') + piece);
    used += long;
  };
  for (const piece of unbreakable(paragraph)) {
    const long = emWidth(piece);
    if (long <= width) {
      put(piece, long);
      continue;
    }
    // A piece wider than the cell gets a line of its own, and is broken where the cell ends.
    if (used > 0) lines.push('');
    used = 0;
    for (const character of piece) put(character, emWidth(character));
  }
  return lines;
}

/** Latin words and numbers, or single characters with the marks that must not be parted from them. */
function unbreakable(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of paragraph.match(/[\x21-\x7e]+|[^]/gu) ?? []) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (NOT_AT_START.has(piece.charAt(0)) ||
        NOT_AT_END.has(last.charAt(last.length - 1)) ||
        // ”( stay together.
        (/[”’]$/.test(last) && /^[\x21-\x7e]/.test(piece)));
    if (joins) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Whether a line may end between two characters. */
export const isParted = (before: string, after: string): boolean => unbreakable(before + after).length > 1;

/** How many full-width characters `piece` is long. */
export function emWidth(piece: string): number {
  let sum = 0;
  for (const character of piece) sum += isWide(character) ? 1 : 0.55;
  return sum;
}

/** Letters and Han characters are most of any notice; the rest is looked up. */
function isWide(character: string): boolean {
  if (character <= '~') return false;
  if (character >= '一' && character <= '龥') return true;
  return eastAsianWidth(mustExist(character.codePointAt(0), 'a character'), { ambiguousAsWide: true }) === 2;
}
