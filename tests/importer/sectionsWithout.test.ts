/** A part of the form whose rows only add and take has no 分值 of its own: the cell is blank, as issued. */

import type { CellValue } from '../../src/formula/value';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { scored } from '../support/scored';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const order: NoticeForm = {
  before: ['2025年综治考核评分表', '单位：　　　考核日期：'],
  rows: [
    ['项目', '考核内容', '分值', '得分'],
    [cell('一、基础工作', 2), '100', ''],
    ['矛盾调处', '每起未调处扣2分', '60', ''],
    ['治安防范', '发案1起扣1分', '40', ''],
    [cell('二、奖惩', 2), '', ''],
    ['表彰奖励', '市级每次加2分', '', ''],
    ['先进经验', '推广1次加1分', '', ''],
    [cell('合计', 2), '100', ''],
  ],
};

it('its heading says no 0分, and the total is 60 + 40 + 2', async () => {
  const { rubric } = await importForm(order, 'docx');
  const form = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' });
  const [sheet] = fillForm(form, new Map()).model.sheets;
  const column = 2 + rubric!.layout.columns.findIndex(({ field }) => field === 'fullScore');
  const fullOf = (id: string): CellValue | undefined => {
    const row = sheet!.cells.find((each) => each.column === 1 && each.value === id)?.row;
    return sheet!.cells.find((each) => each.row === row && each.column === column)?.value;
  };
  expect([fullOf('s1'), fullOf('s2'), fullOf('1')]).toEqual([100, null, 60]);
  expect(scored(rubric!, { '1': 60, '2': 40, '3': 2, '4': 0 }, 'direct').total).toBe(102);
});
