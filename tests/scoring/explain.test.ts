/** How a number came about, as a clerk would say it: the steps that are no plain sum. */
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import type { Scope } from '../../src/rules/kind';
import { aClause, aCount, aMultiplier, anItem, aRubric, aSection } from '../support/builders';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const fake = (scope: Scope): Clause =>
  aClause({ label: '弄虚作假', rule: { kind: 'forfeit', scope }, text: '弄虚作假的不得分' });
const model = (scope: Scope): Clause =>
  aClause({
    label: '评为示范',
    effect: 'credit',
    rule: { kind: 'full', scope },
    text: '评为示范的即得满分',
  });

/** 一: 10 + 20; 二: 70. Item 1 每次扣1分, then these clauses. */
const rubricWith = (clauses: readonly Clause[], first: Partial<Item> = {}): Rubric =>
  aRubric({
    sections: [
      aSection({
        items: [
          anItem({ fullScore: 10, clauses: [aCount(1), ...clauses], ...first }),
          anItem({ id: '2', fullScore: 20, notApplicable: 'rescale', clauses: [aCount(1)] }),
        ],
      }),
      aSection({ id: 's2', items: [anItem({ id: '3', fullScore: 70, clauses: [aCount(1)] })] }),
    ],
    vetoes: [{ id: 'v1', text: '隐瞒事故的', effect: 'sectionZero', target: 's1' }],
  });

const stepsOf = (clauses: readonly Clause[], typed: Typed, id: string): readonly string[] =>
  scored(rubricWith(clauses), { '1a': 3, ...typed }).steps(id);

describe('不得分', () => {
  it.each<[Scope, string]>([
    ['item', '弄虚作假：填“是”，不得分'],
    ['section', '弄虚作假：填“是”，该部分不得分'],
    ['total', '弄虚作假：填“是”，总分为0分'],
  ])('of the %s costs no number of points', (scope, words) => {
    expect(stepsOf([fake(scope)], { '1b': '是' }, '1')).toEqual([
      '发现问题：填3次，扣3分',
      words,
      '不得分，本项为0分',
    ]);
  });

  it('of a group of clauses costs what the group is worth', () => {
    const groups = [{ clauses: ['1b', '1c'], cap: 5 }];
    const rubric = rubricWith([aCount(2), fake('clause')], { groups });
    expect(scored(rubric, { '1b': 1, '1c': '是' }).steps('1')).toEqual([
      '发现问题：填1次，扣2分',
      '弄虚作假：填“是”，扣5分',
      '几款合计最多5分，这一款计扣3分',
      '合计：10−2−3=5分',
    ]);
  });

  it('is told of the section', () => {
    expect(stepsOf([fake('section')], { '1b': '是' }, 's1')).toEqual([
      '第1项0分，第2项20分',
      '弄虚作假：该部分不得分，为0分',
    ]);
    expect(stepsOf([fake('section')], { '1b': '否' }, 's1')).toEqual(['第1项7分，第2项20分']);
  });

  it('is told of the total', () => {
    expect(stepsOf([fake('total')], { '1b': '是' }, 'total')).toEqual([
      '“日常工作”20分，“日常工作”70分',
      '弄虚作假：总分为0分',
    ]);
  });
});

describe('即得满分', () => {
  it.each<[Scope, string]>([
    ['item', '评为示范：填“是”，得满分'],
    ['section', '评为示范：填“是”，该部分得满分'],
    ['total', '评为示范：填“是”，总分得满分'],
  ])('of the %s gives no number of points', (scope, words) => {
    expect(stepsOf([model(scope)], { '1b': '是' }, '1')).toEqual([
      '发现问题：填3次，扣3分',
      words,
      '即得满分，本项为10分',
    ]);
  });

  it('is told of the section', () => {
    expect(stepsOf([model('section')], { '1b': '是', '2a': 5 }, 's1')).toEqual([
      '第1项10分，第2项15分',
      '评为示范：该部分得满分，为30分',
    ]);
  });

  it('of the section says what it does not bring back', () => {
    expect(stepsOf([model('section'), fake('item')], { '1b': '是', '1c': '是', '2a': 5 }, 's1')).toEqual([
      '第1项0分，第2项15分',
      '评为示范：该部分得满分，不得分、不涉及的10分除外，为20分',
    ]);
  });

  it('of the section yields to what takes it', () => {
    const steps = stepsOf([model('section'), fake('section')], { '1b': '是', '1c': '是', v1: '是' }, 's1');
    expect(steps.slice(1)).toEqual(['一票否决：该部分不得分，为0分', '弄虚作假：该部分不得分，为0分']);
  });

  it.each<[string, Typed, readonly string[]]>([
    ['', {}, ['评为示范：总分得满分，为100分']],
    ['but for a part that is lost', { v1: '是' }, ['评为示范：总分得满分，不得分、不涉及的30分除外，为70分']],
    [
      'with an item 不涉及, which the rest makes up for',
      { '2:na': '是' },
      ['评为示范：总分得满分', '不涉及的20分不计，按80分折算到100分，为100分'],
    ],
  ])('is told of the total %s', (_, typed, steps) => {
    expect(stepsOf([model('total')], { '1b': '是', ...typed }, 'total').slice(1)).toEqual(steps);
  });
});

