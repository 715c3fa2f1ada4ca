/** `npm test`: installs what is missing, builds the pages that are tested in a browser, then runs jest. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureOracle, ensurePackages } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

ensurePackages();
const oracleIsHere = ensureOracle();
if (process.argv.length === 2) await Promise.all(['cli', 'web'].map(build));
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

/** Not for single suites, which are run again and again; those that need it say so. */
async function build(name) {
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const options = { cwd: ROOT, stdio: 'inherit' };
  const [status] = await once(spawn(process.execPath, [webpack, '--config-name', name], options), 'exit');
  if (status !== 0) process.exit(status ?? 1);
}
