/** Several people who score every item, each in a column of the form: their mean is the score. Worked out by hand. */
import type { CellValue } from '../../src/formula/value';
import { columnName } from '../../src/formula/reference';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Scorers } from '../../src/rubric/scorers';
import { readBack } from '../../src/readBack/readBack';
import { missingIn, watchedIn } from '../../src/scoring/advice/missing';
import { readAnswers } from '../../src/scoring/answers/answers';
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { AGREES, compareSheet } from '../support/agreement';
import { bytesOf, setUpBench } from '../support/bench';
import { aCount, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

const three: Scorers = {
  of: [
    { id: 'a1', label: '评委1' },
    { id: 'a2', label: '评委2' },
    { id: 'a3', label: '评委3' },
  ],
};
const two: Scorers = {
  of: [
    { id: 'first', label: '初评' },
    { id: 'second', label: '复核' },
  ],
};

const aPanel = (scorers: Scorers, overrides: Parameters<typeof aRubric>[0] = {}): Rubric =>
  aRubric({
    scorers,
    items: [
      anItem({ id: '1', fullScore: 10, criteria: '选题新颖。', clauses: [] }),
      anItem({ id: '2', fullScore: 20, criteria: '论证充分。', clauses: [], notApplicable: 'drop' }),
    ],
    layout: {
      columns: [
        { field: 'label', header: '序号' },
        { field: 'criteria', header: '评分细则' },
        { field: 'fullScore', header: '分值' },
        ...scorers.of.map(({ id, label }) => ({ field: 'scorer' as const, key: id, header: label })),
        { field: 'score', header: '得分' },
        { field: 'remark', header: '备注' },
      ],
    },
    ...overrides,
  });

const panel = aPanel(three);
const trimmed = aPanel({ ...three, trimmed: true });

/** 9, 8.5 and 9 of 10; 18, 16 and 15.5 of 20. */
const ALL: Typed = { '1/a1': 9, '1/a2': 8.5, '1/a3': 9, '2/a1': 18, '2/a2': 16, '2/a3': 15.5 };

const inDirect = (rubric: Rubric, typed: Typed) => scored(rubric, typed, 'direct');

describe('an item that several people score', () => {
  it('has their mean, rounded once: 26.5÷3 = 8.83, 49.5÷3 = 16.5, total 25.33', () => {
    const scoring = inDirect(panel, ALL);
    expect([scoring.item('1'), scoring.item('2'), scoring.total]).toEqual([8.83, 16.5, 25.33]);
  });

  it('has the mean without one highest and one lowest where the rubric says so: 9 and 16', () => {
    const scoring = inDirect(trimmed, ALL);
    expect([scoring.item('1'), scoring.item('2'), scoring.total]).toEqual([9, 16, 25]);
  });

  it.each([
    [2, 'item', [8.83, 25.33]],
    [0, 'item', [9, 26]],
    [1, 'total', [8.833333, 25.3]],
  ] as const)('is rounded to %d decimals at the %s', (decimals, at, expected) => {
    const scoring = inDirect(aPanel(three, { rounding: { decimals, at } }), ALL);
    expect([scoring.item('1'), scoring.total]).toEqual(expected);
  });

  it('rounds a half up, exactly: (9.33+9.34)÷2 = 9.335 is 9.34', () =>
    expect(inDirect(aPanel(two), { '1/first': 9.33, '1/second': 9.34 }).item('1')).toBe(9.34));

  it('is 未评 until all of them have given theirs, and names who has not', () => {
    const { '1/a2': _, ...some } = ALL;
    expect([inDirect(panel, some).item('1'), inDirect(panel, some).total]).toEqual(['', '未评完']);
    const prepared = prepare(panel, 'direct');
    const scoring = score(prepared, entriesOf(some, 'direct'), () => 100);
    expect(
      missingIn({ prepared, watched: watchedIn(prepared) }, scoring).map(({ field }) => field.label),
    ).toEqual(['第1项“评委2”']);
  });

  it.each<[string, CellValue]>([
    ['more than 分值', 10.5],
    ['less than nothing', -1],
    ['a word', '优'],
    ['too many decimals', 9.1234],
  ])('is 有误 with %s in one of the cells', (_, value) => {
    const scoring = inDirect(panel, { ...ALL, '1/a3': value });
    expect([scoring.item('1'), scoring.total]).toEqual(['有误', '有误']);
  });

  it('may be 不涉及, and then nobody has scored it', () => {
    const only = { '1/a1': 9, '1/a2': 8.5, '1/a3': 9, '2:na': '是' };
    expect([inDirect(panel, only).item('2'), inDirect(panel, only).total]).toEqual(['不涉及', 8.83]);
    expect(inDirect(panel, { ...only, '2/a2': 3 }).itemAdvice('2')).toBe(
      '填了“不涉及”，又有别的填写，请清空其中一处',
    );
  });

  it('is blank on a blank sheet', () => expect(inDirect(panel, {}).total).toBe(''));

  // One typed score below 分值 tells that the clause was found; which of three would?
  it('leaves the fact that a veto goes by to a cell of its own', () => {
    const vetoed = aPanel(three, {
      items: [anItem({ id: '1', fullScore: 10, clauses: [aCount(10)] })],
      vetoes: [{ id: 'v1', text: '抄袭的', effect: 'totalZero', sameAs: '1a' }],
    });
    const given = { '1/a1': 9, '1/a2': 10, '1/a3': 8 };
    expect(inDirect(vetoed, given).total).toBe(9);
    expect(inDirect(vetoed, { ...given, v1: '是' }).total).toBe(0);
    expect(() =>
      makeForm({
        rubric: loadRubric(JSON.stringify(vetoed)),
        mode: 'direct',
        stage: 'assess',
        version: '9.9.9',
      }),
    ).not.toThrow();
  });

  it('shows how it came about', () => {
    expect(inDirect(panel, ALL).steps('1')).toEqual(['（9＋8.5＋9）÷3＝8.83']);
    expect(inDirect(trimmed, { ...ALL, '1/a2': 7 }).steps('1')).toEqual([
      '去掉一个最高分9分、一个最低分7分，（9）÷1＝9',
    ]);
  });

  it('is told in the answers file person by person, and by nobody else', () => {
    const read = (scores: object) => readAnswers(prepare(panel, 'direct'), { scores });
    expect(read({ '1': { a1: 9, a2: 8.5, a3: 9 } }).entries).toEqual(
      new Map([
        ['1/a1', 9],
        ['1/a2', 8.5],
        ['1/a3', 9],
      ]),
    );
    expect(read({ '1': { a4: 9 } }).problems.map(({ code }) => code)).toEqual(['answers.unknownId']);
    expect(read({ '1': 9 }).problems.map(({ code }) => code)).toEqual(['answers.unusable']);
  });
});

describe('the form of several people', () => {
  const form = (stage: 'self' | 'assess' = 'assess') =>
    makeForm({ rubric: loadRubric(JSON.stringify(panel)), mode: 'direct', stage, version: '9.9.9' });

  it('has a cell for each of them, and works the score out', () => {
    const { sheets } = fillForm(form(), entriesOf(ALL, 'direct')).model;
    const row = sheets[0]!.cells.find(({ column, value }) => column === 1 && value === '1')!.row;
    const own = sheets[0]!.cells.filter((cell) => cell.row === row && cell.column > 4 && cell.column < 9);
    expect(
      own.map(({ column, value, isUnlocked = false }) => [columnName(column), value, isUnlocked]),
    ).toEqual([
      ['E', 9, true],
      ['F', 8.5, true],
      ['G', 9, true],
      ['H', 8.83, false],
    ]);
    expect(own[3]?.formula).toBeDefined();
  });

  it('leaves their columns for the pen where the unit scores itself', () => {
    const { prepared } = form('self');
    expect(prepared.byId.has('1')).toBe(true);
    expect(prepared.byId.has('1/a1')).toBe(false);
    expect(prepared.rubric.layout.columns.map(({ field }) => field)).toEqual([
      ...['label', 'criteria', 'fullScore', 'pen', 'pen', 'pen', 'score', 'remark'],
    ]);
  });

  it('reads back what each of them gave', async () => {
    const entries = entriesOf(ALL, 'direct');
    const read = readBack(readWorkbook(await bytesOf(fillForm(form(), entries).model)));
    expect(read.problems).toEqual([]);
    expect(read.report.total).toBe(25.33);
    expect(read.report.items[0]).toMatchObject({ score: 8.83, scorers: { a1: 9, a2: 8.5, a3: 9 } });
  });
});

describeWithOracle('the mean in the workbook', () => {
  const bench = setUpBench();
  const { '1/a2': _, ...some } = ALL;
  const fills: readonly Typed[] = [
    {},
    ALL,
    some,
    { ...ALL, '1/a3': 11 },
    { ...ALL, '2/a1': '优' },
    { ...some, '2:na': '是' },
  ];
  it.each([
    ['of all', panel],
    ['without the highest and the lowest', trimmed],
    ['rounded at the total', aPanel(three, { rounding: { decimals: 1, at: 'total' } })],
  ])('is the same: %s', async (_name, rubric) =>
    expect(await compareSheet(bench, rubric, fills, 'direct')).toBe(AGREES),
  );

  it('is not asked for where facts are counted', async () => {
    const counted = aPanel(three, {
      sections: aRubric({ items: [anItem({ fullScore: 10, clauses: [aCount(1)] })] }).sections,
      fullScore: 10,
    });
    expect(scored(counted, { '1a': 2 }).item('1')).toBe(8);
    expect(await compareSheet(bench, counted, [{ '1a': 2 }])).toBe(AGREES);
  });
});

describe('a rubric that names several people', () => {
  const codes = (scorers: Scorers | undefined, keys: readonly string[]): readonly string[] => {
    const { scorers: _, ...rest } = panel;
    const columns = [
      { field: 'criteria', header: '评分细则' },
      ...keys.map((key) => ({ field: 'scorer', key, header: key })),
      { field: 'score', header: '得分' },
    ];
    try {
      loadRubric(JSON.stringify({ ...rest, ...(scorers && { scorers }), layout: { columns } }));
      return [];
    } catch (error) {
      return (error as { problems: readonly { code: string }[] }).problems.map(({ code }) => code);
    }
  };
  it.each<[string, Scorers | undefined, readonly string[], readonly string[]]>([
    ['nothing', two, ['first', 'second'], []],
    ['a column of somebody else', two, ['first', 'second', 'third'], ['rubric.unknownScorer']],
    ['a column of nobody', undefined, ['first'], ['rubric.unknownScorer']],
    ['somebody without a column', two, ['first'], ['rubric.scorerWithoutColumn']],
    ['too few to leave two out', { ...two, trimmed: true }, ['first', 'second'], ['rubric.tooFewScorers']],
  ])('is told of %s', (_, scorers, keys, expected) => expect(codes(scorers, keys)).toEqual(expected));
});
