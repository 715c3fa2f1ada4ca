/** The number that a clause of a notice begins with, and how deep such a number stands: 第五条, 一、, （一）, 1., （1）, ①. */

const CHINESE = '[一二三四五六七八九十百]{1,4}';
const WORD = '(?=[\\u4e00-\\u9fff])';

/** From the top. Notices leave some out; none turns them round. */
const KINDS: readonly RegExp[] = [
  `第${CHINESE}[编章部](?:分)?`,
  `第(?:${CHINESE}|\\d{1,3})条`,
  `${CHINESE}(?:[、.．]|\\s+${WORD})`,
  `[(（]${CHINESE}[)）][、.．]?`,
  `\\d{1,3}(?:[、.．](?!\\d)|\\s+${WORD})`,
  '\\d{1,3}[.．-]\\d{1,3}[、.．]?(?![.．-]?\\d)',
  '\\d{1,3}(?:[.．-]\\d{1,3}){2}[、.．]?(?![.．-]?\\d)',
  '[(（]\\d{1,3}[)）][、.．]?|\\d{1,3}[)）]',
  '[①-⑳㉑-㉟⑴-⒇⒈-⒛][、.．]?',
  '[a-zA-Z][、.．)）]',
].map((source) => new RegExp(`^(?:${source})`));

export interface ClauseNumber {
  /** As it is written, without the stroke behind it: 第五条, 一, （一）, 1.2. */
  readonly label: string;
  /** From 0, the top. */
  readonly rank: number;
  /** What stands behind the number. */
  readonly words: string;
}

/** Undefined for a paragraph without a number. */
export function clauseNumber(text: string): ClauseNumber | undefined {
  const line = text.trimStart();
  for (const [rank, kind] of KINDS.entries()) {
    const number = kind.exec(line)?.[0];
    if (number === undefined) continue;
    const words = line.slice(number.length).trimStart();
    return words === '' ? undefined : { label: number.trimEnd().replace(/[、.．]$/, ''), rank, words };
  }
  return undefined;
}

/** Where, behind the end of a sentence, the next number of a row of them may stand. */
const STARTS =
  /(?<=[。；;：:\n])\s*(?=(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]|[①-⑳])(?!\d))/g;

/** 1.…（5分）；2.…（5分） in one paragraph: a text for each; the first may have words before its number. */
export const numberedPieces = (text: string): readonly string[] => text.split(STARTS);
