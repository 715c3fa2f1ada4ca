/** A fixed slice of the changed files (mutate.run.ts); `npm run mutate` goes on from a seed of its own. */

import type { Scoresheet } from '../support/scoresheets';
import { aScoresheet } from '../support/scoresheets';
import { partsOf } from './base';
import { outcomeOf } from './judge';
import type { Base } from './mutation';
import { mutantOf, mutations } from './mutations';

const SEED = 9;
const ROUNDS = 3;

let sheet: Scoresheet;
let base: Base;
let shows: string | undefined;
beforeAll(async () => {
  sheet = await aScoresheet();
  base = { bytes: sheet.bytes, parts: partsOf(sheet.bytes) };
  shows = outcomeOf(sheet.bytes).shows;
});

it.each(mutations.map(([name], kind) => ({ name, kind })))(
  'no file shows another thing in silence after $name',
  ({ kind }) => {
    const silent = Array.from({ length: ROUNDS }, (_, round) =>
      mutantOf(base, SEED, kind + round * mutations.length),
    )
      .flatMap((mutant) => (mutant === undefined ? [] : [outcomeOf(mutant.bytes)]))
      .filter((outcome) => outcome.kind === 'silent');
    expect(silent.filter((outcome) => outcome.shows !== shows)).toEqual([]);
  },
);

it('the slice has files of every outcome', () => {
  const outcomes = Array.from({ length: mutations.length * ROUNDS }, (_, i) =>
    mutantOf(base, SEED, i),
  ).flatMap((mutant) => (mutant === undefined ? [] : [outcomeOf(mutant.bytes).kind]));
  expect(new Set(outcomes)).toEqual(new Set(['refused', 'named', 'silent']));
  expect(outcomes.length).toBeGreaterThan(mutations.length * ROUNDS * 0.7);
});

it('the same number makes the same file again', () => {
  const bytesOf = (number: number): Uint8Array | undefined => mutantOf(base, SEED, number)?.bytes;
  expect(bytesOf(0)).toEqual(bytesOf(0));
  expect(bytesOf(0)).not.toEqual(bytesOf(mutations.length));
});
