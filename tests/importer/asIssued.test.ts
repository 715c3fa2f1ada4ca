/** Forms as offices issue them: what stands over, beside and below their rows is on the scoresheet too. */

import type { PrintLayout, Rubric } from '../../src/rubric/rubric';
import { makeForm } from '../../src/sheet/form';
import { scored } from '../support/scored';
import type { NoticeForm } from './support/form';
import { codesOf, columnLine, importForm, importText, rubricLines } from './support/imported';

const over = ({ layout }: Rubric): readonly string[] =>
  layout.columns.map(({ over: above = '', header }) => (above === '' ? header : `${above}/${header}`));

const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
const blanks = (count: number): readonly string[] => Array.from({ length: count }, () => '');

const mine: NoticeForm = {
  before: ['石岭矿区煤矿安全质量检查评分表', '受检单位：　　　　检查日期：　　年　　月　　日'],
  rows: [
    [
      cell('序号', 1, 2),
      cell('检查项目', 1, 2),
      cell('标准', 1, 2),
      cell('标准分', 1, 2),
      cell('检查情况', 2),
      cell('得分', 1, 2),
    ],
    ['扣分原因', '扣分'],
    ['1', cell('通风系统', 1, 2), '有独立完整的通风系统', '60', '', '', ''],
    ['2', '风量符合规定', '40', '', '', ''],
    [cell('合  计', 3), '100', '', '', ''],
  ],
};

it('a heading over two others is drawn over them, the rest beside it as high as both', async () => {
  const { rubric } = await importForm(mine, 'docx');
  expect(over(rubric!)).toEqual([
    '序号',
    '检查项目',
    '标准',
    '标准分',
    '检查情况/扣分原因',
    '检查情况/扣分',
    '得分',
  ]);
  const [sheet] = makeForm({ rubric: rubric!, mode: 'direct', stage: 'assess', version: 'test' }).sheets;
  const { headerRow = 0, headerTop = 0 } = sheet!.print!;
  const at = (row: number): readonly unknown[] =>
    sheet!.cells.filter((each) => each.row === row && each.column > 1).map(({ value }) => value);
  expect(headerRow - headerTop).toBe(1);
  expect(at(headerTop)).toContain('检查情况');
  expect(at(headerRow)).toEqual(['扣分原因', '扣分']);
});

it('a form without 备注 has none, its title no year, and 合计 stands in the middle', async () => {
  const { rubric } = await importForm(mine, 'html');
  expect(rubric!.layout.columns.map(({ field }) => field)).not.toContain('text');
  expect(rubric).toMatchObject({
    title: '石岭矿区煤矿安全质量检查评分表',
    period: 'day',
    layout: { totalLabel: '合计', plainTotal: true },
  });
});

