import { columnId } from '../../../src/rubric/printLayout';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { toNumber } from '../../../src/points/points';
import type { ColumnId, Rubric } from '../../../src/rubric/rubric';
import { itemsWithPointers } from '../../../src/rubric/items';
import type { Mode } from '../../../src/scoring/fields/fields';
import { officialWidths } from '../../../src/sheet/official/officialWidths';
import type { FilledForm } from '../../../src/sheet/fillForm';
import { fillForm } from '../../../src/sheet/fillForm';
import type { SheetModel, Worksheet } from '../../../src/sheet/model';
import { readBack } from '../../../src/readBack/readBack';
import { aWorkbook, aWorksheet } from '../../support/aWorksheet';
import { bytesOf, setUpBench } from '../../support/bench';
import { describeWithOracle } from '../../support/describeWithOracle';
import { belowHeader, officialPages, plain, wordsIn } from '../../support/paper';
import type { Page } from '../../support/pages';
import { pdfWords } from '../../support/pages';
import { manyRows, tallRows, thousandPoints } from '../../support/paperRubrics';
import { everythingFired, layoutFor } from '../../support/templates';

const rubrics = { manyRows: manyRows(), tallRows: tallRows(), thousandPoints: thousandPoints() };

interface Case {
  readonly name: keyof typeof rubrics;
  readonly mode: Mode;
  readonly fill: 'blank' | 'fired';
}

const cases: readonly Case[] = [
  { name: 'manyRows', mode: 'tally', fill: 'blank' },
  { name: 'manyRows', mode: 'tally', fill: 'fired' },
  { name: 'tallRows', mode: 'tally', fill: 'fired' },
  { name: 'tallRows', mode: 'direct', fill: 'fired' },
  { name: 'thousandPoints', mode: 'tally', fill: 'fired' },
  { name: 'thousandPoints', mode: 'direct', fill: 'blank' },
];

function drawn({ name, mode, fill }: Case): FilledForm {
  const layout = layoutFor(rubrics[name], mode);
  return fillForm(layout, fill === 'blank' ? new Map() : everythingFired(layout));
}

describe('a sheet with merged cells and cut texts', () => {
  it.each(cases)('$name, $mode, $fill: is read back with nothing to complain of', async (each) => {
    const { model, scoring } = drawn(each);
    const { report, problems } = readBack(readWorkbook(await bytesOf(model)));
    expect(problems.map(({ code }) => code)).toEqual(each.fill === 'blank' ? ['sheet.blank'] : []);
    expect(report.state).toBe(each.fill === 'blank' ? 'blank' : 'complete');
    expect(report.total).toBe(typeof scoring.total.total === 'number' ? toNumber(scoring.total.total) : null);
  });

  it.each(cases)('$name, $mode, $fill: has the same cells whatever is typed', (each) => {
    const places = ({ model }: FilledForm): readonly string[] =>
      (model.sheets[0] as Worksheet).cells.map(({ row, column }) => `${row},${column}`);
    expect(places(drawn(each))).toEqual(places(drawn({ ...each, fill: 'blank' })));
  });

  it.each(cases)('$name, $mode, $fill: merges no cell twice', (each) => {
    const [sheet] = drawn(each).model.sheets;
    const taken = (sheet as Worksheet).merges.flatMap(({ from, to }) =>
      range(from.row, to.row).flatMap((row) =>
        range(from.column, to.column).map((column) => `${row},${column}`),
      ),
    );
    expect(taken.length).toBeGreaterThan(20);
    expect(new Set(taken).size).toBe(taken.length);
  });
});

