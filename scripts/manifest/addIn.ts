/** The fixed facts of the add-in: who it is, the pages it opens, its icons. Text is in strings.ts. */

import type { buttonStrings } from './strings';

/** Made once for this add-in and never changed: by it Excel tells an update from another add-in. */
export const ADD_IN_ID = 'c46331d5-de86-4765-800d-3b31f7fbbfba';

/** Where the committed manifest.xml points: at nobody's server. An office writes its own with `--base`. */
export const DEFAULT_BASE = 'https://localhost:3000';

/** One container for every button, so that a second button turns the open pane and opens no other. */
export const TASKPANE_ID = 'PingfenPane';

/** Excel asks for these three on every group and button. */
export const ICON_SIZES = [16, 32, 80] as const;

/** Sizes of the add-in's own picture in lists, at 100% and 200%. */
export const LISTING_ICON_SIZES = { normal: 32, high: 64 } as const;

export const HELP_PAGE = 'help.html';

export interface Button {
  /** Part of the control's id and of its resources' ids. */
  readonly key: keyof typeof buttonStrings;
  /** Page under the base address. */
  readonly page: string;
  /** Name of its picture: assets/icons/NAME-16.png. */
  readonly icon: string;
}

export const buttons: readonly Button[] = [
  { key: 'Panel', page: 'taskpane.html', icon: 'panel' },
  { key: 'Check', page: 'taskpane.html?view=check', icon: 'check' },
  { key: 'Print', page: 'taskpane.html?view=print', icon: 'print' },
];

/** Path of an icon under the base address, and in the repository. */
export const iconPath = (icon: string, size: number): string => `assets/icons/${icon}-${size}.png`;

/** The four numbers that Office wants, of the three in package.json. */
export function manifestVersion(packageVersion: string): string {
  if (!/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(packageVersion)) {
    throw new Error(`package.json: version ${packageVersion} is not x.y.z`);
  }
  return `${packageVersion}.0`;
}
