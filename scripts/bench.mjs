// `npm run bench`: builds for production first, for a bundler's output is what runs in an office.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';

const root = join(import.meta.dirname, '..');
const run = (...words) => spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;

ensurePackages();
const status = run('node_modules/webpack-cli/bin/cli.js', '--env', 'bench') || run('dist/bench.js');
if (status !== 0) process.exit(status);
// Only now: it imports packages that may just have been installed.
const { benchPane } = await import('./benchPane.mjs');
await benchPane();
