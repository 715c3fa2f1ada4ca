/** Rows under one 分值 that have a cell each for 扣分原因, 备注 and 牵头部门, as issued. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Rubric } from '../../src/rubric/rubric';
import { makeForm } from '../../src/sheet/form';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const river = (reason: (rows: number) => readonly (string | ReturnType<typeof cell>)[]): NoticeForm => ({
  before: ['2025年河道保洁考核评分表', '被考核单位：　　　考核日期：'],
  rows: [
    ['检查内容', '评分标准', '分值', '扣分原因', '得分', '牵头部门', '备注'],
    ['水面无漂浮物', '每处扣1分', cell('60', 1, 3), ...reason(3), cell('', 1, 3), '水务站', ''],
    ['水葫芦清理', '每处扣2分', ...reason(0), '农业办', ''],
    ['无沉船', '每艘扣2分', ...reason(0), '水务站', ''],
    ['岸坡无垃圾', '每处扣1分', '40', '', '', '城管办', ''],
    [cell('合计', 2), '100', '', '', '', ''],
  ],
});
const each = river(() => ['']);
const together = river((rows) => (rows === 0 ? [] : [cell('', 1, rows)]));

/** Rows that the cell of the column in the first row goes over. */
function downOf({ layout, ...rubric }: Rubric, header: string): number {
  const form = makeForm({ rubric: { ...rubric, layout }, mode: 'direct', stage: 'assess', version: 'test' });
  const { cells = [], merges = [] } = form.sheets[0] ?? {};
  const row = cells.find(({ column, value }) => column === 1 && value === '1')?.row;
  const column = 2 + layout.columns.findIndex((own) => own.header === header);
  const merge = merges.find(({ from }) => from.row === row && from.column === column);
  return merge === undefined ? 1 : merge.to.row - merge.from.row + 1;
}

const downs = (rubric: Rubric): readonly number[] =>
  ['分值', '得分', '扣分原因', '牵头部门', '备注'].map((header) => downOf(rubric, header));

it.each(kinds)('from %s each row keeps its cells; 分值 and 得分 are one', async (kind) => {
  const { rubric } = await importForm(each, kind);
  expect(downs(rubric!)).toEqual([3, 3, 1, 1, 1]);
  const [item] = rubric!.sections[0]!.items;
  expect([item!.leadUnit, ...item!.rows!.map(({ leadUnit }) => leadUnit)]).toEqual([
    ...['水务站', undefined, '农业办', '水务站'],
  ]);
});

it.each(kinds)('from %s one cell of 扣分原因 for all of them stays one', async (kind) => {
  const { rubric } = await importForm(together, kind);
  expect(downs(rubric!)).toEqual([3, 3, 3, 1, 1]);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('备注 is in the first of the rows, and every cell is what the engine says', async () => {
    const { rubric } = await importForm(each, 'docx');
    const fills = [
      { '1': 55, '2': 38 },
      { '1': 60, '1:remark': '第2段有水葫芦' },
    ];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
