/**
 * How much of 备注 each row has room for, whatever stands beside it: one clause named with its points, for most items
 * have one fault or none; and in any case the sentence that says where the rest is. A column as narrow as some forms have theirs is promised no more
 * than the words that name the sheet with the rest; mostly it is there for the pen.
 */

import type { Clause } from '../../rubric/rubric';
import { computedOf } from '../../rules';
import { LEAST_WORDS, SHORT_WORDS } from '../../scoring/levels/shortRemark';
import { shortLabel } from '../../scoring/words/brief';

/** 10 mm, which the pen needs as well. */
export const FEWEST_LINES = 2;

/** What follows the name of a clause: “12次－0.25；” */
const FOUND = 8;

/** Characters of a line in which a sentence does not go into the depth: 27 mm where a digit is narrowest. */
export const REMARK_LEAST = 7;

/** Lines of 备注 that a row is promised, `perLine` characters wide; `rows` share its cell. */
export const remarkLines = (perLine: number, clauses?: readonly Clause[], rows = 1): number =>
  perLine < REMARK_LEAST
    ? Math.ceil(LEAST_WORDS / perLine)
    : Math.ceil(remarkRoom(clauses) / (perLine - REMARK_SPARE) / rows);

/** Characters. */
export const remarkRoom = (clauses: readonly Clause[] = []): number =>
  Math.max(SHORT_WORDS, ...clauses.map((clause) => shortLabel(clause).length + FOUND + roundedRoom(clause)));

/** “97.99%－4.03；” and “四舍五入计55.97分。”: points of what is computed are hardly ever round. */
const ROUNDED = 14;
const roundedRoom = ({ rule }: Clause): number => (computedOf(rule) === undefined ? 0 : ROUNDED);

/** Characters of a line that are not counted on: it may break early so as not to begin the next with a comma. */
export const REMARK_SPARE = 1;
