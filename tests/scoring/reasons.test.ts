/** 事由, 调整理由 and other words: when they are asked for, what counts as none, and what 审定调整 came to. */
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aClause, aCount, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const judged = (max: number, rest: Partial<Clause> = {}): Clause =>
  aClause({ rule: { kind: 'judgement', max }, ...rest });

/** 1: 评0至2分; 2: 视情扣分，最多扣1分; 3: 每次扣1分, which may be vetoed; 4: in a part of its own, which may be vetoed. */
const rubric: Rubric = aRubric({
  sections: [
    {
      id: 's1',
      title: '一、日常',
      fullScore: 8,
      items: [
        anItem({ fullScore: 2, clauses: [judged(2, { effect: 'credit' })] }),
        anItem({ id: '2', fullScore: 1, clauses: [judged(1)] }),
        anItem({ id: '3', fullScore: 5, clauses: [aCount(1)] }),
      ],
    },
    {
      id: 's2',
      title: '二、专项',
      fullScore: 2,
      items: [anItem({ id: '4', fullScore: 2, clauses: [aCount(1)] })],
    },
  ],
  vetoes: [
    { id: 'v1', text: '造假的', effect: 'itemZero', target: '3' },
    { id: 'v2', text: '瞒报的', effect: 'sectionZero', target: 's2' },
  ],
});

const FULL: Typed = { '1a': 2 };
const REASON = '请写明原因';

describe('a judged credit', () => {
  it.each<[string, Typed, number | string, string]>([
    ['asks for no reason at full marks', { '1a': 2 }, 10, ''],
    ['asks for one below them', { '1a': 1.5 }, '未评完', REASON],
    ['asks for one at 0', { '1a': 0 }, '未评完', REASON],
    ['counts with it', { '1a': 0, '1a:note': '没有台账' }, 8, ''],
    ['is missed where it is blank', {}, '未评完', ''],
  ])('%s', (_, typed, total, advice) => {
    expect([scored(rubric, typed).total, scored(rubric, typed).advice('1a')]).toEqual([total, advice]);
  });

  it('asks as it did then on a sheet of 0.1.0', () => {
    const first = prepare(rubric, 'tally', 'first');
    const totalOf = (typed: Typed): unknown => score(first, entriesOf(typed), () => 100).total.total;
    expect(totalOf({ '1a': 0, '2a': 0 })).toBe(8_000_000);
    expect(totalOf({ '1a': 2, '2a': 0 })).toBe('未评完');
    expect(totalOf({ '1a': 0 })).toBe('未评完');
  });
});

describe('N分 that the assessor gives', () => {
  /** 机构健全10分; 会议记录完整5分，低于满分的说明理由. */
  const given = (rest: object = {}): Clause =>
    aClause({
      remark: '机构健全，得{points}分',
      effect: 'credit',
      rule: { kind: 'grant', max: 10, ...rest },
    });
  const plain = aRubric({
    items: [
      anItem({ fullScore: 10, clauses: [given()] }),
      anItem({ id: '2', fullScore: 10, clauses: [given({ reason: true })] }),
    ],
  });

  it.each<[string, Typed, number | string, string]>([
    ['asks for no reason below full marks', { '1a': 7, '2a': 10 }, 17, ''],
    ['asks for one where the notice does', { '1a': 10, '2a': 7 }, '未评完', REASON],
    ['counts with it', { '1a': 10, '2a': 7, '2a:note': '缺两次记录' }, 17, ''],
    ['asks for none at full marks', { '1a': 10, '2a': 10 }, 20, ''],
    ['is 未评 where it is blank, though that is confirmed', { '2a': 10 }, '未评完', ''],
    ['is given where it is 0', { '1a': 0, '2a': 10 }, 10, ''],
  ])('%s', (_, typed, total, advice) => {
    expect([scored(plain, typed).total, scored(plain, typed).advice('2a')]).toEqual([total, advice]);
  });

  it('leaves 备注 to the reasons: a score speaks for itself', () => {
    const { remark } = scored(plain, { '1a': 7, '2a': 7, '2a:note': '缺两次记录' });
    expect([remark('1'), remark('2')]).toEqual(['', '机构健全，得7分（缺两次记录）。']);
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    it('is the same', async () => {
      const fills = [
        { '1a': 7 },
        { '1a': 7, '2a': 7, '1a:note': '台账不全' },
        { '1a': 10, '2a': 7, '2a:note': '缺' },
      ];
      expect(await compareSheet(bench, plain, fills)).toBe(AGREES);
    });
  });
});

