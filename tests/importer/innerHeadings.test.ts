/** Headings among the rows: under the columns of headings, or numbered 一、 with what the rows below come to. */

import type { NoticeForm } from './support/form';
import { codesOf, importForm, rubricLines } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const linesOf = async (form: NoticeForm): Promise<readonly string[]> =>
  rubricLines((await importForm(form, 'docx')).rubric!);

it('（30） over rows that come to 30 is no item beside them', async () => {
  expect(
    await linesOf({
      before: ['设备巡检评分表', '机房：'],
      rows: [
        ['评分项目', '评分要素', '标准分', '得分'],
        [cell('巡检', 1, 6), '工具齐全', '40', ''],
        ['供电', '（30）', '—'],
        ['市电切换', '10', ''],
        ['蓄电池', '20', ''],
        ['空调滤网', '20', ''],
        ['记录', '10', ''],
        [cell('合计', 2), '100', ''],
      ],
    }),
  ).toEqual([
    '【巡检】100',
    '1｜工具齐全｜｜40',
    '—｜供电｜｜30',
    '　2｜市电切换｜｜10',
    '　3｜蓄电池｜｜20',
    '4｜空调滤网｜｜20',
    '5｜记录｜｜10',
  ]);
});

it('8.…… without points goes over ①, ② and ③ that have them', async () => {
  const imported = await importForm(
    {
      before: ['应急救护操作评分表', '姓名：　　　日期：'],
      rows: [
        ['考核内容', '评分标准', '分值', '得分'],
        ['1.现场评估', '未评估扣10分', '10', ''],
        ['2.心肺复苏', '', '', ''],
        ['①按压位置', '不正确扣20分', '20', ''],
        ['②按压深度', '一次不足扣2分', '40', ''],
        ['3.整理记录', '缺一项扣5分', '30', ''],
        [cell('合计', 2), '100', ''],
      ],
    },
    'docx',
  );
  expect(rubricLines(imported.rubric!).slice(1)).toEqual([
    '1｜1.现场评估｜未评估扣10分｜10',
    '2｜2.心肺复苏｜｜60',
    '　2｜①按压位置｜不正确扣20分｜20',
    '　3｜②按压深度｜一次不足扣2分｜40',
    '4｜3.整理记录｜缺一项扣5分｜30',
  ]);
  expect(codesOf(imported)).not.toContain('import.noPoints');
  // Who is scored is a person here.
  expect(imported.rubric?.layout.head?.[0]?.[0]).toEqual({ label: '姓名', is: 'unit' });
});

it('一、 with what its rows come to is their heading; 三、 without rows is scored itself', async () => {
  const form: NoticeForm = {
    before: ['林长制工作考核细则', '乡镇：'],
    rows: [
      ['序号', '考核项目', '分值', '考核指标', '负责部门'],
      ['', '总分', '100', '', ''],
      ['一、', '组织体系', '40', '', ''],
      ['1', '林长设置', '25', '公示牌缺一块扣1分', '林业局'],
      ['2', '会议制度', '15', '少开一次扣5分', '林业局'],
      ['二、', '资源保护', '50', '', ''],
      ['3', '防火巡护', '50', '发生火情一起扣10分', '应急局'],
      ['三、', '信息报送', '10', '少报一期扣1分', '林业局'],
    ],
  };
  const imported = await importForm(form, 'docx');
  expect(imported.rubric?.fullScore).toBe(100);
  expect(imported.rubric?.sections.map(({ fullScore }) => fullScore)).toEqual([40, 50, 10]);
  expect(codesOf(imported)).not.toContain('L01');
  expect(codesOf(imported)).not.toContain('L07');
});

describe('加分 within the 总分', () => {
  const formOf = (own: string, total: string): NoticeForm => ({
    before: ['河道保洁考核表', '村：'],
    rows: [
      ['考核项目', '考核内容', '考核标准', '标准分'],
      ['巡查', '每周巡查', '少一次扣2分', own],
      ['加分项', '工作创新', '经验被推广的，加1至10分', '10'],
      [cell('总分', 3), total],
    ],
  });

  it('is scored like the others: 90 and 10 are the 100', async () => {
    const imported = await importForm(formOf('90', '100'), 'docx');
    expect(imported.rubric?.bonus).toBeUndefined();
    expect(imported.rubric?.fullScore).toBe(100);
    expect(codesOf(imported)).toContain('import.bonusWithinTotal');
  });

  it.each(['100', '110'])('of items that are 100 it comes on top (总分 %s)', async (total) => {
    const imported = await importForm(formOf('100', total), 'docx');
    expect(imported.rubric?.bonus?.items).toHaveLength(1);
    expect(imported.rubric?.fullScore).toBe(100);
    expect(codesOf(imported)).not.toContain('import.bonusWithinTotal');
  });
});
