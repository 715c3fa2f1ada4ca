/**
 * Every rule kind against its cases: the rubric's schema, the engine, and the same rule as formulas,
 * recalculated by LibreOffice. All cases of all kinds stand in one workbook.
 */
import { Validator } from '@cfworker/json-schema';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, f } from '../../src/formula/formula';
import { a1, cellOn } from '../../src/formula/reference';
import type { CellValue } from '../../src/formula/value';
import { writeWorkbook } from '../../src/hosts/file/writeWorkbook';
import { exactFormula, toNumber } from '../../src/points/points';
import { rubricSchema } from '../../src/rubric/schema';
import type { Rule } from '../../src/rules';
import { kindOf, ruleKinds } from '../../src/rules';
import { judge, judgeFormulas, State } from '../../src/rules/entry';
import type { Cell, SheetModel, Worksheet } from '../../src/sheet/model';
import { describeWithOracle, LibreOffice } from '../support/libreOffice';

interface Case {
  readonly rule: Rule;
  /** What the assessor typed; for a rule of several cells, by the part's name. */
  readonly entry: CellValue | Readonly<Record<string, CellValue>>;
  /** Points, or what the sheet says instead of them. */
  readonly result: number | '未填' | '有误';
  /** The notice's words, or why the case is here. */
  readonly source: string;
  /** 分值 of the clause's item, for the rules that need it. */
  readonly fullScore?: number;
}

const kinds = Object.keys(ruleKinds) as Rule['kind'][];
const pathOf = (kind: string): string => join(__dirname, `${kind}.cases.json`);
const casesOf = (kind: string): readonly Case[] =>
  existsSync(pathOf(kind)) ? (JSON.parse(readFileSync(pathOf(kind), 'utf8')) as Case[]) : [];

const cases = kinds.flatMap((kind) =>
  casesOf(kind).map((each, i) => ({ ...each, kind, name: `${kind} ${i + 1}: ${title(each)}` })),
);

function title({ entry, result, source }: Case): string {
  return `${JSON.stringify(entry)} gives ${result} (${source})`;
}

/** What was typed into each of the clause's cells, in their order. */
function typed({ rule, entry }: Case): readonly CellValue[] {
  const inputs = kindOf(rule).inputs(rule);
  if (inputs.length === 1 && inputs[0]?.part === undefined) return [entry as CellValue];
  const parts = entry as Readonly<Record<string, CellValue>>;
  return inputs.map(({ part }) => parts[part as string] ?? null);
}

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
      const parts = kindOf(rule)
        .inputs(rule)
        .flatMap(({ part }) => part ?? []);
      if (parts.length > 0) expect(parts).toEqual(expect.arrayContaining(Object.keys(entry as object)));
    }
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
    { kind: 'judgement' },
    { kind: 'judgement', max: 0 },
    { kind: 'judgement', min: -1, max: 1 },
    { kind: 'byLevel', unit: '次' },
    { kind: 'byLevel', unit: '次', levels: [] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省级' }] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省/级', points: 1 }] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省级', points: 0 }] },
    { kind: 'byLevel', unit: '次', levels: [{ name: '省级', points: 1, cap: 1 }] },
    { kind: 'unheardOf' },
    {},
  ])('refuses %j', (rule) => {
    expect(isValid(rule)).toBe(false);
  });
});

describe('the engine', () => {
  it.each(cases)('$name', (row) => {
    const { rule, fullScore = 0, result } = row;
    const kind = kindOf(rule);
    const judged = kind.inputs(rule).map(({ entry }, i) => judge(entry, typed(row)[i] ?? null));
    const state = Math.max(...judged.map((each) => each.state));
    const values = judged.map(({ value }) => value);
    const points = (): number => toNumber(kind.evaluate(rule, values, { fullScore }));
    expect(state === State.invalid ? '有误' : state === State.blank ? '未填' : points()).toBe(result);
  });
});

/** A word that no formula here gives: seeing it means that nothing was recalculated. */
const STALE = '没有重算';
const INPUTS = '填写';
const CALC = '计算';

/** One case a row: what was typed on one sheet; states, values and the result on another. */
function drawCases(): SheetModel {
  const typedCells: Cell[] = [];
  const calcCells: Cell[] = [];
  cases.forEach((each, i) => {
    const row = i + 1;
    const { rule, fullScore = 0 } = each;
    const kind = kindOf(rule);
    const inputs = kind.inputs(rule);
    const formulas = inputs.map(({ entry }, k) => {
      const at = { row, column: k + 1 };
      typedCells.push({ ...at, value: typed(each)[k] ?? null, style: 'calc' });
      const places = [2 + 2 * k, 3 + 2 * k].map((column) => ({ row, column }));
      const [state, value] = places.map((place) => cellOn(CALC, place)) as [never, never];
      const judged = judgeFormulas(entry, cellOn(INPUTS, at), state);
      const contents = [judged.state, judged.value];
      places.forEach((place, p) =>
        calcCells.push({ ...place, value: STALE, formula: contents[p]!, style: 'calc' }),
      );
      return { state, value };
    });
    const state = call(
      'MAX',
      formulas.map((each) => each.state),
    );
    const values = formulas.map(({ value }) => value);
    const points = exactFormula(kind.formula(rule, values, { fullScore }));
    const shown = f`IF(${state}=2,"有误",IF(${state}=0,"未填",${points}))`;
    calcCells.push({ row, column: 1, value: STALE, formula: shown, style: 'calc' });
  });
  const sheet = (name: string, cells: readonly Cell[]): Worksheet => ({
    name,
    visibility: 'visible',
    columns: [],
    heights: new Map(),
    cells,
    merges: [],
    validations: [],
    highlights: [],
  });
  return {
    title: '各类规则',
    sheets: [sheet(INPUTS, typedCells), sheet(CALC, calcCells)],
    names: [],
    active: INPUTS,
  };
}

describeWithOracle('the formula, recalculated', () => {
  let folder: string;
  let office: LibreOffice;
  let results: readonly CellValue[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingfen-rules-'));
    const path = join(folder, 'rules.xlsx');
    await writeFile(path, await writeWorkbook(drawCases(), { fonts: 'windows', now: new Date(0) }));
    office = await LibreOffice.start();
    const document = await office.open(path);
    const outputs = cases.map((_, i) => ({ sheet: CALC, cell: a1({ row: i + 1, column: 1 }) }));
    results = (await document.recalculate([[]], outputs))[0] ?? [];
  });
  afterAll(async () => {
    await office?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(cases.map((each, i) => ({ ...each, i })))('$name', ({ result, i }) => {
    expect(results[i]).toBe(result);
  });
});
