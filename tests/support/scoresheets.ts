/** Scoresheets as bytes, written as the command line writes them, and the places of their cells by id. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnName } from '../../src/formula/reference';
import type { CellValue } from '../../src/formula/value';
import { readWorkbook } from '../../src/hosts/file/readWorkbook';
import { writeWorkbook } from '../../src/hosts/file/write/writeWorkbook';
import { replacePart } from './replaceParts';
import { loadRubric } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/rubric';
import { readAnswers } from '../../src/scoring/answers/answers';
import type { Mode, Stage } from '../../src/scoring/fields/fields';
import { columnOf, sheetOf } from '../../src/sheet/columns';
import type { Form } from '../../src/sheet/form';
import { makeForm } from '../../src/sheet/form';
import { fillForm } from '../../src/sheet/fillForm';
import type { SheetModel } from '../../src/sheet/model';
import type { ReadBack } from '../../src/readBack/readBack';
import { readBack } from '../../src/readBack/readBack';
import type { StoredCell, StoredWorkbook } from '../../src/readBack/stored';
import { SCORESHEET } from '../../src/sheet/sheetNames';

export const templates = join(__dirname, '..', '..', 'templates');

export const daxing: Rubric = loadRubric(readFileSync(join(templates, 'daxing-2021.json'), 'utf8'));

/** 9.2 points: see templates/samples. */
export const sample = JSON.parse(
  readFileSync(join(templates, 'samples', 'daxing-2021.answers.json'), 'utf8'),
) as Readonly<Record<string, unknown>>;

/** The same scores, typed into the official column. */
export const directSample = {
  unit: '示范社区',
  period: '2021',
  date: '2021-12-20',
  scores: { 1: 0.7, 2: 0.3, 3: 1.5, 4: 1.3, 5: 0.2, 6: 0.5, 7: 1.2, 8: 1, 9: 1, 10: 0.8 },
  answers: { b1a: 3, b3a: 1 },
};

export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface Scoresheet {
  readonly bytes: Uint8Array;
  readonly layout: Form;
  readonly model: SheetModel;
  /** Where the input with this field id is. */
  readonly placeOf: (fieldId: string) => Place;
  /** The row with this id in the hidden column. */
  readonly rowOf: (sheet: string, id: string) => number;
  /** Of 评分表, by the layout's field: `score`, `fullScore`. */
  readonly official: (field: 'score' | 'fullScore' | 'criteria' | 'remark', id: string) => Place;
}

export interface ScoresheetOptions {
  readonly rubric?: Rubric;
  readonly mode?: Mode;
  readonly stage?: Stage;
  readonly answers?: object;
}

export async function aScoresheet({
  rubric = daxing,
  mode = 'tally',
  stage = 'assess',
  answers = mode === 'tally' ? sample : directSample,
}: ScoresheetOptions = {}): Promise<Scoresheet> {
  const layout = makeForm({ rubric, mode, stage, version: '0.2.0' });
  const { entries, problems } = readAnswers(layout.prepared, answers);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const { model } = fillForm(layout, entries);
  const rowOf = (sheet: string, id: string): number =>
    model.sheets
      .find(({ name }) => name === sheet)!
      .cells.find(({ column, value }) => column === 1 && value === id)!.row;
  return {
    bytes: await writeWorkbook(model, { fonts: 'windows', now: new Date(0) }),
    layout,
    model,
    rowOf,
    placeOf(fieldId) {
      const field = layout.prepared.all.find(({ id }) => id === fieldId)!;
      const sheet = sheetOf(field);
      return { sheet, cell: `${columnName(columnOf(rubric, field.column))}${rowOf(sheet, field.row)}` };
    },
    official(field, id) {
      const column = rubric.layout.columns.findIndex((each) => each.field === field) + 2;
      return { sheet: SCORESHEET, cell: `${columnName(column)}${rowOf(SCORESHEET, id)}` };
    },
  };
}

export const readBytes = (bytes: Uint8Array): ReadBack => readBack(readWorkbook(bytes));

/** The workbook with other cells: `{'评分表!F5': {value: 1}}`; null takes the cell away. */
export function withCells(
  workbook: StoredWorkbook,
  changes: Readonly<Record<string, StoredCell | null>>,
): StoredWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const { name, cells } = sheet;
      const own = Object.entries(changes).filter(([at]) => at.startsWith(`${name}!`));
      const changed = new Map(cells);
      for (const [at, cell] of own) {
        const reference = at.slice(name.length + 1);
        if (cell === null) changed.delete(reference);
        else changed.set(reference, cell);
      }
      return { ...sheet, cells: changed };
    }),
  };
}

export const at = ({ sheet, cell }: Place): string => `${sheet}!${cell}`;

/** The file with the stored value of one cell changed and nothing recalculated. */
export function withCachedValue(
  { bytes, model }: Scoresheet,
  { sheet, cell }: Place,
  value: number,
): Uint8Array {
  const number = model.sheets.findIndex(({ name }) => name === sheet) + 1;
  const own = new RegExp(`(<c r="${cell}"[^>]*>.*?<v>)[^<]*(</v>)`);
  return replacePart(bytes, `xl/worksheets/sheet${number}.xml`, (xml) => {
    if (!own.test(xml)) throw new Error(`no value in ${cell}`);
    return xml.replace(own, `$1${value}$2`);
  });
}

/** Code and place of each problem, a line each: `error sheet.unusable 加扣分明细!E12`. */
export const outline = ({ problems }: Pick<ReadBack, 'problems'>): readonly string[] =>
  problems.map(({ severity, code, sheet, cell }) =>
    [severity, code, [sheet, cell].filter((part) => part !== undefined).join('!')].join(' ').trim(),
  );

export const totalOf = ({ report }: Pick<ReadBack, 'report'>): CellValue => report.total;
