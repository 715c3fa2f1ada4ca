/** A cell of the form over several columns is one cell on 评分表: no blank cell is left beside it. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { loadRubric } from '../../src/rubric/load';
import { drawn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const ward: NoticeForm = {
  before: ['护理文书检查评分表', '科室：　　　　检查日期：'],
  rows: [
    [cell('项目', 2), '检查内容', '扣分标准', '分值', '得分'],
    [cell('体温单', 2, 2), '填写齐全', '缺1项扣1分', '10', ''],
    ['绘制准确', '错1处扣1分', '20', ''],
    [cell('护理记录', 1, 2), '首次记录', '评估准确', '漏1项扣1分', '10', ''],
    ['病情记录', '记录及时', '迟记1次扣2分', '20', ''],
    [cell('健康教育', 2), '患者知晓', '不知晓扣5分', '40', ''],
    [cell('合计', 4), '100', ''],
  ],
};

it('体温单 goes over both columns of 项目 and both its rows', async () => {
  const { rubric } = await importForm(ward, 'docx');
  expect(drawn(rubric!, '1').slice(0, 2)).toEqual(['1-2×2 体温单', '3-3×1 填写齐全']);
  expect(drawn(rubric!, '3').slice(0, 2)).toEqual(['1-1×2 护理记录', '2-2×1 首次记录']);
  expect(drawn(rubric!, '5')[0]).toBe('1-2×1 健康教育');
});

const dam: NoticeForm = {
  before: ['水库巡查考核表', '水库名称：　　　　考核日期：'],
  rows: [
    ['考核项目', '分值', cell('评分标准', 2), '得分'],
    ['责任人落实', '60', cell('缺1名扣5分', 2), ''],
    ['大坝完好', '40', '坝面', '一处裂缝扣5分', ''],
    [cell('合计', 1), '100', cell('', 2), ''],
  ],
};

it('a rule over two columns of 评分标准 stands in one cell, where others have two', async () => {
  const { rubric } = await importForm(dam, 'html');
  expect(drawn(rubric!, '1')).toContain('3-4×1 缺1名扣5分');
  expect(drawn(rubric!, '2')).toEqual(expect.arrayContaining(['3-3×1 坝面', '4-4×1 一处裂缝扣5分']));
});

it('words that are written into the covered column later are not lost', async () => {
  const { rubric } = await importForm(dam, 'html');
  const key = rubric!.layout.columns.find(({ field }) => field === 'text')?.key ?? '';
  const [section, ...others] = rubric!.sections;
  const [first, ...items] = section!.items;
  const changed = loadRubric(
    JSON.stringify({
      ...rubric,
      sections: [{ ...section, items: [{ ...first, texts: { [key]: '以文件为准' } }, ...items] }, ...others],
    }),
  );
  expect(drawn(changed, '1')).toEqual(expect.arrayContaining(['3-3×1 缺1名扣5分', '4-4×1 以文件为准']));
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    const { rubric } = await importForm(ward, 'docx');
    const fills = [{ '1': 10, '2': 18.5, '3': 10, '4': 18, '5': 40 }, { '1': 20 }, {}];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
