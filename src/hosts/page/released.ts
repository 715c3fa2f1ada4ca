/**
 * Work that would move what lies under a pressed mouse waits until it is released, and what was pressed has acted: a
 * reason typed in the pane is entered when the mouse goes down, and its row grows.
 */

/** Runs work at once, or after the press that is going on; the last of several is enough. */
export type WhenReleased = (work: () => void) => void;

/** Until `signal` is aborted. */
export function listenToPresses(document: Document, signal: AbortSignal): WhenReleased {
  let isDown = false;
  let waiting: (() => void) | undefined;
  const end = (): void => {
    isDown = false;
    waiting?.();
    waiting = undefined;
  };
  const options = { capture: true, signal } as const;
  document.addEventListener('pointerdown', () => (isDown = true), options);
  // The click comes after the release, in a task of its own.
  for (const name of ['pointerup', 'pointercancel', 'dragend'] as const)
    document.addEventListener(name, () => setTimeout(end), options);
  document.defaultView?.addEventListener('blur', end, { signal });
  return (work) => {
    if (isDown) waiting = work;
    else work();
  };
}
