/** Files that were changed on purpose, or by a program that knew no better: refused by name, or found by recomputing. */

import { createHash } from 'node:crypto';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import type { Problem } from '../../src/problems/problem';
import { ScoresheetError } from '../../src/problems/problem';
import { canonicalJson } from '../../src/rubric/fingerprint';
import type { Rubric } from '../../src/rubric/rubric';
import type { Mode } from '../../src/scoring/fields/fields';
import { LAYOUT_VERSION } from '../../src/sheet/earlier';
import { readBack } from '../../src/readBack/readBack';
import type { StoredCell, StoredSheet, StoredWorkbook } from '../../src/readBack/stored';
import { CALC, ENTRIES, RECORD, SCORESHEET } from '../../src/sheet/sheetNames';
import { growth, LINEAR } from '../support/growth';
import type { Scoresheet } from '../support/scoresheets';
import {
  aScoresheet,
  at,
  daxing,
  outline,
  readBytes,
  withCachedValue,
  withCells,
} from '../support/scoresheets';

let sheet: Scoresheet;
let stored: StoredWorkbook;
beforeAll(async () => {
  sheet = await aScoresheet();
  stored = readWorkbook(sheet.bytes);
});

const sheetNamed = (name: string): StoredSheet => stored.sheets.find((each) => each.name === name)!;
const without = (name: string): StoredWorkbook => ({
  sheets: stored.sheets.filter((each) => each.name !== name),
});
/** A copy after the others, or before them all. */
const withCopy = (name: string, copy: string, isFirst = false): StoredWorkbook => {
  const added = { ...sheetNamed(name), name: copy };
  return { sheets: isFirst ? [added, ...stored.sheets] : [...stored.sheets, added] };
};

/** A1 of column B of the record's row with this key. */
function recordCell(key: string): string {
  const [place] = [...sheetNamed(RECORD).cells].find(([, { value }]) => value === key)!;
  return `${RECORD}!${place.replace('A', 'B')}`;
}
const withRecord = (changes: Readonly<Record<string, StoredCell | null>>): StoredWorkbook =>
  withCells(
    stored,
    Object.fromEntries(Object.entries(changes).map(([key, cell]) => [recordCell(key), cell])),
  );
const json = (): string => {
  const value = sheetNamed(RECORD).cells.get(recordCell('json').slice(`${RECORD}!`.length))?.value;
  return typeof value === 'string' ? value : '';
};

function refusalOf(workbook: StoredWorkbook): readonly Problem[] {
  try {
    readBack(workbook);
  } catch (error) {
    if (error instanceof ScoresheetError) return error.problems;
    throw error;
  }
  return [];
}

