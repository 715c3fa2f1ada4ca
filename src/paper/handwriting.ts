/** Points that the pen and the seal need. */

import { POINTS_PER_MM } from './pages';

/** 10 mm is the least that handwriting needs. */
export const PEN_HEIGHT = Math.ceil(11 * POINTS_PER_MM);
/** A seal wants 20 mm clear. */
export const SEAL_HEIGHT = Math.ceil(21 * POINTS_PER_MM);
