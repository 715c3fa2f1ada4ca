import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/hosts/file/writeWorkbook';
import { itemsWithPointers } from '../../src/rubric/items';
import { leadUnitsOf } from '../../src/scoring/subtotal';
import type { Mode, Stage } from '../../src/scoring/fields';
import { layOut } from '../../src/sheet/layout';
import { marginsMm } from '../../src/sheet/pages';
import { describeWithOracle, LibreOffice } from '../support/libreOffice';
import { pdfWords } from '../support/pages';
import { belowHeader, MM, officialPages, plain, wordsIn } from '../support/paper';
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
    const pages = await pdfWords(await office.convert(await write(each), 'pdf', folder));
    const official = officialPages(pages);
    const { orientation = 'portrait' } = template(each.id).layout;
    for (const [i, { width, height, words }] of pages.entries()) {
      const turned = i < official.length ? orientation : 'portrait';
      const [across, down] = turned === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
      expect(Math.abs(width - across) + Math.abs(height - down)).toBeLessThan(1);
      const margins = marginsMm[turned];
      const strays = words.filter(
        ({ left, right }) => left < (margins.left - 1) * MM || right > across - (margins.right - 1) * MM,
      );
      expect(strays).toEqual([]);
    }
  });

  it.each(cases)(
    '$id, $mode, $stage, $fill: repeats the header and keeps the signatures with the table',
    async (each) => {
      const rubric = template(each.id);
      const pages = officialPages(await pdfWords(await office.convert(await write(each), 'pdf', folder)));
      for (const page of pages)
        for (const { field, header } of rubric.layout.columns)
          expect(wordsIn(page, rubric, field)).toContain(plain(header));
      const last = plain(
        pages
          .at(-1)
          ?.words.map(({ text }) => text)
          .join('') ?? '',
      );
      const signed =
        each.stage === 'self'
          ? ['填报单位（盖章）', '主要负责人', '填报日期']
          : [...(rubric.layout.signatures ?? []).map(({ label }) => label), '日期：'];
      for (const words of signed) expect(last).toContain(plain(words));
      // Something of the table stands above the signatures: 总分, or the last unit of the subtotals.
      const unit = leadUnitsOf(rubric).at(-1)?.name;
      expect(last).toContain(plain(unit ?? `${rubric.layout.totalLabel ?? '总分'}：`));
    },
  );

  it.each(cases)(
    '$id, $mode, $stage, $fill: prints every word of 考核内容 and 评分细则 in its column',
    async (each) => {
      const rubric = template(each.id);
      const pages = officialPages(await pdfWords(await office.convert(await write(each), 'pdf', folder)));
      for (const field of ['requirement', 'criteria'] as const) {
        const column = pages.map((page) => belowHeader(page, rubric, field)).join('');
        const texts = itemsWithPointers(rubric).flatMap(({ item }) => item[field] ?? []);
        expect(texts.length).toBeGreaterThan(1);
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
