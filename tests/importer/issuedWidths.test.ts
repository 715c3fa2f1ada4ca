/** Columns as wide as the document has them, whichever program wrote it, if they cost no page. */

import ExcelJS from 'exceljs';
import type { SourceTable } from '../../src/importer/source/source';
import { isTable } from '../../src/importer/source/source';
import { readSourceFile } from '../../src/importer/readFile';
import type { Rubric } from '../../src/rubric/rubric';
import { officialWidths } from '../../src/sheet/official/officialWidths';
import { makeForm } from '../../src/sheet/form';
import { importFile, importText } from './support/imported';
import { paragraph, row, run, table, textCell, wordOf } from './support/wordParts';

const HEADERS = ['序号', '考核内容', '评分标准', '分值', '得分', '备注'];
const rowOf = (i: number): readonly string[] => [
  `${i + 1}`,
  '会议制度落实情况',
  '少开一次扣2分',
  '20',
  '',
  '',
];
const ROWS = [HEADERS, ...[0, 1, 2, 3, 4].map(rowOf)];

const tableIn = (bytes: Uint8Array): SourceTable => readSourceFile(bytes).blocks.find(isTable)!;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const word = (
  grid: readonly number[],
  cellWidths: readonly number[] = [],
  type = 'dxa',
  rows = ROWS,
): Uint8Array => {
  const widths = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const drawn = rows.map((cells) =>
    row(
      ...cells.map((text, i) =>
        textCell(text, cellWidths[i] === undefined ? '' : `<w:tcW w:w="${cellWidths[i]}" w:type="${type}"/>`),
      ),
    ),
  );
  const title = paragraph(run('2025年目标管理考核评分表'));
  return wordOf({ body: title + table(`<w:tblGrid>${widths}</w:tblGrid>`, ...drawn) });
};

