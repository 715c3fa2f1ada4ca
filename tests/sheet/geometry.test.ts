import type { Item, Rubric } from '../../src/rubric/rubric';
import { geometryOf } from '../../src/sheet/geometry';
import { HIGHEST_ROW } from '../../src/paper/textHeight';
import { anItem, aRubric } from '../support/builders';

const columns = (width: number, more: Rubric['layout']['columns'] = []): Rubric['layout'] => ({
  columns: [
    { field: 'label', header: '序号' },
    { field: 'criteria', header: '评分细则', width: 28 },
    { field: 'fullScore', header: '分值', width },
    ...more,
    { field: 'score', header: '评分' },
    { field: 'remark', header: '备注', width: 15 },
  ],
});

const withItem = (item: Partial<Item>, layout = columns(6)): Rubric =>
  aRubric({ items: [anItem({ id: '1', ...item }), anItem({ id: '2' })], layout });

describe('a row of 评分表', () => {
  it('is never lower than four lines, the room that one finding takes in 备注', () => {
    // 4 lines of 13.65 points and 3 of padding; 15 characters of width hold 7 of 五号, of which one is spared.
    const { height, capacity } = geometryOf(withItem({ criteria: '短。' }));
    expect(height('1')).toBe(57.75);
    expect(capacity('1')).toBe(24);
  });

  it('is as high as its longest text', () => {
    // 28 characters are 196 pixels, less 6, at 14 a character: 13 on a line, so 130 take 10 lines.
    expect(geometryOf(withItem({ criteria: '一'.repeat(130) })).height('1')).toBe(139.5);
  });

  it('is as high as the name of its list, where it stands for one', () => {
    const title = '加分项（最多加5分；基本分达到80分的，方可加分）'.repeat(4);
    const rubric: Rubric = {
      ...withItem({}),
      layout: { ...columns(6), listLines: true, bonusRow: { label: '加分', title } },
      bonus: { cap: 5, items: [{ id: 'b1', label: '1', criteria: '获表彰的，加1分。', clauses: [] }] },
    };
    // 25 characters and half of one, four times: 13 on a line, so eight lines or nine.
    expect(geometryOf(rubric).height('bonus')).toBeGreaterThanOrEqual(8 * 13.65 + 3);
  });

  it('counts for 备注 only with its first part where it is cut', () => {
    const { height, capacity, plan } = geometryOf(withItem({ criteria: '一'.repeat(13 * 100) }));
    const parts = plan.pages.flat().filter(({ row }) => row.body?.id === '1');
    expect(plan.cutsRows).toBe(true);
    expect(parts.length).toBeGreaterThan(1);
    expect(height('1')).toBe(parts[0]?.height);
    expect(capacity('1')).toBe(Math.floor((height('1') - 3) / 13.65) * 6);
  });

  it('leaves the page ends to the spreadsheet where nothing is merged or cut', () => {
    expect(geometryOf(withItem({ criteria: '一'.repeat(29 * 13) })).plan.cutsRows).toBe(false);
  });

  it('makes the page ends its own where it is higher than Excel lets a row be', () => {
    // 30 lines: 412.5 points, less than a page and more than 409.5.
    const { plan, height } = geometryOf(withItem({ criteria: '一'.repeat(30 * 13) }));
    expect(height('1')).toBeGreaterThan(HIGHEST_ROW);
    expect(plan.cutsRows).toBe(true);
  });

  it('makes the page ends its own where neighbours share a lead unit', () => {
    const layout = columns(6, [{ field: 'leadUnit', header: '牵头部门' }]);
    const units = (first: string, second: string): Rubric =>
      aRubric({
        items: [anItem({ id: '1', leadUnit: first }), anItem({ id: '2', leadUnit: second })],
        layout,
      });
    expect(geometryOf(units('总量办', '总量办')).plan.cutsRows).toBe(true);
    expect(geometryOf(units('总量办', '规财处')).plan.cutsRows).toBe(false);
  });
});

describe('分值', () => {
  it.each([
    // A digit is 7 pixels wide, 分 14; 6 characters are 42, of which a cell keeps 5 free.
    [1, 6, 'General"分"'],
    [100, 6, 'General"分"'],
    [12.5, 6, 'General'],
    [12.5, 7, 'General"分"'],
  ])('%d in a column of %d characters is printed as %s', (fullScore, width, format) => {
    expect(geometryOf(withItem({ fullScore }, columns(width))).pointsFormat).toBe(format);
  });
});
