/** An ordinary row whose words speak of 加分: it is typed up to its 分值, and that is told with its cell. */

import { saysBonus } from '../../src/importer/recognise/pointsInText';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const form: NoticeForm = {
  before: ['2026年驿站评估表', '驿站名称：　　　日期：'],
  rows: [
    ['评估内容', '评分标准', '得分'],
    ['值守（60分）', '缺岗一次扣5分。注：该项设有加分项（最多加6分）', ''],
    ['报送（40分）', '少报一次扣4分', ''],
  ],
};

it('the row is told, and the other is not', async () => {
  const { problems } = await importForm(form, 'docx');
  const told = problems.filter(({ code }) => code === 'import.bonusInItem');
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/第2行第1列（值守.*最多60分打分/),
  ]);
});

it.each([
  ['每上升1个百分点加1分', true],
  ['主要负责人到场的，加计2分', true],
  ['该项设有加分项', true],
  ['加2-5分', true],
  ['少报一次扣4分', false],
  ['同一事项不加分', false],
  ['累加3分以上的从总分扣除', false],
])('%s speaks of 加分: %s', (text, says) => expect(saysBonus(text)).toBe(says));
