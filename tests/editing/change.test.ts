/** What a change of the rules does to the rest of a rubric. */

import type { Changed } from '../../src/editing/change';
import {
  ownerNow,
  putClause,
  putClauses,
  removeClause,
  setApplicability,
  setGroups,
  setLimits,
  setPart,
  setScored,
  setStatus,
} from '../../src/editing/change';
import { changeAll } from '../../src/editing/changeAll';
import type { ClauseDraft } from '../../src/editing/draft';
import { asKind, draftOfClause, draftOfMarked, rewritten } from '../../src/editing/draft';
import type { RuleOwner } from '../../src/editing/owners';
import { ownersOf } from '../../src/editing/owners';
import { proposalsFor } from '../../src/editing/proposals';
import {
  asGrades,
  asVetoes,
  gradeDrafts,
  scaled,
  vetoDrafts,
  wholeScale,
  withFact,
} from '../../src/editing/parts';
import { asStatus, statusDraft } from '../../src/editing/status';
import { tryOut } from '../../src/editing/trial';
import { loadRubric } from '../../src/rubric/load';
import type { Item, Rubric } from '../../src/rubric/rubric';
import { aLine, anItem, aRubric, aSection } from '../support/builders';

/** As the importer leaves it: words, 分值, no rules. */
const imported = (item: Partial<Item>, more: Partial<Rubric> = {}): Rubric => {
  const items = [anItem({ id: '1', fullScore: 6, ...item, clauses: [] })];
  return loadRubric(
    JSON.stringify(aRubric({ fullScore: item.fullScore ?? 6, sections: [aSection({ items })], ...more })),
  );
};

const first = (rubric: Rubric): RuleOwner => {
  const [owner] = ownersOf(rubric);
  if (owner === undefined) throw new Error('no item');
  return owner;
};
const rubricOf = ({ rubric, problems }: Changed): Rubric => {
  expect(problems).toEqual([]);
  if (rubric === undefined) throw new Error('not changed');
  return rubric;
};
const draftsOf = (owner: RuleOwner): readonly ClauseDraft[] => proposalsFor(owner).map(({ draft }) => draft);

const MEETINGS = '未制定方案的扣2分；专题会议每少1次扣0.5分，最多扣2分；弄虚作假的，本项不得分。';

test('clauses stand in the order of their words and are numbered so, whichever was written first', () => {
  let rubric = imported({ criteria: MEETINGS });
  for (const draft of [...draftsOf(first(rubric))].reverse())
    rubric = rubricOf(putClause(rubric, first(rubric), draft));
  expect(first(rubric).clauses.map(({ id, label, rule }) => [id, label, rule])).toEqual([
    ['1a', '未制定方案', { kind: 'flat', points: 2 }],
    ['1b', '专题会议少', { kind: 'perOccurrence', unit: '次', points: 0.5, cap: 2 }],
    ['1c', '弄虚作假', { kind: 'forfeit' }],
  ]);
  expect(first(rubric).clauses.map(({ remark }) => remark)).toEqual([
    '未制定方案，扣{points}分',
    '专题会议少{n}次，扣{points}分',
    '弄虚作假，不得分',
  ]);
  expect(proposalsFor(first(rubric))).toEqual([]);
});

test('whoever speaks of a clause follows it to its new number', () => {
  let rubric = imported({ criteria: MEETINGS });
  const [plan, meetings, forged] = draftsOf(first(rubric));
  if (plan === undefined || meetings === undefined || forged === undefined) throw new Error('not read');
  rubric = rubricOf(putClauses(rubric, first(rubric), [meetings, forged]));
  rubric = rubricOf(
    setPart(rubric, {
      vetoes: [{ id: 'v1', text: '弄虚作假的取消评先资格', effect: 'noHonours', sameAs: '1b' }],
    }),
  );
  rubric = rubricOf(putClause(rubric, first(rubric), plan));
  expect(rubric.vetoes?.[0]?.sameAs).toBe('1c');
  expect(first(rubric).clauses[2]?.label).toBe('弄虚作假');
});

test('what speaks of a clause that is to go keeps it there, and says so', () => {
  let rubric = imported({ criteria: MEETINGS });
  rubric = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  rubric = rubricOf(
    setPart(rubric, {
      vetoes: [{ id: 'v1', text: '弄虚作假的取消评先资格', effect: 'noHonours', sameAs: '1c' }],
    }),
  );
  const { rubric: gone, problems } = removeClause(rubric, first(rubric), '1c');
  expect(gone).toBeUndefined();
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/vetoes/0/sameAs']);
});

