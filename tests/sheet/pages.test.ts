import { pageHeight } from '../../src/paper/pages';
import { fillForm } from '../../src/sheet/fillForm';
import type { Worksheet } from '../../src/sheet/model';
import { layoutFor, template } from '../support/templates';

describe('a page', () => {
  it('holds what A4 leaves between its margins, upright those of GB/T 9704, and a hair less', () => {
    // 297 − 37 − 35 = 225 mm are 637.8 points; 210 − 24 − 17 = 169 mm are 479.1.
    expect(pageHeight('portrait')).toBeCloseTo(0.98 * 637.8, 0);
    expect(pageHeight('landscape')).toBeCloseTo(0.98 * 479.1, 0);
  });
});

describe('the pages of 评分表', () => {
  it('are twelve for the 62 items of a county, turned', () => {
    const { sheets } = fillForm(layoutFor(template('xianqu-2013'), 'tally'), new Map()).model;
    expect((sheets[0] as Worksheet).print?.breaksAfter).toHaveLength(11);
  });
});
