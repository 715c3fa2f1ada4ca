/**
 * Words with room between them and no colon, as issued: ＿＿＿区（县）＿＿＿办（乡、镇）, 　　　镇　　　村　　村书记　　　　电话
 *
 * They are printed as they stand, gaps included: which gap belongs to which of them is for whoever writes by hand.
 */

import { bareText } from '../recognise/bareText';

const STROKES = /[_＿]+/g;
/** Single blanks part nothing, unless they are wide. */
const SPACES = /[ \t\u00a0]{2,}|[ \t\u00a0]*　[ \t\u00a0　]*/g;
const GAP = /[_＿]|[ \t\u00a0]{2}|　/;
const LONGEST_WORD = 16;
/** A label holds no more: see the schema. */
const LONGEST = 40;
/** On a line of an upright page; gaps give way before words do. */
const LINE = 34;
/** 　　　　村: one word is enough if a name goes before it. */
const PLACE = /^(?:县|区|市|乡|镇|街道|村|社区|居委会|办|站|所|组)(?:\([^()]*\))?$/;

/** In pieces that a label holds; none where the text is a sentence, a heading, or has no room to write. */
export function gappedWords(text: string): readonly string[] {
  const words = text.split(/[_＿ \t\u00a0　]+/).filter((word) => word !== '');
  const isSaid = words.every(
    (word) => word.length <= LONGEST_WORD && !/[，。；,;、]/.test(bareText(word).replace(/\([^()]*\)/g, '')),
  );
  const [only = '', another] = words;
  const isRoomy =
    GAP.test(text.trim()) || (another === undefined && GAP.test(text) && PLACE.test(bareText(only)));
  if (only === '' || !isSaid || !isRoomy || /^[（(]?[一二三四五六七八九十\d]+[、.．)）]/.test(only))
    return [];
  // The gap at the beginning of a line is lost with its indent.
  const own = (PLACE.test(bareText(only)) ? text.replace(/^(?=[^_＿\s])/, '　　') : text).trimEnd();
  const drawn = (most: number): string =>
    own
      .replace(STROKES, ({ length }) => '＿'.repeat(Math.max(2, Math.min(2 * most, length))))
      .replace(SPACES, (gap) => '　'.repeat(Math.max(2, Math.min(most, widthOf(gap)))));
  const [wide, narrow, narrowest] = [drawn(4), drawn(3), drawn(2)];
  return piecesOf([wide, narrow].find(({ length }) => length <= LINE) ?? narrowest);
}

/** Two narrow blanks are as wide as a character. */
const widthOf = (gap: string): number => {
  const wide = (gap.match(/　/g) ?? []).length;
  return wide + Math.ceil((gap.length - wide) / 2);
};

/** Parted where a gap begins. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const part of text.split(/(?<=[^_＿　])(?=[_＿　])/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length <= LONGEST) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}
