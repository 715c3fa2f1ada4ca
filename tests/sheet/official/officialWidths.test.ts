import type { Rubric } from '../../../src/rubric/rubric';
import { officialWidths } from '../../../src/sheet/official/officialWidths';
import { anItem, aRubric, aSection } from '../../support/builders';

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
  // 54 characters for the three, which keep 7/8 each, are 25 full-width ones at two a piece.
  it.each([
    // 80 take 8 lines at 10 (a quarter is spared: 80/9.75 is 8.2, at 11 7.4); 备注 has at least 7.
    { texts: [80, 80], least: [8, 8, 7], most: [9, 10, 7], why: 'like texts have like columns' },
    { texts: [10, 200], least: [4, 13, 7], most: [5, 14, 7], why: 'the longer text has more' },
    // 60% of 28 are 16.8, room for 8.
    {
      texts: [300, 10],
      least: [10, 8, 7],
      most: [10, 8, 7],
      why: 'none has less than 60% of what was asked for',
    },
  ])('share the room that their words take: $why', ({ texts: [one = 0, other = 0], least, most }) => {
    const [label, requirement = 0, criteria = 0, full, score, remark = 0] = officialWidths(
      withTexts(one, other),
    );
    expect([label, full, score]).toEqual([5, 6, 7]);
    const found = [requirement, criteria, remark].map((width) => Math.floor((width * 7 - 6) / 14));
    found.forEach((characters, i) => {
      expect(characters).toBeGreaterThanOrEqual(least[i] as number);
      expect(characters).toBeLessThanOrEqual(most[i] as number);
    });
    expect(requirement + criteria + remark).toBe(54);
  });

  it('take all the paper where nobody has given them a width', () => {
    // 分值 with 0 leaves 60 of 72 for the three.
    const [label, requirement = 0, criteria = 0, full, score, remark = 0] = officialWidths(
      withTexts(10, 30, 0),
    );
    expect([label, full, score, requirement + criteria + remark]).toEqual([5, 0, 7, 60]);
  });

  // 制度建设 and （30分） are one word each: 4 and, with digits of about half a character, 5 (4.1) to a line.
  it('keep short words and what stands in brackets on a line of their own', () => {
    const rubric = aRubric({
      sections: [
        aSection({
          title: '基础管理工作（30分）',
          items: [anItem({ requirement: '制度建设', criteria: '细'.repeat(200) })],
        }),
      ],
      layout: {
        columns: [
          { field: 'section', header: '类别' },
          { field: 'requirement', header: '内容' },
          { field: 'criteria', header: '评分细则' },
          { field: 'fullScore', header: '分值' },
          { field: 'score', header: '评分' },
          { field: 'remark', header: '备注' },
        ],
      },
    });
    const [section = 0, requirement = 0] = officialWidths(rubric).map((width) =>
      Math.floor((width * 7 - 6) / 14),
    );
    expect(section).toBeGreaterThanOrEqual(5);
    expect(requirement).toBeGreaterThanOrEqual(4);
  });

  it('all give way where the words alone cannot', () => {
    // 45 for 分值 leave none for the words. A score in a narrower column is printed as ###, so it keeps its 7: the other
    // 110 into 65 are 13/22 of each, in eighths of a character.
    const widths = officialWidths(withTexts(10, 30, 45));
    const narrowed = (width: number): number => Math.floor(((width * 13) / 22) * 8) / 8;
    expect(widths).toEqual([5, 17, 28, 45].map(narrowed).concat(7, narrowed(15)));
  });
});

describe('columns as issued', () => {
  /** 序号, 考核内容, 评分细则, 分值, 评分, 备注. */
  const asIssued = (...widths: readonly number[]): Rubric => {
    const rubric = withTexts(10, 200);
    const columns = rubric.layout.columns.map((column, i) => ({ ...column, width: widths[i]! }));
    return { ...rubric, layout: { ...rubric.layout, columns, keepWidths: true } };
  };

  it('share the paper in proportion, whatever their words need', () => {
    // 144 in all, on 72: half of each.
    expect(officialWidths(asIssued(12, 60, 24, 14, 18, 16))).toEqual([6, 30, 12, 7, 9, 8]);
  });

  it('are never too narrow for two characters, 分值 and a score', () => {
    // 3 and 4 of 144 are 1.5 and 2: 备注 has the 34 pixels of two characters, 评分 its digits; the rest is shared.
    const [label = 0, requirement = 0, criteria = 0, full = 0, score = 0, remark = 0] = officialWidths(
      asIssued(12, 70, 50, 4, 5, 3),
    );
    expect([full, score]).toEqual([6, 7]);
    expect(Math.floor((remark * 7 - 6) / 14)).toBe(2);
    expect(label + requirement + criteria).toBeCloseTo(72 - 6 - 7 - remark, 0);
    expect(requirement / criteria).toBeCloseTo(7 / 5, 1);
  });

  it('give way to widths by words where the paper does not hold the least of all', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      field: 'text' as const,
      key: `说明${i}`,
      header: '说明',
      width: 3,
    }));
    const rubric = asIssued(3, 3, 3, 3, 3, 3);
    const crowded = {
      ...rubric,
      layout: { ...rubric.layout, columns: [...rubric.layout.columns, ...many] },
    };
    expect(officialWidths(crowded).reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(72);
  });

  it('a short rule gives way to long 考核内容 where many columns stand side by side', () => {
    const rubric = aRubric({
      items: [anItem({ requirement: '内'.repeat(80), criteria: '缺一项扣1分' })],
      layout: {
        columns: [
          { field: 'section', header: '项目' },
          { field: 'requirement', header: '考核指标' },
          { field: 'text', key: '方式', header: '考核方式' },
          { field: 'criteria', header: '计分办法' },
          { field: 'remark', header: '自查问题' },
          { field: 'earlier', key: '自评', header: '自评分' },
          { field: 'score', header: '考核分' },
        ],
      },
    });
    const [, requirement = 0, , criteria = 0] = officialWidths(rubric);
    expect(requirement).toBeGreaterThan(criteria);
  });
});
