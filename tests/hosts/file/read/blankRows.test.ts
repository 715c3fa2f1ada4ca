/** Sheets in which somebody formatted whole columns, as Excel and WPS then write them: a row and a cell for every blank. */

import { readWorkbook } from '../../../../src/hosts/file/readWorkbook';
import type { ScoresheetError } from '../../../../src/problems/problem';
import { growth, LINEAR } from '../../../support/growth';
import { bookOf, sheetOf } from '../../../support/zipOf';

const COLUMNS = 'ABCDEFG';

/** 考评内容 in A1, then blank rows with this many formatted cells each. */
function bookWith(rows: number, cells: number): Uint8Array {
  const blank = (row: number): string =>
    [...COLUMNS.slice(0, cells)].map((column) => `<c r="${column}${row}" s="1"/>`).join('');
  const lines = Array.from(
    { length: rows },
    (_, i) => `<row r="${i + 2}" s="1" customFormat="1">${blank(i + 2)}</row>`,
  );
  const first = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  return bookOf({ 'xl/worksheets/sheet1.xml': sheetOf(first + lines.join('')) });
}

it('100,000 formatted blank rows are read in a time that grows with them, and hold nothing', () => {
  const bytes = bookWith(100_000, 4);
  expect(readWorkbook(bytes).sheets.flatMap((each) => [...each.cells.keys()])).toEqual(['A1']);
  const reading = (rows: number) => {
    const book = bookWith(rows, 4);
    return () => readWorkbook(book);
  };
  expect(growth(reading, 100_000)).toBeLessThan(LINEAR);
});

it('what is too much to read is refused, with what to do about it', () => {
  let found: ScoresheetError | undefined;
  try {
    readWorkbook(bookWith(100_000, 7));
  } catch (error) {
    found = error as ScoresheetError;
  }
  expect(found?.problems).toMatchObject([
    {
      code: 'file.sheetTooLarge',
      message:
        '工作表“评分表”解压后超过16 MB，多半是整列或大片空行设了格式。请用WPS或Excel打开，撤消工作表保护，选中表格下面的全部空行删除，保存后再试。',
    },
  ]);
});

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationships =
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`;

describe('content types', () => {
  it.each([
    [
      'one a part',
      '<Default Extension="xml" ContentType="application/xml"/>' +
        override('workbook', 'sheet.main') +
        override('worksheets/sheet1', 'worksheet') +
        override('sharedStrings', 'sharedStrings') +
        override('styles', 'styles'),
    ],
    [
      'worksheets by default, the rest one by one',
      `<Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/>` +
        override('workbook', 'sheet.main') +
        override('sharedStrings', 'sharedStrings') +
        override('styles', 'styles'),
    ],
    [
      'the workbook by default, in capitals',
      `<Default Extension="XML" ContentType="${TYPE}.sheet.main+xml"/>` +
        override('worksheets/sheet1', 'worksheet') +
        override('sharedStrings', 'sharedStrings') +
        override('styles', 'styles'),
    ],
  ])('%s: the parts are found by their relationships', (_, types) => {
    const book = bookOf({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${relationships}${types}</Types>`,
      'xl/worksheets/sheet1.xml': sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    });
    expect(readWorkbook(book).sheets[0]!.cells.get('A1')?.value).toBe('考评内容');
  });
});
