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
      expect(describeDifferences(result.differences)).toBe('0 differences in 0 cells');
      const grades = (rubric.grades ?? []).map(({ name }) => name);
      expect([...result.outcomes.keys()]).toEqual(
        expect.arrayContaining(['a number', '有误', '未评完', '', ...grades]),
      );
    },
    TIMEOUT,
  );
});

describe('the soak itself', () => {
  const { rubric, mode } = settings[0]!;
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
    for (const wrong of [0.30000000000000004, '0.3', '', { error: '#N/A' }])
      expect(compare(model, places, Object.assign([...values], { [at]: wrong }))).toMatchObject([
        { engine: 0.3, sheet: wrong },
      ]);
  });
});
