/** A fixed slice of the soak (soak.ts); `npm run soak` goes on from a seed of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layOut, layoutOf } from '../../src/sheet/layout';
import { describeWithOracle, LibreOffice } from '../support/libreOffice';
import { randomEntries, randomFrom } from './fills';
import { compare, describeDifferences, formulaPlaces, soak, soakSettings } from './soak';

const SEED = 20210331;
const FILLS = 150;
const TIMEOUT = 600_000;

const settings = soakSettings();

describeWithOracle('engine and sheet agree on every cell', () => {
  let folder: string;
  let office: LibreOffice;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingfen-soak-'));
    office = await LibreOffice.start();
  });
  afterAll(async () => {
    await office?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(settings.map((setting, i) => ({ ...setting, i, setting })))(
    'of $name',
    async ({ setting, i, rubric }) => {
      const result = await soak({ office, folder, setting, seed: SEED + i, fills: FILLS });
      expect(describeDifferences(result.differences)).toBe('0 differences in 0 formulas');
      // A slice that never completes a sheet, or never sees a grade, would agree on little.
      const outcomes = [...result.outcomes.keys()];
      expect(outcomes).toEqual(expect.arrayContaining(['a number', '有误', '未评完', '']));
      const grades = (rubric.grades ?? []).filter(({ name }) => outcomes.includes(name));
      expect(grades.length).toBeGreaterThanOrEqual(Math.min(2, rubric.grades?.length ?? 0));
    },
    TIMEOUT,
  );
});

describe('the soak itself', () => {
  const { rubric, mode } = settings.find(({ name }) => name === 'daxing-2021.json (tally)')!;
  const layout = layoutOf({ rubric, mode, stage: 'assess', version: 'soak' });

  it('fills the same from the same seed, and otherwise from another', () => {
    const fillsFrom = (seed: number): unknown => {
      const random = randomFrom(seed);
      return Array.from({ length: 5 }, () => [...randomEntries(layout.prepared, random)]);
    };
    expect(fillsFrom(1)).toEqual(fillsFrom(1));
    expect(fillsFrom(1)).not.toEqual(fillsFrom(2));
  });

  it('notices one wrong cell, a hair off or of another type', () => {
    const { model } = layOut(layout, new Map([['1a', 3]]));
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
});
