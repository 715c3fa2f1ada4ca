/** The answers file: everything in it is taken, or named with its pointer. */

import type { Mode } from '../../src/scoring/fields/fields';
import { readAnswers } from '../../src/scoring/answers/answers';
import { prepare } from '../../src/scoring/prepare';
import type { Rubric } from '../../src/rubric/rubric';
import { exerciseRubric } from '../support/exerciseRubric';
import { daxing, directSample, sample } from '../support/scoresheets';

const read = (file: unknown, { rubric = daxing, mode = 'tally' }: { rubric?: Rubric; mode?: Mode } = {}) => {
  const { entries, problems } = readAnswers(prepare(rubric, mode), file);
  return {
    entries: Object.fromEntries(entries),
    problems: problems.map(({ pointer, message }) => `${pointer}: ${message}`),
  };
};

describe('what is taken', () => {
  it('becomes what a person would have typed', () => {
    expect(read(sample)).toEqual({
      problems: [],
      entries: {
        ':unit': '示范社区',
        ':year': 2021,
        ':date': 44550,
        ':confirmed': '是',
        '1a': 3,
        '2b': '是',
        '4b': 1,
        '5a': 2,
        '5b': 1,
        '7f/市级': 1,
        '10b': 2,
        b1a: 3,
        b3a: 1,
        '4b:note': '10月12日，村口荒地',
      },
    });
  });

  it('in direct mode too', () => {
    const { entries, problems } = read(directSample, { mode: 'direct' });
    expect(problems).toEqual([]);
    expect(entries).toMatchObject({ '1': 0.7, '10': 0.8, b1a: 3 });
  });

  it('is words and reviews and what does not apply', () => {
    const file = {
      unitClass: 'A类开发区',
      period: '2021Q4',
      remarks: { 1: '改写' },
      adjust: { 1: { points: -0.1, reason: '复核' } },
      notApplicable: ['5'],
    };
    expect(read(file, { rubric: exerciseRubric() })).toEqual({
      problems: [],
      entries: {
        ':class': 'A类开发区',
        ':year': 2021,
        ':part': 4,
        '1:remark': '改写',
        '1:adjust': -0.1,
        '1:reason': '复核',
        '5:na': '是',
      },
    });
  });

  it.each([
    ['year', 2021, { ':year': 2021 }],
    ['year', '2021', { ':year': 2021 }],
    ['quarter', '2021Q4', { ':year': 2021, ':part': 4 }],
    ['month', '2023-05', { ':year': 2023, ':part': 5 }],
    // 2021-12-20 is the 44550th day from 1899-12-31 on, as Excel counts.
    ['day', '2021-12-20', { ':date': 44550 }],
  ] as const)('is a period by the %s: %s', (period, given, entries) => {
    const rubric = period === 'year' ? daxing : exerciseRubric({ period });
    expect(read({ period: given }, { rubric })).toEqual({ problems: [], entries });
  });

  it('is the date of a form that goes by the day, and no other', () => {
    const rubric = exerciseRubric({ period: 'day' });
    expect(read({ period: '2021-12-20', date: '2021-12-20' }, { rubric })).toEqual({
      problems: [],
      entries: { ':date': 44550 },
    });
    expect(read({ period: '2021-12-20', date: '2021-12-21' }, { rubric }).problems).toHaveLength(1);
    expect(read({ period: '2021-02-30' }, { rubric }).problems).toHaveLength(1);
  });

  it('is refused where the form has none', () => {
    const rubric = { ...daxing, period: 'none', title: '大兴镇考核评分表' } as const;
    expect(read({ period: '2021' }, { rubric }).problems).toEqual([
      '/period: 考核期不能填 "2021"，不分考核期，应删去。',
    ]);
  });

  it('is nothing where the file has null', () => {
    const file = { unit: null, period: null, date: null, unitClass: null, confirmed: null, answers: null };
    expect(read({ ...file, scores: null, notApplicable: null })).toEqual({ problems: [], entries: {} });
    expect(read({ answers: { '1a': null, '7f': null } })).toEqual({ problems: [], entries: {} });
  });

  it.each([
    ['=1+1', '=1+1'],
    ["'引号", "'引号"],
    ['一行\r\n二行\r三行\v四行\u2028五行', '一行\n二行\n三行\n四行\n五行'],
    ['响\u0007铃\u001b[31m\u0000', '响铃[31m'],
    ['半个\ud83d字，整个😀字', '半个字，整个😀字'],
    ['制\t表', '制\t表'],
  ])('is text as a workbook can hold it: %j', (given, kept) => {
    expect(read({ unit: given, notes: { '1a': given } })).toEqual({
      problems: [],
      entries: { ':unit': kept, '1a:note': kept },
    });
  });
});

