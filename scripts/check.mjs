/**
 * `npm run check`: types, lint, directions of import, dead code, format, build, stale generated files. Runs them all,
 * as many at a time as there are processors, and fails if one fails. What one says is shown when it is done.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join('node_modules', ...name.split('/'));

/** None needs what another makes. The longest first, so that they end at about the same time. */
const steps = [
  ['lint', bin('eslint/bin/eslint.js'), '.'],
  ['types', bin('typescript/bin/tsc'), '--noEmit', '-p', '.'],
  ['build', 'scripts/build.mjs'],
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['picture', bin('tsx/dist/cli.mjs'), 'scripts/picture.ts', '--check'],
  ['imports', bin('tsx/dist/cli.mjs'), 'scripts/imports.ts'],
  ['golden', bin('tsx/dist/cli.mjs'), 'scripts/golden.ts', '--check'],
  ['dead code', bin('knip/bin/knip.js')],
  ['schema', bin('tsx/dist/cli.mjs'), 'scripts/schema.ts', '--check'],
  ['manual', bin('tsx/dist/cli.mjs'), 'scripts/manual.ts', '--check'],
  ['manifest', bin('tsx/dist/cli.mjs'), 'scripts/manifest.ts', '--check'],
];

const failed = [];
const waiting = [...steps];
await Promise.all(Array.from({ length: availableParallelism() }, work));

if (failed.length > 0) {
  console.error(`check: failed in ${failed.join(', ')}`);
  process.exit(1);
}
console.log('check: all passed');

async function work() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const [name, ...words] = step;
    const { status, said } = await run(words);
    console.log(`check: ${name}${status === 0 ? '' : ' failed'}`);
    process.stdout.write(said);
    if (status !== 0) failed.push(name);
  }
}

async function run(words) {
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece) => (said += piece));
  const [status] = await once(child, 'close');
  return { status, said };
}
