/** Forms with a column for each of several people who score, read as a person reads them. */

import { scored } from '../support/scored';
import type { NoticeForm } from './support/form';
import { columnLine, formKinds, importForm } from './support/imported';

const contest = (judges: readonly string[], note: string): NoticeForm => ({
  before: ['附件', '杉木镇微党课比赛评分表', '参赛单位：　　　　　　　比赛时间：'],
  rows: [
    ['序号', '评分项目', '分值', ...judges, '得分', '备注'],
    ['1', '选题新颖，主题鲜明', '60', ...judges.map(() => ''), '', ''],
    ['2', '表达流畅', '40', ...judges.map(() => ''), '', ''],
  ],
  after: [note],
});

describe.each(formKinds)('several people in a form read from %s', (kind) => {
  it('have a column each; their mean is without the outermost where the note says so', async () => {
    const form = contest(['评委1', '评委2', '评委3'], '注：去掉一个最高分和一个最低分，取平均分为最后得分。');
    const { rubric } = await importForm(form, kind);
    expect(columnLine(rubric!)).toBe(
      '序号=label 评分项目=requirement 分值=fullScore 评委1=scorer:a1 评委2=scorer:a2 评委3=scorer:a3 得分=score 备注=remark',
    );
    expect(rubric!.scorers).toEqual({
      of: [
        { id: 'a1', label: '评委1' },
        { id: 'a2', label: '评委2' },
        { id: 'a3', label: '评委3' },
      ],
      trimmed: true,
    });
    const typed = { '1/a1': 50, '1/a2': 55, '1/a3': 60, '2/a1': 30, '2/a2': 40, '2/a3': 35 };
    expect(scored(rubric!, typed, 'direct').total).toBe(90);
  });
});

it('two people, of whom nobody is left out', async () => {
  const { rubric } = await importForm(contest(['专家一', '专家二'], '注：取平均分。'), 'docx');
  expect(rubric!.scorers).toEqual({
    of: [
      { id: 'a1', label: '专家一' },
      { id: 'a2', label: '专家二' },
    ],
  });
});

it('one alone is left for the pen', async () => {
  const { rubric } = await importForm(contest(['评委1'], '注：取平均分。'), 'docx');
  expect(rubric!.scorers).toBeUndefined();
  expect(columnLine(rubric!)).toContain('评委1=pen:评委1');
});
