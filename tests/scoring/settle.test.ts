/**
 * 不得分 and 即得满分: the clause, the item, the section or the total at once.
 *
 * The item that the clause stands in lies within every scope but that of a group, so it is settled too; its
 * neighbours keep the scores that they would have had.
 */
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import type { Scope } from '../../src/rules/kind';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const forfeit = (scope?: Scope): Clause =>
  aClause({ rule: scope === undefined ? { kind: 'forfeit' } : { kind: 'forfeit', scope } });
const full = (scope?: Scope): Clause =>
  aClause({ effect: 'credit', rule: scope === undefined ? { kind: 'full' } : { kind: 'full', scope } });

/** 一: 10 + 20, 二: 70; item 1 每次扣1分, then these clauses; 加分 每次2分, 扣分项 每次5分. */
const rubricWith = (clauses: readonly Clause[]): Rubric =>
  aRubric({
    sections: [
      aSection({
        items: [
          anItem({ fullScore: 10, clauses: [aCount(1), ...clauses] }),
          anItem({ id: '2', fullScore: 20, clauses: [aCount(1)] }),
        ],
      }),
      aSection({ id: 's2', items: [anItem({ id: '3', fullScore: 70, clauses: [aCount(1)] })] }),
    ],
    bonus: { cap: null, items: [aLine({ clauses: [aCount(2)] })] },
    penalties: { items: [aLine({ id: 'p1', clauses: [aCount(5)] })] },
    vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'itemZero', target: '1' }],
  });

/** Items 1 and 2, the sections, the total. */
function scoresOf(clauses: readonly Clause[], typed: Typed): readonly (number | string)[] {
  const { item, section, total } = scored(rubricWith(clauses), typed);
  return [item('1'), item('2'), section('s1'), section('s2'), total];
}

const FOUND = { '1a': 3, '2a': 2, '3a': 5 };

describe('不得分', () => {
  it.each<[Scope | undefined, readonly number[]]>([
    [undefined, [0, 18, 18, 65, 83]],
    ['item', [0, 18, 18, 65, 83]],
    ['section', [0, 18, 0, 65, 65]],
    ['total', [0, 18, 18, 65, 0]],
  ])('leaves nothing of its scope: %s', (scope, scores) => {
    expect(scoresOf([forfeit(scope)], { ...FOUND, '1b': '是' })).toEqual(scores);
    expect(scoresOf([forfeit(scope)], { ...FOUND, '1b': '否' })).toEqual([7, 18, 25, 65, 90]);
    expect(scoresOf([forfeit(scope)], FOUND)).toEqual([7, 18, 25, 65, 90]);
  });

  it('of the section leaves 加分 and 扣分项: 65 + 4 − 5', () => {
    expect(scoresOf([forfeit('section')], { ...FOUND, '1b': '是', b1a: 2, p1a: 1 })[4]).toBe(64);
  });

  it('of the total leaves no 加分 either', () => {
    expect(scoresOf([forfeit('total')], { ...FOUND, '1b': '是', b1a: 2 })[4]).toBe(0);
  });
});

describe('即得满分', () => {
  it.each<[Scope | undefined, readonly number[]]>([
    [undefined, [10, 18, 28, 65, 93]],
    ['item', [10, 18, 28, 65, 93]],
    ['section', [10, 18, 30, 65, 95]],
    ['total', [10, 18, 28, 65, 100]],
  ])('gives all of its scope: %s', (scope, scores) => {
    expect(scoresOf([full(scope)], { ...FOUND, '1b': '是' })).toEqual(scores);
    expect(scoresOf([full(scope)], { ...FOUND, '1b': '否' })).toEqual([7, 18, 25, 65, 90]);
    expect(scoresOf([full(scope)], FOUND)).toEqual([7, 18, 25, 65, 90]);
  });

  it('of the total leaves 加分 and 扣分项: 100 + 4 − 5', () => {
    expect(scoresOf([full('total')], { ...FOUND, '1b': '是', b1a: 2, p1a: 1 })[4]).toBe(99);
  });

  it('yields to a veto on the item', () => {
    expect(scoresOf([full()], { ...FOUND, '1b': '是', v1: '是' })[0]).toBe(0);
  });
});

