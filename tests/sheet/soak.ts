/**
 * The soak: engine and sheet must agree on every cell, whatever was typed.
 *
 * The engine lays the filled sheet out with its cached values; LibreOffice fills the blank workbook and
 * recalculates it. Every formula cell of every sheet is compared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CellValue } from '../../src/formula/value';
import { isCellError } from '../../src/formula/value';
import { writeWorkbook } from '../../src/hosts/file/writeWorkbook';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import type { Mode } from '../../src/scoring/fields';
import type { Entries } from '../../src/scoring/entries';
import { layOut, layoutOf } from '../../src/sheet/layout';
import type { SheetModel } from '../../src/sheet/model';
import { a1 } from '../../src/sheet/model';
import { fieldName } from '../../src/sheet/sheetNames';
import { exerciseRubric, measuredRubric } from '../support/exerciseRubric';
import type { CellInput, CellPlace, InputValue, LibreOffice } from '../support/libreOffice';
import { randomEntries, randomFrom } from './fills';

export interface SoakSetting {
  readonly name: string;
  readonly rubric: Rubric;
  readonly mode: Mode;
}

const templates = join(__dirname, '..', '..', 'templates');

/** Every template, and rubrics that use what the templates do not. */
export function soakSettings(): readonly SoakSetting[] {
  const rubrics: readonly (readonly [string, Rubric])[] = [
    ...readdirSync(templates)
      .filter((name) => name.endsWith('.json') && name !== 'rubric.schema.json')
      .map((name) => [name, loadRubric(readFileSync(join(templates, name), 'utf8'))] as const),
    ['exercise, rounded at the total', exerciseRubric({ rounding: { decimals: 1, at: 'total' } })],
    ['exercise, measured', measuredRubric()],
    ['exercise, rounded by item', exerciseRubric({ period: 'month', hasAllColumns: true })],
  ];
  return rubrics.flatMap(([name, rubric]) =>
    (['tally', 'direct'] as const).map((mode) => ({ name: `${name} (${mode})`, rubric, mode })),
  );
}

/** A cell in which engine and sheet disagree. */
export interface Difference {
  readonly setting: string;
  readonly fill: number;
  readonly cell: string;
  readonly formula: string;
  readonly engine: CellValue;
  readonly sheet: CellValue;
  /** What was typed. */
  readonly entries: Readonly<Record<string, CellValue>>;
}

export interface SoakResult {
  readonly differences: readonly Difference[];
  /** How many cells were compared. */
  readonly cells: number;
  /** How often each sort of total came about: a number, 有误, 未评完, nothing; and each grade. */
  readonly outcomes: ReadonlyMap<string, number>;
}

export interface SoakInput {
  readonly office: LibreOffice;
  readonly folder: string;
  readonly setting: SoakSetting;
  readonly seed: number;
  readonly fills: number;
}

/** Filled and compared at once: bounds the memory, and the answer from LibreOffice. */
const BATCH = 25;

export async function soak({ office, folder, setting, seed, fills }: SoakInput): Promise<SoakResult> {
  const { rubric, mode } = setting;
  const layout = layoutOf({ rubric, mode, stage: 'assess', version: 'soak' });
  const blank = layOut(layout, new Map()).model;
  const path = join(folder, 'soak.xlsx');
  await writeFile(path, await writeWorkbook(blank, { fonts: 'windows', now: new Date(0) }));
  const document = await office.open(path);
  const places = formulaPlaces(blank);
  const random = randomFrom(seed);
  const differences: Difference[] = [];
  const outcomes = new Map<string, number>();
  const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  for (let first = 0; first < fills; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, fills - first) }, () =>
      randomEntries(layout.prepared, random),
    );
    const sheets = await document.recalculate(batch.map(inputsOf), places);
    batch.forEach((entries, i) => {
      const { model, scoring } = layOut(layout, entries);
      const { total, grade } = scoring.total;
      count(typeof total === 'number' ? 'a number' : total);
      if (grade !== '') count(grade);
      const found = compare(model, places, sheets[i] as readonly CellValue[]);
      differences.push(
        ...found.map((difference) => ({
          ...difference,
          setting: setting.name,
          fill: first + i,
          entries: Object.fromEntries(entries),
        })),
      );
    });
  }
  await document.close();
  return { differences, cells: places.length * fills, outcomes };
}

type Place = CellPlace & { readonly sheet: string; readonly cell: string };

/** Every formula cell, in the order of the model. */
export const formulaPlaces = (model: SheetModel): readonly Place[] =>
  model.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet: name, cell: a1(cell) })),
  );

/** Where the model's cached values are not those of the sheet. */
export function compare(
  model: SheetModel,
  places: readonly Place[],
  sheet: readonly CellValue[],
): readonly Pick<Difference, 'cell' | 'formula' | 'engine' | 'sheet'>[] {
  const computed = new Map(
    model.sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ formula }) => formula !== undefined)
        .map((cell) => [`${name}!${a1(cell)}`, cell] as const),
    ),
  );
  if (computed.size !== places.length) throw new Error('what was typed changed which cells have formulas');
  return places.flatMap(({ sheet: name, cell }, i) => {
    const own = computed.get(`${name}!${cell}`);
    const [engine, found] = [own?.value ?? null, sheet[i] ?? null];
    if (own !== undefined && isSame(engine, found)) return [];
    return [{ cell: `${name}!${cell}`, formula: own?.formula?.text ?? '', engine, sheet: found }];
  });
}

/** A formula cannot yield a blank: the empty text is its blank. */
function isSame(engine: CellValue, sheet: CellValue): boolean {
  if (isCellError(engine) || isCellError(sheet)) return JSON.stringify(engine) === JSON.stringify(sheet);
  return (engine ?? '') === (sheet ?? '');
}

/** The entries as cells of the blank workbook. */
const inputsOf = (entries: Entries): readonly CellInput[] =>
  [...entries].map(([id, value]) => ({ name: fieldName(id), value: inputValue(value) }));

const inputValue = (value: CellValue): InputValue =>
  value === '' ? { emptyString: true } : (value as InputValue);

/** One difference for each shape of formula, in full, for the report of a failed run. */
export function describeDifferences(differences: readonly Difference[]): string {
  const first = new Map<string, Difference>();
  for (const each of differences) {
    const shape = each.formula.replaceAll(/\d+/g, '#');
    if (!first.has(shape)) first.set(shape, each);
  }
  return [
    `${differences.length} differences in ${first.size} formulas`,
    ...[...first.values()].slice(0, SHOWN).map((each) => JSON.stringify(each, shortened)),
  ].join('\n');
}

const SHOWN = 8;
const shortened = (_: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > 300 ? `${value.slice(0, 40)}… (${value.length})` : value;
