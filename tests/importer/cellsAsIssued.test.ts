/** Rows that keep each of their cells: a part with its number, 一票否决 with its 标准, 总分 in front, 考核方式 of two rows. */

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

const parts: NoticeForm = {
  before: ['2024年河道管护考核细则', '镇（街道）：　　　考核日期：'],
  rows: [
    ['序号', '考核项目', '评分标准', '分值', '得分'],
    [cell('总分', 3), '100', ''],
    ['一', '制度建设', '', '30', ''],
    ['1', '有管护制度', '没有的扣5分', '30', ''],
    ['二', '现场管护', '', '70', ''],
    ['2', '河面清洁', '每处扣2分', '40', ''],
    ['3', '岸线完好', '每处扣1分', '30', ''],
  ],
};

it.each(kinds)(
  'the number of a part, its name and the blank beside it are three cells (%s)',
  async (kind) => {
    const { rubric } = await importForm(parts, kind);
    expect(rubric!.sections.map(({ label, title, fullScore }) => [label, title, fullScore])).toEqual([
      ['一', '制度建设', 30],
      ['二', '现场管护', 70],
    ]);
    expect(drawn(rubric!, 's1')).toEqual(['1-1×1 一', '2-2×1 制度建设']);
  },
);

it.each(kinds)('总分 in the first row stays there, and is what the items come to (%s)', async (kind) => {
  const { rubric } = await importForm(parts, kind);
  const ids = drawnIds(rubric!);
  expect(ids.slice(ids.indexOf('total'))).toEqual(expect.arrayContaining(['s1', '1', 's2', '2', '3']));
  expect(scored(rubric!, { '1': 25, '2': 38, '3': 29 }, 'direct').total).toBe(92);
});

it('1 over 1.1 and 1.2 has a cell of its own too', async () => {
  const { rubric } = await importForm(
    {
      before: ['档案工作评分表', '单位：　　　日期：'],
      rows: [
        ['编号', '评定内容', '分数', '评分细则'],
        ['1', '组织管理', '40', ''],
        ['1.1', '有专人', '15', '没有的不得分'],
        ['1.2', '有制度', '25', '缺一项扣5分'],
        ['2', '基础业务', '60', ''],
        ['2.1', '归档齐全', '60', '缺一卷扣1分'],
      ],
    },
    'docx',
  );
  expect(drawn(rubric!, 's1')).toEqual(['1-1×1 1', '2-2×1 组织管理']);
  expect(drawn(rubric!, 's2')).toEqual(['1-1×1 2', '2-2×1 基础业务']);
});

const vetoed: NoticeForm = {
  before: ['2024年防汛工作考核评分表', '村（社区）：　　　考核日期：'],
  rows: [
    ['项目', '内容', '分值', '标准', '考核方式', '得分'],
    ['值班', '汛期24小时值班', '60', '脱岗一次扣5分', '抽查', ''],
    ['物资', '物资齐备', '40', '缺一样扣2分', '看仓库', ''],
    ['一票否决', '因失职造成人员伤亡', '/', '取消评先资格', '由应急办提供', ''],
    [cell('合计', 2), '100', '', '', ''],
  ],
};

it.each(kinds)('一票否决 keeps 内容, 分值, 标准 and 考核方式 apart (%s)', async (kind) => {
  const { rubric } = await importForm(vetoed, kind);
  expect(drawn(rubric!, ':veto/v1')).toEqual([
    ...['1-1×1 一票否决', '2-2×1 因失职造成人员伤亡', '3-3×1 /', '4-4×1 取消评先资格', '5-5×1 由应急办提供'],
  ]);
  // Asked about in one sentence.
  expect(rubric!.vetoes).toMatchObject([{ text: '因失职造成人员伤亡，取消评先资格', effect: 'noHonours' }]);
});

it.each(kinds)('what goes over 内容 to 标准 leaves 考核方式 its cell (%s)', async (kind) => {
  const rows = vetoed.rows.map((row, i) =>
    i === 3 ? ['一票否决', cell('因失职造成人员伤亡的，取消评先资格', 3), '由应急办提供', ''] : row,
  );
  const { rubric } = await importForm({ ...vetoed, rows }, kind);
  expect(drawn(rubric!, ':veto/v1')).toEqual([
    ...['1-1×1 一票否决', '2-4×1 因失职造成人员伤亡的，取消评先资格', '5-5×1 由应急办提供'],
  ]);
});

const together: NoticeForm = {
  before: ['2024年市容巡查评分表', '路段：　　　巡查日期：'],
  rows: [
    ['序号', '内容', '分值', '标准', '考核方式', '得分'],
    [cell('1', 1, 3), cell('路面', 1, 3), '6', '有垃圾扣6分', cell('看现场', 1, 2), cell('', 1, 3)],
    ['4', '有积水扣4分'],
    ['10', '井盖缺失扣10分', '查记录'],
    [cell('2', 1, 2), cell('立面', 1, 2), '30', '乱贴每处扣1分', cell('看照片', 1, 2), cell('', 1, 2)],
    ['50', '乱搭扣50分'],
  ],
};

it.each(kinds)('of rows under one 得分, 考核方式 over two of them is one cell (%s)', async (kind) => {
  const { rubric, problems } = await importForm(together, kind);
  expect(rubric!.sections.flatMap(({ items }) => items).map(({ fullScore }) => fullScore)).toEqual([20, 80]);
  expect(drawn(rubric!, '1')).toContain('5-5×2 看现场');
  expect(drawn(rubric!, '2')).toContain('5-5×2 看照片');
  // One question for both items, the first of which has 6 + 4 + 10; the workbook has title and blanks in rows 1 and 2.
  const told = problems.filter(({ code }) => code === 'import.sharedScore').map(({ message }) => message);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(`${kind === 'xlsx' ? '第4至6行' : '第2至4行'}共20分等2处`);
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it.each<[string, NoticeForm, readonly Readonly<Record<string, number | string>>[]]>([
    ['总分 in front', parts, [{ '1': 25, '2': 38, '3': 29 }, { '1': 30 }]],
    ['一票否决 in cells', vetoed, [{ '1': 55, '2': 40, v1: '是' }]],
    ['rows under one 得分', together, [{ '1': 18, '2': 70 }]],
  ])('every cell of %s is what the engine says', async (_, form, fills) => {
    const { rubric } = await importForm(form, 'docx');
    expect(await compareSheet(bench, rubric!, fills, 'direct')).toBe(AGREES);
  });
});
