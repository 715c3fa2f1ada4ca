/** Several points in one text: steps of which one is given, or parts that add up. Every number is counted by hand. */

import { pointsInText, stepsInText } from '../../src/importer/recognise/pointsInText';
import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';

describe('of steps the highest counts', () => {
  it.each([
    ['制度齐全（12分）；较齐全（8分）；没有（0分）', 12],
    ['制度：齐全（12分），比较齐全（8分），不齐全（0分）', 12],
    ['演练每季1次（15分）；半年1次（9分）；不练（0分）', 15],
    ['例会每周召开1次（4分），每两周召开1次（3分），每月召开1次（2分）', 4],
    ['全年走访不少于4次（6分），走访2次（3分），未走访（0分）', 6],
    ['值班规范（5分）；比较规范（4分）；不太规范（2分）；脱岗（0分）', 5],
    ['好（18分）；较好（12分）；一般（6分）', 18],
    ['很好（9分），好（7分），一般（4分），差（1分）', 9],
    ['优秀（20分）、良好（16分）、合格（12分）、不合格（0分）', 20],
    ['服务对象满意（8分），比较满意（6分），基本满意（4分），不满意（0分）', 8],
    ['材料报送及时（7分）；不及时（3分）', 7],
    ['垃圾分类落实到位（10分），基本到位（6分），未落实（0分）', 10],
    ['有方案、有总结（6分）；有方案、无总结（3分）；无方案（0分）', 6],
    ['隐患全部整改（8分），大部分整改（5分），少数整改（2分）', 8],
    ['巡查率95%以上（10分）；90%~95%（7分）；90%以下（2分）', 10],
    ['完成率≥98%（5分），≥95%（4分），≥90%（3分）', 5],
    ['持证上岗5人以上（6分），3人以上（4分），1人（1分）', 6],
    ['①很熟悉（5分）②基本熟悉（3分）③不熟悉（1分）', 5],
    ['差（0分），中（3分），优（5分）', 5],
    ['台账完整（6分）\n台账基本完整（4分）\n无台账（0分）', 6],
    ['消防通道畅通（9分）；有时堵塞（4分）；堵死（0分）', 9],
    ['点评会定期召开（4分），偶尔召开（1分），从未召开（0分）', 4],
    // Twice steps, and a part beside them.
    ['计划周密（4分），较周密（2分），无（0分）；总结按时上报（3分），不及时（1分），不报（0分）', 7],
    ['庭院整洁（5分）。晨会：每天1次（3分），每周1次（1分），不开（0分）', 8],
    ['晨会（6分）：每天1次（6分）；每周1次（3分）；不开（0分）', 6],
  ])('%s', (text, points) => expect(pointsInText(text)).toBe(points));
});

describe('parts add up', () => {
  it.each([
    ['地面干净（6分），通风（4分），无蚊蝇（1分）', 11],
    ['1.建立名册（4分）2.按月核对（3分）', 7],
    ['1.制定预案（6分）；2.落实物资（4分）；3.有记录（1分）', 11],
    ['门窗完好（4分）；地面清洁（3分）；墙面整洁（2分）；无蛛网（2分）', 11],
    ['环境优美（6分），秩序较好（4分）', 10],
    ['接待态度好（6分），接待质量较高（5分）', 11],
    ['每月开例会1次（6分），每季培训1次（4分）', 10],
    ['走访4次（5分），宣讲2次（3分）', 8],
    ['班组会每月1次（6分），党员会每季1次（4分）', 10],
    ['报送信息10条（6分），采用2条（4分）', 10],
    ['有专职人员1名（6分），有兼职人员2名（4分）', 10],
    ['宣传栏1处（4分），标语2条（3分）', 7],
    ['上半年（4分），下半年（3分）', 7],
    ['第一季度（5分），第二季度（4分），第三季度（2分）', 11],
    ['不乱停放（6分），不乱张贴（4分），不乱倾倒（3分）', 13],
    ['未发生事故（10分），未发生上访（6分）', 16],
    ['收费公示（5分），无乱收费（3分）', 8],
    ['领导重视（7分），制度健全（5分），台账规范（3分）', 15],
    ['档案齐全（5分），分类清楚（4分），无缺页（2分）', 11],
    ['有台账（5分，每少一项扣1分），有公示栏（3分）。', 8],
    ['专人负责（4分），专款专用（3分），专账管理（2分）', 9],
    ['河面清洁（5分），河岸整洁（4分），标牌完好（2分）', 11],
    ['演练有方案（4分）、有脚本（3分）、有照片（1分）', 8],
    ['房间面积60平方米以上（3分）。桌椅整齐（2分），有饮水机（2分）。', 7],
    ['值班员持证2人（5分），巡逻车1辆（3分）', 8],
    ['组织领导（18分）：1.有班子（11分）；2.有分工（7分）。', 18],
  ])('%s', (text, points) => expect(pointsInText(text)).toBe(points));
});

