import { itemsWithPointers } from '../../src/rubric/items';
import { styledHeight } from '../../src/sheet/styles';
import { breakLines, charactersPerLine, columnPixels, countLines } from '../../src/paper/textHeight';
import { aWorkbook, aWorksheet } from '../support/aWorksheet';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { template, templateIds } from '../support/templates';

describe('lines of a cell', () => {
  const width = columnPixels(15);

  it('are as many as the full-width characters need', () => {
    // 15 characters of 7 pixels, 6 kept free, 14 pixels a character of 五号.
    expect(charactersPerLine(width, 10.5)).toBe(7);
    expect(countLines('一二三四五六七', width, 10.5)).toBe(1);
    expect(countLines('一二三四五六七八', width, 10.5)).toBe(2);
  });

  it.each([
    ['do not begin with a comma', '一二三四五六七，八', 2],
    ['count two Latin letters as about one character', 'abcdefghijkl一', 2],
    ['break where the text says so', '一\n二\n三', 3],
    ['break a word that is wider than the cell', 'a'.repeat(60), 5],
    ['are one for nothing', '', 1],
  ])('%s', (_, text, lines) => expect(countLines(text, width, 10.5)).toBe(lines));
});

describe('a text broken into lines', () => {
  const width = columnPixels(15);

  it('keeps marks with the words they belong to, and line breaks at the end of their lines', () => {
    expect(breakLines('一二三四五六七，八\n（九）', width, 10.5)).toEqual([
      '一二三四五六',
      '七，八\n',
      '（九）',
    ]);
  });

  it.each(['一二三，四\n\n五', '见https://example.com/a-long-address-that-no-cell-holds。', '\n', '', 'a b'])(
    'is %j again when the lines are put together',
    (text) => {
      expect(breakLines(text, width, 10.5).join('')).toBe(text);
    },
  );
});

/** The notices' own sentences, and their beginnings of every length up to 60. */
const sentences = templateIds.flatMap((id) =>
  itemsWithPointers(template(id)).flatMap(({ item }) => [item.criteria ?? '', item.requirement ?? '']),
);
const texts = sentences
  .flatMap((sentence, i) => [sentence, sentence.slice(0, 7 + ((i * 13) % 60))])
  .filter(Boolean);
const widths = [9, 15, 20, 28, 60];

describeWithOracle('row heights', () => {
  const bench = setUpBench();

  it.each(['text', 'strong', 'line'] as const)(
    'are never less than LibreOffice wants, in the style %s',
    async (style) => {
      const sheets = widths.map((characters) =>
        aWorksheet({
          name: `w${characters}`,
          columns: [{ width: characters }],
          heights: new Map(
            texts.map((text, i) => [i + 1, styledHeight(text, columnPixels(characters), style)]),
          ),
          cells: texts.map((value, i) => ({ row: i + 1, column: 1, value, style })),
        }),
      );
      const document = await bench.open(style, aWorkbook(sheets));
      for (const characters of widths) {
        const heights = await document.optimalRowHeights(`w${characters}`);
        expect(heights).toHaveLength(texts.length);
        // A row higher than Excel's highest is cut to it; its text must be split over rows by whoever lays it out.
        const low = heights.filter(({ stored, optimal }) => stored < optimal - 0.5 && stored < 409);
        expect(low.map(({ row, stored, optimal }) => ({ stored, optimal, text: texts[row - 1] }))).toEqual(
          [],
        );
        const wasted =
          heights.reduce((sum, { stored, optimal }) => sum + stored / optimal, 0) / heights.length;
        expect(wasted).toBeLessThan(1.5);
      }
      await document.close();
    },
  );
});
