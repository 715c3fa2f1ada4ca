/**
 * 小计 under the items of each section and 合计 under the table, as issued: 满分 and 得分 in their columns. Sums by hand:
 * 15 and 25 points with 2 taken come to 38 of 40; 25 and 35 with 3 taken to 57 of 60; together 95 of 100.
 */
import type { CellValue } from '../../../src/formula/value';
import { readWorkbook } from '../../../src/hosts/file/readWorkbook';
import { readBack } from '../../../src/readBack/readBack';
import { loadRubric } from '../../../src/rubric/load';
import type { Rubric } from '../../../src/rubric/rubric';
import { fillForm } from '../../../src/sheet/fillForm';
import type { Worksheet } from '../../../src/sheet/model';
import { AGREES, compareSheet } from '../../support/agreement';
import { setUpBench } from '../../support/bench';
import { aCount, anItem, aRubric, aSection } from '../../support/builders';
import { describeWithOracle } from '../../support/describeWithOracle';
import { aScoresheet, withCells } from '../../support/scoresheets';
import { layoutFor } from '../../support/templates';

const item = (id: string, fullScore: number) =>
  anItem({ id, label: id, fullScore, clauses: [aCount(1, { id: `${id}a` })] });

const rubricOf = (columns: Rubric['layout']['columns'], changes: Partial<Rubric> = {}): Rubric =>
  loadRubric(
    JSON.stringify(
      aRubric({
        sections: [
          aSection({ id: 's1', title: '责任落实', items: [item('1', 15), item('2', 25)] }),
          aSection({ id: 's2', title: '现场管理', items: [item('3', 25), item('4', 35)] }),
        ],
        vetoes: [{ id: 'v1', text: '发生事故的。', effect: 'sectionZero', target: 's2' }],
        layout: { columns, sectionTotals: '小计', totalLabel: '合计' },
        ...changes,
      }),
    ),
  );

const COLUMNS: Rubric['layout']['columns'] = [
  { field: 'section', header: '检查项目' },
  { field: 'label', header: '序号' },
  { field: 'criteria', header: '评分标准' },
  { field: 'fullScore', header: '分值', plain: true },
  { field: 'score', header: '得分' },
  { field: 'remark', header: '扣分原因' },
];
const rubric = rubricOf(COLUMNS);
/** Titles of sections are rows of their own. */
const headed = rubricOf(COLUMNS.slice(1));

const HEAD = { ':unit': '东村', ':year': 2021, ':date': 44550, ':confirmed': '是' };
const FILLED: Readonly<Record<string, CellValue>> = { ...HEAD, '1a': 2, '4a': 3 };

function official(of: Rubric, typed: Readonly<Record<string, CellValue>>): Worksheet {
  const sheet = fillForm(layoutFor(of, 'tally'), new Map(Object.entries(typed))).model.sheets[0];
  if (sheet === undefined) throw new Error('nothing was drawn');
  return sheet;
}

const idsOf = ({ cells }: Worksheet): readonly unknown[] =>
  cells
    .filter(({ column }) => column === 1)
    .sort((a, b) => a.row - b.row)
    .map(({ value }) => value);

/** The cells of a row, from the left, that are not blank. */
function row({ cells }: Worksheet, id: string): readonly CellValue[] {
  const at = cells.find(({ column, value }) => column === 1 && value === id)?.row;
  return cells
    .filter((cell) => cell.row === at && cell.column > 1 && cell.column < 8 && (cell.value ?? '') !== '')
    .map(({ value }) => value);
}

describe('小计', () => {
  it('stands under the items of its section, over all columns of words', () => {
    const sheet = official(rubric, FILLED);
    expect(idsOf(sheet).slice(3, 10)).toEqual(['1', '2', ':subtotal/s1', '3', '4', ':subtotal/s2', 'total']);
    const at = sheet.cells.find(({ value }) => value === ':subtotal/s1')?.row ?? 0;
    expect(sheet.merges.filter(({ from }) => from.row === at)).toEqual([
      { from: { row: at, column: 2 }, to: { row: at, column: 4 } },
    ]);
  });

  it('says what its section can come to and what it came to, and 合计 what they come to together', () => {
    const sheet = official(rubric, FILLED);
    expect(row(sheet, ':subtotal/s1')).toEqual(['小计', 40, 38]);
    expect(row(sheet, ':subtotal/s2')).toEqual(['小计', 60, 57]);
    expect(row(sheet, 'total')).toEqual(['合计：', 100, 95]);
  });

  it('takes the score from the row of the title, which would be added twice', () => {
    const sheet = official(headed, FILLED);
    expect(row(sheet, 's1')).toEqual(['责任落实', 40]);
    expect(row(sheet, ':subtotal/s1')).toEqual(['小计', 40, 38]);
  });

  it('is blank on a blank form and while an item cannot be used, and 0 after a veto on its section', () => {
    expect(row(official(rubric, {}), ':subtotal/s1')).toEqual(['小计', 40]);
    expect(row(official(rubric, { ...FILLED, '1a': '两处' }), ':subtotal/s1')).toEqual(['小计', 40]);
    const vetoed = official(rubric, { ...FILLED, v1: '是' });
    expect([row(vetoed, ':subtotal/s2'), row(vetoed, 'total')]).toEqual([
      ['小计', 60, 0],
      ['合计：', 100, 38],
    ]);
  });

  it('is never parted from the item above it', () => {
    const many = Array.from({ length: 30 }, (_, i) => item(`${i + 1}`, 1));
    for (let first = 5; first <= 12; first++) {
      const sections = [
        aSection({ id: 's1', items: many.slice(0, first) }),
        aSection({ id: 's2', items: many.slice(first) }),
      ];
      const sheet = official(rubricOf(COLUMNS, { sections, fullScore: 30, vetoes: [] }), {});
      const breaks = new Set(sheet.print?.breaksAfter);
      const at = sheet.cells.find(({ value }) => value === ':subtotal/s1')?.row ?? 0;
      expect(breaks.has(at - 1)).toBe(false);
    }
  });

  it('is told of when somebody has typed over it', async () => {
    const answers = {
      unit: '东村',
      period: '2021',
      date: '2021-12-20',
      confirmed: true,
      answers: { '1a': 2 },
    };
    const sheet = await aScoresheet({ rubric, answers });
    const cell = `F${sheet.rowOf('评分表', ':subtotal/s1')}`;
    const changed = withCells(readWorkbook(sheet.bytes), { [`评分表!${cell}`]: { value: 40 } });
    expect(readBack(readWorkbook(sheet.bytes)).problems).toEqual([]);
    expect(readBack(changed).problems.map((problem) => [problem.code, problem.cell])).toEqual([
      ['sheet.formulaOverwritten', cell],
    ]);
  });
});

describeWithOracle('小计 in LibreOffice', () => {
  const bench = setUpBench();
  const fills = [{}, { '1a': 2, '4a': 3 }, { '1a': '两处' }, { v1: '是', '3a': 30 }];

  it.each(['tally', 'direct'] as const)('is what the engine says, %s', async (mode) => {
    const typed =
      mode === 'tally' ? fills : [{}, { '1': 13, '2': 25, '3': 25, '4': 32 }, { '1': 16, '2': 3 }];
    expect(await compareSheet(bench, rubric, typed, mode)).toBe(AGREES);
    expect(await compareSheet(bench, headed, typed, mode)).toBe(AGREES);
  });
});
