/** 考核等次：＿＿ of a form whose notice says which score gives which 等级 is filled in; every grade by hand. */

import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import type { Rubric } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { entriesOf } from '../support/scored';
import type { NoticeForm } from './support/form';
import { importForm } from './support/imported';

const BANDS = '考核得分90分以上为优秀，80分以上不足90分为良好，60分以上不足80分为合格，60分以下为不合格。';

const form = (
  head: readonly string[],
  after: readonly string[],
  rows: NoticeForm['rows'] = [],
): NoticeForm => ({
  before: ['2026年度村级考核表', ...head],
  rows: [
    ['序号', '考核内容', '评分标准', '分值', '得分'],
    ['1', '组织建设', '机构健全', '60', ''],
    ['2', '日常工作', '按时完成', '40', ''],
    ['合计', '', '', '100', ''],
    ...rows,
  ],
  after,
});

/** What 评分表 says, but for the note that names every 等级. */
function texts(rubric: Rubric, typed: Record<string, number>): readonly string[] {
  const sheet = makeForm({ rubric, mode: 'direct', stage: 'assess', version: 'test' });
  const [first] = fillForm(sheet, entriesOf(typed, 'direct')).model.sheets;
  return (first?.cells ?? []).flatMap(({ value }) =>
    typeof value === 'string' && !value.startsWith('考核得分90分') ? [value] : [],
  );
}

const foot = form(['村：'], ['考核等次：', BANDS]);

it.each<[string, NoticeForm, readonly [number, number], string]>([
  ['below the table', foot, [55, 30], '考核等次：良好'],
  [
    'beside the score',
    form(['村：'], ['考核得分：＿＿＿＿　　　评定等级：＿＿＿＿', BANDS]),
    [60, 35],
    '评定等级：优秀',
  ],
  ['beside people', form(['村：'], ['评定等次：　　　　　考核人：', BANDS]), [35, 20], '评定等次：不合格'],
  ['above the table', form(['村：　　　　　考核等次：'], [BANDS]), [40, 35], '考核等次：合格'],
  ['in the table', form(['村：'], [BANDS], [['考核等次', { text: '', across: 4 }]]), [60, 40], '优秀'],
  [
    'in the table beside people',
    form(['村：'], [BANDS], [[{ text: '考核结果', across: 2 }, '', '考核人', '']]),
    [50, 30],
    '良好',
  ],
])('%s', async (_, notice, [one, two], words) => {
  const { rubric } = await importForm(notice, 'docx');
  const shown = texts(rubric!, { '1': one, '2': two });
  expect(shown.some((text) => text.replace(/[＿\s]+/g, '').includes(words))).toBe(true);
  // Nothing is said before all is scored.
  expect(texts(rubric!, { '1': one }).some((text) => text.includes(words))).toBe(false);
});

it.each([
  ['nobody says the bands', form(['村：'], ['考核等次：', '日期：'])],
  ['somebody proposes it', form(['村：'], ['建议等次：＿＿＿＿', BANDS])],
])('is left for the pen where %s', async (_, notice) => {
  const { rubric } = await importForm(notice, 'docx');
  expect(JSON.stringify(rubric!.layout)).not.toContain('"is":"grade"');
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it('shows what the engine says', async () => {
    const { rubric } = await importForm(foot, 'docx');
    const fills = [{}, { '1': 55 }, { '1': 55, '2': 30 }, { '1': 20, '2': 10 }];
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
