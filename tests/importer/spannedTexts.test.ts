/** A cell over several columns of other words stands once, over all of them. */

import { drawn } from './support/drawn';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const form: NoticeForm = {
  before: ['2024年托育机构评估表', '机构：　　　评估日期：'],
  rows: [
    [cell('序号', 1, 2), cell('评估内容', 1, 2), cell('评估等级', 3), cell('分值', 1, 2), cell('得分', 1, 2)],
    ['优(1)', '良(0.8)', '差(0)'],
    ['1', '办园两年以上', cell('不满两年酌情扣2-4分', 3), '15', ''],
    ['2', '采光通风良好', '符合', cell('大部分符合', 2), '45', ''],
    ['3', '玩具配备齐全', '符合', '80%符合', '不符合', '40', ''],
  ],
};

it.each(kinds)('over all levels, over two of them, and one by one (%s)', async (kind) => {
  const { rubric } = await importForm(form, kind);
  expect(drawn(rubric!, '1').filter((each) => !each.startsWith('1-'))).toEqual([
    '2-2×1 办园两年以上',
    '3-5×1 不满两年酌情扣2-4分',
  ]);
  expect(drawn(rubric!, '2').slice(2)).toEqual(['3-3×1 符合', '4-5×1 大部分符合']);
  expect(drawn(rubric!, '3').slice(2)).toEqual(['3-3×1 符合', '4-4×1 80%符合', '5-5×1 不符合']);
  expect(rubric!.sections.flatMap(({ items }) => items).map(({ fullScore }) => fullScore)).toEqual([
    15, 45, 40,
  ]);
});
