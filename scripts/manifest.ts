/**
 * `npm run manifest`: writes manifest.xml; with `--base`, one for an office's own server; with `--check`, says whether
 * the committed one is stale or wrong. `--check FILE` checks any other.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifestVersion } from './manifest/addIn';
import { parseBase } from './manifest/base';
import { checkManifest } from './manifest/check/checkManifest';
import { pictureFolder } from './manifest/check/pngSize';
import { generateManifest } from './manifest/generate';

const root = join(__dirname, '..');
const committed = join(root, 'manifest.xml');
const usage = `用法：npm run manifest                                        重写 manifest.xml（本机试用）
      npm run manifest -- --base https://主机/路径 [-o 文件] [--force]  为本单位的服务器写一份（默认 out/manifest.xml）
      npm run manifest -- --check [文件]                        检查清单`;

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};

function main(words: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  });
  const hasStrays =
    positionals.length > (values.check ? 1 : 0) || (values.output !== undefined && values.base === undefined);
  if (hasStrays || (values.check && values.base !== undefined)) throw new Error('参数不对。');
  if (values.check) return check(positionals[0]);
  return values.base === undefined ? write(committed) : writeFor(values.base, values.output, values.force);
}

function writeFor(address: string, output: string | undefined, isForced: boolean): number {
  if (output !== undefined && existsSync(output) && !isForced) {
    console.error(`${output} 已经有了，没有改动。要覆盖请加 --force。`);
    return 2;
  }
  return write(output ?? join(root, 'out', 'manifest.xml'), address);
}

function write(path: string, address?: string): number {
  const parsed = address === undefined ? undefined : parseBase(address);
  if (parsed?.ok === false) {
    console.error(parsed.reason);
    return 2;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, generateManifest({ version, ...(parsed && { base: parsed.base }) }));
  console.log(`已写 ${path}`);
  return tell(path);
}

function check(path: string | undefined): number {
  if (path === undefined && readFileSync(committed, 'utf8') !== generateManifest({ version })) {
    console.error('manifest.xml is stale: run `npm run manifest`.');
    return 1;
  }
  const status = tell(path ?? committed);
  if (status === 0 && path !== undefined) console.log(`${path}：没有发现问题。`);
  return status;
}

function tell(path: string): number {
  const problems = checkManifest(readFileSync(path, 'utf8'), {
    iconSize: pictureFolder(join(root, 'assets')),
    version: manifestVersion(version),
  });
  for (const { message, code } of problems) console.error(`${message} [${code}]`);
  return problems.length === 0 ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
