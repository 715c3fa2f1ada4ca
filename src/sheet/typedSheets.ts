/** Which sheets a scoresheet has, those of an earlier version too. */

import type { Prepared } from '../scoring/fields/prepared';
import { leadUnitsOf } from '../scoring/levels/subtotal';
import type { Earlier } from './earlier';
import { isEarliest, sheetIn } from './earlier';
import type { MARKS, TypedSheet } from './sheetNames';
import { CALC, SCORESHEET, SUBTOTALS, TYPED } from './sheetNames';

/** Those that people type into, and 评分表 where they type nothing on it. */
export const typedSheets = ({ all }: Prepared, earlier: Earlier | undefined): readonly TypedSheet[] =>
  TYPED.filter((name) => name === SCORESHEET || all.some((field) => sheetIn(earlier, field) === name));

/** Those that are compared with what was written. */
export const markedSheets = (
  prepared: Prepared,
  earlier: Earlier | undefined,
): readonly (keyof typeof MARKS)[] => [
  ...typedSheets(prepared, earlier),
  ...(isEarliest(earlier) || leadUnitsOf(prepared.rubric).length === 0 ? [] : ([SUBTOTALS] as const)),
  CALC,
];
