/**
 * Percent cells: 93.5 is typed as 93.5% and stored as 0.935, as a spreadsheet stores every percentage.
 *
 * Everything but the cell speaks of points, 93.5: the engine, the page, the pane, the answers file. The formulas that
 * look into the cell take what it holds back to points first. Sheets of version 0.1.0 hold points in plain cells
 * beside a %: there an entry is judged by its `inPoints`.
 */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { CellValue } from '../../formula/value';
import type { InputType, Validation } from '../inputType';

/** One decimal at least, or a whole percentage would end in a point: “93.%”. */
export const PERCENT_FORMAT = '0.0##%';

/** 个百分点 is no percentage but the distance of two: it is typed as the number it is. */
export const isPercentUnit = (unit: string): boolean => /^[%％]$/.test(unit.trim());

/** `points` typed into a percent cell; `inPoints` is the same for a plain one. */
export const percentCell = (points: InputType<number>, inPoints: InputType<number>): InputType<number> => ({
  ...points,
  inPoints,
  // As the cell has it: less than it can tell apart from 0 is 0 on the page as well.
  accepts: (value) => points.accepts(asHeld(value)),
  read: (value) => points.read(asHeld(value)),
  expectedJson: `${inPoints.expected}，百分数只写数字，如93.5`,
  // A product with a word is an error.
  accepting: (x) => f`IF(ISNUMBER(${x}),${points.accepting(pointsIn(x))},FALSE)`,
  reading: (x) => points.reading(pointsIn(x)),
  ...(points.meant && {
    meant: {
      of: points.meant.of,
      formula: (x: Formula) => f`IF(ISNUMBER(${x}),${points.meant?.formula(pointsIn(x)) ?? ''},"")`,
    },
  }),
});

/** 0.935 is 93.5; the six places take away what a product of doubles leaves behind. */
const pointsIn = (x: Formula): Formula => f`ROUND(100*${x},6)`;

/** The fraction nearest to so many points: 93.123 is 0.93123, of which the division may be a hair off. */
const toFraction = (points: number): number => Number((points / 100).toPrecision(15));

type Typed = Pick<InputType, 'inPoints'>;

/** What the cell holds for what was entered. Words and blanks stay as they are. */
export const toCell = ({ inPoints }: Typed, entered: CellValue): CellValue =>
  inPoints !== undefined && typeof entered === 'number' ? toFraction(entered) : entered;

/** What data validation allows in the cell of an entry. */
export const allowedIn = ({
  validation,
  inPoints,
}: Pick<InputType, 'validation' | 'inPoints'>): Validation =>
  inPoints !== undefined && 'min' in validation
    ? { type: 'decimal', min: toFraction(validation.min), max: toFraction(validation.max) }
    : validation;

/** The twin of `pointsIn`. */
const pointsHeld = (held: number): number => Math.round(held * 1e8) / 1e6 + 0;

/** What was entered, from what the cell holds. */
export const fromCell = ({ inPoints }: Typed, held: CellValue): CellValue =>
  inPoints !== undefined && typeof held === 'number' ? pointsHeld(held) : held;

/** What comes back of points that are put into a cell. */
const asHeld = <V extends CellValue>(points: V): V | number =>
  typeof points === 'number' ? pointsHeld(toFraction(points)) : points;
