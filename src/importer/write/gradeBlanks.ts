/** 考核等次：＿＿ is filled in where the notice says which score gives which 等级; else it is left as the form has it. */

import { mapBlanks } from '../../rubric/blanks';
import type { Blank, Rubric, RuledRow } from '../../rubric/rubric';

export function withGradeBlanks(rubric: Rubric): Rubric {
  if ((rubric.grades ?? []).length > 0) return rubric;
  const { head, tableHead, tableFoot, foot, ...layout } = rubric.layout;
  let count = 0;
  /** Above the table it is typed, below it is written by hand: see card/blanks.ts. */
  const typed = ({ is, ...blank }: Blank): Blank =>
    is === 'grade' ? { ...blank, key: `g${++count}` } : { ...blank, ...(is !== undefined && { is }) };
  const byHand = ({ is, ...blank }: Blank): Blank =>
    is === undefined || is === 'grade' ? blank : { ...blank, is };
  return {
    ...rubric,
    layout: {
      ...layout,
      ...(head !== undefined && { head: head.map((row) => row.map(typed)) }),
      ...(tableHead !== undefined && { tableHead: mapBlanks(tableHead, typed) }),
      ...(tableFoot !== undefined && { tableFoot: mapBlanks(leftBlank(tableFoot), byHand) }),
      ...(foot !== undefined && {
        foot: foot.map(({ blanks, ...part }) => ({
          ...part,
          ...(blanks !== undefined && { blanks: blanks.map(byHand) }),
        })),
      }),
    },
  };
}

/** A cell of its own for the 等级 is only a cell. */
const leftBlank = (rows: readonly RuledRow[]): readonly RuledRow[] =>
  rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ entry, ...cell }) =>
      entry === undefined || entry.is === 'grade' ? cell : { ...cell, entry },
    ),
  }));
