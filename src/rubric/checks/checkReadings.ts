/** Readings: each of them must be a rubric without faults of its own. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { duplicates } from './duplicates';
import { readAs } from '../reading';
import type { Rubric } from '../rubric';
import type { Reading, ReadingOption } from '../readingTypes';
import { validateChange, valueAt } from '../validate';

type Check = (rubric: Rubric) => readonly Problem[];

/** `check` finds the faults of a rubric that has no readings. */
export function checkReadings({ readings = [], ...rubric }: Rubric, check: Check): readonly Problem[] {
  if (readings.length === 0) return [];
  const known = new Set(check(rubric).map(({ message }) => message));
  const faultsOf: FaultsOf = (read) => check(read).filter(({ message }) => !known.has(message));
  return readings.flatMap((reading, i) => {
    const pointer = `/readings/${i}`;
    return [
      ...checkReading(rubric, reading, pointer),
      ...reading.options
        .slice(1)
        .flatMap((option, k) => checkOption(rubric, option, faultsOf, `${pointer}/options/${k + 1}`)),
    ];
  });
}

/** The faults of a rubric under a reading that the rubric as it stands does not have. */
type FaultsOf = Check;

const checkReading = (rubric: Rubric, { about, options }: Reading, pointer: string): readonly Problem[] => [
  ...(about.startsWith('/') && valueAt(rubric, about) !== undefined
    ? []
    : [rubricError('rubric.danglingPointer', { pointer: `${pointer}/about` }, { about })]),
  ...(options[0]?.changes.length === 0
    ? []
    : [rubricError('rubric.firstReading', { pointer: `${pointer}/options/0/changes` }, {})]),
  ...duplicates(
    options.map(({ id }) => id),
    `${pointer}/options`,
    '/id',
  ),
];

/** The faults that an option brings with it, told at the option. */
function checkOption(
  rubric: Rubric,
  option: ReadingOption,
  faultsOf: FaultsOf,
  pointer: string,
): readonly Problem[] {
  const dangling = option.changes.flatMap(({ at }, i) =>
    at.startsWith('/') && valueAt(rubric, at.slice(0, at.lastIndexOf('/'))) !== undefined
      ? []
      : [rubricError('rubric.danglingPointer', { pointer: `${pointer}/changes/${i}/at` }, { about: at })],
  );
  if (dangling.length > 0) return dangling;
  const reading = { id: 'r', about: '', text: '', options: [{ id: 'a', text: '', changes: [] }, option] };
  const { readings: _, ...read } = readAs({ ...rubric, readings: [reading] }, { r: option.id });
  const faults = option.changes.flatMap(({ at }) => validateChange(read, at));
  return (faults.length > 0 ? faults : faultsOf(read)).map((problem) => ({ ...problem, pointer }));
}