describe('其他需要加扣分的, which nobody has set a limit for', () => {
  /** > 其他需要加扣分的，由考核组研究确定: one cell for what is added, one for what is taken. */
  const open = (effect: 'bonus' | 'deduct'): Clause =>
    aClause({
      effect,
      remark: `其他情形，${effect === 'bonus' ? '加' : '扣'}{points}分`,
      rule: { kind: 'judgement' },
    });
  const others = aRubric({
    items: [
      anItem({ fullScore: 100 }),
      { ...anItem({ id: '2', clauses: [open('bonus'), open('deduct')] }), fullScore: null, floor: null },
    ],
  });
  const why = { '2a:note': '获省级表彰', '2b:note': '被约谈' };

  it.each<[string, Typed, number | string]>([
    ['adds as much as was decided', { '2a': 37.5, ...why }, 137.5],
    ['takes as much as was decided', { '2b': 12, ...why }, 88],
    ['does both', { '2a': 3, '2b': 12, ...why }, 91],
    ['always says why', { '2b': 12 }, '未评完'],
    ['is none where it is blank', {}, 100],
    ['takes no sign: what is taken has a cell of its own', { '2a': -12, ...why }, '有误'],
  ])('%s', (_, typed, total) => expect(scored(others, typed).total).toBe(total));

  it('is told with its reason', () =>
    expect(scored(others, { '2b': 12, ...why }).remark('2')).toBe('其他情形，扣12分（被约谈）。'));
});

describe('视情扣分 left blank', () => {
  it('is none once that is confirmed, as 填表说明 promises', () =>
    expect(scored(rubric, FULL).total).toBe(10));
  it('is none before neither', () =>
    expect(scored(rubric, { ...FULL, ':confirmed': null }).total).toBe('未评完'));
  it('still asks why where points are taken', () =>
    expect(scored(rubric, { ...FULL, '2a': 0.5 }).advice('2a')).toBe(REASON));
});

const BLANKS: readonly (readonly [string, string])[] = [
  ['half-width spaces', '   '],
  ['a full-width space', '　'],
  ['a tab', '\t'],
  ['a no-break space', '\u00a0'],
  ['characters without width', '\u200b\u200d\ufeff'],
  ['all of them', ' 　\u00a0\u2003\u200b'],
];

describe('spaces of whatever width', () => {
  it.each(BLANKS)('are no unit name, no 事由 and no reason: %s', (_, blank) => {
    expect(scored(rubric, { ...FULL, ':unit': blank }).total).toBe('未评完');
    expect(scored(rubric, { ...FULL, '2a': 0.5, '2a:note': blank }).advice('2a')).toBe(REASON);
    expect(scored(rubric, { ...FULL, '3a': 2, '3:adjust': 1, '3:reason': blank }).total).toBe('未评完');
    expect(scored(rubric, { ...FULL, '3a': 2, '3:remark': blank }).remark('3')).toContain('发现问题2次');
  });

  it('stay in front of words', () =>
    expect(scored(rubric, { ...FULL, '2a': 0.5, '2a:note': '　台账不全' }).total).toBe(9.5));

  it('are refused where so many stand before the words that nobody would find these', () =>
    expect(scored(rubric, { ...FULL, ':unit': `${' '.repeat(45)}示范区` }).total).toBe('有误'));
});

