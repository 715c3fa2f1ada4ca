import { pageHeight } from '../../src/paper/pages';

describe('a page', () => {
  it('holds what A4 leaves between the margins of GB/T 9704, and a hair less', () => {
    // 297 − 37 − 35 = 225 mm are 637.8 points; 210 − 28 − 26 = 156 mm are 442.2.
    expect(pageHeight('portrait')).toBeCloseTo(0.98 * 637.8, 0);
    expect(pageHeight('landscape')).toBeCloseTo(0.98 * 442.2, 0);
  });
});
