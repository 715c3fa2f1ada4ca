/** 考评办法 under which 查阅资料 stands says where the assessor looks; 指标一, 指标二 with points at each level. */

import { isWayOfLooking } from '../../src/importer/recognise/lookingWords';
import type { NoticeForm } from './support/form';
import { codesOf, columnLine, importForm, rubricLines } from './support/imported';

const cell = (text: string, down = 1, across = 1) => ({ text, down, across });

/** 粮库 is 55 = 35 + 20, 车间 45. */
const depot = (way: string, ways: readonly [string, string, string]): NoticeForm => ({
  before: ['2026年仓储安全考核表', '被考核单位：　　　考核日期：'],
  rows: [
    ['一级指标', '二级指标', '评分内容', '评分标准', way, '得分'],
    [cell('粮库（55分）', 2), '通风（35分）', '风道畅通', '堵塞一处扣3分', ways[0], ''],
    ['防鼠（20分）', '挡板齐全', '缺一块扣2分', ways[1], ''],
    ['车间（45分）', '用电（45分）', '线路规整', '私拉一处扣5分', ways[2], ''],
  ],
});

describe.each(['考评办法', '考核办法', '检查办法', '评定方法', '检查手段'])('%s', (way) => {
  it('says where to look, and the points are those of the finer headings', async () => {
    const imported = await importForm(depot(way, ['看现场', '查资料', '听汇报、实地查看']), 'docx');
    const { rubric } = imported;
    expect(columnLine(rubric!)).toContain(`评分内容=requirement 评分标准=criteria ${way}=text:`);
    expect(rubric!.sections.map(({ items }) => items.map(({ fullScore }) => fullScore))).toEqual([
      [35, 20],
      [45],
    ]);
    expect(codesOf(imported)).not.toContain('import.roleTwice');
  });
});

it('without words that are known, 考核办法 beside 考核内容 and 评分标准 is not taken for either', async () => {
  const imported = await importForm(
    {
      before: ['2026年门店考核表'],
      rows: [
        ['考核内容', '评分标准', '考核办法', '分值', '得分'],
        ['货架', '缺货一次扣2分', '由片区负责', '60', ''],
        ['收银', '差错一次扣5分', '由总部负责', '40', ''],
      ],
    },
    'docx',
  );
  expect(columnLine(imported.rubric!)).toContain('考核内容=requirement 评分标准=criteria 考核办法=text:');
  expect(codesOf(imported)).not.toContain('import.roleTwice');
});

it('a column 考核办法 that says points is the 评分标准, if the form has no other', async () => {
  const { rubric } = await importForm(
    {
      before: ['2026年门店考核表'],
      rows: [
        ['考核内容', '考核办法', '分值', '得分'],
        ['货架', '现场查看', '30', ''],
        ['收银', '查看记录，差错一次扣5分', '40', ''],
        ['卫生', '现场查看', '30', ''],
      ],
    },
    'docx',
  );
  expect(columnLine(rubric!)).toContain('考核办法=criteria');
});

it('评定依据 beside 评分标准 names papers', async () => {
  const { rubric } = await importForm(
    {
      before: ['2026年窗口考核表'],
      rows: [
        ['考核项目', '评分标准', '评定依据'],
        ['办件（70分）', '超时一件扣5分', '办件系统'],
        ['着装（30分）', '一人次扣2分', '窗口管理规定'],
      ],
    },
    'docx',
  );
  expect(columnLine(rubric!)).toContain('考核项目=requirement 评分标准=criteria 评定依据=text:');
});

it.each([
  ['指标一', '指标二', '指标三'],
  ['考核指标一', '考核指标二', '考核指标三'],
  ['评价要素1', '评价要素2', '评价要素3'],
  ['层一', '层二', '层三'],
])('%s, %s, %s: the finest points are those of the rows', async (first, second, third) => {
  const { rubric } = await importForm(
    {
      before: ['2026年仓储安全考核表'],
      rows: [
        [first, second, third, '评分内容', '评分标准', '得分'],
        [cell('粮库（55分）', 2), cell('设施（55分）', 2), '通风（35分）', '风道畅通', '堵塞一处扣3分', ''],
        ['防鼠（20分）', '挡板齐全', '缺一块扣2分', ''],
        ['车间（45分）', '电气（45分）', '用电（45分）', '线路规整', '私拉一处扣5分', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.sections.map(({ items }) => items.map(({ fullScore }) => fullScore))).toEqual([
    [35, 20],
    [45],
  ]);
});

it('points at the coarser heading only are those of all its rows, whatever headings stand below it', async () => {
  const imported = await importForm(
    {
      before: ['2026年仓储安全考核表'],
      rows: [
        ['一级指标', '二级指标', '评分内容', '评分标准', '得分'],
        [cell('粮库（55分）', 3), cell('通风', 2), '风道畅通', '堵塞一处扣3分', cell('', 3)],
        ['风机完好', '停机一次扣5分'],
        ['防鼠', '挡板齐全', '缺一块扣2分'],
        ['车间（45分）', '用电', '线路规整', '私拉一处扣5分', ''],
      ],
    },
    'docx',
  );
  expect(imported.rubric!.fullScore).toBe(100);
  expect(imported.rubric!.sections.map(({ items }) => items.map(({ fullScore }) => fullScore))).toEqual([
    [55],
    [45],
  ]);
  expect(codesOf(imported)).toContain('import.sharedPoints');
});

it('headings with points over rows whose degrees say their own are sums of them', async () => {
  const { rubric } = await importForm(
    {
      before: ['2026年文明班组评估表'],
      rows: [
        [cell('一级指标', 2), cell('评估指标', 2), cell('评估说明', 2), cell('分值', 1, 3)],
        ['好', '一般', '差'],
        [cell('学习（10分）', 2), '按月学习', '以查阅记录为准', '6', '3', '0'],
        ['有笔记', '以查阅笔记为准', '4', '2', '0'],
      ],
    },
    'docx',
  );
  expect(rubricLines(rubric!)).toEqual([
    '【学习（10分）】10',
    '1｜按月学习｜｜6｜以查阅记录为准｜6｜3｜0',
    '2｜有笔记｜｜4｜以查阅笔记为准｜4｜2｜0',
  ]);
});

it.each([
  ['查阅资料', true],
  ['看现场', true],
  ['实地查看，走访群众', true],
  ['查台账、听汇报', true],
  ['问卷调查', true],
  ['系统数据', true],
  ['现场查看，不整洁一处扣2分', false],
  ['未建立台账的不得分', false],
  ['组织健全', false],
  ['资料齐全得5分', false],
])('%s says where to look: %s', (words, says) => {
  expect(isWayOfLooking(words)).toBe(says);
});
