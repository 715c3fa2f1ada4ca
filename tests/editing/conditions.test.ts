/** Conditions, 减半 and 由得分决定 put into a rubric by forms: what can be chosen, what is written, what it comes to. */

import type { Changed } from '../../src/editing/loaded';
import { putClause, removeClause, setOwnList, setPart } from '../../src/editing/change';
import type { ClauseDraft } from '../../src/editing/draft';
import { draftOfClause, draftOfMarked } from '../../src/editing/draft';
import { asExclusions } from '../../src/editing/exclusions';
import type { MultiplierDraft } from '../../src/editing/multipliers';
import {
  freshMultiplier,
  multiplierDraft,
  putMultiplier,
  removeMultiplier,
} from '../../src/editing/multipliers';
import type { RuleOwner } from '../../src/editing/owners';
import { ownersOf } from '../../src/editing/owners';
import { relationFields, relationsIn, relationWords, withRelation } from '../../src/editing/relations';
import type { VetoDraft } from '../../src/editing/vetoes';
import {
  allowsEffect,
  asVetoes,
  BY_SCORE,
  scoredParts,
  vetoDrafts,
  vetoSentence,
  withKnownBy,
  withWhen,
} from '../../src/editing/vetoes';
import { loadRubric } from '../../src/rubric/load';
import type { Clause, Rubric } from '../../src/rubric/rubric';
import { aClause, aCount, aLine, anItem, aRubric, aSection } from '../support/builders';
import type { Scored, Typed } from '../support/scored';
import { scored } from '../support/scored';
import { exampleIds, template, templateIds } from '../support/templates';

