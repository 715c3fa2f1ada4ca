/** A workbook written from the blank one is, part by part, the workbook that ExcelJS would have written. */
import ExcelJS from 'exceljs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellValue } from '../../../../src/formula/value';
import { readWorkbook } from '../../../../src/hosts/file/readWorkbook';
import { makeTemplate } from '../../../../src/hosts/file/write/template';
import { writeWorkbook } from '../../../../src/hosts/file/write/writeWorkbook';
import { fillForm } from '../../../../src/sheet/fillForm';
import type { Cell, SheetModel, Worksheet } from '../../../../src/sheet/model';
import { SCORESHEET } from '../../../../src/sheet/sheetNames';
import { randomEntries, randomFrom } from '../../../sheet/fills';
import { setUpBench } from '../../../support/bench';
import { describeWithOracle } from '../../../support/describeWithOracle';
import { comparableParts } from '../../../support/comparableParts';
import { everythingFired, layoutFor, template, templateIds } from '../../../support/templates';

const NOW = new Date('2021-12-20T08:30:00.123Z');
const OPTIONS = { fonts: 'windows', now: NOW } as const;

/** Every part, and every text in its cell: what is read of them is the same as well. Returns what ExcelJS writes. */
async function expectSame(bytes: Uint8Array, model: SheetModel): Promise<Uint8Array> {
  const authored = await writeWorkbook(model, OPTIONS);
  expect(comparableParts(bytes)).toEqual(comparableParts(authored));
  return authored;
}

/** The reader finds the texts too, wherever they are kept. */
async function expectReadAlike(bytes: Uint8Array, model: SheetModel): Promise<void> {
  expect(readWorkbook(bytes)).toEqual(readWorkbook(await expectSame(bytes, model)));
}

/** Cells and all else that a fill never changes. */
const withoutValues = ({ title, ...model }: SheetModel): unknown => ({
  ...model,
  title: typeof title,
  sheets: model.sheets.map(({ cells, heights, ...sheet }) => ({
    ...sheet,
    rows: [...heights.keys()],
    cells: cells.map((cell) => ({ ...cell, value: null })),
  })),
});

describe.each(templateIds.flatMap((id) => (['tally', 'direct'] as const).map((mode) => [id, mode] as const)))(
  '%s, %s',
  (id, mode) => {
    const form = layoutFor(template(id), mode);
    const filled = (entries: ReadonlyMap<string, CellValue>): SheetModel => fillForm(form, entries).model;
    const blank = filled(new Map());
    const random = randomFrom(20);
    const full = filled(everythingFired(form));
    const fills: readonly SheetModel[] = [
      filled(new Map([[':unit', '示范单位']])),
      ...Array.from({ length: 2 }, () => filled(randomEntries(form.prepared, random))),
    ];

    it('changes nothing from fill to fill but values, heights and the title', () => {
      for (const model of [...fills, full]) expect(withoutValues(model)).toEqual(withoutValues(blank));
    });

    it('is written as by ExcelJS, whatever was written before', async () => {
      const written = await makeTemplate(blank, OPTIONS);
      for (const model of fills) await expectSame(written.write(model, OPTIONS), model);
      await expectReadAlike(written.write(full, OPTIONS), full);
      await expectSame(written.write(blank, OPTIONS), blank);
    }, 240_000);
  },
);

/** By the first cell of a merge. */
const isCovered = ({ merges }: Worksheet, { row, column }: Cell): boolean =>
  merges.some(
    ({ from, to }) =>
      from.row <= row &&
      row <= to.row &&
      from.column <= column &&
      column <= to.column &&
      (row > from.row || column > from.column),
  );

