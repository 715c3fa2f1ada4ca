import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { readBack } from '../../src/readBack/readBack';
import type { CellValue } from '../../src/formula/value';
import { columnName } from '../../src/formula/reference';
import type { Rubric } from '../../src/rubric/rubric';
import type { Stage } from '../../src/scoring/fields/fields';
import { fillForm } from '../../src/sheet/fillForm';
import { bytesOf } from '../support/bench';
import {
  everythingFired,
  fillOf,
  layoutFor,
  template,
  templateIds,
  workedExample,
} from '../support/templates';

const daxing = template('daxing-2021');
const withSelf: Rubric = {
  ...daxing,
  id: 'with-self',
  layout: {
    ...daxing.layout,
    columns: daxing.layout.columns.flatMap((column) =>
      column.field === 'score'
        ? [
            { field: 'pen', key: 'self', header: '自评分', width: 6 },
            { ...column, header: '考核分' },
          ]
        : [column],
    ),
  },
};

const SCORES: readonly (readonly [string, CellValue])[] = daxing.sections
  .flatMap(({ items }) => items)
  .map(({ id, fullScore }) => [id, fullScore]);
const filled = (rubric: Rubric, stage: Stage) =>
  fillForm(
    layoutFor(rubric, 'direct', stage),
    new Map<string, CellValue>([[':unit', '甲社区'], [':year', 2026], [':date', 46000], ...SCORES]),
  );

/** The headings, and what stands below them in the first row, by column. */
function firstRow(rubric: Rubric, stage: Stage): readonly string[] {
  const sheet = filled(rubric, stage).model.sheets[0]!;
  return sheet.cells
    .filter(({ row, column }) => row === 6 && column > 1)
    .map(({ column, value }) => {
      const below = sheet.cells.find((cell) => cell.row === 7 && cell.column === column);
      const typed = typeof below?.value === 'number' ? ` ${below.value}` : '';
      // A narrow column has its heading in lines.
      const heading = typeof value === 'string' ? value.replaceAll('\n', '') : '';
      return `${columnName(column)} ${heading}${below?.isUnlocked === true ? typed : ''}`;
    });
}

it('says 自评 in the column and beside the day, in a 自评 alone', () => {
  expect(firstRow(daxing, 'self')).toContain('F 自评分 1');
  expect(firstRow(daxing, 'assess')).toContain('F 评分 1');
  const line = (stage: Stage): string => filled(daxing, stage).head.line;
  expect(line('self')).toContain('自评时间：');
  expect(line('assess')).toContain('评分时间：');
});

it('fills the column that the form has for it, and leaves that of the assessors for the pen', () => {
  expect(firstRow(withSelf, 'self')).toEqual(expect.arrayContaining(['F 自评分 1', 'G 考核分']));
  expect(firstRow(withSelf, 'assess')).toEqual(expect.arrayContaining(['F 自评分', 'G 考核分 1']));
});

it.each([daxing, withSelf])('is read back to the same, 10 points of 10', async (rubric) => {
  const { report, problems } = readBack(readWorkbook(await bytesOf(filled(rubric, 'self').model)));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.total).toBe(10);
});

describe.each(templateIds.flatMap((id) => (['tally', 'direct'] as const).map((mode) => ({ id, mode }))))(
  'a 自评 of $id, $mode',
  ({ id, mode }) => {
    const form = layoutFor(template(id), mode, 'self');
    const { model } = fillForm(form, everythingFired(form));

    it('has no word of 审定 on any sheet, in no formula, list or prompt', () => {
      const said = model.sheets.filter(({ visibility }) => visibility === 'visible');
      expect(JSON.stringify(said)).not.toContain('审定');
      const calc = model.sheets.find(({ name }) => name === 'pf_calc')!;
      expect(calc.cells.filter(({ formula }) => formula?.text.includes('审定') === true)).toEqual([]);
    });

    it('is no annex of the notice', () => {
      const official = model.sheets.find(({ name }) => name === '评分表')!;
      expect(official.cells.find(({ style }) => style === 'attachment')?.value).toBe('');
    });
  },
);

it('a 自评 filled in clause by clause is read back, without a fault', async () => {
  const form = layoutFor(daxing, 'tally', 'self');
  const entries = fillOf(form, workedExample);
  const { report, problems } = readBack(readWorkbook(await bytesOf(fillForm(form, entries).model)));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  // 大兴镇 worked example: what the assessors come to, for nothing in it is reviewed.
  expect(report.total).toBe(9.2);
});
