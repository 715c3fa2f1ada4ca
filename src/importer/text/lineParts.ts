/** A line of a form in parts: words before a colon, and the blank behind it up to the words before the next one. */

import { oneLineOf } from '../recognise/bareText';

/** For any run of strokes or wide blanks; see `Blank.inside`. */
export const GAP = '＿';

export interface LinePart {
  readonly label: string;
  /** The blank, with a gap for each run of strokes or wide blanks, and the words in it: ＿人. */
  readonly behind: string;
  /** Further labels without a colon: 考核人：　　　　负责人签字 */
  readonly signed: readonly string[];
  /** Part of a sentence that ends in front of the label. */
  readonly others: string;
}

export interface LineParts {
  /** What stands before the first label; all of a line without one. */
  readonly first: { readonly before: readonly string[]; readonly text: string; readonly others: string };
  readonly parts: readonly LinePart[];
}

const SIGNED = /签字|签名|签章|盖章|公章/;
/** What blanks of one line are parted by, and what is left open in them. */
const OPEN = /[_＿]+|[ \t\u00a0]{2,}|　+|\n/;
const ALL_OPEN = new RegExp(OPEN, 'g');
/** 日　　期 and 负　责　人 are written apart for the looks of it; 人 of ＿＿人 and 年 月 日 are not. */
const APART = /^[^年月日时分人元次处个户亩名㎡]$/u;

export function lineParts(line: string): LineParts {
  const [head = '', ...rest] = line.split(/[:：]/);
  if (rest.length === 0) return { first: { before: wordsOf(head), text: head, others: '' }, parts: [] };
  const begin = labelIn(head);
  const parts: LinePart[] = [];
  let next = begin;
  for (const [i, text] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const found = isLast ? { before: text, label: '', others: '' } : labelIn(text);
    parts.push({ label: next.label, ...blankIn(found.before), others: next.others });
    next = found;
  }
  const [first] = parts;
  return { first: { before: wordsOf(begin.before), text: begin.before, others: first?.others ?? '' }, parts };
}

/** What is left of a day before the label: 年 月 日 检查人; not that of 月份, 年级, 日期. */
const OF_DAY = /^(?:(?!年[级度份龄限]|月[份度次]|日[期常间])[年月日\s])+(?=\S)/u;

interface FoundLabel {
  /** What stands before it in its part of the line. */
  readonly before: string;
  readonly label: string;
  readonly others: string;
}

/** The words right before a colon. */
function labelIn(text: string): FoundLabel {
  const pieces = text.split(new RegExp(`(${OPEN.source})`));
  // Words and gaps take turns.
  let from = pieces.length - 1;
  while (from >= 2 && isApart(pieces[from - 2] ?? '', pieces.slice(from))) from -= 2;
  const joined = oneLineOf(pieces.slice(from).join('').replace(ALL_OPEN, ''));
  const [day = ''] = OF_DAY.exec(joined) ?? [];
  const words = joined.slice(day.length);
  const [, others = '', label = ''] = /^(.*[，。；;])?(.*)$/su.exec(words) ?? [];
  return { before: pieces.slice(0, from).join('') + day, label, others };
}

/** Single characters with blanks between them, up to four: 负　责　人. */
const isApart = (before: string, after: readonly string[]): boolean => {
  const [gap = '', ...more] = after.filter((_, i) => i % 2 === 0);
  const isSpaced = after.every((piece, i) => i % 2 === 0 || !/[_＿\n]/.test(piece));
  const isDay = before === '日' && gap === '期';
  return (
    (isDay || APART.test(before)) &&
    isSpaced &&
    [gap, ...more].every((piece) => [...piece.trim()].length === 1)
  );
};

const wordsOf = (text: string): readonly string[] =>
  text
    .split(OPEN)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Labels that only say who signs stand in it as well. */
function blankIn(text: string): Pick<LinePart, 'behind' | 'signed'> {
  const pieces = text.split(new RegExp(`(${OPEN.source})`));
  const from = pieces.findIndex((piece) => SIGNED.test(piece));
  const own = from < 0 ? pieces : pieces.slice(0, from);
  // Spaces at the end part it from the next label; strokes are to be written on.
  const behind = own
    .join('')
    .replace(/(?<=[^\s_＿])\s+$/u, '')
    .replace(ALL_OPEN, GAP)
    .replace(/^ +(?=\S)/, GAP)
    .replace(/ +/g, '')
    .replace(new RegExp(`${GAP}+`, 'g'), GAP);
  const isOnlyGap = behind.replaceAll(GAP, '') === '';
  return {
    behind: isOnlyGap ? GAP : behind,
    signed: from < 0 ? [] : wordsOf(pieces.slice(from).join('')),
  };
}
