/** Rows of which only one can hold, each with a 分值 in its column, are levels of one item; other rows stay items. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';
import { leafItems } from '../../src/rubric/items';
import { drawn } from './support/drawn';
import type { FormCell, NoticeForm } from './support/form';
import { codesOf, importForm } from './support/imported';

const cell = (text: string, down: number): FormCell => ({ text, down });
const form = (rows: NoticeForm['rows'], total = '100', title = '村级工作考核表'): NoticeForm => ({
  before: [title, '村：'],
  rows: [
    ['考核项目', '评分标准', '分值', '得分'],
    ...rows,
    ...(total === '' ? [] : [['合计', '', total, '']]),
  ],
});
/** Rows under one heading. */
const under = (heading: string, ...rows: readonly (readonly [string, string])[]): NoticeForm['rows'] =>
  rows.map(([words, points], i) => [
    ...(i === 0 ? [cell(heading, rows.length)] : []),
    ...[words, points, ''],
  ]);

const appraisal = form([
  ['制度建设', '制度健全', '40', ''],
  ...under('群众评议', ['（1）优秀', '60'], ['（2）良好', '50'], ['（3）一般', '40'], ['（4）差', '0']),
]);

it('is scored by one of them: 40 + 50', async () => {
  const imported = await importForm(appraisal, 'docx');
  const { rubric } = imported;
  expect(codesOf(imported)).toContain('import.levelRows');
  expect(rubric!.fullScore).toBe(100);
  expect(leafItems(rubric!).map(({ fullScore, levels }) => [fullScore, levels])).toEqual([
    [40, undefined],
    [60, [60, 50, 40, 0]],
  ]);
  expect(scored(rubric!, { '1': 40, '2': 50 }, 'direct').total).toBe(90);
  // Between two of them there is nothing.
  expect(scored(rubric!, { '1': 40, '2': 45 }, 'direct').total).toBe('有误');
  expect(drawn(rubric!, '2').join(' ')).toContain('（1）优秀');
});

it.each<[string, NoticeForm, readonly number[]]>([
  [
    'ranges of one thing',
    form([
      ...under(
        '任务完成率',
        ['完成100%以上', '60'],
        ['完成80%以上不足100%', '45'],
        ['完成60%以上不足80%', '30'],
        ['完成60%以下', '0'],
      ),
      ['信息报送', '及时', '40', ''],
    ]),
    [60, 40],
  ],
  [
    'all of it, a part, nothing',
    form([
      ...under('垃圾清理', ['全部清理到位', '50'], ['部分清理到位', '25'], ['未清理', '0']),
      ...under('违建拆除', ['全部拆除', '50'], ['部分拆除', '20'], ['未拆除', '0']),
    ]),
    [50, 50],
  ],
  [
    'places',
    form([['节目编排', '主题鲜明', '50', ''], ...under('获奖', ['获一等奖', '50'], ['获二等奖', '30'])]),
    [50, 50],
  ],
  [
    'the heading says the most of them',
    form(
      [
        ...under('安全（50分）', ['优秀', '50'], ['良好', '40'], ['较差', '20']),
        ...under('保洁（50分）', ['优秀', '50'], ['良好', '40'], ['较差', '20']),
      ],
      '',
    ),
    [50, 50],
  ],
])('levels: %s', async (_, notice, points) => {
  const { rubric } = await importForm(notice, 'docx');
  expect(leafItems(rubric!).map(({ fullScore }) => fullScore)).toEqual(points);
  expect(rubric!.fullScore).toBe(100);
});

it.each<[string, NoticeForm, readonly number[]]>([
  [
    'the words are of different things',
    form([
      ...under('保洁', ['优秀保洁员有公示', '10'], ['良好秩序', '8'], ['一般垃圾不落地', '6']),
      ['绿化', '树木成活', '76', ''],
    ]),
    [10, 8, 6, 76],
  ],
  [
    'all of them are declared',
    form([...under('评议', ['优秀', '30'], ['良好', '20']), ['台账', '齐全', '50', '']]),
    [30, 20, 50],
  ],
  [
    'ranges of two things',
    form([...under('指标', ['入户率90%以上', '60'], ['知晓率80%以上', '40'])]),
    [60, 40],
  ],
  [
    'the heading says their sum',
    form([...under('评议（50分）', ['优秀', '30'], ['良好', '20']), ['台账', '齐全', '50', '']]),
    [30, 20, 50],
  ],
  [
    'places that add up, nothing being declared',
    form([...under('获奖', ['获一等奖', '60'], ['获二等奖', '40'])], ''),
    [60, 40],
  ],
])('items of their own: %s', async (_, notice, points) => {
  const { rubric } = await importForm(notice, 'docx');
  expect(leafItems(rubric!).map(({ fullScore }) => fullScore)).toEqual(points);
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it('shows what the engine says', async () => {
    const { rubric } = await importForm(appraisal, 'docx');
    const fills = [{ '1': 40, '2': 50 }, { '1': 40, '2': 45 }, { '1': 40 }, { '1': 0, '2': 0 }];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
