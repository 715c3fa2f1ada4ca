/** □符合 □不符合: words to choose from, each behind its box, none of them broken over two lines. */

import { emWidth } from '../paper/textHeight';

const BOX = '□';
export const TICKED = '☑';

/** `ticked` is the place of a word, from 1; 0 for none. `room` is the length of a line, in full-width characters. */
export function boxText(words: readonly string[], room: number, ticked = 0): string {
  const lines: string[] = [];
  let used = 0;
  words.forEach((word, i) => {
    const text = (i + 1 === ticked ? TICKED : BOX) + word;
    // A ticked box is as wide as a blank one, whatever the tables say.
    const long = emWidth(BOX + word);
    if (lines.length > 0 && used + GAP_WIDTH + long <= room) {
      lines.push(`${lines.pop()}${GAP}${text}`);
      used += GAP_WIDTH + long;
    } else {
      lines.push(text);
      used = long;
    }
  });
  return lines.join('\n');
}

const GAP = ' ';
const GAP_WIDTH = emWidth(GAP);
