import fc from 'fast-check';
import type { TextRow, TextTable } from '../../src/paper/shareOut';
import { shareOut } from '../../src/paper/shareOut';

const column = (asked: number, least = 2) => ({ asked, least, spare: 0 });
const row = (...lengths: readonly number[]): TextRow => ({
  texts: lengths.map((length) => (length === 0 ? [] : [length])),
  least: 1,
  times: 1,
});
const table = (columns: TextTable['columns'], rows: readonly TextRow[], runs: TextTable['runs'] = []) => ({
  columns,
  rows,
  runs,
});

describe('the room of a table', () => {
  it.each([
    // 30 and 30 take 3 lines each at 10 and 10; at 9 one of them takes 4.
    { lengths: [30, 30], widths: [10, 10], why: 'like texts have like columns' },
    // 60 and 20 take 4 lines at 15 and 5; at 14 the first takes 5, at 16 the second takes 5.
    { lengths: [60, 20], widths: [15, 5], why: 'the longer text has more' },
    // 10 would be enough for 1 line; but nothing is gained by more than 18 for the other.
    { lengths: [180, 2], widths: [18, 2], why: 'none has less than its least' },
  ])('is shared by the lengths of the texts: $why', ({ lengths, widths }) =>
    expect(shareOut(table([column(10), column(10)], [row(...lengths)]), 20)).toEqual(widths),
  );

  it('goes to the column that most rows wait for', () => {
    // Five rows of 24 beside 6: at 12 and 4 they are 2 lines high; the one of 8 beside 24 is then 6 high.
    const rows = [...Array.from({ length: 5 }, () => row(24, 6)), row(8, 24)];
    expect(shareOut(table([column(8), column(8)], rows), 16)).toEqual([12, 4]);
  });

  it('counts words that stand once for several rows with all of these', () => {
    // 12 characters have three rows: 4 a line do for them, and 16 are left for 32, in two lines of 16 rather than three.
    const rows = [row(16, 0), row(16, 0), row(16, 0)];
    const run = { column: 1, text: [12], from: 0, to: 3 };
    expect(shareOut(table([column(10), column(10)], rows, [run]), 20)).toEqual([16, 4]);
    // With one row they are three lines at 4, and two at 10, as many as 16 take beside them.
    const alone = { column: 1, text: [12], from: 0, to: 1 };
    expect(shareOut(table([column(10), column(10)], [row(16, 0)], [alone]), 20)).toEqual([10, 10]);
  });

  it('gives every paragraph lines of its own', () => {
    // Four paragraphs of 5 are four lines at 5, where 20 characters in one would be two at 10.
    const rows: readonly TextRow[] = [{ texts: [[5, 5, 5, 5], [60]], least: 1, times: 1 }];
    expect(shareOut(table([column(10), column(10)], rows), 20)).toEqual([5, 15]);
  });

  it('is as asked for where words do not matter', () =>
    expect(shareOut(table([column(12), column(8)], [row(2, 2)]), 20)).toEqual([12, 8]));
});

/** Lines of the table, worked out without the code. */
const linesOf = ({ rows }: TextTable, widths: readonly number[]): number =>
  rows.reduce(
    (sum, { texts }) =>
      sum + Math.max(1, ...texts.map(([length = 0], i) => Math.ceil(length / (widths[i] as number)))),
    0,
  );

const ROOM = 30;
const everyWay = (): readonly (readonly number[])[] => {
  const ways: number[][] = [];
  for (let one = 3; one <= ROOM - 6; one++)
    for (let two = 3; one + two <= ROOM - 3; two++) ways.push([one, two, ROOM - one - two]);
  return ways;
};

it('is shared so that hardly any other way makes the table lower, and never the one that was asked for', () => {
  const ways = everyWay();
  const length = fc.integer({ min: 1, max: 120 });
  fc.assert(
    fc.property(fc.array(fc.tuple(length, length, length), { minLength: 1, maxLength: 12 }), (lengths) => {
      const whole = table(
        [10, 10, 10].map((asked) => column(asked, 3)),
        lengths.map((each) => row(...each)),
      );
      const found = shareOut(whole, ROOM);
      expect(found.reduce((a, b) => a + b, 0)).toBe(ROOM);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(3);
      const lines = linesOf(whole, found);
      const best = Math.min(...ways.map((way) => linesOf(whole, way)));
      expect(lines).toBeLessThanOrEqual(Math.max(best + 1, best * 1.06));
      expect(lines).toBeLessThanOrEqual(linesOf(whole, [10, 10, 10]));
    }),
    { seed: 1, numRuns: 300 },
  );
});
