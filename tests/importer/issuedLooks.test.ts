/** Words stand in their cells as the document has them, left or in the middle, whichever program wrote it. */

import ExcelJS from 'exceljs';
import type { Rubric } from '../../src/rubric/rubric';
import { makeForm } from '../../src/sheet/form';
import { SCORESHEET } from '../../src/sheet/sheetNames';
import { styleOf } from '../../src/sheet/styles';
import { importFile } from './support/imported';
import { cell, paragraph, row, run, table, wordOf } from './support/wordParts';

const HEADERS = ['序号', '类别', '考核内容', '评分标准', '分值', '得分', '备注'];
const WORDS = ['安全管理', '建立制度', '少一项制度扣2分'];
const rowsOf = (count: number): readonly (readonly string[])[] => [
  HEADERS,
  ...Array.from({ length: count }, (_, i) => [
    `${i + 1}`,
    `${WORDS[0]}${i}`,
    `${WORDS[1]}${i}`,
    WORDS[2]!,
    '25',
    '',
    '',
  ]),
];
const ROWS = rowsOf(4);

/** Left or in the middle, by column. */
const CENTRED = [true, false, true, false, true, true, false];

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const word = (
  styles = '',
  paragraphs = (i: number): string => (CENTRED[i] === true ? '<w:jc w:val="center"/>' : ''),
): Uint8Array =>
  wordOf({
    styles,
    body:
      paragraph(run('2025年安全工作考核评分表')) +
      table(
        ...ROWS.map((cells) => row(...cells.map((text, i) => cell(paragraph(run(text), paragraphs(i)))))),
      ),
  });

const page = (cells: (i: number) => string, ofRows = '', ofTable = ''): Uint8Array =>
  encode(
    `<p>2025年安全工作考核评分表</p><table ${ofTable}>${ROWS.map(
      (texts) => `<tr ${ofRows}>${texts.map((text, i) => cells(i).replace('…', text)).join('')}</tr>`,
    ).join('')}</table>`,
  );

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('附件');
  sheet.addRows([['2025年安全工作考核评分表'], ...ROWS.map((cells) => [...cells])]);
  sheet.eachRow((line, at) => {
    if (at > 1)
      CENTRED.forEach((isCentred, i) => {
        const own = line.getCell(i + 1);
        own.font = { name: '宋体', size: 12 };
        if (isCentred) own.alignment = { horizontal: 'center' };
      });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** How the words of a cell stand on the sheet. */
function alignmentOf(rubric: Rubric | undefined, words: string): string {
  const { sheets } = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: '' });
  const drawn = sheets.find(({ name }) => name === SCORESHEET)!.cells;
  const found = drawn.find(({ value }) => typeof value === 'string' && value.replaceAll('\n', '') === words);
  return styleOf(found!.style).horizontal;
}

const told = (rubric: Rubric | undefined): readonly string[] =>
  rubric!.layout.columns.map(({ header, align = '' }) => header + align);

describe('as the document has them', () => {
  it.each([
    ['a Word document', () => word()],
    [
      'a page with styles',
      () => page((i) => `<td style="text-align:${CENTRED[i] === true ? 'center' : 'left'}">…</td>`),
    ],
    ['a page with attributes', () => page((i) => `<td${CENTRED[i] === true ? ' align=center' : ''}>…</td>`)],
    [
      'a page whose rows say it, and paragraphs otherwise',
      () =>
        page((i) => (CENTRED[i] === true ? '<td>…</td>' : '<td><p align=left>…</p></td>'), 'align=center'),
    ],
    ['a workbook', workbook],
  ])('%s', async (_, bytesOf) => {
    const { rubric } = importFile(await bytesOf());
    expect(told(rubric)).toEqual(['序号', '类别left', '考核内容center', '评分标准', '分值', '得分', '备注']);
    expect(alignmentOf(rubric, '安全管理0')).toBe('left');
    expect(alignmentOf(rubric, '建立制度0')).toBe('center');
    expect(alignmentOf(rubric, '少一项制度扣2分')).toBe('left');
  });

  it('a Word document whose styles say it, and what they are based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="a"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>';
    const own = ['', '<w:pStyle w:val="c"/>', '<w:pStyle w:val="b"/>', '<w:jc w:val="left"/>'];
    expect(told(importFile(word(styles, (i) => own[i] ?? '')).rubric).slice(1, 4)).toEqual([
      '类别left',
      '考核内容center',
      '评分标准',
    ]);
  });
});

it('what stands to the left is not broken into lines of one length', () => {
  const long = '安全生产责任制建立落实和监督检查情况';
  const drawnSo = (cells: readonly boolean[]): readonly unknown[] => {
    const html = new TextDecoder().decode(
      page((i) => `<td align=${cells[i] === true ? 'center' : 'left'}>…</td>`),
    );
    const { rubric } = importFile(encode(html.replaceAll('安全管理', long)));
    const { sheets } = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: '' });
    return sheets[0]!.cells.map(({ value }) => value);
  };
  expect(drawnSo(CENTRED)).toContain(`${long}0`);
  expect(drawnSo(CENTRED.map(() => true))).not.toContain(`${long}0`);
});

it('a document that centres nothing, or does not say, is drawn as usual', () => {
  const plain = ['序号', '类别', '考核内容', '评分标准', '分值', '得分', '备注'];
  expect(told(importFile(word('', () => '')).rubric)).toEqual(plain);
  expect(told(importFile(page(() => '<td>…</td>')).rubric)).toEqual(plain);
  expect(alignmentOf(importFile(page(() => '<td>…</td>')).rubric, '安全管理0')).toBe('center');
  // A table in the middle of the page is no table of centred words.
  expect(told(importFile(page(() => '<td>…</td>', '', 'align=center')).rubric)).toEqual(plain);
});
