/** Rows without points (※, 否决项, 关键项): 符合 or 不符合 in place of a score, and what a veto makes of it. */
import type { Item, Rubric, Veto } from '../../src/rubric/rubric';
import { loadRubric } from '../../src/rubric/load';
import { readAnswers } from '../../src/scoring/answers/answers';
import { missingIn, watchedIn } from '../../src/scoring/advice/missing';
import { prepare } from '../../src/scoring/prepare';
import { report } from '../../src/scoring/report';
import { score } from '../../src/scoring/score';
import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { aCount, anItem, aRubric, aSection } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const aStatus = (overrides: Partial<Item> = {}): Item => ({
  id: '1',
  label: '※1',
  requirement: '按规定设置专职安全管理人员',
  fullScore: null,
  status: { words: ['符合', '不符合'], failing: ['不符合'] },
  ...overrides,
});

/**
 * 安全生产标准化: ※1 (否决项), 2 and 3 of 40 and 60 points.
 *
 * > 带※的项目为否决项，有一项不符合的，评定为不合格。总分60分以上为合格。
 */
const safety: Rubric = aRubric({
  items: [
    aStatus(),
    anItem({ id: '2', fullScore: 40, clauses: [aCount(5)] }),
    anItem({ id: '3', fullScore: 60, clauses: [aCount(10)] }),
  ],
  vetoes: [
    {
      id: 'v1',
      text: '带※的项目有一项不符合的',
      effect: 'forcedGrade',
      grade: '不合格',
      sameAs: '1',
    },
  ],
  grades: [
    { name: '合格', min: 60 },
    { name: '不合格', min: 0 },
  ],
});

/** 医疗机构: 是/否, of which 否 closes the whole sheet; for 医院 only. */
const clinic: Rubric = aRubric({
  unitClasses: ['医院', '诊所'],
  items: [
    aStatus({
      label: '★一',
      requirement: '执业许可证在有效期内',
      status: { words: ['是', '否'], failing: ['否'], mark: '关键项' },
    }),
    aStatus({
      id: '2',
      label: '★二',
      requirement: '设有急诊科',
      status: { words: ['是', '否'], failing: ['否'], mark: '关键项' },
      appliesTo: ['医院'],
    }),
    anItem({ id: '3', fullScore: 10, clauses: [aCount(1)] }),
  ],
  vetoes: [
    { id: 'v1', text: '许可证过期的', effect: 'totalZero', sameAs: '1' },
    { id: 'v2', text: '没有急诊科的', effect: 'noHonours', sameAs: '2' },
  ],
});

/** 食品经营: a third word that is no failure, two rows that one section hangs on, and a row with points under the same heading. */
const kitchen: Rubric = aRubric({
  sections: [
    aSection({
      items: [
        {
          ...anItem({
            id: '1',
            items: [
              aStatus({
                id: '1_1',
                status: { words: ['合格', '不合格', '不涉及'], failing: ['不合格'], mark: '—' },
              }),
              anItem({ id: '1_2', fullScore: 6, clauses: [aCount(2)] }),
            ],
          }),
        },
      ],
    }),
    aSection({ id: 's2', title: '记录', items: [anItem({ id: '2', fullScore: 4, clauses: [aCount(1)] })] }),
  ],
  vetoes: [{ id: 'v1', text: '冷藏温度不合格的', effect: 'sectionZero', target: 's1', sameAs: '1_1' }],
});

