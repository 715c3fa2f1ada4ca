/** Lines of 加分 and 扣分 have on the paper the cells that they have on the form: merged, apart, or with a number in them. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { drawn, numbersIn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });

const safety: NoticeForm = {
  before: ['乡镇安全生产工作考核评分表', '被考核单位：'],
  rows: [
    ['序号', '考核项目', '考核内容', '分值', '评分办法', '检查方法', '责任部门', '得分'],
    ['1', '组织领导', '明确分管领导', '40', '未明确的扣5分', '文件', '应急办', ''],
    ['2', '日常检查', '每月检查2次', '60', '少一次扣5分', '记录', '执法队', ''],
    [
      ...[cell('加分项', 2, 3), '获市级表彰', '5', cell('按文件认定', 1, 2), cell('表彰文件', 1, 2)],
      ...[cell('应急办', 1, 2), ''],
    ],
    ['获县级表彰', '3', ''],
    ['经验被推广', '2', '推广的加分', '会议材料', '党政办', ''],
    [cell('合计', 3), '110', '', '', '', ''],
  ],
};

it('评分办法, 检查方法 and 责任部门 over two lines are one cell, and each line has its number', async () => {
  const { rubric, problems } = await importForm(safety, 'docx');
  expect(drawn(rubric!, 'b1')).toEqual([
    ...['1-2×3 加分项', '3-3×1 获市级表彰', '4-4×1 5'],
    ...['5-5×2 按文件认定', '6-6×2 表彰文件', '7-7×2 应急办'],
  ]);
  expect(drawn(rubric!, 'b2')).toEqual(['3-3×1 获县级表彰', '4-4×1 3']);
  expect(drawn(rubric!, 'b3')).toEqual([
    ...['3-3×1 经验被推广', '4-4×1 2', '5-5×1 推广的加分', '6-6×1 会议材料', '7-7×1 党政办'],
  ]);
  expect(problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});

it('each of them still says what it is scored by', async () => {
  const { rubric } = await importForm(safety, 'html');
  expect(rubric!.bonus!.items.map(({ criteria }) => criteria)).toEqual([
    ...['按文件认定', '按文件认定', '推广的加分'],
  ]);
  expect(rubric!.bonus!.items.map(({ clauses: [clause] }) => clause!.rule)).toEqual([
    ...[5, 3, 2].map((max) => ({ kind: 'judgement', max })),
  ]);
});

const lesson: NoticeForm = {
  before: ['课堂教学评价表', '授课人：'],
  rows: [
    ['评价项目', '评价内容', '优', '良', '中', '差', '得分'],
    [cell('教学目标', 1, 2), '目标明确', '50', '40', '30', '20', ''],
    ['符合实际', '50', '40', '30', '20', ''],
    [cell('加分', 1, 3), '有创新点', cell('2', 4), ''],
    ['获公开课奖', '5', '3', '2', '1', ''],
    ['自制教具', '1', '', '', '0', ''],
    [cell('总分', 6), ''],
  ],
};

it('2 over the columns of levels is one cell, 5, 3, 2 and 1 have one each, a blank stays blank', async () => {
  const { rubric } = await importForm(lesson, 'html');
  expect(drawn(rubric!, 'b1')).toEqual(['1-1×3 加分', '2-2×1 有创新点', '3-6×1 2']);
  expect(drawn(rubric!, 'b2').slice(1)).toEqual(['3-3×1 5', '4-4×1 3', '5-5×1 2', '6-6×1 1']);
  expect(drawn(rubric!, 'b3')).toEqual(['2-2×1 自制教具', '3-3×1 1', '6-6×1 0']);
});

it('the most that a line comes to is what its best level gives: nothing has to be asked', async () => {
  const imported = await importForm(lesson, 'docx');
  expect(imported.rubric!.bonus!.items.map(({ clauses: [clause] }) => clause!.rule)).toEqual([
    ...[2, 5, 1].map((max) => ({ kind: 'judgement', max })),
  ]);
  expect(codesOf(imported)).not.toContain('import.bonusNoLimit');
});

it('words in 考核内容 alone stay there: the 分值 beside them is seen, the rule is left blank', async () => {
  const form: NoticeForm = {
    before: ['团支部考核表', '支部名称：'],
    rows: [
      ['项目', '考核内容', '基分', '评分标准', '支部评'],
      ['组织建设', '按期换届', '60', '未换届扣10分', ''],
      ['活动', '每月一次', '40', '少一次扣4分', ''],
      [cell('加分', 1, 2), '参加区级活动并获奖', '5', '', ''],
      [cell('承办校级活动的，每次加1分', 3), ''],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(drawn(rubric!, 'b1')).toEqual(['1-1×2 加分', '2-2×1 参加区级活动并获奖', '3-3×1 5']);
  expect(drawn(rubric!, 'b2')).toEqual(['2-4×1 承办校级活动的，每次加1分']);
});

it('the one text of a line goes over the columns of the form, free text too', async () => {
  const form: NoticeForm = {
    before: ['营商环境考核评分细则'],
    rows: [
      ['一级指标', '二级指标', '考核要点', '考核方式', '分值', '得分'],
      ['政务服务', '审批提速', '压缩时限', '平台数据', '100', ''],
      [cell('加分项', 1, 2), cell('获国家级荣誉的，每项加3分', 3), '6', ''],
      ['改革经验', '全省推广', '查阅文件', '3', ''],
      [cell('合计', 4), '100', ''],
    ],
  };
  const { rubric } = await importForm(form, 'html');
  expect(drawn(rubric!, 'b1')).toEqual(['1-1×2 加分项', '2-4×1 获国家级荣誉的，每项加3分', '5-5×1 6']);
  expect(drawn(rubric!, 'b2')).toEqual([
    ...['2-2×1 改革经验', '3-3×1 全省推广', '4-4×1 查阅文件', '5-5×1 3'],
  ]);
});

it('a number over two lines is one cell, and where the form has none, none is printed', async () => {
  const form: NoticeForm = {
    before: ['环境卫生考核评分表'],
    rows: [
      ['项目', '序号', '考核内容', '分值', '评分标准', '得分'],
      ['保洁', '1', '路面干净', '100', '一处不洁扣1分', ''],
      [cell('加分项', 1, 3), cell('2', 1, 2), '收到锦旗', '3', '每面加1分', ''],
      ['获得表彰', '5', '每次加5分', ''],
      ['', '经验被推广', '2', '每次加2分', ''],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(drawn(rubric!, 'b1').slice(0, 3)).toEqual(['1-1×3 加分项', '2-2×2 2', '3-3×1 收到锦旗']);
  expect(drawn(rubric!, 'b2')[0]).toBe('3-3×1 获得表彰');
  expect(drawn(rubric!, 'b3')[0]).toBe('3-3×1 经验被推广');
  expect(rubric!.bonus!.items.map(({ label }) => label)).toEqual(['2.1', '2.2', '3']);
});

it('序号 and 考核内容 over two lines below a heading across the table are one cell each', async () => {
  const { rubric } = await importForm(
    {
      before: ['乡村振兴考核评分表'],
      rows: [
        ['序号', '考核内容', '评分标准', '分值', '得分'],
        ['1', '产业发展', '少一个扣2分', '50', ''],
        ['2', '人居环境', '一处扣1分', '50', ''],
        [cell('加分项', 5)],
        [cell('3', 1, 2), cell('荣誉表彰', 1, 2), '国家级每项加5分', '5', ''],
        ['省级每项加3分', '3', ''],
      ],
    },
    'html',
  );
  expect(drawn(rubric!, 'b1')).toEqual([
    ...['1-1×2 3', '2-2×2 荣誉表彰', '3-3×1 国家级每项加5分', '4-4×1 5'],
  ]);
  expect(drawn(rubric!, 'b2')).toEqual(['3-3×1 省级每项加3分', '4-4×1 3']);
});

it('what is typed into merged lines adds up: 40+60 of items, 5+3+2 of lines', async () => {
  const { rubric } = await importForm(safety, 'docx');
  const typed = {
    ...{ '1': 40, '2': 60, b1a: 5, b2a: 3, b3a: 2 },
    ...{ 'b1a:note': '市级表彰', 'b2a:note': '县级表彰', 'b3a:note': '推广' },
  };
  expect(numbersIn(rubric!, 'total', typed)).toEqual([110]);
  expect(numbersIn(rubric!, 'b2', typed)).toEqual([3]);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    for (const form of [safety, lesson]) {
      const { rubric } = await importForm(form, 'docx');
      const fills = [{ '1': 40, '2': 48.5, b1a: 2, b2a: 3 }, { '1': 40, b3a: '好' }, {}];
      expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
    }
  });
});
