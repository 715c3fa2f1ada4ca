/** Opens a page in the person's browser, where there is a desktop to open it on. */

import { spawn } from 'node:child_process';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The words that open `url`; nothing where nobody would see it. */
export function openingCall(url: string, { platform, env }: Machine): readonly string[] | undefined {
  // The empty word is the window's title: without it, `start` takes the address for one.
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  if (platform === 'darwin') return ['open', url];
  const hasDesktop = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
  return hasDesktop ? ['xdg-open', url] : undefined;
}

/** Whether a browser was asked to; that it did nobody can tell. */
export function openInBrowser(url: string): boolean {
  const [program, ...words] = openingCall(url, process) ?? [];
  if (program === undefined) return false;
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  // Without a program for it the address is still on the screen.
  child.on('error', () => undefined);
  child.unref();
  return true;
}
