/**
 * Writes what follows from the code and the templates: the schemas of a rubric and of what `score --json` prints, and
 * the fingerprints of this version's templates in src/rubric/issued.json (its last entry; the others are of versions
 * that are out, and stay).
 * With --check, says whether a published file is stale.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { scoreSchema } from '../src/cli/scoreSchema';
import { fingerprint } from '../src/rubric/fingerprint';
import issued from '../src/rubric/issued.json';
import { loadRubric } from '../src/rubric/load';
import { rubricSchema } from '../src/rubric/schema';

const root = join(__dirname, '..');
const templates = join(root, 'templates');

function withFingerprints(): object {
  const ids = readdirSync(templates)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const fingerprints = Object.fromEntries(
    ids.map((id) => [id, fingerprint(loadRubric(readFileSync(join(templates, `${id}.json`), 'utf8')))]),
  );
  return issued.map((each, i) => (i === issued.length - 1 ? { ...each, fingerprints } : each));
}

const generated: readonly { readonly path: string; readonly content: () => object }[] = [
  { path: 'templates/rubric.schema.json', content: () => rubricSchema },
  { path: 'templates/report.schema.json', content: () => scoreSchema },
  { path: 'src/rubric/issued.json', content: withFingerprints },
];

async function main(): Promise<void> {
  for (const { path, content } of generated) {
    const text = await format(JSON.stringify(content()), { parser: 'json', printWidth: 110 });
    if (!process.argv.includes('--check')) writeFileSync(join(root, path), text);
    else if (readFileSync(join(root, path), 'utf8') !== text) {
      console.error(`${path} is stale: run \`npm run schema\`.`);
      process.exitCode = 1;
    }
  }
}

void main();
