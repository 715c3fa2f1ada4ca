/** One fact in several places, facts that exclude each other, and conditions on points; engine and sheet alike. */
import type { Veto } from '../../src/rubric/rubric';
import { setUpBench } from '../support/bench';
import { AGREES, compareSheet } from '../support/agreement';
import { aClause, aCount, aLine, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { scored } from '../support/scored';

const veto = (more: Partial<Veto>): Veto => ({
  id: 'v1',
  text: '未完成任务的',
  effect: 'noHonours',
  ...more,
});
const forfeit = aClause({ rule: { kind: 'forfeit' }, remark: '未完成任务，不得分' });

/** 10分: 每次扣1分; 10分: 不得分, 并取消评先; 加分 5 and 2 with a 下降 of 1, and one that needs the first item in full. */
const rubric = aRubric({
  items: [
    anItem({ fullScore: 10, clauses: [aCount(1), aClause()] }),
    anItem({ id: '2', fullScore: 10, clauses: [forfeit] }),
    anItem({ id: '3', fullScore: 5, clauses: [aCount(2, { sameAs: '1a' })] }),
  ],
  bonus: {
    cap: null,
    items: [
      aLine({
        id: 'b1',
        clauses: [aCount(5), aCount(1, { effect: 'deduct', takenFrom: 'b1a' }), aCount(2)],
      }),
      aLine({
        id: 'b2',
        clauses: [
          aCount(2, { requires: [{ clause: '1a', is: 'none', otherwise: '没有全面完成' }] }),
          aCount(0.5, { requires: [{ clause: 'b2a', is: 'found' }] }),
        ],
      }),
    ],
  },
  exclusions: [{ sides: [['1b'], ['b1a', 'b1c']] }],
  vetoes: [veto({ sameAs: '2a' }), veto({ id: 'v2', requires: '1b' })],
});

const fills: readonly [title: string, typed: Typed, total: number | string][] = [
  ['all is well', {}, 25],
  ['the fact is entered once and counts in both items: 25 − 2×1 − 2×2', { '1a': 2 }, 19],
  ['the veto follows its clause: 25 − 10', { '2a': '是' }, 15],
  ['下降 lowers its own bonus: 25 + 5 − 1', { b1a: 1, b1b: 1 }, 29],
  ['下降 lowers no other bonus: 25 + 2', { b1b: 1, b1c: 1 }, 27],
  ['a bonus counts where its condition holds: 25 + 2×2 + 0.5', { b2a: 2, b2b: 1 }, 29.5],
  ['a bonus whose condition is broken counts for nothing: 25 − 1 − 2', { '1a': 1, b2a: 2 }, 22],
  ['再加 without what it is added to counts for nothing', { b2b: 1 }, 25],
  ['facts that exclude each other leave the sheet 未评完', { '1b': '是', b1c: 1 }, '未评完'],
  ['否 excludes nothing: 25 + 2', { '1b': '否', b1c: 1 }, 27],
  ['a veto without the fact that is part of it leaves the sheet 未评完', { v2: '是' }, '未评完'],
  ['a veto with it: 25 − 0.1', { v2: '是', '1b': '是' }, 24.9],
];

/** 10分: 每次扣1分, and 其中 1分 more a time at two levels; 加分 for what was more than asked for, a part of it 2分 each. */
const parts = aRubric({
  items: [
    anItem({
      fullScore: 10,
      clauses: [
        aCount(1),
        aClause({
          atMost: '1a',
          rule: {
            kind: 'byLevel',
            unit: '次',
            levels: [
              { name: '省级', points: 2 },
              { name: '市级', points: 1 },
            ],
          },
        }),
      ],
    }),
    anItem({
      id: '2',
      fullScore: 5,
      clauses: [
        aClause({
          rule: {
            kind: 'shortfall',
            target: { byClass: { 县: 10, 区: 5 } },
            points: 1,
            unit: '篇',
            isWhole: true,
          },
        }),
        aCount(0.5, { effect: 'bonus', atMost: '2a' }),
      ],
    }),
  ],
  unitClasses: ['县', '区', '开发区'],
});
const county: Typed = { ':class': '县', '2a': 10 };

const partFills: readonly [title: string, typed: Typed, total: number | string][] = [
  [
    'as many as there are of the whole: 15 − 3 − 2 − 2×1',
    { ...county, '1a': 3, '1b/省级': 1, '1b/市级': 2 },
    8,
  ],
  ['more at one level than there are at all', { ...county, '1a': 3, '1b/省级': 4 }, '未评完'],
  ['more at both together', { ...county, '1a': 3, '1b/省级': 2, '1b/市级': 2 }, '未评完'],
  ['a count that is blank is none', { ...county, '1b/市级': 1 }, '未评完'],
  ['a part of what was measured: 15 + 0.5×10', { ...county, '2b': 10 }, 20],
  ['22 of 11', { ...county, '2a': 11, '2b': 22 }, '未评完'],
  ['what is not measured is what is missing', { ':class': '县', '2b': 1 }, '未评完'],
  ['what this class of units does not count limits nothing: 15 + 0.5', { ':class': '开发区', '2b': 1 }, 15.5],
  ['a whole that cannot be used is what is wrong', { ...county, '1a': '三', '1b/省级': 1 }, '有误'],
];

describe('a part of what another clause counts', () => {
  it.each(partFills)('%s', (_, typed, total) => expect(scored(parts, typed).total).toBe(total));

  it('is told beside the part', () => {
    const { advice } = scored(parts, { ...county, '1a': 1, '1b/省级': 2, '2b': 11 });
    expect(advice('1b')).toBe('合计多于“发现问题”，请核对');
    expect(advice('2b')).toBe('多于“发现问题”，请核对');
    expect(advice('1a')).toBe('');
    expect(scored(parts, { ':class': '县', '2b': 1 }).advice('2b')).toBe('');
  });
});

describe('what clauses have to do with each other', () => {
  it.each(fills)('%s', (_, typed, total) => expect(scored(rubric, typed).total).toBe(total));

  it('is told where the clerk looks', () => {
    const { advice } = scored(rubric, { '1b': '是', b1a: 1, b1c: 1 });
    expect(advice('1b')).toBe('与“发现问题”、“发现问题”不能同时有，请核对');
    expect(advice('b1c')).toBe('与“发现问题”不能同时有，请核对');
    expect(scored(rubric, { v2: '是' }).advice('1b')).toBe(
      '一票否决选了“未完成任务的”，这里也应填写，请核对',
    );
    expect(scored(rubric, { '1a': 1, b2a: 2 }).remark('bonus')).toBe(
      '发现问题2次，不扣分（没有全面完成，不计）。',
    );
  });

  it('takes a typed score for the fact where the item is about nothing else', () => {
    const typed = { '1': 10, '3': 5 };
    const steps = (score: number) => scored(rubric, { ...typed, '2': score }, 'direct').steps('v1');
    expect(steps(9)).toEqual(['未完成任务的，不得评为先进。']);
    expect(steps(10)).toEqual(['没有这样的情形，不影响结果']);
  });
});

describeWithOracle('the sheet', () => {
  const bench = setUpBench();

  it.each(['tally', 'direct'] as const)('says the same in every cell, %s', async (mode) => {
    const lines = (fill: Typed): Typed =>
      Object.fromEntries(Object.entries(fill).filter(([id]) => /^[bv]/.test(id)));
    const scores = { '1': 9, '2': 9, '3': 5 };
    const typed = fills.map(([, fill]) => (mode === 'tally' ? fill : { ...lines(fill), ...scores }));
    expect(await compareSheet(bench, rubric, typed, mode)).toBe(AGREES);
  });

  it('says the same of parts and wholes', async () => {
    const typed = partFills.map(([, fill]) => fill);
    expect(await compareSheet(bench, parts, typed, 'tally')).toBe(AGREES);
  });
});
