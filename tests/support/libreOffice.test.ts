import ExcelJS from 'exceljs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeWithOracle,
  LibreOffice,
  type CellPlace,
  type Document,
  type InputValue,
} from './libreOffice';
import { pageCount, pdfText, pdfWords, renderPng } from './pages';

/** A cached value no formula here gives: seeing it means that nothing was recalculated. */
const STALE = 777;

const input = (cell: string, value: InputValue) => ({ sheet: '评分表', cell, value });
const at = (cell: string): CellPlace => ({ sheet: '评分表', cell });

describeWithOracle('the LibreOffice oracle', () => {
  let folder: string;
  let path: string;
  let office: LibreOffice;
  let document: Document;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingfen-test-'));
    path = join(folder, '小表.xlsx');
    await writeSmallWorkbook(path);
    office = await LibreOffice.start();
  });
  afterAll(async () => {
    await office?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    document = await office.open(path);
  });
  afterEach(() => document.close());

  const read = async (fill: ReturnType<typeof input>[], ...cells: string[]) => {
    const [row] = await document.recalculate([fill], cells.map(at));
    return row;
  };

  it('recalculates instead of believing the cached values, halves rounded up', async () => {
    expect(await read([], 'B1', 'B2')).toEqual([1.01, 5]);
  });

  it('reads a cell by its defined name', async () => {
    expect(await document.recalculate([[]], [{ name: 'pf_half' }])).toEqual([[1.01]]);
  });

  it.each<[InputValue, InputValue, string]>([
    [2, 2, '数'],
    [-0.5, -0.5, '数'],
    ['三', '三', '文'],
    ['３', '３', '文'],
    ['3', '3', '文'],
    ['=1+1', '=1+1', '文'],
    [' ', ' ', '文'],
    ["'3", "'3", '文'],
    [true, 1, '是否'],
    [false, 0, '是否'],
    [null, null, '空'],
    [{ emptyString: true }, '', '文'],
    [{ error: '#N/A' }, { error: '#N/A' }, '错'],
    [{ error: '#DIV/0!' }, { error: '#DIV/0!' }, '错'],
    [{ error: '#REF!' }, { error: '#REF!' }, '错'],
    [{ error: '#VALUE!' }, { error: '#VALUE!' }, '错'],
    [{ error: '#NUM!' }, { error: '#NUM!' }, '错'],
    [{ error: '#NAME?' }, { error: '#NAME?' }, '错'],
  ])('enters %j as %j, which the sheet sees as %s', async (value, seen, kind) => {
    expect(await read([input('A2', value)], 'A2', 'B3')).toEqual([seen, kind]);
    expect(await read([input('A3', value)], 'A3', 'B6')).toEqual([seen, kind]); // a cell formatted as text
  });

  it('resets the inputs of one fill before the next', async () => {
    const fills = [
      [],
      [input('A2', 9)],
      [input('A3', '三')],
      [input('A2', { error: '#N/A' })],
      [input('A2', null)],
      [input('A2', true)],
      [],
    ];
    const outputs = await document.recalculate(fills, ['A2', 'A3', 'B2', 'B3'].map(at));
    expect(outputs).toEqual([
      [4, '文本', 5, '数'],
      [9, '文本', 10, '数'],
      [4, '三', 5, '数'],
      [{ error: '#N/A' }, '文本', { error: '#N/A' }, '错'],
      [null, '文本', 1, '空'],
      [1, '文本', 2, '是否'],
      [4, '文本', 5, '数'],
    ]);
  });

  it('enters into a protected sheet, locked cells too', async () => {
    const guarded = (cell: string, value: InputValue) => ({ sheet: '保护', cell, value });
    const fills = [[guarded('A1', 5)], [guarded('A2', 6)]];
    expect(await document.recalculate(fills, [{ sheet: '保护', cell: 'A3' }])).toEqual([[5 + 2], [1 + 6]]);
  });

  it('returns errors, blanks and empty texts as different things', async () => {
    expect(await read([], 'B4', 'B5', 'C1')).toEqual([{ error: '#DIV/0!' }, '', null]);
  });

  it('reads every formula, on hidden sheets too', async () => {
    const cells = await document.readAll();
    expect(cells).toContainEqual({ sheet: 'pf_calc', cell: 'A1', value: 2.01 });
    expect(cells.map((each) => each.value)).not.toContain(STALE);
  });

  it('compares the stored row heights with its own', async () => {
    const heights = await document.optimalRowHeights('评分表');
    const [first, second] = [heights[8], heights[9]];
    expect(first).toEqual({ row: 9, stored: 15, optimal: expect.any(Number) });
    expect(first?.optimal).toBeGreaterThan(40); // 60 characters in a column of 10
    expect(second?.optimal).toBeLessThan(first?.optimal ?? 0); // merged over two columns
    expect(await document.optimalRowHeights('评分表')).toEqual(heights); // measuring changes nothing
  });

  it('damages a sheet as people do', async () => {
    await document.insertRows('评分表', 2);
    expect(await read([], 'A3', 'B3')).toEqual([4, 5]);
    await document.deleteRows('评分表', 2);
    await document.moveRange('评分表', 'A2:A2', 'D7');
    expect(await read([input('D7', 6)], 'B2')).toEqual([7]);
    await document.renameSheet('评分表', '改名');
    await document.setFormula({ sheet: '改名', cell: 'E2' }, '=SUM(D7,改名!B1,E1)');
    const outputs = await document.recalculate(
      [[]],
      [
        { sheet: 'pf_calc', cell: 'A1' },
        { sheet: '改名', cell: 'E2' },
      ],
    );
    expect(outputs).toEqual([[2.01, 7.01]]);
    await document.deleteRows('改名', 1);
    expect(await document.recalculate([[]], [{ sheet: 'pf_calc', cell: 'A1' }])).toEqual([
      [{ error: '#REF!' }],
    ]);
  });

  it('saves the filled workbook as xlsx, and leaves the original as it was', async () => {
    const before = await readFile(path);
    await read([input('A2', 9)]);
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(await document.saveAs(join(folder, '另存.xlsx')));
    expect(saved.getWorksheet('评分表')?.getCell('B2').result).toBe(10);
    expect(await readFile(path)).toEqual(before);
  });

  it('prints one page with the recalculated text, and never the cached one', async () => {
    const pdf = await office.convert(path, 'pdf', join(folder, 'pdf'));
    expect(await pageCount(pdf)).toBe(1);
    const [text] = await pdfText(pdf);
    expect(text).toContain('1.01');
    expect(text).toContain('标题');
    expect(text).not.toContain(String(STALE));
    const [page] = await pdfWords(pdf);
    expect(page?.words.find((word) => word.text === '标题')?.top).toBeLessThan(page?.height ?? 0);
    expect(await renderPng(pdf, join(folder, 'png'))).toHaveLength(1);
  });

  it('names the cell that does not exist', async () => {
    await expect(document.recalculate([[]], [{ sheet: '无此表', cell: 'A1' }])).rejects.toThrow('无此表!A1');
  });

  it('runs beside a second LibreOffice', async () => {
    const second = await LibreOffice.startAnother();
    const other = await second.open(path);
    expect(await other.recalculate([[input('A2', 1)]], [at('B2')])).toEqual([[2]]);
    expect(await read([], 'B2')).toEqual([5]);
    await second.stop();
    await expect(other.readAll()).rejects.toThrow('ended');
  });
});