test('an item that gives and takes begins with what is not given clause by clause', () => {
  const criteria = '按时报送得2分；材料错漏每处扣0.5分。';
  let rubric = imported({ criteria });
  rubric = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  expect(rubric.sections[0]?.items[0]?.start).toBe(4);
  // With the giving clause gone nothing is given clause by clause: the item begins full again.
  rubric = rubricOf(removeClause(rubric, first(rubric), '1a'));
  expect(rubric.sections[0]?.items[0]?.start).toBeUndefined();
  expect(first(rubric).clauses.map(({ id, label }) => [id, label])).toEqual([['1a', '材料错漏']]);
});

test('a start that the notice states stays as it is', () => {
  const criteria = '按时报送得2分；材料错漏每处扣0.5分。';
  const rubric = imported({ criteria, start: 1 });
  const written = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  expect(written.sections[0]?.items[0]?.start).toBe(1);
});

test('what stood in for the rules of a line goes when they are written, and comes back without them', () => {
  const criteria = '获得省级表彰的加2分，市级表彰的加1分，最多加3分';
  const line = aLine({ id: 'b1', criteria, clauses: [] });
  const standIn = {
    ...{ id: 'b1a', text: criteria, label: '获得表彰', remark: '获得表彰，加{points}分' },
    rule: { kind: 'judgement' as const, max: 3 },
  };
  let rubric = imported({}, { bonus: { cap: null, items: [{ ...line, clauses: [standIn] }] } });
  const bonus = (): RuleOwner => ownersOf(rubric)[1] ?? first(rubric);
  rubric = rubricOf(putClauses(rubric, bonus(), draftsOf(bonus())));
  expect(bonus().clauses).toMatchObject([
    { id: 'b1a', rule: { kind: 'byLevel', levels: [{ points: 2 }, { points: 1 }] }, cap: 3 },
  ]);
  rubric = rubricOf(removeClause(rubric, bonus(), 'b1a'));
  expect(bonus().clauses).toMatchObject([{ id: 'b1a', text: criteria, rule: { kind: 'judgement' } }]);
});

test('everything without a doubt is written at once, and nothing that has to be looked at', () => {
  const rubric = imported({ criteria: '完好率每低1%扣0.5分；台账缺1项扣1分。' });
  const changed = rubricOf(changeAll(rubric, ownersOf(rubric)));
  expect(first(changed).clauses.map(({ label }) => label)).toEqual(['台账缺']);
  expect(proposalsFor(first(changed)).map(({ doubts }) => doubts)).toEqual([['targetOf100']]);
});

test('分数不足的，从总分中扣除 is read with its price', () => {
  const rubric = imported({ criteria: '每1起扣10分。分数不足的，从总分中扣除。' });
  const changed = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  expect(first(changed).clauses[0]).toMatchObject({ overflow: 'total', rule: { points: 10 } });
});

test('words that are not in the notice are refused, and the rubric stays as it was', () => {
  const rubric = imported({ criteria: MEETINGS });
  const [draft] = draftsOf(first(rubric));
  if (draft === undefined) throw new Error('not read');
  const { rubric: changed, problems } = putClause(rubric, first(rubric), { ...draft, text: '另有规定' });
  expect(changed).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['rubric.textNotInCriteria']);
});

test('a number that is none is refused', () => {
  const rubric = imported({ criteria: MEETINGS });
  const draft = asKind(draftOfMarked(first(rubric), '未制定方案的扣2分'), 'flat');
  const { rubric: changed } = putClause(rubric, first(rubric), {
    ...draft,
    rule: { kind: 'flat', points: '两' },
  });
  expect(changed).toBeUndefined();
});

test('another kind keeps what both have, and the sentence follows; one written by hand stays', () => {
  const rubric = imported({ criteria: MEETINGS });
  const draft = draftOfMarked(first(rubric), '未制定方案的扣2分');
  const counted = asKind(draft, 'perOccurrence');
  expect(counted.rule).toEqual({ kind: 'perOccurrence', unit: '次', points: 2 });
  expect(counted.remark).toBe('未制定方案{n}次，扣{points}分');
  const own = { ...counted, remark: '方案缺{n}份，扣{points}分', isRemarkOwn: true };
  expect(rewritten({ ...own, label: '方案缺' }).remark).toBe('方案缺{n}份，扣{points}分');
});

test('a clause is opened and put back as it was, with everything the editor does not show', () => {
  const rubric = imported({ criteria: MEETINGS });
  const written = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  const limited: Rubric = loadRubric(
    JSON.stringify({
      ...written,
      unitClasses: ['县', '区'],
      sections: written.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({
          ...item,
          clauses: item.clauses?.map((clause) => ({ ...clause, appliesTo: ['县'] })),
        })),
      })),
    }),
  );
  const owner = first(limited);
  const [clause] = owner.clauses;
  if (clause === undefined) throw new Error('no clause');
  expect(rubricOf(putClause(limited, owner, draftOfClause(owner, clause)))).toEqual(limited);
});

