/** Percentages in a returned workbook: fractions in percent cells, points in sheets of 0.1.0, and what clerks make of both. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import type { StoredCell, StoredWorkbook } from '../../src/readBack/stored';
import { ENTRIES } from '../../src/sheet/sheetNames';
import type { Scoresheet } from '../support/scoresheets';
import { aScoresheet, withCells } from '../support/scoresheets';
import { template } from '../support/templates';

/** 机动车环保标志核发率, 到京赴省环境信访总量同比下降, 被市级主流媒体采用: 县区环保局 10, 62, 57. */
const answers = {
  unit: '示范县',
  period: '2013',
  date: '2013-12-20',
  unitClass: '县',
  answers: { '10b': 93.5, '62b': 12.5 },
};

let sheet: Scoresheet;
let stored: StoredWorkbook;
beforeAll(async () => {
  sheet = await aScoresheet({ rubric: template('xianqu-2013'), answers });
  stored = readWorkbook(sheet.bytes);
});

const cellOf = (field: string): StoredCell | undefined =>
  stored.sheets.find(({ name }) => name === ENTRIES)!.cells.get(sheet.placeOf(field).cell);

const entriesIn = ({ report }: ReturnType<typeof readBack>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (report.items as readonly { clauses: readonly { id: string; entry: unknown }[] }[])
      .flatMap(({ clauses }) => clauses)
      .map(({ id, entry }) => [id, entry]),
  );

/** What is said about one input, and what it counts as. */
function said(
  workbook: StoredWorkbook,
  field: string,
  place: { sheet: string; cell: string },
  cell: StoredCell,
) {
  const back = readBack(withCells(workbook, { [`${place.sheet}!${place.cell}`]: cell }));
  const problem = back.problems.find((each) => each.sheet === place.sheet && each.cell === place.cell);
  return { code: problem?.code, message: problem?.message ?? '', entry: entriesIn(back)[field] };
}

const here = (field: string, cell: StoredCell) => said(stored, field, sheet.placeOf(field), cell);

describe('a percentage in a workbook', () => {
  it('is stored as a fraction in a percent cell, and reported in points', () => {
    expect(cellOf('10b')).toMatchObject({ value: 0.935, formatCode: '0.0##%' });
    expect(cellOf('62b')).toMatchObject({ value: 0.125, formatCode: '0.0##%' });
    expect(entriesIn(readBack(stored))).toMatchObject({ '10b': 93.5, '62b': 12.5 });
  });

  it('gets an echo beside it, outside the printed page', () => {
    const { cell } = sheet.placeOf('10b');
    const echo = cell.replace(/^E/, 'I');
    const detail = sheet.model.sheets.find(({ name }) => name === ENTRIES)!;
    expect(stored.sheets.find(({ name }) => name === ENTRIES)!.cells.get(echo)?.value).toBe('按93.5%计');
    expect(detail.print!.area.to.column).toBeLessThan(9);
  });

  it.each<[string, StoredCell, unknown]>([
    ['typed as 93.5%', { value: 0.935, numberFormat: 10 }, 93.5],
    ['whose format was lost in pasting', { value: 0.935 }, 93.5],
    ['that is all of it', { value: 1 }, 100],
    ['that is nothing', { value: 0 }, 0],
    ['with the noise of a formula', { value: 0.1 + 0.2 }, 30],
  ])('is taken without a word: %s', (_, cell, entry) => {
    expect(here('10b', cell)).toEqual({ code: undefined, message: '', entry });
  });

  it.each<[string, StoredCell, string]>([
    [
      '93.5 in a cell that takes 1 for 100%',
      { value: 93.5 },
      '填的是“9350%”，应填0到100的数（百分数，如93.5%），最多三位小数。现在是9350%，是不是93.5%？请改正。',
    ],
    ['935 for 93.5', { value: 9.35 }, '现在是935%，是9.35%还是93.5%？请改正。'],
    [
      '0.935 that the spreadsheet made 0.935%',
      { value: 0.00935 },
      '是93.5%还是0.935%？确实不到2%的，请与下发这份表的单位联系。',
    ],
    [
      '1 that the spreadsheet made 1%',
      { value: 0.01 },
      '是100%还是1%？确实不到2%的，请与下发这份表的单位联系。',
    ],
    ['a percentage pasted as words', { value: '９３．５％' }, '这是文本，不是数，请删去后重新填“93.5%”。'],
    ['four decimals', { value: 0.935125 }, '请改正。'],
    ['less than nothing', { value: -0.07 }, '请改正。'],
  ])('is 有误 with what may have been meant: %s', (_, cell, words) => {
    const { code, message, entry } = here('10b', cell);
    expect(code).toBe('sheet.unusable');
    expect(message.endsWith(words)).toBe(true);
    expect(entry).toBeNull();
  });

  it('a fall of 150% is no bonus of 6, five of two levels are none', () => {
    expect(here('62b', { value: 1.5 })).toMatchObject({ code: 'sheet.unusable', entry: null });
    expect(here('57a', { value: 5 })).toMatchObject({ code: 'sheet.unusable', entry: null });
    expect(here('57a', { value: 2 })).toMatchObject({ code: undefined, entry: 2 });
  });
});

describe('a percentage in a sheet of 0.1.0', () => {
  const old = readWorkbook(readFileSync(join(__dirname, '..', 'v0.1.0', 'xianqu-2013.xlsx')));
  const row = [...old.sheets.find(({ name }) => name === '扣分明细')!.cells]
    .find(([place, { value }]) => /^A/.test(place) && value === '10b')![0]
    .slice(1);
  const place = { sheet: '扣分明细', cell: `E${row}` };

  it.each<[string, StoredCell, number | null, string | undefined]>([
    ['93.5 is 93.5%', { value: 93.5 }, 93.5, undefined],
    ['1 would be 1%, which nobody has', { value: 1 }, null, 'sheet.unusable'],
    ['100 is all of it', { value: 100 }, 100, undefined],
    ['93.5 with a percent format is what it is', { value: 93.5, numberFormat: 10 }, 93.5, 'sheet.percent'],
    ['935 is out of range', { value: 935 }, null, 'sheet.unusable'],
  ])('holds points: %s', (_, cell, entry, code) => {
    expect(said(old, '10b', place, cell)).toMatchObject({ entry, code });
  });

  it('typed as 93.5% is never guessed to be 93.5', () => {
    const { entry, message } = said(old, '10b', place, { value: 0.935, numberFormat: 10 });
    expect(entry).toBeNull();
    expect(message).toContain('像是填了93.5%。请删去后重新填，不加百分号。');
  });
});
