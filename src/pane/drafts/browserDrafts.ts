/** The drafts of the browser that the page runs in. */

import type { DraftListeners } from './saving';
import { words } from '../strings';
import { scheduler } from '../ui/scheduler';
import { OLD_KEY } from './draft';
import type { Drafts } from './drafts';
import { draftsOf } from './drafts';
import { isHeld } from './hold';
import { openingIn } from './opening';
import type { After, Shelf } from './shelf';
import { shelfOver } from './shelf';
import { indexedStore } from './store';
import { tabIn } from './tab';

export function browserDrafts(told: DraftListeners): Drafts {
  const after: After = (milliseconds, work) => scheduler.after(milliseconds, work);
  const shelf = shelfOver(
    indexedStore(() => window.indexedDB),
    after,
  );
  const drafts = draftsOf({
    shelf,
    takeHold: isHeld(navigator.locks),
    tab: tabIn(() => window.sessionStorage),
    opening: openingIn(() => window.localStorage),
    unnamed: words.drafts.unnamed,
    now: () => new Date(),
    after,
    before: () => bringOverOld(shelf),
    ...told,
  });
  keepOnLeaving(drafts);
  const stop = drafts.onSave(({ savedAt }) => {
    if (savedAt === undefined) return;
    stop();
    // Else a browser that is short of room, or was not used for a week, may throw it away.
    if ('storage' in navigator) void navigator.storage.persist();
  });
  return drafts;
}

/** What version 0.1.0 kept. */
async function bringOverOld(shelf: Shelf): Promise<void> {
  try {
    if (window.localStorage.getItem(OLD_KEY) === null) return;
    const { bringOver } = await import('./oldDrafts');
    await bringOver(window.localStorage, shelf, { unreadable: words.drafts.unreadable });
  } catch {
    // Where localStorage is forbidden there is nothing of it; what could not be brought over stays there.
  }
}

/** A page that goes out of sight may never come back; one that loses the focus may be taken over by another window. */
function keepOnLeaving({ flush, saveState, opening }: Drafts): void {
  const leave = (): void => void flush(true);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pagehide', opening.leave);
  window.addEventListener('blur', () => void flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  window.addEventListener('beforeunload', (event) => {
    const { failure, savedAt } = saveState();
    if (failure !== undefined && savedAt !== undefined) event.preventDefault();
  });
}
