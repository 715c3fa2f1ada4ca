/** What an entry that cannot be used is mended to: only what was certainly meant. */

import type { CellValue } from '../../src/formula/value';
import type { InputType } from '../../src/rules/inputType';
import { day } from '../../src/rules/entries/day';
import { count, points } from '../../src/rules/entries/number';
import { option, tick } from '../../src/rules/entries/option';
import { text } from '../../src/rules/entries/text';
import { fixFor } from '../../src/readBack/fix';

const meant = (value: CellValue, entry: InputType): CellValue | undefined => fixFor({ value }, entry).value;

describe('the fix of an entry', () => {
  it.each<[string, number]>([
    ['２', 2],
    ['１２', 12],
    ['2分', 2],
    ['2 次', 2],
    [' 3', 3],
    ['三', 3],
    ['两次', 2],
    ['十', 10],
    ['十二处', 12],
    ['二十五', 25],
    ['零', 0],
    ['1,200', 1200],
    ['2021年', 2021],
  ])('takes “%s” for the count %d', (typed, wanted) => {
    expect(meant(typed, count())).toBe(wanted);
  });

  it.each([
    '三百',
    '2万',
    '两千',
    '十万',
    '3月',
    '5日',
    '2多次',
    '一二',
    '3-5',
    '约3次',
    '-3',
    '1.5',
    '10000',
    '三半',
  ])('offers nothing for “%s”, which may mean something else or cannot be used', (typed) => {
    expect(meant(typed, count())).toBeUndefined();
  });

  it('never offers what passes a limit', () => {
    expect(meant('５分', points({ max: 1 }))).toBeUndefined();
    expect(meant(12000, count())).toBeUndefined();
  });

  it('empties a cell that only holds spaces', () => {
    expect(meant(' 　', count())).toBeNull();
    expect(meant('  ', tick)).toBeNull();
  });

  it('takes a choice with spaces, a full stop or full-width letters for the choice', () => {
    expect(meant(' 是 ', tick)).toBe('是');
    expect(meant('是。', tick)).toBe('是');
    expect(meant('９５％', option(['95%', '85%']))).toBe('95%');
    expect(meant('√', tick)).toBeUndefined();
    expect(meant('95', option(['95%', '85%']))).toBeUndefined();
  });

  it('reads a date as people write it, and guesses none', () => {
    for (const typed of ['2021.12.20', '２０２１年１２月２０日', 20211220])
      expect(meant(typed, day)).toBe(44550);
    for (const typed of ['12月20日', '6.3', 6.3, '2021.13.01']) expect(meant(typed, day)).toBeUndefined();
  });

  it('never makes words of a number', () => {
    expect(meant(6.3, text({ longest: 500 }))).toBeUndefined();
  });
});
