/** 序号 that are there twice, or are missing between others: something was left out, or put in. */

import { numberOf } from '../../notice/numerals';
import type { Section } from '../../rubric/rubric';

/** In how many places a numbering may go wrong before it is none. */
const MOST = 2;
const FEWEST_ROWS = 5;

export interface WrongNumber {
  /** Index of the section, and of the item in it. */
  readonly section: number;
  readonly item: number;
  readonly label: string;
  readonly before: string;
}

/** （一）, 1． and ① that begin a sentence or a line. */
const MARKS: readonly RegExp[] = [
  /(?<=^|[：；。\n]\s*)（([一二三四五六七八九十]{1,3})）/g,
  /(?<=^|[：；。\n]\s*)（(\d{1,2})）/g,
  /(?<=^|[：；。\n]\s*)(\d{1,2})(?:[、．]|\.(?!\d))/g,
];
const FEWEST_MARKS = 3;

/** A list in a text that leaves one of its numbers out, or has it twice; it begins with 1 and goes on. */
export const wrongMarks = (text: string): readonly Pick<WrongNumber, 'label' | 'before'>[] =>
  MARKS.flatMap((pattern) => {
    const marks = [...text.matchAll(pattern)].map(({ index, 0: mark, 1: number = '' }) => ({
      mark,
      index,
      number: numberOf(number),
    }));
    if (marks.length < FEWEST_MARKS || marks[0]?.number !== 1) return [];
    const wrong = marks.slice(1).flatMap(({ mark, number, index }, i) => {
      const before = marks[i];
      if (before === undefined || number === before.number + 1) return [];
      // 4.甲设备（两台）5.乙设备 in one line: 5 is there, and begins none.
      const between = text.slice(before.index + 1, index);
      const isThere = new RegExp(`(?<!\\d)${before.number + 1}[.、．）]`).test(between);
      return isThere ? [] : [{ before: before.mark, label: mark, by: number - before.number }];
    });
    const [only, another] = wrong;
    // From 1 again is another list.
    return only === undefined || another !== undefined || (only.by !== 2 && only.by !== 0) ? [] : [only];
  });

/** Rows are numbered on from the row before, or from 1 in each part. */
export function wrongNumbers(sections: readonly Section[]): readonly WrongNumber[] {
  const all = sections.flatMap(({ items }, section) =>
    items.map(({ label, fullScore }, item) => ({
      ...{ section, item, label, fullScore },
      number: /^\d{1,3}$/.test(label) ? +label : NaN,
    })),
  );
  // 考核人： at the foot has no number of its own, nor a 分值.
  const rows = all.filter(
    ({ fullScore, number }, i) => fullScore !== 0 || number === (all[i - 1]?.number ?? 0) + 1,
  );
  if (rows.length < FEWEST_ROWS || rows.some(({ number }) => Number.isNaN(number))) return [];
  const wrong = rows.slice(1).flatMap(({ number, ...row }, i) => {
    const before = rows[i];
    const isNext = before !== undefined && number === before.number + 1;
    // Two parts under headings that read alike are one section, each numbered from 1.
    const isAgain = number === 1 && (row.item === 0 || (rows[i + 2]?.number ?? 2) === 2);
    return isNext || isAgain || before === undefined ? [] : [{ ...row, before: before.label }];
  });
  return wrong.length > MOST ? [] : wrong;
}
