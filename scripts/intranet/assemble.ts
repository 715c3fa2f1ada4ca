/**
 * Puts together what an intranet server needs, in one folder:
 *
 *     管理员说明.html, 管理员说明.css   what to do with the rest
 *     web/                             for the server: pages, scripts, templates, icons, Office.js, web.config
 *     web/评分标准/                    rubrics for everybody, where some were given
 *     nginx.conf                       the same settings for nginx
 *     share/manifest.xml               for the shared folder
 *     reg/信任共享文件夹.reg, 取消信任.reg   for the PCs
 *     LICENSE, 第三方许可.txt           on what terms
 *     文件清单.txt                     every file of it: what is not on the list is somebody else's and is left alone
 *
 * It is made under another name and renamed when all is there, so that nobody ever copies half of it.
 */

import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DEFAULT_BASE, ICON_SIZES, buttons, iconPath } from '../manifest/addIn';
import { generateManifest } from '../manifest/generate';
import { fillPage } from './adminPage';
import { foreignAddressesIn } from './origins';
import { OFFICE_FOLDER, copyOfficeFiles } from './officeFiles';
import { notices } from './notices';
import { headerPolicy } from './policy';
import { OFFICE_RUBRICS } from '../../src/pane/library/officeRubrics';
import { catalogId, distrustFile, trustFile } from './registry';
import type { RubricFile } from './rubricFolder';
import { writeRubrics } from './rubricFolder';
import { nginxConfig, webConfig } from './servers';

export interface Assembly {
  readonly root: string;
  readonly version: string;
  readonly base: string | undefined;
  readonly share: string | undefined;
  readonly web: string;
  readonly output: string;
  /** For everybody. */
  readonly rubrics?: readonly RubricFile[];
}

const ADMIN_PAGE = '管理员说明.html';

/** What the pages of the manifest and of the help refer to. */
export const neededWebFiles: readonly string[] = [
  'index.html',
  'taskpane.html',
  'help.html',
  'unsupported.html',
  'unsupported.js',
  'floor.js',
  'plain.css',
  ...buttons.flatMap(({ icon }) => ICON_SIZES.map((size) => iconPath(icon, size))),
  iconPath('panel', 64),
];

/** @throws Error in Chinese where the web files are not all there; then nothing is written. */
export function assemble(assembly: Assembly): void {
  const missing = neededWebFiles.filter((name) => !existsSync(join(assembly.web, name)));
  if (missing.length > 0)
    throw new Error(`${assembly.web} 里缺少 ${missing.join('、')}，没有生成。请先运行 npm run build。`);
  const strays = foreignAddressesIn(assembly.web);
  if (strays.length > 0) throw new Error(`网页会连到别的服务器，没有生成：${strays.join('；')}。请先改正。`);
  const others = othersIn(assembly.output);
  if (others.length > 0)
    throw new Error(
      `${assembly.output} 里有别的文件（${others.slice(0, 3).join('、')}${others.length > 3 ? ' 等' : ''}），没有改动。请换一个空的文件夹，或先移走。`,
    );
  const parent = dirname(assembly.output);
  mkdirSync(parent, { recursive: true });
  const draft = join(parent, `.intranet-${randomUUID()}.tmp`);
  try {
    fill(draft, assembly);
    replaceFolder(draft, assembly.output);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What is there is replaced as a whole: nothing of it may be anybody else's. */
function othersIn(output: string): readonly string[] {
  if (!existsSync(output)) return [];
  const list = join(output, LIST);
  const ours = existsSync(list) ? new Set(readFileSync(list, 'utf8').split('\n')) : undefined;
  return filesIn(output).filter((name) =>
    ours === undefined ? !BEFORE_THE_LIST.test(name) : !ours.has(name) && name !== LIST,
  );
}

/** Every file that was put there, a line each. */
const LIST = '文件清单.txt';
/** Folders made by version 0.1.0 had no list. */
const BEFORE_THE_LIST =
  /^(?:管理员说明\.(?:html|css)|nginx\.conf|LICENSE|第三方许可\.txt|share\/manifest\.xml|reg\/[^/]+\.reg|web\/.*\.(?:html|js|css|json|svg|png|ico|config|txt|map|LICENSE))$/;

/** Every file below a folder, with slashes. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

function fill(draft: string, { root, version, base, share, web, rubrics = [] }: Assembly): void {
  const policy = headerPolicy(readFileSync(join(web, 'taskpane.html'), 'utf8'));
  cpSync(web, join(draft, 'web'), { recursive: true });
  // Where none are given, those that the server has are left alone: a blank list would be copied over theirs.
  rmSync(join(draft, 'web', OFFICE_RUBRICS), { recursive: true, force: true });
  if (rubrics.length > 0) writeRubrics(rubrics, join(draft, 'web', OFFICE_RUBRICS));
  copyOfficeFiles(join(root, 'node_modules'), join(draft, 'web', OFFICE_FOLDER));
  write(join(draft, 'web', 'web.config'), webConfig(policy));
  write(join(draft, 'nginx.conf'), nginxConfig(policy, base ?? DEFAULT_BASE));
  write(
    join(draft, 'share', 'manifest.xml'),
    generateManifest({ version, ...(base !== undefined && { base }) }),
  );
  if (share !== undefined) {
    write(join(draft, 'reg', '信任共享文件夹.reg'), trustFile(share));
    write(join(draft, 'reg', '取消信任.reg'), distrustFile(share));
  }
  const page = readFileSync(join(root, 'assets', 'admin', 'admin.html'), 'utf8');
  write(join(draft, ADMIN_PAGE), fillPage(page, pageValues(version, base, share)));
  cpSync(join(root, 'assets', 'admin', 'admin.css'), join(draft, '管理员说明.css'));
  cpSync(join(root, 'LICENSE'), join(draft, 'LICENSE'));
  write(join(draft, '第三方许可.txt'), `\ufeff${notices(root)}`);
  write(join(draft, LIST), filesIn(draft).join('\n'));
}

const pageValues = (version: string, base: string | undefined, share: string | undefined) => ({
  version,
  given: base,
  base: base ?? DEFAULT_BASE,
  host: new URL(base ?? DEFAULT_BASE).hostname,
  share,
  catalogId: share === undefined ? undefined : catalogId(share),
});

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A folder cannot be renamed onto another: the old one steps aside first, and comes back if that fails. */
function replaceFolder(draft: string, output: string): void {
  if (!existsSync(output)) {
    renameSync(draft, output);
    return;
  }
  const old = `${draft}.old`;
  renameSync(output, old);
  try {
    renameSync(draft, output);
  } catch (error) {
    renameSync(old, output);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
