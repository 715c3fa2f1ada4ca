import type { Cell, SheetModel, Worksheet } from '../../../src/sheet/model';
import { a1, comparisonFormula } from '../../../src/sheet/model';
import { fillForm } from '../../../src/sheet/fillForm';
import { fontNames, styleOf } from '../../../src/sheet/styles';
import type { Box } from '../../support/fakeExcel/address';
import { boxText, contains } from '../../support/fakeExcel/address';
import type { CellRule, FakeCell, FakeSheet } from '../../support/fakeExcel/book';
import { boxAt, contentOf } from '../../support/fakeExcel/person';
import type { HostOnFake } from '../../support/fakeExcel/hostOnFake';
import { layoutFor, template } from '../../support/templates';
import { opened } from './opened';

const drawn = fillForm(layoutFor(template('changji-2023'), 'tally'), new Map());
const { model } = drawn;
const visible = model.sheets.filter(({ visibility }) => visibility === 'visible');

let excel: HostOnFake['excel'];
beforeAll(async () => {
  ({ excel } = await opened({}, drawn));
});

const sheetOf = ({ name }: Pick<Worksheet, 'name'>): FakeSheet =>
  excel.book.sheets.find((sheet) => sheet.name === name)!;

const cellOf = ({ name }: Worksheet, at: { readonly row: number; readonly column: number }): FakeCell =>
  contentOf(excel.book, name, a1(at))!;

/** The cell whose looks this one has: of a merge, the first. */
const dresser = ({ cells, merges }: Worksheet, cell: Cell): Cell => {
  const merge = merges.find(
    ({ from, to }) =>
      from.row <= cell.row && from.column <= cell.column && to.row >= cell.row && to.column >= cell.column,
  );
  const first = cells.find(({ row, column }) => row === merge?.from.row && column === merge.from.column);
  return first ?? cell;
};

/** The rule on a cell. */
const ruleAt = (rules: readonly CellRule[], at: string): CellRule | undefined =>
  rules.find(({ boxes }) => boxes.some((box: Box) => contains(box, boxAt(at))));

