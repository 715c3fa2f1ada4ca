/** What stands beside the items: two columns that both say how to score, sentences right below the table, half a year. */

import { columnLine, importForm, importText } from './support/imported';

const row = (...cells: readonly string[]): string => cells.join('\t');
const formOf = (after: readonly string[], title = '2024年学校安全考核细则'): string =>
  [
    title,
    row('二级指标', '考核标准', '评分办法', '分值', '得分'),
    row('组织机构', '成立领导小组，配备专职干部', '未成立的不得分；未配备的扣1分', '40', ''),
    row('管理制度', '健全门卫、值班、巡查制度', '缺一项扣5分', '30', ''),
    row('应急演练', '每月至少开展1次', '少一次扣3分', '30', ''),
    row('合计', '', '', '100', ''),
    '',
    ...after,
  ].join('\n');

it('takes for 评分标准 the column in which points are said, and the other for 考核内容', () => {
  const { rubric, problems } = importText(formOf([]));
  const items = rubric?.sections.flatMap((section) => section.items) ?? [];
  expect(items[1]).toMatchObject({ requirement: '健全门卫、值班、巡查制度', criteria: '缺一项扣5分' });
  expect(problems.map(({ code }) => code)).not.toContain('import.roleTwice');
  expect(rubric === undefined ? '' : columnLine(rubric)).toContain('考核标准');
});

it('keeps the sentences right below the table that say what points come to, up to the first that does not', () => {
  const after = [
    '90分以上为优秀，75分以上不足90分为合格，不足75分为不合格。',
    '发生责任事故的，实行一票否决，取消评先资格。',
    '二、考核程序',
    '考核得分在80分以上的学校另行通报。',
  ];
  expect(importText(formOf(after)).rubric?.layout.foot).toEqual([{ note: after[0] }, { note: after[1] }]);
  expect(importText(formOf(['联系电话：12345。'])).rubric?.layout.foot).toBeUndefined();
});

it('takes 202 年 for a year that is to be filled in', () => {
  const { card } = importText(formOf([], '202 年学校安全考核细则'));
  expect(card.title).toBe('{period}学校安全考核细则');
});

it.each([
  ['县水利局\n县公安局', '县水利局、县公安局'],
  ['县农业农\n村局', '县农业农村局'],
])('%j names its units', async (text, units) => {
  const { rubric } = await importForm(
    {
      before: ['河道巡查考核表', '村：'],
      rows: [
        ['考核内容', '评分标准', '分值', '牵头部门', '得分'],
        ['巡河', '少一次扣1分', '60', text, ''],
        ['保洁', '一处扣1分', '40', text, ''],
      ],
    },
    'docx',
  );
  expect(rubric?.sections[0]?.items[0]?.leadUnit).toBe(units);
});
