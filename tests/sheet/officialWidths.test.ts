import type { Rubric } from '../../src/rubric/rubric';
import { officialWidths } from '../../src/sheet/officialWidths';
import { anItem, aRubric } from '../support/builders';

/** 序号 5, 考核内容 17, 评分细则 28, 分值 6, 评分 7, 备注 15: 78 characters, of which the paper takes 72. */
const withTexts = (requirement: number, criteria: number, fullScore = 6): Rubric =>
  aRubric({
    items: [anItem({ requirement: '内'.repeat(requirement), criteria: '细'.repeat(criteria) })],
    layout: {
      columns: [
        { field: 'label', header: '序号' },
        { field: 'requirement', header: '考核内容' },
        { field: 'criteria', header: '评分细则' },
        { field: 'fullScore', header: '分值', width: fullScore },
        { field: 'score', header: '评分' },
        { field: 'remark', header: '备注' },
      ],
    },
  });

describe('the columns of 评分表', () => {
  it.each([
    // 39 characters for both. 20 and 20 are lowest at 19.5 each; a column has whole characters.
    { texts: [20, 20], widths: [5, 19, 20, 6, 7, 15], why: 'like texts have like columns' },
    // 1 to 3 would be 9.75; 60% of 17 are 10.2.
    { texts: [10, 30], widths: [5, 11, 28, 6, 7, 15], why: 'the longer text has more' },
    // 3 to 1 would be 29.25; 60% of 28 are 16.8.
    { texts: [30, 10], widths: [5, 22, 17, 6, 7, 15], why: 'none has less than 60% of what was asked for' },
  ])('share the room of 考核内容 and 评分细则: $why', ({ texts: [one = 0, other = 0], widths }) => {
    expect(officialWidths(withTexts(one, other))).toEqual(widths);
  });

  it('are as asked for where there is room', () => {
    expect(officialWidths(withTexts(10, 30, 0))).toEqual([5, 17, 28, 0, 7, 15]);
  });

  it('all give way where the words alone cannot', () => {
    // 45 for 分值 leave none for the words. A score in a narrower column is printed as ###, so it keeps its 7: the other
    // 110 into 65 are 13/22 of each, in eighths of a character.
    const widths = officialWidths(withTexts(10, 30, 45));
    const narrowed = (width: number): number => Math.floor(((width * 13) / 22) * 8) / 8;
    expect(widths).toEqual([5, 17, 28, 45].map(narrowed).concat(7, narrowed(15)));
  });
});
