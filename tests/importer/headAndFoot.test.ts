/** What stands above and below the rows of a form, in its words and its order: nothing is renamed, added or left out. */

import { tidy } from '../../src/importer/source/cellText';
import { labelledBlanks } from '../../src/importer/text/labelledBlanks';
import { importText } from './support/imported';

const row = (...cells: readonly string[]): string => cells.join('\t');
const formOf = (before: readonly string[], after: readonly string[]): string =>
  [
    ...before,
    row('序号', '检查内容', '评分标准', '分值', '得分'),
    row('1', '值班制度健全', '缺一项扣5分', '40', ''),
    row('2', '台账完整', '缺一份扣2分', '60', ''),
    row('合计', '', '', '100', ''),
    ...after,
  ].join('\n');

const labels = (line: string): readonly string[] =>
  labelledBlanks(line).blanks.map(({ label, isDay }) => label + (isDay ? '/年月日' : ''));

describe('the blanks of a line', () => {
  it.each([
    ['检查人：　　　　记录人：　　　　养护单位代表：', ['检查人', '记录人', '养护单位代表']],
    ['考核人（签名）：        负责人（盖章）：', ['考核人（签名）', '负责人（盖章）']],
    // The day at the end is a blank of its own; that of 签字时间 is not.
    ['负责人签字：            年   月   日', ['负责人签字', '/年月日']],
    ['签字时间：　　年　月　日', ['签字时间/年月日']],
    ['　　　　年　　月　　日', ['/年月日']],
    ['考核人签字　　　　负责人签字', ['考核人签字', '负责人签字']],
    ['乡镇（街道）：', ['乡镇（街道）']],
    ['考核时间：　年　月　日　　考核组长：', ['考核时间/年月日', '考核组长']],
    ['路线名称：____起讫桩号：K__+___', ['路线名称', '起讫桩号']],
    // Written apart for the looks of it.
    ['地    址：　　　　日　期：', ['地址', '日期']],
    ['负　责　人：　　　　电话：', ['负责人', '电话']],
    ['就餐人数：___人　　地址：', ['就餐人数', '地址']],
    ['姓名：____　　____年__月', ['姓名', '']],
    // 年 and 月 at the beginning of a label are no rest of a day; right behind one they may be.
    ['姓名：　　　月份：　　　', ['姓名', '月份']],
    ['年级：　　　班级：　　　日常检查：', ['年级', '班级', '日常检查']],
    ['检查时间：　　年　月　日检查人：', ['检查时间/年月日', '检查人']],
    ['检查人　　　　年　月　日', ['检查人', '/年月日']],
    // As a page writes wide blanks.
    [tidy('单位：\u2003\u2003\u2003年\u2003月\u2003日\u2003\u2003总得分：'), ['单位', '/年月日', '总得分']],
  ])('%s', (line, expected) => expect(labels(line)).toEqual(expected));
});

it('keeps what is printed in a blank, and what is no blank', () => {
  const insides = (line: string) =>
    labelledBlanks(line).blanks.map(({ label, inside, isWords }) => [label, inside ?? isWords]);
  expect(insides('项目名称：　　　　总建筑面积：        万㎡')).toEqual([
    ['项目名称', undefined],
    ['总建筑面积', '＿万㎡'],
  ]);
  expect(insides('申报村镇：____县（市、区）____乡（镇）____村')).toEqual([
    ['申报村镇', '＿县（市、区）＿乡（镇）＿村'],
  ]);
  expect(insides('乡镇：____　　得分：____　　单位：分')).toEqual([
    ['乡镇', undefined],
    ['得分', undefined],
    ['单位：分', true],
  ]);
  expect(insides('起讫桩号：K__+___')).toEqual([['起讫桩号', 'K＿+＿']]);
  expect(labelledBlanks('（   年第   季度）').blanks).toEqual([
    { label: '', isDay: false, period: '　　年第　　季度', inside: '（＿）' },
  ]);
});