describe('a veto on a section', () => {
  it('is told of the section', () => {
    expect(stepsOf([], { v1: '是' }, 's1')).toEqual(['第1项7分，第2项20分', '一票否决：该部分不得分，为0分']);
  });
});

describe('a clause that comes to nothing', () => {
  it.each<[string, Partial<Item>, string]>([
    [
      'beside a higher one',
      { groups: [{ clauses: ['1a', '1b'], highestOnly: true }] },
      '就高计，不累计，这一款不计',
    ],
    [
      'where others used the limit up',
      { groups: [{ clauses: ['1a', '1b'], cap: 3 }] },
      '几款合计最多3分，这一款不计',
    ],
  ])('%s is not counted', (_, first, words) => {
    expect(scored(rubricWith([aCount(1)], first), { '1a': 3, '1b': 2 }).steps('1')).toEqual([
      '发现问题：填3次，扣3分',
      '发现问题：填2次，扣2分',
      words,
      '合计：10−3=7分',
    ]);
  });

  it('by 免扣 is not counted', () => {
    const multipliers = [aMultiplier({ label: '主动整改，免扣', factor: 0 })];
    expect(scored(rubricWith([], { multipliers }), { '1a': 3, m1: '是' }).steps('1')).toEqual([
      '发现问题：填3次，扣3分',
      '主动整改，免扣：乘以0',
      '这一款不计',
      '没有扣分的情形，为10分',
    ]);
  });

  it('because no standard is exceeded says so', () => {
    const standard = aClause({
      label: '信息报送',
      rule: { kind: 'shortfall', target: 10, points: 1, unit: '篇' },
    });
    const more = aCount(2, { label: '超额报送', effect: 'bonus', requires: '1b' });
    const steps = (typed: Typed): readonly string[] => stepsOf([standard, more], { '1a': 0, ...typed }, '1');
    expect(steps({ '1b': 10, '1c': 2 })).toEqual([
      '发现问题：填0次，不扣分',
      '信息报送：填10篇，不扣分',
      '超额报送：填2次，加4分',
      '这一款不计：没有超过规定标准',
      '没有扣分的情形，为10分',
    ]);
    expect(steps({ '1b': 11, '1c': 2 })).toEqual([
      '发现问题：填0次，不扣分',
      '信息报送：填11篇，不扣分',
      '超额报送：填2次，加4分',
      '没有扣分的情形，为10分',
      '另加4分，不受本项分值限制',
    ]);
  });
});

describe('不涉及', () => {
  it('says what becomes of the 分值', () => {
    expect(stepsOf([], { '2:na': '是' }, '2')).toEqual(['不涉及，不计入，其余各项按比例折算']);
  });
});

describe('a score that cannot be counted', () => {
  const rubric = aRubric({
    items: [anItem({ fullScore: 30, clauses: [] }), anItem({ id: '2', fullScore: 70 })],
  });
  const steps = (typed: Typed): readonly string[] => scored(rubric, typed, 'direct').steps('1');

  it('is told as typed wrong, with what is allowed', () => {
    const [step, ...others] = steps({ '1': 50, '2': 70 });
    expect(step).toMatch(/^第1项.*填得不对，.*0到30的数/);
    expect(others).toEqual([]);
  });

  it('is told as blank only where nothing is typed', () =>
    expect(steps({ '2': 70 })).toEqual(['第1项还没有填']));
});