const NOT_AN_OBJECT = '这里应为 { } 形式的内容。请对照使用说明里的 answers 样例修改。';
const COUNT = '第1项第①款“专题研究会议少开”不能填';
const TICK = '/answers/2a: 第2项第①款“未配备人员负责环保日常工作”不能填';
const TRUE_FALSE = '应填 true（是）或 false（否），不加引号。';

describe('what cannot be taken is named', () => {
  it.each<[unknown, string]>([
    [null, `: ${NOT_AN_OBJECT}`],
    [[], `: ${NOT_AN_OBJECT}`],
    ['text', `: ${NOT_AN_OBJECT}`],
    [{ answers: [1] }, `/answers: ${NOT_AN_OBJECT}`],
    [{ notes: 'text' }, `/notes: ${NOT_AN_OBJECT}`],
    [{ adjust: { 4: -0.1 } }, `/adjust/4: ${NOT_AN_OBJECT}`],
    [{ adjust: { 4: [-0.1] } }, `/adjust/4: ${NOT_AN_OBJECT}`],
    [{ notApplicable: '55' }, '/notApplicable: 这里应为 [ ] 形式的列表，如 ["55"]。请改正。'],
    [{ notApplicable: { 5: true } }, '/notApplicable: 这里应为 [ ] 形式的列表，如 ["55"]。请改正。'],
    [{ notApplicable: [55] }, '/notApplicable/0: 不涉及不能填 55，应填加引号的编号，如"55"。'],
    [{ notApplicable: ['5'] }, '/notApplicable/0: 不认识“5”。这份评分标准没有可以不涉及的项。'],
    [
      { Unit: '东村' },
      '/Unit: 不认识“Unit”。可用的属性：unit、period、date、unitClass、targets、blanks、confirmed、answers、notes、remarks、adjust、scores、deductions、earlier、notApplicable。',
    ],
    [{ unitClass: '县' }, '/unitClass: 不认识“unitClass”。这份评分标准不分类别，请删去。'],
    [{ answers: { '1': 3 } }, '/answers/1: 不认识“1”。这一项的款是 1a、1b、1c。'],
    [{ answers: { '1A': 3 } }, '/answers/1A: 不认识“1A”。是不是“1a”？'],
    [{ answers: { '1a ': 3 } }, '/answers/1a : 不认识“1a ”。是不是“1a”？'],
    [{ answers: { '１ａ': 3 } }, '/answers/１ａ: 不认识“１ａ”。是不是“1a”？'],
    [{ answers: { V1: true } }, '/answers/V1: 不认识“V1”。是不是“v1”？'],
    [{ answers: { '1z': null } }, '/answers/1z: 不认识“1z”。请检查编号。'],
    [{ answers: { ':unit': '东村' } }, '/answers/:unit: 不认识“:unit”。请检查编号。'],
    [{ answers: { '1:adjust': 1 } }, '/answers/1:adjust: 不认识“1:adjust”。请检查编号。'],
    [{ answers: { '7f/市级': 1 } }, '/answers/7f~1市级: 不认识“7f/市级”。请检查编号。'],
    [
      { answers: { '7f': { 国家级: 1 } } },
      '/answers/7f/国家级: 不认识“国家级”。可用的级别：省级、市级、区级。',
    ],
    [
      { answers: { '7f': 1 } },
      '/answers/7f: “7f”不能填 1，应分级填写，如 {"省级": 1}；可用的级别：省级、市级、区级。',
    ],
    [{ answers: { '2a': '是' } }, `${TICK} "是"，${TRUE_FALSE}请改成 true，不加引号。`],
    [{ answers: { '2a': 'yes' } }, `${TICK} "yes"，${TRUE_FALSE}`],
    [{ answers: { '2a': 1 } }, `${TICK} 1，${TRUE_FALSE}`],
    [{ unit: 2021 }, '/unit: 社区名称不能填 2021，应填社区名称（文字，不超过60字）。请加上引号。'],
    [{ notes: { 1: '事由' } }, '/notes/1: 不认识“1”。这一项的款是 1a、1b、1c。'],
    [{ notes: { v1: '事由' } }, '/notes/v1: 不认识“v1”。请检查编号。'],
    [{ remarks: { '1a': '备注' } }, '/remarks/1a: 不认识“1a”。请检查编号。'],
    [{ adjust: { 99: { points: 1 } } }, '/adjust/99: 不认识“99”。请检查编号。'],
    [{ adjust: { 4: { point: 1 } } }, '/adjust/4/point: 不认识“point”。可用的属性：points、reason。'],
    [
      { adjust: { 4: { points: 2 } } },
      '/adjust/4/points: 第4项“调整”不能填 2，应填-1.5到1.5的数，最多三位小数。',
    ],
    [
      { scores: { 1: 0.5 } },
      '/scores/1: 不认识“1”。逐款填写时，请把查到的情形写在 answers 里，不写 scores。',
    ],
    [
      { scores: { '1a': 3 } },
      '/scores/1a: 不认识“1a”。逐款填写时，请把查到的情形写在 answers 里，不写 scores。',
    ],
    [
      { scores: { ':year': 2021 } },
      '/scores/:year: 不认识“:year”。逐款填写时，请把查到的情形写在 answers 里，不写 scores。',
    ],
    [{ answers: { '1a': '3' } }, `/answers/1a: ${COUNT} "3"，应填0或正整数，最多9999。请改成 3，不加引号。`],
    [{ answers: { '1a': true } }, `/answers/1a: ${COUNT} true，应填0或正整数，最多9999。`],
    [{ answers: { '1a': [3] } }, `/answers/1a: ${COUNT} [3]，应填0或正整数，最多9999。`],
    [{ answers: { '1a': { 市级: 1 } } }, `/answers/1a: ${COUNT} {"市级":1}，应填0或正整数，最多9999。`],
    [{ answers: { '1a': -1 } }, `/answers/1a: ${COUNT} -1，应填0或正整数，最多9999。`],
    [{ answers: { '1a': 1.5 } }, `/answers/1a: ${COUNT} 1.5，应填0或正整数，最多9999。`],
    [{ answers: { '1a': 10000 } }, `/answers/1a: ${COUNT} 10000，应填0或正整数，最多9999。`],
    [
      { answers: { '2b': '是' } },
      '/answers/2b: 第2项第②款“网格化制度体系不健全或未落实、有名无实、未正常履职”不能填 "是"，应填 true（是）或 false（否），不加引号。请改成 true，不加引号。',
    ],
    [
      { confirmed: '是' },
      '/confirmed: 评分确认不能填 "是"，应填 true（是）或 false（否），不加引号。请改成 true，不加引号。',
    ],
    [{ unit: 5 }, '/unit: 社区名称不能填 5，应填社区名称（文字，不超过60字）。请加上引号。'],
    [
      { unit: '长'.repeat(61) },
      `/unit: 社区名称不能填 "${'长'.repeat(39)}…，应填社区名称（文字，不超过60字）。`,
    ],
    [
      { notes: { '1a': 6.3 } },
      '/notes/1a: 第1项第①款“专题研究会议少开”的情况说明不能填 6.3，应填文字，不超过500字。请加上引号。',
    ],
    [{ period: '2021Q4' }, '/period: 考核期不能填 "2021Q4"，应填年度，如2021。'],
    [{ period: '二〇二一' }, '/period: 考核期不能填 "二〇二一"，应填年度，如2021。'],
    [{ period: '1999' }, '/period: 年度不能填 1999，应填四位年份，如2021。'],
    [{ period: ['2021'] }, '/period: 考核期不能填 ["2021"]，应填年度，如2021。'],
    [{ date: '2021-02-30' }, '/date: 评分时间不能填 "2021-02-30"，应填日期，如2021-12-20。'],
    [{ date: '2021/12/20' }, '/date: 评分时间不能填 "2021/12/20"，应填日期，如2021-12-20。'],
    [{ date: '1999-12-31' }, '/date: 评分时间不能填 "1999-12-31"，应填日期，如2021-12-20。'],
    [{ date: 44550 }, '/date: 评分时间不能填 44550，应填日期，如2021-12-20。'],
  ])('%j', (file, problem) => {
    expect(read(file)).toEqual({ problems: [problem], entries: {} });
  });

  it.each([
    [
      { answers: { '1a': 3 } },
      '/answers/1a: 不认识“1a”。直接填分时，各项得分写在 scores 里，不用逐款填写，也不用调整。',
    ],
    [
      { answers: { '7f': { 市级: 1 } } },
      '/answers/7f: 不认识“7f”。直接填分时，各项得分写在 scores 里，不用逐款填写，也不用调整。',
    ],
    [
      { adjust: { 4: { points: 0.1 } } },
      '/adjust/4: 不认识“4”。直接填分时，各项得分写在 scores 里，不用逐款填写，也不用调整。',
    ],
    [{ confirmed: true }, '/confirmed: 不认识“confirmed”。直接填分时不用评分确认，请删去。'],
    [{ scores: { ':year': 2021 } }, '/scores/:year: 不认识“:year”。请检查编号。'],
    [{ scores: { b1a: 1 } }, '/scores/b1a: 不认识“b1a”。请检查编号。'],
    [{ scores: { 1: 1.01 } }, '/scores/1: 第1项“评分”不能填 1.01，应填0到1的数，最多三位小数。'],
    [{ scores: { 1: 0.0001 } }, '/scores/1: 第1项“评分”不能填 0.0001，应填0到1的数，最多三位小数。'],
  ])('in direct mode: %j', (file, problem) => {
    expect(read(file, { mode: 'direct' })).toEqual({ problems: [problem], entries: {} });
  });

  it.each([
    ['quarter', '2021', '考核期不能填 "2021"，应填年度和季度，如2021Q4。'],
    ['quarter', '2021Q5', '考核期不能填 "2021Q5"，应填年度和季度，如2021Q4。'],
    ['month', '2023-5', '考核期不能填 "2023-5"，应填年度和月份，如2023-05。'],
    ['month', '2023-13', '考核期不能填 "2023-13"，应填年度和月份，如2023-05。'],
  ] as const)('where the rubric is by the %s: %s', (period, given, words) => {
    const rubric = exerciseRubric({ period });
    expect(read({ period: given }, { rubric }).problems).toEqual([`/period: ${words}`]);
  });

  it.each(['answers', 'notes', 'remarks', 'adjust', 'scores'])(
    'ids that every object has, in %s',
    (group) => {
      const file: unknown = JSON.parse(
        `{"${group}": {"__proto__": 1, "constructor": 1, "toString": 1, "hasOwnProperty": 1}}`,
      );
      expect(read(file).problems).toHaveLength(4);
    },
  );

  it('all at once, whatever is right beside them', () => {
    const { problems, entries } = read({ ...sample, date: '今天', answers: { '1a': 3, '1x': 1, '2a': 2 } });
    expect(problems.map((line) => line.split(':')[0])).toEqual(['/date', '/answers/1x', '/answers/2a']);
    expect(entries).toMatchObject({ ':unit': '示范社区', '1a': 3 });
  });

  it('in a message of bounded length', () => {
    const long = 'x'.repeat(1_000_000);
    const { problems } = readAnswers(prepare(daxing, 'tally'), { [long]: 1, answers: { '1a': long } });
    for (const { message } of problems) expect(message.length).toBeLessThan(200);
  });
});
