// `npm run -s pingfen -- COMMAND …`: the command line, built first where it is not yet. What is said here goes to stderr.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist/pingfen.js');
const webpack = join(root, 'node_modules/webpack-cli/bin/cli.js');

const stop = (text) => {
  console.error(text);
  process.exit(2);
};

if (!existsSync(program)) {
  if (!existsSync(webpack))
    stop('还没有安装和编译。请先在这个文件夹里运行 npm start（只需一次），再用这个命令。');
  console.error('第一次使用，正在编译……');
  // Its output goes to stderr: stdout is for programs.
  const { status } = spawnSync(process.execPath, [webpack], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('编译没有成功，原因见上面各行。请改正后再试，或运行 npm start。');
}
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
