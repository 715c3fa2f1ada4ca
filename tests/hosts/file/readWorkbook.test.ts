import ExcelJS from 'exceljs';
import { ScoresheetError } from '../../../src/problems/problem';
import { type ReadCell, type ReadSheet, readWorkbook } from '../../../src/hosts/file/readWorkbook';
import {
  RELATIONSHIPS,
  bookOf,
  bookParts,
  relationshipsOf,
  sheetOf,
  stringsOf,
  zipOf,
} from '../../support/zipOf';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The only sheet of a workbook whose sheet has these rows. */
const sheetWith = (rows: string, parts = {}): ReadSheet =>
  readWorkbook(bookOf({ [SHEET]: sheetOf(rows), ...parts })).sheets[0]!;

/** Cell A1 of a sheet that holds this one `<c>`. */
const cellOf = (cell: string, parts = {}): ReadCell | undefined =>
  sheetWith(`<row r="1">${cell}</row>`, parts).cells.get('A1');

const valuesOf = (sheet: ReadSheet): Record<string, unknown> =>
  Object.fromEntries([...sheet.cells].map(([reference, { value }]) => [reference, value]));

const formulasOf = (sheet: ReadSheet): Record<string, unknown> =>
  Object.fromEntries([...sheet.cells].map(([reference, { formula }]) => [reference, formula]));

/** The code and Chinese text it is refused with. */
function refusal(bytes: Uint8Array): readonly [string, string] {
  try {
    readWorkbook(bytes);
    return ['read', ''];
  } catch (error) {
    if (!(error instanceof ScoresheetError)) throw error;
    const { code, message } = error.problems[0]!;
    return [code, message];
  }
}

const codeOf = (parts: Readonly<Record<string, string | Uint8Array | null>>): string =>
  refusal(bookOf(parts))[0];