describe('a row without points', () => {
  it.each<[string, Typed, number | string, number | string, string]>([
    ['is 未评 until a word is typed, though the sheet is confirmed', {}, '', '未评完', ''],
    ['prints its word and adds nothing: 40 + 60', { '1': '符合' }, '符合', 100, '合格'],
    ['adds nothing to what others lost: 40 − 10 + 60', { '1': '符合', '2a': 2 }, '符合', 90, '合格'],
    ['is read by the veto: 90 points, 不合格', { '1': '不符合', '2a': 2 }, '不符合', 90, '不合格'],
    ['takes no other word', { '1': '不合格' }, '有误', '有误', ''],
    ['takes no number', { '1': 0 }, '有误', '有误', ''],
  ])('%s', (_, typed, printed, total, grade) => {
    const scoring = scored(safety, typed);
    expect([scoring.item('1'), scoring.total, scoring.grade]).toEqual([printed, total, grade]);
  });

  it('is typed in the column of the scores where scores are typed', () => {
    const scoring = scored(safety, { '1': '不符合', '2': 35, '3': 60 }, 'direct');
    expect([scoring.item('1'), scoring.total, scoring.grade]).toEqual(['不符合', 95, '不合格']);
    expect(scored(safety, { '2': 35, '3': 60 }, 'direct').total).toBe('未评完');
    expect(prepare(safety, 'direct').byId.get('1')?.column).toBe('score');
  });

  it('has one entry: the veto that reads it has none', () => {
    for (const mode of ['tally', 'direct'] as const)
      expect([...prepare(safety, mode).byId.keys()].filter((id) => id === 'v1')).toEqual([]);
  });

  it('is no blank form any more once its word is typed', () => {
    const blank = { ':confirmed': null };
    expect(scored(safety, blank).total).toBe('');
    expect(scored(safety, { ...blank, '1': '符合' }).total).toBe('未评完');
  });

  it('tells in 备注 what was found, with its word', () => {
    expect(scored(safety, { '1': '不符合', '1:note': '无任命文件' }).remark('1')).toBe(
      '不符合：无任命文件。',
    );
    expect(scored(safety, { '1': '不符合' }).remark('1')).toBe('');
    expect(scored(safety, { '1:note': '无任命文件' }).remark('1')).toBe('');
    const long = `无任命文件，${'档案缺失'.repeat(10)}`;
    expect(scored(safety, { '1': '不符合', '1:note': long }, 'tally', 20).remark('1')).toBe(
      '不符合：无任命文件…。',
    );
    expect(scored(safety, { '1': '不符合', '1:note': '档案缺失'.repeat(10) }, 'tally', 3).remark('1')).toBe(
      '详见明细',
    );
  });

  it('is explained with the veto that it fires', () => {
    const scoring = scored(safety, { '1': '不符合', '1:note': '无任命文件' });
    expect(scoring.title('1')).toBe('※1：不符合');
    expect(scoring.steps('1')).toEqual([
      '填“不符合”，不计分（说明：无任命文件）',
      '一票否决：直接判定为不合格',
    ]);
    expect(scored(safety, { '1': '符合' }).steps('1')).toEqual(['填“符合”，不计分']);
  });

  it('may be for some classes only: elsewhere it is 不涉及 by itself, and says so beside an entry', () => {
    const here = { ':class': '诊所', '1': '是' };
    expect([scored(clinic, here).item('2'), scored(clinic, here).total]).toEqual(['不涉及', 10]);
    expect(scored(clinic, { ...here, '2': '是' }).total).toBe('未评完');
    expect(scored(clinic, { ...here, '2': '是' }).itemAdvice('2')).toBe(
      '本类单位不考核这一项，又有填写，请清空',
    );
    expect(scored(clinic, { ':class': '医院', '1': '是' }).total).toBe('未评完');
    expect(scored(clinic, { ':class': '医院', '1': '否', '2': '是', '3a': 1 }).total).toBe(0);
  });

  it('may say 不涉及 as one of its words, and stands among rows with points: 6 − 2, section 4, total 8', () => {
    const fine = scored(kitchen, { '1_1': '不涉及', '1_2a': 1 });
    expect([fine.item('1_1'), fine.item('1'), fine.section('s1'), fine.total]).toEqual(['不涉及', 4, 4, 8]);
    expect(scored(kitchen, { '1_1': '不合格', '1_2a': 1 }).total).toBe(4);
  });

  it('is named with its cell while it is blank', () => {
    const prepared = prepare(loadRubric(JSON.stringify(safety)), 'tally');
    const scoring = score(prepared, entriesOf({}), () => 100);
    expect(
      missingIn({ prepared, watched: watchedIn(prepared) }, scoring).map(({ field }) => field.label),
    ).toEqual(['※1“检查结果”']);
  });

  it('is a word in `score --json`, and no points', () => {
    const prepared = prepare(safety, 'tally');
    const scoring = score(prepared, entriesOf({ '1': '不符合' }), () => 100);
    const [row, other] = report({
      ...{ rubric: safety, reading: '', prepared, scoring, stage: 'assess', period: '2021', title: '考核' },
    }).items;
    expect(row).toMatchObject({ word: '不符合', score: null, deduction: null, status: 'scored' });
    expect(other).toMatchObject({ word: null, score: 40 });
  });

  it('is told by its id in the answers file, as an answer and as a score', () => {
    const read = (mode: 'tally' | 'direct', file: object) => readAnswers(prepare(safety, mode), file);
    expect(read('tally', { answers: { '1': '不符合' }, notes: { '1': '无任命文件' } })).toEqual({
      entries: new Map([
        ['1', '不符合'],
        ['1:note', '无任命文件'],
      ]),
      problems: [],
    });
    expect(read('direct', { scores: { '1': '符合' } }).entries.get('1')).toBe('符合');
    expect(read('tally', { answers: { '1': '合格' } }).problems.map(({ code }) => code)).toEqual([
      'answers.unusable',
    ]);
    expect(read('tally', { answers: { v1: true } }).problems.map(({ code }) => code)).toEqual([
      'answers.unknownId',
    ]);
  });

  describeWithOracle('in the workbook', () => {
    const bench = setUpBench();
    const fills: readonly Typed[] = [
      {},
      { '1': '符合' },
      { '1': '不符合', '1:note': '无任命文件', '2a': 2 },
      { '1': '不合格' },
      { '1': 1, '1:note': '无'.repeat(600) },
      { '1:note': '无任命文件，档案缺失' },
    ];
    it.each<[string, Rubric, readonly Typed[]]>([
      ['安全生产', safety, fills],
      [
        '医疗机构',
        clinic,
        [
          { ':class': '诊所', '1': '是', '2': '是' },
          { ':class': '医院', '1': '否', '2': '是' },
        ],
      ],
      ['食品经营', kitchen, [{ '1_1': '不涉及', '1_2a': 1 }, { '1_1': '不合格' }]],
    ])('is the same in tally mode: %s', async (_, rubric, typed) => {
      expect(await compareSheet(bench, rubric, typed)).toBe(AGREES);
    });
    it('is the same where scores are typed', async () => {
      const typed = [
        { '1': '符合', '2': 35, '3': 60 },
        { '1': '不符合', '2': 35, '3': 60 },
        { '1': 3, '2': 35 },
      ];
      expect(await compareSheet(bench, safety, typed, 'direct')).toBe(AGREES);
    });
  });
});

