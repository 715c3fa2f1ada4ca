/**
 * Writing workbooks, against plain ExcelJS putting the same values, formulas and styles into the same cells. Each
 * measurement of the one is followed by one of the other, so that a slow moment of the machine falls on both.
 */

import ExcelJS from 'exceljs';
import type { CellValue } from '../src/formula/value';
import { excelStyle } from '../src/hosts/file/write/excelStyle';
import { makeTemplate } from '../src/hosts/file/write/template';
import { writeWorkbook } from '../src/hosts/file/write/writeWorkbook';
import type { Rubric } from '../src/rubric/rubric';
import { readAnswers } from '../src/scoring/answers/answers';
import { fillForm } from '../src/sheet/fillForm';
import type { Form } from '../src/sheet/form';
import { makeForm } from '../src/sheet/form';
import type { SheetModel } from '../src/sheet/model';
import { middle, print, time } from './benchTools';

const now = new Date();
const formOf = (rubric: Rubric): Form =>
  makeForm({ rubric, mode: 'tally', stage: 'assess', version: '0.0.0' });

async function plainExcel(model: SheetModel): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets) {
    const target = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
    for (const cell of sheet.cells) {
      const drawn = target.getCell(cell.row, cell.column);
      drawn.style = excelStyle(cell.style, {
        fonts: 'windows',
        format: cell.format,
        isUnlocked: cell.isUnlocked === true,
      });
      drawn.value = (
        cell.formula === undefined ? cell.value : { formula: cell.formula.text, result: cell.value }
      ) as ExcelJS.CellValue;
    }
    for (const { from, to } of sheet.merges) target.mergeCells(from.row, from.column, to.row, to.column);
  }
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

/** One workbook by itself: filled in, and written by ExcelJS. */
export async function benchOne(name: string, rubric: Rubric, answers: unknown): Promise<void> {
  const form = formOf(rubric);
  const { entries } = readAnswers(form.prepared, answers);
  const { model } = fillForm(form, entries);
  const ours = (): Promise<Uint8Array> =>
    writeWorkbook(fillForm(form, entries).model, { fonts: 'windows', now });
  await ours();
  await plainExcel(model);
  const rounds: (readonly [ours: number, plain: number])[] = [];
  for (let round = 0; round < 15; round++)
    rounds.push([await time(ours, 1), await time(() => plainExcel(model), 1)]);
  const ratio = middle(rounds.map(([own, plain]) => own / plain));
  const took = middle(rounds.map(([own]) => own));
  print(
    `generate 1 × ${name}, against plain ExcelJS`,
    `${ratio.toFixed(2)}× (${took.toFixed(0)} ms)`,
    '< 1.5×',
  );
}

/** A hundred workbooks of one form: with ten findings each, and with nothing but the unit’s name. */
export async function benchMany(name: string, rubric: Rubric): Promise<void> {
  const form = formOf(rubric);
  const blank = fillForm(form, new Map()).model;
  const template = await makeTemplate(blank, { fonts: 'windows' });
  const write = (model: SheetModel): Uint8Array => template.write(model, { now });
  const named = units.map((unit) => new Map<string, CellValue>([[':unit', unit]]));
  const found = named.map((head, i) => new Map([...head, ...tenFindings(form, i)]));
  for (const [what, fills, aim] of [
    ['ten findings', found, 25],
    ['blank, named', named, 60],
  ] as const) {
    const models = fills.map((entries) => fillForm(form, entries).model);
    const writing = (): void => models.forEach((model) => void write(model));
    const fillingToo = (): void => fills.forEach((entries) => void write(fillForm(form, entries).model));
    // Code that has run before runs faster, on both sides.
    writing();
    await time(() => plainExcel(blank), 3);
    const rounds: (readonly [writing: number, both: number, plain: number])[] = [];
    for (let round = 0; round < 7; round++) {
      const [own, both] = [await time(writing, 1), await time(fillingToo, 1)];
      rounds.push([own, both, 100 * (await time(() => plainExcel(models[round] ?? blank), 3))]);
    }
    const faster = (part: 0 | 1): string => {
      const ratio = middle(rounds.map((round) => round[2] / round[part]));
      const took = middle(rounds.map((round) => round[part])) / 100;
      return `${ratio.toFixed(0)}× (${took.toFixed(1)} ms)`;
    };
    print(`write 100 × ${name}, ${what}`, faster(0), `> ${aim}× faster than plain ExcelJS`);
    print('  filled in as well', faster(1), '');
  }
}

const units = Array.from({ length: 100 }, (_, i) => `第${i + 1}社区`);

/** The same every time, other ones for each unit. */
function tenFindings({ prepared }: Form, unit: number): readonly (readonly [string, CellValue])[] {
  const inputs = [...prepared.clauses.values()].flatMap((clause) => clause.inputs.slice(0, 1));
  const apart = inputs.length / 10;
  const chosen = Array.from({ length: 10 }, (_, i) => inputs[Math.floor(i * apart + unit) % inputs.length]);
  return [
    [':year', 2021],
    [':date', 44_550],
    [':confirmed', '是'],
    ...chosen.flatMap((id) => (id === undefined ? [] : [[id, 2] as const])),
  ];
}
