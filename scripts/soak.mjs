// `npm run soak`: random fills and random rubrics (tests/sheet/soak.run.ts says how many); prints seeds and results.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureOracle, ensurePackages } from './install.mjs';

const root = join(import.meta.dirname, '..');

ensurePackages();
if (!ensureOracle()) process.exit(1);
const jest = [
  'node_modules/jest/bin/jest.js',
  '--testMatch',
  '**/soak.run.ts',
  '--runInBand',
  ...process.argv.slice(2),
];
process.exit(spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit' }).status ?? 1);