const station = (heading: string, words: readonly [string, string], total = ''): NoticeForm => ({
  before: ['2026年驿站评估表', '驿站名称：　　　日期：'],
  rows: [
    ['项目', '评价内容及分值', '得分'],
    [{ text: heading, down: 2 }, words[0], ''],
    [words[1], ''],
    ...(total === '' ? [] : [[`合计（${total}分）`, '', '']]),
  ],
});
const pointsOf = async (form: NoticeForm): Promise<readonly (number | null | undefined)[]> =>
  (await importForm(form, 'docx')).rubric!.sections.flatMap(({ items }) =>
    items.map(({ fullScore }) => fullScore),
  );

it('the heading decides: 省级 and 市级 are steps under 11分, parts under 15分', async () => {
  const words = ['获省级表扬（7分），市级（4分）', '公示：按月（4分）'] as const;
  expect(await pointsOf(station('成效（11分）', words))).toEqual([7, 4]);
  expect(await pointsOf(station('成效（15分）', words))).toEqual([11, 4]);
});

it('so does 合计 where no heading says points', async () => {
  const words = ['登记完整（8分），分类较清楚（6分）', '茶水供应（6分）'] as const;
  expect(await pointsOf(station('服务', words, '20'))).toEqual([14, 6]);
  expect(await pointsOf(station('服务', words, '14'))).toEqual([8, 6]);
});

it('steps are told once for all rows; what may be parts is told with its cell and both numbers', async () => {
  const sure = station('服务', ['茶水：常备（6分），偶尔备（2分）', '报纸每天换（4分），每周换（1分）']);
  const imported = await importForm(sure, 'docx');
  expect(codesOf(imported).filter((code) => code === 'import.steps')).toHaveLength(1);
  const doubtful = await importForm(
    station('服务', [
      '获区级表扬（5分），获镇级表扬（3分）',
      '茶水常备（6分），座椅舒适（2分），全无（0分）',
    ]),
    'docx',
  );
  const told = doubtful.problems.filter(({ code }) => code === 'import.stepsOrParts');
  expect(told.map(({ message }) => /分值先作(\d+)分.*改成(\d+)分/.exec(message)?.slice(1))).toEqual([
    ['5', '8'],
    ['6', '8'],
  ]);
  expect(told[1]?.message).toContain('第3行第2列');
});

it('where the heading agrees nothing is told', async () => {
  const imported = await importForm(
    station('服务（10分）', ['茶水：常备（6分），偶尔备（2分）', '报纸每天换（4分），每周换（1分）']),
    'docx',
  );
  expect(codesOf(imported)).not.toContain('import.steps');
});

it('no steps in a text with one number, or whose parts add up', () => {
  expect(stepsInText('茶水常备（6分）')).toBeUndefined();
  expect(stepsInText('地面干净（6分），通风（4分）')).toBeUndefined();
  expect(stepsInText('好（18分）；较好（12分）')).toEqual({ isDoubtful: false });
});
