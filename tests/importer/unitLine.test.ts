/** A form without a blank for the unit shows none of ours until the unit is typed. */

import { AGREES, compareSheet } from '../support/agreement';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { entriesOf } from '../support/scored';
import type { Rubric } from '../../src/rubric/rubric';
import type { Entries } from '../../src/scoring/fields/entries';
import { fillForm } from '../../src/sheet/fillForm';
import { makeForm } from '../../src/sheet/form';
import { importText } from './support/imported';

const form = (line: string): Rubric =>
  importText(
    [
      '2025年机关作风考核评分表',
      line,
      '序号\t检查内容\t分值\t得分',
      '1\t按时上下班\t60\t',
      '2\t着装整齐\t40\t',
    ]
      .filter((each) => each !== '')
      .join('\n'),
  ).rubric!;

const lineOf = (rubric: Rubric, entries: Entries): string => {
  const made = makeForm({ rubric, mode: 'direct', stage: 'assess', version: 'test' });
  return fillForm(made, entries).head.line;
};

const without = form('');

it('blank, it has no words that the form has not', () => {
  expect(lineOf(without, new Map())).toBe('');
});

it('the paper says whose it is as soon as that is typed', () => {
  expect(lineOf(without, entriesOf({}, 'direct'))).toMatch(/^被考核单位：示范区\s+评分时间：2021年12月20日$/);
});

it('where the form has a line for the unit, it has that', () => {
  expect(form('被考核单位：　　　　考核日期：').layout.unitLine).toBeUndefined();
});

const dated = form('考核人：　　　　考核时间：　　年　月　日');

it('the day that the form has in a line of its own is not said twice', () => {
  expect(lineOf(dated, new Map())).toBe('');
  expect(lineOf(dated, entriesOf({}, 'direct'))).toBe('被考核单位：示范区');
});

describeWithOracle('in the workbook', () => {
  const bench = setUpBench();

  it('both forms agree', async () => {
    const fills = [{ '1': 60, '2': 38 }, { ':unit': null }, { ':unit': null, ':date': null, ':year': null }];
    expect(await compareSheet(bench, without, fills, 'direct')).toBe(AGREES);
    expect(await compareSheet(bench, dated, fills, 'direct')).toBe(AGREES);
  });
});
