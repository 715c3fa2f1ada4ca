import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { storedOf } from '../../src/readBack/storedOf';
import { readBack } from '../../src/readBack/readBack';
import type { StoredWorkbook } from '../../src/readBack/stored';
import { aScoresheet } from '../support/scoresheets';

/** Value and formula of every cell, a line each; a formula's empty text is not blank. */
const outline = ({ sheets }: StoredWorkbook): readonly string[] =>
  sheets
    .flatMap(({ name, cells }) =>
      [...cells].map(([at, { value, formula = '' }]) => `${name}!${at} ${JSON.stringify(value)} ${formula}`),
    )
    .sort();

describe('a model as a stored workbook', () => {
  it('is what a reader finds in the file written from it', async () => {
    const { bytes, model } = await aScoresheet();
    expect(outline(storedOf(model))).toEqual(outline(readWorkbook(bytes)));
  });

  it.each(['tally', 'direct'] as const)('reads back as what was entered: %s', async (mode) => {
    const { model } = await aScoresheet({ mode });
    const { report, problems } = readBack(storedOf(model));
    expect(problems).toEqual([]);
    expect(report.total).toBe(9.2);
  });
});
