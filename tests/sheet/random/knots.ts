/** Knots of a curve, rising, with jumps and lines that do not come out even. */
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Knot } from '../../../src/rules/kinds/curve';
import { pointsOrNone, sometimes, thousandths } from './numbers';

const AT = fc.oneof(fc.constantFrom(0, 3, 10, 30, 80, 90, 100, -10, -2), thousandths(-20_000, 120_000));
const WORTH = fc.oneof(fc.constantFrom(0, 100, 80, 60, 50), pointsOrNone);

export const knots: Arbitrary<readonly Knot[]> = fc
  .uniqueArray(fc.record({ at: AT, points: WORTH, below: sometimes(WORTH), above: sometimes(WORTH) }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ at }) => at,
  })
  .map((list) =>
    list
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, points, below, above }) => ({
        at,
        points,
        ...(below !== undefined && { below }),
        ...(above !== undefined && { above }),
      })),
  );
