/**
 * The built pages in a real browser: typed into by keyboard, looked at as pictures, printed.
 *
 * Every page records what it asked the network for, what its Content-Security-Policy stopped, and what went wrong in
 * it; `done` fails where any of that happened.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WebServer } from '../../src/cli/webServer';
import { startWebServer } from '../../src/cli/webServer';

declare global {
  /** Set by tests/run/environment.js. */
  var sharedChromium: () => Promise<Browser>;
}

export const PROGRAM = '/usr/bin/chromium';
export const WEB = join(__dirname, '..', '..', 'dist', 'web');
const TEST_TIMEOUT = 120_000;

/** Skipped in plain sight where Chromium or the build is missing, failing where CI=true. */
export function describeWithChromium(title: string, tests: () => void): void {
  jest.setTimeout(TEST_TIMEOUT);
  const missing = !existsSync(PROGRAM)
    ? `${PROGRAM} is missing`
    : !existsSync(join(WEB, 'workbench.js'))
      ? 'dist/web is missing: npm run build'
      : undefined;
  if (missing === undefined) return describe(title, tests);
  if (process.env['CI'] !== 'true') return describe.skip(`${title} (${missing})`, tests);
  describe(title, () => {
    it('has its browser', () => {
      throw new Error(`${missing}. Run: npm test, which installs it or says how.`);
    });
  });
}

export interface Visit {
  readonly page: Page;
  /** What went wrong: errors on the page, stopped by the policy, asked of another origin. */
  readonly faults: readonly string[];
  readonly requests: readonly string[];
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
  /** Runs in the page before its own scripts. */
  readonly before?: string;
  /** Scripts that the server sends instead of its own, by pattern; undefined where it has none. */
  readonly routes?: Readonly<Record<string, string | undefined>>;
  /** Goes on with what another visit left in the browser's storage. */
  readonly context?: BrowserContext;
}

export interface Surf {
  readonly visit: (options?: VisitOptions) => Promise<Visit>;
  readonly server: WebServer;
  readonly stop: () => Promise<void>;
}

export async function surf(): Promise<Surf> {
  const server = await startWebServer({ folder: WEB, port: 0 });
  const browser = await globalThis.sharedChromium();
  return {
    server,
    visit: (options = {}) => visit(browser, server.url, options),
    stop: () => server.stop(),
  };
}

/** Closes the visits, and says what went wrong on any of them. */
export async function leave(visits: Visit[]): Promise<void> {
  const faults = visits.flatMap((each) => each.faults);
  await Promise.all(visits.splice(0).map((each) => each.close()));
  expect(faults).toEqual([]);
}

/** `base`: where the page lies, on a server or in a folder. */
export async function visit(browser: Browser, base: string, options: VisitOptions): Promise<Visit> {
  const {
    path = 'index.html',
    width = 1280,
    height = 900,
    forcedColors = 'none',
    before,
    routes = {},
  } = options;
  const context =
    options.context ??
    (await browser.newContext({
      viewport: { width, height },
      forcedColors,
      locale: 'zh-CN',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    }));
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!url.startsWith(base) && !url.startsWith('blob:')) faults.push(`request: ${url}`);
  });
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (e) => console.error('CSP ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))`,
  );
  // Nobody sits before the dialogue that it opens; a test that wants one puts its own there.
  await page.addInitScript('delete window.showSaveFilePicker');
  if (before !== undefined) await page.addInitScript(before);
  for (const [pattern, body] of Object.entries(routes))
    await page.route(pattern, (route) =>
      body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
    );
  await page.goto(`${base}${path}`);
  return { page, faults, requests, context, close: () => context.close() };
}
