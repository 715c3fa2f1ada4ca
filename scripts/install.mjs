/**
 * Brings in what the other scripts stand on: the npm packages, and the oracle of the tests: LibreOffice, Gnumeric, Chromium.
 * Both do nothing when everything is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingFromOracle, onPath, oraclePackages } from './oracle.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const APT_INSTALL = ['apt-get', 'install', '-y', '--no-install-recommends', ...oraclePackages];

/** Runs `npm ci` when node_modules is missing or older than the lock file; ends the process if it fails. */
export function ensurePackages() {
  if (packagesAreCurrent()) return;
  console.log('正在安装 npm 依赖（npm ci），请稍候……');
  // On Windows npm is a .cmd file, which only a shell can start.
  const { status } = run(['npm', 'ci'], { shell: process.platform === 'win32' });
  if (status === 0) return console.log('npm 依赖已安装。');
  console.error('npm ci 没有成功，原因见上。请检查网络后重试。');
  process.exit(status ?? 1);
}

function packagesAreCurrent() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json'); // npm writes it last
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs
  );
}

/** Installs the oracle where we may (root on Debian or Ubuntu), or says how; returns whether it is there. */
export function ensureOracle() {
  const missing = missingFromOracle();
  if (missing.length === 0) return true;
  console.log(`核对公式和版面用的软件（LibreOffice、Gnumeric 等）还缺：${missing.join('、')}。`);
  if (!onPath('apt-get')) return adviseOracle('本机没有 apt-get，请按本机的方式安装以上软件');
  if (process.getuid?.() !== 0)
    return adviseOracle(`请运行：sudo apt-get update && sudo ${APT_INSTALL.join(' ')}`);
  installOracle();
  const stillMissing = missingFromOracle();
  if (stillMissing.length === 0) return true;
  return adviseOracle(`安装后仍缺 ${stillMissing.join('、')}，请手工运行：${APT_INSTALL.join(' ')}`);
}

function installOracle() {
  console.log('正在用 apt-get 安装，请稍候……');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run(['apt-get', 'update', '-qq'], { env });
  run([...APT_INSTALL, '-qq'], { env });
}

function adviseOracle(advice) {
  console.warn(`${advice}。没有它，与 LibreOffice、Gnumeric 核对的测试会跳过（CI=true 时算失败）。`);
  return false;
}

function run([program, ...parameters], options) {
  return spawnSync(program, parameters, { cwd: ROOT, stdio: 'inherit', ...options });
}
