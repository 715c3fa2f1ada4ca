/** A Chromium with a profile on disk, that can be killed as a power cut or a crash kills it, and started again. */

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { PROGRAM } from './chromium';

export interface Killable {
  /** A new window; starts the browser where it does not run. */
  readonly window: () => Promise<Page>;
  /** Ends the browser with all its windows, without a word to them. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Ends the page as a defect of the browser does. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // It is never answered.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

export function killable(): Killable {
  const profile = mkdtempSync(join(tmpdir(), 'pingfen-profile-'));
  let running: { readonly process: ChildProcess; readonly browser: Browser } | undefined;
  const kill = async (): Promise<void> => {
    if (running === undefined) return;
    const { process: leader } = running;
    running = undefined;
    const gone = once(leader, 'exit');
    // With all its children: one that outlives it goes on writing into the profile.
    if (leader.pid !== undefined) process.kill(-leader.pid, 'SIGKILL');
    await gone;
  };
  return {
    async window() {
      running ??= await start(profile);
      const [context] = running.browser.contexts();
      if (context === undefined) throw new Error('no profile');
      return context.newPage();
    },
    kill,
    async stop() {
      await kill();
      await remove(profile);
    },
  };
}

const TRIES = 20;

/** Each try reads the folder anew: what rmSync itself tries again is only to remove a folder that is still not empty. */
async function remove(folder: string): Promise<void> {
  for (let left = TRIES; ; left--)
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (left === 0) throw error;
      await setTimeout(100);
    }
}

async function start(profile: string): Promise<{ process: ChildProcess; browser: Browser }> {
  const process = spawn(
    PROGRAM,
    [
      `--user-data-dir=${profile}`,
      '--headless=new',
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      'about:blank',
    ],
    { detached: true },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    process.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    process.once('exit', () => reject(new Error(said)));
  });
  return { process, browser: await chromium.connectOverCDP(address) };
}
