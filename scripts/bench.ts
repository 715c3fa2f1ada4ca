/** `npm run bench`: how fast, as ratios within one run, for absolute times differ from machine to machine. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWorkbook } from '../src/hosts/file/write/writeWorkbook';
import { loadRubric } from '../src/rubric/load';
import type { Rubric } from '../src/rubric/rubric';
import { readAnswers } from '../src/scoring/answers/answers';
import { score } from '../src/scoring/score';
import { makeForm } from '../src/sheet/form';
import { fillForm } from '../src/sheet/fillForm';
import { readingTimes } from './benchReading';
import { print, time } from './benchTools';
import { benchMany, benchOne } from './benchWriting';

const root = process.cwd();
const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

async function reading(name: string, rubric: Rubric, answers: unknown): Promise<void> {
  const layout = makeForm({ rubric, mode: 'tally', stage: 'assess', version: '0.0.0' });
  const { model } = fillForm(layout, readAnswers(layout.prepared, answers).entries);
  const bytes = await writeWorkbook(model, { fonts: 'windows', now: new Date() });
  const times = await readingTimes(bytes, 4);
  const ratio = (one: number, other: number): string => `${(one / other).toFixed(1)}×`;
  print(`read a workbook of ${name}: ExcelJS takes`, ratio(times.loading, times.reading), '> 12×');
  print('  of unpacking its parts alone', ratio(times.reading, times.unpacking), '< 4×');
  print('  reading and scoring it, of reading it', ratio(times.scoring, times.reading), '');
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

  await benchOne('10 items', daxing, answers);
  await benchOne('62 items', xianqu, county);
  await benchOne('1000 points', mubiao, district);
  await benchMany('11 rows', daxing);
  await benchMany('62 rows', xianqu);

  const layout = makeForm({ rubric: xianqu, mode: 'tally', stage: 'assess', version: '0.0.0' });
  const { entries, problems } = readAnswers(layout.prepared, county);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  for (let i = 0; i < 2000; i++) score(layout.prepared, entries, layout.geometry.capacity);
  const engine = await time(() => score(layout.prepared, entries, layout.geometry.capacity), 2001);
  print('engine alone, 62 items of 168 clauses', `${engine.toFixed(3)} ms`, '< 0.2 ms');

  await reading('62 items', xianqu, county);
  await reading('10 items', daxing, answers);

  const start = await time(() => spawnSync(process.execPath, ['dist/pingfen.js', '--version']), 15);
  const node = await time(() => spawnSync(process.execPath, ['-e', '0']), 15);
  print('cold start of the command line', `${start.toFixed(0)} ms`, '< 300 ms');
  print('  of which Node itself', `${node.toFixed(0)} ms`, '');
}

void main();