it('prints who signs as the form does: 签名 stays 签名, a line stays a line, no 日期 is added', () => {
  const after = ['督导组长（签名）：　　　　　　督导组成员（签名）：', '注：90分以上为优秀。'];
  const { rubric } = importText(formOf(['校园安全督导评分表', '学校名称（盖章）：　　　督导时间：'], after));
  expect(rubric?.layout).toMatchObject({
    head: [
      [
        { label: '学校名称（盖章）', is: 'unit' },
        { label: '督导时间', is: 'date' },
      ],
    ],
    foot: [
      { blanks: [{ label: '督导组长（签名）' }, { label: '督导组成员（签名）' }] },
      { note: '注：90分以上为优秀。' },
    ],
  });
  expect(rubric?.layout.signatures).toBeUndefined();
});

it('who signs in a line that is no row of blanks does not sign a second time', () => {
  const { rubric } = importText(
    formOf(['校园卫生检查评分表', '班级：'], ['检查人（签名）：　　　　年　　月　　日　　　星期：']),
  );
  expect(rubric?.layout.signatures).toBeUndefined();
  expect(rubric?.layout.foot).toEqual([
    { blanks: [{ label: '检查人（签名）' }, { label: '', is: 'date' }, { label: '星期' }] },
  ]);
  const noted = importText(
    formOf(['校园卫生检查评分表', '班级：'], ['注：检查人（签字）：　　　当场填写。']),
  );
  expect(noted.rubric?.layout.signatures).toBeUndefined();
});

it('a sentence or two that stand alone below the table are part of the form', () => {
  const footOf = (...after: readonly string[]) =>
    importText(formOf(['宿舍卫生评分标准', '宿舍：'], after)).rubric?.layout.foot;
  const words = '卫生每周检查两次，时间不定。';
  expect(footOf(words)).toEqual([{ note: words }]);
  expect(footOf(words, '本办法自印发之日起施行。')).toBeUndefined();
  expect(footOf('二、本表由考核组填写。')).toBeUndefined();
});

it('hours behind a day are written by hand with it', () => {
  const { rubric } = importText(
    formOf(['食品安全检查表', '单位：　　　检查时间：　　年　　月　　日　　时　　分至　　时　　分'], []),
  );
  expect(rubric?.layout.head?.[0]?.[1]).toEqual({
    label: '检查时间',
    inside: '＿年＿月＿日＿时＿分至＿时＿分',
  });
});

it('asks for the day below the table, if the form has no other place for it', () => {
  const after = ['评价专家（签字）：　　　　评价日期：'];
  const { rubric } = importText(formOf(['项目绩效评分表', '项目名称：　　　项目编号：'], after));
  expect(rubric?.layout.head).toEqual([
    [
      { label: '项目名称', is: 'unit' },
      { label: '项目编号', key: 'h1' },
    ],
  ]);
  expect(rubric?.layout.foot).toEqual([
    { blanks: [{ label: '评价专家（签字）' }, { label: '评价日期', is: 'date' }] },
  ]);
});