describe('不得分 and 即得满分 together', () => {
  it.each<[Scope, Scope, readonly number[]]>([
    ['item', 'item', [0, 18, 18, 65, 83]],
    ['section', 'section', [0, 18, 0, 65, 65]],
    ['total', 'total', [0, 18, 18, 65, 0]],
    // What is lost stays lost: 30 − 10, 100 − 10, 100 − 30.
    ['item', 'section', [0, 18, 20, 65, 85]],
    ['item', 'total', [0, 18, 18, 65, 90]],
    ['section', 'item', [0, 18, 0, 65, 65]],
    ['section', 'total', [0, 18, 0, 65, 70]],
    ['total', 'section', [0, 18, 30, 65, 0]],
  ])('不得分 of the %s, 即得满分 of the %s', (nothing, everything, scores) => {
    const typed = { ...FOUND, '1b': '是', '1c': '是' };
    expect(scoresOf([forfeit(nothing), full(everything)], typed)).toEqual(scores);
  });
});

describe('即得满分 beyond an item that lost everything', () => {
  /** 一: 10 and （一） 20, which is 2 of 15 and 3 of 5 and may be vetoed, 3 may be 不涉及; 二: 70. */
  const rubric = aRubric({
    sections: [
      aSection({
        items: [
          anItem({ fullScore: 10, clauses: [aCount(1), forfeit('item'), full('section'), full('total')] }),
          anItem({
            id: '4',
            items: [
              anItem({ id: '2', fullScore: 15, clauses: [aCount(1)] }),
              anItem({ id: '3', fullScore: 5, notApplicable: 'drop', clauses: [aCount(1)] }),
            ],
          }),
        ],
      }),
      aSection({ id: 's2', items: [anItem({ id: '5', fullScore: 70, clauses: [aCount(1)] })] }),
    ],
    vetoes: [
      { id: 'v1', text: '弄虚作假的', effect: 'itemZero', target: '1' },
      { id: 'v2', text: '瞒报的', effect: 'itemZero', target: '4' },
    ],
  });
  const found = { '1a': 3, '2a': 2, '3a': 1, '5a': 5 };

  /** Part 一 and the total with 即得满分 of the part, and the total with that of the total. */
  const rows: readonly (readonly [string, Typed, number, number, number])[] = [
    ['nothing lost', {}, 30, 95, 100],
    // 即得满分 is a clause of the vetoed item, and goes with it: 13 + 4, and 65.
    ['a veto on the item', { v1: '是' }, 17, 82, 82],
    ['不得分 of the item', { '1b': '是' }, 20, 85, 90],
    ['both of them, taken once', { '1b': '是', v1: '是' }, 17, 82, 82],
    ['a veto on an item with sub-items', { v2: '是' }, 10, 75, 80],
    ['a sub-item 不涉及', { '3a': null, '3:na': '是' }, 25, 90, 95],
    [
      'a sub-item 不涉及 in an item that is vetoed, taken once',
      { '3a': null, '3:na': '是', v2: '是' },
      10,
      75,
      80,
    ],
    ['everything in the part', { v1: '是', v2: '是' }, 0, 65, 65],
  ];

  it.each(rows)('brings nothing of it back: %s', (_, typed, section, ofSection, ofTotal) => {
    const withSection = scored(rubric, { ...found, ...typed, '1c': '是' });
    expect([withSection.section('s1'), withSection.total]).toEqual([section, ofSection]);
    expect(scored(rubric, { ...found, ...typed, '1d': '是' }).total).toBe(ofTotal);
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it('comes to the same', async () => {
      const fills = rows.flatMap(([, typed]) =>
        [{}, { '1c': '是' }, { '1d': '是' }, { '1c': '是', '1d': '是' }].map((all) => ({
          ...found,
          ...typed,
          ...all,
        })),
      );
      expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
    });
  });
});

