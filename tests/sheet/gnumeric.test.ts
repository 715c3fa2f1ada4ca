/**
 * A second calculator: Gnumeric works every formula out from the formulas alone and comes to what the engine says.
 * `SOAK_CALCULATOR=gnumeric npm run soak` goes on from a seed of its own.
 */
import { Formula } from '../../src/formula/formula';
import type { CellValue } from '../../src/formula/value';
import type { Entries } from '../../src/scoring/fields/entries';
import type { Form } from '../../src/sheet/form';
import type { SheetModel } from '../../src/sheet/model';
import { CALC } from '../../src/sheet/sheetNames';
import { aWorkbook, aWorksheet } from '../support/aWorksheet';
import { AGREES } from '../support/agreement';
import type { Calculator } from '../support/calculator';
import { describeWithOracle } from '../support/describeWithOracle';
import { setUpGnumeric } from '../support/gnumeric/gnumericBench';
import { knownDefects } from '../support/gnumeric/knownDefects';
import { everythingFired } from '../support/templates';
import { entriesBy, randomFrom } from './fills';
import { habitsOf } from './random/habits';
import { describeDifferences, openBlank, soakEntries } from './soak';
import { soakRubrics } from './soakRubrics';
import type { SoakSetting } from './soakSettings';
import { soakSettings } from './soakSettings';

const SEED = 20210412;
/** Of one setting: the large sheets are filled in once, with everything, the smallest three times. */
const CELLS = 2000;
const RUBRICS = 10;
const TIMEOUT = 600_000;

/** What only the exercises use, the random rubrics use too. */
const settings = soakSettings().filter(({ name }) => name.includes('.json'));

describeWithOracle('Gnumeric agrees with the engine', () => {
  const gnumeric = setUpGnumeric();

  it.each(settings.map((setting, i) => ({ name: setting.name, setting, seed: SEED + i })))(
    'on every cell of $name',
    async ({ setting, seed }) => {
      const workbook = await openBlank(gnumeric, setting);
      const { layout, places } = workbook;
      const fills =
        places.length > CELLS
          ? [everythingFired(layout)]
          : [carefulFill(layout, seed), everythingFired(layout), new Map()];
      const share = Math.max(1, Math.round(CELLS / places.length));
      const { differences, cells } = await soakEntries(workbook, fills.slice(0, share));
      expect(describeDifferences(differences)).toBe(AGREES);
      expect(cells).toBeGreaterThan(100);
    },
    TIMEOUT,
  );

  it(
    `on every cell of ${RUBRICS} random rubrics`,
    async () => {
      const result = await soakRubrics({ bench: gnumeric, seed: SEED, rubrics: RUBRICS, fills: 1 });
      expect(describeDifferences(result.differences)).toBe(AGREES);
      expect(result.cells).toBeGreaterThan(RUBRICS * 100);
    },
    TIMEOUT,
  );

  it('on words that begin with a space', async () => {
    const setting = settings.find(({ name }) => name === 'daxing-2021.json (tally)') as SoakSetting;
    const fills = [
      [' 3', '　现场检查'],
      [' ', '\n'],
    ].map(
      ([one = '', other = '']): Entries =>
        new Map<string, CellValue>([
          ['1a', 3],
          ['1a:note', one],
          ['1:remark', other],
        ]),
    );
    const { differences } = await soakEntries(await openBlank(gnumeric, setting), fills);
    expect(describeDifferences(differences)).toBe(AGREES);
  });

  it('not where a formula is one digit off', async () => {
    const setting = settings.find(({ name }) => name === 'daxing-2021.json (tally)') as SoakSetting;
    const wrong: Calculator = { open: (name, model) => gnumeric.open(name, oneDigitOff(model)) };
    const { differences } = await soakEntries(await openBlank(wrong, setting), [new Map([['1a', 3]])]);
    expect(differences[0]).toMatchObject({ engine: 0.3, sheet: 0.6 });
    expect(describeDifferences(differences)).not.toBe(AGREES);
  });

  it.each(knownDefects)('but for a defect of its own: $what', async ({ formula, elsewhere, here }) => {
    const cell = { row: 1, column: 1, value: null, formula: new Formula(formula), style: 'calc' } as const;
    const model = aWorkbook([aWorksheet({ name: CALC, cells: [cell] })]);
    const workbook = await gnumeric.open('defect', model);
    const place = { sheet: CALC, cell: 'A1' };
    const [[value] = []] = await workbook.recalculate([[]], [place]);
    expect(JSON.stringify(value)).toMatch(here);
    expect(await workbook.recalculateAround?.([[]], [place])).toEqual([[elsewhere]]);
  });
});

/** By somebody who fills in all that a 评完 sheet needs. */
function carefulFill({ prepared }: Form, seed: number): Entries {
  const random = randomFrom(seed);
  const habits = habitsOf(random, prepared.all.length);
  return entriesBy(prepared, random, { ...habits, isCareful: true, confirmed: '是', share: 0.4, strays: 0 });
}

/** The first price of 0.1 on the calculation sheet becomes 0.2. */
function oneDigitOff(model: SheetModel): SheetModel {
  const calc = model.sheets.find(({ name }) => name === CALC)!;
  const at = calc.cells.findIndex(({ formula }) => formula?.text.includes('0.1*'));
  const cells = calc.cells.map((cell, i) =>
    i === at ? { ...cell, formula: new Formula(cell.formula!.text.replace('0.1*', '0.2*')) } : cell,
  );
  return { ...model, sheets: model.sheets.map((sheet) => (sheet === calc ? { ...calc, cells } : sheet)) };
}
