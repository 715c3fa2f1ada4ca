/** A slice of the soak (soak.ts), another with every change of CHANGELOG.md; `npm run soak` goes on from a seed of its own. */
import { prepare } from '../../src/scoring/prepare';
import { score } from '../../src/scoring/score';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { seed } from '../support/seed';
import { randomEntries, randomFrom } from './fills';
import type { Difference } from './soak';
import { compare, describeDifferences, formulaPlaces, soak } from './soak';
import { soakRubrics } from './soakRubrics';
import type { SoakSetting } from './soakSettings';
import { soakSettings } from './soakSettings';

/** Cells of one setting: a sheet of 7000 takes fifty times as long as the smallest. */
const CELLS = 35_000;
const RUBRICS = 24;
const TIMEOUT = 600_000;

const settings = soakSettings();

const placesOf = ({ rubric, mode }: SoakSetting): number =>
  formulaPlaces(fillForm(makeForm({ rubric, mode, stage: 'assess', version: 'soak' }), new Map()).model)
    .length;

describeWithOracle(`engine and sheet agree on every cell, SEED=${seed}`, () => {
  const bench = setUpBench();

  it.each(settings.map((setting, i) => ({ ...setting, i, setting })))(
    'of $name',
    async ({ setting, i }) => {
      const fills = Math.max(2, Math.min(100, Math.round(CELLS / placesOf(setting))));
      const result = await soak({ bench, setting, seed: seed + i, fills });
      expect(describeDifferences(result.differences)).toBe('0 differences in 0 formulas');
    },
    TIMEOUT,
  );

  it(
    `of ${RUBRICS} random rubrics`,
    async () => {
      const result = await soakRubrics({ bench, seed, rubrics: RUBRICS, fills: 4 });
      expect(describeDifferences(result.differences)).toBe('0 differences in 0 formulas');
      expect(result.cells).toBeGreaterThan(RUBRICS * 4 * 100);
    },
    TIMEOUT,
  );
});

describe('the random fills', () => {
  /** How often each sort of total comes about in 150 fills, and each grade. */
  function outcomesOf(setting: SoakSetting): Readonly<Record<string, number>> {
    const outcomes = counted.get(setting) ?? countOutcomes(setting);
    counted.set(setting, outcomes);
    return outcomes;
  }
  const counted = new Map<SoakSetting, Readonly<Record<string, number>>>();

  function countOutcomes({ rubric, mode }: SoakSetting): Readonly<Record<string, number>> {
    const prepared = prepare(rubric, mode);
    const random = randomFrom(20210331);
    const outcomes: Record<string, number> = {};
    for (let i = 0; i < 150; i += 1) {
      const { total, grade } = score(prepared, randomEntries(prepared, random), () => 100).total;
      for (const outcome of [typeof total === 'number' ? 'a number' : total, grade])
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    return outcomes;
  }

  it.each(settings)('of $name come to every sort of total', (setting) => {
    const outcomes = outcomesOf(setting);
    expect(Object.keys(outcomes)).toEqual(expect.arrayContaining(['a number', '有误', '未评完', '']));
    // Sheets that are mostly unusable would agree on little.
    expect((outcomes['a number'] ?? 0) + (outcomes['待汇总'] ?? 0)).toBeGreaterThanOrEqual(60);
    const grades = setting.rubric.grades ?? [];
    const seen = grades.filter(({ name }) => outcomes[name] !== undefined);
    expect(seen.length).toBeGreaterThanOrEqual(Math.min(2, grades.length));
  });

  it('wait for the other units where the notice compares them', () => {
    const compared = settings.filter(({ name }) => name.startsWith('mubiao-2020'));
    expect(compared).toHaveLength(2);
    expect(outcomesOf(compared[0] as SoakSetting)['待汇总']).toBeGreaterThan(0);
  });
});

describe('the soak itself', () => {
  const { rubric, mode } = settings.find(({ name }) => name === 'daxing-2021.json (tally)')!;
  const layout = makeForm({ rubric, mode, stage: 'assess', version: 'soak' });

  it('fills the same from the same seed, and otherwise from another', () => {
    const fillsFrom = (seed: number): unknown => {
      const random = randomFrom(seed);
      return Array.from({ length: 5 }, () => [...randomEntries(layout.prepared, random)]);
    };
    expect(fillsFrom(1)).toEqual(fillsFrom(1));
    expect(fillsFrom(1)).not.toEqual(fillsFrom(2));
  });

  it('notices one wrong cell, a hair off or of another type', () => {
    const { model } = fillForm(layout, new Map([['1a', 3]]));
    const places = formulaPlaces(model);
    const values = model.sheets
      .flatMap(({ cells }) => cells)
      .filter(({ formula }) => formula !== undefined)
      .map(({ value }) => value);
    expect(compare(model, places, values)).toEqual([]);
    const at = values.indexOf(0.3);
    expect(at).toBeGreaterThanOrEqual(0);
    for (const wrong of [0.30000000000000004, '0.3', '', { error: '#N/A' }])
      expect(compare(model, places, Object.assign([...values], { [at]: wrong }))).toMatchObject([
        { engine: 0.3, sheet: wrong },
      ]);
  });

  it('reports each formula once, whatever its numbers', () => {
    const difference = (formula: string): Difference => ({
      setting: 'any',
      fill: 0,
      cell: 'pf_calc!A1',
      formula,
      engine: 1,
      sheet: 2,
      entries: {},
    });
    const told = describeDifferences(['0.5*B2', '0.25*B17', 'B2+1'].map(difference));
    expect(told).toContain('3 differences in 2 formulas');
  });
});
