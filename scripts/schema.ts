/** Writes templates/rubric.schema.json from the code; with --check, says whether the published file is stale. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { rubricSchema } from '../src/rubric/schema';

const path = join(__dirname, '..', 'templates', 'rubric.schema.json');

async function main(): Promise<void> {
  const text = await format(JSON.stringify(rubricSchema), { parser: 'json', printWidth: 110 });
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    return;
  }
  if (readFileSync(path, 'utf8') === text) return;
  console.error('templates/rubric.schema.json is stale: run `npm run schema`.');
  process.exitCode = 1;
}

void main();
