/**
 * The soak: engine and sheet must agree on every cell, whatever was typed.
 *
 * The engine lays the filled sheet out with its cached values; LibreOffice, or Gnumeric, fills the blank workbook and
 * recalculates it. Every formula cell of every sheet is compared. While the calculator is busy with one batch, the
 * engine works on it too: each takes about half of the time.
 */
import type { CellValue } from '../../src/formula/value';
import { isCellError } from '../../src/formula/value';
import { toCell } from '../../src/rules/entries/percent';
import type { Entries } from '../../src/scoring/fields/entries';
import type { TotalScore } from '../../src/scoring/steps/scores';
import type { Form } from '../../src/sheet/form';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import type { SheetModel } from '../../src/sheet/model';
import { a1 } from '../../src/sheet/model';
import { CALC, fieldName } from '../../src/sheet/sheetNames';
import type { Calculator, OpenWorkbook } from '../support/calculator';
import type { CellInput, CellPlace, InputValue } from '../support/libreOffice';
import { namedPlaces } from '../support/namedPlaces';
import { randomEntries, randomFrom } from './fills';
import type { SoakSetting } from './soakSettings';

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
  /** How many of them agree only where the calculator is led around what it is known to do wrong. */
  readonly ledAround: number;
  readonly outcomes: Outcomes;
}

/** How often each sort of total came about: a number, 待汇总, 有误, 未评完, nothing; and each grade. */
type Outcomes = ReadonlyMap<string, number>;

export interface SoakInput {
  readonly bench: Calculator;
  readonly setting: SoakSetting;
  readonly seed: number;
  readonly fills: number;
}

/** Filled and compared at once: bounds the memory, and the answer from the calculator. */
const BATCH = 20;

export async function soak({ bench, setting, seed, fills }: SoakInput): Promise<SoakResult> {
  const workbook = await openBlank(bench, setting);
  const random = randomFrom(seed);
  const results: SoakResult[] = [];
  for (let first = 0; first < fills; first += BATCH) {
    // The first is the sheet as it comes, with nothing typed.
    const batch = Array.from({ length: Math.min(BATCH, fills - first) }, (_, i) =>
      first + i === 0 ? new Map<string, CellValue>() : randomEntries(workbook.layout.prepared, random),
    );
    results.push(await soakEntries(workbook, batch, first));
  }
  await workbook.document.close();
  return addedUp(results);
}

/** A blank scoresheet, open in the calculator. */
export interface BlankWorkbook {
  readonly name: string;
  readonly layout: Form;
  readonly places: readonly Place[];
  /** Where each field is typed. */
  readonly inputs: ReadonlyMap<string, Place>;
  readonly document: OpenWorkbook;
}

export async function openBlank(
  bench: Calculator,
  { name, rubric, mode, stage = 'assess' }: SoakSetting,
): Promise<BlankWorkbook> {
  const layout = makeForm({ rubric, mode, stage, version: 'soak' });
  const blank = fillForm(layout, new Map()).model;
  const document = await bench.open(crypto.randomUUID(), blank);
  return { name, layout, places: formulaPlaces(blank), inputs: namedPlaces(blank), document };
}

/** Compares every cell for these fills; `first` is the number of the first of them. */
export async function soakEntries(
  { name, layout, places, inputs, document }: BlankWorkbook,
  batch: readonly Entries[],
  first = 0,
): Promise<SoakResult> {
  const typed = batch.map((entries) => typedIn(layout, inputs, entries));
  const recalculated = document.recalculate(typed, places);
  const computed = batch.map((entries) => {
    const { model, scoring } = fillForm(layout, entries);
    return { cells: formulaCells(model), total: scoring.total };
  });
  const sheets = await recalculated;
  const outcomes = new Map<string, number>();
  const differences: Difference[] = [];
  let ledAround = 0;
  for (const [i, { cells, total }] of computed.entries()) {
    for (const outcome of outcomesOf(total)) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    const found = compareCells(cells, places, sheets[i] ?? [], document.tolerance);
    const left = found.length === 0 ? found : await withoutDefects(found, document, typed[i] ?? [], places);
    ledAround += found.length - left.length;
    const entries = Object.fromEntries(batch[i] as Entries);
    const told = rootsFirst(left).map((each) => ({ ...each, setting: name, fill: first + i, entries }));
    differences.push(...told);
  }
  return { differences, cells: places.length * batch.length, ledAround, outcomes };
}

