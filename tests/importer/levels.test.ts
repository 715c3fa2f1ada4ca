/** 优, 良, 中, 差 with what each gives, in columns: they are printed, and the most is the 分值. */

import { makeForm } from '../../src/sheet/form';
import { scored } from '../support/scored';
import { drawn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { codesOf, columnLine, importForm, rubricLines } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const service: NoticeForm = {
  before: ['2025年物业服务质量评价表', '物业企业：　　　评价日期：'],
  rows: [
    [
      cell('序号', 1, 2),
      cell('评价项目', 1, 2),
      cell('评价内容', 1, 2),
      cell('评价等次及分值', 4),
      cell('得分', 1, 2),
    ],
    ['优', '良', '中', '差'],
    ['1', '环境卫生', '楼道整洁', '30', '24', '18', '0', ''],
    ['2', '秩序维护', '门岗值守', '40', '32', '24', '0', ''],
    ['3', '设施维护', '电梯运行正常', '30', '24', '18', '0', ''],
  ],
};

// Plain text does not say that 评价等次及分值 is over four columns.
it.each(['docx', 'html', 'xlsx'] as const)(
  'from %s: full score is 优, and no column is taken for 评分标准 or 分值',
  async (kind) => {
    const imported = await importForm(service, kind);
    const { rubric } = imported;
    expect(columnLine(rubric!)).toBe(
      '序号=label 评价项目=section 评价内容=requirement 优=text:优 良=text:良 中=text:中 差=text:差 得分=score',
    );
    expect(rubric!.fullScore).toBe(100);
    expect(rubricLines(rubric!)).toContain('2｜门岗值守｜｜40｜40｜32｜24｜0');
    expect(codesOf(imported)).toContain('import.levels');
    expect(codesOf(imported)).not.toContain('import.unknownColumn');
    // 优 + 良 + 差
    expect(scored(rubric!, { '1': 30, '2': 32, '3': 0 }, 'direct').total).toBe(62);
  },
);

it('each level stands in the middle of its cell, as issued', async () => {
  const { rubric } = await importForm(service, 'docx');
  expect(drawn(rubric!, '1').slice(-4)).toEqual(['4-4×1 30', '5-5×1 24', '6-6×1 18', '7-7×1 0']);
  const [sheet] = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' }).sheets;
  expect(sheet!.cells.filter(({ value }) => value === '24').map(({ style }) => style)).toEqual(
    Array.from({ length: 3 }, () => 'centre'),
  );
});

it('A to D beside a column 分值, in any order; ranges of points', async () => {
  const letters = await importForm(
    {
      before: ['2025年窗口服务评议表', '窗口单位：　　　评议日期：'],
      rows: [
        ['序号', '评议内容', '分值', 'D', 'C', 'B', 'A', '得分'],
        ['1', '服务热情', '50', '20', '30', '40', '50', ''],
        ['2', '办事高效', '50', '20', '30', '40', '50', ''],
      ],
    },
    'docx',
  );
  expect(rubricLines(letters.rubric!)).toContain('1｜服务热情｜｜50｜20｜30｜40｜50');
  const ranges = await importForm(
    {
      before: ['2025年讲解员测评表', '姓名：'],
      rows: [
        ['项目', '要求', '优秀', '良好', '合格', '不合格', '得分'],
        ['语言', '普通话标准', '36-40分', '30-35分', '24-29分', '24分以下', ''],
        ['仪表', '着装整齐', '54～60分', '48～53分', '36～47分', '36分以下', ''],
      ],
    },
    'docx',
  );
  expect(ranges.rubric!.sections.map(({ fullScore }) => fullScore)).toEqual([40, 60]);
});

it('what each level means, with its points in the heading', async () => {
  const { rubric } = await importForm(
    {
      before: ['2025年课堂教学评价表', '班级：　　　评课日期：'],
      rows: [
        ['评价指标', '优（50分）', '良（40分）', '差（20分）', '得分'],
        ['教学目标', '目标明确具体', '目标较明确', '目标不明确', ''],
        ['教学内容', '内容充实准确', '内容较充实', '内容空洞', ''],
      ],
    },
    'docx',
  );
  expect(rubricLines(rubric!).slice(1)).toEqual([
    '1｜教学目标｜｜50｜目标明确具体｜目标较明确｜目标不明确',
    '2｜教学内容｜｜50｜内容充实准确｜内容较充实｜内容空洞',
  ]);
});

it('points under one heading are what a row may come to; 综合成绩 adds them up', async () => {
  const imported = await importForm(
    {
      before: ['出科考核评分表', '姓名：　　　日期：'],
      rows: [
        ['项目', { text: '评分标准', across: 3 }, '得分'],
        ['医德医风', '0', '20', '40', ''],
        ['带教质量', '0', '30', '60', ''],
        [{ text: '综合成绩', across: 4 }, ''],
      ],
    },
    'docx',
  );
  expect(rubricLines(imported.rubric!).slice(1)).toEqual([
    '1｜医德医风｜｜40｜0｜20｜40',
    '2｜带教质量｜｜60｜0｜30｜60',
  ]);
  expect(imported.rubric?.fullScore).toBe(100);
});
