/** What the oracles lack on this machine, looked for once a jest worker: it takes half a second. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const check = join(__dirname, '..', '..', 'scripts', 'oracle.mjs');

let missing: readonly string[] | undefined;

export function missingFromOracle(): readonly string[] {
  missing ??= execFileSync(process.execPath, [check], { encoding: 'utf8' }).split('\n').filter(Boolean);
  return missing;
}
