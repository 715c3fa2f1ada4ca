import { showsAsIs } from '../../src/readBack/numberFormat';

const shows = (formatCode: string, value: number | string): boolean =>
  showsAsIs({ value, formatCode }, { isInput: false, hidesZero: false });

it.each<[string, number | string]>([
  ['General', 9.2],
  ['General"分"', 9.2],
  ['G/通用格式', 9.2],
  ['0.0', 9.2],
  ['0.00_ ', 9.2],
  ['0.00_);[Red]\\(0.00\\)', -1.25],
  ['#,##0.00', 1234.5],
  ['#,##0.000', 75.499],
  ['0', 9],
  ['@', 9.2],
  ['@', '优秀'],
  ['General;-General;;@', '优秀'],
  ['General;-General;;@', -1.5],
])('%s shows %p as it is', (code, value) => {
  expect(shows(code, value)).toBe(true);
});

it.each<[string, number | string]>([
  ['"9.8"', 9.2],
  ['"9.8";"9.8"', 9.2],
  ['\\9.\\8', 9.2],
  [';;;', 9.2],
  [';;;', '优秀'],
  ['General;General', -3],
  ['0', 9.2],
  ['0.0', 9.25],
  ['0,', 1000],
  ['0.0,', 9200],
  ['#', 0],
  ['0;0;', 0],
  ['1General', 9.2],
  ['"1"General', 9.2],
  ['0"0"', 9],
  ['0%', 0.5],
  ['[=9.2]"10";General', 9.2],
  ['[DBNum2]General', 9.2],
  ['yyyy"年"', 9],
  ['0.00E+00', 9.2],
  ['"优秀"', '合格'],
  ['General;General;General;"优秀"', '合格'],
  ['"优"@', '秀'],
  [`General${'"分"'.repeat(10_000)}`, 9.2],
])('%s shows %p as something else, or not at all', (code, value) => {
  expect(shows(code, value)).toBe(false);
});

it.each([
  [2, 9.2, true],
  [1, 9.2, false],
  [9, 0.5, false],
  [58, 9.2, false],
])('the built-in format %i shows %p as it is: %p', (numberFormat, value, isAsIs) => {
  expect(showsAsIs({ value, numberFormat }, { isInput: false, hidesZero: false })).toBe(isAsIs);
});

it('a day typed into an input is told with the entry, and nothing else about it is', () => {
  expect(showsAsIs({ value: 3, numberFormat: 58 }, { isInput: true, hidesZero: false })).toBe(true);
  expect(showsAsIs({ value: 3, formatCode: '"2"' }, { isInput: true, hidesZero: false })).toBe(false);
});