describe('the record', () => {
  it.each<[string, () => StoredWorkbook, string]>([
    [
      'a 分值 changed',
      () => withRecord({ json: { value: json().replace('"fullScore":1.5', '"fullScore":5.5') } }),
      'sheet.rubricChanged',
    ],
    ['cut short', () => withRecord({ json: { value: json().slice(0, 5000) } }), 'sheet.rubricChanged'],
    ['a piece gone', () => withRecord({ json: null }), 'sheet.rubricChanged'],
    ['not JSON', () => withRecord({ json: { value: '~{{{' } }), 'sheet.rubricChanged'],
    [
      'the fingerprint changed',
      () => withRecord({ sha256: { value: '0'.repeat(64) } }),
      'sheet.rubricChanged',
    ],
    ['the fingerprint gone', () => withRecord({ sha256: null }), 'sheet.rubricChanged'],
    ['tally made direct', () => withRecord({ mode: { value: 'direct' } }), 'sheet.rubricChanged'],
    ['another mode', () => withRecord({ mode: { value: '__proto__' } }), 'sheet.rubricChanged'],
    ['another stage', () => withRecord({ stage: { value: 'draft' } }), 'sheet.rubricChanged'],
    ['a newer layout', () => withRecord({ layout: { value: 99 } }), 'sheet.newerVersion'],
    ['no layout', () => withRecord({ layout: { value: { error: '#N/A' } } }), 'sheet.rubricChanged'],
    ['gone', () => without(RECORD), 'sheet.notAScoresheet'],
    ['twice', () => withCopy(RECORD, 'pf_rubric2'), 'sheet.copiedSheet'],
    ['no sheets at all', () => ({ sheets: [] }), 'sheet.notAScoresheet'],
  ])('%s', (_, workbook, code) => {
    expect(refusalOf(workbook()).map((problem) => problem.code)).toEqual([code]);
  });

  it('says no more of a newer version than a message can hold', () => {
    const workbook = withRecord({ layout: { value: 99 }, version: { value: '9'.repeat(30_000) } });
    const message = refusalOf(workbook)[0]!.message;
    expect(message).toContain('9…');
    expect(message.length).toBeLessThan(90);
  });

  it('with a rubric changed and the fingerprint made to fit, the sheet does not fit the rubric', () => {
    const changed = json().slice(1).replace('"points":0.2', '"points":0.1');
    const sha256 = createHash('sha256')
      .update(canonicalJson(JSON.parse(changed) as Rubric))
      .digest('hex');
    // Properties in the order of the alphabet, as RFC 8785 has them.
    const record = `{"layout":${LAYOUT_VERSION},"mode":"tally","reading":"","sha256":"${sha256}","stage":"assess","version":"0.2.0"}`;
    const seal = createHash('sha256').update(record).digest('hex');
    const { problems } = readBack(
      withRecord({ json: { value: `~${changed}` }, sha256: { value: sha256 }, seal: { value: seal } }),
    );
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['sheet.textChanged', 'sheet.calcChanged']),
    );
  });

  it('of a sheet in direct mode made tally is refused', async () => {
    const direct = readWorkbook((await aScoresheet({ mode: 'direct' })).bytes);
    const record = direct.sheets.find(({ name }) => name === RECORD)!;
    const [place] = [...record.cells].find(([, { value }]) => value === 'direct')!;
    const changed = withCells(direct, { [`${RECORD}!${place}`]: { value: 'tally' } });
    expect(() => readBack(changed)).toThrow('sheet.rubricChanged');
  });
});

describe('a sheet that is there twice, or not at all', () => {
  it.each([
    ['behind', false],
    ['in front', true],
  ])('加扣分明细 copied, the copy %s: no total', (_, isFirst) => {
    const back = readBack(withCopy(ENTRIES, '加扣分明细 (2)', isFirst));
    expect(outline(back)).toEqual(['error sheet.copiedSheet 加扣分明细 (2)']);
    expect(back.report).toMatchObject({ base: null, total: null, grade: null, state: 'invalid' });
  });

  it('评分表 copied: the entries are those of 加扣分明细', () => {
    const back = readBack(withCopy(SCORESHEET, '评分表 (2)'));
    expect(outline(back)).toEqual(['error sheet.copiedSheet 评分表 (2)']);
    expect(back.report.total).toBe(9.2);
  });

  it('加扣分明细 deleted: no total', () => {
    const back = readBack(without(ENTRIES));
    expect(outline(back)[0]).toBe('error sheet.missingSheet 加扣分明细');
    expect(back.report).toMatchObject({ total: null, state: 'invalid' });
  });

  it.each([SCORESHEET, CALC])('%s deleted', (name) => {
    const back = readBack(without(name));
    expect(outline(back)).toEqual([`error sheet.missingSheet ${name}`]);
    expect(back.report.total).toBe(9.2);
  });

  it('a row copied with its id: which one counts?', () => {
    const [from, to] = [sheet.rowOf(ENTRIES, '4b'), sheet.rowOf(ENTRIES, ':head')];
    const back = readBack(withCells(stored, { [`${ENTRIES}!A${to}`]: { value: '4B' } }));
    expect(outline(back)).toContain(`error sheet.duplicateRow 加扣分明细!B${from}`);
    expect(back.report).toMatchObject({ total: null, state: 'invalid' });
  });
});

