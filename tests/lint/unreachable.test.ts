import { creditsUnderCap } from '../../src/lint/creditsUnderCap';
import { unreachable } from '../../src/lint/unreachable';
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import type { WrittenRule } from '../../src/rules';
import { aClause, anItem, aRubric, aSection } from '../support/builders';

const flat = (points: number): WrittenRule => ({ kind: 'flat', points });
const counted: WrittenRule = { kind: 'perOccurrence', points: 0.1, unit: '处' };

const itemOf = (rules: readonly WrittenRule[], overrides: Partial<Item> = {}): Item =>
  anItem({ clauses: rules.map((rule) => aClause({ rule })), ...overrides });

const arithmeticIn = (rubric: Rubric): readonly (string | undefined)[] =>
  unreachable.find(rubric).map(({ arithmetic }) => arithmetic);

const found = (rules: readonly WrittenRule[], overrides: Partial<Item> = {}) =>
  arithmeticIn(aRubric({ items: [itemOf(rules, overrides)] }));

describe('deductions that cannot take all of the 分值', () => {
  it.each<[string, readonly WrittenRule[], Partial<Item>, string]>([
    ['two single ones', [flat(0.3), flat(0.2)], { fullScore: 2 }, '0.3+0.2=0.5，写的是2'],
    ['a count with a limit', [{ ...counted, cap: 0.5 }], { fullScore: 1 }, '0.5，写的是1'],
    [
      'a shortfall from few',
      [{ kind: 'shortfall', target: 2, points: 0.2, unit: '次' }],
      { fullScore: 1 },
      '0.4，写的是1',
    ],
    ['a judgement', [{ kind: 'judgement', max: 0.5 }], { fullScore: 1 }, '0.5，写的是1'],
    [
      'two of which only the higher counts',
      [flat(0.5), flat(0.7)],
      { fullScore: 1, groups: [{ clauses: ['1a', '1b'], highestOnly: true }] },
      '0.7，写的是1',
    ],
    [
      'a group with a limit',
      [counted, flat(0.2)],
      { fullScore: 1, groups: [{ clauses: ['1a'], cap: 0.5 }] },
      '0.2+0.5=0.7，写的是1',
    ],
    ['some, from where the item starts', [flat(1)], { fullScore: 3, start: 2 }, '1，写的是2'],
  ])('are found: %s', (_, rules, overrides, arithmetic) => {
    expect(found(rules, overrides)).toEqual([arithmetic]);
  });

  it.each<[string, readonly WrittenRule[], Partial<Item>]>([
    ['a count', [counted], { fullScore: 5 }],
    ['as much as there is', [flat(0.5), flat(0.5)], { fullScore: 1 }],
    ['more than there is', [flat(3)], { fullScore: 2 }],
    ['不得分', [{ kind: 'forfeit' }, flat(0.1)], { fullScore: 2 }],
    [
      'one of several outcomes, of which the worst leaves something',
      [
        {
          kind: 'choice',
          options: [
            { name: '无', points: 0.5 },
            { name: '有', points: 0 },
          ],
        },
      ],
      { fullScore: 1 },
    ],

    [
      'days late',
      [{ kind: 'shortfall', target: 0, points: 0.1, unit: '天', direction: 'above' }],
      { fullScore: 5 },
    ],
    [
      'a share of the 分值',
      [
        {
          kind: 'curve',
          unit: '天',
          in: 'percent',
          knots: [
            { at: 0, points: 0 },
            { at: 9, points: 80 },
          ],
        },
      ],
      { fullScore: 5 },
    ],
    [
      '加倍扣分',
      [flat(0.5)],
      { fullScore: 1, multipliers: [{ id: '1m1', text: '加倍', label: '加倍', factor: 2, clauses: ['1a'] }] },
    ],
    [
      'a target of each unit',
      [{ kind: 'shortfall', target: { target: 't' }, points: 0.1, unit: '亩' }],
      { fullScore: 5 },
    ],
    ['nothing, for there is no 分值', [flat(0.5)], { fullScore: null, chargeTo: 'parent' }],
  ])('are not found: %s', (_, rules, overrides) => {
    expect(found(rules, overrides)).toEqual([]);
  });

  it('says both readings', () => {
    const [finding] = unreachable.find(aRubric({ items: [itemOf([flat(0.3)], { label: '7' })] }));
    expect(finding?.message).toBe(
      '第7项各款全部扣到也扣不完本项分值：0.3，写的是1。请核对是否应按次扣分、漏了一款，或分值有误。',
    );
    expect(finding?.readings).toEqual(['各款各扣一次，其余0.7分总能得到', '各款按次数扣，扣完本项分值为止']);
  });

  it('leaves out what a veto can set to 0', () => {
    const parent = anItem({ id: 'p', items: [itemOf([flat(0.1)], { id: 'q' })] });
    const rubric = aRubric({ sections: [aSection({ id: 's9', items: [parent] })] });
    expect(arithmeticIn(rubric)).toHaveLength(1);
    for (const veto of [
      { effect: 'itemZero', target: 'q' },
      { effect: 'itemZero', target: 'p' },
      { effect: 'sectionZero', target: 's9' },
    ] as const)
      expect(arithmeticIn({ ...rubric, vetoes: [{ id: 'v1', text: '伪造台账的', ...veto }] })).toEqual([]);
    const honours = { id: 'v1', text: '伪造台账的', effect: 'noHonours', target: 'q' } as const;
    expect(arithmeticIn({ ...rubric, vetoes: [honours] })).toHaveLength(1);
  });

  it('is told class by class where classes differ', () => {
    const clauses: readonly Clause[] = [
      aClause({
        rule: { kind: 'shortfall', target: { byClass: { 镇: 5, 村: 2 } }, points: 0.2, unit: '篇' },
      }),
    ];
    const rubric = aRubric({ unitClasses: ['镇', '村'], items: [anItem({ clauses })] });
    expect(unreachable.find(rubric).map(({ message }) => message.split('各款')[0])).toEqual(['第1项（村）']);
    const both = aRubric({ unitClasses: ['镇', '村'], items: [itemOf([flat(0.5)])] });
    expect(unreachable.find(both).map(({ message }) => message.split('各款')[0])).toEqual(['第1项']);
  });
});

describe('points that are divided by a number of each unit', () => {
  const divided = (rule: WrittenRule, overrides: Partial<Clause> = {}): Rubric =>
    aRubric({
      targets: [{ id: 'villages', label: '所辖村数', unit: '个' }],
      items: [anItem({ fullScore: 1, clauses: [aClause({ rule, dividedBy: 'villages', ...overrides })] })],
    });

  it('come to what nobody knows: nothing is said of them', () => {
    expect(arithmeticIn(divided(flat(0.5)))).toEqual([]);
    expect(creditsUnderCap.find(divided(flat(0.5), { effect: 'credit' }))).toEqual([]);
  });

  it('come to the most of the clause, which is compared last', () => {
    expect(arithmeticIn(divided(counted, { cap: 0.5 }))).toEqual(['0.5，写的是1']);
    expect(
      creditsUnderCap.find(divided(counted, { effect: 'credit', cap: 0.5 })).map((each) => each.arithmetic),
    ).toEqual(['0.5，写的是1']);
  });

  it('are not known by the most of the rule, which is compared before', () =>
    expect(arithmeticIn(divided({ ...counted, cap: 0.5 }))).toEqual([]));
});
