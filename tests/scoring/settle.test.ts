/**
 * 不得分 and 即得满分: the clause, the item, the section or the total at once.
 *
 * The item that the clause stands in lies within every scope but that of a group, so it is settled too; its
 * neighbours keep the scores that they would have had.
 */
import type { Clause, Rubric } from '../../src/rubric/rubric';
import type { Scope } from '../../src/rules/kind';
import { aClause, aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
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
    // The wider scope comes last.
    ['item', 'section', [0, 18, 30, 65, 95]],
    ['section', 'item', [0, 18, 0, 65, 65]],
    ['section', 'total', [0, 18, 0, 65, 100]],
    ['total', 'section', [0, 18, 30, 65, 0]],
  ])('不得分 of the %s, 即得满分 of the %s', (nothing, everything, scores) => {
    const typed = { ...FOUND, '1b': '是', '1c': '是' };
    expect(scoresOf([forfeit(nothing), full(everything)], typed)).toEqual(scores);
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
