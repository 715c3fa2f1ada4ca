/** 第三方许可.txt: whose work the pages hold, and on what terms, as MIT, BSD, ISC and Apache ask for. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bundledTerms from './bundledTerms.json';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** What no page holds: the command line's own, and what ExcelJS needs to work with files on a disk. */
const IN_NODE_ALONE: readonly string[] = ['sirv', 'docx', 'archiver', 'unzipper', 'tmp'];

/** `LICENSE`, `license.md`, `NOTICE.txt`, `COPYING` */
const TERMS = /^(?:licen[cs]e|notice|copying)(?:\.(?:md|txt|mit))?$/i;

/**
 * The terms of every package that the pages may hold, with those that they need in turn.
 * @throws Error in Chinese where a package says nothing of its terms.
 */
export function notices(root: string): string {
  const packages = new Map<string, string>();
  const visit = ({ dependencies, peerDependencies }: Package): void => {
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (packages.has(name) || IN_NODE_ALONE.includes(name)) continue;
      const folder = join(root, 'node_modules', name);
      // Of peers, some are optional.
      if (!existsSync(folder)) continue;
      const found = packageIn(folder);
      packages.set(name, noticeOf(found, folder));
      visit(found);
    }
  };
  visit(packageIn(root));
  for (const name of bundledInExcelJS(root))
    if (!packages.has(name)) packages.set(name, bundledNotice(root, name));
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join(`\n${'─'.repeat(80)}\n\n`);
}

/** ExcelJS's browser bundle holds what it was built from besides what it names: its own map of sources tells. */
function bundledInExcelJS(root: string): readonly string[] {
  const map = readFileSync(join(root, 'node_modules', 'exceljs', 'dist', 'exceljs.min.js.map'), 'utf8');
  const { sources } = JSON.parse(map) as { readonly sources: readonly string[] };
  const names = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(names)];
}

/** Most of those are not installed here; their terms, from the packages themselves, stand in a file of their own. */
function bundledNotice(root: string, name: string): string {
  const folder = join(root, 'node_modules', name);
  if (existsSync(folder)) return noticeOf(packageIn(folder), folder);
  const known = bundledTerms.find((each) => each.name === name);
  if (known === undefined) throw new Error(`ExcelJS 里的 ${name} 没有写明许可，没有生成。`);
  const head = [name, known.license, known.homepage].filter((line) => line !== '').join('\n');
  return `${head}\n\n${known.terms}\n`;
}

function noticeOf({ name, version, license, homepage }: Package, folder: string): string {
  const terms = readdirSync(folder)
    .filter((file) => TERMS.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (terms.length === 0 && license === undefined) throw new Error(`${name} 没有写明许可，没有生成。`);
  const head = [`${name} ${version}`, license ?? '', homepage ?? ''].filter((line) => line !== '');
  return `${[head.join('\n'), ...terms].join('\n\n')}\n`;
}

const packageIn = (folder: string): Package =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
