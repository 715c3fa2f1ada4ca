/** What the total will be, and how far it is to the next band. */

import type { CellValue } from '../../../src/formula/value';
import { score } from '../../../src/scoring/score';
import type { Rubric } from '../../../src/rubric/rubric';
import { outlook } from '../../../src/pane/session/outlook';
import { layoutFor, template } from '../../support/templates';

const GRADES = [
  { name: '优秀', min: 9.5 },
  { name: '合格', min: 6 },
];

const ofDaxing = (typed: Readonly<Record<string, CellValue>>, changes: Partial<Rubric> = {}) => {
  const layout = layoutFor({ ...template('daxing-2021'), ...changes }, 'tally');
  const entries = new Map(Object.entries(typed));
  return outlook(layout, entries, score(layout.prepared, entries, layout.geometry.capacity));
};
const HEAD = { ':unit': '示范社区', ':year': 2021, ':date': 44550 };

describe('the outlook', () => {
  it('says nothing of a blank form', () => {
    expect(ofDaxing({}, { grades: GRADES })).toEqual({ expected: undefined, next: undefined });
  });

  it('says what 总分 will be if nothing else is found, before the head is filled in and anything confirmed', () => {
    // 10 − 3×0.1 − 0.2 = 9.5 − 0 …: 第1项少3次扣0.3, 第2项扣0.2.
    expect(ofDaxing({ '1a': 3, '2b': '是' }).expected).toBe(9.5);
  });

  it('says how many points are missing to the next band: 9.3 to 9.5', () => {
    expect(ofDaxing({ '1a': 3, '2b': '是', '4b': 1 }, { grades: GRADES }).next).toEqual({
      name: '优秀',
      missing: 0.2,
    });
    expect(
      ofDaxing({ ...HEAD, ':confirmed': '是', '1a': 3, '2b': '是', '4b': 1 }, { grades: GRADES }),
    ).toEqual({
      expected: 9.3,
      next: { name: '优秀', missing: 0.2 },
    });
  });

  it('says nothing of bands once the best is reached', () => {
    expect(ofDaxing({ '1a': 1 }, { grades: GRADES })).toEqual({ expected: 9.9, next: undefined });
  });

  it('never shows a total beside an entry that cannot be used', () => {
    expect(ofDaxing({ '1a': '三', '2b': '是' }, { grades: GRADES })).toEqual({
      expected: undefined,
      next: undefined,
    });
  });

  it('shows none while an adjustment lacks its reason', () => {
    expect(ofDaxing({ '1a': 3, '4:adjust': -0.1 }).expected).toBeUndefined();
    expect(ofDaxing({ '1a': 3, '4:adjust': -0.1, '4:reason': '佐证材料不全' }).expected).toBe(9.6);
  });
});
