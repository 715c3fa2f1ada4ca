/** What stands around the table of a page, printed as issued or left out: publication lines, captions, 附件：, 合计（100分）. */

import { isPublication } from '../../src/importer/card/publication';
import { nounIn } from '../../src/importer/card/headLines';
import { titleIn, withPeriod } from '../../src/importer/card/title';
import { drawn } from './support/drawn';
import type { NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';

const form = (...before: readonly string[]): NoticeForm => ({
  before,
  rows: [
    ['考核项目', '分值', '得分'],
    ['驿站环境', '60', ''],
    ['驿站服务', '40', ''],
    ['合计（100分）', '100', ''],
  ],
});

it.each([
  ['发布时间：2024-05-20　来源：某市某局　浏览次数：312', true],
  ['时间：2024-05-20 08:30', true],
  ['2024-05-20 08:30:00 来源：区政府办', true],
  ['来源：区政府办　作者：办公室', true],
  ['【字体：大 中 小】 打印本页', true],
  ['字号：[大] [中] [小]　分享到：', true],
  ['浏览次数：', true],
  ['发布日期：2024年5月20日', true],
  ['考核时间：2024-05-20', false],
  ['时间：　　　　地点：', false],
  ['检查时间：2024年　月　日', false],
  ['资料来源：　　　　', false],
  ['驿站名称：　　　填表人：', false],
  ['来访人数：　　　', false],
])('%s was put there by the page: %s', (line, is) => {
  expect(isPublication(line)).toBe(is);
});

it('the line of the page is no blank of the form, nor its day', async () => {
  const { card } = await importForm(
    form('2026年驿站评估表', '时间：2025-11-03 09:15', '驿站名称：　　　评估日期：'),
    'html',
  );
  expect(card.head).toEqual([
    [
      { label: '驿站名称', is: 'unit' },
      { label: '评估日期', is: 'date' },
    ],
  ]);
});

it.each([
  ['2017年中小学安全考核表', '{period}中小学安全考核表'],
  ['2026年中心城区保洁考核表', '{period}中心城区保洁考核表'],
  ['2026年初中学业考核表', '{period}初中学业考核表'],
  ['2026年中考工作考核表', '{period}中考工作考核表'],
])('%s begins with its year', (title, printed) => {
  expect(withPeriod(title, 'year')).toEqual({ title: printed, isNamed: true });
});

it.each(['2026年中考核评分表', '2026年终考核表', '2026年初检查表'])(
  '%s: a part of the year is none',
  (title) => {
    expect(withPeriod(title, 'year').title).toBe(`{period}${title}`);
  },
);

it('the caption of a part right above the table is printed as a line of the head', async () => {
  const { card } = await importForm(form('2026年驿站评估表', '二、运行保障（100分）'), 'docx');
  expect(card.head).toEqual([[{ label: '二、运行保障（100分）', is: 'words' }]]);
});

it('a heading of the notice with sentences below it is no caption of the form', async () => {
  const { card } = await importForm(
    form('2026年驿站评估表', '一、评估范围（100分）', '各驿站按月自查。', '驿站名称：　　　日期：'),
    'docx',
  );
  expect(card.head?.flat().map(({ label }) => label)).toEqual(['驿站名称', '日期']);
});

it.each([
  [['附件：', '2026年驿站评估表'], '附件：', '2026年驿站评估表'],
  [['附：', '2026年驿站评估表'], '附：', '2026年驿站评估表'],
  [['附：2026年驿站评估表'], '附：', '2026年驿站评估表'],
  [['附件2：2026年驿站评估表'], '附件2', '2026年驿站评估表'],
  [['附表1', '2026年驿站评估表'], '附表1', '2026年驿站评估表'],
])('%s', (before, attachment, title) => {
  expect(titleIn(before)).toEqual({ attachment, title, head: [] });
});

it('合计（100分） keeps its brackets', async () => {
  const { rubric } = await importForm(form('2026年驿站评估表'), 'docx');
  expect(rubric!.layout.totalLabel).toBe('合计（100分）');
});

it.each([
  ['中小学（幼儿园）平安校园考核表', '中小学（幼儿园）'],
  ['中小学、幼儿园食堂考核表', '中小学、幼儿园'],
  ['中小学食堂考核表', '中小学'],
  ['幼儿园保育考核表', '幼儿园'],
])('%s is about %s', (title, noun) => expect(nounIn(title)).toBe(noun));

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const twice: NoticeForm = {
  before: ['2026年班组评估表', '班组名称：　　　评估日期：'],
  rows: [
    [cell('项目', 1, 2), cell('内容', 1, 2), cell('自评', 2), cell('考评', 2)],
    ['得分', '小计', '得分', '小计'],
    [cell('纪律（70分）', 1, 2), '守时（50分）', '', cell('', 1, 2), '', cell('', 1, 2)],
    ['着装（20分）', '', ''],
    ['协作（30分）', '互助（30分）', '', '', '', ''],
    [cell('合计', 2), cell('', 2), cell('', 2)],
  ],
};

it('得分 under 考评 is the score, under 自评 the 自评分; 小计 of each part is left for the pen, and told', async () => {
  const imported = await importForm(twice, 'docx');
  expect(imported.columns.map(({ role }) => role)).toEqual([
    'parent',
    'requirement',
    'self',
    'text',
    'score',
    'text',
  ]);
  const { rubric } = imported;
  expect(rubric!.layout.columns.map(({ field }) => field)).toEqual([
    'section',
    'requirement',
    'earlier',
    'pen',
    'score',
    'pen',
  ]);
  expect(codesOf(imported)).toContain('import.partSums');
  expect(codesOf(imported)).not.toContain('import.unknownColumn');
  // Its cell of 小计 goes over both rows of the part.
  expect(rubric!.sections[0]?.items[1]?.joined).toEqual(['pen:小计', 'pen:小计列6']);
  expect(drawn(rubric!, '1')[0]).toBe('1-1×2 纪律（70分）');
});

it('headings once more in the middle of the table are no words of a blank column', async () => {
  const [first = [], second = [], ...others] = twice.rows;
  const [one = [], two = [], three = [], total = []] = others;
  const again: NoticeForm = { ...twice, rows: [first, second, one, two, first, second, three, total] };
  const { rubric } = await importForm(again, 'docx');
  expect(rubric!.layout.columns.map(({ field }) => field)).toContain('pen');
  expect(rubric!.sections[0]?.items[1]?.joined).toEqual(['pen:小计', 'pen:小计列6']);
});

it('小计 alone is what the rows are scored in', async () => {
  const { columns } = await importForm(
    {
      before: ['2026年班组评估表'],
      rows: [
        ['项目', '分值', '小计'],
        ['守时', '70', ''],
        ['着装', '30', ''],
      ],
    },
    'docx',
  );
  expect(columns.map(({ role }) => role)).toContain('fullScore');
  expect(columns[2]?.role).not.toBe('text');
});