describe('stored results that were changed without recalculating', () => {
  it.each<['4' | 'total', number]>([
    ['4', 1.5],
    ['total', 10],
  ])('the score of %s', (id, value) => {
    const place = sheet.official('score', id);
    const back = readBytes(withCachedValue(sheet, place, value));
    expect(outline(back)).toEqual([`error sheet.wrongValue ${at(place)}`]);
    expect(back.report.total).toBe(9.2);
  });

  it('a formula that gives the right number, for now', () => {
    const place = sheet.official('score', 'total');
    const back = readBack(withCells(stored, { [at(place)]: { value: 9.2, formula: 'SUM(F5:F15)' } }));
    expect(outline(back)).toEqual([`warning sheet.formulaChanged ${at(place)}`]);
  });

  it('a file saved without any results, as by openpyxl', () => {
    const blank = stored.sheets.map(({ name, cells }) => ({
      name,
      cells: new Map(
        [...cells].map(([place, cell]) => [
          place,
          cell.formula === undefined ? cell : { ...cell, value: null },
        ]),
      ),
    }));
    const back = readBack({ sheets: blank });
    expect(back.report.total).toBe(9.2);
    expect(outline(back)).toEqual(['error sheet.uncalculated 评分表!B4']);
  });
});

describe('a file made to keep the reader busy', () => {
  const reading =
    (workbook: StoredWorkbook): (() => unknown) =>
    () =>
      readBack(workbook);
  const column = (value: (row: number) => StoredCell, count: number): StoredWorkbook => ({
    sheets: stored.sheets.map((each) =>
      each.name !== ENTRIES
        ? each
        : {
            name: ENTRIES,
            cells: new Map([
              ...each.cells,
              ...Array.from({ length: count }, (_, i) => [`A${i + 200}`, value(i)] as const),
            ]),
          },
    ),
  });

  it('200,000 rows with the same id', () => {
    expect(growth((rows) => reading(column(() => ({ value: '4b' }), rows)), 200_000)).toBeLessThan(LINEAR);
  });

  it('200,000 rows with ids of nobody', () => {
    expect(
      growth((rows) => reading(column((i) => ({ value: `__proto__${i}` }), rows)), 200_000),
    ).toBeLessThan(LINEAR);
  });

  it.each(["'", '"', "'a", ' '])('a formula of a million %j', (piece) => {
    const place = at(sheet.official('score', '4'));
    const made = (pieces: number): (() => unknown) =>
      reading(withCells(stored, { [place]: { value: 1.5, formula: piece.repeat(pieces) } }));
    expect(growth(made, 1_000_000)).toBeLessThan(LINEAR);
  });

  it('ids that every object has', () => {
    const row = sheet.rowOf(ENTRIES, '4b');
    for (const value of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(outline(readBack(withCells(stored, { [`${ENTRIES}!A${row}`]: { value } })))).toEqual(
        expect.arrayContaining(['error sheet.missingRow 加扣分明细']),
      );
  });
});

it.each<Mode>(['tally', 'direct'])('a rubric of another year is read by itself, %s', async (mode) => {
  const other = { ...daxing, id: 'daxing-2022' };
  const back = readBytes((await aScoresheet({ rubric: other, mode })).bytes);
  expect(back.report.rubric.id).toBe('daxing-2022');
  expect(back.problems).toEqual([]);
});

/** A cell of the same sheet. */
const OWN_CELL = /(?<![!:$\w])\$[A-Z]+\$\d+(?!:)/;

it('a step of the calculation that takes its value from a sheet that is not ours is named', () => {
  const calc = sheetNamed(CALC);
  const [place, cell] = [...calc.cells].find(([, { formula = '' }]) => OWN_CELL.test(formula))!;
  const foreign: StoredSheet = { name: '底稿', cells: calc.cells };
  const changed = withCells(stored, {
    [`${CALC}!${place}`]: { ...cell, formula: cell.formula!.replace(OWN_CELL, '底稿!$&') },
  });
  const problems = outline(
    readBack({ ...changed, sheets: [...changed.sheets, { ...foreign, cells: new Map() }] }),
  );
  expect(problems).toContain(`error sheet.calcChanged ${CALC}!${place}`);
});