describe('审定调整', () => {
  const withItem = (typed: Typed): readonly unknown[] => {
    const result = scored(rubric, { ...FULL, ...typed });
    return [result.item('3'), result.remark('3'), result.adjustAdvice('3')];
  };
  const why = { '3:reason': '复核' };

  it.each<[string, Typed, readonly unknown[]]>([
    [
      'prints the score that it led to',
      { '3a': 2, '3:adjust': 0.5, ...why },
      [3.5, '发现问题2次，扣2分。经审定得3.5分：复核。', ''],
    ],
    [
      'says that nothing can be added to full marks',
      { '3:adjust': 0.5, ...why },
      [5, '', '本项最少0分、最多5分，按此调整没有起作用'],
    ],
    [
      'says how much of it was room for',
      { '3a': 4, '3:adjust': -3, ...why },
      [0, '发现问题4次，扣4分。经审定得0分：复核。', '本项最少0分、最多5分，按此只调整了−1分'],
    ],
    [
      'says that a veto has taken the item',
      { '3:adjust': -1, ...why, v1: '是' },
      [0, '一票否决，本项得0分。', '本项一票否决，调整不起作用'],
    ],
  ])('%s', (_, typed, expected) => expect(withItem(typed)).toEqual(expected));

  it('says that the part counts as 0 whatever the item comes to', () => {
    const typed = { ...FULL, '4:adjust': -1, '4:reason': '复核', v2: '是' };
    expect(scored(rubric, typed).adjustAdvice('4')).toBe(
      '所在部分或总分已按一票否决、不得分或满分计，调整不影响总分',
    );
  });
});

describeWithOracle('all of it in the workbook', () => {
  const bench = setUpBench();
  it('is the same', async () => {
    const fills: readonly Typed[] = [
      ...[0, 1.5, 2].flatMap((given) => [{ '1a': given }, { '1a': given, '1a:note': '没有台账' }]),
      ...BLANKS.flatMap(([, blank]) => [
        { ...FULL, ':unit': blank },
        { ...FULL, '2a': 0.5, '2a:note': blank, '3:remark': blank },
      ]),
      { ...FULL, ':unit': `${' '.repeat(45)}示范区` },
      ...[0.5, -3, -0.004].map((points) => ({ ...FULL, '3a': 4, '3:adjust': points, '3:reason': '复核' })),
      { ...FULL, '3:adjust': 0.5, '3:reason': '复核' },
      { ...FULL, '3:adjust': -1, '3:reason': '复核', v1: '是' },
      { ...FULL, '4:adjust': -1, '4:reason': '复核', v2: '是' },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});

describe('不得分 of a part in direct mode', () => {
  const forfeited: Item = anItem({
    fullScore: 3,
    clauses: [aClause({ label: '没有网格长', rule: { kind: 'forfeit', scope: 'section' } })],
  });
  const direct = aRubric({ items: [forfeited, anItem({ id: '2', fullScore: 7, clauses: [aCount(1)] })] });

  it.each<[string, Typed, number | string, string]>([
    ['is not asked for while the item has points', { '1': 3, '2': 6 }, 9, ''],
    ['is asked for at 0', { '1': 0, '2': 6 }, '未评完', '本项填了0分，请填明“没有网格长”是还是否'],
    ['takes the part', { '1': 0, '1a': '是', '2': 6 }, 0, ''],
    ['leaves it where the 0 has another cause', { '1': 0, '1a': '否', '2': 6 }, 6, ''],
    [
      'does not go with points',
      { '1': 3, '1a': '是', '2': 6 },
      '未评完',
      '“没有网格长”填了“是”，本项应填0分',
    ],
  ])('%s', (_, typed, total, advice) => {
    const result = scored(direct, typed, 'direct');
    expect([result.total, result.itemAdvice('1')]).toEqual([total, advice]);
  });
});
