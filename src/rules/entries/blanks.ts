/** Characters that leave no mark on paper: spaces of every width, tab and line break, and those without any width. */

const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
];

/** Without tab and line break, which not every cell keeps beside others. */
export const SPACES: string = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)),
).join('');

export const BLANKS: string = `${SPACES}\n\t`;
