/**
 * Builds dist/ where it is not what src/ would give now: both parts at once, in processes of their own. `npm test` and
 * `npm run check` both need it, and one after the other they would build the same twice.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** All that the build reads. */
const SOURCES = [
  'src',
  'assets',
  'templates',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'webpack.config.js',
  'scripts/runAtOnce.js',
];
const RESULTS = ['dist/pingfen.js', 'dist/web/workbench.js', 'dist/web/taskpane.js'];
const PARTS = ['cli', 'web'];
/** Not in dist/, which is handed on. */
const KEPT = join(ROOT, 'node_modules', '.cache', 'pingfen', 'built');

/** Returns whether dist/ is there and current. */
export async function ensureBuilt() {
  const current = fingerprint();
  if (isBuiltFrom(current)) return true;
  // Whoever stops it halfway leaves nothing that looks built.
  rmSync(KEPT, { force: true });
  const built = await Promise.all(PARTS.map(build));
  if (built.includes(false)) return false;
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, `${current}\n${resultsNow()}`);
  return true;
}

const isBuiltFrom = (current) =>
  RESULTS.every((file) => existsSync(join(ROOT, file))) &&
  existsSync(KEPT) &&
  readFileSync(KEPT, 'utf8') === `${current}\n${resultsNow()}`;

/** Built by anyone else since, they are other files. */
const resultsNow = () => hashOf(RESULTS);

const fingerprint = () => hashOf(SOURCES.flatMap(filesIn));

function filesIn(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

async function build(name) {
  const webpack = join(ROOT, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const options = { cwd: ROOT, stdio: 'inherit' };
  const [status] = await once(spawn(process.execPath, [webpack, '--config-name', name], options), 'exit');
  return status === 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit((await ensureBuilt()) ? 0 : 1);
}
