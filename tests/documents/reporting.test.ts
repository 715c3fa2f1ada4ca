/** What is said of a sheet on its way up, in every state it can be in; the sentences are written by hand. */

import type { CellValue } from '../../src/formula/value';
import { errorAt, warningAt } from '../../src/problems/openProblems';
import { returnedError } from '../../src/problems/returnedProblems';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Stage } from '../../src/scoring/fields/fields';
import type { Form } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import { exportModel, fileName, reportText } from '../../src/documents/reporting';
import { aClause, aCount, aLine, anItem, aRubric } from '../support/builders';
import { fillOf, layoutFor, template, workedExample } from '../support/templates';

const daxing = template('daxing-2021');
const worked = workedExample as { readonly answers: object };

const say = (layout: Form, fill: ReadonlyMap<string, CellValue>, ...problems: Parameters<typeof errorAt>[]) =>
  reportText(
    layout,
    fillForm(layout, fill).scoring,
    problems.map((each) => errorAt(...each)),
  );

/** 大兴镇's worked example, with these changes to its answers. */
function ofDaxing(changes: object = {}, stage: Stage = 'assess'): string {
  const layout = layoutFor(daxing, 'tally', stage);
  return say(layout, fillOf(layout, { ...worked, ...changes }));
}

const withAnswers = (answers: object): object => ({ answers: { ...worked.answers, ...answers } });

const ACCIDENT = '当年辖区内发生重大及以上突发环境事故的，社区年度考评不得评为先进或通报表扬';
const DISPUTE = '发生因环境污染或纠纷造成不良社会影响的，社区年度考评不得评为先进或通报表扬';

describe('报送文字 of a sheet that is 评完', () => {
  it('gives the total, the bonus in it, and that no veto fired', () => {
    expect(ofDaxing()).toBe(
      '现报送示范社区2021年大兴镇社区生态环境保护工作考核评分表：总分9.2分，其中加分0.7分；一票否决情形：无。请审阅。',
    );
  });

  it('says whose total it is', () => {
    expect(ofDaxing({}, 'self')).toBe(
      '现报送示范社区2021年大兴镇社区生态环境保护工作考核评分表（自评）：自评总分9.2分，其中加分0.7分；一票否决情形：无。请审阅。',
    );
    expect(ofDaxing({}, 'final')).toContain('考核评分表：审定总分9.2分，');
  });

  it('names the veto that fired, and numbers several', () => {
    expect(ofDaxing(withAnswers({ v1: true }))).toMatch(
      new RegExp(`总分9.2分，其中加分0.7分；一票否决情形：${ACCIDENT}。请审阅。$`),
    );
    expect(ofDaxing(withAnswers({ v1: true, v2: true }))).toContain(
      `；一票否决情形：（1）${ACCIDENT}；（2）${DISPUTE}。请审阅。`,
    );
  });

  it('stays on one line, whatever the unit is called', () => {
    expect(ofDaxing({ unit: '东村\nBcc: x@y\r\n\u202e西组' })).toMatch(/^现报送东村 Bcc: x@y 西组2021年/);
  });
});

const graded: Partial<Rubric> = {
  grades: [
    { name: '良好', min: 5 },
    { name: '不合格', min: 0 },
  ],
  bonus: {
    cap: null,
    items: [
      aLine({ id: 'b1', clauses: [aClause({ text: '受表彰，加1分', rule: { kind: 'flat', points: 1 } })] }),
    ],
  },
  penalties: {
    items: [aLine({ id: 'p1', clauses: [aCount(2, { text: '被通报，一次扣2分' })] })],
  },
};

/** An item of 10 points, confirmed, with these entries besides; 2021, 东村. */
function ofSmall(
  changes: Parameters<typeof aRubric>[0],
  typed: Readonly<Record<string, CellValue>> = {},
): string {
  const rubric = aRubric({ items: [anItem({ fullScore: 10 })], ...changes });
  const head = { ':unit': '东村', ':year': 2021, ':date': 44550, ':confirmed': '是' };
  return say(
    layoutFor(loadRubric(JSON.stringify(rubric)), 'tally'),
    new Map(Object.entries({ ...head, ...typed })),
  );
}

const SMALL = '现报送东村2021年河道保洁考核评分表：';

