/** 初评分, 复核分, 审定得分: scores before the one that counts, typed or left for the pen. Worked out by hand. */
import type { CellValue } from '../../src/formula/value';
import { columnName } from '../../src/formula/reference';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { readBack } from '../../src/readBack/readBack';
import { readAnswers } from '../../src/scoring/answers/answers';
import type { Mode, Stage } from '../../src/scoring/fields/fields';
import { prepare } from '../../src/scoring/prepare';
import { fillForm } from '../../src/sheet/fillForm';
import type { Form } from '../../src/sheet/form';
import { makeForm } from '../../src/sheet/form';
import { AGREES, compareSheet } from '../support/agreement';
import { bytesOf, setUpBench } from '../support/bench';
import { aCount, anItem, aRubric } from '../support/builders';
import { describeWithOracle } from '../support/describeWithOracle';
import type { Typed } from '../support/scored';
import { entriesOf, scored } from '../support/scored';

type Column = Rubric['layout']['columns'][number];

const FIRST: Column = { field: 'earlier', key: 'first', header: '初评分' };
const SECOND: Column = { field: 'earlier', key: 'second', header: '复核分' };

const reviewed = (earlier: readonly Column[], overrides: Partial<Rubric> = {}): Rubric =>
  aRubric({
    items: [
      anItem({ id: '1', fullScore: 10, criteria: '制度健全。', clauses: [] }),
      anItem({ id: '2', fullScore: 20, criteria: '台账齐全。', clauses: [], notApplicable: 'drop' }),
    ],
    layout: {
      columns: [
        { field: 'label', header: '序号' },
        { field: 'criteria', header: '评分细则' },
        { field: 'fullScore', header: '分值' },
        ...earlier,
        { field: 'score', header: '审定得分' },
        { field: 'remark', header: '备注' },
      ],
    },
    ...overrides,
  });
const three = reviewed([FIRST, SECOND]);

/** 审定 9 of 10 and 17 of 20; 初评 gave more, 复核 only looked at the second. */
const ALL: Typed = { '1': 9, '2': 17, '1/first': 9.5, '2/first': 20, '2/second': 18 };
const inDirect = (rubric: Rubric, typed: Typed) => scored(rubric, typed, 'direct');

describe('scores that were given before', () => {
  it('do not count: 9 + 17 = 26, whatever stands beside them', () => {
    expect(inDirect(three, ALL).total).toBe(26);
    expect(inDirect(three, { '1': 9, '2': 17 }).total).toBe(26);
  });

  it('are no score of the item: without the one that counts it is 未评', () => {
    const { '2': _, ...some } = ALL;
    expect([inDirect(three, some).item('2'), inDirect(three, some).total]).toEqual(['', '未评完']);
  });

  it('make a sheet more than a blank form', () => {
    expect(inDirect(three, {}).total).toBe('');
    expect(inDirect(three, { '1/first': 9 }).total).toBe('未评完');
  });

  it.each<[string, CellValue]>([
    ['more than 分值', 10.5],
    ['less than nothing', -1],
    ['a word', '良'],
  ])('are judged as any score is: %s', (_, value) => {
    const scoring = inDirect(three, { ...ALL, '1/first': value });
    // What counts is not wrong; the paper with it is.
    expect([scoring.item('1'), scoring.total]).toEqual([9, '有误']);
  });

  it('stand beside a score that is worked out from facts as well', () => {
    const counted = reviewed([FIRST], {
      sections: aRubric({ items: [anItem({ fullScore: 10, clauses: [aCount(1)] })] }).sections,
      fullScore: 10,
    });
    expect(scored(counted, { '1a': 2, '1/first': 9 }).total).toBe(8);
  });

  it('are told in the answers file by item and column', () => {
    const read = (earlier: object) => readAnswers(prepare(three, 'direct'), { earlier });
    expect(read({ '2': { first: 20, second: 18 } }).entries).toEqual(
      new Map([
        ['2/first', 20],
        ['2/second', 18],
      ]),
    );
    expect(read({ '2': { third: 18 } }).problems.map(({ code }) => code)).toEqual(['answers.unknownId']);
    expect(read({ '3': { first: 18 } }).problems.map(({ code }) => code)).toEqual(['answers.unknownId']);
    expect(read({ '2': 18 }).problems.map(({ code }) => code)).toEqual(['answers.unusable']);
    expect(
      readAnswers(prepare(aRubric(), 'direct'), { earlier: { '1': { first: 1 } } }).problems.map(
        ({ message }) => message,
      ),
    ).toEqual(['不认识“1”。这张表没有先评的分，请删去。']);
  });
});

const formOf = (rubric: Rubric, mode: Mode, stage: Stage = 'assess'): Form =>
  makeForm({ rubric: loadRubric(JSON.stringify(rubric)), mode, stage, version: '9.9.9' });

/** Letter, value and whether it can be typed into, of the columns of scores in the row of item 1. */
function firstRow(form: Form, typed: Typed, mode: Mode): readonly (readonly unknown[])[] {
  const { sheets } = fillForm(form, entriesOf(typed, mode)).model;
  const row = sheets[0]!.cells.find(({ column, value }) => column === 1 && value === '1')!.row;
  return sheets[0]!.cells
    .filter((cell) => cell.row === row && cell.column > 4 && cell.column < 8)
    .map(({ column, value, isUnlocked = false }) => [columnName(column), value, isUnlocked]);
}

