/** A part with headings of its own in the middle of the table, under which points are taken away or added. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';
import { drawn, drawnIds } from './support/drawn';
import type { NoticeForm } from './support/form';
import type { FormKind } from './support/imported';
import { importForm } from './support/imported';

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const kinds: readonly FormKind[] = ['docx', 'html', 'xlsx'];

const form = (points: string): NoticeForm => ({
  before: ['2024年窗口服务评分表', '窗口：　　　考核日期：'],
  rows: [
    ['项目', '内容', '分值', '得分'],
    [cell('服务', 1, 2), '态度热情', '40', ''],
    ['按时办结', '60', ''],
    [cell('其他', 1, 3), '内容', points, '得分'],
    ['被群众投诉', '2', ''],
    ['被媒体曝光', '3', ''],
  ],
});

it.each(kinds)('倒扣分值 over 2 and 3: they are no part of the 100, and its row stays (%s)', async (kind) => {
  const { rubric } = await importForm(form('倒扣分值'), kind);
  expect(rubric!.fullScore).toBe(100);
  expect(rubric!.penalties!.items).toMatchObject([
    { criteria: '被群众投诉', mark: '2', clauses: [{ rule: { max: 2 } }] },
    { criteria: '被媒体曝光', mark: '3', clauses: [{ rule: { max: 3 } }] },
  ]);
  const ids = drawnIds(rubric!);
  expect(ids.slice(ids.indexOf('2'), ids.indexOf('p2') + 1)).toEqual(['2', ':heads/penalty', 'p1', 'p2']);
  expect(drawn(rubric!, ':heads/penalty').map((each) => each.split(' ')[1])).toEqual([
    '内容',
    '倒扣分值',
    '得分',
  ]);
  expect(drawn(rubric!, 'p1')).toEqual(['1-1×2 其他', '2-2×1 被群众投诉', '3-3×1 2']);
});

const fill = { '1': 38, '2': 55, p1a: 2, 'p1a:note': '投诉1件' };

it('38 + 55 − 2 is 91; under 加分值 it is 95', async () => {
  const taken = await importForm(form('扣分值'), 'docx');
  expect(scored(taken.rubric!, fill, 'direct').total).toBe(91);
  const added = await importForm(form('加分值'), 'docx');
  expect(scored(added.rubric!, { '1': 38, '2': 55, b1a: 2, 'b1a:note': '表彰' }, 'direct').total).toBe(95);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('every cell is what the engine says', async () => {
    const { rubric } = await importForm(form('倒扣分值'), 'docx');
    expect(await compareSheet(bench, rubric!, [fill, { '1': 40, '2': 60 }], 'direct')).toBe(AGREES);
  });
});
