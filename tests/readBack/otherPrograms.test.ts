/** Files as other programs write them, and cells that some broke: what can be read is read, the rest is named by its cell. */

import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { replacePart } from '../support/replaceParts';
import type { ReadBack } from '../../src/readBack/readBack';
import { isDate, isPercent } from '../../src/readBack/formats';
import type { StoredCell } from '../../src/readBack/stored';
import { readBack } from '../../src/readBack/readBack';
import { option } from '../../src/rules/entries/option';
import { fixFor } from '../../src/readBack/fix';
import type { Scoresheet } from '../support/scoresheets';
import { aScoresheet, at, outline, readBytes, totalOf, withCells } from '../support/scoresheets';

let sheet: Scoresheet;
beforeAll(async () => {
  sheet = await aScoresheet();
});

const WORKBOOK = 'xl/workbook.xml';
const ENTRIES_PART = 'xl/worksheets/sheet2.xml';
/** 2021-12-20. */
const DAY = 44550;

const changed = (bytes: Uint8Array, part: string, from: RegExp, to: string): Uint8Array =>
  replacePart(bytes, part, (xml) => {
    expect(xml).toMatch(from);
    return xml.replace(from, to);
  });

const dayCell = (): RegExp => new RegExp(`(<c r="${sheet.placeOf(':date').cell}" s="\\d+")><v>${DAY}</v>`);

/** The count of 1a: 专题研究会议少开3次. */
const countCell = (): RegExp => new RegExp(`<c r="${sheet.placeOf('1a').cell}" s="(\\d+)"><v>3</v></c>`);

const withCount = (cell: string): ReadBack =>
  readBytes(
    changed(sheet.bytes, ENTRIES_PART, countCell(), `<c r="${sheet.placeOf('1a').cell}" s="$1"${cell}</c>`),
  );

describe('days', () => {
  it('that Strict workbooks and some libraries write out are days', () => {
    const read = readBytes(changed(sheet.bytes, ENTRIES_PART, dayCell(), '$1 t="d"><v>2021-12-20</v>'));
    expect(read.report.date).toBe('2021-12-20');
    expect(totalOf(read)).toBe(9.2);
    expect(outline(read)).toEqual([]);
  });

  it('of a workbook that counts from 1904 are the same days', () => {
    const from1904 = changed(
      changed(sheet.bytes, WORKBOOK, /<workbookPr/, '<workbookPr date1904="1"'),
      ENTRIES_PART,
      dayCell(),
      `$1><v>${DAY - 1462}</v>`,
    );
    const read = readBytes(from1904);
    expect(read.report.date).toBe('2021-12-20');
    expect(totalOf(read)).toBe(9.2);
    expect(outline(read)).toEqual([]);
    const written = changed(
      from1904,
      ENTRIES_PART,
      /(<c r="E8" s="\d+")><v>\d+<\/v>/,
      '$1 t="d"><v>2021-12-20</v>',
    );
    expect(readBytes(written).report.date).toBe('2021-12-20');
  });

  it('where a count belongs are told, however they are written', () => {
    expect(outline(withCount(' t="d"><v>2013-03-05</v>'))).toContain(
      `error sheet.unusable ${at(sheet.placeOf('1a'))}`,
    );
    const asDay: StoredCell = { value: 3, numberFormat: 58 };
    const workbook = withCells(readWorkbook(sheet.bytes), { [at(sheet.placeOf('1a'))]: asDay });
    expect(outline(readBack(workbook))).toEqual([`warning sheet.dateFormat ${at(sheet.placeOf('1a'))}`]);
  });
});

