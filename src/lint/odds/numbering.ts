/** 序号 that are there twice, or are missing between others: something was left out, or put in. */

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

/** Rows are numbered on from the row before, or from 1 in each part. */
export function wrongNumbers(sections: readonly Section[]): readonly WrongNumber[] {
  const rows = sections.flatMap(({ items }, section) =>
    items.map(({ label }, item) => ({
      section,
      item,
      label,
      number: /^\d{1,3}$/.test(label) ? +label : NaN,
    })),
  );
  if (rows.length < FEWEST_ROWS || rows.some(({ number }) => Number.isNaN(number))) return [];
  const wrong = rows.slice(1).flatMap(({ number, ...row }, i) => {
    const before = rows[i];
    const isNext = before !== undefined && number === before.number + 1;
    return isNext || (row.item === 0 && number === 1) || before === undefined
      ? []
      : [{ ...row, before: before.label }];
  });
  return wrong.length > MOST ? [] : wrong;
}
