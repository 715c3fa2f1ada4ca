/**
 * How much of 备注 each row has room for, whatever stands beside it: one clause named with its points, for most items
 * have one fault or none; and in any case the sentence that says where the rest is.
 */

import type { Clause } from '../../rubric/rubric';
import { computedOf } from '../../rules';
import { shortLabel } from '../../scoring/words/brief';

/** 10 mm, which the pen needs as well. */
export const FEWEST_LINES = 2;

/** “12款共扣10.25分，详见加扣分明细。” */
const REST = 20;
/** What follows the name of a clause: “12次－0.25；” */
const FOUND = 8;

/** Characters. */
export const remarkRoom = (clauses: readonly Clause[] = []): number =>
  Math.max(REST, ...clauses.map((clause) => shortLabel(clause).length + FOUND + roundedRoom(clause)));

/** “97.99%－4.03；” and “四舍五入计55.97分。”: points of what is computed are hardly ever round. */
const ROUNDED = 14;
const roundedRoom = ({ rule }: Clause): number => (computedOf(rule) === undefined ? 0 : ROUNDED);

/** Characters of a line that are not counted on: it may break early so as not to begin the next with a comma. */
export const REMARK_SPARE = 1;