describeWithOracle('the paper of a large sheet', () => {
  const bench = setUpBench();

  const nameOf = ({ name, mode, fill }: Case): string => `${name}.${mode}.${fill}`;

  /** The pages of 评分表, printed once for all tests. */
  const printed = new Map<string, Promise<readonly Page[]>>();
  async function print(each: Case): Promise<readonly Page[]> {
    const document = await bench.open(nameOf(each), drawn(each).model);
    const pdf = await document.saveAs(join(bench.folder(), `${nameOf(each)}.pdf`));
    await document.close();
    return officialPages(await pdfWords(pdf));
  }
  const pagesOf = (each: Case): Promise<readonly Page[]> => {
    const key = JSON.stringify(each);
    const pages = printed.get(key) ?? print(each);
    printed.set(key, pages);
    return pages;
  };

  it.each(cases)('$name, $mode, $fill: ends every page where it is planned to', async (each) => {
    const pages = await pagesOf(each);
    const [sheet] = drawn(each).model.sheets;
    expect(pages).toHaveLength((sheet?.print?.breaksAfter.length ?? 0) + 1);
    expect(pages.length).toBeGreaterThan(4);
    const { columns } = rubrics[each.name].layout;
    for (const page of pages)
      for (const column of columns)
        expect(wordsIn(page, rubrics[each.name], columnId(column))).toContain(plain(column.header));
    expect(pages.at(-1)?.words.some(({ text }) => text.includes('被考核单位负责人'))).toBe(true);
  });

  it.each(cases)('$name, $mode, $fill: prints every word of its texts once, in its column', async (each) => {
    const pages = await pagesOf(each);
    const rubric = rubrics[each.name];
    for (const field of ['requirement', 'criteria'] as const) {
      const texts = itemsWithPointers(rubric).flatMap(({ item }) => item[field] ?? []);
      // What heads a text that goes on on the next page is no second printing.
      const heads = [...texts, ''].map((text) => `${plain(text)}（续）`);
      const column = pages
        .map((page) => belowHeader(page, rubric, field))
        .map((words) => words.slice(heads.find((head) => words.startsWith(head))?.length ?? 0))
        .join('');
      expect(texts.length).toBeGreaterThan(4);
      expect(texts.filter((text) => column.split(plain(text)).length !== 2)).toEqual([]);
    }
  });

  it.each(cases.filter(({ name }) => name !== 'tallRows'))(
    '$name, $mode, $fill: names the section and the lead unit on every page',
    async (each) => {
      const rubric = rubrics[each.name];
      const pages = await pagesOf(each);
      const seen = new Set<string>();
      for (const page of pages) {
        const labels = belowHeader(page, rubric, 'requirement');
        for (const { id, title, leadUnit } of rowsOf(rubric).filter((row) =>
          labels.includes(`第${row.id}甲项`),
        )) {
          seen.add(id);
          if (hasColumn(rubric, 'section'))
            expect({ id, words: belowHeader(page, rubric, 'section') }).toEqual({
              id,
              words: expect.stringContaining(plain(title)) as string,
            });
          expect({ id, words: belowHeader(page, rubric, 'leadUnit') }).toEqual({
            id,
            words: expect.stringContaining(plain(leadUnit)) as string,
          });
        }
      }
      expect(seen.size).toBe(itemsWithPointers(rubric).length);
    },
  );

  it.each(cases)('$name, $mode, $fill: no cell is lower than its text, merged or not', async (each) => {
    const [sheet] = drawn(each).model.sheets;
    const wanted = neededHeights(sheet as Worksheet, rubrics[each.name]);
    expect(wanted.length).toBeGreaterThan(20);
    const document = await bench.open(nameOf(each), probeOf(wanted));
    for (const width of new Set(wanted.map((cell) => cell.width))) {
      const mine = wanted.filter((cell) => cell.width === width);
      const heights = await document.optimalRowHeights(`w${width}`);
      expect(heights).toHaveLength(mine.length);
      const low = mine.filter(({ room }, i) => room < (heights[i]?.optimal ?? 0) - 0.5);
      expect(low).toEqual([]);
    }
    await document.close();
  });

  it.each(cases)('$name, $mode, $fill: every formula comes out as the engine says', async (each) => {
    const { model } = drawn(each);
    const document = await bench.open(nameOf(each), model);
    const recalculated = await document.readAll();
    await document.close();
    const written = new Map(
      readWorkbook(await bytesOf(model)).sheets.flatMap(({ name, cells }) =>
        [...cells].map(([at, { value }]) => [`${name}!${at}`, value] as const),
      ),
    );
    const differing = recalculated.filter(({ sheet, cell, value }) => {
      const stored = written.get(`${sheet}!${cell}`) ?? '';
      return typeof stored === 'number' && typeof value === 'number'
        ? Math.abs(stored - value) > 1e-9
        : stored !== (value ?? '');
    });
    expect(differing).toEqual([]);
  });
});

/** Every text cell of one column, with the room that its rows give it. */
interface Wanted {
  readonly value: string;
  readonly width: number;
  readonly room: number;
  readonly style: Worksheet['cells'][number]['style'];
}

function neededHeights({ cells, merges, heights }: Worksheet, rubric: Rubric): readonly Wanted[] {
  const widths = officialWidths(rubric);
  return cells.flatMap(({ row, column, value, style }) => {
    const merge = merges.find(({ from }) => from.row === row && from.column === column);
    const width = widths[column - 2];
    if (typeof value !== 'string' || value === '' || width === undefined) return [];
    if (merge !== undefined && merge.to.column > merge.from.column) return [];
    const room = range(row, merge?.to.row ?? row).reduce((sum, each) => sum + (heights.get(each) ?? 0), 0);
    return [{ value, width, room, style }];
  });
}

/** The same texts in cells that are not merged, which a spreadsheet can measure. */
const probeOf = (wanted: readonly Wanted[]): SheetModel =>
  aWorkbook(
    [...new Set(wanted.map(({ width }) => width))].map((width) =>
      aWorksheet({
        name: `w${width}`,
        columns: [{ width }],
        cells: wanted
          .filter((cell) => cell.width === width)
          .map(({ value, style }, i) => ({ row: i + 1, column: 1, value, style })),
      }),
    ),
  );

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const hasColumn = ({ layout }: Rubric, field: ColumnId): boolean =>
  layout.columns.some((column) => column.field === field);

/** Items with the section that they stand in and the unit that leads them: their own, or their parent's. */
function rowsOf({
  sections,
}: Rubric): readonly { readonly id: string; readonly title: string; readonly leadUnit: string }[] {
  type Items = (typeof sections)[number]['items'];
  const walk = (items: Items, title: string, above: string): ReturnType<typeof rowsOf> =>
    items.flatMap(({ id, leadUnit = above, items: below = [] }) => [
      { id, title, leadUnit },
      ...walk(below, title, leadUnit),
    ]);
  return sections.flatMap(({ items, title }) => walk(items, title, ''));
}