describe('即得满分 of the total', () => {
  /** 一: 10 (which may be 不涉及) + 20 with 不得分 of the part and 加5分; 二: 70 with 即得满分 of the total. */
  const rubric = (notApplicable: NonNullable<Item['notApplicable']>): Rubric =>
    aRubric({
      sections: [
        aSection({
          items: [
            anItem({ fullScore: 10, notApplicable, clauses: [aCount(1)] }),
            anItem({
              id: '2',
              fullScore: 20,
              clauses: [
                aCount(1),
                forfeit('section'),
                aClause({ effect: 'bonus', rule: { kind: 'flat', points: 5 } }),
              ],
            }),
          ],
        }),
        aSection({
          id: 's2',
          items: [anItem({ id: '3', fullScore: 70, clauses: [aCount(1), full('total')] })],
        }),
      ],
      vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'sectionZero', target: 's1' }],
    });

  /** What is lost or left out, and the total without and with 即得满分, by policy. */
  const cases: readonly (readonly [string, Typed, Readonly<Record<string, readonly [number, number]>>])[] = [
    ['with nothing lost', {}, { drop: [90, 100] }],
    ['with 加分 beyond the 分值', { '2c': '是' }, { drop: [95, 105] }],
    ['with a part vetoed', { v1: '是' }, { drop: [65, 70] }],
    ['with a part vetoed, and its 加分 with it', { v1: '是', '2c': '是' }, { drop: [65, 70] }],
    ['with 不得分 of a part', { '2b': '是' }, { drop: [65, 70] }],
    ['with a part lost twice over', { v1: '是', '2b': '是' }, { drop: [65, 70] }],
    [
      'with an item 不涉及',
      { '1a': null, '1:na': '是' },
      // 83×100÷90 = 92.222…
      { drop: [83, 90], rescale: [92.22, 100], fullMarks: [93, 100] },
    ],
    [
      'with an item 不涉及 in a part that is vetoed, which is not taken twice',
      { '1a': null, '1:na': '是', v1: '是' },
      // 65×100÷90 = 72.222…, 70×100÷90 = 77.777…
      { drop: [65, 70], rescale: [72.22, 77.78], fullMarks: [65, 70] },
    ],
  ];
  const rows = cases.flatMap(([name, typed, totals]) =>
    Object.entries(totals).map(([policy, [without, withIt]]) => ({
      name,
      policy: policy as NonNullable<Item['notApplicable']>,
      typed: { ...FOUND, ...typed },
      without,
      withIt,
    })),
  );

  it.each(rows)('$name ($policy): $without without it, $withIt with it', (row) => {
    expect(scored(rubric(row.policy), row.typed).total).toBe(row.without);
    expect(scored(rubric(row.policy), { ...row.typed, '3b': '是' }).total).toBe(row.withIt);
  });

  it('does not come from an item that a veto has taken, though 不得分 in it stands', () => {
    const sections = [
      aSection({
        items: [
          anItem({ fullScore: 10, clauses: [full('section'), forfeit('total')] }),
          anItem({ id: '2', fullScore: 20, clauses: [aCount(1)] }),
        ],
      }),
    ];
    const vetoes = [{ id: 'v1', text: '造假的', effect: 'itemZero', target: '1' } as const];
    const own = aRubric({ sections, vetoes });
    expect(scored(own, { '1a': '是', '2a': 5 }).total).toBe(30);
    expect(scored(own, { '1a': '是', '2a': 5, v1: '是' }).total).toBe(15);
    expect(scored(own, { '1b': '是', v1: '是' }).total).toBe(0);
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it.each(['drop', 'rescale', 'fullMarks'] as const)('comes to the same (%s)', async (policy) => {
      const fills = rows
        .filter((row) => row.policy === policy)
        .flatMap(({ typed }) => [typed, { ...typed, '3b': '是' }]);
      expect(await compareSheet(bench, rubric(policy), fills)).toBe(AGREES);
    });
  });
});

describe('within a group of clauses (设占5分)', () => {
  it('不得分 costs what the group is worth, and the rest of the item stays', () => {
    const clauses = [aCount(1), aCount(2), forfeit('clause')];
    const groups = [{ clauses: ['1b', '1c'], cap: 5 }];
    const rubric = aRubric({ items: [anItem({ fullScore: 10, clauses, groups })] });
    expect(scored(rubric, { '1a': 1, '1c': '是' }).item('1')).toBe(4);
    expect(scored(rubric, { '1a': 1, '1b': 2, '1c': '是' }).item('1')).toBe(4);
    expect(scored(rubric, { '1a': 1, '1b': 2 }).item('1')).toBe(5);
    expect(scored(rubric, { '1a': 7, '1c': '是' }).item('1')).toBe(0);
  });

  it('即得满分 earns what the group is worth', () => {
    const clauses = [aCount(1, { effect: 'credit' }), aCount(2, { effect: 'credit' }), full('clause')];
    const groups = [{ clauses: ['1b', '1c'], cap: 5 }];
    const rubric = aRubric({ items: [anItem({ fullScore: 10, clauses, groups })] });
    expect(scored(rubric, { '1a': 1, '1b': 0, '1c': '是' }).item('1')).toBe(6);
    expect(scored(rubric, { '1a': 1, '1b': 2, '1c': '是' }).item('1')).toBe(6);
    expect(scored(rubric, { '1a': 1, '1b': 1 }).item('1')).toBe(3);
  });
});
