/** Workbooks that an earlier version made come back for months: they read as they always did, and are said to be old. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import type { StoredCell, StoredWorkbook } from '../../src/readBack/stored';
import { CALC, fieldName, SCORESHEET } from '../../src/sheet/sheetNames';
import { outline, withCells } from '../support/scoresheets';

const folder = join(__dirname, '..', 'v0.1.0');
const open = (file: string): StoredWorkbook => readWorkbook(readFileSync(join(folder, file)));

/** As the README beside them has it, worked out when they were made. */
const made = tableIn(folder).map(([, file = '', state = '', total = '', grade = '', problems = '']) => ({
  file,
  state,
  total: total === '' ? null : Number(total),
  grade: grade === '' ? null : grade,
  problems: Number(problems),
}));

function tableIn(where: string): readonly (readonly string[])[] {
  return readFileSync(join(where, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
}

it('six of them are kept', () => {
  expect(made).toHaveLength(6);
});

it.each(made)('$file reads back to what it said, and once that it is old', ({ file, problems, ...said }) => {
  const back = readBack(open(file));
  expect(back.report).toMatchObject(said);
  expect(outline(back)).toHaveLength(problems);
  // One of them has an 审定调整 besides, which is said as well.
  const old = back.notices.filter(({ code }) => code === 'sheet.earlierVersion');
  expect(old.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'notice 这份评分表由0.1.0版生成，公式没有逐格核对，分数按填写的内容重新计算。',
  ]);
});

/** Every template in both modes, with what their scores were worked out to. */
const by020 = join(__dirname, '..', 'v0.2.0');
const madeBy020 = tableIn(by020).map(([, file = '', state, total = '', grade = '']) => ({
  file,
  state,
  total: Number(total),
  grade: grade === '' ? null : grade,
}));

it('fourteen of 0.2.0 are kept', () => {
  expect(madeBy020).toHaveLength(14);
});

it.each(madeBy020)('$file of 0.2.0 reads back to what it said', ({ file, ...said }) => {
  const back = readBack(readWorkbook(readFileSync(join(by020, file))));
  expect(back.report).toMatchObject(said);
  expect(back.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(back.notices.filter(({ code }) => code === 'sheet.earlierVersion')).toHaveLength(1);
});

it.each(madeBy020)('of $file of 0.2.0 nothing that is signed can be typed over', ({ file }) => {
  const sheet = readWorkbook(readFileSync(join(by020, file)));
  const { cells } = sheet.sheets.find(({ name }) => name === SCORESHEET)!;
  const rows = new Map(
    [...cells].flatMap(([at, { value }]) =>
      /^A\d/.test(at) && typeof value === 'string' ? [[at.slice(1), value]] : [],
    ),
  );
  // Hints stand right of what is printed.
  const hints = 1 + readBack(sheet).layout.prepared.rubric.layout.columns.length;
  const signed = [...cells].filter(
    ([at, { formula }]) =>
      formula !== undefined &&
      at.charCodeAt(0) - 'A'.charCodeAt(0) < hints &&
      /^(total|bonus|penalty|\d+)$/.test(rows.get(at.slice(1)) ?? ''),
  );
  const some = signed.filter((_, i) => i % Math.ceil(signed.length / 10) === 0);
  expect(some.length).toBeGreaterThan(0);
  const unseen = some.filter(([at]) => {
    const { problems } = readBack(withCells(sheet, { [`${SCORESHEET}!${at}`]: { value: 1 } }));
    return !problems.some(({ code, cell }) => code === 'sheet.formulaOverwritten' && cell === at);
  });
  expect(unseen).toEqual([]);
});

describe('of a sheet that 0.1.0 made, what is signed is still compared', () => {
  const sheet = open('daxing-2021.xlsx');
  const cellsOf = (name: string): StoredWorkbook['sheets'][number]['cells'] =>
    sheet.sheets.find((each) => each.name === name)!.cells;
  const rowOf = (name: string, id: string): string => {
    const [at] = [...cellsOf(name)].find(([place, { value }]) => /^A\d/.test(place) && value === id)!;
    return at.slice(1);
  };
  const [score, remark] = [`F${rowOf(SCORESHEET, '4')}`, `G${rowOf(SCORESHEET, '4')}`];
  const total = `F${rowOf(SCORESHEET, 'total')}`;
  const formulaIn = (place: string): string => cellsOf(SCORESHEET).get(place)!.formula!;
  const behind = formulaIn(score)
    .replace(/^.*!|\$/g, '')
    .replaceAll('$', '');

  it.each<[string, Readonly<Record<string, StoredCell | null>>, readonly string[]]>([
    [
      'a score with another result',
      { [`评分表!${score}`]: { value: 1.5, formula: formulaIn(score) } },
      [`error sheet.earlierValue 评分表!${score}`],
    ],
    [
      'a score with another result, and the calculation with it',
      {
        [`评分表!${score}`]: { value: 1.5, formula: formulaIn(score) },
        [`${CALC}!${behind}`]: { value: 1.5 },
      },
      [`error sheet.earlierValue 评分表!${score}`],
    ],
    [
      'a total typed over',
      { [`评分表!${total}`]: { value: 10 } },
      [`error sheet.formulaOverwritten 评分表!${total}`],
    ],
    [
      'a total from another sheet',
      { [`评分表!${total}`]: { value: 9.2, formula: 'Sheet1!$A$1' } },
      [`error sheet.formulaOverwritten 评分表!${total}`],
    ],
    [
      'a total that is gone',
      { [`评分表!${total}`]: null },
      [`error sheet.formulaOverwritten 评分表!${total}`],
    ],
    [
      'a 备注 typed over',
      { [`评分表!${remark}`]: { value: '表现良好。' } },
      [`error sheet.formulaOverwritten 评分表!${remark}`],
    ],
    [
      'a 备注 with another result',
      { [`评分表!${remark}`]: { value: '表现良好。', formula: formulaIn(remark) } },
      [`error sheet.earlierValue 评分表!${remark}`],
    ],
    [
      'a 分值',
      { [`评分表!E${rowOf(SCORESHEET, '4')}`]: { value: 5 } },
      [`error sheet.textChanged 评分表!E${rowOf(SCORESHEET, '4')}`],
    ],
    [
      'a step of the calculation taken from another sheet',
      { [`${CALC}!${behind}`]: { value: 1.3, formula: '底稿!$A$1' } },
      [`error sheet.calcChanged ${CALC}!${behind}`],
    ],
    [
      'a row of an item',
      { [`评分表!A${rowOf(SCORESHEET, '4')}`]: null },
      ['error sheet.missingRow 评分表', 'error sheet.missingRow 评分表'],
    ],
    [
      'a row that is there twice',
      { [`评分表!A${rowOf(SCORESHEET, '5')}`]: { value: '4' } },
      expect.arrayContaining([
        `error sheet.duplicateRow 评分表!B${rowOf(SCORESHEET, '5')}`,
      ]) as readonly string[],
    ],
  ])('%s', (_, changes, problems) => {
    const back = readBack(withCells(sheet, changes));
    expect(outline(back)).toEqual(problems);
    expect(back.report.total).toBe(9.2);
  });

  it('a clause that was deleted is no clause without findings', () => {
    const back = readBack(withCells(sheet, { [`扣分明细!A${rowOf('扣分明细', '4b')}`]: null }));
    expect(outline(back)[0]).toBe('error sheet.missingRow 扣分明细');
    expect(back.report).toMatchObject({ total: null, state: 'invalid' });
  });

  it('a field that its version did not know is blank', () => {
    const names = new Map([...sheet.names!].filter(([name]) => name !== fieldName('v1')));
    const without = withCells(sheet, { [`扣分明细!A${rowOf('扣分明细', 'v1')}`]: null });
    expect(outline(readBack({ ...without, names }))).toEqual([]);
    expect(outline(readBack({ ...without, names: new Map() }))[0]).toBe('error sheet.missingRow 扣分明细');
  });

  it('a layout older than the first one that was out is refused', () => {
    const record = sheet.sheets.find(({ name }) => name === 'pf_rubric')!;
    const [at] = [...record.cells].find(([, { value }]) => value === 'layout')!;
    expect(() => readBack(withCells(sheet, { [`pf_rubric!${at.replace('A', 'B')}`]: { value: 1 } }))).toThrow(
      'sheet.rubricChanged',
    );
  });
});
