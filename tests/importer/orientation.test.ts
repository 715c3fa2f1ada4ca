/** Upright or on its side, as the document has it. */

import ExcelJS from 'exceljs';
import type { Rubric } from '../../src/rubric/rubric';
import { htmlOf } from './support/form';
import { importFile, importText } from './support/imported';
import { paragraph, run, scoreTable, wordOf } from './support/wordParts';

const orientationOf = (rubric: Rubric | undefined): string | undefined => rubric?.layout.orientation;

const size = (width: number, height: number): string =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/></w:sectPr>`;
const [UPRIGHT, TURNED] = [size(11906, 16838), size(16838, 11906)];
const title = paragraph(run('2025年公路养护考核评分表'));

it('a Word document: by the section in which the table stands', () => {
  const body = title + scoreTable('路面', '边坡');
  expect(orientationOf(importFile(wordOf({ body: body + TURNED })).rubric)).toBe('landscape');
  expect(orientationOf(importFile(wordOf({ body: body + UPRIGHT })).rubric)).toBe('portrait');
  // The notice stands upright; its 附件 is a section of its own.
  const notice = paragraph(run('各乡镇：'), UPRIGHT);
  expect(orientationOf(importFile(wordOf({ body: notice + body + TURNED })).rubric)).toBe('landscape');
  const behind = body + paragraph(run(''), TURNED) + paragraph(run('附件2')) + UPRIGHT;
  expect(orientationOf(importFile(wordOf({ body: behind })).rubric)).toBe('landscape');
});

it.each(['landscape', 'portrait', undefined] as const)(
  'a workbook: %s by its page setup',
  async (orientation) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('附件', orientation === undefined ? {} : { pageSetup: { orientation } });
    sheet.addRows([
      ['2025年公路养护考核评分表'],
      ['序号', '考核内容', '评分标准', '分值', '得分'],
      [1, '路面', '每处扣2分', 60, ''],
      [2, '边坡', '每处扣2分', 40, ''],
    ]);
    const { rubric } = importFile(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(orientationOf(rubric)).toBe(orientation ?? 'portrait');
  },
);

it('a workbook whose columns need two upright pages side by side says nothing', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('附件', { pageSetup: { orientation: 'portrait' } });
  const headers = ['序号', '一级指标', '二级指标', '评分细则', '分值', '自评', '得分', '数据来源'];
  sheet.addRows([['信访考核评分表'], headers, [1, '源头治理', '排查', '每处扣2分', 100, '', '', '台账']]);
  // 123 characters; the paper holds some 90.
  headers.forEach((_, i) => (sheet.getColumn(i + 1).width = 17 + (i === 3 ? 12 : -i)));
  const { rubric } = importFile(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(orientationOf(rubric)).toBe('landscape');
});

const row = (...cells: readonly string[]): string => cells.join('\t');
const levels = [
  '2025年物业服务质量评价表',
  row('序号', '评价项目', '评价内容', '优', '良', '中', '差', '得分'),
  row('1', '环境卫生', '楼道整洁', '60', '45', '30', '0', ''),
  row('2', '秩序维护', '门岗值守', '40', '30', '20', '0', ''),
].join('\n');

it('eight narrow columns stand upright where the document does, and turned where nobody says', () => {
  expect(orientationOf(importText(levels).rubric)).toBe('landscape');
  const cells = levels
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const word = cells
    .map((texts) => `<w:tr>${texts.map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('')}</w:tr>`)
    .join('');
  const body = `${title}<w:tbl>${word}</w:tbl>${UPRIGHT}`;
  expect(orientationOf(importFile(wordOf({ body })).rubric)).toBe('portrait');
});

it('a page says nothing', () => {
  const html = htmlOf({
    before: ['考核评分表'],
    rows: [
      ['序号', '考核内容', '分值', '得分'],
      ['1', '路面', '100', ''],
    ],
  });
  expect(orientationOf(importFile(new TextEncoder().encode(html)).rubric)).toBe('portrait');
});
