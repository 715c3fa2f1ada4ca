/** `npm test`: installs what is missing, builds the pages that are tested in a browser, then runs jest. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureOracle, ensurePackages } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

ensurePackages();
const oracleIsHere = ensureOracle();
// Not for single suites, which are run again and again; those that need it say so.
if (process.argv.length === 2 && !(await ensureBuilt())) process.exit(1);
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});

if (!oracleIsHere && process.env.CI === 'true') {
  console.error('CI=true，但 LibreOffice 环境不全：本次测试算失败。');
  process.exit(status || 1);
}
process.exit(status ?? 1);