describe('odd values', () => {
  const ODD: readonly CellValue[] = [
    ...['', ' ', ' a', 'a ', '\n', 'a\nb', '\t', '\u3000', '<b>&amp;</b>', `"'`, ']]>', '=1+1', '-5'],
    ...[
      '_x000D_',
      '_x005F_x000D_',
      '_x',
      '_xAbCd_',
      'a\u0000b\u0007\u001b\u007f',
      'a\rb',
      'a\r\nb',
      '\ufffe\uffff',
    ],
    ...['𠮷😀', '\ud800', '\udc00x', 'x'.repeat(32_767), '永'.repeat(500)],
    ...[0, -0, 1, -0.1, 1e-7, 1e21, 0.1 + 0.2, 12_345_678_901.5, true, false, null],
    ...['#N/A', '#DIV/0!', '#REF!'].map((error) => ({ error })),
  ];
  const form = layoutFor(template('daxing-2021'), 'tally');
  const blank = fillForm(form, new Map()).model;
  /** In every cell that shows one of the odd values, each time another. */
  const strewn = (turn: number): SheetModel => ({
    ...blank,
    title: `标题 <${turn}> & "x"`,
    active: turn % 2 === 0 ? SCORESHEET : blank.active,
    sheets: blank.sheets.map((sheet) => ({
      ...sheet,
      heights: new Map([...sheet.heights].map(([row, height]) => [row, height + turn / 4])),
      cells: sheet.cells.map((cell, i) =>
        isCovered(sheet, cell) ? cell : { ...cell, value: ODD[(i + turn) % ODD.length]! },
      ),
    })),
  });

  it('are written as by ExcelJS', async () => {
    const written = await makeTemplate(blank, OPTIONS);
    for (let turn = 0; turn < ODD.length; turn += 6)
      await expectReadAlike(written.write(strewn(turn), OPTIONS), strewn(turn));
  }, 240_000);

  it('leave XML and zip sound for others', async () => {
    const bytes = (await makeTemplate(blank, OPTIONS)).write(strewn(1), OPTIONS);
    const folder = mkdtempSync(join(tmpdir(), 'pingfen-test-'));
    try {
      const path = join(folder, 'odd.xlsx');
      writeFileSync(path, bytes);
      const check = [
        'import sys, zipfile, xml.dom.minidom',
        'book = zipfile.ZipFile(sys.argv[1])',
        'assert book.testzip() is None',
        'for name in book.namelist(): xml.dom.minidom.parseString(book.read(name))',
      ].join('\n');
      execFileSync('python3', ['-c', check, path]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const workbook = await new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(blank.sheets.map(({ name }) => name));
    expect(workbook.title).toBe(strewn(1).title);
  });

  it('of one unit are not in the next unit’s workbook', async () => {
    const written = await makeTemplate(blank, OPTIONS);
    written.write(fillForm(form, new Map([[':unit', '甲社区']])).model, OPTIONS);
    const next = written.write(blank, OPTIONS);
    expect([...comparableParts(next).values()].join('')).not.toContain('甲社区');
  });

  it('of another form are refused', async () => {
    const written = await makeTemplate(blank, OPTIONS);
    const other = fillForm(layoutFor(template('daxing-2021'), 'direct'), new Map()).model;
    expect(() => written.write(other, OPTIONS)).toThrow('not of the form');
  });
});

describeWithOracle('LibreOffice', () => {
  const bench = setUpBench();

  it('works out of a patched workbook what the engine put there', async () => {
    const form = layoutFor(template('daxing-2021'), 'tally');
    const { model } = fillForm(form, everythingFired(form));
    const written = await makeTemplate(fillForm(form, new Map()).model, OPTIONS);
    const document = await bench.open('patched', written.write(model, OPTIONS));
    const found = new Map(
      (await document.readAll()).map(({ sheet, cell, value }) => [`${sheet}!${cell}`, value]),
    );
    const authored = await bench.open('authored', model);
    const wanted = (await authored.readAll()).map(
      ({ sheet, cell, value }) => [`${sheet}!${cell}`, value] as const,
    );
    expect(wanted.length).toBeGreaterThan(1000);
    expect(found).toEqual(new Map(wanted));
  });
});
