/** `npm run dist`: builds, assembles out/intranet for an office's server, and packs 评分表.zip for who has none. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assemble } from './assemble';
import { parseOptions, usage } from './options';
import type { DistOptions } from './options';
import type { RubricFile } from './rubricFolder';
import { rubricsIn } from './rubricFolder';
import { packStick } from './stick';

const root = join(__dirname, '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** Options are refused before the build, which takes a while. */
function options(): DistOptions | undefined {
  try {
    return parseOptions(process.argv.slice(2), root);
  } catch (error) {
    console.error(`${reasonOf(error)}\n${usage}`);
    return undefined;
  }
}

/** Before the build as well; undefined where one of them is no rubric. */
function offered({ rubrics }: DistOptions): readonly RubricFile[] | undefined {
  try {
    return rubrics === undefined ? [] : rubricsIn(rubrics);
  } catch (error) {
    console.error(reasonOf(error));
    return undefined;
  }
}

function build(): number {
  console.log('正在编译……');
  const webpack = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  return spawnSync(process.execPath, [webpack], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

function main(): number {
  const given = options();
  if (given === undefined) return 2;
  const rubrics = offered(given);
  if (rubrics === undefined) return 1;
  if (given.isBuilding && build() !== 0) return 1;
  const zip = join(dirname(given.output), '评分表.zip');
  try {
    assemble({ root, version, ...given, rubrics });
    packStick({ root, version, web: given.web, output: zip, rubrics });
  } catch (error) {
    console.error(reasonOf(error));
    return 1;
  }
  console.log(`已生成 ${given.output}，从“管理员说明.html”看起。`);
  console.log(`已生成 ${zip}，没有服务器的单位用：解压，双击“评分表.html”。`);
  if (rubrics.length > 0) console.log(`大家的列表里有本单位的评分标准${rubrics.length}份。`);
  if (given.base === undefined)
    console.log('没有写 --base：清单指向本机，只能试用。正式使用请加 --base https://主机/路径 重新生成。');
  if (given.share === undefined) console.log('没有写 --share：没有生成 .reg 文件。');
  return 0;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

process.exitCode = main();
