import ExcelJS from 'exceljs';
import { ScoresheetError } from '../../../src/problems/problem';
import { type ReadCell, type ReadSheet, readWorkbook } from '../../../src/hosts/file/readWorkbook';
import {
  MAIN,
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
    const { sheets, names } = readWorkbook(await written());
    expect(sheets.map(({ name, state, isProtected }) => [name, state, isProtected])).toEqual([
      ['评分表', 'visible', true],
      ['数据', 'veryHidden', false],
      ['说明', 'hidden', false],
    ]);
    expect([...names]).toEqual([['总分', "'评分表'!$B$7"]]);
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
    ['<c r="A1" t="d"><v>2026-03-01</v></c>', 46082],
    ['<c r="A1" t="d"><v>2026-03-01T00:00:00.000</v></c>', 46082],
    ['<c r="A1" t="d"><v>2026-03-01T12:00:00Z</v></c>', 46082.5],
    ['<c r="A1" t="d"><v>06:00:00</v></c>', 0.25],
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
    ['<v>2分</v>', '', 'notANumber'],
    ['<v> 3 </v>', '', 'notANumber'],
    ['<v>0x10</v>', '', 'notANumber'],
    ['<v>NaN</v>', '', 'notANumber'],
    ['<v>INF</v>', '', 'notANumber'],
    ['<v>1E999</v>', '', 'notANumber'],
    ['<v>1…1x</v>', '', 'notANumber'],
    ['<v>1</v>', 't="s"', 'noSuchString'],
    ['<v>-1</v>', 't="s"', 'noSuchString'],
    ['<v> 0 </v>', 't="s"', 'noSuchString'],
    ['<v>length</v>', 't="s"', 'noSuchString'],
    ['<v>2</v>', 't="b"', 'notABoolean'],
    ['<v>2021-13-01</v>', 't="d"', 'notADate'],
    ['<v>2021-12-20T</v>', 't="d"', 'notADate'],
    ['<v>2021-12-20T25:00:00</v>', 't="d"', 'notADate'],
    ['<v>2</v>', 't="constructor"', 'unknownType'],
    ['<v>1</v><v>2</v>', '', 'writtenTwice'],
    ['<v>1</v><is><t>2</t></is>', '', 'writtenTwice'],
    ['<is><t>2</t></is>', '', 'writtenTwice'],
    ['<v>2</v>', 't="inlineStr"', 'writtenTwice'],
    ['<is><t>1</t><t>2</t></is>', 't="inlineStr"', 'writtenTwice'],
    ['<is><t>1</t><r><t>2</t></r></is>', 't="inlineStr"', 'writtenTwice'],
    ['<f>A2</f><f>A3</f><v>1</v>', '', 'writtenTwice'],
    ['<f t="shared" si="7"/><v>1</v>', '', 'sharedWithNobody'],
    ['<f t="shared">B1</f><v>1</v>', '', 'sharedWithNobody'],
    ['<f>A…A</f><v>1</v>', '', 'longFormula'],
  ])('%s in a cell with %j is odd, and its neighbour is read', (content, attributes, odd) => {
    // … stands for a text without an end.
    const whole = content.replace('…', content.charAt(3).repeat(200_000));
    const sheet = sheetWith(`<row r="1"><c r="A1" ${attributes}>${whole}</c><c r="B1"><v>7</v></c></row>`);
    const { value, odd: found } = sheet.cells.get('A1')!;
    expect(found).toBe(odd);
    expect(value).toEqual({ error: expect.any(String) });
    expect(sheet.cells.get('B1')!.value).toBe(7);
  });

  it('hold text alone', () => {
    expect(codeOf({ [SHEET]: sheetOf('<row r="1"><c r="A1"><v><x/>1</v></c></row>') })).toBe('file.badPart');
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
    ['a cell twice', '<row r="1"><c r="A1"><v>2</v></c><c r="A1"><v>1</v></c></row>', 'A1'],
    ['a cell twice, once blank', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>', 'A1'],
    [
      'a cell in a row that comes twice',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"/></row>',
      'A1',
    ],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"><v>1</v></c></row>', 'A1'],
    ['rows out of order', '<row r="2"/><row r="1"><c r="A1"><v>1</v></c></row>', 'A1'],
    ['a counted cell before a stated one', '<row r="1"><c><v>1</v></c><c r="A1"/></row>', 'A1'],
  ])('are odd with %s', (_, rows, at) => {
    const sheet = sheetWith(`${rows}<row r="3"><c r="C3"><v>7</v></c></row>`);
    expect(sheet.cells.get(at)).toMatchObject({ odd: 'outOfOrder', value: { error: '1' } });
    expect(sheet.cells.get('C3')).toEqual({ value: 7, numberFormat: 0 });
  });

  it.each([
    ['a cell in another row', '<row r="2"><c r="A1"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a row past the last', '<row r="1048577"/>'],
    ['a counted row past the last', '<row r="1048576"/><row/>'],
    ['a column past the last', '<row r="1"><c r="XFE1"/></row>'],
    ['a counted column past the last', '<row r="1"><c r="XFD1"/><c/></row>'],
    ['no column', '<row r="1"><c r="1"/></row>'],
    ['no row', '<row r="1"><c r="A"/></row>'],
    ['a fixed reference', '<row r="1"><c r="$A$1"/></row>'],
  ])('are named with %s', (_, rows) => {
    const { sheets, problems } = readWorkbook(
      bookOf({ [SHEET]: sheetOf(`<row r="1"><c r="C1"><v>7</v></c></row>${rows}`) }),
    );
    expect(problems).toMatchObject([{ code: 'file.misplacedCell', severity: 'error', sheet: '评分表' }]);
    expect(valuesOf(sheets[0]!)).toEqual({ C1: 7 });
  });

  it('are given up where hardly a cell has one', () => {
    const rows = '<row r="1"><c r="A"/></row>'.repeat(1001);
    expect(codeOf({ [SHEET]: sheetOf(rows) })).toBe('file.badPart');
  });

  it('are refused with a second list of rows', () => {
    expect(codeOf({ [SHEET]: sheetOf('<row r="1"/></sheetData><sheetData><row r="1"/>') })).toBe(
      'file.badPart',
    );
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

  it('that fill an area are in every cell of it', () => {
    const array =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const table =
      '<row r="4"><c r="A4"><f t="dataTable" ref="A4:B4" r1="C1" r2="C2"/><v>1</v></c><c r="B4"><v>2</v></c></row>';
    expect(formulasOf(sheetWith(array + table))).toEqual({
      A1: '{C1:D2}',
      B1: '{C1:D2}',
      A2: '{C1:D2}',
      B2: '{C1:D2}',
      A4: '{TABLE(C1,C2)}',
      B4: '{TABLE(C1,C2)}',
    });
  });

  it('that fill more than a sheet should hold are refused before they are laid out', () => {
    const array = '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>';
    expect(codeOf({ [SHEET]: sheetOf(array) })).toBe('file.tooManyCells');
  });

  it('that grow too long when spelled out are refused', () => {
    const dependents = '<row><c><f t="shared" si="0"/></c></row>'.repeat(600);
    const rows = `<row r="1">${shared('A1', `"${'x'.repeat(8190)}"`)}</row>${dependents}`;
    expect(codeOf({ [SHEET]: sheetOf(rows) })).toBe('file.tooManyFormulas');
  });

  it('that could be shared, and are not, cost no more than others', () => {
    const book = (tag: (i: number) => string): Uint8Array => {
      const cells = Array.from(
        { length: 1000 },
        (_, i) => `<row><c><f${tag(i)}>${'A1+'.repeat(2000)}1</f></c></row>`,
      );
      return bookOf({ [SHEET]: sheetOf(cells.join('')) });
    };
    const timeOf = (bytes: Uint8Array): number => {
      const start = performance.now();
      readWorkbook(bytes);
      return performance.now() - start;
    };
    const [plain, masters] = [book(() => ''), book((i) => ` t="shared" si="${i}"`)];
    const ratios = [1, 2, 3].map(() => timeOf(masters) / timeOf(plain));
    // Taken apart, each would take more than ten times as long.
    expect(Math.min(...ratios)).toBeLessThan(5);
  });
});

describe('formats', () => {
  const styles =
    `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf/></cellXfs></styleSheet>';

  it.each([
    ['', { numberFormat: 0 }],
    ['s="1"', { numberFormat: 14 }],
    ['s="2"', { numberFormat: 176, formatCode: 'yyyy"年"' }],
    ['s="3"', { numberFormat: 0 }],
    ['s="99"', { look: 'unknown' }],
    ['s="length"', { look: 'unknown' }],
  ])('of a cell with %j are %j', (attribute, format) => {
    const cell = cellOf(`<c r="A1" ${attribute}><v>1</v></c>`, { 'xl/styles.xml': styles });
    expect(cell).toEqual({ value: 1, ...format });
  });
});

describe('sheets', () => {
  const workbook = (sheets: string, after = ''): Record<string, string> => ({
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><sheets>${sheets}</sheets>${after}</workbook>`,
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
        content: `<workbook ${MAIN} xmlns:x="${RELATIONSHIPS}"><sheets><sheet name="表" x:id="b"/></sheets></workbook>`,
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
      '_rels/.rels': relationshipsOf([['rId1', 'officeDocument', 'xl/workbook.xml']], strict),
      'xl/workbook.xml': `<x:workbook ${main} xmlns:q="${strict}"><x:sheets><x:sheet name="表" q:id="rId1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationshipsOf([['rId1', 'worksheet', 'worksheets/sheet1.xml']], strict),
      [SHEET]: `<x:worksheet ${main}><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    const { sheets } = readWorkbook(book);
    expect(valuesOf(sheets[0]!)).toEqual({ A1: 7 });
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
  ])('are named when %s is nonsense, or missing and needed', (part) => {
    const named = ['file.badPart', expect.stringContaining(`“${part}”`)];
    const needed = { [SHEET]: sheetOf('<row><c t="s"><v>0</v></c></row>'), [part]: null };
    if (part !== 'xl/styles.xml') expect(refusal(bookOf(needed))).toEqual(named);
    expect(refusal(bookOf({ [part]: '<<a>>' }))).toEqual(named);
    expect(refusal(bookOf({ [part]: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }))).toEqual(named);
    expect(refusal(bookOf({ [part]: new Uint8Array([0xff, 0xfe, 0x00]) }))).toEqual(named);
  });

  it('that nothing needs may be missing, though they are announced', () => {
    const book = readWorkbook(bookOf({ 'xl/styles.xml': null, 'xl/sharedStrings.xml': null }));
    expect(book.sheets[0]!.cells.get('A1')).toEqual({ value: 1 });
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

describe('elements in another namespace', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c>';
  const choice = (inner: string): string =>
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x="u" Requires="x">${inner}</mc:Choice></mc:AlternateContent>`;

  it.each([
    ['a cell', `${row}<x:c xmlns:x="u" r="B1"><x:v>2</x:v></x:c></row>`],
    ['a value', '<row r="1"><c r="A1"><x:v xmlns:x="u">2</x:v><v>1</v></c></row>'],
    ['a row without any', `${row}</row><row xmlns="" r="2"><c r="A2"><v>1</v></c></row>`],
    ['a cell inside a stranger', `${row}<x:wrap xmlns:x="u"><c r="B1"><v>2</v></c></x:wrap></row>`],
    ['a cell of a choice', `${row}${choice('<c r="B1"><v>2</v></c>')}</row>`],
  ])('that programs read differently are refused: %s', (_, rows) => {
    expect(codeOf({ [SHEET]: sheetOf(rows) })).toBe('file.foreignElement');
  });

  it('that hold nothing of ours are passed over', () => {
    const stranger = '<x:note xmlns:x="u"><x:text>1</x:text></x:note>';
    const sheet = sheetOf(`${row}${stranger}</row>`, stranger + choice('<controls/>'));
    expect(valuesOf(readWorkbook(bookOf({ [SHEET]: sheet })).sheets[0]!)).toEqual({ A1: 1 });
  });

  it('make a part nonsense when all of it is in one', () => {
    const sheet = `<worksheet xmlns="u"><sheetData>${row}</row></sheetData></worksheet>`;
    expect(codeOf({ [SHEET]: sheet })).toBe('file.badPart');
  });

  it('do not lead to a sheet by an attribute of their own', () => {
    const book = `<workbook ${MAIN} xmlns:r="u"><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>`;
    expect(codeOf({ 'xl/workbook.xml': book })).toBe('file.badPart');
  });
});

describe('settings of the workbook', () => {
  const withSettings = (settings: string, parts = {}): ReturnType<typeof readWorkbook> =>
    readWorkbook(
      bookOf({
        'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}">${settings}<sheets><sheet name="评分表" r:id="rId1"/></sheets></workbook>`,
        ...parts,
      }),
    );

  it.each([
    ['<workbookPr/>', false],
    ['<workbookPr date1904="0"/>', false],
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
  ])('say where days begin: %s', (settings, startsIn1904) => {
    expect(withSettings(settings).sheets[0]!.startsIn1904).toBe(startsIn1904);
  });

  it('count a day that is written out from where they begin', () => {
    const day = { [SHEET]: sheetOf('<row><c t="d"><v>2026-03-01</v></c></row>') };
    expect(withSettings('<workbookPr date1904="1"/>', day).sheets[0]!.cells.get('A1')).toMatchObject({
      value: 46082 - 1462,
      isDate: true,
    });
  });

  it.each([
    ['<calcPr fullPrecision="0"/>', ['file.shownPrecision']],
    ['<calcPr calcMode="manual"/>', ['file.manualCalculation']],
    ['<calcPr calcId="191029" iterate="1" refMode="R1C1" fullCalcOnLoad="1"/>', []],
    ['<fileSharing readOnlyRecommended="1"/><workbookPr codeName="x" filterPrivacy="1"/>', []],
  ])('that change what is shown are named: %s', (settings, codes) => {
    expect(withSettings(settings).problems.map(({ code }) => code)).toEqual(codes);
  });

  it('of a sheet that calculates as Lotus did are named', () => {
    const sheet = sheetOf('').replace('<sheetData>', '<sheetPr transitionEvaluation="1"/><sheetData>');
    expect(readWorkbook(bookOf({ [SHEET]: sheet })).problems).toMatchObject([
      { code: 'file.lotusEvaluation', sheet: '评分表' },
    ]);
  });

  it('that stand there twice are refused', () => {
    const workbook = `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><workbookPr/><workbookPr date1904="1"/><sheets/></workbook>`;
    expect(codeOf({ 'xl/workbook.xml': workbook })).toBe('file.badPart');
  });
});

describe('zips that are no workbook', () => {
  const zip = (...names: readonly string[]): Uint8Array =>
    zipOf(names.map((name) => ({ name, content: '1' })));

  it.each([
    ['a plain zip', zip('评分.txt'), 'file.notAWorkbook', 'xlsx'],
    ['a zip around a workbook', zip('上报/社区.xlsx'), 'file.packed', '“上报/社区.xlsx”。请先解压'],
    [
      'a Word document',
      bookOf({ 'xl/workbook.xml': '<w:document xmlns:w="u"/>', 'word/document.xml': '1' }),
      'file.otherKind',
      'Word',
    ],
    ['an .ods', zip('content.xml', 'META-INF/manifest.xml'), 'file.otherKind', '.ods'],
    [
      'an .xlsb',
      bookOf({
        'xl/workbook.bin': '1',
        '_rels/.rels': relationshipsOf([['rId1', 'officeDocument', 'xl/workbook.bin']]),
      }),
      'file.otherKind',
      '.xlsb',
    ],
  ])('are named: %s', (_, bytes, code, words) => {
    expect(refusal(bytes)).toEqual([code, expect.stringContaining(words)]);
  });
});
