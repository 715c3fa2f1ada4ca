/** Forms with several columns of scores, of which one counts, read as a person reads them. */

import { scored } from '../support/scored';
import type { NoticeForm } from './support/form';
import { columnLine, formKinds, importForm } from './support/imported';

const inspection = (...columns: readonly string[]): NoticeForm => ({
  before: ['附件', '桃源县2026年河长制工作考核评分表', '被考核单位：　　　　　　　考核时间：'],
  rows: [
    ['序号', '考核内容', '评分标准', '分值', ...columns, '备注'],
    ['1', '巡河', '每少巡一次扣1分。', '60', ...columns.map(() => ''), ''],
    ['2', '台账', '缺一项扣2分。', '40', ...columns.map(() => ''), ''],
  ],
  after: [],
});

const scoresIn = async (...columns: readonly string[]): Promise<string> =>
  columnLine((await importForm(inspection(...columns), 'docx')).rubric!)
    .replace(/^.*分值=fullScore /, '')
    .replace(/ 备注=remark$/, '');

describe.each(formKinds)('a form read from %s', (kind) => {
  it('counts what is settled last, and has a cell for what came before', async () => {
    const { rubric, problems } = await importForm(inspection('初评分', '复核分', '审定得分'), kind);
    expect(columnLine(rubric!)).toBe(
      '序号=label 考核内容=requirement 评分标准=criteria 分值=fullScore 初评分=earlier:初评分 复核分=earlier:复核分 审定得分=score 备注=remark',
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const typed = { '1': 55, '2': 38, '1/初评分': 60, '2/初评分': 40, '2/复核分': 39 };
    expect(scored(rubric!, typed, 'direct').total).toBe(93);
  });
});

it.each<[readonly string[], string]>([
  [['考核组评分', '领导小组审定分'], '考核组评分=earlier:考核组评分 领导小组审定分=score'],
  [['自评', '支部评'], '自评=earlier:自评 支部评=score'],
  [['自评分', '考核得分', '核定得分'], '自评分=earlier:自评分 考核得分=earlier:考核得分 核定得分=score'],
  [
    ['自查得分', '初审得分', '终审得分'],
    '自查得分=earlier:自查得分 初审得分=earlier:初审得分 终审得分=score',
  ],
  [['初评', '复评', '得分'], '初评=earlier:初评 复评=earlier:复评 得分=score'],
  [['自评分', '考核分'], '自评分=earlier:自评分 考核分=score'],
  // Whoever stands higher has the last word.
  [
    ['村自评分', '镇复核分', '市考核分'],
    '村自评分=earlier:村自评分 镇复核分=earlier:镇复核分 市考核分=score',
  ],
  [['自查分', '核准分'], '自查分=earlier:自查分 核准分=score'],
  // 自评 alone is the score of the sheet.
  [['自评分'], '自评分=score'],
  // What comes of all the others.
  [
    ['一季度得分', '二季度得分', '年度得分'],
    '一季度得分=earlier:一季度得分 二季度得分=earlier:二季度得分 年度得分=score',
  ],
  // Nothing says which of them counts: the first, as before.
  [['现场评分', '资料评分'], '现场评分=score 资料评分=pen:资料评分'],
])('%j', async (columns, expected) => expect(await scoresIn(...columns)).toBe(expected));

it('knows whose form 自评 is filled in on', async () => {
  const { rubric } = await importForm(inspection('单位自查得分', '考核得分'), 'docx');
  expect(rubric!.layout.columns.find(({ field }) => field === 'earlier')).toEqual({
    ...{ field: 'earlier', key: '单位自查得分', header: '单位自查得分', stage: 'self' },
  });
});

it('may be told so', async () => {
  const roles = new Map([
    [4, 'earlier'],
    [5, 'score'],
  ] as const);
  const { rubric } = await importForm(inspection('县级评分', '市级评分'), 'docx', { roles });
  expect(columnLine(rubric!)).toContain('县级评分=earlier:县级评分 市级评分=score');
});