test('a limit that clauses share follows them, and goes with the last but one', () => {
  let rubric = imported({ criteria: '台账缺1项扣1分；记录缺1次扣1分；照片缺1张扣1分，合计最多扣2分。' });
  rubric = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric)).slice(1)));
  rubric = rubricOf(setGroups(rubric, first(rubric), [{ clauses: ['1a', '1b'], cap: 2 }]));
  // 台账 comes first: the others are called 1b and 1c now.
  rubric = rubricOf(
    putClause(
      rubric,
      first(rubric),
      draftsOf(first(rubric))[0] ?? draftOfMarked(first(rubric), '台账缺1项扣1分'),
    ),
  );
  expect(first(rubric).groups).toEqual([{ clauses: ['1b', '1c'], cap: 2 }]);
  rubric = rubricOf(removeClause(rubric, first(rubric), '1c'));
  expect(first(rubric).groups).toEqual([]);
  expect(
    setGroups(rubric, first(rubric), [{ clauses: ['1a', '1b'] }]).problems.map(({ code }) => code),
  ).toEqual(['rubric.idleGroup']);
});

test('不涉及, 等级, 一票否决 and 加分上限 are put in and taken out', () => {
  let rubric = imported({ criteria: MEETINGS });
  rubric = rubricOf(setApplicability(rubric, first(rubric), 'rescale'));
  expect(ownerNow(rubric, first(rubric))?.notApplicable).toBe('rescale');
  rubric = rubricOf(setApplicability(rubric, first(rubric), undefined));
  expect(first(rubric).notApplicable).toBeUndefined();
  rubric = rubricOf(
    setPart(rubric, {
      grades: asGrades([
        { name: '优秀', min: 5 },
        { name: '合格', min: 3 },
        { name: '不合格', min: 0 },
        { name: '', min: undefined },
      ]),
      vetoes: asVetoes([
        { text: '发生重大事故的', effect: 'forcedGrade', grade: '不合格' },
        { text: ' ', effect: 'noHonours' },
      ]),
    }),
  );
  expect(gradeDrafts(rubric).map(({ name }) => name)).toEqual(['优秀', '合格', '不合格']);
  expect(rubric.vetoes).toEqual([
    { id: 'v1', text: '发生重大事故的', effect: 'forcedGrade', grade: '不合格' },
  ]);
  expect(asVetoes(vetoDrafts(rubric))).toEqual(rubric.vetoes);
  rubric = rubricOf(setPart(rubric, { grades: asGrades([]), vetoes: asVetoes([]) }));
  expect([rubric.grades, rubric.vetoes]).toEqual([undefined, undefined]);
});

test('a trial says what is printed, by the same engine, and refuses what the cell refuses', () => {
  const rubric = imported({ criteria: MEETINGS });
  const written = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  const owner = first(written);
  const [, meetings] = owner.clauses;
  if (meetings === undefined) throw new Error('no clause');
  // 0.5分 × 3次 = 1.5分; 0.5 × 9 = 4.5分, and at most 2分.
  expect(tryOut(meetings, owner, ['3'])).toEqual({ remark: '专题会议少3次，扣1.5分。', points: 1.5 });
  expect(tryOut(meetings, owner, ['9'])).toEqual({ remark: '专题会议少9次，扣2分。', points: 2 });
  expect(tryOut(meetings, owner, ['三次'])).toEqual({ advice: '应填0或正整数，最多9999' });
  expect(tryOut(meetings, owner, [''])).toBeUndefined();
});

test('the least and the most of an item are said, changed and taken back', () => {
  const rubric = imported({ criteria: MEETINGS });
  const said = rubricOf(setLimits(rubric, first(rubric), { floor: -5, cap: 8 }));
  expect(first(said).limits).toEqual({ floor: -5, cap: 8 });
  const weighed = rubricOf(setLimits(rubric, first(rubric), { scaleTo: 3 }));
  expect(first(weighed).scaleTo).toBe(3);
  const open = rubricOf(setLimits(said, first(said), { floor: null, cap: undefined }));
  expect(first(open).limits).toEqual({ floor: null });
  expect(first(rubricOf(setLimits(open, first(open), {}))).limits).toEqual({});
});

test('a least above 0 and a most below the 分值 are refused, and say why', () => {
  const rubric = imported({ criteria: MEETINGS });
  const codes = (limits: object): readonly string[] =>
    setLimits(rubric, first(rubric), limits).problems.map(({ code }) => code);
  expect(codes({ cap: 5 })).toEqual(['rubric.capTooLow']);
  expect(codes({ floor: 1 })).not.toEqual([]);
  expect(codes({ floor: '负五' })).not.toEqual([]);
});