describe('the sheets as Excel shows them', () => {
  it.each(visible.map((sheet) => [sheet.name, sheet] as const))(
    '%s: every cell looks as its style says',
    (_, sheet) => {
      const vertical = { top: 'Top', middle: 'Center' };
      const found = sheet.cells.map((cell) => {
        const { look, numberFormat } = cellOf(sheet, cell);
        return [
          a1(cell),
          look.get('font.name'),
          look.get('font.size'),
          look.get('font.bold'),
          look.get('font.color'),
          look.get('horizontalAlignment'),
          look.get('verticalAlignment'),
          look.get('wrapText'),
          look.get('protection.locked'),
          look.get('fill.color') ?? null,
          numberFormat,
        ];
      });
      const expected = sheet.cells.map((cell) => {
        const first = dresser(sheet, cell);
        const style = styleOf(first.style);
        return [
          a1(cell),
          fontNames.windows[style.font],
          style.size,
          style.isBold === true,
          `#${style.colour ?? '000000'}`,
          style.horizontal.replace(/^./, (letter) => letter.toUpperCase()),
          vertical[style.vertical],
          style.isWrapped,
          first.isUnlocked !== true,
          style.fill === undefined ? null : `#${style.fill}`,
          first.format ?? style.format ?? 'General',
        ];
      });
      expect(found).toEqual(expected);
    },
  );

  it.each(visible.map((sheet) => [sheet.name, sheet] as const))(
    '%s: framed cells have four sides, merged ones too',
    (_, sheet) => {
      const isFramed = (cell: FakeCell): readonly boolean[] =>
        ['top', 'bottom', 'left', 'right'].map(
          (side) => cell.look.get(`borders.${side}.style`) === 'Continuous',
        );
      const framed = sheet.cells.filter((cell) => styleOf(dresser(sheet, cell).style).border === 'thin');
      expect(framed.map((cell) => isFramed(cellOf(sheet, cell)))).toEqual(
        framed.map(() => [true, true, true, true]),
      );
      const covered = sheet.merges.flatMap(({ from, to }) =>
        framed.some(({ row, column }) => row === from.row && column === from.column) ? [to] : [],
      );
      expect(covered.map((at) => isFramed(cellOf(sheet, at)))).toEqual(
        covered.map(() => [true, true, true, true]),
      );
      const bare = sheet.cells.filter((cell) => styleOf(dresser(sheet, cell).style).border === 'none');
      expect(bare.map((cell) => isFramed(cellOf(sheet, cell)))).toEqual(
        bare.map(() => [false, false, false, false]),
      );
    },
  );

  it('has the rows, columns, merges and frozen rows of the model', () => {
    for (const sheet of model.sheets) {
      const drawn = sheetOf(sheet);
      expect([...drawn.rowHeights].sort(([a], [b]) => a - b)).toEqual(
        [...sheet.heights].filter(([row]) => sheet.growing?.has(row) !== true).sort(([a], [b]) => a - b),
      );
      expect([...drawn.columnWidths]).toEqual(sheet.columns.map(({ width }, i) => [i + 1, width * 6]));
      expect([...drawn.hiddenColumns]).toEqual(
        sheet.columns.flatMap(({ isHidden }, i) => (isHidden === true ? [i + 1] : [])),
      );
      expect(drawn.merges.map(boxText).sort()).toEqual(
        sheet.merges.map(({ from, to }) => `${a1(from)}:${a1(to)}`).sort(),
      );
      expect(drawn.frozenRows).toBe(sheet.frozenRows ?? 0);
      expect(drawn.showGridlines).toBe(sheet.visibility !== 'visible');
      expect(drawn.visibility.toLowerCase()).toBe(sheet.visibility.toLowerCase());
      expect(drawn.tabColor).toBe(sheet.name === '加扣分明细' ? '#FFC000' : '');
    }
  });

  it('has the validation of every input, with its prompt and its refusal', () => {
    const inputs = visible.flatMap((sheet) =>
      sheet.validations.map((validation) => ({ sheet, ...validation })),
    );
    expect(inputs.length).toBeGreaterThan(20);
    for (const { sheet, cells, allows, prompt } of inputs) {
      const settings = ruleAt(sheetOf(sheet).validations, a1(cells.from))!.settings;
      const rules = {
        whole: (min: unknown, max: unknown) => ({
          wholeNumber: { formula1: min, formula2: max, operator: 'Between' },
        }),
        decimal: (min: unknown, max: unknown) => ({
          decimal: { formula1: min, formula2: max, operator: 'Between' },
        }),
      };
      const expected =
        allows.type === 'list'
          ? { list: { inCellDropDown: true, source: allows.options.join(',') } }
          : allows.type === 'text'
            ? { textLength: { formula1: allows.longest, operator: 'LessThanOrEqualTo' } }
            : rules[allows.type === 'decimal' ? 'decimal' : 'whole'](allows.min, allows.max);
      expect(settings.get('rule')).toEqual(expected);
      expect(settings.get('ignoreBlanks')).toBe(true);
      expect(settings.get('prompt')).toEqual({ showPrompt: true, title: '', message: prompt });
      expect(settings.get('errorAlert')).toEqual({
        showAlert: true,
        style: 'Stop',
        title: '填写有误',
        message: `${prompt}。`,
      });
    }
  });

  it('marks what is wrong, and what is done, by formulas with fixed places', () => {
    for (const sheet of visible)
      expect(
        sheetOf(sheet).highlights.map(({ boxes, settings }) => [
          boxes.map(boxText).join(),
          settings.get('formula'),
          settings.get('fill.color'),
        ]),
      ).toEqual(
        sheet.highlights.map(({ cells, when, look }) => [
          a1(cells.from),
          `=${comparisonFormula(when).text}`,
          look === 'wrong' ? '#FFD9D9' : '#E8F5E9',
        ]),
      );
    const formulas = visible.flatMap(({ highlights }) =>
      highlights.map(({ when }) => comparisonFormula(when).text),
    );
    expect(formulas.filter((text) => /(?<![$A-Z\p{L}])[A-Z]{1,3}\d/u.test(text))).toEqual([]);
  });

  it('is set up for A4 paper, with its heading repeated and its pages numbered', () => {
    const { print } = visible[0]!;
    const { page, breaks } = sheetOf(visible[0]!);
    expect(Object.fromEntries(page)).toEqual({
      paperSize: 'A4',
      orientation: 'Portrait',
      zoom: { scale: 100 },
      blackAndWhite: true,
      firstPageNumber: 1,
      centerHorizontally: true,
      // GB/T 9704: 37, 35, 28 and 26 mm.
      topMargin: 104.88,
      bottomMargin: 99.21,
      leftMargin: 79.37,
      rightMargin: 73.7,
      headerMargin: 42.52,
      footerMargin: 56.69,
      printArea: `${a1(print!.area.from)}:${a1(print!.area.to)}`,
      printTitleRows: `$${print!.headerRow}:$${print!.headerRow}`,
      centerFooter: '&"宋体"&12第 &P 页 共 3 页',
    });
    expect(breaks).toEqual(print!.breaksAfter.map((row) => row + 1));
    // Every page ends where it was planned to.
    expect(breaks).toHaveLength(2);
  });

  it('opens on the sheet to fill in, with the cursor in its first input, and has its links', () => {
    const { book } = excel;
    const active: Worksheet = model.sheets.find(({ name }) => name === model.active)!;
    expect(book.active.name).toBe(model.active);
    expect(book.active.selection).toMatchObject({ top: active.cursor!.row, left: active.cursor!.column });
    const links = visible.flatMap((sheet) =>
      sheet.cells.filter(({ link }) => link !== undefined).map((cell) => [sheet, cell] as const),
    );
    expect(links).toHaveLength(4);
    for (const [sheet, cell] of links)
      expect([cellOf(sheet, cell).link, cellOf(sheet, cell).value]).toEqual([cell.link, cell.value]);
  });

  it('has every name, leading to its cell', () => {
    const named = (found: SheetModel['names']): readonly string[] =>
      found.map(({ name, sheet, at }) => `${name} ${sheet}!${a1(at)}`);
    expect(
      excel.book.names.map(({ name, target }) => `${name} ${target!.sheet.name}!${boxText(target!.box)}`),
    ).toEqual(named(model.names));
  });
});
