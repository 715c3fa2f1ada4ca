/** `serve`: what this machine gets, what others do not, and how it ends. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { openingCall } from '../../src/cli/browser';
import { interrupted, serveUntil } from '../../src/cli/serve';
import type { WebServer } from '../../src/cli/webServer';
import { startWebServer } from '../../src/cli/webServer';
import { ScoresheetError } from '../../src/problems/problem';
import type { Desk } from '../support/commandLine';
import { openDesk } from '../support/commandLine';

let desk: Desk;
let folder: string;
let open: WebServer[] = [];
beforeEach(async () => {
  desk = await openDesk();
  folder = join(desk.folder, 'web');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>评分表工作台</title>');
  await writeFile(join(folder, 'workbench.js'), '0');
  await writeFile(join(desk.folder, 'outside.txt'), 'outside');
});
afterEach(async () => {
  await Promise.all(open.map(({ stop }) => stop()));
  open = [];
  await desk.clear();
});

async function start(port = 0, isPortFlexible = false): Promise<WebServer> {
  const server = await startWebServer({ folder, port, isPortFlexible });
  open.push(server);
  return server;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** As it is written: `fetch` would tidy the path up and send the right host. */
const ask = (
  url: string,
  path: string,
  { method = 'GET', ...headers }: Readonly<Record<string, string>> = {},
) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });

/** A port that somebody else listens on. */
async function takenPort(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, server };
}

describe('what is served', () => {
  it('is the page and its parts, under a policy that lets nothing in from elsewhere', async () => {
    const { url } = await start();
    const page = await ask(url, '/');
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>评分表工作台</title>']);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'content-security-policy':
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
    const script = await ask(url, '/workbench.js');
    expect([script.status, script.body]).toEqual([200, '0']);
    expect(script.headers).toMatchObject({ 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
  });

  it('is never kept where it is a page, whatever follows its path', async () => {
    const { url } = await start();
    for (const path of ['/index.html', '/index', '/?draft=a.js'])
      expect((await ask(url, path)).headers['cache-control']).toBe('no-store');
  });

  it('is whole, whatever range is asked for', async () => {
    const { url } = await start();
    for (const range of ['bytes=5-2', 'bytes=0-0', 'bytes=x'])
      expect(await ask(url, '/workbench.js', { range })).toMatchObject({ status: 200, body: '0' });
  });

  it('is a new build as soon as it is there', async () => {
    const { url } = await start();
    expect((await ask(url, '/new.js')).status).toBe(404);
    await writeFile(join(folder, 'new.js'), '1');
    expect((await ask(url, '/new.js')).body).toBe('1');
  });

  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/assets/../../outside.txt',
    '/..\\outside.txt',
    '//etc/passwd',
    '/assets',
    '/%',
    '/none.js',
  ])('is nothing outside the folder: %s', async (path) => {
    const { url } = await start();
    const { status, body, headers } = await ask(url, path);
    expect([status, body]).toEqual([404, '']);
    expect(headers).toHaveProperty('content-security-policy');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is not for %s', async (method) => {
    const { url } = await start();
    expect((await ask(url, '/', { method })).status).toBe(405);
  });
});

describe('who is served', () => {
  it.each(['127.0.0.1', '127.0.0.1:4170', 'localhost', 'localhost:80'])(
    'this machine as %s',
    async (host) => {
      const { url } = await start();
      expect((await ask(url, '/', { host })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    'evil.example:4170',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '0.0.0.0',
  ])('no page that calls this machine %j', async (host) => {
    const { url } = await start();
    const { status, body } = await ask(url, '/', { host });
    expect([status >= 400, body.includes('评分表')]).toEqual([true, false]);
  });

  it('nobody on the network', async () => {
    const { url } = await start();
    const outward = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outward)
      await expect(ask(url.replace('127.0.0.1', address), '/')).rejects.toThrow('ECONNREFUSED');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });
});

describe('the port', () => {
  it('is another one where the usual one is taken', async () => {
    const { port, server } = await takenPort();
    const { url } = await start(port, true);
    expect(new URL(url).port).not.toBe(String(port));
    expect((await ask(url, '/')).status).toBe(200);
    server.close();
  });

  it('is not another one than was asked for', async () => {
    const { port, server } = await takenPort();
    await expect(startWebServer({ folder, port })).rejects.toThrow('serve.cannotListen');
    server.close();
  });

  it.each(['0', '65536', '-1', '4170x', '1e3', ' '])('cannot be %j', async (port) => {
    const { exit, err } = await desk.run('serve', `--port=${port}`);
    expect([exit, err]).toEqual([2, expect.stringContaining('[serve.badPort]')]);
  });

  it('is not taken for pages that are not there', async () => {
    await expect(startWebServer({ folder: desk.folder, port: 0 })).rejects.toThrow(ScoresheetError);
    await expect(startWebServer({ folder: desk.folder, port: 0 })).rejects.toThrow('serve.noPages');
  });
});

describe('the browser', () => {
  const url = 'http://127.0.0.1:4170/';

  it.each([
    ['win32', {}, ['cmd', '/c', 'start', '', url]],
    ['darwin', {}, ['open', url]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', url]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', url]],
    ['linux', { DISPLAY: '' }, undefined],
    ['linux', {}, undefined],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(openingCall(url, { platform, env })).toEqual(expected);
  });

  it('is asked for the address that is said, which answers until the end', async () => {
    let end: () => void = () => undefined;
    const said: string[] = [];
    const opened = new Promise<string>((resolve) => {
      void serveUntil(new Promise<void>((stop) => (end = stop)), {
        folder,
        port: undefined,
        open: (address) => {
          resolve(address);
          return true;
        },
        say: (text) => said.push(text),
      }).then((exit) => said.push(String(exit)));
    });
    const address = await opened;
    expect(said[0]).toBe(`工作台：${address} （只有本机能访问）`);
    expect((await ask(address, '/')).status).toBe(200);
    end();
    while (said.length < 4) await new Promise(setImmediate);
    expect(said.slice(1)).toEqual(['正在打开浏览器。按 Ctrl+C 结束。', '工作台已关闭。', '0']);
    await expect(ask(address, '/')).rejects.toThrow('ECONNREFUSED');
  });
});

it('ends cleanly on Ctrl+C, though a browser is still connected', async () => {
  const root = join(__dirname, '..', '..');
  const script = join(desk.folder, 'run.ts');
  await writeFile(
    script,
    `import { ${interrupted.name}, serveUntil } from '${root}/src/cli/serve';
     const [folder] = process.argv.slice(2);
     void serveUntil(interrupted(), { folder: folder!, port: undefined, open: () => false, say: (text) => console.log(text) })
       .then((exit) => { process.exitCode = exit; });`,
  );
  const child = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  while (!out.includes('Ctrl+C')) await once(child.stdout, 'data');
  const url = /http:\S+\//.exec(out)![0];
  const kept = request(url, { headers: { connection: 'keep-alive' } }).end();
  kept.on('error', () => undefined);
  await once(kept, 'response');
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  expect([code, out.split('\n')]).toEqual([
    0,
    [`工作台：${url} （只有本机能访问）`, '请用浏览器打开上面的地址。按 Ctrl+C 结束。', '工作台已关闭。', ''],
  ]);
}, 60_000);