test('a row becomes one without points and back: its rules go, its words stay, a veto goes by it', () => {
  let rubric = imported(
    { criteria: MEETINGS },
    { vetoes: [{ id: 'v1', text: '未设机构的', effect: 'noHonours' }] },
  );
  rubric = rubricOf(putClauses(rubric, first(rubric), draftsOf(first(rubric))));
  const draft = statusDraft();
  expect(draft).toEqual({ words: '符合、不符合', failing: '不符合', mark: '', isBoxed: false });
  const typed = { words: '□符合 □不符合　□不涉及', failing: '不符合', mark: ' 否决项 ', isBoxed: true };
  const status = rubricOf(setStatus(rubric, first(rubric), asStatus(typed)));
  const [row] = status.sections[0]!.items;
  expect(row).toMatchObject({
    criteria: MEETINGS,
    fullScore: null,
    status: { words: ['符合', '不符合', '不涉及'], failing: ['不符合'], mark: '否决项', boxes: true },
  });
  expect(row).not.toHaveProperty('clauses');
  expect(proposalsFor(first(status))).toEqual([]);
  const vetoed = rubricOf(
    setPart(status, { vetoes: asVetoes(vetoDrafts(status).map((veto) => withFact(veto, '1'))) }),
  );
  expect(vetoed.vetoes).toEqual([{ id: 'v1', sameAs: '1', text: '未设机构的', effect: 'noHonours' }]);
  const back = rubricOf(setScored(vetoed, first(vetoed), 6));
  expect(first(back)).toMatchObject({ fullScore: 6, clauses: [], status: undefined });
  expect(back.vetoes?.[0]).not.toHaveProperty('sameAs');
  expect(proposalsFor(first(back))).toHaveLength(3);
});

test('a row whose words all fail is refused', () => {
  const rubric = imported({ criteria: MEETINGS });
  const { problems } = setStatus(
    rubric,
    first(rubric),
    asStatus({ ...statusDraft(), failing: '符合、不符合' }),
  );
  expect(problems.map(({ code }) => code)).toEqual(['rubric.statusNeverMet']);
});

test('a veto without a row has none', () => {
  const [veto] = vetoDrafts(
    aRubric({ vetoes: [{ id: 'v1', text: '弄虚作假的', effect: 'noHonours', sameAs: '1' }] }),
  );
  expect(asVetoes([withFact(veto!, '')])).toEqual([{ id: 'v1', text: '弄虚作假的', effect: 'noHonours' }]);
});

test('a rate is computed from counts once its fields are filled in, and tried out with them', () => {
  const rubric = imported({ criteria: '按期办结率低于95%的，每低1个百分点扣0.5分。' });
  const [draft] = draftsOf(first(rubric));
  if (draft === undefined) throw new Error('not read');
  const computed = {
    label: '按期办结率',
    inputs: [
      { name: '办结数', unit: '件' },
      { name: '受理数', unit: '件' },
    ],
    formula: '办结数÷受理数×100%',
  };
  const changed = rubricOf(putClause(rubric, first(rubric), { ...draft, rule: { ...draft.rule, computed } }));
  const [clause] = first(changed).clauses;
  // 45÷50 is 90%: 5 points below 95, at 0.5 each.
  expect(clause && tryOut(clause, first(changed), ['45', '50'])).toMatchObject({ points: 2.5 });
  expect(clause && tryOut(clause, first(changed), ['45', ''])).toBeUndefined();
  expect(clause && tryOut(clause, first(changed), ['45', '0'])).toEqual({ advice: '“受理数”是0，算不出来' });
  const half = { ...computed, formula: '办结数÷' };
  expect(
    putClause(rubric, first(rubric), { ...draft, rule: { ...draft.rule, computed: half } }).problems[0]
      ?.message,
  ).toContain('算式“办结数÷”看不懂');
});

test('折算 is set section by section, and 总分 follows where it was their sum', () => {
  const rubric = imported({ criteria: MEETINGS });
  expect(scaled(rubric, [undefined])).toEqual({});
  const half = rubricOf(setPart(rubric, scaled(rubric, [3])));
  expect([half.sections[0]?.scaleTo, half.fullScore]).toEqual([3, 3]);
  const back = rubricOf(setPart(half, scaled(half, [undefined])));
  expect([back.sections[0]?.scaleTo, back.fullScore]).toEqual([undefined, 6]);
  const whole = rubricOf(setPart(rubric, wholeScale(100, 'base')));
  expect([whole.scaleTo, whole.scaleOf, whole.fullScore]).toEqual([100, 'base', 6]);
  expect(rubricOf(setPart(whole, wholeScale(undefined, 'base')))).toEqual(rubric);
  // What is no number is refused with its place.
  expect(setPart(rubric, scaled(rubric, ['三十'])).problems[0]?.pointer).toBe('/sections/0/scaleTo');
});
