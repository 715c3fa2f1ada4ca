/** The engine against an independent third opinion: twins that are wrong together agree with each other, not with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Points as EnginePoints } from '../../src/points/points';
import { toNumber } from '../../src/points/points';
import type { Rubric } from '../../src/rubric/rubric';
import { prepare } from '../../src/scoring/prepare';
import { randomFrom } from '../sheet/fills';
import { template } from '../support/templates';
import { changji } from './changji';
import { daxing } from './daxing';
import { answersOf, carefulEntries, engineSays } from './fills';
import { Fraction } from './fraction';
import { mubiao } from './mubiao';
import type { Answers, Opinion, Points } from './opinion';
import { xianqu } from './xianqu';

const FILLS = 500;

const SCORERS: Readonly<Record<string, (answers: Answers) => Opinion>> = {
  'daxing-2021': daxing,
  'changji-2023': changji,
  'mubiao-2020': mubiao,
  'xianqu-2013': xianqu,
};

/** What was asked and answered in all fills of one notice. */
interface Comparison {
  readonly differences: readonly object[];
  readonly finished: number;
  readonly grades: ReadonlySet<string>;
  /** How often each clause gave points, and each 减半, 加倍 and 免扣 was told. */
  readonly fired: ReadonlyMap<string, number>;
}

function compare(rubric: Rubric, fills: number): Comparison {
  const [prepared, scorer] = [prepare(rubric, 'tally'), SCORERS[rubric.id]!];
  const random = randomFrom(20261128);
  const differences: object[] = [];
  const grades = new Set<string>();
  const multipliers = [...prepared.clauses.values()].flatMap((clause) => clause.multipliers);
  const told = multipliers.flatMap(({ inputs }) => inputs);
  const fired = new Map([...prepared.clauses.keys(), ...told].map((id) => [id, 0]));
  let finished = 0;
  for (let fill = 0; fill < fills; fill += 1) {
    const entries = carefulEntries(prepared, random);
    const answers = answersOf(prepared, entries);
    const engine = engineSays(prepared, entries);
    const { items, bonus, penalty, total, grade = '' } = scorer(answers);
    const third = new Map<string, Points>([...items, ['加分', bonus], ['扣分', penalty], ['总分', total]]);
    for (const [name, other] of third) {
      const points = engine.numbers.get(name);
      if (!isSame(other, points))
        differences.push({
          fill,
          name,
          engine: points && toNumber(points),
          third: String(other),
          ...about(name, answers),
        });
    }
    for (const [name] of engine.numbers)
      if (!third.has(name)) differences.push({ fill, name, third: '没有' });
    const hits = [...engine.fired, ...told.filter((each) => answers.get(each) !== 0 && answers.has(each))];
    for (const hit of hits) fired.set(hit, (fired.get(hit) ?? 0) + 1);
    if (!engine.numbers.has('总分')) continue;
    finished += 1;
    grades.add(grade);
    if (grade !== engine.grade) differences.push({ fill, name: '等级', engine: engine.grade, third: grade });
  }
  return { differences, finished, grades, fired };
}

const isSame = (third: Points, engine: EnginePoints | undefined): boolean =>
  third instanceof Fraction ? engine !== undefined && third.equals(toNumber(engine)) : engine === undefined;

/** The answers of one item. */
const about = (item: string, answers: Answers): object =>
  Object.fromEntries([...answers].filter(([id]) => new RegExp(`^${item}(?![0-9_])`).test(id)));

describe.each(Object.keys(SCORERS))('%s as its notice has it', (id) => {
  let comparison: Comparison;
  beforeAll(() => {
    comparison = compare(template(id), FILLS);
  }, 300_000);

  it(`is scored alike in every item and in the total, ${FILLS} times`, () => {
    expect(comparison.differences.slice(0, 3)).toEqual([]);
    expect(comparison.finished).toBeGreaterThan(0.85 * FILLS);
  });

  it('has every clause in it', () => {
    expect([...comparison.fired].filter(([, times]) => times < 5)).toEqual([]);
  });

  it('comes to every grade', () => {
    expect(comparison.grades.size).toBe(template(id).grades?.length ?? 1);
  });
});

it('tells a price that is off', () => {
  const text = JSON.stringify(template('daxing-2021'));
  const dearer: unknown = JSON.parse(text.replace('"points":0.1', '"points":0.2'));
  const { differences } = compare(dearer as Rubric, 50);
  expect(differences).toContainEqual(expect.objectContaining({ name: '1' }));
});

it('asks nothing of src', () => {
  const scorers = readdirSync(__dirname).filter((name) => !['fills.ts', 'third.test.ts'].includes(name));
  const targets = scorers.flatMap((name) =>
    [
      ...readFileSync(join(__dirname, name), 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g),
    ].map(([, target = '']) => `./${target.replace('./', '')}.ts`),
  );
  expect(targets.length).toBeGreaterThan(scorers.length);
  expect(targets.filter((target) => !scorers.map((name) => `./${name}`).includes(target))).toEqual([]);
});
