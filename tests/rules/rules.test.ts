/**
 * Every rule kind against its cases: the rubric's schema, the engine, and the same rule as formulas,
 * recalculated by LibreOffice. All cases of all kinds stand in one workbook.
 */
import { Validator } from '@cfworker/json-schema';
import { a1 } from '../../src/formula/reference';
import type { CellValue } from '../../src/formula/value';
import { toNumber } from '../../src/points/points';
import { rubricSchema } from '../../src/rubric/schema';
import { inputsOf, ruleWith, variablesOf } from '../../src/rules';
import { judge } from '../../src/rules/inputType';
import { scoreClause } from '../../src/scoring/levels/clause';
import { Applicability } from '../../src/scoring/steps/scores';
import { setUpBench } from '../support/bench';
import { describeWithOracle } from '../support/describeWithOracle';
import { cases, casesOf, clauseWith, kinds, NOTE, typed, WORDS } from './ruleCases';
import { CALC, drawCases } from './ruleWorkbook';

describe.each(kinds)('the cases of %s', (kind) => {
  it('are there, and hold a blank, no points, points and an unusable word', () => {
    const rows = casesOf(kind);
    const results = rows.map(({ result }) => result);
    expect(results).toEqual(expect.arrayContaining(['未填', '有误', 0]));
    expect(results.filter((result) => typeof result === 'number' && result > 0).length).toBeGreaterThan(2);
    const words = rows.filter(({ result }) => result === '有误').flatMap(typed);
    expect(words.some((word) => typeof word === 'string' && /\p{L}/u.test(word))).toBe(true);
  });

  it('belong to this kind, and name no cell that the rule does not have', () => {
    for (const row of casesOf(kind)) {
      const { rule, entry } = row;
      expect(rule.kind).toBe(kind);
      const parts = inputsOf(rule).flatMap(({ part }) => part ?? []);
      if (parts.length > 0) expect(parts).toEqual(expect.arrayContaining(Object.keys(entry as object)));
    }
  });

  it('say what every number is that the rule leaves open, and no other', () => {
    for (const { rule, numbers = {} } of casesOf(kind))
      expect(Object.keys(numbers)).toEqual(variablesOf(rule).map(({ name }) => name));
  });
});

it('has no cases of a kind that does not exist', () => {
  const { rule } = rubricSchema.$defs as { rule: { properties: { kind: { enum: string[] } } } };
  expect(rule.properties.kind.enum).toEqual(kinds);
});

