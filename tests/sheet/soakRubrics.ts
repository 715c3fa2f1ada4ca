/**
 * The soak over random rubrics: each with a few fills, and shrunk where engine and sheet disagree.
 *
 * Every rubric has a seed of its own, so that one that failed can be had again by itself: SOAK_SEED is its seed,
 * SOAK_RUBRICS 1.
 */
import fc from 'fast-check';
import type { Entries } from '../../src/scoring/fields/entries';
import type { Calculator } from '../support/calculator';
import { randomEntries, randomFrom } from './fills';
import { randomRubric } from './randomRubric';
import type { BlankWorkbook, Difference, SoakResult } from './soak';
import { addedUp, openBlank, shapeOf, soakEntries } from './soak';
import type { SoakSetting } from './soakSettings';

export interface RubricSoakInput {
  readonly bench: Calculator;
  readonly seed: number;
  readonly rubrics: number;
  /** For each rubric. */
  readonly fills: number;
  /** Told of each rubric in which engine and sheet disagree. */
  readonly tell?: (found: Disagreement) => void;
  /** Told how many rubrics are done. */
  readonly count?: (done: number) => void;
}

/** A rubric with the fewest entries that show a difference. */
export interface Disagreement {
  readonly seed: number;
  readonly setting: SoakSetting;
  readonly difference: Difference;
}

const randomSetting: fc.Arbitrary<SoakSetting> = fc.record({
  name: fc.constant('random rubric'),
  rubric: randomRubric,
  mode: fc.constantFrom('tally', 'tally', 'tally', 'direct'),
  stage: fc.constantFrom('assess', 'self', 'final'),
});

/** At the same time: while the calculator opens the one, the engine lays out the other. */
const AT_ONCE = 3;
/** Each smaller rubric that is tried costs as much as a new one. */
const SHRUNK_FOR = 20_000;

export async function soakRubrics(input: RubricSoakInput): Promise<SoakResult> {
  const results: SoakResult[] = [];
  const known = new Set<string>();
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < input.rubrics) {
      const seed = input.seed + next;
      next += 1;
      results.push(await soakRubric(input, seed, known));
      input.count?.(results.length);
    }
  };
  // All of them are waited for: the folder they write to is not to go before they are done.
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return addedUp(results);
}

/** `known` are the formulas told of before: a second rubric in which they differ is not worth its shrinking. */
async function soakRubric(input: RubricSoakInput, seed: number, known: Set<string>): Promise<SoakResult> {
  const results: SoakResult[] = [];
  const failures: SoakSetting[] = [];
  const faults: Error[] = [];
  const agrees = async (setting: SoakSetting): Promise<boolean> => {
    const { differences } = await within(input, setting, async (workbook) => {
      results.push(await soakEntries(workbook, fillsFor(workbook, input, seed)));
      return results.at(-1) as SoakResult;
    });
    const [first] = differences;
    if (first === undefined) return true;
    const shape = shapeOf(first.formula);
    if (failures.length === 0 && known.has(shape)) return true;
    known.add(shape);
    failures.push(setting);
    return false;
  };
  // Where the engine itself breaks down, that is shrunk as a difference is.
  const runs = async (setting: SoakSetting): Promise<boolean> =>
    agrees(setting).catch((cause: unknown) => {
      faults.push(faultOf(seed, setting, cause));
      return false;
    });
  await fc.check(fc.asyncProperty(randomSetting, runs), {
    seed,
    numRuns: 1,
    interruptAfterTimeLimit: SHRUNK_FOR,
  });
  const fault = faults.at(-1);
  if (fault !== undefined) throw fault;
  const smallest = failures.at(-1);
  if (smallest !== undefined) await tellOf(input, smallest, seed);
  return results[0] ?? addedUp([]);
}

const faultOf = (seed: number, { rubric, mode }: SoakSetting, cause: unknown): Error =>
  new Error(`SOAK_SEED=${seed} (${mode}): ${String(cause)}\n${JSON.stringify(rubric)}`, { cause });

async function tellOf(input: RubricSoakInput, setting: SoakSetting, seed: number): Promise<void> {
  const difference = await within(input, setting, async (workbook) => {
    const [first] = (await soakEntries(workbook, fillsFor(workbook, input, seed))).differences;
    return first && fewestEntries(workbook, first);
  });
  if (difference !== undefined) input.tell?.({ seed, setting, difference });
}

async function within<T>(
  { bench }: RubricSoakInput,
  setting: SoakSetting,
  work: (workbook: BlankWorkbook) => Promise<T>,
): Promise<T> {
  const workbook = await openBlank(bench, setting);
  try {
    return await work(workbook);
  } finally {
    await workbook.document.close();
  }
}

function fillsFor({ layout }: BlankWorkbook, { fills }: RubricSoakInput, seed: number): readonly Entries[] {
  const random = randomFrom(seed);
  return Array.from({ length: fills }, () => randomEntries(layout.prepared, random));
}

/** Leaves out entries as long as some cell still differs. */
async function fewestEntries(workbook: BlankWorkbook, found: Difference): Promise<Difference> {
  const entries: Entries = new Map(Object.entries(found.entries));
  const fewer = [...entries.keys()].map(
    (left) => new Map([...entries].filter(([id]) => id !== left)) as Entries,
  );
  const [smaller] = (await soakEntries(workbook, fewer)).differences;
  return smaller === undefined ? found : fewestEntries(workbook, smaller);
}