/** Those that differ as well where the calculator is led around what it is known to do wrong. */
async function withoutDefects(
  found: readonly Found[],
  { recalculateAround, tolerance }: OpenWorkbook,
  typed: readonly CellInput[],
  places: readonly Place[],
): Promise<readonly Found[]> {
  if (recalculateAround === undefined) return found;
  const [around = []] = await recalculateAround([typed], places);
  const values = new Map(places.map(({ sheet, cell }, i) => [`${sheet}!${cell}`, around[i] ?? null]));
  return found.filter(({ cell, engine }) => !isSame(engine, values.get(cell) ?? null, tolerance));
}

const outcomesOf = ({ total, grade }: TotalScore): readonly string[] => [
  typeof total === 'number' ? 'a number' : total,
  ...(grade === '' ? [] : [grade]),
];

/** What is worked out on the calculation sheet is only shown elsewhere. */
const rootsFirst = (found: readonly Found[]): readonly Found[] =>
  [true, false].flatMap((isRoot) => found.filter(({ cell }) => cell.startsWith(`${CALC}!`) === isRoot));

export function addedUp(results: readonly SoakResult[]): SoakResult {
  const outcomes = new Map<string, number>();
  for (const [outcome, count] of results.flatMap((each) => [...each.outcomes]))
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
  return {
    differences: results.flatMap(({ differences }) => differences),
    cells: results.reduce((sum, { cells }) => sum + cells, 0),
    ledAround: results.reduce((sum, { ledAround }) => sum + ledAround, 0),
    outcomes,
  };
}

type Place = CellPlace & { readonly sheet: string; readonly cell: string };

/** A formula cell with the value that the engine gave it. */
interface Computed {
  readonly place: string;
  readonly formula: string;
  readonly value: CellValue;
}

/** Every formula cell, in the order of the model. */
export const formulaPlaces = (model: SheetModel): readonly Place[] =>
  model.sheets.flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet: name, cell: a1(cell) })),
  );

/** Kept instead of the model, which is a hundred times as large. */
const formulaCells = (model: SheetModel): readonly Computed[] =>
  model.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((cell) =>
      cell.formula === undefined
        ? []
        : [{ place: `${name}!${a1(cell)}`, formula: cell.formula.text, value: cell.value ?? null }],
    ),
  );

type Found = Pick<Difference, 'cell' | 'formula' | 'engine' | 'sheet'>;

/** Where the model's cached values are not those of the sheet. */
export const compare = (
  model: SheetModel,
  places: readonly Place[],
  sheet: readonly CellValue[],
): readonly Found[] => compareCells(formulaCells(model), places, sheet);

function compareCells(
  computed: readonly Computed[],
  places: readonly Place[],
  sheet: readonly CellValue[],
  tolerance?: number,
): readonly Found[] {
  const isOther = ({ place }: Computed, i: number): boolean =>
    place !== `${places[i]?.sheet}!${places[i]?.cell}`;
  if (computed.length !== places.length || computed.some(isOther))
    throw new Error('what was typed changed which cells have formulas');
  return computed.flatMap(({ place, formula, value }, i) =>
    isSame(value, sheet[i] ?? null, tolerance)
      ? []
      : [{ cell: place, formula, engine: value, sheet: sheet[i] ?? null }],
  );
}

/** A formula cannot yield a blank: the empty text is its blank. */
function isSame(engine: CellValue, sheet: CellValue, tolerance = 0): boolean {
  if (typeof engine === 'number' && typeof sheet === 'number')
    return Math.abs(engine - sheet) <= tolerance * Math.max(1, Math.abs(engine));
  if (isCellError(engine) || isCellError(sheet)) return JSON.stringify(engine) === JSON.stringify(sheet);
  return (engine ?? '') === (sheet ?? '');
}

/** The entries as cells of the blank workbook. */
const typedIn = (
  { prepared }: Form,
  places: ReadonlyMap<string, Place>,
  entries: Entries,
): readonly CellInput[] =>
  [...entries].map(([id, value]) => {
    const place = places.get(fieldName(id));
    const field = prepared.byId.get(id);
    if (place === undefined || field === undefined) throw new Error(`the sheet has no cell for ${id}`);
    return { ...place, value: inputValue(toCell(field.entry, value)) };
  });

const inputValue = (value: CellValue): InputValue =>
  value === '' ? { emptyString: true } : (value as InputValue);

/** A formula without its numbers: those of a kind differ for the same reason. */
export const shapeOf = (formula: string): string => formula.replaceAll(/\d+(?:\.\d+)?/g, '#');

/** One difference for each shape of formula, in full, for the report of a failed run. */
export function describeDifferences(differences: readonly Difference[]): string {
  const first = new Map<string, Difference>();
  for (const each of differences) {
    const shape = shapeOf(each.formula);
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
