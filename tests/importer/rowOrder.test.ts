/** The rows of the table in the order of the form: 合计 of the items, 加分, 扣分, 一票否决, and 总分 among them. */

import { AGREES, compareSheet } from '../support/agreement';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';
import { setUpBench } from '../support/bench';
import { drawn, drawnIds } from './support/drawn';
import type { NoticeForm } from './support/form';
import { importForm, importText } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const grid: NoticeForm = {
  before: ['2025年社区网格管理工作考核评分表', '社区：　　　　考核时间：'],
  rows: [
    ['类别', '序号', '考核项目', '评分标准', '分值', '得分'],
    [cell('基础工作', 1, 2), '1', '网格巡查', '少1次扣2分', '50', ''],
    ['2', '信息报送', '迟报1次扣1分', '50', ''],
    [cell('合计', 4), '100', ''],
    ['扣分项', '1', '被通报批评', '每次扣2分', '', ''],
    [cell('加分项', 1, 2), '1', '受到表彰', '区级加2分，街道级加1分', '5', ''],
    ['2', '经验推广', '每次加1分', '3', ''],
    [cell('总得分', 4), '', ''],
    ['一票否决', cell('发生重大信访事件的，考核结果定为不合格。', 5)],
  ],
};

it('扣分 before 加分, and 一票否决 below 总得分, stay where they are', async () => {
  const { rubric } = await importForm(grid, 'docx');
  expect(rubric!.layout.rowOrder).toEqual(['items', 'base', 'penalty', 'bonus', 'total', 'veto']);
  const ids = drawnIds(rubric!);
  expect(ids.slice(ids.indexOf('1'), ids.indexOf(':veto/v1') + 1)).toEqual([
    ...['1', '2', ':base', 'p1', 'b1', 'b2', 'total', ':veto/v1'],
  ]);
  expect(drawn(rubric!, ':veto/v1')).toEqual([
    '1-1×1 一票否决',
    '2-6×1 发生重大信访事件的，考核结果定为不合格。',
  ]);
});

const fill = {
  ...{ '1': 45, '2': 48, p1a: 2, b1a: 2, b2a: 1 },
  ...{ 'p1a:note': '通报', 'b1a:note': '表彰', 'b2a:note': '推广', v1: '是' },
};

it('合计 is 45 + 48, 总得分 is 93 − 2 + 2 + 1', async () => {
  const { rubric } = await importForm(grid, 'docx');
  expect(scored(rubric!, fill, 'direct').total).toBe(94);
});

it('否决项 in front of the items stands there, each over the whole table', () => {
  const { rubric } = importText(
    [
      '2025年幼儿园年检表\n幼儿园：　　　　检查日期：',
      '序号\t检查内容\t评分标准\t分值\t得分',
      '一、否决项\t\t\t\t',
      '1\t无证办园的，年检不合格\t\t\t',
      '二、办园条件（100分）\t\t\t\t',
      '2\t园舍安全\t一处隐患扣5分\t60\t',
      '3\t设施齐全\t少一件扣1分\t40\t',
      '合计\t\t\t100\t',
    ].join('\n'),
  );
  const ids = drawnIds(rubric!);
  const rows = [':vetoes', ':veto/v1', '1', 'total'].map((id) => ids.indexOf(id));
  expect(rows).toEqual([...rows].sort((one, other) => one - other));
  expect(rows).not.toContain(-1);
});

it('合计 between 加分 and 扣分项 adds them up, and so stands below both', async () => {
  const { rubric } = await importForm(
    {
      before: ['2025年环卫考核表', '单位：　　　考核日期：'],
      rows: [
        ['序号', '考核内容', '评分标准', '分值', '得分'],
        ['1', '清扫', '一处扣1分', '100', ''],
        [cell('加分项', 5)],
        ['1', '受表彰', '每次加2分', '4', ''],
        [cell('合计', 3), '100', ''],
        [cell('扣分项', 5)],
        ['1', '被曝光', '每次扣2分', '6', ''],
      ],
    },
    'docx',
  );
  const ids = drawnIds(rubric!);
  expect(ids.indexOf('total')).toBeGreaterThan(ids.indexOf('p1'));
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    const { rubric } = await importForm(grid, 'docx');
    expect(await compareSheet(bench, rubric!, [fill, { '1': 50, '2': 50 }, { '1': 50 }], 'direct')).toBe(
      AGREES,
    );
  });
});
