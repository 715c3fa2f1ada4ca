import fc from 'fast-check';
import { f } from '../../src/formula/formula';
import {
  clamp,
  clampFormula,
  exactFormula,
  least,
  minus,
  NO_POINTS,
  plus,
  pointsOf,
  roundFormula,
  roundTo,
  proportion,
  times,
  toNumber,
  type Points,
} from '../../src/points/points';

const rounded = (number: number, decimals: number): number => toNumber(roundTo(pointsOf(number), decimals));

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [1.45, 1, 1.5],
    [0.285, 2, 0.29],
    [8.345, 2, 8.35],
    [0.005, 2, 0.01],
    [0.004999, 2, 0],
    [-0.005, 2, -0.01],
    [-0.004999, 2, 0],
    [-1.005, 2, -1.01],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [0.499999, 0, 0],
    [89.995, 2, 90],
    [89.994999, 2, 89.99],
    [0.1234565, 6, 0.123457],
    [99999.9995, 3, 100000],
  ])('takes %d to %d places as %d, halves away from zero', (number, decimals, result) => {
    expect(rounded(number, decimals)).toBe(result);
  });

  it('never gives a negative zero', () => {
    expect(rounded(-0.001, 2)).toBe(0);
    expect(pointsOf(-0)).toBe(0);
    expect(times(0.1, 0)).toBe(0);
  });

  it('agrees with rational arithmetic', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: 0, max: 6 }), (points, decimals) => {
        const grain = 10n ** BigInt(6 - decimals);
        expect(BigInt(roundTo(points, decimals))).toBe(quotient(BigInt(points), grain) * grain);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: 0, max: 6 }), (points, decimals) => {
        const once = roundTo(points, decimals);
        expect(roundTo(once, decimals)).toBe(once);
      }),
    );
  });
});

describe('sums', () => {
  it('of tenths are exact', () => {
    expect(toNumber(plus(pointsOf(0.1), pointsOf(0.2)))).toBe(0.3);
    expect(toNumber(plus(...Array.from({ length: 10 }, () => pointsOf(0.1))))).toBe(1);
    expect(toNumber(minus(pointsOf(1), times(0.1, 3)))).toBe(0.7);
  });

  it('of nothing are zero', () => {
    expect(plus()).toBe(NO_POINTS);
  });

  it('of sixty amounts are exact, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(millionths, { maxLength: 60 }), (terms) => {
        const exact = terms.reduce((sum, term) => sum + BigInt(term), 0n);
        expect(BigInt(plus(...terms))).toBe(exact);
        expect(plus(...[...terms].reverse())).toBe(plus(...terms));
      }),
    );
  });

  it('leave a number as it was when it becomes points and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (thousandths) => {
        expect(toNumber(pointsOf(thousandths / 1000))).toBe(thousandths / 1000 + 0);
      }),
    );
  });
});

describe('limits', () => {
  it.each([
    [-0.1, 1, 0],
    [0, 1, 0],
    [0.4, 1, 0.4],
    [1, 1, 1],
    [1.1, 1, 1],
    [1.1, undefined, 1.1],
    [-1, undefined, 0],
  ])('keep %d between 0 and %s', (number, full, result) => {
    const limit = full === undefined ? undefined : pointsOf(full);
    expect(toNumber(clamp(pointsOf(number), limit))).toBe(result);
  });

  it('leave out a limit that is not set', () => {
    expect(least(pointsOf(3), undefined, pointsOf(2))).toBe(pointsOf(2));
    expect(least(pointsOf(3), undefined)).toBe(pointsOf(3));
  });
});

describe('a share', () => {
  it.each([
    [1, 1, 3, 0.333333],
    [1, 2, 3, 0.666667],
    [1, 1, 12, 0.083333],
    [5, 1, 12, 0.416667],
    [97.5, 100, 98, 99.489796],
    [0.000001, 1, 2, 0.000001],
    [0.000001, 1, 3, 0],
    [-0.000001, 1, 2, -0.000001],
    [100000, 100000, 99999, 100001.00001],
  ])('of %d × %d ÷ %d is %d', (points, numerator, denominator, result) => {
    expect(toNumber(proportion(pointsOf(points), pointsOf(numerator), pointsOf(denominator)))).toBe(result);
  });

  it('is the rational number, rounded once, however large the product', () => {
    fc.assert(
      fc.property(
        millionths,
        fc.integer({ min: 0, max: 100_000_000_000 }),
        fc.integer({ min: 1, max: 100_000_000_000 }),
        (points, numerator, denominator) => {
          const exact = quotient(BigInt(points) * BigInt(numerator), BigInt(denominator));
          fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER) && -exact <= BigInt(Number.MAX_SAFE_INTEGER));
          expect(BigInt(proportion(points, numerator, denominator))).toBe(exact);
        },
      ),
    );
  });

  it('of a rate by a quantity is the product, rounded to millionths', () => {
    const thousandth = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(thousandth, thousandth, fc.integer({ min: 1, max: 60 }), (rate, quantity, per) => {
        const exact = quotient(BigInt(rate) * BigInt(quantity), BigInt(per));
        expect(BigInt(times(rate / 1000, quantity / 1000, per))).toBe(exact);
      }),
    );
  });
});

describe('the twins', () => {
  it('round to millionths first, so that a sum of tenths ending in 5 does not fall short', () => {
    expect(roundFormula(f`A1`, 2).text).toBe('ROUND(ROUND(A1,6),2)');
    expect(roundFormula(f`A1`, 6).text).toBe('ROUND(A1,6)');
    expect(exactFormula(0.5).text).toBe('ROUND(0.5,6)');
  });

  it('limit as the engine does', () => {
    expect(clampFormula(f`A1`, 1.5).text).toBe('MIN(1.5,MAX(0,A1))');
    expect(clampFormula(f`A1`).text).toBe('MAX(0,A1)');
  });
});

/** Points up to a hundred thousand, in millionths. */
const millionths = fc
  .integer({ min: -100_000_000_000, max: 100_000_000_000 })
  .map((number) => number as Points);

/** n ÷ d to the nearest whole number, halves away from zero. */
function quotient(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const nearest = (2n * size + d) / (2n * d);
  return n < 0n ? -nearest : nearest;
}
