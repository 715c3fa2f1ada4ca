// `npm start`: installs what is missing, builds, and opens the workbench page.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';

const root = join(import.meta.dirname, '..');

function run(...words) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

ensurePackages();
console.log('正在编译……');
run('node_modules/webpack-cli/bin/cli.js');
run('dist/pingfen.js', 'serve', ...process.argv.slice(2));
