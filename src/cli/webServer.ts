/**
 * The workbench's files on 127.0.0.1. Nobody else in the network sees them, and no page from elsewhere can pass for
 * this one: a request that came here under another name is refused (DNS rebinding).
 */

import { existsSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { commandRefusal } from '../problems/commandProblems';

const ADDRESS = '127.0.0.1';

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export interface WebServer {
  /** http://127.0.0.1:4170/ */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface ServeOptions {
  readonly folder: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Take any other port where this one is taken. Default: false. */
  readonly isPortFlexible?: boolean;
}

/** @throws ScoresheetError where there are no pages to serve, or nothing can listen on the port. */
export async function startWebServer({
  folder,
  port,
  isPortFlexible = false,
}: ServeOptions): Promise<WebServer> {
  if (!existsSync(join(folder, 'index.html'))) throw commandRefusal('serve.noPages', {}, { folder });
  const server = createServer(listener(folder));
  await listen(server, port).catch((error: unknown) => {
    if (isPortFlexible && codeOf(error) === 'EADDRINUSE') return listen(server, 0);
    throw commandRefusal('serve.cannotListen', {}, { port, reason: codeOf(error) });
  });
  return {
    url: `http://${ADDRESS}:${portOf(server)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listener(folder: string): RequestListener {
  const files = sirv(folder, {
    // A build that is made meanwhile is served too.
    dev: true,
    etag: true,
    // An old page would ask a new build for parts that it no longer has.
    setHeaders: (response, path) => {
      if (PAGE.test(path)) response.setHeader('Cache-Control', 'no-store');
    },
  });
  return (request, response) => {
    const refuse = (status: number): void => {
      response.writeHead(status).end();
    };
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    if (!OUR_NAMES.test(request.headers.host ?? '')) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    // Files are given whole: sirv throws at a range that ends before it begins.
    delete request.headers.range;
    files(request, response, () => refuse(404));
  };
}

/** The path of an .html file, however it is asked for. */
const PAGE = /(^|\/)[^./]*(\.html)?$/;
const OUR_NAMES = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve();
    });
  });

function portOf(server: Server): number {
  const address = server.address();
  // Text is for pipes, and null for a server that does not listen.
  if (address === null || typeof address === 'string') throw new Error('the server listens at no port');
  return address.port;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
