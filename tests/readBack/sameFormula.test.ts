import type { SheetNames } from '../../src/readBack/sameFormula';
import { sameFormula as same } from '../../src/readBack/sameFormula';

const names = (now: Readonly<Record<string, string>>): SheetNames => ({
  here: 'pf_calc',
  originals: new Map(Object.entries(now)),
  isAsWritten: false,
});

/** On pf_calc, in a workbook with two of our sheets renamed. */
const renamed = names({
  评分表: '评分表',
  "a b'c": '评分表',
  '2021表（定）': 'pf_calc',
  加扣分明细: '加扣分明细',
  pf_calc: 'pf_calc',
});
const sameFormula = (written: string, found: string): boolean => same(written, found, renamed);

it.each([
  ['whole columns spelled out', 'MATCH("1",评分表!$A:$A,0)', 'MATCH("1",评分表!$A$1:$A$1048576,0)'],
  ['a search that ends elsewhere', 'MATCH("1",评分表!$A$1:$A$2000,0)', 'MATCH("1",评分表!$A$1:$A$1999,0)'],
  ['FALSE as a function', 'IF(A1,FALSE,1)', 'IF(A1,FALSE(),1)'],
  ['spaces', 'IF(A1,2,1)', 'IF( A1, 2, 1 )'],
  ['the sheet on which it stands left out', 'pf_calc!$A$1*2', '$A$1*2'],
  ['a sheet by another letter case', 'pf_calc!$A$1', 'PF_CALC!$A$1'],
  ['a renamed sheet', '评分表!$A$1+pf_calc!$B$2', "'a b''c'!$A$1+2021表（定）!$B$2"],
])('is the same: %s', (_, written, found) => {
  expect(sameFormula(written, found)).toBe(true);
});

it.each([
  ['another cell', '评分表!$A$1', '评分表!$A$2'],
  ['a search that begins elsewhere', 'MATCH("1",评分表!$A$1:$A$2000,0)', 'MATCH("1",评分表!$A$2:$A$2000,0)'],
  ['a search that ends on the paper', 'MATCH("1",评分表!$A$1:$A$2000,0)', 'MATCH("1",评分表!$A$1:$A$20,0)'],
  ['a search over two columns', 'MATCH("1",评分表!$A$1:$A$2000,0)', 'MATCH("1",评分表!$A$1:$B$2000,0)'],
  ['another number', 'A1*0.1', 'A1*0.2'],
  ['a space within quotes', 'A1&"扣 分"', 'A1&"扣分"'],
  ['a case within quotes', 'MATCH("1a",A1)', 'MATCH("1A",A1)'],
  ['a sheet within quotes', '"评分表!"&A1', '""&A1'],
  ['a reference that is gone', 'INDEX(加扣分明细!$E:$E,$B$4)', 'INDEX(#REF!,$B$4)'],
  ['another workbook', '评分表!$A$1', '[1]评分表!$A$1'],
  ['a constant', '评分表!$A$1', '1'],
  ['a sheet that is not ours', 'pf_calc!$A$1+1', '底稿!$A$1+1'],
  ['a sheet that is not ours, in quotes', 'pf_calc!$A$1', "'底 稿'!$A$1"],
  ['the sheet on which it stands', '加扣分明细!$A$1', '$A$1'],
  ['another of our sheets', '加扣分明细!$A$1', '评分表!$A$1'],
])('is another: %s', (_, written, found) => {
  expect(sameFormula(written, found)).toBe(false);
});

it.each([
  ['a word', 'a'.repeat(200_000)],
  ['quotes', "'".repeat(200_000)],
  ['an unended text', `"${'""a'.repeat(60_000)}`],
])('is seen at once to be another: %s as long as a book', (_, found) => {
  expect(sameFormula('A1+'.repeat(20_000), found)).toBe(false);
});

it('is another although the words are the same, when a sheet that is not ours has taken the name', () => {
  const taken = names({ 旧: 'pf_calc' });
  expect(same('pf_calc!$A$1', 'pf_calc!$A$1', taken)).toBe(false);
  expect(same('pf_calc!$A$1', '旧!$A$1', taken)).toBe(true);
});