async function writeSmallWorkbook(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('评分表', { pageSetup: { paperSize: 9, fitToPage: true } });
  const formula = (cell: string, text: string) =>
    (sheet.getCell(cell).value = { formula: text, result: STALE, date1904: false });
  const kindOf = (cell: string) =>
    `IF(ISERROR(${cell}),"错",IF(ISBLANK(${cell}),"空",IF(ISTEXT(${cell}),"文",IF(ISLOGICAL(${cell}),"是否","数"))))`;
  sheet.getCell('A1').value = '标题';
  sheet.getCell('A1').font = { name: '方正小标宋简体', size: 16 };
  sheet.getCell('A2').value = 4;
  sheet.getCell('A3').value = '文本';
  sheet.getCell('A3').numFmt = '@';
  formula('B1', 'ROUND(1.005,2)');
  formula('B2', 'A2+1');
  formula('B3', kindOf('A2'));
  formula('B4', '1/0');
  formula('B5', 'IF(A1="",1,"")');
  formula('B6', kindOf('A3'));
  for (const row of [9, 10]) {
    sheet.getCell(row, 1).value = '评'.repeat(60);
    sheet.getCell(row, 1).alignment = { wrapText: true };
    sheet.getRow(row).height = 15;
  }
  sheet.mergeCells('A10:B10');
  book.definedNames.add('评分表!$B$1', 'pf_half');
  addGuardedSheet(book);
  const calc = book.addWorksheet('pf_calc', { state: 'veryHidden' });
  calc.getCell('A1').value = { formula: 'SUM(评分表!B1,1)', result: STALE, date1904: false };
  await book.xlsx.writeFile(path);
}

function addGuardedSheet(book: ExcelJS.Workbook): void {
  const sheet = book.addWorksheet('保护', { pageSetup: { printArea: 'A1:A1' }, state: 'hidden' });
  sheet.getCell('A1').value = 1;
  sheet.getCell('A1').protection = { locked: false };
  sheet.getCell('A2').value = 2;
  sheet.getCell('A3').value = { formula: 'A1+A2', result: STALE, date1904: false };
  void sheet.protect('', {});
}