const reloaded = (rubric: Rubric): Rubric => loadRubric(JSON.stringify(rubric));
const rubricOf = ({ rubric, problems }: Changed): Rubric => {
  expect(problems).toEqual([]);
  if (rubric === undefined) throw new Error('not changed');
  return rubric;
};
const owner = (rubric: Rubric, id: string): RuleOwner => {
  const found = ownersOf(rubric).find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const clause = (rubric: Rubric, id: string): Clause => {
  const found = ownersOf(rubric)
    .flatMap(({ clauses }) => clauses)
    .find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const draft = (rubric: Rubric, at: string, id: string): ClauseDraft =>
  draftOfClause(owner(rubric, at), clause(rubric, id));
const optionsOf = (rubric: Rubric, at: string, id: string, key: string): readonly string[] => {
  const field = relationFields(rubric, owner(rubric, at), clause(rubric, id)).find(
    (each) => each.key === key,
  );
  return Object.values((field?.columns?.[0] ?? field)?.options ?? {});
};

const inCounty = (rubric: Rubric, fill: Typed): Scored => scored(rubric, { ':class': '县', ...fill });

/** 少报每次扣1分; 不按期每次扣0.5分 of them; 加分: 采用每篇加2分. */
const rubric = reloaded(
  aRubric({
    unitClasses: ['县', '区'],
    items: [
      anItem({
        id: '1',
        fullScore: 10,
        clauses: [
          aCount(1, { text: '少报每次扣1分', label: '少报' }),
          aCount(0.5, { text: '其中不按期每次扣0.5分', label: '不按期' }),
          aClause({ text: '弄虚作假的扣5分', label: '弄虚作假', rule: { kind: 'flat', points: 5 } }),
        ],
      }),
      anItem({ id: '2', fullScore: 20, clauses: [aCount(2, { text: '少报每次扣2分', label: '少报' })] }),
    ],
    bonus: {
      cap: null,
      items: [
        aLine({
          id: 'b1',
          label: '1',
          clauses: [
            aCount(2, { text: '采用每篇加2分', label: '采用' }),
            aCount(1, { text: '撤回每篇扣1分', label: '撤回', effect: 'deduct' }),
          ],
        }),
      ],
    },
  }),
);

describe('what a clause has to do with others', () => {
  it('offers clauses by the names of the form, and only those that it can be said of', () => {
    const all = [
      '第1项第②款“不按期”',
      '第1项第③款“弄虚作假”',
      '第2项第①款“少报”',
      '加分第1条第①款“采用”',
      '加分第1条第②款“撤回”',
    ];
    expect(optionsOf(rubric, '1', '1a', 'requires')).toEqual(all);
    // A part of a count is a count; the same fact has the same cells.
    expect(optionsOf(rubric, '1', '1a', 'atMost')).toEqual(all.filter((name) => !name.includes('弄虚作假')));
    expect(optionsOf(rubric, '1', '1c', 'sameAs')).toEqual([]);
    expect(optionsOf(rubric, 'b1', 'b1b', 'takenFrom')).toEqual(['加分第1条第①款“采用”']);
    expect(optionsOf(rubric, 'b1', 'b1a', 'takenFrom')).toEqual([]);
    expect(optionsOf(rubric, '1', '1a', 'appliesTo')).toEqual(['县', '区']);
    expect(optionsOf(rubric, 'b1', 'b1a', 'overflow')).toEqual([]);
    expect(optionsOf(rubric, '1', '1a', 'overflow')).toEqual(['从总分中扣除']);
  });

  it('writes them, says what will be printed, and counts by them', () => {
    let said = draft(rubric, 'b1', 'b1a');
    said = withRelation(said, 'requires', [{ clause: '1a', is: 'none', otherwise: '没有按时报送' }]);
    const written = rubricOf(putClause(rubric, owner(rubric, 'b1'), said));
    expect(relationWords(written, 'b1a')).toEqual(['（没有按时报送，不计）']);
    const fill = { '1a': 1, b1a: 3 };
    // 2分 × 3篇, and nothing where 少报 was found.
    expect(inCounty(written, { ...fill, '1a': null }).bonus).toBe(6);
    expect(inCounty(written, fill).bonus).toBe(0);
    expect(inCounty(written, fill).remark('bonus')).toContain('没有按时报送');
    const undone = rubricOf(
      putClause(written, owner(written, 'b1'), withRelation(draft(written, 'b1', 'b1a'), 'requires', [])),
    );
    expect(undone).toEqual(rubric);
  });

  it('follows the clauses that a new one pushes down, as it is written among them', () => {
    const criteria = '未上报的扣3分。少报每次扣1分；其中不按期每次扣0.5分；弄虚作假的扣5分。';
    const [section] = rubric.sections;
    if (section === undefined) throw new Error('no section');
    const items = section.items.map((item) => (item.id === '1' ? { ...item, criteria } : item));
    const wider = reloaded({ ...rubric, sections: [{ ...section, items }] });
    const fresh = draftOfMarked(owner(wider, '1'), '未上报的扣3分');
    // 1b is 不按期 while the form is open, and 1c once the new one stands before it.
    const said = withRelation(fresh, 'requires', [{ clause: '1b', is: 'none' }]);
    const written = rubricOf(putClause(wider, owner(wider, '1'), said));
    expect(clause(written, '1a').requires).toEqual([{ clause: '1c', is: 'none' }]);
    expect(clause(written, '1c').label).toBe('不按期');
    expect(relationWords(written, '1a')).toEqual(['（填了“不按期”，不计）']);
  });

  it('shows one condition that stands as a word like any other, and leaves it so untouched', () => {
    const before = reloaded({
      ...rubric,
      bonus: {
        cap: null,
        items: [
          aLine({
            id: 'b1',
            clauses: [
              aCount(2, { text: '采用每篇加2分' }),
              aClause({
                text: '达标率每超1个百分点加1分',
                rule: { kind: 'shortfall', target: 90, points: 1, unit: '%', direction: 'above' },
              }),
              aCount(1, { text: '超过的每篇再加1分', requires: 'b1b' }),
            ],
          }),
        ],
      },
    });
    const opened = draft(before, 'b1', 'b1c');
    expect(relationsIn(opened)['requires']).toEqual([{ clause: 'b1b', is: 'exceeded' }]);
    expect(rubricOf(putClause(before, owner(before, 'b1'), opened))).toEqual(before);
  });

  it('refuses a condition that cannot be, with its code', () => {
    const said = withRelation(draft(rubric, '1', '1a'), 'requires', [{ clause: '2a', is: 'exceeded' }]);
    expect(putClause(rubric, owner(rubric, '1'), said).problems.map(({ code }) => code)).toEqual([
      'rubric.requires',
    ]);
  });

  it.each([...templateIds, ...exampleIds])(
    'shows all that clauses of %s say of others, and puts it back as it was',
    (id) => {
      const before = template(id);
      for (const each of ownersOf(before))
        for (const written of each.clauses) {
          const said = Object.keys(draftOfClause(each, written).rest);
          if (said.length === 0) continue;
          // Everything that is said can be seen, and changed.
          const keys = relationFields(before, each, written).map(({ key }) => key);
          expect(said.filter((key) => !keys.includes(key))).toEqual([]);
          expect(rubricOf(putClause(before, each, draftOfClause(each, written)))).toEqual(before);
        }
    },
  );
});

describe('减半, 加倍, 免扣', () => {
  const half: MultiplierDraft = {
    ...freshMultiplier,
    ...{ text: '少报每次扣1分', label: '已补报，减半', percent: 50, clauses: ['1a', '1b'] },
  };

  it('is added, changed and taken away, and counts', () => {
    const once = rubricOf(putMultiplier(rubric, owner(rubric, '1'), half));
    const [multiplier] = owner(once, '1').multipliers;
    expect(multiplier).toEqual({
      ...{ id: '1m1', text: '少报每次扣1分', label: '已补报，减半', factor: 0.5, clauses: ['1a', '1b'] },
    });
    // 4次 × 1分 and 2次 × 0.5分, halved: 2.5 of 10.
    expect(inCounty(once, { '1a': 4, '1b': 2, '1m1': '是' }).item('1')).toBe(7.5);
    const opened = multiplierDraft(multiplier!);
    expect(opened).toEqual({ ...half, id: '1m1' });
    const changed = rubricOf(
      putMultiplier(once, owner(once, '1'), {
        ...opened,
        ...{ percent: 0, clauses: ['1a'], isCounted: true, needsReason: true },
      }),
    );
    expect(owner(changed, '1').multipliers).toEqual([
      {
        ...{ id: '1m1', text: '少报每次扣1分', label: '已补报，减半', factor: 0, clauses: ['1a'] },
        ...{ per: 'instance', reasonRequired: true },
      },
    ]);
    expect(rubricOf(removeMultiplier(changed, owner(changed, '1'), '1m1'))).toEqual(rubric);
  });

  it('goes with the last of its clauses', () => {
    const once = rubricOf(putMultiplier(rubric, owner(rubric, '1'), half));
    const less = rubricOf(removeClause(once, owner(once, '1'), '1a'));
    expect(owner(less, '1').multipliers.map(({ clauses }) => clauses)).toEqual([['1a']]);
    const none = rubricOf(removeClause(less, owner(less, '1'), '1a'));
    expect(owner(none, '1').multipliers).toEqual([]);
  });

  it.each([
    ['a number that is none', { percent: '一半' }],
    ['words that are not in the notice', { text: '另有规定' }],
    ['single cases of two clauses', { isCounted: true }],
  ])('refuses %s', (_, part) => {
    expect(putMultiplier(rubric, owner(rubric, '1'), { ...half, ...part }).rubric).toBeUndefined();
  });

  it.each([...templateIds, ...exampleIds])('opens and puts back those of %s as they were', (id) => {
    const before = template(id);
    for (const each of ownersOf(before))
      for (const multiplier of each.multipliers)
        expect(rubricOf(putMultiplier(before, each, multiplierDraft(multiplier)))).toEqual(before);
  });
});

describe('由得分决定', () => {
  const graded = reloaded({
    ...rubric,
    grades: [
      { name: '合格', min: 20 },
      { name: '不合格', min: 0 },
    ],
  });
  const low: VetoDraft = { text: '第2项得分率低于60%的', effect: 'forcedGrade', grade: '不合格' };

  it('offers the parts by their names', () => {
    expect(scoredParts(graded)).toEqual([
      ['s1', '“日常工作”'],
      ['1', '第1项'],
      ['2', '第2项'],
    ]);
  });

  it('is set, printed, counted and taken back', () => {
    const known: VetoDraft = {
      ...withKnownBy(low, BY_SCORE),
      when: { parts: ['2'], line: 60, isPercent: true },
    };
    expect(vetoSentence(graded, known)).toBe('等级评定：第2项得分率低于60%的，直接判定为不合格。');
    const changed = rubricOf(setPart(graded, { vetoes: asVetoes([known]) }));
    expect(changed.vetoes).toEqual([
      {
        ...{ id: 'v1', text: '第2项得分率低于60%的', effect: 'forcedGrade', grade: '不合格' },
        when: { parts: ['2'], below: 60, in: 'percent' },
      },
    ]);
    // 5次 × 2分: 10 of 20 is 50%; 4次: 12 is 60%, and that is enough.
    expect(inCounty(changed, { '2a': 5 }).grade).toContain('不合格');
    expect(inCounty(changed, { '2a': 4 }).grade).toContain('合格');
    expect(inCounty(changed, { '2a': 4 }).grade).not.toContain('不合格');
    expect(asVetoes(vetoDrafts(changed))).toEqual(changed.vetoes);
  });

  it('is 基本分 in points where no part is named', () => {
    const when = { parts: [], line: 24, isPercent: true };
    const changed = rubricOf(setPart(graded, { vetoes: asVetoes([{ ...low, when }]) }));
    expect(changed.vetoes?.[0]?.when).toEqual({ below: 24 });
    // 30 − 7 is 23.
    expect(inCounty(changed, { '1a': 7 }).grade).toContain('不合格');
  });

  it('is 总分, and from a number on, where that decides on money and no grade', () => {
    const when = { parts: [], isOfTotal: true, isFrom: true, line: 90, isPercent: false };
    const reward = withWhen({ ...low, text: '总分90分以上的', consequence: '奖励1万元' }, when);
    expect(reward.effect).toBe('noHonours');
    const paid: VetoDraft = { ...reward, effect: 'consequence' };
    expect([allowsEffect(paid, 'consequence'), allowsEffect(paid, 'gradeCeiling')]).toEqual([true, false]);
    const changed = rubricOf(setPart(graded, { vetoes: asVetoes([paid]) }));
    expect(changed.vetoes?.[0]?.when).toEqual({ of: 'total', from: 90 });
    expect(asVetoes(vetoDrafts(changed))).toEqual(changed.vetoes);
  });

  it('takes no points: an effect that does gives way, and so does what was entered', () => {
    const zero: VetoDraft = { text: '弄虚作假的', effect: 'totalZero', requires: '1c' };
    expect(withKnownBy(zero, BY_SCORE)).toMatchObject({ effect: 'noHonours' });
    expect(withKnownBy(zero, BY_SCORE)).not.toHaveProperty('requires');
    expect(withKnownBy({ ...low, sameAs: '1c' }, BY_SCORE)).not.toHaveProperty('sameAs');
  });

  it('refuses to be without a number', () => {
    const when = { parts: ['2'], line: undefined, isPercent: true };
    expect(setPart(graded, { vetoes: asVetoes([{ ...low, when }]) }).rubric).toBeUndefined();
  });

  it.each([...templateIds, ...exampleIds])('opens and puts back the vetoes of %s as they were', (id) => {
    const before = template(id);
    expect(asVetoes(vetoDrafts(before))).toEqual(before.vetoes);
    expect(asExclusions(before.exclusions ?? [])).toEqual(before.exclusions);
  });
});

test('a veto follows a clause, or calls for it', () => {
  const follows = withKnownBy({ text: '弄虚作假的取消评先', effect: 'noHonours' }, '1c');
  const changed = rubricOf(setPart(rubric, { vetoes: asVetoes([follows]) }));
  expect(changed.vetoes?.[0]).toMatchObject({ sameAs: '1c' });
  expect(removeClause(changed, owner(changed, '1'), '1c').problems.map(({ code }) => code)).toEqual([
    'rubric.vetoClause',
  ]);
});

test('what cannot be together is named on each side; a side of nothing is none', () => {
  const exclusions = asExclusions([{ sides: [['1a'], ['b1a', 'b1b'], []] }, { sides: [[], []] }]);
  expect(exclusions).toEqual([{ sides: [['1a'], ['b1a', 'b1b']] }]);
  const changed = rubricOf(setPart(rubric, { exclusions }));
  expect(relationWords(changed, '1a')).toEqual(['与“采用”、“撤回”不能同时有，请核对']);
  expect(rubricOf(setPart(changed, { exclusions: asExclusions([]) }))).toEqual(rubric);
  expect(setPart(rubric, { exclusions: [{ sides: [['1a']] }] }).rubric).toBeUndefined();
});

test('classes of units are named once, and then an item may be for some of them', () => {
  const plain = reloaded(aRubric({ items: [anItem({ fullScore: 5 })] }));
  const classed = rubricOf(setPart(plain, { unitClasses: ['县', '区'] }));
  const only = setOwnList(classed, owner(classed, '1'), 'appliesTo', ['县']);
  expect(only.problems.map(({ code }) => code)).toEqual(['rubric.policyMissing']);
  const left = reloaded(
    aRubric({
      unitClasses: ['县', '区'],
      sections: [aSection({ items: [anItem({ notApplicable: 'rescale' })] })],
    }),
  );
  const said = rubricOf(setOwnList(left, owner(left, '1'), 'appliesTo', ['县']));
  expect(owner(said, '1').appliesTo).toEqual(['县']);
  expect(rubricOf(setOwnList(said, owner(said, '1'), 'appliesTo', []))).toEqual(left);
});
