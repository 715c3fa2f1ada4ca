/** Unit and day above the table, and the lines where people sign and set a seal. */
import type { CellValue } from '../../../src/formula/value';
import { HEAD } from '../../../src/scoring/fields/fieldId';
import { fillForm } from '../../../src/sheet/fillForm';
import type { FilledForm } from '../../../src/sheet/fillForm';
import type { Worksheet } from '../../../src/sheet/model';
import { layoutFor, template } from '../../support/templates';

const filled = (id: string): FilledForm =>
  fillForm(
    layoutFor(template(id), 'tally'),
    new Map<string, CellValue>([
      [HEAD.unit, '示范县'],
      // 2021-12-20, in days since 1900.
      [HEAD.date, 44550],
    ]),
  );

const cellsIn = ({ model }: FilledForm, id: string): Worksheet['cells'] => {
  const { cells } = model.sheets[0] as Worksheet;
  const row = cells.find(({ column, value }) => column === 1 && value === id)?.row;
  return cells.filter((cell) => cell.row === row && cell.column > 1);
};

describe('the line of unit and day', () => {
  it('has the day at its right end, once it is entered as before', () => {
    const [line] = cellsIn(filled('daxing-2021'), ':line');
    // 31 characters: 社区：示范县 and 评分时间： are 11, 2021年12月20日 is 7 wide, for two digits take one; in a font with
    // wider digits the last character would be alone on a second line, so one is left free.
    expect(line?.value).toBe(`社区：示范县${'　'.repeat(12)}评分时间：2021年12月20日`);
  });

  // By hand: as long as the filled one, which is 31 characters less the half of “20”: 3 + 12 + 2 + 5 + 10.5.
  it('has lines to write both on while it is blank, and the day at the same end', () => {
    const blank = fillForm(layoutFor(template('daxing-2021'), 'tally'), new Map());
    expect(cellsIn(blank, ':line')[0]?.value).toBe(
      `社区：${'＿'.repeat(10)}　　评分时间：20＿＿年＿＿月＿＿日`,
    );
  });

  it('has no line longer than a name, on the widest paper', () => {
    const blank = fillForm(layoutFor(template('xianqu-2013'), 'tally'), new Map());
    const [line] = cellsIn(blank, ':line');
    expect(line?.value).toMatch(/^县区环保局：＿{20}　{2,}考核日期：20＿＿年＿＿月＿＿日$/);
  });
});

describe('unit and day on the other sheets', () => {
  const on = (name: string, model: FilledForm['model']) => {
    const { cells } = model.sheets.find((sheet) => sheet.name === name)!;
    return cells
      .filter(({ style }) => style === 'line' || style === 'lineRight')
      .map(({ row, value, style }) => ({ row, value, style }));
  };
  const unit = { value: '县区环保局：示范县', style: 'line' };
  const day = { value: '考核日期：2021年12月20日', style: 'lineRight' };

  it.each(['审定调整', '备注'])('stand at both ends of one row of %s', (name) => {
    const [row] = on(name, filled('xianqu-2013').model);
    expect(on(name, filled('xianqu-2013').model)).toEqual([
      { row: row!.row, ...unit },
      { row: row!.row, ...day },
    ]);
  });

  it('stand one under the other where the columns are too narrow for both', () => {
    const [first, second] = on('牵头部门小计', filled('xianqu-2013').model);
    expect([first, second]).toEqual([
      { row: first!.row, ...unit },
      { row: first!.row + 1, ...day },
    ]);
  });

  it('are lines for the pen on a blank form', () => {
    const blank = fillForm(layoutFor(template('daxing-2021'), 'tally'), new Map()).model;
    expect(on('审定调整', blank).map(({ value }) => value)).toEqual([
      `社区：${'＿'.repeat(20)}`,
      '评分时间：20＿＿年＿＿月＿＿日',
    ]);
  });
});

it('no line runs where a seal is set', () => {
  const { cells } = filled('daxing-2021').model.sheets[0] as Worksheet;
  const signed = cells.filter(({ style }) => style === 'signature').map(({ value }) => value);
  expect(signed).toContain('　　社区负责人（盖章）：');
  expect(signed.filter((text) => typeof text === 'string' && /（签字）：_{10}/.test(text))).toHaveLength(1);
});
