/** A fixed slice of the changed files (mutate.run.ts); `npm run mutate` goes on from a seed of its own. */

import { aScoresheet } from '../support/scoresheets';
import { partsOf } from './base';
import type { Outcome } from './judge';
import { outcomeOf } from './judge';
import type { Base } from './mutation';
import { mutantOf, mutations } from './mutations';

const SEED = 9;
const ROUNDS = 1;

let base: Base;
let sound: Outcome;
/** By the number of the mutant; absent where there was nothing to change. */
const outcomes = new Map<number, Outcome>();
beforeAll(async () => {
  const { bytes } = await aScoresheet();
  base = { bytes, parts: partsOf(bytes) };
  sound = outcomeOf(bytes);
  for (let number = 0; number < mutations.length * ROUNDS; number++) {
    const mutant = mutantOf(base, SEED, number);
    if (mutant !== undefined) outcomes.set(number, outcomeOf(mutant.bytes));
  }
}, 600_000);

it.each(mutations.map(([name], kind) => ({ name, kind })))(
  'no file shows another thing in silence after $name',
  ({ kind }) => {
    const silent = [...outcomes].filter(
      ([number, outcome]) => number % mutations.length === kind && outcome.kind === 'silent',
    );
    const isOther = ({ shows, looks }: Outcome): boolean => shows !== sound.shows || looks !== sound.looks;
    expect(silent.filter(([, outcome]) => isOther(outcome))).toEqual([]);
  },
);

it('the slice has files of every outcome', () => {
  const kinds = new Set([...outcomes.values()].map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['refused', 'named', 'silent']));
  expect(outcomes.size).toBeGreaterThan(mutations.length * ROUNDS * 0.7);
});

it('the same number makes the same file again', () => {
  const bytesOf = (number: number): Uint8Array | undefined => mutantOf(base, SEED, number)?.bytes;
  expect(bytesOf(0)).toEqual(bytesOf(0));
  expect(bytesOf(0)).not.toEqual(bytesOf(mutations.length));
});