describe('words above the table are printed, whether a colon follows them or not', () => {
  const headOf = (line: string) => {
    const { rubric } = importText(formOf(['村级保洁工作评分表', line], []));
    return { unit: rubric?.unitNoun, head: rubric?.layout.head?.flat() };
  };

  it.each([
    // Gaps stay gaps, strokes stay strokes.
    ['　　　镇　　　村　　村主任　　　户数', [{ label: '　　镇　　　村　　村主任　　　户数', is: 'words' }]],
    [
      '________县（区）________街道（乡、镇）',
      [{ label: '＿＿＿＿＿＿＿＿县（区）＿＿＿＿＿＿＿＿街道（乡、镇）', is: 'words' }],
    ],
    [
      '______村（社区）　　　　年　　月　　日',
      [
        { label: '＿＿＿＿＿＿村（社区）', is: 'words' },
        { label: '', is: 'date' },
      ],
    ],
    // Before the first label as well.
    [
      '河东镇　　　　村　　　检查人员：',
      [
        { label: '河东镇　　　　村', is: 'words' },
        { label: '检查人员', key: 'h1' },
      ],
    ],
  ])('%s', (line, head) => expect(headOf(line).head).toEqual(head));

  it('a place and a day behind one label are two blanks, and the place is whose form it is', () => {
    const unit = { label: '考评单位', is: 'unit', inside: '＿县（市、区）＿镇（乡）＿村' };
    for (const line of [
      '考评单位：　　县（市、区）　　镇（乡）　　村　　　年　月　日',
      '考评单位： 县（市、区） 镇（乡） 村 年 月 日',
    ])
      expect(headOf(line)).toEqual({ unit: '考评单位', head: [unit, { label: '', is: 'date' }] });
  });

  it('the day keeps its place on a form that asks for no unit', () => {
    expect(headOf('检查人：　　　　检查时间：　　年　　月　　日').head).toEqual([
      { label: '检查人', key: 'h1' },
      { label: '检查时间', is: 'date' },
    ]);
  });

  it('whoever fills in the form is scored, if it asks for no other unit; 复核人 of a town is no town', () => {
    expect(headOf('填报单位（盖章）：　　　　填报时间：').unit).toBe('填报单位');
    expect(headOf('填报单位：　　　　村名称：').unit).toBe('村名称');
    expect(headOf('镇复核人：　　　　联系电话：').unit).not.toBe('镇复核人');
  });

  it('a sentence is no blank, and a heading with its points is words', () => {
    expect(headOf('　　各村按月打分，　　按季通报').head).toBeUndefined();
    expect(headOf('　　一、村级保洁　　（共100分）').head).toEqual([
      { label: '一、村级保洁（共100分）', is: 'words' },
    ]);
  });
});

it('the number of a form stands above its title or below it, and is no part of it', () => {
  const of = (...before: readonly string[]) => {
    const { rubric } = importText(formOf(before, []));
    return [rubric?.attachment, rubric?.title, rubric?.layout.head?.flat()];
  };
  expect(of('表三（1）', '河道保洁检查评分标准')).toEqual(['表三（1）', '河道保洁检查评分标准', undefined]);
  expect(of('河道保洁检查评分标准', '表6.1.9')).toEqual([
    undefined,
    '河道保洁检查评分标准',
    [{ label: '表6.1.9', is: 'words' }],
  ]);
});

it('takes no heading and no sentence below the table for a blank', () => {
  const after = ['二、考核程序：', '联系人：科室工作人员，电话12345。'];
  const { rubric } = importText(formOf(['值班检查评分表', '单位：'], after));
  expect(rubric?.layout.foot).toBeUndefined();
});

it('who says who signs, or who is scored, has it in place of what the form says', () => {
  const text = formOf(['值班检查评分表', '单位（盖章）：　　检查日期：'], ['检查人：　　　负责人：']);
  const { rubric } = importText(text, {
    card: { unitNoun: '科室', signatures: [{ label: '科长' }] },
  });
  expect(rubric?.layout.head?.[0]?.[0]).toEqual({ label: '科室', is: 'unit' });
  expect(rubric?.layout).toMatchObject({ foot: [], signatures: [{ label: '科长' }] });
});

it.each([
  [['村级事务考核细则', '（试行）', '村：'], '村级事务考核细则（试行）'],
  [['康复技能评分表', '关节活动度', '姓名：'], '康复技能评分表　关节活动度'],
  // A day, a sentence and a heading of the notice are none.
  [['村级事务考核细则', '2025年3月1日', '村：'], '村级事务考核细则'],
  [['村级事务考核细则', '本表由镇里填写。', '村：'], '村级事务考核细则'],
])('what stands right under the title belongs to it: %j', (before, title) => {
  const { card } = importText(formOf(before, []));
  expect(card.title).toBe(title);
});
