import { columnId } from '../../src/rubric/printLayout';
import { join } from 'node:path';
import { itemsWithPointers, leafItems } from '../../src/rubric/items';
import type { Mode, Stage } from '../../src/scoring/fields/fields';
import { fillForm } from '../../src/sheet/fillForm';
import { marginsMm } from '../../src/paper/pages';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Document } from '../support/libreOffice';
import type { Page } from '../support/pages';
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
  const bench = setUpBench();

  describe.each(cases)('of $id, $mode, $stage, $fill', ({ id, mode, stage, fill }) => {
    const rubric = template(id);
    let document: Document;
    let pages: readonly Page[];
    let official: readonly Page[];
    beforeAll(async () => {
      const layout = layoutFor(rubric, mode, stage);
      const { model } = fillForm(layout, fill === 'blank' ? new Map() : everythingFired(layout));
      document = await bench.open('sheet', model);
      pages = await pdfWords(await document.saveAs(join(bench.folder(), 'sheet.pdf')));
      official = officialPages(pages);
    });
    afterAll(() => document?.close());

    it('has as many pages as its feet say, which every sheet counts for itself', () => {
      official.forEach(({ words }, i) =>
        expect(words.map(({ text }) => text).join('')).toContain(`第${i + 1}页共${official.length}页`),
      );
    });

    if (stage !== 'self')
      it('has a record for the inspectors on as many pages as were planned', () => {
        const text = ({ words }: Page): string => words.map((word) => word.text).join('');
        const from = pages.findIndex((page) => text(page).includes('现场检查记录表'));
        const record = pages.slice(from).filter((page) => text(page).includes('发现次数'));
        expect(from).toBeGreaterThan(0);
        record.forEach((page, i) => expect(text(page)).toContain(`第${i + 1}页共${record.length}页`));
        expect(text(record.at(-1)!)).toContain('被检查单位陪同人（签字）');
      });

    it('stays on A4 between the margins', () => {
      const { orientation = 'portrait' } = rubric.layout;
      for (const [i, { width, height, words }] of pages.entries()) {
        // 加扣分明细, 审定调整 and 备注 lie across, for the room that reasons take.
        const own = width > height ? 'landscape' : 'portrait';
        const turned = i < official.length ? orientation : own;
        const [across, down] = turned === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
        expect(Math.abs(width - across) + Math.abs(height - down)).toBeLessThan(1);
        const margins = marginsMm[turned];
        const strays = words.filter(
          ({ left, right }) => left < (margins.left - 1) * MM || right > across - (margins.right - 1) * MM,
        );
        expect(strays).toEqual([]);
      }
    });

    it('repeats the header and keeps the signatures with the table', () => {
      for (const page of official)
        for (const column of rubric.layout.columns) {
          const isOwn = stage === 'self' && column.field === 'score';
          expect(wordsIn(page, rubric, columnId(column))).toContain(isOwn ? '自评分' : plain(column.header));
        }
      const last = plain(
        official
          .at(-1)
          ?.words.map(({ text }) => text)
          .join('') ?? '',
      );
      const signed =
        stage === 'self'
          ? ['填报单位（盖章）', '主要负责人', '填报日期']
          : [...(rubric.layout.signatures ?? []).map(({ label }) => label), '日期：'];
      for (const words of signed) expect(last).toContain(plain(words));
      // Something of the table stands above the signatures: 总分 at least.
      expect(last).toContain(plain(`${rubric.layout.totalLabel ?? '总分'}：`));
    });

    it('prints every word of 考核内容 and 评分细则 in its column', () => {
      for (const field of ['requirement', 'criteria'] as const) {
        const column = official.map((page) => belowHeader(page, rubric, field)).join('');
        const texts = itemsWithPointers(rubric).flatMap(({ item }) => item[field] ?? []);
        expect(texts.length).toBeGreaterThanOrEqual(leafItems(rubric).length);
        expect(texts.filter((text) => !column.includes(plain(text)))).toEqual([]);
      }
    });

    it('has no row lower than its text', async () => {
      for (const sheet of ['评分表', '加扣分明细', '备注', '填表说明']) {
        const heights = await document.optimalRowHeights(sheet);
        const low = heights.filter(({ stored, optimal }) => stored < optimal - 0.5);
        expect({ sheet, low }).toEqual({ sheet, low: [] });
      }
    });
  });
});
