/** White at the sides of the paper as issued, if that saves a page; printed by LibreOffice, one page wide. */

import { join } from 'node:path';
import { fillForm } from '../../src/sheet/fillForm';
import type { Rubric } from '../../src/rubric/rubric';
import type { Worksheet } from '../../src/sheet/model';
import { officialWidths } from '../../src/sheet/official/officialWidths';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { MM, officialPages } from '../support/paper';
import { pdfWords } from '../support/pages';
import { layoutFor } from '../support/templates';
import { importFile } from './support/imported';
import { paragraph, row, run, table, textCell, wordOf } from './support/wordParts';

/** So long that a narrower column takes more lines of it. */
const WORDS =
  '村道、院落、沟渠每周清扫，垃圾定点投放，日产日清，无白色污染，杂物堆放整齐，畜禽圈养，厕所清洁，有专人保洁，制度上墙';
const HEADERS = ['序号', '检查内容', '评分办法', '分值', '得分', '备注'];

const wordings = [WORDS, WORDS.slice(0, 40), WORDS.slice(0, 34)];

/** Twentieths of a point of an upright A4; `white` at each side, undefined where the section says nothing of it. */
const wordForm = (items: number, white?: number, words = WORDS): Uint8Array => {
  const rows = Array.from({ length: items }, (_, i) => [
    `${i + 1}`,
    words,
    `${words}，不符合的扣1分`,
    '5',
    '',
    '',
  ]);
  const margins =
    white === undefined ? '' : `<w:pgMar w:top="1440" w:bottom="1440" w:left="${white}" w:right="${white}"/>`;
  return wordOf({
    body:
      paragraph(run('村庄环境卫生检查评分表')) +
      table(...[HEADERS, ...rows].map((cells) => row(...cells.map((text) => textCell(text))))) +
      `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${margins}</w:sectPr>`,
  });
};

const imported = (items: number, white?: number, words = WORDS): Rubric =>
  importFile(wordForm(items, white, words)).rubric!;
const sheetOf = (rubric: Rubric): Worksheet =>
  fillForm(layoutFor(rubric, 'direct', 'assess'), new Map()).model.sheets[0]!;
const pagesOf = (rubric: Rubric): number => layoutFor(rubric, 'direct', 'assess').geometry.plan.pages.length;
const asUsual = ({ layout: { sideMargin: _, ...layout }, ...rubric }: Rubric): Rubric => ({
  ...rubric,
  layout,
});

/** 1134 twentieths are 20 mm, 1417 are 25. */
const [TWENTY, TWENTY_FIVE, WIDE] = [1134, 1417, 1800];
const counts = Array.from({ length: 6 }, (_, i) => i + 4);
const saved = counts.filter((items) => imported(items, TWENTY).layout.sideMargin !== undefined);

const sides = (white?: number): readonly (number | undefined)[] =>
  counts.map((items) => imported(items, white).layout.sideMargin);

it('a form that needs a page less with it has it, and no other', () => {
  expect(saved.length).toBeGreaterThan(0);
  for (const items of counts) {
    const rubric = imported(items, TWENTY);
    const { sideMargin } = rubric.layout;
    if (sideMargin === undefined) continue;
    expect(pagesOf(rubric)).toBeLessThan(pagesOf(asUsual(rubric)));
    // Less than that would only do where it leaves one page.
    expect([20, 15]).toContain(sideMargin);
    if (sideMargin === 15) expect(pagesOf(rubric)).toBe(1);
  }
});

it('it is as much as issued, where that is enough, and never more than usual or less than 15 mm', () => {
  const usual = sides(TWENTY);
  expect(sides(TWENTY_FIVE)).toContain(25);
  sides(TWENTY_FIVE).forEach((side, i) => expect([25, usual[i]]).toContain(side));
  // Nothing is said, or more white than ours, or next to none: as offices keep a form to one page.
  expect(sides()).toEqual(usual);
  expect(sides(WIDE)).toEqual(usual);
  expect(sides(300)).toEqual(usual);
});

describeWithOracle('printed', () => {
  const bench = setUpBench();
  it.each([20, 15])('it is as planned, between %d mm and as much', async (side) => {
    const found = wordings.flatMap((words) => counts.map((items) => imported(items, TWENTY, words)));
    const rubric = found.find(({ layout }) => layout.sideMargin === side)!;
    const { model } = fillForm(layoutFor(rubric, 'direct', 'assess'), new Map());
    const document = await bench.open(`narrow${side}`, model);
    const pdf = await document.saveAs(join(bench.folder(), `narrow${side}.pdf`));
    await document.close();
    const pages = officialPages(await pdfWords(pdf));
    expect(pages).toHaveLength(pagesOf(rubric));
    expect(sheetOf(rubric).print?.pages).toBe(pages.length);
    const words = pages.flatMap((page) => page.words);
    expect(words.filter(({ text }) => text === '备注')).toHaveLength(pages.length);
    for (const { left, right } of words) {
      expect(left).toBeGreaterThan((side - 1) * MM);
      expect(right).toBeLessThan((210 - side + 1) * MM);
    }
    // 72 characters are what fits between the usual margins.
    expect(officialWidths(rubric).reduce((sum, width) => sum + width, 0)).toBeGreaterThan(72);
  });
});