describe('报送文字 under other rubrics', () => {
  it('says nothing of vetoes where there are none to fire', () => {
    expect(ofSmall({})).toBe(`${SMALL}总分10分。请审阅。`);
  });

  it('gives the grade, and what was added and taken', () => {
    expect(ofSmall(graded)).toBe(`${SMALL}总分10分（等级良好）。请审阅。`);
    expect(ofSmall(graded, { b1a: '是', p1a: 3 })).toBe(
      `${SMALL}总分5分（等级良好），其中加分1分、扣分项扣6分。请审阅。`,
    );
  });

  it('gives the score beside the grade that a veto forces', () => {
    const vetoes: Rubric['vetoes'] = [
      { id: 'v1', text: '弄虚作假的。', effect: 'forcedGrade', grade: '不合格' },
    ];
    expect(ofSmall({ ...graded, vetoes }, { v1: '是' })).toBe(
      `${SMALL}总分10分（等级不合格）；一票否决情形：弄虚作假的，直接判定为不合格。请审阅。`,
    );
  });

  it('does not say that a bonus is in a total of 0', () => {
    const vetoes: Rubric['vetoes'] = [{ id: 'v1', text: '弄虚作假的。', effect: 'totalZero' }];
    expect(ofSmall({ ...graded, vetoes }, { v1: '是', b1a: '是' })).toBe(
      `${SMALL}总分0分（等级不合格）；一票否决情形：弄虚作假的，总分为0分。请审阅。`,
    );
  });

  it('says that other units are waited for', () => {
    const clause = aClause({ effect: 'credit', rule: { kind: 'relative', unit: '%', worst: 60 } });
    const items = [anItem({ fullScore: 10, clauses: [clause] })];
    expect(ofSmall({ items }, { '1a/本单位': 50 })).toBe(
      `${SMALL}有1处要与其他单位比较后才能计分（待汇总），现在没有总分。请审阅。`,
    );
  });
});

describe('报送文字 never gives a total', () => {
  it('of a blank form, which has no period either', () => {
    const layout = layoutFor(daxing, 'tally');
    expect(say(layout, new Map())).toBe(
      '大兴镇社区生态环境保护工作考核评分表是空白表，还没有填写。请填写后报送。',
    );
  });

  it('of a sheet that is 未评完', () => {
    expect(ofDaxing({ confirmed: false })).toBe(
      '示范社区2021年大兴镇社区生态环境保护工作考核评分表未评完，现在没有总分。请评完后再报送。',
    );
    expect(ofSmall({}, { ':unit': null, ':date': null, '1a': '是' })).toBe(
      '2021年河道保洁考核评分表未评完，现在没有总分。请评完后再报送。',
    );
  });

  it('beside an entry that cannot be used', () => {
    expect(ofSmall(graded, { '1a': '三', p1a: -1 })).toBe(
      '东村2021年河道保洁考核评分表有2处有误，改正后才有总分。请改正后再报送。',
    );
  });

  it('beside an error that the scores know nothing of', () => {
    const layout = layoutFor(daxing, 'tally');
    const { scoring } = fillForm(layout, fillOf(layout, worked));
    const warning = warningAt('sheet.renamed', {}, { name: '一', original: '评分表' });
    expect(reportText(layout, scoring, [warning])).toContain('总分9.2分');
    const error = returnedError('sheet.duplicateRow', {}, { id: '1a' });
    expect(reportText(layout, scoring, [error, warning])).toBe(
      '示范社区2021年大兴镇社区生态环境保护工作考核评分表有1处有误，改正后才有总分。请改正后再报送。',
    );
  });
});

describe('the file', () => {
  it('is called 标题_单位_期次, without what is missing', () => {
    const title = '2021年第四季度考核评分表（自评）';
    expect(fileName({ title, unit: '东村', period: '2021Q4' }, 'xlsx')).toBe(
      '2021年第四季度考核评分表（自评）_东村_2021Q4.xlsx',
    );
    expect(fileName({ title: '20＿＿年考核评分表', unit: '', period: '' }, 'eml')).toBe('考核评分表.eml');
  });

  it('has no path, no wildcard and no hidden mark in its name', () => {
    expect(
      fileName({ title: 'a/b\\c:d*e?f"g<h>i|j', unit: '..\u202e\r\n\u0000东', period: '' }, 'xlsx'),
    ).toBe('abcdefghij_..东.xlsx');
  });

  it('cuts a long title by whole characters, never the unit', () => {
    // 200 bytes: 98 of the unit with its _, 101 left, which are 25 characters of 4 bytes each.
    const unit = '东'.repeat(32) + 'x';
    expect(fileName({ title: '😀'.repeat(90), unit, period: '' }, 'xlsx')).toBe(
      `${'😀'.repeat(25)}_${unit}.xlsx`,
    );
  });

  it('opens on 评分表, and is otherwise the sheet as it is', () => {
    const layout = layoutFor(daxing, 'tally');
    const fill = fillOf(layout, worked);
    const { model } = fillForm(layout, fill);
    expect(model.active).toBe('加扣分明细');
    expect(exportModel(layout, fill).model).toEqual({ ...model, active: '评分表' });
  });
});
