// `npm start`: installs what is missing, builds, and makes 大兴镇's sheet, filled and blank, in out/.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
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
mkdirSync(join(root, 'out'), { recursive: true });

const filled = join('out', '大兴镇评分表（填好的例子）.xlsx');
const blank = join('out', '大兴镇评分表（空白）.xlsx');
run(
  'dist/pingfen.js',
  'generate',
  'daxing-2021',
  '--answers',
  'templates/samples/daxing-2021.answers.json',
  '-o',
  filled,
  '--force',
);
run('dist/pingfen.js', 'generate', 'daxing-2021', '-o', blank, '--force');

console.log(`
两份评分表已经生成，在 ${join(root, 'out')} 里：
  ${filled}
  ${blank}

接下来可以：
  1. 用 Excel 或 WPS 打开填好的例子，看“评分表”（总分 9.2 分），再到“扣分明细”改几个数字，评分、备注和总分会跟着变；
  2. 打开空白表，填“扣分明细”里有底色的格子；也可以先打印出来，到现场用笔填；
  3. 填完核对：npm run -s pingfen -- score 文件名.xlsx
使用说明见 docs/使用说明.md。`);
