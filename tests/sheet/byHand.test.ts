import { join } from 'node:path';
import { columnName } from '../../src/formula/reference';
import { replaceParts } from '../support/replaceParts';
import type { Field, Mode } from '../../src/scoring/fields/fields';
import { columnOf, sheetOf } from '../../src/sheet/columns';
import type { Form } from '../../src/sheet/form';
import type { ListSheet } from '../../src/sheet/listColumns';
import { keysOf, lastPrinted, listWidths } from '../../src/sheet/listColumns';
import { fillForm } from '../../src/sheet/fillForm';
import { bytesOf, setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Page } from '../support/pages';
import { pdfWords } from '../support/pages';
import type { PrintedColumn } from '../support/paper';
import { MM, wordsInColumn } from '../support/paper';
import { marginsMm } from '../../src/paper/pages';
import { layoutFor, template } from '../support/templates';

/** A sentence of so many characters, of which no two are alike. */
const sentence = (start: string, length: number): string =>
  `${start}经现场核查发现露天焚烧秸秆一处且未按要求在三日内完成整改，台账记录不全，责任人未到场签字确认；复查时仍有垃圾堆放，已当场告知社区负责人限期清理并上报照片备查存档，另附检查记录一份，请示后处理完毕再报`.slice(
    0,
    length,
  );

const UNIT = '某某镇第三网格化环境监管片区东部工业集中区生态环境保护工作联合服务管理中心社区居民委员会';

interface Typed {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What a clerk types into a blank form: counts, reasons of 5, 25 and 80 characters in turn, and what the leader changes. */
function typedInto(layout: Form): readonly Typed[] {
  const { prepared } = layout;
  const { rows } = layout.visible;
  const at = (field: Field, text: string): Typed => {
    const sheet = sheetOf(field);
    const row = rows[sheet].get(field.row);
    return { sheet, cell: `${columnName(columnOf(prepared.rubric, field.column))}${row}`, text };
  };
  const words = prepared.fields.words.filter((_, i) => i % 7 < 3);
  return [
    ...prepared.fields.header.filter(({ id }) => id === ':unit').map((field) => at(field, UNIT)),
    ...words.map((field, i) => at(field, sentence(`甲${i}乙`, [5, 25, 80][i % 3] as number))),
  ];
}

/** How wide a character of column width is in points, where a digit of the default font is 7 or 8 pixels wide. */
const CHARACTER = { 7: 5.25, 8: 6 } as const;
/** The same in LibreOffice, with the fonts of the tests. */
const OWN = 5.5;

/** The workbook as another program would draw it. */
const drawnAt = (bytes: Uint8Array, digit: 7 | 8, sheets: number): Uint8Array =>
  replaceParts(
    bytes,
    new Map(
      Array.from({ length: sheets }, (_, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        (xml: string) =>
          xml.replace(
            /(<col [^>]*width=")([\d.]+)"/g,
            (_tag, start: string, width: string) => `${start}${(Number(width) * CHARACTER[digit]) / OWN}"`,
          ),
      ]),
    ),
  );

/** The printed column of a list that is typed into. */
function columnOn(sheet: ListSheet, digit: 7 | 8): PrintedColumn {
  const keys = keysOf(sheet);
  const printed = keys.slice(0, keys.indexOf(lastPrinted(sheet)) + 1);
  return {
    orientation: 'landscape',
    widths: printed.map((column) => listWidths[sheet][column] ?? 0),
    index: printed.indexOf(printed.includes('note') ? 'note' : 'entry'),
    character: CHARACTER[digit],
  };
}

/** The first words on a page. */
const headOf = (words: Page['words']): string =>
  [...words]
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .slice(0, 12)
    .map(({ text }) => text)
    .join('');

/** Every page but those of 填表说明 begins with a title or with the column headings, from the first column on. */
const straysOf = (pages: readonly Page[]): readonly string[] =>
  pages
    .map(({ words }) => headOf(words))
    .filter((head) => !/[序工]/.test(head) && !/表|说明|^\d+\./.test(head));

interface Case {
  readonly id: string;
  readonly mode: Mode;
  readonly digit: 7 | 8;
}

const cases: readonly Case[] = [
  { id: 'daxing-2021', mode: 'tally', digit: 7 },
  { id: 'xianqu-2013', mode: 'tally', digit: 8 },
  { id: 'changji-2023', mode: 'direct', digit: 7 },
  { id: 'mubiao-2020', mode: 'direct', digit: 8 },
  // Clauses with several numbers to fill in, and a long 标准 beside them.
  { id: 'minzhu-ceping', mode: 'tally', digit: 7 },
];

/** Lines of text that the end of a page goes through: half of them would stand on each page. */
const cutThrough = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ width, height, words }) => {
    const { top, bottom } = marginsMm[width > height ? 'landscape' : 'portrait'];
    const end = height - bottom * MM;
    return words
      .filter((word) => (word.top < end - 1 && word.bottom > end + 1) || word.top < top * MM - 3)
      .map(({ text }) => text);
  });

