import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/hosts/file/writeWorkbook';
import type { ColumnField, Rubric } from '../../src/rubric/rubric';
import { itemsWithPointers } from '../../src/rubric/rubric';
import type { Mode, Stage } from '../../src/scoring/fields';
import { widthOf } from '../../src/sheet/columns';
import { layOut } from '../../src/sheet/layout';
import { describeWithOracle, LibreOffice } from '../support/libreOffice';
import type { Page } from '../support/pages';
import { pdfText, pdfWords } from '../support/pages';
import { everythingFired, layoutFor, template, templateIds } from '../support/templates';

interface Case {
  readonly id: string;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly fill: 'blank' | 'fired';
}

const cases: readonly Case[] = templateIds.flatMap((id): readonly Case[] => [
  { id, mode: 'tally', stage: 'assess', fill: 'blank' },
  { id, mode: 'tally', stage: 'assess', fill: 'fired' },
  { id, mode: 'direct', stage: 'self', fill: 'blank' },
]);

/** Points. */
const A4 = { width: 595.3, height: 841.9 };
const MM = 72 / 25.4;

describeWithOracle('the printed sheet', () => {
  let office: LibreOffice;
  const folder = mkdtempSync(join(tmpdir(), 'pingfen-print-'));
  beforeAll(async () => {
    office = await LibreOffice.start();
  });
  afterAll(async () => {
    await office.stop();
    rmSync(folder, { recursive: true });
  });

  async function write({ id, mode, stage, fill }: Case): Promise<string> {
    const layout = layoutFor(template(id), mode, stage);
    const { model } = layOut(layout, fill === 'blank' ? new Map() : everythingFired(layout));
    const path = join(folder, `${id}.${mode}.${stage}.${fill}.xlsx`);
    writeFileSync(path, await writeWorkbook(model, { fonts: 'windows', now: new Date(0) }));
    return path;
  }

  it.each(cases)('$id, $mode, $stage, $fill: stays on A4 between the margins', async (each) => {
    const pdf = await office.convert(await write(each), 'pdf', folder);
    for (const { width, height, words } of await pdfWords(pdf)) {
      expect(Math.abs(width - A4.width) + Math.abs(height - A4.height)).toBeLessThan(1);
      const strays = words.filter(({ left, right }) => left < 27 * MM || right > A4.width - 25 * MM);
      expect(strays).toEqual([]);
    }
  });

  it.each(cases)(
    '$id, $mode, $stage, $fill: repeats the header and keeps the signatures with 总分',
    async (each) => {
      const pages = (await pdfText(await office.convert(await write(each), 'pdf', folder))).map(plain);
      const last = pages.findIndex((page) => page.includes('总分：'));
      const official = pages.slice(0, last + 1);
      expect(official.length).toBeGreaterThan(1);
      for (const page of official) expect(page).toContain('序号考核内容评分细则分值评分备注');
      const signed =
        each.stage === 'self'
          ? ['填报单位（盖章）', '主要负责人', '填报日期']
          : ['考核人（签字）', '社区负责人（盖章）', '日期：'];
      for (const words of signed) expect(official.at(-1)).toContain(words);
      // Something of the table stands above the signatures.
      expect(official.at(-1)).toContain('加分项');
    },
  );

  it.each(cases)(
    '$id, $mode, $stage, $fill: prints every word of 考核内容 and 评分细则 in its column',
    async (each) => {
      const pages = await pdfWords(await office.convert(await write(each), 'pdf', folder));
      const rubric = template(each.id);
      for (const field of ['requirement', 'criteria'] as const) {
        const column = textOfColumn(pages, rubric, field);
        const texts = itemsWithPointers(rubric).flatMap(({ item }) => item[field] ?? []);
        expect(texts.length).toBeGreaterThan(9);
        expect(texts.filter((text) => !column.includes(plain(text)))).toEqual([]);
      }
    },
  );

  it.each(cases)('$id, $mode, $stage, $fill: no row is lower than its text', async (each) => {
    const document = await office.open(await write(each));
    for (const sheet of ['评分表', '扣分明细', '填表说明']) {
      const low = (await document.optimalRowHeights(sheet)).filter(
        ({ stored, optimal }) => stored < optimal - 0.5,
      );
      expect({ sheet, low }).toEqual({ sheet, low: [] });
    }
    await document.close();
  });
});

/** LibreOffice draws a character of column width this wide, in points; the table stands in the middle. */
const CHARACTER = 5.56;
const CENTRE = ((28 + (210 - 26)) / 2) * MM;

/** All words between a column's edges, page after page, line after line. */
function textOfColumn(pages: readonly Page[], { layout }: Rubric, field: ColumnField): string {
  const widths = layout.columns.map(widthOf);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) * CHARACTER;
  const index = layout.columns.findIndex((column) => column.field === field);
  const left = CENTRE - sum(widths) / 2 + sum(widths.slice(0, index));
  const right = left + sum(widths.slice(index, index + 1));
  const inside = (word: Page['words'][number]): boolean => word.left > left - 1 && word.right < right + 1;
  return pages
    .flatMap(({ words }) => words.filter(inside).sort((a, b) => Math.round(a.top - b.top) || a.left - b.left))
    .map(({ text }) => text)
    .join('');
}

const plain = (text: string): string => text.replace(/\s/g, '');
