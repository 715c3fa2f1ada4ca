/** What gets typed into cells: named by sheet and cell, with what to do; never turned into 0. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellValue } from '../../src/formula/value';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import type { StoredCell } from '../../src/readBack/stored';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import type { InputValue } from '../support/libreOffice';
import type { Scoresheet } from '../support/scoresheets';
import { aScoresheet, at, outline, readBytes, withCells } from '../support/scoresheets';
import { growth, LINEAR } from '../support/growth';

let sheet: Scoresheet;
beforeAll(async () => {
  sheet = await aScoresheet();
});

/** What is said about one input, whatever else is. */
function said(field: string, cell: StoredCell): { code: string; message: string } | undefined {
  const place = sheet.placeOf(field);
  const { problems, report } = readBack(withCells(readWorkbook(sheet.bytes), { [at(place)]: cell }));
  const found = problems.filter((each) => each.sheet === place.sheet && each.cell === place.cell);
  expect(found.length).toBeLessThan(2);
  if (found[0]?.severity === 'error') expect(report).toMatchObject({ total: null, state: 'invalid' });
  return found[0] && { code: found[0].code, message: found[0].message };
}

describe('an entry that cannot be used', () => {
  const label = { count: '第1项第①款“专题研究会议少开”', tick: '第2项第①款“未配备人员负责环保日常工作”' };
  const count = '应填0或正整数，最多9999';

  it.each<[string, StoredCell, string]>([
    ['a unit', { value: '2分' }, `填的是“2分”，${count}。只填数字“2”，不写单位。`],
    ['a unit after a space', { value: '2 次' }, `填的是“2 次”，${count}。只填数字“2”，不写单位。`],
    ['a Chinese digit', { value: '三' }, `填的是“三”，${count}。请改成阿拉伯数字“3”。`],
    ['a Chinese digit with a unit', { value: '两次' }, `填的是“两次”，${count}。请改成阿拉伯数字“2”。`],
    ['full width', { value: '３' }, `填的是“３”，${count}。像是全角数字，请改成半角的“3”。`],
    [
      'full width, with decimals',
      { value: '１．５' },
      `填的是“１．５”，${count}。像是全角数字，请改成半角的“1.5”。`,
    ],
    [
      'text that looks like a number',
      { value: ' 3' },
      `填的是“ 3”，${count}。这是文本格式的数字，请删去后重新填“3”。`,
    ],
    ['nothing but a space', { value: ' ' }, `填的是“ ”，${count}。看上去是空的，其实有空格。请清空这一格。`],
    [
      'nothing but a full-width space',
      { value: '　' },
      `填的是“　”，${count}。看上去是空的，其实有空格。请清空这一格。`,
    ],
    ['a word', { value: '有' }, `填的是“有”，${count}。请改正。`],
    ['a negative number', { value: -1 }, `填的是“-1”，${count}。请改正。`],
    ['a fraction', { value: 1.5 }, `填的是“1.5”，${count}。请改正。`],
    ['too many', { value: 10000 }, `填的是“10000”，${count}。请改正。`],
    [
      'a percentage',
      { value: 0.93, numberFormat: 9 },
      `填的是“0.93”，${count}。像是填了93%。请删去后重新填，不加百分号。`,
    ],
    [
      'a percentage of its own format',
      { value: 0.935, numberFormat: 164, formatCode: '0.0%' },
      `填的是“0.935”，${count}。像是填了93.5%。请删去后重新填，不加百分号。`,
    ],
    [
      'a date',
      { value: 44564, numberFormat: 14 },
      `填的是“44564”，${count}。像是被当成了日期，请删去后重新填。`,
    ],
    [
      'a date of its own format',
      { value: 44564, numberFormat: 164, formatCode: 'm"月"d"日"' },
      `填的是“44564”，${count}。像是被当成了日期，请删去后重新填。`,
    ],
    ['a logical value', { value: true }, `填的是“TRUE”，${count}。请改正。`],
    ['an error', { value: { error: '#N/A' } }, `填的是“#N/A”，${count}。请改正。`],
    [
      'a formula that fails',
      { value: { error: '#DIV/0!' }, formula: '1/0' },
      `填的是“#DIV/0!”，${count}。请改正。`,
    ],
  ])('is named with a fix: %s', (_, cell, words) => {
    expect(said('1a', cell)).toEqual({ code: 'sheet.unusable', message: label.count + words });
  });

  it.each<[string, StoredCell, string]>([
    ['another word', { value: 'yes' }, '填的是“yes”，应填“是”或“否”。请改正。'],
    ['a space too many', { value: '是 ' }, '填的是“是 ”，应填“是”或“否”。请去掉空格，只填“是”。'],
    ['a number', { value: 1 }, '填的是“1”，应填“是”或“否”。请改正。'],
    ['a space within', { value: '是　' }, '填的是“是　”，应填“是”或“否”。请去掉空格，只填“是”。'],
  ])('is named in a 是/否 cell: %s', (_, cell, words) => {
    expect(said('2a', cell)).toEqual({ code: 'sheet.unusable', message: label.tick + words });
  });

  it.each<[string, string, StoredCell, string]>([
    ['a date as a number', '4b:note', { value: 6.3 }, '应填文字，不超过500字。请写成文字，如“6月3日”。'],
    ['too many words', '4b:note', { value: '字'.repeat(501) }, '应填文字，不超过500字。请缩短。'],
    ['a date as text', ':date', { value: '2021.12.20' }, '应填日期，如2021-12-20。请删去后按日期重新填。'],
    ['a day of 1900', ':date', { value: 6.3 }, '应填日期，如2021-12-20。请删去后按日期重新填。'],
    [
      'a year with its unit',
      ':year',
      { value: '2021年' },
      '应填四位年份，如2021。只填数字“2021”，不写单位。',
    ],
    ['an adjustment out of range', '4:adjust', { value: -2 }, '应填-1.5到1.5的数，最多三位小数。请改正。'],
  ])('is named elsewhere: %s', (_, field, cell, words) => {
    expect(said(field, cell)?.message.endsWith(words)).toBe(true);
  });

  it('says no more of a long text than a message can hold', () => {
    expect(said('1a', { value: '1'.repeat(3_000_000) })!.message.length).toBeLessThan(140);
  });

  it.each([
    ['digits', '１'],
    ['spaces', ' '],
  ])('does not keep the reader busy with half a million %s', (_, piece) => {
    const reading = (size: number) => () => said('1a', { value: `${piece.repeat(size)}x` });
    expect(reading(500_000)()?.code).toBe('sheet.unusable');
    expect(growth(reading, 500_000)).toBeLessThan(LINEAR);
  });
});

