/**
 * Rows of the table itself above its headings and below 合计, as forms of inspections have them. Columns, merges and texts
 * are worked out by hand from the form.
 */
import type { Rubric } from '../../../src/rubric/rubric';
import { loadRubric } from '../../../src/rubric/load';
import type { Worksheet } from '../../../src/sheet/model';
import { fillForm } from '../../../src/sheet/fillForm';
import { AGREES, compareSheet } from '../../support/agreement';
import { setUpBench } from '../../support/bench';
import { aRubric, anItem } from '../../support/builders';
import { describeWithOracle } from '../../support/describeWithOracle';
import { layoutFor } from '../../support/templates';

/** Five columns: 序号, 评分细则, 分值, 评分, 备注 are B to F. */
const rubric: Rubric = loadRubric(
  JSON.stringify(
    aRubric({
      items: [anItem({ fullScore: 10 })],
      period: 'day',
      title: '公路养护检查评分表',
      layout: {
        ...aRubric().layout,
        tableHead: [
          {
            cells: [
              { from: 1, to: 1, text: '管养单位' },
              { from: 2, to: 2, entry: { label: '管养单位', is: 'unit' } },
              { from: 3, to: 4, text: '路线编号' },
              { from: 5, to: 5, entry: { label: '路线编号', key: 'road' } },
            ],
          },
          {
            cells: [
              {
                from: 1,
                to: 5,
                blanks: [
                  { label: '检查人', key: 'people' },
                  { label: '里程', key: 'length', inside: '＿公里' },
                ],
              },
            ],
          },
        ],
        tableFoot: [
          { cells: [{ from: 1, to: 1, text: '检查组意见' }], lines: 3 },
          { cells: [{ from: 1, to: 5, text: '=备注：扣完为止。' }] },
        ],
      },
    }),
  ),
);

function official(
  entries: readonly (readonly [string, string])[] = [],
  stage: 'assess' | 'self' = 'assess',
): Worksheet {
  const { sheets } = fillForm(layoutFor(rubric, 'tally', stage), new Map(entries)).model;
  return sheets[0]!;
}

const rowOf = ({ cells }: Worksheet, id: string): number =>
  cells.find(({ column, value }) => column === 1 && value === id)?.row ?? 0;

/** From, to and text of the cells of a row. */
const cellsOf = (sheet: Worksheet, id: string): readonly (readonly [number, number, unknown])[] => {
  const row = rowOf(sheet, id);
  return sheet.cells
    .filter((cell) => cell.row === row && cell.column > 1)
    .map(({ column, value }) => {
      const merge = sheet.merges.find(({ from }) => from.row === row && from.column === column);
      return [column, merge?.to.column ?? column, value];
    });
};

it('stand right above the headings and right below 总分, with their cells', () => {
  const sheet = official();
  const header = sheet.cells.find(({ value, style }) => value === '序号' && style === 'head')?.row ?? 0;
  expect([':above/1', ':above/2'].map((id) => rowOf(sheet, id) - header)).toEqual([-2, -1]);
  expect(rowOf(sheet, ':line')).toBe(0);
  expect(cellsOf(sheet, ':above/1')).toEqual([
    [2, 2, '管养单位'],
    [3, 3, ''],
    [4, 5, '路线编号'],
    [6, 6, ''],
  ]);
  expect(cellsOf(sheet, ':above/2').map(([from, to]) => [from, to])).toEqual([[2, 6]]);
  expect(String(cellsOf(sheet, ':above/2')[0]?.[2])).toMatch(/^检查人：＿{4,}　里程：＿{4,}公里$/);
  expect([1, 2].map((i) => rowOf(sheet, `:below/${i}`) - rowOf(sheet, 'total'))).toEqual([1, 2]);
  expect(cellsOf(sheet, ':below/1')).toEqual([
    [2, 2, '检查组意见'],
    [3, 6, null],
  ]);
  expect(cellsOf(sheet, ':below/2')).toEqual([[2, 6, '=备注：扣完为止。']]);
  // Three lines of 10 mm for the pen.
  expect(sheet.heights.get(rowOf(sheet, ':below/1'))).toBeGreaterThanOrEqual((30 * 72) / 25.4);
});

it('show what is typed on 加扣分明细 in the cell beside the label', () => {
  const sheet = official([
    [':unit', '东段养护站'],
    [':blank/road', '=1+1'],
    [':blank/length', '3.5'],
  ]);
  expect(cellsOf(sheet, ':above/1').map(([, , text]) => text)).toEqual([
    '管养单位',
    '东段养护站',
    '路线编号',
    '=1+1',
  ]);
  expect(String(cellsOf(sheet, ':above/2')[0]?.[2])).toMatch(/里程：3\.5公里$/);
});

it('cut a name that is too long for its cell, and say so', () => {
  const cell = String(cellsOf(official([[':unit', '长'.repeat(60)]]), ':above/1')[1]?.[2]);
  expect(cell).toMatch(/^长+…?$/);
  const narrow = String(cellsOf(official([[':blank/road', '长'.repeat(30)]]), ':above/1')[3]?.[2]);
  expect(narrow).toMatch(/^长+…?$/);
});

it('are on 自评 as far as the unit fills them in', () => {
  const sheet = official([], 'self');
  expect(rowOf(sheet, ':above/1')).toBeGreaterThan(0);
  expect(cellsOf(sheet, ':below/1')[0]?.[2]).toBe('=备注：扣完为止。');
});

describeWithOracle('ruled rows in LibreOffice', () => {
  const bench = setUpBench();

  it('show what the engine says', async () => {
    const fills = [
      {},
      { ':unit': '东段养护站', ':blank/road': '=1+1', ':blank/people': '二组' },
      { ':unit': '长'.repeat(60), ':blank/road': '长'.repeat(30) },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});

it('a cell over two rows is one, with no cell below it', () => {
  const { layout, ...rest } = rubric;
  const tall = loadRubric(
    JSON.stringify({
      ...rest,
      layout: {
        ...layout,
        tableFoot: [
          {
            cells: [
              { from: 1, to: 1, down: 2, text: '总体评价' },
              { from: 2, to: 3, down: 2 },
              { from: 4, to: 4, text: '总分' },
              { from: 5, to: 5, entry: { label: '总分', is: 'total' } },
            ],
          },
          { cells: [{ from: 4, to: 4, text: '等级' }] },
        ],
      },
    }),
  );
  const [sheet] = fillForm(layoutFor(tall, 'tally', 'assess'), new Map()).model.sheets;
  const row = rowOf(sheet!, ':below/1');
  expect(sheet!.merges).toContainEqual({ from: { row, column: 2 }, to: { row: row + 1, column: 2 } });
  expect(sheet!.merges).toContainEqual({ from: { row, column: 3 }, to: { row: row + 1, column: 4 } });
  expect(cellsOf(sheet!, ':below/2').map(([from, , text]) => [from, text])).toEqual([
    [5, '等级'],
    [6, null],
  ]);
});
