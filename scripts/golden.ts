/**
 * Writes tests/golden/*.txt, the sheets of every template a cell a line; with --check, says which are stale. Of the
 * invented examples only the sheets that are filled in clause by clause: the others are drawn by the same code.
 */

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRubric } from '../src/rubric/load';
import type { Mode } from '../src/scoring/fields/fields';
import { makeForm } from '../src/sheet/form';
import { fillForm } from '../src/sheet/fillForm';
import { printModel } from '../tests/support/printModel';

const root = join(__dirname, '..');
const folder = join(root, 'tests', 'golden');

interface Kept {
  readonly folder: string;
  readonly modes: readonly Mode[];
}

const kept: readonly Kept[] = [
  { folder: 'templates', modes: ['tally', 'direct'] },
  { folder: 'templates/examples', modes: ['tally'] },
];

const goldens = (): readonly { readonly path: string; readonly text: string }[] =>
  kept.flatMap((each) =>
    readdirSync(join(root, each.folder))
      .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
      .flatMap((name) => {
        const rubric = loadRubric(readFileSync(join(root, each.folder, name), 'utf8'));
        return each.modes.map((mode) => {
          const { model } = fillForm(
            makeForm({ rubric, mode, stage: 'assess', version: '0.0.0' }),
            new Map(),
          );
          return { path: join(folder, `${rubric.id}.${mode}.txt`), text: printModel(model) };
        });
      }),
  );

mkdirSync(folder, { recursive: true });
for (const { path, text } of goldens()) {
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is stale: look at the change, then run \`npm run golden\`.`);
    process.exitCode = 1;
  }
}
