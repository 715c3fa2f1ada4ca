/** How a form that has 扣分 and no 得分 is drawn, typed into and read back. Numbers by hand. */
import type { CellValue } from '../../../src/formula/value';
import { columnName } from '../../../src/formula/reference';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { loadRubric } from '../../../src/rubric/load';
import { readBack } from '../../../src/readBack/readBack';
import type { Mode } from '../../../src/scoring/fields/fields';
import { fillForm } from '../../../src/sheet/fillForm';
import { makeForm } from '../../../src/sheet/form';
import { bytesOf } from '../../support/bench';
import { aCount, aLine } from '../../support/builders';
import { checklist, COLUMNS, TYPED } from '../../support/checklist';
import type { Typed } from '../../support/scored';
import { entriesOf } from '../../support/scored';

describe('the form', () => {
  const rubric = loadRubric(JSON.stringify(checklist()));
  const form = (mode: Mode = 'direct', stage: 'self' | 'assess' = 'assess') =>
    makeForm({ rubric, mode, stage, version: '9.9.9' });

  /** Of each row what stands under 扣分, by its id or the words in its first column. */
  function printed(typed: Typed, mode: Mode = 'direct', own = form(mode)): Record<string, CellValue> {
    const [sheet] = fillForm(own, entriesOf(typed, mode)).model.sheets;
    const at = (row: number, column: string): CellValue =>
      sheet?.cells.find((cell) => cell.row === row && columnName(cell.column) === column)?.value ?? null;
    const ids = sheet?.cells.filter(({ column, value }) => column === 1 && value !== null) ?? [];
    return Object.fromEntries(
      ids.slice(1).map(({ row, value }) => [typeof value === 'string' ? value : '', at(row, 'E')]),
    );
  }

  it('has 扣分 in its place, 合计扣分 and 得分 below, and no column of scores', () => {
    expect(form().prepared.rubric.layout.columns.map(({ field }) => field)).not.toContain('score');
    expect(printed(TYPED)).toMatchObject({
      // 2 of the one section, 20.5 of the other, 22.5 of both; 100 − 22.5 = 77.5.
      ...{ s1: 2, '1': 2, '2': 0, s2: 20.5, '3': 0.5, '4': 20, ':base': 22.5, total: 77.5 },
    });
  });

  it('works 扣分 out where facts are counted: 4 times 0.5, none, once, and more than there is', () => {
    expect(printed({ '1a': 4, '3a': 1, '4a': 50 }, 'tally')).toMatchObject({
      ...{ '1': 2, '2': 0, '3': 0.5, '4': 20, ':base': 22.5, total: 77.5 },
    });
  });

  it('says why there is no sum', () => {
    const { '2': _, ...others } = TYPED;
    expect(printed(others)).toMatchObject({ s1: '', s2: 20.5, ':base': '未评完', total: '未评完' });
    expect(printed({ ...TYPED, '2': 31 })).toMatchObject({ s1: '', ':base': '有误', total: '有误' });
    expect(printed({})).toMatchObject({ s1: '', ':base': '', total: '' });
  });

  it('lets nothing be typed but 0 to 分值', () => {
    const [sheet] = form().sheets;
    expect(sheet?.validations.map(({ allows }) => allows).slice(0, 4)).toEqual(
      [30, 30, 20, 20].map((max) => ({ type: 'decimal', min: 0, max })),
    );
  });

  it('asks for 自评扣分 where the unit scores itself', () => {
    const { layout } = form('direct', 'self').prepared.rubric;
    expect(layout.columns.map(({ header }) => header)).toEqual([
      ...['序号', '分值', '评分标准', '自评扣分', '备注'],
    ]);
  });

  it('leaves 扣分 for the pen where it has a column for 自评分', () => {
    const columns = [...COLUMNS.slice(0, 3), { field: 'earlier', key: 'own', header: '自评分' } as const];
    const both = loadRubric(
      JSON.stringify(checklist({ layout: { columns: [...columns, ...COLUMNS.slice(3)] } })),
    );
    const fields = (stage: 'self' | 'assess') =>
      makeForm({ rubric: both, mode: 'direct', stage, version: '9.9.9' }).prepared.rubric.layout.columns.map(
        ({ field }) => field,
      );
    expect(fields('self')).toEqual(['label', 'fullScore', 'criteria', 'score', 'pen', 'remark']);
    expect(fields('assess')).toEqual(['label', 'fullScore', 'criteria', 'earlier', 'deduction', 'remark']);
  });

  it('is read back', async () => {
    const read = readBack(readWorkbook(await bytesOf(fillForm(form(), entriesOf(TYPED, 'direct')).model)));
    expect(read.problems).toEqual([]);
    expect([read.report.total, read.report.base]).toEqual([77.5, 77.5]);
    expect(read.report.items.map((each) => [each.score, each.deduction])).toEqual([
      ...[
        [28, 2],
        [30, 0],
        [19.5, 0.5],
        [0, 20],
      ],
    ]);
  });

  it('names pf_score_ of an item what it scored, not what was taken', () => {
    const { names } = fillForm(form(), entriesOf(TYPED, 'direct')).model;
    expect(names.find(({ name }) => name === 'pf_score_1')?.sheet).toBe('pf_calc');
    expect(names.find(({ name }) => name === 'pf_in_1')?.sheet).toBe('评分表');
  });
});

describe('加分 and 扣分项 of such a form', () => {
  const lists = checklist({
    bonus: { cap: null, items: [aLine({ id: 'b1', clauses: [aCount(1)] })] },
    penalties: { items: [aLine({ id: 'p1', clauses: [aCount(3)] })] },
    layout: {
      columns: COLUMNS,
      baseTotal: '合计扣分',
      rowOrder: ['items', 'bonus', 'penalty', 'base', 'total'],
    },
  });
  // 22.5 of the items and 3 of 扣分项 are taken, 2 added: 100 − 25.5 + 2.
  it('count as they do elsewhere; what is taken besides is in the sum that stands below it', () => {
    const form = makeForm({
      rubric: loadRubric(JSON.stringify(lists)),
      mode: 'direct',
      stage: 'assess',
      version: '9.9.9',
    });
    const [sheet] = fillForm(form, entriesOf({ ...TYPED, b1a: 2, p1a: 1 }, 'direct')).model.sheets;
    const under = (id: string) => {
      const row = sheet?.cells.find(({ column, value }) => column === 1 && value === id)?.row;
      const cell = sheet?.cells.find((each) => each.row === row && columnName(each.column) === 'E');
      return [cell?.value, cell?.format];
    };
    expect(under('bonus')).toEqual([2, '"+"General;-General;General']);
    expect(under('penalty')[0]).toBe(3);
    expect(under(':base')[0]).toBe(25.5);
    expect(under('total')[0]).toBe(76.5);
  });
});
