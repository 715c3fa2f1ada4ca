/** A percentage is entered as 93.5 and stored as 0.935: nothing is lost on the way there and back, in either form. */
import { f } from '../../src/formula/formula';
import { a1, cellOn } from '../../src/formula/reference';
import { adviceFor, adviceFormula, judge, judgeFormulas, State } from '../../src/rules/inputType';
import { measure } from '../../src/rules/entries/measure';
import { fromCell, toCell } from '../../src/rules/entries/percent';
import type { Cell } from '../../src/sheet/model';
import { aWorkbook, aWorksheet } from '../support/aWorksheet';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';

const rate = measure({ unit: '%', aim: 95 });
const growth = measure({ unit: '%', isSigned: true });

describe('a percentage', () => {
  it('of three decimals comes back from its cell as it was entered, whichever it is', () => {
    const lost = Array.from({ length: 400_001 }, (_, i) => (i - 100_000) / 1000).filter(
      (entered) => fromCell(rate, toCell(rate, entered)) !== entered,
    );
    expect(lost).toEqual([]);
  });

  it('is stored as the decimal that a spreadsheet makes of it', () => {
    for (const entered of [93.5, 93.123, 0.001, 100, 66.667, 7, -7, 1.005])
      expect(toCell(rate, entered)).toBe(Number(`${entered}e-2`));
  });

  it('leaves words, blanks and errors as they are', () => {
    for (const value of ['93.5%', '', null, true, { error: '#N/A' }])
      expect([toCell(rate, value), fromCell(rate, value)]).toEqual([value, value]);
  });

  it.each([
    [9350, '应填0到100的数（百分数，如93.5%），最多三位小数（现在是9350%，是不是93.5%？）'],
    [935, '应填0到100的数（百分数，如93.5%），最多三位小数（现在是935%，是9.35%还是93.5%？）'],
    [
      0.935,
      '应填0到100的数（百分数，如93.5%），最多三位小数（是93.5%还是0.935%？确实不到2%的，请与下发这份表的单位联系）',
    ],
    [41338, '应填0到100的数（百分数，如93.5%），最多三位小数'],
    ['93.5%', '应填0到100的数（百分数，如93.5%），最多三位小数'],
  ])('that cannot be used gets what may have been meant: %j', (entered, advice) => {
    expect(judge(rate, entered).state).toBe(State.invalid);
    expect(adviceFor(rate, entered)).toBe(advice);
  });

  // Found by 10,000 random fills: 0.0000001 was refused on the page, and in the workbook it was 0%.
  it.each([1e-7, 5e-7, 4e-7, -1e-7, 0.0004, 0.1 + 0.2, 93.1234, 1e9, 0])(
    'is judged on the page as in its cell: %d',
    (entered) => {
      for (const entry of [rate, growth])
        expect(judge(entry, entered)).toEqual(judge(entry, fromCell(entry, toCell(entry, entered))));
    },
  );

  it('of an older sheet is spoken of in points', () => {
    expect(adviceFor(rate.inPoints!, 0.935)).toBe(
      '应填0到100的数（不带单位），最多三位小数（是93.5还是0.935？确实不到2的，请与下发这份表的单位联系）',
    );
  });
});

/** What cells hold: three decimals in points, and slips, strays and products of doubles. */
const held = [
  ...Array.from({ length: 300 }, (_, i) => toCell(rate, ((i * 35_557) % 120_000) / 1000 - 5)),
  ...[93.5, 9.35, 935, 0.00935, 0.01, 1, 0.1 + 0.2, 0.935123, -0.07, 413.38, '93.5%', '', true, 1e-9, 0.02],
];

describeWithOracle('the formulas of a percent cell', () => {
  const bench = setUpBench();

  it('judge what it holds, read it and say what may have been meant as the engine does', async () => {
    const entries = [rate, growth, measure({ unit: '%', max: 120, plausibleFrom: 0, isWhole: true })];
    const typed: Cell[] = held.map((value, i) => ({
      row: i + 1,
      column: 1,
      value: value as never,
      style: 'calc',
    }));
    const steps = held.flatMap((_, i) =>
      entries.flatMap((entry, k): readonly Cell[] => {
        const x = cellOn('填写', { row: i + 1, column: 1 });
        const at = { row: i + 1, column: 3 * k + 1 };
        const { state, value } = judgeFormulas(entry, x, {
          state: cellOn('计算', at),
          blanks: f`""`,
        });
        return [state, value, f`IF(${cellOn('计算', at)}=2,${adviceFormula(entry, x)},"")`].map(
          (formula, j) => ({
            row: at.row,
            column: at.column + j,
            value: '没有重算',
            formula,
            style: 'calc',
          }),
        );
      }),
    );
    const document = await bench.open(
      'percent',
      aWorkbook([aWorksheet({ name: '填写', cells: typed }), aWorksheet({ name: '计算', cells: steps })]),
    );
    const [found] = await document.recalculate(
      [[]],
      steps.map((cell) => ({ sheet: '计算', cell: a1(cell) })),
    );
    await document.close();
    const expected = held.flatMap((value) =>
      entries.flatMap((entry) => {
        const entered = fromCell(entry, value);
        const judged = judge(entry, entered);
        return [judged.state, judged.value, judged.state === State.invalid ? adviceFor(entry, entered) : ''];
      }),
    );
    expect(found).toEqual(expected);
  });
});
