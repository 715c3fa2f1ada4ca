/**
 * What was measured, as a rule compares it: as it is, as a share of a target (完成率), or as its distance from one.
 *
 * Both forms keep 6 decimals, so that a share such as 1/3 is the same in the engine and in the sheet.
 */

import type { Formula, Operand } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, NO_POINTS, pointsOf, proportion } from '../../points/points';

/** Percent: what 100 stands for. */
const HUNDRED = pointsOf(100);

/** `measured` as a percentage of `of`; as it is where there is no `of`. A target that is not above 0 has no share. */
export const shareOf = (measured: number, of: number | undefined): Points =>
  of === undefined
    ? pointsOf(measured)
    : of <= 0
      ? NO_POINTS
      : proportion(HUNDRED, pointsOf(measured), pointsOf(of));

/** The twin of `shareOf`. */
export const shareOfFormula = (measured: Formula, of: Operand | undefined): Formula =>
  of === undefined ? measured : f`IF(${of}>0,${exactFormula(f`100*${measured}/${of}`)},0)`;
