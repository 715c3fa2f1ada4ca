/** What `npm run dist` is told: the server's address, the shared folder, and where to put the result. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseBase } from '../manifest/base';
import { parseShare } from './share';

export interface DistOptions {
  /** Address of the server, or undefined where none was given: then the folder is one to try on the machine itself. */
  readonly base: string | undefined;
  /** `\\server\share`, or undefined where none was given. */
  readonly share: string | undefined;
  /** A folder of rubrics for everybody; undefined where the office has none. */
  readonly rubrics: string | undefined;
  /** The built web files. */
  readonly web: string;
  readonly output: string;
  /** Build first; otherwise what is built already is taken. */
  readonly isBuilding: boolean;
}

export const usage = String.raw`用法：npm run dist -- --base https://主机/路径 --share \\服务器\共享名
  --base   加载项放在哪台服务器的哪个路径下。不写则清单指向本机，只能试用
  --share  放清单的共享文件夹，也可写成 //服务器/共享名。不写则不生成 .reg 文件
  --rubrics  本单位的评分标准（.json）在哪个文件夹。写了，大家的列表里就有
  -o       放到哪个文件夹，默认 out/intranet；评分表.zip 放在它旁边`;

/** @throws Error with a message in Chinese where the words make no sense. */
export function parseOptions(words: readonly string[], root: string): DistOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      base: { type: 'string' },
      share: { type: 'string' },
      rubrics: { type: 'string' },
      output: { type: 'string', short: 'o', default: join(root, 'out', 'intranet') },
      web: { type: 'string' },
    },
  });
  const base = values.base === undefined ? undefined : parseBase(values.base);
  const share = values.share === undefined ? undefined : parseShare(values.share);
  if (base?.ok === false) throw new Error(base.reason);
  if (share?.ok === false) throw new Error(share.reason);
  return {
    base: base?.base,
    share: share?.share,
    rubrics: values.rubrics,
    web: values.web ?? join(root, 'dist', 'web'),
    output: values.output,
    isBuilding: values.web === undefined,
  };
}
