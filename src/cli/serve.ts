/** `serve`: the workbench page for this machine alone, until Ctrl+C. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandRefusal } from '../problems/commandProblems';
import { openInBrowser } from './browser';
import type { Call, Command, Io } from './command';
import { Exit, textGiven } from './command';
import { startWebServer } from './webServer';

/** Always the same one if it can be: what the browser keeps, it keeps for this address. */
const DEFAULT_PORT = 4170;

export const serve: Command = {
  name: 'serve',
  argument: '',
  help: '打开工作台：在浏览器里填评分表，只有本机能访问，按 Ctrl+C 结束',
  options: {
    port: { value: '4170', help: '端口；不写时用 4170，被占用就另选一个' },
    'no-open': { help: '不自动打开浏览器' },
  },
  run,
};

/** Beside the built program; from the sources, where the build puts it. */
const FOLDERS = [join(__dirname, 'web'), join(__dirname, '..', '..', 'dist', 'web')];

function run({ options, io }: Call): Promise<Exit> {
  const given = textGiven(options, 'port');
  const [built = ''] = FOLDERS;
  return serveUntil(interrupted(), {
    folder: FOLDERS.find((folder) => existsSync(folder)) ?? built,
    port: given === undefined ? undefined : portFrom(given),
    open: options['no-open'] === true ? () => false : openInBrowser,
    say: io.say,
  });
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535)
    throw commandRefusal('serve.badPort', {}, { found: text });
  return port;
}

interface Serving extends Pick<Io, 'say'> {
  readonly folder: string;
  /** Undefined for the default, or another where that is taken. */
  readonly port: number | undefined;
  /** Whether a browser was asked to open the page. */
  readonly open: (url: string) => boolean;
}

export async function serveUntil(end: Promise<unknown>, { folder, port, open, say }: Serving): Promise<Exit> {
  const { url, stop } = await startWebServer({
    folder,
    port: port ?? DEFAULT_PORT,
    isPortFlexible: port === undefined,
  });
  say(`工作台：${url} （只有本机能访问）`);
  say(open(url) ? '正在打开浏览器。按 Ctrl+C 结束。' : '请用浏览器打开上面的地址。按 Ctrl+C 结束。');
  await end;
  await stop();
  say('工作台已关闭。');
  return Exit.done;
}

export const interrupted = (): Promise<unknown> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