describe('a rubric that says status rows', () => {
  const codes = (item: Item, vetoes: readonly Veto[] = []): readonly string[] => {
    try {
      loadRubric(JSON.stringify(aRubric({ items: [item, anItem({ id: '2' })], vetoes })));
      return [];
    } catch (error) {
      return (error as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
    }
  };

  it.each<[string, Item, readonly string[]]>([
    ['nothing', aStatus(), []],
    ['points beside the words', aStatus({ fullScore: 5 }), ['rubric.statusWithPoints']],
    ['clauses beside the words', { ...aStatus(), clauses: [] }, ['rubric.statusWithPoints']],
    [
      'a failing word that nobody can type',
      aStatus({ status: { words: ['符合', '不符合'], failing: ['不合格'] } }),
      ['rubric.statusWord'],
    ],
    [
      'no word that passes',
      aStatus({ status: { words: ['符合', '不符合'], failing: ['符合', '不符合'] } }),
      ['rubric.statusNeverMet'],
    ],
    [
      'the same word twice',
      aStatus({ status: { words: ['符合', '符合', '不符合'], failing: ['不符合'] } }),
      ['rubric.duplicateName'],
    ],
  ])('is told of %s', (_, item, expected) => expect(codes(item)).toEqual(expected));

  it('is told that a row without points cannot be set to 0', () => {
    const veto = { id: 'v1', text: '弄虚作假的', effect: 'itemZero', target: '1' } as const;
    expect(codes(aStatus(), [veto])).toEqual(['rubric.unknownTarget']);
  });
});