describe('an entry that is taken all the same', () => {
  it.each<[string, StoredCell, string, number]>([
    ['a formula', { value: 5, formula: '3+2' }, 'sheet.formulaInInput', 9],
    ['a whole number with a percent format', { value: 1, numberFormat: 9 }, 'sheet.percent', 9.4],
    ['a small number with a date format', { value: 3, numberFormat: 14 }, 'sheet.dateFormat', 9.2],
  ])('is warned of: %s', (_, cell, code, total) => {
    const place = sheet.placeOf('1a');
    const { problems, report } = readBack(withCells(readWorkbook(sheet.bytes), { [at(place)]: cell }));
    expect(problems).toContainEqual(expect.objectContaining({ ...place, severity: 'warning', code }));
    expect(report.total).toBe(total);
  });

  it.each(['[', '"', '[a]"'])('is read at once whatever the number format: %s over and over', (mark) => {
    const cell = { value: 3, numberFormat: 176, formatCode: mark.repeat(200_000) };
    const { entries } = readBack(withCells(readWorkbook(sheet.bytes), { [at(sheet.placeOf('1a'))]: cell }));
    expect(entries.get('1a')).toBe(3);
  });

  it.each<[string, StoredCell | null]>([
    ['a blank', null],
    ['an empty text, as pasting leaves behind', { value: '' }],
    ['a formula that gives an empty text', { value: '', formula: 'IF(1=1,"","")' }],
  ])('counts as blank: %s', (_, cell) => {
    const { problems, report, entries } = readBack(
      withCells(readWorkbook(sheet.bytes), { [at(sheet.placeOf('1a'))]: cell }),
    );
    expect(entries.get('1a') ?? '').toBe('');
    expect(report.items[0]).toMatchObject({ score: 1, clauses: [{ entry: null, points: 0 }, {}, {}] });
    expect(problems.map(({ code }) => code)).not.toContain('sheet.unusable');
  });

  it('does not take a formula without a result for a blank', () => {
    expect(said('1a', { value: null, formula: '3+2' })).toEqual({
      code: 'sheet.notCalculated',
      message:
        '第1项第①款“专题研究会议少开”填的是公式 =3+2，文件里没有它的结果。请改填数字，或用WPS或Excel打开并保存后再报。',
    });
  });
});

describe('what is missing beside an entry', () => {
  const problemsOf = (changes: Readonly<Record<string, StoredCell>>) => {
    const cells = Object.entries(changes).map(([id, cell]) => [at(sheet.placeOf(id)), cell] as const);
    return readBack(withCells(readWorkbook(sheet.bytes), Object.fromEntries(cells)));
  };

  it('is named with its cell: the reason of an 审定调整', () => {
    const { problems, report } = problemsOf({ '4:adjust': { value: -0.1 } });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'sheet.lackingAdjustReason', ...sheet.placeOf('4:reason') }),
    );
    expect(report).toMatchObject({ total: null, state: 'incomplete' });
  });

  it('is named with its cell: the reason of a judgement', () => {
    const { problems, report } = problemsOf({ b2b: { value: 0.5 } });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'sheet.lackingReason', ...sheet.placeOf('b2b:note') }),
    );
    expect(report.total).toBeNull();
  });

  it('is named with its cell: a rewritten 备注 that no longer fits', () => {
    const { problems, report } = problemsOf({ '4:remark': { value: '禁烧落实较好。' } });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'sheet.rewrittenRemark', ...sheet.placeOf('4:remark') }),
    );
    expect(report.total).toBe(9.2);
  });
});

describeWithOracle('the sheet and the reader judge alike', () => {
  const bench = setUpBench();

  it.each<[InputValue, CellValue]>([
    ['2分', '有误'],
    ['三', '有误'],
    ['３', '有误'],
    [' ', '有误'],
    [-1, '有误'],
    [1.5, '有误'],
    [10000, '有误'],
    [0.93, '有误'],
    [44564, '有误'],
    [true, '有误'],
    [{ error: '#N/A' }, '有误'],
    [{ emptyString: true }, 9.5],
    [null, 9.5],
    ['=3+2', '有误'],
    [5, 9],
  ])('of %j typed into a count', async (value, shows) => {
    const document = await bench.open('sent', sheet.bytes);
    const [values] = await document.recalculate(
      [[{ ...sheet.placeOf('1a'), value }]],
      [{ name: 'pf_total' }],
    );
    const path = await document.saveAs(join(bench.folder(), 'back.xlsx'));
    await document.close();
    const back = readBytes(await readFile(path));
    expect(values).toEqual([shows]);
    expect(back.report.total).toBe(typeof shows === 'number' ? shows : null);
    const own = outline(back).filter((line) => !line.startsWith('warning'));
    expect(own).toEqual(shows === '有误' ? [`error sheet.unusable ${at(sheet.placeOf('1a'))}`] : []);
  });
});
