/** Exact fractions: nothing is rounded before 四舍五入 is said. */

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

export class Fraction {
  private readonly top: bigint;
  private readonly bottom: bigint;

  private constructor(top: bigint, bottom: bigint) {
    // Written out in full until the digits would pile up.
    const common = bottom < 10n ** 15n ? 1n : divisor(top, bottom);
    this.top = top / common;
    this.bottom = bottom / common;
  }

  /** 0.125 is 125/1000: the digits as written, not the double nearest to them. */
  static of(value: number | Fraction): Fraction {
    if (value instanceof Fraction) return value;
    const known = Fraction.known.get(value) ?? Fraction.read(value);
    Fraction.known.set(value, known);
    return known;
  }

  private static readonly known = new Map<number, Fraction>();

  private static read(value: number): Fraction {
    const [, sign = '', whole = '', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
    if (whole === '') throw new Error(`${value} is no plain decimal`);
    return new Fraction(BigInt(sign + whole + digits), 10n ** BigInt(digits.length));
  }

  plus(other: number | Fraction): Fraction {
    const { top, bottom } = Fraction.of(other);
    if (bottom === this.bottom) return new Fraction(this.top + top, bottom);
    return new Fraction(this.top * bottom + top * this.bottom, this.bottom * bottom);
  }

  times(other: number | Fraction): Fraction {
    const { top, bottom } = Fraction.of(other);
    return new Fraction(this.top * top, this.bottom * bottom);
  }

  over(other: number | Fraction): Fraction {
    const { top, bottom } = Fraction.of(other);
    return top < 0n ? this.times(new Fraction(-bottom, -top)) : this.times(new Fraction(bottom, top));
  }

  minus(other: number | Fraction): Fraction {
    return this.plus(Fraction.of(other).times(-1));
  }

  isLess(other: number | Fraction): boolean {
    return this.minus(other).top < 0n;
  }

  equals(other: number | Fraction): boolean {
    return this.minus(other).top === 0n;
  }

  atMost(other: number | Fraction): Fraction {
    return this.isLess(other) ? this : Fraction.of(other);
  }

  atLeast(other: number | Fraction): Fraction {
    return this.isLess(other) ? Fraction.of(other) : this;
  }

  /** How many are full: 满一步扣一次，不足一步不扣. Below zero there are none. */
  full(): Fraction {
    return this.top < 0n ? Fraction.of(0) : new Fraction(this.top / this.bottom, 1n);
  }

  /** 四舍五入: a half goes away from zero. */
  rounded(decimals: number): Fraction {
    const scale = 10n ** BigInt(decimals);
    const sign = this.top < 0n ? -1n : 1n;
    const doubled = (2n * sign * this.top * scale + this.bottom) / (2n * this.bottom);
    return new Fraction(sign * doubled, scale);
  }

  /** For people. */
  toString(): string {
    return String(Number(this.top) / Number(this.bottom));
  }
}

export const sum = (parts: readonly (number | Fraction)[]): Fraction =>
  parts.reduce<Fraction>((all, part) => all.plus(part), Fraction.of(0));
