/**
 * Columns that are too wide for the paper, by hand: 72 characters upright, 118 turned. 考核内容 and 评分标准 may have 60%
 * of what they ask for, and so may what has no width; a width that was given is kept.
 */
import { ScoresheetError } from '../../src/problems/problem';
import { loadRubric } from '../../src/rubric/load';
import type { PrintLayout } from '../../src/rubric/rubric';
import { officialWidths } from '../../src/sheet/official/officialWidths';
import { templateIds, templateText } from '../support/templates';
import { aRubric, anItem } from '../support/builders';

type Columns = PrintLayout['columns'];

const text = (columns: Columns, orientation: 'portrait' | 'landscape' = 'portrait'): string =>
  JSON.stringify(aRubric({ items: [anItem({ fullScore: 10 })], layout: { columns, orientation } }));

function said(json: string): readonly string[] {
  try {
    loadRubric(json);
    return [];
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    return error.problems.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);
  }
}

const score = { field: 'score', header: '得分', width: 8 } as const;
const words = (width: number, key: string) => ({ field: 'text', key, header: key, width }) as const;

describe('widths of columns', () => {
  it('that come to more than the paper has are an error with the sum', () => {
    // 20 and 20 and 25 and 8 are 73.
    const columns = [words(20, '方式'), words(20, '来源'), words(25, '标准'), score];
    expect(said(text(columns))).toEqual([
      'rubric.tooWide /layout/columns 各列宽度20＋20＋25＋8＝73个字符，竖放的A4纸只放得下72个。请把 width 改小、去掉几列，或改成横放（orientation 写 landscape）。',
    ]);
    expect(said(text(columns, 'landscape'))).toEqual([]);
    expect(said(text([...columns, words(46, '记录')], 'landscape'))).toEqual([
      'rubric.tooWide /layout/columns 各列宽度20＋20＋25＋8＋46＝119个字符，横放的A4纸只放得下118个。请把 width 改小、去掉几列。',
    ]);
  });

  it('that fill the paper to the last character fit', () =>
    expect(said(text([words(20, '方式'), words(20, '来源'), words(24, '标准'), score]))).toEqual([]));

  it('of 评分标准 may be 60% of what was asked for, which still has to fit', () => {
    // 60% of 60 are 36, and 28 and 8 are 72 with them; 60% of 62 are 37.2.
    const columns = (width: number) => [
      { field: 'criteria', header: '标准', width } as const,
      words(28, '方式'),
      score,
    ];
    expect(said(text(columns(60)))).toEqual([]);
    expect(said(text(columns(62)))).toHaveLength(1);
  });

  it('never come to more than the paper has, whatever is drawn', () => {
    const columns = [
      words(60, '方式'),
      words(60, '来源'),
      { field: 'criteria', header: '标准' } as const,
      score,
    ];
    const rubric = loadRubric(text(columns), { isDrawn: true });
    const drawn = officialWidths(rubric);
    expect(drawn.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(72);
    expect(drawn[3]).toBe(8);
  });

  describe('where the paper has room for more', () => {
    const asked: Columns = [
      { field: 'label', header: '序号', width: 6 },
      { field: 'criteria', header: '评分标准', width: 30 },
      { field: 'remark', header: '备注', width: 10 },
      score,
    ];
    const widths = (items: number, columns = asked): readonly number[] =>
      officialWidths(
        aRubric({
          items: Array.from({ length: items }, (_, i) =>
            anItem({ label: `${i + 1}`, fullScore: 1, criteria: '每发现一处扣0.1分，扣完为止。'.repeat(4) }),
          ),
          layout: { columns },
        }),
      );
    const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

    it('are as asked for on one page', () => expect(widths(5)).toEqual([6, 30, 10, 8]));

    it('take all of it where there are more pages, and so fewer', () => {
      const [label, criteria, , points] = widths(60);
      expect([label, points]).toEqual([6, 8]);
      expect(criteria).toBeGreaterThan(30);
      expect(sum(widths(60))).toBe(72);
    });

    it('and nobody has asked for any take all of it on one page too', () => {
      const columns = asked.map(({ field, header }): Columns[number] => ({ field, header }));
      expect(sum(widths(5, columns))).toBe(72);
    });
  });

  it.each(templateIds)('of %s fit', (id) => expect(said(templateText(id))).toEqual([]));
});
