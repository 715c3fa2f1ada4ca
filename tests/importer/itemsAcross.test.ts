/** Items whose words the form has in one cell over several columns. */

import { drawn } from './support/drawn';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { importForm, rubricLines } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const food: NoticeForm = {
  before: ['2025年食品安全考核评分表', '单位：　　　考核日期：'],
  rows: [
    ['一级指标', '二级指标', '三级指标', '评分标准', '分值', '得分'],
    [cell('组织领导', 1, 3), '机构', '领导小组', '未成立扣5分', '20', ''],
    ['制度', '制度上墙', '少一项扣2分', '20', ''],
    [cell('人员全部持证', 2), '一人无证扣2分', '10', ''],
    [cell('满意度测评', 3), '按得票率折算', '50', ''],
    [cell('合计', 4), '100', ''],
  ],
};

const numbered: NoticeForm = {
  before: ['2025年河道保洁考核表', '保洁单位：　　　考核日期：'],
  rows: [
    ['类别', '序号', '考核内容', '评分标准', '分值', '得分'],
    [cell('水面', 1, 2), '1', '无漂浮物', '每处扣1分', '40', ''],
    ['2', cell('无沉船，每艘扣2分', 2), '20', ''],
    [cell('群众评议，按得票率得分', 4), '40', ''],
    [cell('合计', 4), '100', ''],
  ],
};

describe.each(kinds)('from %s', (kind) => {
  it('words over columns of headings are what is scored, and stand over them', async () => {
    const { rubric } = await importForm(food, kind);
    expect(rubricLines(rubric!)).toEqual([
      '【组织领导】50',
      '1｜领导小组｜未成立扣5分｜20｜机构',
      '2｜制度上墙｜少一项扣2分｜20｜制度',
      '3｜人员全部持证｜一人无证扣2分｜10',
      '【满意度测评】50',
      '4｜满意度测评｜按得票率折算｜50',
    ]);
    expect(drawn(rubric!, '3')).toEqual(['2-3×1 人员全部持证', '4-4×1 一人无证扣2分']);
    expect(drawn(rubric!, '4')).toEqual(['1-3×1 满意度测评', '4-4×1 按得票率折算']);
  });

  it('so do words over 考核内容 and 评分标准, and over 序号 as well', async () => {
    const { rubric } = await importForm(numbered, kind);
    expect(drawn(rubric!, '2')).toEqual(['2-2×1 2', '3-4×1 无沉船，每艘扣2分']);
    expect(drawn(rubric!, '3')).toEqual(['1-4×1 群众评议，按得票率得分']);
  });
});

it('on a form that has got other columns since, the words stand in their own', async () => {
  const { rubric } = await importForm(food, 'docx');
  const { layout } = rubric!;
  const columns = layout.columns.filter(({ field }) => field !== 'heading');
  expect(drawn({ ...rubric!, layout: { ...layout, columns } }, '3')).toContain('2-2×1 人员全部持证');
});
