/** Rows of a worksheet above the headings and below 合计: cells of the form where lines are drawn around them. */

import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import type { NoticeForm } from './support/form';
import { xlsxOf } from './support/form';
import { importFile } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const road: NoticeForm = {
  before: ['农村公路养护检查评分表'],
  rows: [
    ['路线名称', cell('', 2), '检查日期', ''],
    ['序号', '检查项目', '评分标准', '分值', '得分'],
    ['1', '路面保洁', '一处不洁扣2分', '50', ''],
    ['2', '边沟畅通', '堵塞一处扣5分', '50', ''],
    [cell('合计', 3), '100', ''],
    [cell('检查组意见', 2), cell('', 3)],
    [cell('检查人员（签字）：', 3), cell('管养单位负责人（签字）：', 2)],
  ],
  after: ['注：本表一式两份。'],
};

const layoutOf = async (form: NoticeForm, isRuled: boolean) =>
  importFile(await xlsxOf(form, { isRuled })).rubric!.layout;

it('are drawn as its cells, and what stands below the lines as a line', async () => {
  const { tableHead, tableFoot, head, foot } = await layoutOf(road, true);
  expect(tableHead?.map(({ cells }) => cells.map(({ from, to }) => [from, to]))).toEqual([
    [
      [1, 1],
      [2, 3],
      [4, 4],
      [5, 5],
    ],
  ]);
  expect(tableHead?.[0]?.cells[1]?.entry).toEqual({ label: '路线名称', is: 'unit' });
  expect(tableFoot?.map(({ cells }) => cells.map(({ from, to }) => [from, to]))).toEqual([
    [
      [1, 2],
      [3, 5],
    ],
    [
      [1, 3],
      [4, 5],
    ],
  ]);
  expect([head, foot]).toEqual([undefined, [{ note: '注：本表一式两份。' }]]);
});

it('stay lines where none are drawn', async () => {
  const { tableHead, tableFoot, head } = await layoutOf(road, false);
  expect([tableHead, tableFoot]).toEqual([undefined, undefined]);
  expect(head?.flat().map(({ label }) => label)).toEqual(['路线名称', '检查日期']);
});

it('a title and a line of blanks without lines around them stay above the table', async () => {
  const before = ['农村公路养护检查评分表', '管养单位：＿＿＿＿　检查日期：　　年　　月　　日'];
  const { tableHead, head } = await layoutOf({ ...road, before, rows: road.rows.slice(1, 5) }, true);
  expect(tableHead).toBeUndefined();
  expect(head?.flat().map(({ is }) => is)).toEqual(['unit', 'date']);
});

it('who does not ask how cells are drawn is not told', async () => {
  const bytes = await xlsxOf(road, { isRuled: true });
  const ruledIn = (isDrawnToo: boolean): number =>
    readWorkbook(bytes, { isDrawnToo }).sheets.flatMap(({ cells }) =>
      [...cells.values()].filter(({ drawn, value }) => drawn?.isRuled === true && value !== ''),
    ).length;
  // Cells with words: 2, 5 headings, 4 and 4 of items, 合计 and 100, 1, 2 for signatures.
  expect([ruledIn(true), ruledIn(false)]).toEqual([2 + 5 + 4 + 4 + 2 + 1 + 2, 0]);
});
