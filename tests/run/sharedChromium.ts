/**
 * One Chromium for all suites of a jest worker: loading playwright and starting the browser takes longer than many a
 * suite. This is loaded once a worker, by environment.js; a suite has contexts of its own, which share nothing.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

const PROGRAM = '/usr/bin/chromium';

/**
 * What playwright-core switches off by itself; given twice, only the last list counts. The last line is ours: every
 * context has its own window, and before anything else that window draws the lists of its address bar, two pages in a
 * process of their own, which took longer than our page.
 */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  'LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
  'WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

let running: Promise<Browser> | undefined;

export async function sharedChromium(): Promise<Browser> {
  const browser = await running?.catch(() => undefined);
  if (browser?.isConnected() === true) return browser;
  running = start();
  return running;
}

/** After a suite: a browser that crashed is started again by the next; what was left open is no trouble of the next. */
export async function closeContexts(): Promise<void> {
  const browser = await running?.catch(() => undefined);
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
}

async function start(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const others = new Set(handles());
  const browser = await chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-features=${SWITCHED_OFF.join(',')}`,
    ],
    // The fonts that LibreOffice has: what the two print is compared.
    env: { ...process.env, FONTCONFIG_FILE: join(__dirname, '..', 'support', 'fonts.conf') },
  });
  // Nobody says which suite is the last: the browser ends with this process, and must not keep it from ending.
  for (const handle of handles()) if (!others.has(handle)) handle.unref();
  return browser;
}

/** Processes and pipes that keep this process from ending; playwright-core does not give its own away. */
const handles = (): readonly { readonly unref: () => void }[] =>
  (
    process as unknown as { _getActiveHandles: () => readonly { readonly unref: () => void }[] }
  )._getActiveHandles();
