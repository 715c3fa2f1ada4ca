/** Tables of 积分: rows without 分值 that are counted. Every total is worked out by hand. */

import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';
import { leafItems } from '../../src/rubric/items';
import { scored } from '../support/scored';

const form = (title: string, rows: NoticeForm['rows']): NoticeForm => ({ before: [title, '姓名：'], rows });

const villagers = form('清泉镇村民积分评分表', [
  ['序号', '积分项目', '积分标准', '得分'],
  ['1', '参加志愿服务', '每次5分', ''],
  ['2', '调解邻里纠纷', '一件4分', ''],
  ['3', '带动群众参加培训', '每人次加1分', ''],
  ['4', '上报隐患线索', '按件计分，每条2分', ''],
  ['合计', '', '', ''],
]);
const team = form('驻村工作队员积分考核表', [
  ['序号', '积分项目', '计分标准', '得分', '备注'],
  ['1', '撰写信息', '每篇加2分', '', ''],
  ['2', '走访群众', '每户次加0.5分', '', ''],
  ['3', '无故缺岗', '每缺一次扣3分', '', ''],
  ['4', '违反工作纪律', '违反一次扣5分', '', ''],
]);
const shop = form('商户诚信经营积分评定表', [
  ['序号', '项目', '评分标准', '分值', '得分'],
  ['1', '基础分', '每个商户基础分100分', '100', ''],
  ['2', '主动接受监督', '每次加2分', '', ''],
  ['3', '占道经营', '发现一次扣5分', '', ''],
  ['4', '投诉查实', '每起扣10分', '', ''],
  ['合计', '', '', '', ''],
]);
const house = form('杏花村“积分制”管理积分表', [
  ['类别', '积分项目', '积分标准', '得分'],
  [{ text: '加分', down: 2 }, '参加村集体劳动', '每次3分', ''],
  ['庭院整洁', '每月评比达标得2分', ''],
  [{ text: '减分', down: 2 }, '乱倒垃圾', '违反一次扣5分', ''],
  ['参与封建迷信', '每次扣10分', ''],
]);
const list = form('文明祭扫负面清单扣分表', [
  ['序号', '负面情形', '扣分标准', '扣分'],
  ['1', '焚烧纸钱', '每发现一处扣1分', ''],
  ['2', '引发火情', '每起扣5分', ''],
  ['合计', '', '', ''],
]);
const units = form('居民文明积分申报表', [
  ['序号', '积分事项', '积分标准', '申报积分', '审核积分'],
  ['1', '垃圾分类', '1分/次', '', ''],
  ['2', '无偿献血', '20分/次', '', ''],
  ['3', '捐赠物资', '5分/件，年度累计不超过50分', '', ''],
]);
const cleaners = form('环卫工人积分表', [
  ['积分内容', '分值', '得分'],
  ['拾金不昧', '5分/次', ''],
  ['超额完成清扫', '每百米2分', ''],
  ['迟到早退', '-2分/次', ''],
  ['总积分', '', ''],
]);

it.each<[string, NoticeForm, readonly number[], number]>([
  ['each case adds: 15 + 8 + 7 + 4', villagers, [15, 8, 7, 4], 34],
  ['rows that add and rows that take: 6 + 12.5 − 3 − 5', team, [6, 12.5, -3, -5], 10.5],
  ['on 基础分 100: + 4 − 5 − 20', shop, [100, 4, -5, -20], 79],
  ['加分 and 减分 are all that it has: 9 + 6 − 5 − 10', house, [9, 6, -5, -10], 0],
  ['a list that only takes falls below 0', list, [-2, -5], -7],
  ['amounts a case, with a limit: 30 + 20 + 50', units, [30, 20, 50], 100],
  ['分值 says the amount of a case: 10 + 4 − 2', cleaners, [10, 4, -2], 12],
])('%s', async (_, notice, typed, total) => {
  const { rubric, problems } = await importForm(notice, 'docx');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const items = leafItems(rubric!);
  expect(items).toHaveLength(typed.length);
  const fill = Object.fromEntries(items.map(({ id }, i) => [id, typed[i]!]));
  expect(scored(rubric!, fill, 'direct').total).toBe(total);
});

it('a row takes no other sign, and no more than it says', async () => {
  const { rubric } = await importForm(team, 'docx');
  const all = { '1': 6, '2': 0, '3': 0, '4': 0 };
  expect(scored(rubric!, { ...all, '1': -1 }, 'direct').total).toBe('有误');
  expect(scored(rubric!, { ...all, '3': 1 }, 'direct').total).toBe('有误');
  const { rubric: other } = await importForm(units, 'docx');
  expect(scored(other!, { '1': 1, '2': 0, '3': 51 }, 'direct').total).toBe('有误');
});

it('what may be typed is told', async () =>
  expect(codesOf(await importForm(villagers, 'docx'))).toContain('import.openRow'));

it.each([
  [
    'its 分值 is only missing',
    [
      ['序号', '检查内容', '评分标准', '分值', '得分'],
      ['1', '地面干净', '每处不净扣1分', '10', ''],
      ['2', '桌面整洁', '每处不洁扣1分', '', ''],
      ['3', '按时值日', '每次得2分', '', ''],
      ['4', '窗明几净', '每扇不净扣1分', '10', ''],
    ],
    'import.noPoints',
  ],
  [
    'nothing is counted from',
    [
      ['序号', '检查内容', '评分标准', '得分'],
      ['1', '地面干净', '每处不净扣1分', ''],
      ['2', '桌面整洁', '每处不洁扣1分', ''],
    ],
    'import.noScoreColumn',
  ],
])('no row is counted where %s', async (_, rows, code) =>
  expect(codesOf(await importForm(form('办公室卫生检查表', rows), 'docx'))).toContain(code),
);
