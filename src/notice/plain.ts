/**
 * A notice's text in one spelling, character for character as long as the original, so that places found in the
 * one can be quoted from the other.
 *
 * > 每下降2％扣0．1分 (县区环保局 第32项); 推迟30天扣50%分数,推迟1-30天按比例扣分 (XX市 三16(7)④)
 */

const SAME: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '％': '%',
  '．': '.',
  '－': '-',
  '—': '-',
  '–': '-',
  '−': '-',
  '～': '-',
  '~': '-',
  '〜': '-',
  '∼': '-',
  '‐': '-',
  '―': '-',
  '　': ' ',
  '﹝': '[',
  '﹞': ']',
  '［': '[',
  '］': ']',
};

/** Digits, letters, % and - as on the keyboard; commas, semicolons, colons and brackets as in Chinese print. */
export const plain = (text: string): string =>
  [...text].map((character) => (character.length === 1 ? one(character) : character)).join('');

function one(character: string): string {
  const same = SAME[character];
  if (same !== undefined) return same;
  return /[０-９Ａ-Ｚａ-ｚ＝＋＜＞]/.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
    : character;
}

/** Only what carries meaning: no punctuation, no spaces, no 的. */
export const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}%.]|的/gu, '');

/** The last `longest` characters, with … before them where something is left out. */
export const tail = (text: string, longest = 20): string =>
  text.length > longest ? `…${text.slice(text.length - longest + 1)}` : text;

/** Cut to `longest` characters, with … where something is left out. */
export const short = (text: string, longest = 24): string => {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
};

/** A text as printed, and in one spelling. */
export interface Spelled {
  readonly text: string;
  readonly plain: string;
}
