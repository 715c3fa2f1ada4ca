import { pagesOf } from '../../../src/hosts/page/pagesOf';
import type { PrintSetup } from '../../../src/sheet/model';

const sheetOf = (heights: readonly number[], print: Partial<PrintSetup> = {}) => ({
  heights: new Map(heights.map((height, i) => [i + 1, height])),
  print: {
    area: { from: { row: 1, column: 2 }, to: { row: heights.length, column: 5 } },
    orientation: 'portrait',
    breaksAfter: [],
    ...print,
  } as const,
});

const rowsOf = (...given: Parameters<typeof sheetOf>): readonly (readonly number[])[] =>
  pagesOf(sheetOf(...given)).map(({ rows }) => rows);

describe('the pages of a sheet', () => {
  it('hold what A4 leaves between the margins, less 0.15 mm: 224.85 mm are 637.4 points, upright', () => {
    expect(rowsOf([300, 300, 36.75])).toEqual([[1, 2, 3]]);
    expect(rowsOf([300, 300, 37.5])).toEqual([[1, 2], [3]]);
  });

  it('hold 168.85 mm, 478.6 points, where the paper is turned', () => {
    expect(rowsOf([300, 178.5], { orientation: 'landscape' })).toEqual([[1, 2]]);
    expect(rowsOf([300, 179.25], { orientation: 'landscape' })).toEqual([[1], [2]]);
  });

  it('have rows of whole pixels: 26 points are 34 of them, 25.5 points', () => {
    // 24 rows of 34 pixels are 612 points and leave 24.7; of 35 pixels, 630 and 6.7.
    expect(rowsOf([...Array<number>(24).fill(26), 21.75])).toHaveLength(1);
    expect(rowsOf([...Array<number>(24).fill(26.25), 21.75])).toHaveLength(2);
  });

  it('begin where a break is set', () => {
    expect(rowsOf([30, 30, 30, 30], { breaksAfter: [1, 3] })).toEqual([[1], [2, 3], [4]]);
  });

  it('repeat the header row, which takes its room', () => {
    expect(rowsOf([60, 300, 270, 300, 270, 30], { headerRow: 1 })).toEqual([
      [1, 2, 3],
      [1, 4, 5],
      [1, 6],
    ]);
  });

  it('do not repeat a header row before it came', () => {
    expect(rowsOf([300, 60, 300, 300], { headerRow: 2, breaksAfter: [1] })).toEqual([[1], [2, 3], [2, 4]]);
  });

  it('leave out what lies outside the print area', () => {
    const area = { from: { row: 2, column: 2 }, to: { row: 3, column: 5 } };
    expect(rowsOf([30, 30, 30, 30], { area })).toEqual([[2, 3]]);
  });

  it('are none where a sheet is not printed', () => {
    expect(pagesOf({ heights: new Map() })).toEqual([]);
  });
});
