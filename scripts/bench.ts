/**
 * `npm run bench`: how fast, as ratios within one run, for absolute times differ from machine to machine.
 *
 * Generating is compared with plain ExcelJS putting the same values, formulas and styles into the same cells.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { excelStyle } from '../src/hosts/file/write/excelStyle';
import { readWorkbook } from '../src/hosts/file/readWorkbook';
import { writeWorkbook } from '../src/hosts/file/write/writeWorkbook';
import { loadRubric } from '../src/rubric/load';
import type { Rubric } from '../src/rubric/rubric';
import { readAnswers } from '../src/scoring/answers/answers';
import { score } from '../src/scoring/score';
import type { FilledForm } from '../src/sheet/fillForm';
import { makeForm } from '../src/sheet/form';
import { fillForm } from '../src/sheet/fillForm';

const root = process.cwd();
const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

async function plainExcel(model: FilledForm['model']): Promise<number> {
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

/** Milliseconds a run, the best of `rounds` medians being the least disturbed. */
async function time(run: () => unknown, runs: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

const print = (what: string, value: string, aim: string): void => {
  console.log(`${what.padEnd(52)} ${value.padStart(18)}   aim: ${aim}`);
};

async function generating(name: string, rubric: Rubric, answers: unknown, sheets: number): Promise<void> {
  const layout = makeForm({ rubric, mode: 'tally', stage: 'assess', version: '0.0.0' });
  const { entries } = readAnswers(layout.prepared, answers);
  const { model } = fillForm(layout, entries);
  const now = new Date();
  const ours = async (): Promise<void> => {
    for (let i = 0; i < sheets; i++)
      await writeWorkbook(fillForm(layout, entries).model, { fonts: 'windows', now });
  };
  const plain = async (): Promise<void> => {
    for (let i = 0; i < sheets; i++) await plainExcel(model);
  };
  await ours();
  await plain();
  // In turn, so that a slow moment of the machine falls on both.
  const ratios: number[] = [];
  let last = 0;
  for (let round = 0; round < (sheets > 1 ? 3 : 15); round++) {
    last = await time(ours, 1);
    ratios.push(last / (await time(plain, 1)));
  }
  ratios.sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? 0;
  print(
    `generate ${sheets} × ${name}, against plain ExcelJS`,
    `${ratio.toFixed(2)}× (${(last / sheets).toFixed(0)} ms)`,
    '< 1.5×',
  );
}

async function main(): Promise<void> {
  const daxing = loadRubric(readText('templates/daxing-2021.json'));
  const answers = JSON.parse(readText('templates/samples/daxing-2021.answers.json')) as object;
  const xianqu = loadRubric(readText('templates/xianqu-2013.json'));
  const mubiao = loadRubric(readText('templates/mubiao-2020.json'));
  const head = { unit: '示范单位', date: '2021-12-20', confirmed: true };
  const county = {
    ...head,
    period: '2013',
    unitClass: '县',
    answers: { '2b': 3, '4a': true, '36e': 2, '34a': 12 },
  };
  const district = { ...head, period: '2020', answers: { '1_1a': 2 } };

  await generating('10 items', daxing, answers, 1);
  await generating('10 items', daxing, answers, 100);
  await generating('62 items', xianqu, county, 1);
  await generating('1000 points', mubiao, district, 1);

  const layout = makeForm({ rubric: xianqu, mode: 'tally', stage: 'assess', version: '0.0.0' });
  const { entries, problems } = readAnswers(layout.prepared, county);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  for (let i = 0; i < 2000; i++) score(layout.prepared, entries, layout.geometry.capacity);
  const engine = await time(() => score(layout.prepared, entries, layout.geometry.capacity), 2001);
  print('engine alone, 62 items of 168 clauses', `${engine.toFixed(3)} ms`, '< 0.2 ms');

  const bytes = await writeWorkbook(fillForm(layout, entries).model, { fonts: 'windows', now: new Date() });
  const reading = await time(() => readWorkbook(bytes), 101);
  const loading = await time(() => new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer), 21);
  print('read a workbook of 62 items, against ExcelJS', `${(loading / reading).toFixed(1)}× faster`, '');

  const start = await time(() => spawnSync(process.execPath, ['dist/pingfen.js', '--version']), 15);
  const node = await time(() => spawnSync(process.execPath, ['-e', '0']), 15);
  print('cold start of the command line', `${start.toFixed(0)} ms`, '< 300 ms');
  print('  of which Node itself', `${node.toFixed(0)} ms`, '');
}

void main();
