import { breaksFor, pageHeight } from '../../src/sheet/pages';

const rows = (...heights: readonly (number | 'kept')[]) =>
  heights.map((height) => (height === 'kept' ? { height: 100, isKept: true } : { height, isKept: false }));

const paper = { headerRow: 1, orientation: 'portrait' } as const;

describe('a page', () => {
  it('holds what A4 leaves between the margins of GB/T 9704, and a hair less', () => {
    // 297 − 37 − 35 = 225 mm are 637.8 points; 210 − 28 − 26 = 156 mm are 442.2.
    expect(pageHeight('portrait')).toBeCloseTo(0.98 * 637.8, 0);
    expect(pageHeight('landscape')).toBeCloseTo(0.98 * 442.2, 0);
  });
});

describe('where a new page is forced', () => {
  it('is nowhere as long as rows may be parted', () => {
    expect(breaksFor(rows(30, 300, 300, 300, 300), paper)).toEqual([]);
  });

  it('is before the row with which a block begins that would be parted', () => {
    // 30 + 290 + 200 leave 105 points of 625: the last row and its two signatures (250) go to the next page together.
    expect(breaksFor(rows(30, 290, 200, 50, 'kept', 'kept'), paper)).toEqual([3]);
    expect(breaksFor(rows(30, 290, 50, 50, 'kept', 'kept'), paper)).toEqual([]);
  });

  it('takes into account the header that every page repeats', () => {
    // Page 2 holds the header (100) and 500; the block of 150 does not fit below, and without the header would.
    expect(breaksFor(rows(100, 500, 250, 200, 50, 'kept'), paper)).toEqual([4]);
    expect(breaksFor(rows(10, 590, 250, 200, 50, 'kept'), paper)).toEqual([]);
  });
});