describe('the schema', () => {
  const ruleSchema = { ...rubricSchema, required: ['rule'], properties: { rule: { $ref: '#/$defs/rule' } } };
  const isValid = (rule: object): boolean =>
    new Validator(ruleSchema, '2020-12', false).validate({ rule }).valid;

  it.each(cases)('takes the rule of $name', ({ rule }) => {
    expect(isValid(rule)).toBe(true);
  });

  it.each<object>([
    { kind: 'perOccurrence', points: 0.1 },
    { kind: 'perOccurrence', points: 0, unit: '次' },
    { kind: 'perOccurrence', points: -0.1, unit: '次' },
    { kind: 'perOccurrence', points: 0.1, unit: '' },
    { kind: 'perOccurrence', points: 0.1, unit: '次', cap: 0 },
    { kind: 'perOccurrence', points: 0.1, unit: '次', per: 0 },
    { kind: 'perOccurrence', points: 0.1, unit: '次', per: 1.5 },
    { kind: 'perOccurrence', points: 0.1, unit: '次', partial: 'round' },
    { kind: 'perOccurrence', points: 0.1, unit: '次', max: 1 },
    { kind: 'flat' },
    { kind: 'flat', points: 0 },
    { kind: 'flat', points: '0.2' },
    { kind: 'flat', points: 0.2, unit: '次' },
    { kind: 'forfeit', points: 1 },
    { kind: 'grant' },
    { kind: 'grant', max: 1, reason: '满分以下' },
    { kind: 'judgement', max: 0 },
    { kind: 'judgement', min: -1, max: 1 },
    { kind: 'byLevel', unit: '次' },
    { kind: 'byLevel', unit: '次', levels: [] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省级' }] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省/级', points: 1 }] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省级', points: 0 }] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省级', points: 1, cap: 1 }] },
    { kind: 'forfeit', scope: 'clauses' },
    { kind: 'full', scope: 'clause', points: 1 },
    { kind: 'judgement', max: 1, repeat: false },
    { kind: 'shortfall', points: 1, unit: '篇' },
    { kind: 'shortfall', target: -1, points: 1, unit: '篇' },
    { kind: 'shortfall', target: {}, points: 1, unit: '篇' },
    { kind: 'shortfall', target: { byClass: {} }, points: 1, unit: '篇' },
    { kind: 'shortfall', target: { byClass: { 县: '10' } }, points: 1, unit: '篇' },
    { kind: 'shortfall', target: { byClass: { 县: 10 }, target: 'a' }, points: 1, unit: '篇' },
    { kind: 'shortfall', target: { target: '目标值' }, points: 1, unit: '篇' },
    // The step is the same for everyone.
    { kind: 'shortfall', target: 10, points: 1, unit: '篇', step: { byClass: { 县: 1 } } },
    { kind: 'shortfall', target: 10, points: 1, unit: '篇', of: 0 },
    { kind: 'shortfall', target: 10, points: 1, unit: '篇', direction: 'up' },
    { kind: 'judgement', max: { byClass: { 县: 1 } } },
    { kind: 'curve', unit: '天', knots: [] },
    { kind: 'curve', unit: '天', knots: [{ at: 0 }] },
    { kind: 'curve', unit: '天', knots: [{ at: 0, points: -1 }] },
    { kind: 'curve', unit: '天', knots: [{ at: 0, points: 1 }], in: 'share' },
    { kind: 'curve', unit: '天', knots: [{ at: 0, points: 1 }], shape: 'curved' },
    { kind: 'curve', unit: '天', knots: [{ at: 0, points: 1 }], beyond: 'clamp' },
    { kind: 'curve', unit: '天', knots: [{ at: 0, points: 1 }], isSigned: false },
    { kind: 'choice', options: [{ name: '通过', points: 1 }] },
    { kind: 'relative' },
    { kind: 'relative', unit: '%', worst: 101 },
    { kind: 'relative', unit: '%', better: 'higher' },
    { kind: 'relative', unit: '名', ranks: [] },
    { kind: 'unheardOf' },
    {},
  ])('refuses %j', (rule) => {
    expect(isValid(rule)).toBe(false);
  });
});

describe('the engine', () => {
  it.each(cases)('$name', (row) => {
    const { rule, effect, fullScore = 0, numbers = {}, result } = row;
    const inputs = inputsOf(rule, effect).map(({ entry }, i) => judge(entry, typed(row)[i] ?? null));
    const entries = {
      inputs,
      values: inputs.map(({ value }) => value),
      computing: undefined,
      note: NOTE,
      reason: undefined,
      multipliers: [],
      applicability: Applicability.usable,
      rule: ruleWith(rule, (_, name) => numbers[name]),
      unmet: '',
      contradiction: '',
      basis: [],
      effect: 'deduct' as const,
    };
    const { state, ruled } = scoreClause(clauseWith(rule), entries, { fullScore });
    expect(WORDS[state] ?? toNumber(ruled)).toBe(result);
  });
});

describeWithOracle('the formula, recalculated', () => {
  const bench = setUpBench();
  let results: readonly CellValue[];
  beforeAll(async () => {
    const document = await bench.open('rules', drawCases(cases));
    const outputs = cases.map((_, i) => ({ sheet: CALC, cell: a1({ row: i + 1, column: 1 }) }));
    results = (await document.recalculate([[]], outputs))[0] ?? [];
  });

  it.each(cases.map((each, i) => ({ ...each, i })))('$name', ({ result, i }) => {
    expect(results[i]).toBe(result);
  });
});
