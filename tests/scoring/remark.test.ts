/** 备注 and explanations as a leader reads them: what was entered is told, what is told does not contradict itself. */
import type { Rubric } from '../../src/rubric/rubric';
import { aClause, aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { scored } from '../support/scored';
import { template } from '../support/templates';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';

const mubiao = template('mubiao-2020');
const xianqu = template('xianqu-2013');
const changji = template('changji-2023');

const TARGETS = { ':target/aqiGap': 5, ':target/pm10': 40, ':target/green': 3700 };
const county = { ':class': '县' };

describe('a credit that gives nothing', () => {
  it.each([
    ['1_2a', { '1_2a': '所有指标不合格' }, '1_2', '交接断面水质评定为所有指标不合格，得0分。'],
    ['3_7_1a', { '3_7_1a': '否' }, '3_7_1', '目标责任制考核纳入当地综合考评体系：否，得0分。'],
    ['2_4a', { '2_4a': '高于考核目标值' }, '2_4', '降尘量高于考核目标值，得0分。'],
  ])('of %s is told all the same', (_, typed, item, words) => {
    expect(scored(mubiao, typed).remark(item)).toBe(words);
  });

  it('is explained by what was entered', () => {
    expect(scored(mubiao, { '1_2a': '所有指标不合格' }).steps('1_2')).toEqual([
      '交接断面水质评定等级：填“所有指标不合格”，得0分',
      '各款都没有得分，为0分',
    ]);
  });

  it('is not told where nothing was entered', () => {
    expect(scored(mubiao, {}).remark('1_2')).toBe('');
  });
});

describe('an entry that costs nothing', () => {
  it('is explained, and needs no 备注', () => {
    const sheet = scored(xianqu, { ...county, '10a': '否', '10b': 96 });
    expect(sheet.remark('10')).toBe('');
    expect(sheet.steps('10')).toContain('机动车环保标志核发率（应达到95%）：填96%，不扣分');
  });
});

describe('what an amount rests on', () => {
  it('names the line below which nothing is given', () => {
    const sheet = scored(xianqu, { ...county, '32a': 50, '32b': 95, '32f': 100 });
    expect(sheet.remark('32')).toBe('产废单位合格率50%，扣2分（低于65%，不得分）。');
    expect(sheet.steps('32')[0]).toBe('危废产生单位抽查合格率（应达到85%）：填50%，扣2分（低于65%，不得分）');
  });

  it("names the unit's own 目标值", () => {
    const sheet = scored(mubiao, { ...TARGETS, '2_3a': 42 });
    expect(sheet.remark('2_3')).toBe(
      'PM10年均浓度42微克/立方米，得10分（PM10年均浓度考核目标值40微克/立方米）。',
    );
    expect(sheet.steps('2_3')[0]).toBe(
      'PM10年均浓度：填42微克/立方米，得10分（PM10年均浓度考核目标值40微克/立方米）',
    );
  });

  it.each([
    ['县', 10, 3.5],
    ['区', 5, 1],
  ])('names the number of the class: %s', (unitClass, standard, lost) => {
    const sheet = scored(xianqu, { ':class': unitClass, '34a': 3 });
    expect(sheet.remark('34')).toContain(`政务信息采用3篇，扣${lost}分（本类单位标准${standard}篇）`);
  });

  it('says first what counts, then what it would have been', () => {
    expect(scored(mubiao, { ...TARGETS, '2_3a': 3 }).steps('2_3')).toEqual([
      'PM10年均浓度：填3微克/立方米，得20分（算得90分，最多得20分）（PM10年均浓度考核目标值40微克/立方米）',
      '合计：20分',
    ]);
  });
});

describe('a growth below zero', () => {
  it.each([
    [-7, '财政投入比上年下降7%，得5.2分。'],
    [-20, '财政投入比上年下降20%，得0分。'],
    [3, '财政投入比上年增长3%，得10分。'],
  ])('of %s is a decline', (entry, words) => {
    expect(scored(mubiao, { '3_12_2a': entry }).remark('3_12_2')).toBe(words);
  });
});

describe('不得分', () => {
  it('comes first, and the rest is said not to count', () => {
    const sheet = scored(xianqu, { ...county, '7a': '是', '7b': 1 });
    expect(sheet.remark('7')).toBe(
      '未完成大气重点治理项目，不得分；其余不再计：未及时报送进展情况1次，扣0.5分。',
    );
  });

  it('for two reasons is explained once', () => {
    const steps = scored(xianqu, { ...county, '49a': '是', '49b': '是' }).steps('49');
    expect(steps.filter((text) => text === '不得分，本项为0分')).toHaveLength(1);
  });
});

describe('a score that was rounded', () => {
  const credit = aClause({
    effect: 'credit',
    remark: '得{points}分',
    rule: { kind: 'judgement', max: 20 },
  });
  const rubric = aRubric({ fullScore: 20, items: [anItem({ fullScore: 20, clauses: [credit] })] });

  it('does not stand beside another number without a word', () => {
    const sheet = scored(rubric, { '1a': 14.995, '1a:note': '复核' });
    expect(sheet.item('1')).toBe(15);
    expect(sheet.remark('1')).toBe('得14.995分（复核）。四舍五入计15分。');
  });

  it('is explained after 审定 too', () => {
    const typed = { '1a': 14.995, '1a:note': '复核', '1:adjust': 1, '1:reason': '补报' };
    expect(scored(rubric, typed).steps('1').at(-1)).toBe('四舍五入到2位小数，为16分');
  });
});

describe('一票否决 of an item', () => {
  it('is in its 备注, for the points there do not come to 0', () => {
    const rubric = aRubric({
      items: [anItem({ clauses: [aCount(0.1)] })],
      vetoes: [{ id: 'v1', text: '隐瞒事故的', effect: 'itemZero', target: '1' }],
    });
    expect(scored(rubric, { '1a': 3, v1: '是' }).remark('1')).toBe(
      '发现问题3次，扣0.3分。一票否决，本项得0分。',
    );
  });
});

describe('a row with little room', () => {
  const rubric: Rubric = aRubric({
    fullScore: 10,
    items: [anItem({ fullScore: 10, clauses: [aCount(0.1, { label: '会议少开' }), aCount(1)] })],
  });
  const typed = {
    '1a': 3,
    '1a:note': '第二季度没有开会，第三季度只开了一次，会议记录不全',
    '1b': 2,
    '1:adjust': -0.1,
    '1:reason': '复核发现台账与记录不符，另扣0.1分',
  };

  it.each([
    [500, /第三季度只开了一次.*复核发现台账与记录不符，另扣0\.1分/],
    [
      60,
      /^发现问题3次，扣0\.3分（第二季度没有开会…）；发现问题2次，扣2分。经审定.*复核发现台账与记录不符…。$/,
    ],
    [40, /^会议少开3次－0\.3；发现问题2次－2；审定－0\.1。$/],
    [20, /^2款共.*详见加扣分明细。$|^经审定得.*详见加扣分明细。$/],
    // Two characters to a line, as some forms have it: the points stand in the column beside it.
    [10, /^详见明细$/],
    [2, /^详见明细$/],
  ])('of %d characters keeps the facts longest', (room, words) => {
    expect(scored(rubric, typed, 'tally', room).remark('1')).toMatch(words);
  });
});

it('a narrow column names the sheet where a typed score has its reason', () => {
  const rubric = aRubric({ fullScore: 10, items: [anItem({ fullScore: 10, clauses: [] })] });
  const typed = { '1': 8, '1:remark': '第二季度没有开会，记录不全' };
  expect(scored(rubric, typed, 'direct', 40).remark('1')).toBe('第二季度没有开会，记录不全');
  expect(scored(rubric, typed, 'direct', 8).remark('1')).toBe('见备注表');
});

describe('加分 and 扣分项', () => {
  it('that are cut by a part count what that part has', () => {
    const sheet = scored(changji, { '4a': 30, '5a': 2, '6a': 2, '7a': 1, p1b: '是' });
    expect(sheet.title('p1')).toBe('扣分项(四)：10分');
    expect(sheet.steps('p1').at(-1)).toContain('那里只有10分，扣完为止，计10分');
  });

  it('that are cut by the limit on all of them count what is left', () => {
    const lines = [
      aLine({ id: 'b1', label: '1', clauses: [aCount(1)] }),
      aLine({ id: 'b2', label: '2', clauses: [aCount(1)] }),
    ];
    const sheet = scored(aRubric({ bonus: { cap: 3, items: lines } }), { b1a: 2, b2a: 2 });
    expect([sheet.title('b1'), sheet.title('b2')]).toEqual(['加分第1条：2分', '加分第2条：1分']);
  });

  it('have their words on their own rows where they have rows', () => {
    const sheet = scored(mubiao, { b2a: '是' });
    expect(sheet.remark('b2')).not.toBe('');
    expect(sheet.remark('bonus')).toBe('');
  });

  it('are counted by lines in a short form, not by clauses', () => {
    const lines = [aLine({ id: 'b1', clauses: [aCount(1), aCount(1)] })];
    const rubric = aRubric({ bonus: { cap: null, items: lines } });
    expect(scored(rubric, { b1a: 1, b1b: 1 }, 'tally', 17).remark('bonus')).toContain('1条共加');
  });
});

describe('a title', () => {
  it('of a parent has the whole label, and of a heading its points once', () => {
    const sheet = scored(mubiao, {});
    // 视情扣分 left blank is none once that is confirmed.
    expect(sheet.title('3_5_2')).toBe('三、5(2)（5分）：5分');
    expect(sheet.title('s1')).toBe('一、水环境质量(基本分200分)：未评完');
  });

  it('of a parent is followed by what stopped its sum', () => {
    const nested = anItem({
      id: 'p',
      label: '1',
      fullScore: 1,
      clamp: true,
      items: [anItem({ id: 'x', label: '(1)' }), anItem({ id: 'y', label: '(2)' })],
    });
    const rubric = aRubric({ fullScore: 1, sections: [aSection({ fullScore: 1, items: [nested] })] });
    expect(scored(rubric, {}).steps('p')).toEqual(['(1)得1分，(2)得1分', '合计2分，本项最多得1分']);
  });
});

describe('a reason beside a score that is typed', () => {
  const rubric = aRubric({ items: [anItem({ id: '1', fullScore: 5 })] });
  const remark = (mode: 'tally' | 'direct', typed: Record<string, string | number>) =>
    score(prepare(rubric, mode), new Map(Object.entries(typed)), () => 10_000).remarks.get('1');

  it('is printed as it stands, and need not say again what the points beside it say', () => {
    expect(remark('direct', { '1': 3, '1:remark': '未纳入年度计划' })).toMatchObject({
      remark: '未纳入年度计划',
      warning: '',
    });
  });

  it('is told where it takes the place of a sentence that says so', () => {
    expect(remark('tally', { '1a': '是', '1:remark': '未纳入年度计划' })?.warning).toContain('扣');
  });
});
