/** `npm test`: installs what is missing, then runs jest with the arguments given. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureOracle, ensurePackages } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

ensurePackages();
const oracleIsHere = ensureOracle();
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