describe('a workbook written by ExcelJS', () => {
  async function written(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('评分表');
    sheet.addRow(['序号', ' 考评 & <项目> ', 12.5, true, -1e-7]);
    sheet.getCell('B2').value = {
      richText: [{ text: '每少一次' }, { font: { bold: true }, text: '扣0.1分' }],
    };
    sheet.getCell('C2').value = { formula: 'ROUND(C1*$C$1,2)', result: 156.25 };
    sheet.getCell('D2').value = { formula: 'IF(C1>1,"是","否")', result: '是' };
    sheet.getCell('E2').value = { error: '#N/A' };
    sheet.getCell('F2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    sheet.getCell('A3').value = 0.93;
    sheet.getCell('A3').numFmt = '0.00%';
    sheet.getCell('B3').value = new Date(Date.UTC(2026, 2, 1));
    sheet.getCell('B3').numFmt = 'yyyy"年"m"月"';
    sheet.getCell('C3').font = { bold: true };
    sheet.fillFormula('D4:D6', 'A4*$B$1', [1, 2, 3]);
    sheet.getCell('AB12').value = '第一行\n第二行';
    await sheet.protect('', {});
    book.addWorksheet('数据', { state: 'veryHidden' }).addRow([1]);
    book.addWorksheet('说明', { state: 'hidden' });
    book.definedNames.add('评分表!$B$7', '总分');
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  it('has the sheets it was given', async () => {
    const { sheets, names, application } = readWorkbook(await written());
    expect(sheets.map(({ name, state, isProtected }) => [name, state, isProtected])).toEqual([
      ['评分表', 'visible', true],
      ['数据', 'veryHidden', false],
      ['说明', 'hidden', false],
    ]);
    expect([...names]).toEqual([['总分', "'评分表'!$B$7"]]);
    expect(application).toBe('Microsoft Excel');
  });

  it('has the cells it was given', async () => {
    const [sheet] = readWorkbook(await written()).sheets;
    expect(Object.fromEntries(sheet!.cells)).toEqual({
      A1: { value: '序号', numberFormat: 0 },
      B1: { value: ' 考评 & <项目> ', numberFormat: 0 },
      C1: { value: 12.5, numberFormat: 0 },
      D1: { value: true, numberFormat: 0 },
      E1: { value: -1e-7, numberFormat: 0 },
      B2: { value: '每少一次扣0.1分', numberFormat: 0 },
      C2: { value: 156.25, formula: 'ROUND(C1*$C$1,2)', numberFormat: 0 },
      D2: { value: '是', formula: 'IF(C1>1,"是","否")', numberFormat: 0 },
      E2: { value: { error: '#N/A' }, numberFormat: 0 },
      F2: { value: { error: '#DIV/0!' }, formula: '1/0', numberFormat: 0 },
      A3: { value: 0.93, numberFormat: 10 },
      B3: { value: 46082, numberFormat: 164, formatCode: 'yyyy"年"m"月"' },
      D4: { value: 1, formula: 'A4*$B$1', numberFormat: 0 },
      D5: { value: 2, formula: 'A5*$B$1', numberFormat: 0 },
      D6: { value: 3, formula: 'A6*$B$1', numberFormat: 0 },
      AB12: { value: '第一行\n第二行', numberFormat: 0 },
    });
  });

  it('is refused wherever it is cut', async () => {
    const whole = await written();
    for (let part = 1; part < 16; part++) {
      expect(refusal(whole.subarray(0, (whole.length * part) >> 4))[0]).toBe('file.truncated');
    }
  });
});

describe('values', () => {
  it.each([
    ['<c r="A1"><v>1.50</v></c>', 1.5],
    ['<c r="A1" t="n"><v>-1.5E-3</v></c>', -0.0015],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="s"><v>0</v></c>', '考评内容'],
    ['<c r="A1" t="str"><v></v></c>', ''],
    ['<c r="A1" t="str"><v>一_x000D_二</v></c>', '一\r二'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 一 </t></is></c>', ' 一 '],
    ['<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>一</t></r><r><t>二</t></r></is></c>', '一二'],
    ['<c r="A1" t="d"><v>2026-03-01T00:00:00</v></c>', '2026-03-01T00:00:00'],
  ])('%s is %j', (cell, value) => {
    expect(cellOf(cell)?.value).toEqual(value);
  });

  it.each([
    '<c r="A1"/>',
    '<c r="A1" s="0"></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1" t="s"/>',
    '<c r="A1"><f/></c>',
  ])('%s is blank', (cell) => {
    expect(cellOf(cell)).toBeUndefined();
  });

  it.each([
    '<c r="A1"><v>2分</v></c>',
    '<c r="A1"><v>0x10</v></c>',
    '<c r="A1"><v>Infinity</v></c>',
    '<c r="A1"><v>1E999</v></c>',
    '<c r="A1" t="s"><v>1</v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '<c r="A1" t="s"><v>length</v></c>',
    '<c r="A1" t="b"><v>2</v></c>',
    '<c r="A1" t="constructor"><v>2</v></c>',
    '<c r="A1"><v>1</v><v>2</v></c>',
    '<c r="A1"><v>1</v><is><t>2</t></is></c>',
    '<c r="A1"><v><x/>1</v></c>',
  ])('%s is refused', (cell) => {
    expect(codeOf({ [SHEET]: sheetOf(`<row r="1">${cell}</row>`) })).toBe('file.badPart');
  });

  it('joins runs of shared rich text and leaves 拼音 out', () => {
    const item =
      '<si><r><t>考</t></r><r><rPr/><t>评</t></r><rPh sb="0" eb="1"><t>kǎo</t></rPh><phoneticPr fontId="1"/></si>';
    const parts = { 'xl/sharedStrings.xml': stringsOf(`<si/>${item}`) };
    expect(cellOf('<c r="A1" t="s"><v>1</v></c>', parts)?.value).toBe('考评');
    expect(cellOf('<c r="A1" t="s"><v>0</v></c>', parts)?.value).toBe('');
  });

  it('keeps the words of a very long remark apart from the part they came from', () => {
    const remark = '现场检查发现问题若干，'.repeat(3000).slice(0, 32_767);
    expect(cellOf(`<c r="A1" t="str"><v>${remark}</v></c>`)?.value).toBe(remark);
  });
});

describe('positions', () => {
  it('are counted when rows and cells do not say', () => {
    const sheet = sheetWith(
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(valuesOf(sheet)).toEqual({ A1: 1, C1: 2, C5: 3, D5: 4, A6: 5 });
  });

  it('reach to the last cell of a sheet', () => {
    const row = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(valuesOf(sheetWith(row))).toEqual({ XFD1048576: 1 });
  });

  it.each([
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell twice, once blank', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>'],
    ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell in another row', '<row r="2"><c r="A1"><v>1</v></c></row>'],
    ['a counted cell before a stated one', '<row r="1"><c/><c r="A1"/></row>'],
    ['row 0', '<row r="0"/>'],
    ['a row past the last', '<row r="1048577"/>'],
    ['a counted row past the last', '<row r="1048576"/><row/>'],
    ['a column past the last', '<row r="1"><c r="XFE1"/></row>'],
    ['a counted column past the last', '<row r="1"><c r="XFD1"/><c/></row>'],
    ['no column', '<row r="1"><c r="1"/></row>'],
    ['no row', '<row r="1"><c r="A"/></row>'],
    ['a fixed reference', '<row r="1"><c r="$A$1"/></row>'],
    ['a second list of rows', '<row r="1"/></sheetData><sheetData><row r="1"/>'],
  ])('are refused with %s', (_, rows) => {
    expect(codeOf({ [SHEET]: sheetOf(rows) })).toBe('file.badPart');
  });

  it('are refused at once with a number as long as a book that is none', () => {
    const row = `<row r="1"><c r="A1"><v>${'1'.repeat(300_000)}x</v></c></row>`;
    expect(codeOf({ [SHEET]: sheetOf(row) })).toBe('file.badPart');
  });

  it('end at so many cells, over all sheets', () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`;
    expect(refusal(bookOf({ [SHEET]: sheetOf(row.repeat(20)) }))[0]).toBe('read');
    expect(refusal(bookOf({ [SHEET]: sheetOf(row.repeat(20) + '<row><c><v>1</v></c></row>') }))).toEqual([
      'file.tooManyCells',
      '工作表“评分表”有内容的单元格超过200000个，不是正常的评分表，已拒绝读取。',
    ]);
  });
});

describe('formulas', () => {
  const shared = (reference: string, text = ''): string =>
    `<c r="${reference}"><f t="shared" si="0">${text}</f><v>1</v></c>`;

  it('are read with or without a result', () => {
    expect(cellOf('<c r="A1"><f>B1&amp;"分"</f><v>1</v></c>')).toMatchObject({
      formula: 'B1&"分"',
      value: 1,
    });
    expect(cellOf('<c r="A1"><f>B1</f></c>')).toMatchObject({ formula: 'B1', value: null });
    expect(cellOf('<c r="A1" t="str"><f>B1</f><v></v></c>')).toMatchObject({ formula: 'B1', value: '' });
  });

  it('of an array of one cell are like any other', () => {
    expect(cellOf('<c r="A1"><f t="array" ref="A1">SUM(B1:B9*C1:C9)</f><v>1</v></c>')?.formula).toBe(
      'SUM(B1:B9*C1:C9)',
    );
  });

  it('that are shared are spelled out for every cell', () => {
    const rows = `<row r="2">${shared('B2', "A2*$A$1+'A2'!A2")}${shared('D2')}</row><row r="4">${shared('B4')}</row>`;
    expect(formulasOf(sheetWith(rows))).toEqual({
      B2: "A2*$A$1+'A2'!A2",
      D2: "C2*$A$1+'A2'!C2",
      B4: "A4*$A$1+'A2'!A4",
    });
  });

  it('that are shared with nobody are refused', () => {
    expect(codeOf({ [SHEET]: sheetOf(`<row r="1">${shared('A1')}</row>`) })).toBe('file.badPart');
    expect(codeOf({ [SHEET]: sheetOf('<row r="1"><c r="A1"><f t="shared">B1</f></c></row>') })).toBe(
      'file.badPart',
    );
  });

  it('that grow too long when spelled out are refused', () => {
    const dependents = '<row><c><f t="shared" si="0"/></c></row>'.repeat(2100);
    const rows = `<row r="1">${shared('A1', `"${'x'.repeat(8190)}"`)}</row>${dependents}`;
    expect(codeOf({ [SHEET]: sheetOf(rows) })).toBe('file.tooLarge');
    expect(codeOf({ [SHEET]: sheetOf(`<row r="1">${shared('A1', 'x'.repeat(8193))}</row>`) })).toBe(
      'file.badPart',
    );
  });
});

describe('formats', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf/></cellXfs></styleSheet>';

  it.each([
    ['', { numberFormat: 0 }],
    ['s="1"', { numberFormat: 14 }],
    ['s="2"', { numberFormat: 176, formatCode: 'yyyy"年"' }],
    ['s="3"', { numberFormat: 0 }],
    ['s="99"', {}],
    ['s="length"', {}],
  ])('of a cell with %j are %j', (attribute, format) => {
    const cell = cellOf(`<c r="A1" ${attribute}><v>1</v></c>`, { 'xl/styles.xml': styles });
    expect(cell).toEqual({ value: 1, ...format });
  });
});

describe('sheets', () => {
  const workbook = (sheets: string, after = ''): Record<string, string> => ({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONSHIPS}"><sheets>${sheets}</sheets>${after}</workbook>`,
  });

  it.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="true" password="CC1A"/>', true],
    ['<sheetProtection sheet="0"/>', false],
    ['<sheetProtection objects="1"/>', false],
    ['', false],
  ])('with %s: protected is %s', (after, isProtected) => {
    expect(readWorkbook(bookOf({ [SHEET]: sheetOf('', after) })).sheets[0]!.isProtected).toBe(isProtected);
  });

  it('of other kinds are left out', () => {
    const parts = {
      ...workbook('<sheet name="图" r:id="rId2"/><sheet name="评分表" r:id="rId1"/>'),
      'xl/_rels/workbook.xml.rels': relationshipsOf([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'chartsheet', 'chartsheets/sheet1.xml'],
      ]),
    };
    expect(readWorkbook(bookOf(parts)).sheets.map(({ name }) => name)).toEqual(['评分表']);
  });

  it('of one name, or over one part, are refused', () => {
    const relationships = relationshipsOf([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/XL/worksheets/sheet1.xml'],
    ]);
    const rels = { 'xl/_rels/workbook.xml.rels': relationships };
    const pair = (second: string): Record<string, string> => ({
      ...workbook(`<sheet name="表A" r:id="rId1"/><sheet name="${second}" r:id="rId2"/>`),
      ...rels,
    });
    expect(codeOf(pair('表a'))).toBe('file.duplicateEntry');
    expect(codeOf(pair('表b'))).toBe('file.duplicateEntry');
  });

  it('are no more than a workbook has', () => {
    const sheets = Array.from({ length: 1001 }, (_, index) => `<sheet name="表${index}" r:id="rId1"/>`);
    expect(codeOf(workbook(sheets.join('')))).toBe('file.tooManyEntries');
  });

  it('of an unknown state are refused', () => {
    expect(codeOf(workbook('<sheet name="表" state="gone" r:id="rId1"/>'))).toBe('file.badPart');
  });

  it('keep their own names out of the names of the workbook', () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A1:B2</definedName><definedName name="总分" hidden="1">评分表!$B$7</definedName></definedNames>';
    const book = readWorkbook(bookOf(workbook('<sheet name="评分表" r:id="rId1"/>', names)));
    expect([...book.names]).toEqual([['总分', '评分表!$B$7']]);
  });
});