/** On a machine with one wide font for all: no column where it was planned, but every word, and no page aside. */
describeWithOracle('a blank form filled in by hand where the fonts are missing', () => {
  const bench = setUpBench({ fonts: 'fallbackFonts.conf' });

  it.each(cases)('$id, $mode, prints whole on pages one beside none', async ({ id, mode }) => {
    const layout = layoutFor(template(id), mode, 'assess');
    const typed = typedInto(layout);
    const document = await bench.open(`${id}.${mode}`, fillForm(layout, new Map()).model);
    await document.recalculate([typed.map(({ text: value, ...at }) => ({ ...at, value }))], []);
    const pages = await pdfWords(await document.saveAs(join(bench.folder(), `${id}.${mode}.pdf`)));
    await document.close();
    const all = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
    expect(typed.filter(({ text }) => !all.includes(text))).toEqual([]);
    expect(straysOf(pages)).toEqual([]);
  });
});

describeWithOracle('a blank form filled in by hand', () => {
  const bench = setUpBench();

  describe.each(cases)('$id, $mode, where a digit is $digit pixels wide', ({ id, mode, digit }) => {
    const layout = layoutFor(template(id), mode, 'assess');
    const { model } = fillForm(layout, new Map());
    const typed = typedInto(layout);
    let pages: readonly Page[];
    const low: unknown[] = [];
    beforeAll(async () => {
      const bytes = drawnAt(await bytesOf(model), digit, model.sheets.length);
      const document = await bench.open(`${id}.${mode}`, bytes);
      await document.recalculate([typed.map(({ text: value, ...at }) => ({ ...at, value }))], []);
      pages = await pdfWords(await document.saveAs(join(bench.folder(), `${id}.${mode}.pdf`)));
      for (const name of new Set(typed.map(({ sheet }) => sheet))) {
        const rows = new Set(
          typed.filter(({ sheet }) => sheet === name).map(({ cell }) => Number(/\d+/.exec(cell)?.[0])),
        );
        const heights = await document.optimalRowHeights(name);
        low.push(...heights.filter(({ row, stored, optimal }) => rows.has(row) && stored < optimal - 0.5));
      }
      await document.close();
    });

    // A PDF has the words of a line that its cell cuts off as well.
    it('has grown every row to what was typed into it', () => {
      expect(low).toEqual([]);
    });

    it('prints every word that was typed, in its column', () => {
      const all = pages.flatMap(({ words }) => words.map(({ text }) => text)).join('');
      const paper = new Map(
        [...new Set(typed.map((each) => each.sheet))].map((sheet) => [
          sheet,
          pages.map((page) => wordsInColumn(page, columnOn(sheet as ListSheet, digit))).join(''),
        ]),
      );
      expect(typed.length).toBeGreaterThan(5);
      const lost = typed.filter(
        ({ sheet, text }) => !(text === UNIT ? all : paper.get(sheet))?.includes(text),
      );
      expect(lost).toEqual([]);
    });

    it('cuts through no line of text at a page end', () => {
      expect(cutThrough(pages)).toEqual([]);
    });

    it('puts no sheet on two pages side by side', () => {
      expect(straysOf(pages)).toEqual([]);
    });
  });
});
