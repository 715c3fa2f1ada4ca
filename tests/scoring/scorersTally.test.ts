/** Several people on a sheet where facts are counted: what they are asked for, and that it comes to the same. */
import { columnName } from '../../src/formula/reference';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Scorers } from '../../src/rubric/scorers';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { AGREES, compareSheet } from '../support/agreement';
import { bytesOf, setUpBench } from '../support/bench';
import { aCount, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

/** An item that people judge, and one that is counted. */
const panel = (scorers: Scorers): Rubric =>
  loadRubric(
    JSON.stringify(
      aRubric({
        scorers,
        items: [
          anItem({ id: '1', fullScore: 10, requirement: '选题', criteria: '选题新颖。', clauses: [] }),
          anItem({ id: '2', fullScore: 10, clauses: [aCount(1)] }),
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
      }),
    ),
  );

const JUDGES = ['评委1', '评委2', '评委3'].map((label, i) => ({ id: `a${i + 1}`, label }));
const three = panel({ of: JUDGES });
const trimmed = panel({ of: JUDGES, trimmed: true });

const formOf = (rubric: Rubric) => makeForm({ rubric, mode: 'tally', stage: 'assess', version: '9.9.9' });
/** As the form has the rubric. */
const inTally = (rubric: Rubric, typed: Typed) => scored(formOf(rubric).prepared.rubric, typed);

const ALL: Typed = { '1a/评委1给分': 9, '1a/评委2给分': 8.5, '1a/评委3给分': 9, '2a': 2 };

describe('an item without rules that several people score, where facts are counted', () => {
  it('has their mean, as where scores are typed: 26.5÷3 = 8.83, and 10 − 2 beside it', () => {
    const scoring = inTally(three, ALL);
    expect([scoring.item('1'), scoring.item('2'), scoring.total]).toEqual([8.83, 8, 16.83]);
    expect(scored(three, { '1/a1': 9, '1/a2': 8.5, '1/a3': 9, '2': 8 }, 'direct').item('1')).toBe(8.83);
  });

  it('has the mean without one highest and one lowest where the rubric says so: 9', () =>
    expect(inTally(trimmed, { ...ALL, '1a/评委2给分': 2 }).item('1')).toBe(9));

  it('is 未评 until all have given theirs, and 有误 where one gives more than there is', () => {
    expect(inTally(three, { ...ALL, '1a/评委2给分': null }).total).toBe('未评完');
    expect(inTally(three, { ...ALL, '1a/评委2给分': 10.5 }).total).toBe('有误');
  });

  it('says what is asked of whom, and shows on 评分表 what each of them gave', () => {
    const { model } = fillForm(formOf(three), entriesOf(ALL));
    const texts = JSON.stringify(model.sheets);
    expect(texts).toContain(
      '第1项由评委1、评委2、评委3各给一个分，填在“加扣分明细”里，自动取平均数。按查到的情形计分的项，各人的栏空着。',
    );
    expect(texts).toContain('算得几分就得几分，最多10分（平均分＝平均（给分））');
    const rowOf = (id: string): number =>
      model.sheets[0]!.cells.find(({ column, value }) => column === 1 && value === id)!.row;
    const row = (id: string): readonly (readonly unknown[])[] =>
      model.sheets[0]!.cells.filter(
        (cell) => cell.row === rowOf(id) && cell.column > 4 && cell.column < 9,
      ).map(({ column, value, isUnlocked = false }) => [columnName(column), value ?? '', isUnlocked]);
    expect(row('1')).toEqual([
      ['E', 9, false],
      ['F', 8.5, false],
      ['G', 9, false],
      ['H', 8.83, false],
    ]);
    expect(row('2')).toEqual([
      ['E', '', false],
      ['F', '', false],
      ['G', '', false],
      ['H', 8, false],
    ]);
  });

  it('is read back with what each of them gave', async () => {
    const read = readBack(readWorkbook(await bytesOf(fillForm(formOf(three), entriesOf(ALL)).model)));
    expect(read.problems).toEqual([]);
    expect(read.report.total).toBe(16.83);
    expect(read.report.items.map(({ scorers }) => scorers)).toEqual([{ a1: 9, a2: 8.5, a3: 9 }, null]);
  });

  it('calls people by their ids where their names are no words of a formula, or alike', () => {
    const odd = panel({
      of: [
        { id: 'x1', label: '张（组长）' },
        { id: 'x2', label: '张·组长' },
      ],
    });
    expect(inTally(odd, { '1a/x1给分': 8, '1a/x2给分': 9 }).item('1')).toBe(8.5);
  });

  it('is nobody else’s in a 自评', () => {
    const { prepared } = makeForm({ rubric: three, mode: 'tally', stage: 'self', version: '9.9.9' });
    expect(prepared.byId.has('1a')).toBe(true);
    expect(prepared.byId.has('1a/评委1给分')).toBe(false);
  });
});

describeWithOracle('the mean of people beside facts in the workbook', () => {
  const bench = setUpBench();
  it.each([
    ['of all', three],
    ['without the highest and the lowest', trimmed],
  ])('is the same: %s', async (_name, rubric) => {
    const fills: readonly Typed[] = [
      {},
      ALL,
      { ...ALL, '1a/评委2给分': null },
      { ...ALL, '1a/评委3给分': 11 },
      { ...ALL, '1a/评委3给分': '优' },
    ];
    expect(await compareSheet(bench, rubric, fills)).toBe(AGREES);
  });
});