describe('number formats', () => {
  it.each([14, 22, 27, 36, 45, 47, 50, 57, 58, 71])(
    'built in as %i are those of days and times',
    (numberFormat) => {
      expect(isDate({ numberFormat })).toBe(true);
    },
  );

  it.each([0, 1, 2, 9, 10, 11, 12, 13, 23, 37, 40, 44, 48, 49, 59, 62])(
    'built in as %i are not',
    (numberFormat) => {
      expect(isDate({ numberFormat })).toBe(false);
    },
  );

  it.each([
    'yyyy"年"m"月"',
    '[$-804]yyyy\\年m\\月d\\日',
    '[DBNum1][$-804]m"月"d"日"',
    '上午/下午h"时"mm"分"',
    'h:mm AM/PM',
    '[h]:mm',
    '[ss]',
    'mm:ss.0',
    'aaaa',
    '[$-411]ge.m.d',
    'e"年"',
    'General;yyyy',
    '"a"d',
  ])('%s are those of days and times', (formatCode) => {
    expect(isDate({ formatCode })).toBe(true);
  });

  it.each([
    'General',
    'General"分"',
    'General"days"',
    'G/通用格式"日"',
    '0.00E+00',
    '[Red]0.0;[<100]0',
    '[DBNum1]General',
    '0\\d',
    '_d0',
    '*y0',
    '[$¥-804]#,##0.00',
    '@',
    '0.0%',
  ])('%s are not', (formatCode) => {
    expect(isDate({ formatCode })).toBe(false);
  });

  it('are those of percentages by a sign that is no word', () => {
    expect([{ numberFormat: 9 }, { numberFormat: 10 }, { formatCode: '0.0%' }].map(isPercent)).toEqual([
      true,
      true,
      true,
    ]);
    expect([{ numberFormat: 0 }, { formatCode: '0"%"' }, { formatCode: '0\\%' }].map(isPercent)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('one cell that cannot be read', () => {
  it.each([
    ['blanks around its number', '><v> 3 </v>', '“ 3 ”'],
    ['NaN', '><v>NaN</v>', '“NaN”'],
    ['a text past the last', ' t="s"><v>999999</v>', '第999999条'],
    ['a shared formula without its master', '><f t="shared" si="9"/><v>3</v>', '共用公式'],
    ['two values', '><v>3</v><v>0</v>', '两份'],
  ])('is named, and the others are read: %s', (_, cell, words) => {
    const read = withCount(cell);
    const problem = read.problems.find(({ code }) => code === 'sheet.oddCell');
    expect(problem).toMatchObject({
      severity: 'error',
      ...sheet.placeOf('1a'),
      message: expect.stringContaining(words),
    });
    expect(read.report.items[1]).toMatchObject({ score: 0.3 });
    expect(totalOf(read)).toBeNull();
  });

  it('does not say of what follows from it that F9 would mend it', () => {
    const { problems } = withCount('><v>NaN</v>');
    expect(problems.filter(({ message }) => message.includes('F9'))).toEqual([]);
    expect(problems.find(({ cell }) => cell === 'F7')).toMatchObject({
      code: 'sheet.afterOdd',
      message:
        '“1”这一行的评分显示“0.7”，应为“有误”：填写的内容里有读不出来的格子（见其他各条），表里算的不能采用。请先改好那一格，保存后再报。',
    });
  });

  it('is named where nobody types, too', () => {
    const part = 'xl/worksheets/sheet1.xml';
    const cell = sheet.official('fullScore', '1').cell;
    const read = readBytes(
      changed(sheet.bytes, part, new RegExp(`(<c r="${cell}"[^>]*)><v>[^<]*`), '$1><v>-NaN'),
    );
    expect(outline(read)).toEqual([`error sheet.oddCell 评分表!${cell}`]);
  });

  it('is only a reminder on a sheet that is none of ours', () => {
    const workbook = readWorkbook(sheet.bytes);
    const foreign = {
      name: '别的表',
      cells: new Map([['A1', { value: { error: 'NaN' }, odd: 'notANumber' as const }]]),
    };
    const read = readBack({ sheets: [...workbook.sheets, foreign] });
    expect(outline(read)).toEqual(['warning sheet.foreignSheets', 'warning file.oddElsewhere 别的表!A1']);
    expect(totalOf(read)).toBe(9.2);
  });
});

describe('files of programs that do not calculate', () => {
  it('are told once, with how many formulas have no result', () => {
    const { sheets } = readWorkbook(sheet.bytes);
    const uncalculated = sheets.map((each) => ({
      ...each,
      cells: new Map(
        [...each.cells].map(([cell, content]) => [
          cell,
          content.formula === undefined ? content : { ...content, value: null },
        ]),
      ),
    }));
    const read = readBack({ sheets: uncalculated });
    expect(totalOf(read)).toBe(9.2);
    expect(read.problems).toMatchObject([
      { severity: 'error', code: 'sheet.uncalculated', message: expect.stringMatching(/^有\d+处公式/) },
    ]);
  });

  it('do not make a thousand lines out of a thousand cells', () => {
    const rubbish = new Map(
      Array.from({ length: 5000 }, (_, i) => [
        `A${i + 1}`,
        { value: { error: '?' }, odd: 'unknownType' as const },
      ]),
    );
    const { sheets } = readWorkbook(sheet.bytes);
    const { problems } = readBack({ sheets: [...sheets, { name: '别的表', cells: rubbish }] });
    expect(problems.filter(({ code }) => code !== 'sheet.foreignSheets')).toHaveLength(51);
    expect(problems.at(-1)).toMatchObject({ severity: 'warning', message: '……另有4950处同样的问题。' });
  });
});

describe('a pick that a program took for a number', () => {
  const entry = option(['100%', '95%', '1-2', '3']);

  it.each([
    [0.95, '95%'],
    [1, '100%'],
    [3, '3'],
    [44198, '1-2'],
  ])('is offered as what it was: %j', (value, meant) => {
    expect(fixFor({ value }, entry)).toMatchObject({
      say: expect.stringContaining(`重新选“${meant}”`),
      value: meant,
    });
  });

  it('is offered as nothing where no option looks like it', () => {
    for (const value of [7, -1, 1e300]) expect(fixFor({ value }, entry).value).toBeUndefined();
  });
});
