// `npm run soak`: all the random fills, SOAK_FILLS of them from SOAK_SEED; prints the seed and the result.
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
