/** Writes tests/golden/*.txt, the sheets of every template a cell a line; with --check, says which are stale. */

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRubric } from '../src/rubric/load';
import { makeForm } from '../src/sheet/form';
import { fillForm } from '../src/sheet/fillForm';
import { printModel } from '../tests/support/printModel';

const root = join(__dirname, '..');
const folder = join(root, 'tests', 'golden');

function goldens(): readonly { readonly path: string; readonly text: string }[] {
  const ids = readdirSync(join(root, 'templates')).filter((name) => /^[a-z0-9-]+\.json$/.test(name));
  return ids.flatMap((name) => {
    const rubric = loadRubric(readFileSync(join(root, 'templates', name), 'utf8'));
    return (['tally', 'direct'] as const).map((mode) => {
      const { model } = fillForm(makeForm({ rubric, mode, stage: 'assess', version: '0.0.0' }), new Map());
      return { path: join(folder, `${rubric.id}.${mode}.txt`), text: printModel(model) };
    });
  });
}

mkdirSync(folder, { recursive: true });
for (const { path, text } of goldens()) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is stale: look at the change, then run \`npm run golden\`.`);
    process.exitCode = 1;
  }
}