describe('the form with several columns of scores', () => {
  it('is typed into in all of them, and says which one counts', () => {
    const form = formOf(three, 'direct');
    expect(firstRow(form, ALL, 'direct')).toEqual([
      ['E', 9.5, true],
      ['F', null, true],
      ['G', 9, true],
    ]);
    const { sheets } = fillForm(form, new Map()).model;
    expect(JSON.stringify(sheets)).toContain(
      '计入总分的是“审定得分”栏；“初评分”、“复核分”可以填写，也可以空着手填，填了不计入总分。',
    );
    const validated = sheets[0]!.validations.map(({ cells }) => columnName(cells.from.column));
    expect(new Set(validated)).toEqual(new Set(['E', 'F', 'G']));
  });

  it('has no total in a column that does not count', () => {
    const { sheets } = fillForm(formOf(three, 'direct'), entriesOf(ALL, 'direct')).model;
    const row = sheets[0]!.cells.find(({ column, value }) => column === 1 && value === 'total')!.row;
    const numbers = sheets[0]!.cells.filter((cell) => cell.row === row && typeof cell.value === 'number');
    expect(numbers.map(({ column, value }) => [columnName(column), value])).toEqual([
      ['D', 30],
      ['G', 26],
    ]);
  });

  it('has them beside a score that is worked out, which stays locked', () => {
    const counted = reviewed([FIRST, SECOND], {
      sections: aRubric({ items: [anItem({ fullScore: 10, clauses: [aCount(1)] })] }).sections,
      fullScore: 10,
    });
    expect(firstRow(formOf(counted, 'tally'), { '1a': 2, '1/first': 9 }, 'tally')).toEqual([
      ['E', 9, true],
      ['F', null, true],
      ['G', 8, false],
    ]);
  });

  it.each<[Mode, Typed]>([
    ['direct', ALL],
    ['tally', { '1a': 9, '2a': 17, '1/first': 9.5, '2/first': 20, '2/second': 18 }],
  ])('is read back, %s', async (mode, typed) => {
    const read = readBack(
      readWorkbook(await bytesOf(fillForm(formOf(three, mode), entriesOf(typed, mode)).model)),
    );
    expect(read.problems).toEqual([]);
    expect(read.report.total).toBe(26);
    expect(read.report.items.map(({ earlier }) => earlier)).toEqual([
      { first: 9.5, second: null },
      { first: 20, second: 18 },
    ]);
  });
});

describe('who fills in which column', () => {
  const own: Column = { field: 'earlier', key: 'own', header: '自评得分', stage: 'self' };
  const staged = reviewed([own, { ...FIRST, stage: 'assess' }]);
  const fieldsAt = (rubric: Rubric, stage: Stage): readonly string[] =>
    formOf(rubric, 'direct', stage)
      .prepared.rubric.layout.columns.slice(3, -1)
      .map(({ field, header }) => `${header}=${field}`);

  it('is the unit in its 自评, the assessors in theirs, and whoever is left in the last', () => {
    expect(fieldsAt(staged, 'self')).toEqual(['自评得分=score', '初评分=pen', '审定得分=pen']);
    expect(fieldsAt(staged, 'assess')).toEqual(['自评得分=earlier', '初评分=score', '审定得分=pen']);
    expect(fieldsAt(staged, 'final')).toEqual(['自评得分=earlier', '初评分=earlier', '审定得分=score']);
  });

  it('is nobody apart where the rubric does not say so, but 自评 by its name', () => {
    expect(fieldsAt(three, 'assess')).toEqual(['初评分=earlier', '复核分=earlier', '审定得分=score']);
    expect(fieldsAt(three, 'self')).toEqual(['初评分=pen', '复核分=pen', '自评分=score']);
    const named = reviewed([{ field: 'earlier', key: 'own', header: '自评分' }]);
    expect(fieldsAt(named, 'self')).toEqual(['自评分=score', '审定得分=pen']);
  });

  it('counts in the column of that stage', async () => {
    const form = formOf(staged, 'direct', 'assess');
    const typed = { '1': 9, '2': 18, '1/own': 10 };
    const read = readBack(readWorkbook(await bytesOf(fillForm(form, entriesOf(typed, 'direct')).model)));
    expect(read.problems).toEqual([]);
    expect([read.report.stage, read.report.total, read.report.items[0]?.earlier]).toEqual([
      'assess',
      27,
      { own: 10 },
    ]);
  });
});

describeWithOracle('several columns of scores in the workbook', () => {
  const bench = setUpBench();
  const { '2': _, ...some } = ALL;
  it('come to the same', async () =>
    expect(
      await compareSheet(
        bench,
        three,
        [{}, ALL, some, { '1/first': 9 }, { ...ALL, '1/second': 11 }, { ...ALL, '2/first': '良' }],
        'direct',
      ),
    ).toBe(AGREES));

  it('come to the same beside facts', async () => {
    const counted = reviewed([FIRST], {
      sections: aRubric({ items: [anItem({ fullScore: 10, clauses: [aCount(1)] })] }).sections,
      fullScore: 10,
    });
    const fills: readonly Typed[] = [{}, { '1a': 2 }, { '1a': 2, '1/first': 9 }, { '1/first': 'x' }];
    expect(await compareSheet(bench, counted, fills)).toBe(AGREES);
  });
});
