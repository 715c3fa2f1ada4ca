/** What sentences around the table say of the whole is counted with; every total is worked out by hand. */

import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';
import { scored } from '../support/scored';

const BONUS: NoticeForm['rows'] = [
  [{ text: '三、加分项', across: 5 }],
  ['1', '受表彰', '县级加5分，市级加10分', '10', ''],
];
const penalties = (heading: string): NoticeForm['rows'] => [
  [{ text: heading, across: 5 }],
  ['1', '被通报', '每次扣10分', '', ''],
  ['2', '信访积案', '每件扣15分', '', ''],
];

const form = (after: readonly string[], lists = BONUS, points = ['60', '40']): NoticeForm => ({
  before: ['2026年度村级综合考核评分表', '村：'],
  rows: [
    ['序号', '考核内容', '评分标准', '分值', '得分'],
    ['1', '组织建设', '机构健全', points[0] ?? '', ''],
    ['2', '日常工作', '按时完成', points[1] ?? '', ''],
    ...lists,
    ['合计', '', '', '', ''],
  ],
  after,
});

const noted = (typed: Record<string, number>): Record<string, number | string> => ({
  ...typed,
  ...Object.fromEntries(
    Object.keys(typed).flatMap((id) => (/[a-z]$/.test(id) ? [[`${id}:note`, '有据']] : [])),
  ),
});

it.each([
  ['考核总分最高不超过100分。', 100],
  ['加分后总分超过105分的，以105分为限。', 105],
  ['考核得分满分封顶。', 100],
  ['综合得分上限为110分。', 108],
  ['总分不超过60分的，约谈主要负责人。', 108],
])('60 + 38 + 10, and %s', async (sentence, total) => {
  const { rubric } = await importForm(form([sentence]), 'docx');
  expect(scored(rubric!, noted({ '1': 60, '2': 38, b1a: 10 }), 'direct').total).toBe(total);
});

it.each([
  ['扣分项', ['扣分项累计不超过20分。'], 80],
  ['扣分项（累计扣分不超过20分）', [], 80],
  ['扣分项（20分）', [], 80],
  ['扣分项', ['单项扣分不超过20分。'], 75],
])('100 − 10 − 15 under %s, and %s', async (heading, after, total) => {
  const { rubric } = await importForm(form(after, penalties(heading)), 'docx');
  expect(scored(rubric!, noted({ '1': 60, '2': 40, p1a: 10, p2a: 15 }), 'direct').total).toBe(total);
});

it.each([
  ['得分按百分制折算。', ['80', '40'], { '1': 72, '2': 33 }, 87.5],
  ['最后得分＝实得分÷应得分×100。', ['30', '50'], { '1': 27, '2': 45 }, 90],
  ['最终得分=总分÷10。', ['60', '40'], { '1': 54, '2': 36 }, 9],
  ['考核得分折算为10分计入年度考核。', ['60', '40'], { '1': 54, '2': 36 }, 90],
])('%s', async (sentence, points, typed, total) => {
  const { rubric } = await importForm(form([sentence], [], points), 'docx');
  expect(scored(rubric!, typed, 'direct').total).toBe(total);
});

it('grades go by the number that it is turned into', async () => {
  const bands = '90分以上为优秀，70分以上为合格，70分以下为不合格。';
  const { rubric } = await importForm(form([`得分折合成百分制。${bands}`], [], ['80', '40']), 'docx');
  // 105 of 120.
  expect(scored(rubric!, { '1': 72, '2': 33 }, 'direct').grade).toBe('合格');
});

it('each can be declined', async () => {
  const imported = await importForm(form(['总分最高不超过100分。']), 'docx', {
    declined: new Set(['totalCap']),
  });
  expect(codesOf(imported)).toContain('import.saidDeclined');
  expect(imported.rubric!.cap).toBeUndefined();
});
