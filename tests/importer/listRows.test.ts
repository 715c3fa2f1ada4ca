/** Lines of 加分 and 扣分 below 合计, as forms have them: each stays a row, under its name and with its own words. */

import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { codesOf, importForm } from './support/imported';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import type { Rubric } from '../../src/rubric/rubric';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

/** Texts of the rows of the printed table, from 合计 on. */
function printed(rubric: Rubric): readonly (readonly unknown[])[] {
  const form = makeForm({ rubric, mode: 'direct', stage: 'assess', version: '9.9.9' });
  const sheet = fillForm(form, new Map()).model.sheets[0]!;
  const rows = [...new Set(sheet.cells.map(({ row }) => row))].sort((one, other) => one - other);
  const texts = rows.map((row) =>
    sheet.cells
      .filter(
        (each) =>
          each.row === row &&
          each.column > 1 &&
          each.value !== null &&
          each.value !== undefined &&
          each.value !== '',
      )
      .map(({ value }) => value),
  );
  return texts.slice(texts.findIndex(([first]) => first === '合计' || first === '小计' || first === '总分'));
}

describe.each(kinds)('%s', (kind) => {
  it('加分 in the first column over rows without points: a line each', async () => {
    const form: NoticeForm = {
      before: ['窗口人员月度考核评分表', '窗口单位：'],
      rows: [
        ['考核项目', '考核内容及评分标准', '标准分', '得分'],
        ['考勤纪律', '迟到每次扣1分', '60', ''],
        ['服务态度', '被投诉每次扣5分', '40', ''],
        [cell('合计', 2), '100', ''],
        [cell('加分', 1, 2), '收到锦旗，每件加1分，最高3分。', '', ''],
        ['建议被采纳的，每条加2分。', '', ''],
        [cell('最终得分', 2), cell('', 2)],
      ],
    };
    const imported = await importForm(form, kind);
    const rubric = imported.rubric!;
    expect(rubric.bonus?.items.map(({ requirement, criteria }) => [requirement, criteria])).toEqual([
      [undefined, '收到锦旗，每件加1分，最高3分。'],
      [undefined, '建议被采纳的，每条加2分。'],
    ]);
    const rows = printed(rubric);
    expect(rows.filter((row) => row.includes('加分'))).toEqual([['加分', '收到锦旗，每件加1分，最高3分。']]);
    expect(rows).toContainEqual(['建议被采纳的，每条加2分。']);
  });

  it('加分 over two columns, its words over 目标值, 分值 and the rule: no item of 0 points', async () => {
    const form: NoticeForm = {
      before: ['2024年招商引资考核评分表', '考核对象：'],
      rows: [
        ['一级指标', '二级指标', '目标值', '权重分', '计分办法', '得分'],
        [cell('项目引进', 1, 2), '新签约项目', '', '60', '每少1个扣5分', ''],
        ['新开工项目', '', '20', '每少1个扣2分', ''],
        ['工作推进', '外出招商', '12', '20', '每少1次扣1.5分', ''],
        [cell('合计', 3), '100', '', ''],
        [cell('加分', 2), cell('引进500强企业的，每个加5分', 3), ''],
        [cell('扣分', 2), cell('发生企业投诉的，每起扣2分', 3), ''],
        [cell('总得分', 5), ''],
      ],
    };
    const imported = await importForm(form, kind);
    const rubric = imported.rubric!;
    const items = rubric.sections.flatMap((section) => section.items);
    expect(items.map(({ fullScore }) => fullScore)).toEqual([60, 20, 20]);
    expect(rubric.sections.map(({ title }) => title)).toEqual(['项目引进', '工作推进']);
    expect(rubric.bonus?.items.map(({ criteria }) => criteria)).toEqual(['引进500强企业的，每个加5分']);
    expect(rubric.penalties?.items.map(({ criteria }) => criteria)).toEqual(['发生企业投诉的，每起扣2分']);
    expect(rubric.layout).toMatchObject({ baseTotal: '合计', totalLabel: '总得分' });
    expect(codesOf(imported)).not.toContain('import.badPoints');
  });
});

it('a line of 加分 with a 序号 and no heading has no second row for its name', async () => {
  const form: NoticeForm = {
    before: ['2023年河长制考核评分表', '乡镇：'],
    rows: [
      ['序号', '考核内容', '赋分标准', '分值', '得分'],
      ['1', '巡河', '少1次扣1分', '60', ''],
      ['2', '清四乱', '每处扣2分', '40', ''],
      ['合计', '', '', '100', ''],
      ['3', '加分项', '省级加5分，市级加3分', '5', ''],
    ],
  };
  const { rubric } = await importForm(form, 'text');
  expect(printed(rubric!).filter((row) => row.includes('加分项'))).toHaveLength(1);
});

it('加分 in place of a 分值 makes its row a bonus; （扣5分） is the most that a line takes', async () => {
  const imported = await importForm(
    {
      before: ['招商工作考核评分表', '镇：'],
      rows: [
        ['序号', '考核内容', '评分标准', '分值', '得分'],
        ['1', '项目签约', '每少一个扣10分', '60', ''],
        ['2', '项目开工', '每少一个扣10分', '40', ''],
        ['3', '创新工作', '获市级表彰的，每次加3分', '加分', ''],
        [cell('扣分项目', 1, 3), cell('未报工作总结（扣5分）。', 2), '', ''],
        [cell('每月未报报表（扣12分，其中每少报1个月扣1分）。', 2), '', ''],
        [cell('每次迟报（扣2分）。', 2), '', ''],
      ],
    },
    'docx',
  );
  const rubric = imported.rubric!;
  expect(rubric.fullScore).toBe(100);
  expect(rubric.bonus?.items.map(({ criteria }) => criteria)).toEqual(['获市级表彰的，每次加3分']);
  const most = rubric.penalties?.items.map(({ clauses }) => clauses?.map(({ rule }) => rule));
  expect(most).toMatchObject([[{ max: 5 }], [{ max: 12 }], [{}]]);
  expect(JSON.stringify(most?.[2])).not.toContain('max');
});
