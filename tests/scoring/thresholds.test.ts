/** What depends on how much a part, or all of the form, comes to: grades by conditions, 加分 from a least 基本分. */
import type { Item, Rubric, Veto } from '../../src/rubric/rubric';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import { scored } from '../support/scored';

const item = (id: string, fullScore: number, rest: Partial<Item> = {}): Item =>
  anItem({ id, fullScore, clauses: [aCount(1)], ...rest });

/** 受表彰每次加2分. */
const gain = aCount(2, { effect: 'bonus', remark: '受表彰{n}次，加{points}分' });

const veto = (rest: Partial<Veto>): Veto => ({
  id: 'v1',
  text: '任一部分得分率低于60%的',
  effect: 'forcedGrade',
  grade: '不合格',
  when: { parts: ['s1', 's2'], below: 60, in: 'percent' },
  ...rest,
});

/** 总分80分以上，且各部分得分率均不低于60%的为合格. */
const inspection = (vetoes: readonly Veto[], rest: Partial<Rubric> = {}): Rubric =>
  aRubric({
    sections: [
      aSection({ title: '管理', items: [item('1', 20), item('2', 10, { notApplicable: 'rescale' })] }),
      aSection({ id: 's2', title: '现场', items: [item('3', 70)] }),
    ],
    grades: [
      { name: '合格', min: 80 },
      { name: '不合格', min: 0 },
    ],
    vetoes: [...vetoes],
    ...rest,
  });

describe('a grade by conditions', () => {
  const each = inspection([veto({})]);
  it.each<[string, Rubric, Record<string, string | number>, number, string]>([
    ['is what the total says where every part reaches 60%', each, { '1a': 12 }, 88, '合格'],
    ['is not, where one part lies below: 17 of 30', each, { '1a': 13 }, 87, '不合格'],
    // 12 of 20 is 60% to the point; out of 30 it would not be.
    ['counts what is 不涉及 out', each, { '1a': 8, '2:na': '是' }, 91.11, '合格'],
    ['counts what is 不涉及 out: 11 of 20', each, { '1a': 9, '2:na': '是' }, 90, '不合格'],
    [
      'may look at one item, in points',
      inspection([veto({ text: '第3项低于66分的', when: { parts: ['3'], below: 66 } })]),
      { '3a': 5 },
      95,
      '不合格',
    ],
    [
      'may look at all of the form: 加分 does not lift it',
      inspection([veto({ text: '基本分低于85分的', when: { below: 85 } })], {
        bonus: { cap: null, items: [aLine({ clauses: [gain] })] },
      }),
      { '3a': 16, b1a: 5 },
      94,
      '不合格',
    ],
  ])('%s', (_, rubric, typed, total, grade) => {
    const scoring = scored(rubric, typed);
    expect([scoring.total, scoring.grade]).toEqual([total, grade]);
  });

  it('is explained in the words of the notice', () => {
    expect(scored(each, { '1a': 13 }).steps('grade')).toEqual([
      '87分，达到80分，为合格',
      '任一部分得分率低于60%的，直接判定为不合格。',
    ]);
  });
});

describe('加分 that only counts from a least 基本分', () => {
  const rubric = inspection([], {
    bonus: { cap: 5, minBase: 80, items: [aLine({ clauses: [gain] })] },
  });
  it.each([
    ['counts from there on', { '3a': 20, b1a: 1 }, 2, 82],
    ['counts nothing below', { '3a': 21, b1a: 1 }, 0, 79],
    ['stops at its limit', { '3a': 20, b1a: 4 }, 5, 85],
  ])('%s', (_, typed, bonus, total) => {
    const scoring = scored(rubric, typed);
    expect([scoring.bonus, scoring.total]).toEqual([bonus, total]);
  });

  it('adds up on paper where each line has a row of its own', () => {
    const layout = { ...rubric.layout, listLines: true };
    const lines = { ...rubric, layout };
    expect(scored(lines, { '3a': 21, b1a: 1 }).total).toBe(79);
  });

  it('is explained', () => {
    const shut = scored(rubric, { '3a': 21, b1a: 1 });
    expect(shut.title('b1')).toContain('0分');
    expect(shut.steps('b1').at(-1)).toBe('基本分不足80分，不加分，计0分');
    expect(shut.steps('total')).toContain('基本分不足80分，不加分');
  });

  it('says why', () => {
    expect(scored(rubric, { '3a': 21, b1a: 1 }).remark('bonus')).toBe(
      '受表彰1次，加2分（基本分不足80分，不加分）。',
    );
    // Where the row has no room for the clauses: 1条共加0分 would not say why.
    expect(scored(rubric, { '3a': 21, b1a: 1 }, 'tally', 20).remark('bonus')).toBe(
      '基本分不足80分，不加分，详见加扣分明细。',
    );
  });
});

describeWithOracle('the workbook', () => {
  const bench = setUpBench();
  it('shows what the engine says of every one of these', async () => {
    const rubric = inspection(
      [
        veto({}),
        veto({ id: 'v2', text: '第3项低于66分的', effect: 'noHonours', when: { parts: ['3'], below: 66 } }),
        veto({ id: 'v3', text: '基本分低于85分的', effect: 'gradeCeiling', when: { below: 85 } }),
      ],
      { bonus: { cap: 5, minBase: 80, items: [aLine({ clauses: [gain] })] } },
    );
    const fills = [
      {},
      { '1a': 12 },
      { '1a': 13, '3a': 5 },
      { '1a': 8, '2:na': '是' },
      { '1a': 9, '2:na': '是' },
      { '3a': 20, b1a: 4 },
      { '3a': 21, b1a: 1 },
      { '3a': '多' },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});