describe('what a document says', () => {
  it('a Word document: its grid', () => {
    expect(tableIn(word([600, 3000, 2400, 700, 800, 900])).widths).toEqual([600, 3000, 2400, 700, 800, 900]);
  });

  it('a Word document of a program that knows no widths: its cells', () => {
    const own = [600, 3000, 2400, 700, 800, 900];
    expect(tableIn(word([100, 100, 100, 100, 100, 100], own)).widths).toEqual(own);
    expect(tableIn(word([], own)).widths).toEqual(own);
    // 0 with the type auto is no width.
    expect(tableIn(word([], own, 'auto')).widths).toBeUndefined();
    expect(tableIn(word([100, 100, 100, 100, 100, 100])).widths).toBeUndefined();
  });

  const page = (head: string, cells: readonly string[]): string =>
    `<p>考核评分表</p><table>${head}<tr>${cells.map((cell, i) => `<td ${cell}>${HEADERS[i]}</td>`).join('')}</tr>${ROWS.slice(
      1,
    )
      .map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`)
      .join('')}</table>`;

  it.each([
    ['attributes', '', ['width=40', 'width="200"', 'width=160', 'width=47', 'width=53', 'width=60px']],
    [
      'styles before attributes, in the unit of each',
      '',
      [
        'style="width:30pt" width=99',
        "style='border:none;width:150.0pt'",
        'style="width:1.6666in"',
        'width=47',
        'style="WIDTH: 53px"',
        'style="width:1.5875cm;max-width:5px"',
      ],
    ],
    [
      '<col>',
      '<colgroup><col width=40><col width=200><col width=160></colgroup><col style="width:47px"><col width=53><col width=60>',
      ['', '', '', '', '', ''],
    ],
  ])('a page: %s', (_, head, cells) => {
    const widths = tableIn(encode(page(head, cells))).widths!;
    expect(widths.map(Math.round)).toEqual([40, 200, 160, 47, 53, 60]);
  });

  it('a page: percentages, which cannot be compared with lengths', () => {
    const percent = ['8%', '35%', '30%', '8%', '9%', '10%'].map((width) => `width="${width}"`);
    expect(tableIn(encode(page('', percent))).widths).toEqual([8, 35, 30, 8, 9, 10]);
    // One length among them: it is all that counts, and says nothing of the others.
    expect(tableIn(encode(page('', [...percent.slice(1), 'width=60']))).widths).toEqual([0, 0, 0, 0, 0, 60]);
  });

  it('a page: of a cell over two columns, the one that no other cell tells', () => {
    const html =
      '<table><tr><td width=300 colspan=2>考核内容</td><td width=80>分值</td><td width=90>得分</td></tr>' +
      '<tr><td width=60>1</td><td>会议</td><td>5</td><td></td></tr></table>';
    expect(tableIn(encode(html)).widths).toEqual([60, 240, 80, 90]);
  });

  it('a workbook: its columns, those that say nothing as wide as usual', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('附件');
    sheet.addRows([['2025年目标管理考核评分表'], ...ROWS.map((cells) => [...cells])]);
    [6, 30, 24, undefined, 8, 12].forEach((width, i) => {
      if (width !== undefined) sheet.getColumn(i + 1).width = width;
    });
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(tableIn(bytes).widths!.slice(0, 3)).toEqual([6, 30, 24]);
    expect(tableIn(bytes).widths!.slice(4, 5)).toEqual([8]);
  });
});

const pagesOf = (rubric: Rubric): number =>
  makeForm({ rubric, mode: 'direct', stage: 'assess', version: '' }).geometry.plan.pages.length;
const issued = (rubric: Rubric | undefined): readonly number[] | undefined =>
  rubric?.layout.keepWidths === true ? officialWidths(rubric) : undefined;
const withoutWidths = (rubric: Rubric): Rubric => ({
  ...rubric,
  layout: {
    ...rubric.layout,
    keepWidths: false,
    columns: rubric.layout.columns.map(({ width: _, ...column }) => column),
  },
});

describe('on the paper', () => {
  it('they are as issued, in proportion', () => {
    // 8400 twentieths of a point on 72 characters.
    const grid = [700, 2800, 2100, 800, 1000, 1000];
    const { rubric } = importFile(word(grid));
    issued(rubric)!.forEach((width, i) => expect(width).toBeCloseTo((grid[i]! * 72) / 8400, 0));
  });

  it('they are by their words where the document does not say', () => {
    expect(issued(importText(ROWS.map((cells) => cells.join('\t')).join('\n')).rubric)).toBeUndefined();
    expect(issued(importFile(word([])).rubric)).toBeUndefined();
  });

  it('they never take a page more than by their words', () => {
    const long = [
      HEADERS,
      ...Array.from({ length: 9 }, (_, i) => [
        `${i + 1}`,
        '会议',
        '每季度研究解决生态环境保护工作，少一次扣一分。'.repeat(6),
        '20',
        '',
        '',
      ]),
    ];
    // 评分标准 as narrow as 序号, with all the room to its left.
    const { rubric } = importFile(word([700, 5000, 900, 800, 1000, 1000], [], 'dxa', long));
    expect(pagesOf(rubric!)).toBeLessThanOrEqual(pagesOf(withoutWidths(rubric!)));
    const widths = issued(rubric);
    if (widths !== undefined) expect(widths[2]).toBeGreaterThan(10);
  });

  it('many columns stand upright as the document has them, if that costs no page', () => {
    const headers = ['项目', '要素', '考核内容', '评分办法', '分值', '自评分', '考核分', '备注'];
    const rows = [
      headers,
      ...Array.from({ length: 4 }, (_, i) => [
        '组织建设',
        `生活${i}`,
        '三会一课制度落实情况',
        '少一次扣2分',
        '25',
        '',
        '',
        '',
      ]),
    ];
    const grid = [800, 900, 1900, 1900, 600, 600, 600, 600];
    const upright = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const drawn = rows.map((cells) => row(...cells.map((text) => textCell(text))));
    const columns = `<w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const { rubric } = importFile(
      wordOf({ body: paragraph(run('考核评分表')) + table(columns, ...drawn) + upright }),
    );
    expect(rubric?.layout.orientation).toBe('portrait');
    expect(issued(rubric)).toHaveLength(8);
  });
});