it('评委打分 over 1, 2, 3 are three people who score, 平均分 what comes of it', async () => {
  const form: NoticeForm = {
    before: ['2025年微党课评选评分表', '参赛单位：'],
    rows: [
      [cell('评分项目', 1, 2), cell('分值', 1, 2), cell('评委打分', 3), cell('平均分', 1, 2)],
      ['1', '2', '3'],
      ['选题新颖', '60', ...blanks(4)],
      ['表达流畅', '40', ...blanks(4)],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(over(rubric!)).toEqual(['评分项目', '分值', '评委打分/1', '评委打分/2', '评委打分/3', '平均分']);
  // (50+55+60)/3 + (30+40+35)/3
  const typed = { '1/a1': 50, '1/a2': 55, '1/a3': 60, '2/a1': 30, '2/a2': 40, '2/a3': 35 };
  expect(scored(rubric!, typed, 'direct').total).toBe(90);
});

it('of two columns 分值 that of the rows is scored, the other stands beside its heading', async () => {
  const form: NoticeForm = {
    before: ['江城医院科室质量考核评分表', '科室：'],
    rows: [
      ['一级指标', '分值', '二级指标', '分值', '扣分标准', '得分'],
      [cell('医疗管理', 1, 2), cell('50', 1, 2), '病历', '30', '一份不合格扣1分', ''],
      ['会诊', '20', '缺一次扣2分', ''],
      ['院感', '50', '手卫生', '50', '每低1个百分点扣1分', ''],
      [cell('合计'), '100', '', '100', '', ''],
    ],
  };
  const { rubric } = await importForm(form, 'docx');
  expect(columnLine(rubric!)).toBe(
    '一级指标=section 分值=heading:1 二级指标=requirement 分值=fullScore 扣分标准=criteria 得分=score',
  );
  expect(rubricLines(rubric!)).toEqual([
    '【医疗管理】50',
    '1｜病历｜一份不合格扣1分｜30｜50',
    '2｜会诊｜缺一次扣2分｜20｜50',
    '【院感】50',
    '3｜手卫生｜每低1个百分点扣1分｜50｜50',
  ]);
});

it('1, 1.1 and 1.1.1 hold each other: 40 + 60, not 40 + 20 + 20 + 20 + 60', async () => {
  const form: NoticeForm = {
    before: ['2025年基本公共卫生绩效评价表', '评价单位：'],
    rows: [
      ['编号', '评价指标', '满分', '评价标准', '得分'],
      ['1', '组织管理', '40', '', ''],
      ['1.1', '管理制度', '20', '', ''],
      ['1.1.1', '成立领导小组', '12', '未成立扣12分', ''],
      ['1.1.2', '制定方案', '8', '未制定扣8分', ''],
      ['1.2', '人员培训', '20', '少一次扣5分', ''],
      ['2', '项目执行', '60', '一份不真实扣1分', ''],
      ['合计', '', '100', '', ''],
    ],
  };
  const { rubric, problems } = await importForm(form, 'xlsx');
  expect(rubricLines(rubric!)).toEqual([
    '【基本公共卫生绩效评价表】100',
    '1｜组织管理｜｜40',
    '　1.1｜管理制度｜｜20',
    '　　1.1.1｜成立领导小组｜未成立扣12分｜12',
    '　　1.1.2｜制定方案｜未制定扣8分｜8',
    '　1.2｜人员培训｜少一次扣5分｜20',
    '2｜项目执行｜一份不真实扣1分｜60',
  ]);
  expect(problems.filter(({ code }) => code.startsWith('L'))).toEqual([]);
});

const party: NoticeForm = {
  before: ['2025年度机关党建考核评分表', '被考核单位：'],
  rows: [
    ['项目', '考核内容及评分标准', '标准分', '考核分'],
    [cell('思想建设', 1, 2), '学习每季度1次，少1次扣2分', '40', ''],
    ['人人不少于32学时，每人扣1分', '60', ''],
    [cell('合计', 2), '100', ''],
    [cell('加分项目', 1, 2), '1.经验被推广的，每次加2分，最多加4分', '+4', ''],
    ['2.受表彰的，每次加1分，最多加2分', '+2', ''],
    ['减分项目', '党员受处分的，每人次减2分，最多减6分', '-6', ''],
    ['否决项目', '班子成员被立案查处的，取消评优资格', '', ''],
    [cell('总分', 2), '', ''],
  ],
};

it('lists stand beside their lines with what their cells say, 合计 before them, 总分 behind', async () => {
  const { rubric } = await importForm(party, 'docx');
  const { bonusRow, penaltyRow, vetoRow, baseTotal, totalLabel } = rubric!.layout;
  expect({ bonusRow, penaltyRow, vetoRow, baseTotal, totalLabel }).toEqual({
    bonusRow: { label: '加分', title: '加分项目', place: 'beside' },
    penaltyRow: { label: '扣分', title: '减分项目', place: 'beside' },
    vetoRow: { label: '一票否决', title: '否决项目', place: 'beside' },
    baseTotal: '合计',
    totalLabel: '总分',
  } satisfies Partial<PrintLayout>);
  expect(rubric!.bonus!.items.map(({ mark }) => mark)).toEqual(['+4', '+2']);
  expect(rubric!.penalties!.items.map(({ mark }) => mark)).toEqual(['-6']);
  // 35 + 55 + 2 + 1 − 4
  const typed = {
    '1': 35,
    '2': 55,
    b1a: 2,
    b2a: 1,
    p1a: 4,
    'b1a:note': '文件',
    'b2a:note': '文件',
    'p1a:note': '1人',
  };
  expect(scored(rubric!, typed, 'direct').total).toBe(89);
});

it('加分 in a table of its own counts with the scoresheet', () => {
  const text = [
    '附件1\n2025年度平安建设考核评分表',
    '序号\t考核内容\t分值\t评分标准\t得分',
    '1\t领导重视\t40\t少1次扣5分\t',
    '2\t矛盾化解\t60\t每件扣1分\t',
    '附件2\n加分事项',
    '序号\t事项\t计分办法',
    '1\t经验推广\t每次加1分，最多加3分',
    '2\t见义勇为\t每起加1分，最多加2分',
  ].join('\n');
  const imported = importText(text);
  expect(imported.rubric!.bonus!.items.map(({ requirement }) => requirement)).toEqual([
    '经验推广',
    '见义勇为',
  ]);
  expect(codesOf(imported)).toContain('import.listTable');
});

it('权重 in a column or a heading: 90×40% + 80×60% = 84', async () => {
  const rows = (weights: boolean): NoticeForm['rows'] => [
    ['检查项目', ...(weights ? ['权重'] : []), '检查内容', '满分', '评分标准', '得分'],
    ['路面', ...(weights ? ['40%'] : []), '整洁', '100', '每处扣2分', ''],
    ['路基', ...(weights ? ['60%'] : []), '稳定', '100', '每处扣2分', ''],
  ];
  const before = ['农村公路检查评分表', '养护单位：　　　检查日期：'];
  const { rubric } = await importForm({ before, rows: rows(true) }, 'docx');
  expect([rubric!.fullScore, rubric!.layout.weightRows]).toEqual([100, false]);
  expect(scored(rubric!, { '1': 90, '2': 80 }, 'direct').total).toBe(84);
  const headed: NoticeForm = {
    before,
    rows: [
      ['检查内容', '满分', '评分标准', '得分'],
      [cell('（一）路面（权重40%）', 4)],
      ['整洁', '100', '每处扣2分', ''],
      [cell('（二）路基（权重60%）', 4)],
      ['稳定', '100', '每处扣2分', ''],
    ],
  };
  const other = await importForm(headed, 'docx');
  expect(scored(other.rubric!, { '1': 90, '2': 80 }, 'direct').total).toBe(84);
});

it('权重 that does not make 100% is said, and the sum stays what the 分值 are', async () => {
  const imported = await importForm(
    {
      before: ['农村公路检查评分表', '养护单位：'],
      rows: [
        ['检查项目', '权重', '检查内容', '满分', '评分标准', '得分'],
        ['路面', '40%', '整洁', '100', '每处扣2分', ''],
        ['路基', '50%', '稳定', '100', '每处扣2分', ''],
      ],
    },
    'docx',
  );
  expect([imported.rubric!.fullScore, codesOf(imported).includes('import.weightsLeft')]).toEqual([200, true]);
});

it('考核项目及分值: rows beside one heading with points share them', async () => {
  const { rubric } = await importForm(
    {
      before: ['城市管理考核评分表', '被考核单位：'],
      rows: [
        ['考核项目及分值', '考核内容', '评分办法', '得分'],
        [cell('市容秩序（60分）', 1, 2), '无占道经营', '每处扣0.5分', cell('', 1, 2)],
        ['无乱堆乱放', '每处扣0.5分'],
        ['违建治理（40分）', '零增长', '每处扣5分', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.sections.map(({ items }) => items.map(({ fullScore }) => fullScore))).toEqual([[60], [40]]);
  expect(rubric!.sections[0]!.items[0]!.rows).toHaveLength(2);
});

it('a checklist without any 分值 becomes rows that are checked', async () => {
  const imported = await importForm(
    {
      before: ['九小场所消防安全检查表', '场所名称：　　　检查时间：'],
      rows: [
        [cell('序号', 1, 2), cell('检查内容', 1, 2), cell('检查结果', 2), cell('备注', 1, 2)],
        ['是', '否'],
        ['1', '通道畅通', '', '', ''],
        ['2', '灭火器有效', '', '', ''],
      ],
    },
    'docx',
  );
  expect(rubricLines(imported.rubric!).slice(1)).toEqual(['1｜通道畅通｜｜是/否', '2｜灭火器有效｜｜是/否']);
});

it('检查项目合计 is a total, 小计 under its part none: 60', async () => {
  const { rubric } = await importForm(
    {
      before: ['文明施工检查评分表', '施工单位：　　　检查日期：'],
      rows: [
        [cell('序号', 2), '检查项目', '扣分标准', '应得分数', '实得分数'],
        ['1', cell('保证项目', 1, 2), '围挡', '未封闭扣10分', '20', ''],
        ['2', '场地', '未硬化扣5分', '10', ''],
        [cell('小计', 2), '', '', '30', ''],
        ['3', cell('一般项目'), '防火', '无措施扣10分', '30', ''],
        [cell('检查项目合计', 4), '60', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.fullScore).toBe(60);
  expect(over(rubric!).slice(0, 2)).toEqual(['序号/序号', '序号/序号']);
});

it.each([
  ['| 检查内容 | 分值 | 得分 |\n| --- | --- | --- |\n| 制度齐全 | 60 | |\n| 留样 | 40 | |'],
  [
    '┌────┬──┬──┐\n│检查│分│得│\n│内容│值│分│\n├────┼──┼──┤\n│制度│60│  │\n│齐全│  │  │\n├────┼──┼──┤\n│留样│40│  │\n└────┴──┴──┘',
  ],
])('a table drawn with strokes is read', (drawn) => {
  const { rubric } = importText(`学校食堂检查评分表\n学校：\n${drawn}\n`);
  expect(rubricLines(rubric!).slice(1)).toEqual(['1｜制度齐全｜｜60', '2｜留样｜｜40']);
});

it('words in the 备注 of a few rows, and columns to sign in, are part of the form', async () => {
  const { rubric, ...imported } = await importForm(
    {
      before: ['宿舍卫生评分标准', '宿舍：'],
      rows: [
        ['项目', '标准要求', '分值', '得分', '责任人签字', '备注'],
        ['地面', '无杂物', '40', '', '', '未拖地扣10分'],
        ['桌面', '洁净', '30', '', '', ''],
        ['门窗', '明亮', '20', '', '', ''],
        ['阳台', '无堆积', '10', '', '', ''],
      ],
    },
    'docx',
  );
  const texts = rubric!.sections.flatMap(({ items }) => items.map((item) => Object.values(item.texts ?? {})));
  expect(texts).toEqual([['未拖地扣10分'], [], [], []]);
  expect(codesOf({ rubric, ...imported })).not.toContain('import.unknownColumn');
});

it('headings that are repeated with another number in brackets are no row', async () => {
  const { rubric } = await importForm(
    {
      before: ['党务公开评分标准', '支部：'],
      rows: [
        ['考核项目', '考核内容', '标准分（100分）', '得分'],
        ['公开栏', '内容完整', '60', ''],
        ['考核项目', '考 核 内 容', '标准分（40分）', '得分'],
        ['会议', '记录完整', '40', ''],
      ],
    },
    'docx',
  );
  expect(rubric!.sections.flatMap(({ items }) => items.map((item) => item.fullScore))).toEqual([60, 40]);
});

it('a cell of 分值 beside rows that say their own points is that of their heading, printed as issued', async () => {
  const cell = (text: string, down: number) => ({ text, down });
  const { rubric, ...imported } = await importForm(
    {
      before: ['信访工作考核自评表', '单位：'],
      rows: [
        ['项目', '分值', '考核内容', '扣分标准', '实得分'],
        [cell('事项办理', 2), cell('60分', 2), '1、按期办结（40分）', '每迟一件扣2分', ''],
        ['2、息访率达标（20分）', '不达标扣10分', ''],
        [cell('基础工作', 2), cell('40分', 2), '1、制度健全（15分）', '缺一项扣2分', ''],
        ['2、报送及时（25分）', '迟一次扣2分', ''],
      ],
    },
    'docx',
  );
  expect(columnLine(rubric!)).toBe(
    '项目=section 分值=heading:1 考核内容=requirement 扣分标准=criteria 实得分=score',
  );
  expect(
    rubric!.sections.map(({ fullScore, items }) => [fullScore, items.map((item) => item.fullScore)]),
  ).toEqual([
    [60, [40, 20]],
    [40, [15, 25]],
  ]);
  expect(rubric!.sections[0]!.items[0]!.headings).toEqual(['60分']);
  expect(codesOf({ rubric, ...imported })).not.toContain('import.pointsTwice');
});

it('the heading right above a table is its title, if there is no other, and that is said', async () => {
  const imported = await importForm(
    {
      before: ['五、在外商会'],
      rows: [
        ['序号', '考核内容', '分值', '得分'],
        ['1', '引进项目', '60', ''],
        ['2', '组织服务', '40', ''],
      ],
    },
    'docx',
  );
  expect(imported.rubric!.title).toBe('五、在外商会');
  expect(imported.problems.find(({ code }) => code === 'import.noTitle')?.message).toContain(
    '“五、在外商会”',
  );
});

it('what is to be looked at for several rows stands behind their words in one cell, and a wide rule is a rule', async () => {
  const cell = (text: string, across = 1, down = 1) => ({ text, across, down });
  const { rubric } = await importForm(
    {
      before: ['商会工作考核表', '商会：'],
      rows: [
        ['指标', '分值', cell('评分办法和标准', 2), '得分'],
        ['引进项目', '50', cell('每引进1个得10分', 2), ''],
        ['对接项目', '20', cell('查阅资料，实地核实', 1, 3), '每次得5分', ''],
        ['参与活动', '20', '每次得4分', ''],
        ['报送信息', '10', '每篇得1分', ''],
      ],
    },
    'docx',
  );
  expect(columnLine(rubric!)).toMatch(
    /^指标=\S+ 分值=fullScore 评分办法和标准=text:\S+ 评分办法和标准=criteria 得分=score$/,
  );
  expect(rubric!.sections.flatMap(({ items }) => items.map(({ criteria }) => criteria))).toEqual([
    '每引进1个得10分',
    '每次得5分',
    '每次得4分',
    '每篇得1分',
  ]);
});

it('who is named in cells below the rows does not sign a second time', async () => {
  const { rubric } = await importForm(
    {
      before: ['安全责任制考核表', '部门：'],
      rows: [
        ['序号', '考核内容', '应得分', '实得分'],
        ['1', '安全教育', '60', ''],
        ['2', '安全检查', '40', ''],
        [
          { text: '被考核人：', across: 2 },
          { text: '考核人：', across: 2 },
        ],
      ],
    },
    'docx',
  );
  expect(rubric!.layout.tableFoot?.[0]?.cells.map(({ text }) => text)).toEqual(['被考核人：', '考核人：']);
  expect(rubric!.layout.signatures).toBeUndefined();
});
