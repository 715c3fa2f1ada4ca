/** The random rubrics of the soak are valid, and leave nothing of the language out. */
import fc from 'fast-check';
import { loadRubric } from '../../src/rubric/load';
import type { Clause, Item, Rubric } from '../../src/rubric/rubric';
import { itemsWithPointers } from '../../src/rubric/items';
import { ruleKinds } from '../../src/rules';
import { rubricSchema } from '../../src/rubric/schema';
import { randomRubric, randomRubricFile } from './randomRubric';

const SEED = 20210331;
const COUNT = 400;

const rubrics = fc.sample(randomRubric, { seed: SEED, numRuns: COUNT });

const owners = (rubric: Rubric) => [
  ...itemsWithPointers(rubric).map(({ item }) => item),
  ...(rubric.bonus?.items ?? []),
  ...(rubric.penalties?.items ?? []),
];
const all = rubrics.flatMap(owners);
const clauses: readonly Clause[] = all.flatMap((owner) => owner.clauses ?? []);
const items: readonly Item[] = rubrics.flatMap((rubric) => itemsWithPointers(rubric).map(({ item }) => item));

/** Each property name that occurs, and each value of those that are one of a few. */
const namesIn = (things: readonly object[]): ReadonlySet<string> =>
  new Set(
    things.flatMap((thing) =>
      Object.entries(thing).flatMap(([name, value]) => [name, `${name}: ${JSON.stringify(value)}`]),
    ),
  );

describe('a random rubric', () => {
  it('loads without problems', () => {
    fc.assert(
      fc.property(randomRubricFile, (file) => {
        expect(() => loadRubric(JSON.stringify(file))).not.toThrow();
      }),
      { seed: SEED + 1, numRuns: 150 },
    );
  });

  it.each(
    Object.values(ruleKinds).map(({ kind, schema }) => ({ kind, names: Object.keys(schema.properties) })),
  )('uses everything that $kind can say', ({ kind, names }) => {
    const rules = clauses.map(({ rule }) => rule).filter((rule) => rule.kind === kind);
    expect([...namesIn(rules)]).toEqual(expect.arrayContaining(names));
  });

  it('has numbers by class and by unit wherever a kind takes them', () => {
    for (const { kind, parameters = [] } of Object.values(ruleKinds))
      for (const name of parameters) {
        const values = clauses
          .filter(({ rule }) => rule.kind === kind)
          .map(({ rule }) => JSON.stringify((rule as unknown as Record<string, unknown>)[name] ?? null));
        expect([kind, name, values.some((value) => value.startsWith('{"byClass"'))]).toEqual([
          kind,
          name,
          true,
        ]);
        expect([kind, name, values.some((value) => value.startsWith('{"target"'))]).toEqual([
          kind,
          name,
          true,
        ]);
      }
  });

  it.each([
    ['clause', clauses, ['effect: "credit"', 'effect: "bonus"', 'effect: "deduct"']],
    [
      'multiplier',
      all.flatMap(({ multipliers = [] }) => multipliers),
      ['factor: 0', 'factor: 0.5', 'factor: 2'],
    ],
    ['group', all.flatMap(({ groups = [] }) => groups), []],
    [
      'item',
      items,
      [
        'notApplicable: "fullMarks"',
        'notApplicable: "rescale"',
        'notApplicable: "drop"',
        'clamp: true',
        'fullScore: null',
      ],
    ],
    [
      'extraItem',
      rubrics.flatMap(({ bonus, penalties }) => [...(bonus?.items ?? []), ...(penalties?.items ?? [])]),
      [],
    ],
  ] as const)('uses every modifier of a %s', (name, things, values) => {
    const schema = (rubricSchema.$defs as Readonly<Record<string, { properties?: object }>>)[name];
    const properties = Object.keys(schema?.properties ?? {}).filter((each) => !NOT_SCORED.has(each));
    expect(properties.length).toBeGreaterThan(2);
    expect([...namesIn(things)]).toEqual(expect.arrayContaining([...properties, ...values]));
  });

  it('has items three levels deep, every veto, every rounding and every period', () => {
    expect(items.some(({ id }) => id.split('_').length === 3)).toBe(true);
    expect(new Set(rubrics.flatMap(({ vetoes = [] }) => vetoes.map(({ effect }) => effect))).size).toBe(7);
    expect(new Set(rubrics.map(({ rounding }) => rounding?.decimals))).toEqual(
      new Set([undefined, 0, 1, 2, 3, 6]),
    );
    expect(new Set(rubrics.map(({ period }) => period)).size).toBe(5);
  });
});

/** Who is responsible changes no number. */
const NOT_SCORED = new Set(['leadUnit', 'responsibleUnits', 'assessors']);