describe('parts', () => {
  it('may have any name, relative or absolute', () => {
    const parts = zipOf([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: '_rels/.rels', content: relationshipsOf([['a', 'officeDocument', '/buch/mappe.xml']]) },
      {
        name: 'buch/mappe.xml',
        content: '<workbook><sheets><sheet name="表" x:id="b"/></sheets></workbook>',
      },
      {
        name: 'buch/_rels/mappe.xml.rels',
        content: relationshipsOf([
          ['b', 'worksheet', './tabs/../%E8%A1%A8.xml'],
          ['c', 'sharedStrings', '/texte.xml'],
        ]),
      },
      { name: 'buch/表.xml', content: sheetOf('<row><c t="s"><v>0</v></c></row>') },
      { name: 'texte.xml', content: stringsOf('<si><t>好</t></si>') },
    ]);
    expect(valuesOf(readWorkbook(parts).sheets[0]!)).toEqual({ A1: '好' });
  });

  it('may be in the strict namespace and carry prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const main = 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"';
    const book = bookOf({
      '_rels/.rels': relationshipsOf(
        [
          ['rId1', 'officeDocument', 'xl/workbook.xml'],
          ['rId2', 'extendedProperties', 'docProps/app.xml'],
        ],
        strict,
      ),
      'docProps/app.xml': '<Properties><Application>WPS 表格</Application></Properties>',
      'xl/workbook.xml': `<x:workbook ${main} xmlns:q="${strict}"><x:sheets><x:sheet name="表" q:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsOf([['rId1', 'worksheet', 'worksheets/sheet1.xml']], strict),
      [SHEET]: `<x:worksheet ${main}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const { sheets, application } = readWorkbook(book);
    expect(valuesOf(sheets[0]!)).toEqual({ A1: 7 });
    expect(application).toBe('WPS 表格');
  });

  it('may be in UTF-16', () => {
    const sheet = new Uint8Array(Buffer.from('\ufeff' + sheetOf('<row><c><v>7</v></c></row>'), 'utf16le'));
    expect(valuesOf(readWorkbook(bookOf({ [SHEET]: sheet })).sheets[0]!)).toEqual({ A1: 7 });
  });

  it.each([
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    SHEET,
    'xl/sharedStrings.xml',
    'xl/styles.xml',
  ])('are named when %s is missing or nonsense', (part) => {
    const named = ['file.badPart', expect.stringContaining(`“${part}”`)];
    expect(refusal(bookOf({ [part]: null }))).toEqual(named);
    expect(refusal(bookOf({ [part]: '<<a>>' }))).toEqual(named);
    expect(refusal(bookOf({ [part]: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }))).toEqual(named);
    expect(refusal(bookOf({ [part]: new Uint8Array([0xff, 0xfe, 0x00]) }))).toEqual(named);
  });

  it('need not include styles, strings or properties', () => {
    const rels = relationshipsOf([['rId1', 'worksheet', 'worksheets/sheet1.xml']]);
    const parts = { 'xl/_rels/workbook.xml.rels': rels, 'xl/styles.xml': null, 'xl/sharedStrings.xml': null };
    expect(readWorkbook(bookOf(parts)).sheets[0]!.cells.get('A1')).toEqual({ value: 1 });
  });

  it('outside the file are not fetched', () => {
    const rels = relationshipsOf([['rId1', 'worksheet', 'http://example.com/a.xml" TargetMode="External']]);
    expect(codeOf({ 'xl/_rels/workbook.xml.rels': rels })).toBe('file.badPart');
  });

  it('that two relationships claim to be are refused', () => {
    const rels = relationshipsOf([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'officeDocument', 'xl/other.xml'],
    ]);
    expect(codeOf({ '_rels/.rels': rels })).toBe('file.duplicateEntry');
    const sameId = relationshipsOf([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId1', 'theme', 'xl/theme.xml'],
    ]);
    expect(codeOf({ '_rels/.rels': sameId })).toBe('file.badPart');
  });

  it('not asked for may be anything', () => {
    const picture = { name: 'xl/media/image1.png', content: 'png', listed: { crc: 1, size: 2 ** 31 } };
    expect(refusal(zipOf([...bookParts(), picture]))[0]).toBe('read');
  });

  it('nested a million deep are refused', () => {
    expect(codeOf({ [SHEET]: sheetOf('<row>'.repeat(1_000_000)) })).toBe('file.badPart');
  });
});

describe('zips that are no workbook', () => {
  it.each([
    ['a plain zip', zipOf([{ name: '评分.txt', content: '12' }])],
    ['a Word document', bookOf({ 'xl/workbook.xml': '<w:document xmlns:w="u"/>' })],
    ['an .xlsb', bookOf({ '_rels/.rels': relationshipsOf([['rId1', 'officeDocument', 'xl/workbook.bin']]) })],
  ])('are named: %s', (_, bytes) => {
    expect(refusal(bytes)[0]).toBe('file.notAWorkbook');
  });
});
