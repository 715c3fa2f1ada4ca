/** dist/web as `serve` serves it, on a free port. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface WebServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

export async function serveWeb(folder: string): Promise<WebServer> {
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('Content-Security-Policy', POLICY),
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
