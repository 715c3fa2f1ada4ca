// `npm run check`: types, lint, directions of import, dead code, format, build, stale generated files. Runs them all and fails if one fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join('node_modules', ...name.split('/'));

const steps = [
  ['types', bin('typescript/bin/tsc'), '--noEmit', '-p', '.'],
  ['lint', bin('eslint/bin/eslint.js'), '.'],
  ['imports', bin('tsx/dist/cli.mjs'), 'scripts/imports.ts'],
  ['dead code', bin('knip/bin/knip.js')],
  ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['build', bin('webpack-cli/bin/cli.js')],
  ['schema', bin('tsx/dist/cli.mjs'), 'scripts/schema.ts', '--check'],
  ['picture', bin('tsx/dist/cli.mjs'), 'scripts/picture.ts', '--check'],
  ['manifest', bin('tsx/dist/cli.mjs'), 'scripts/manifest.ts', '--check'],
  ['golden', bin('tsx/dist/cli.mjs'), 'scripts/golden.ts', '--check'],
];

const failed = steps.filter(([name, ...words]) => {
  console.log(`check: ${name}`);
  return spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`check: failed in ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
console.log('check: all passed');
