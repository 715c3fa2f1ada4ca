/** Ctrl+Z and Ctrl+Y across all cells, where the sheet itself does not take anything back. */

import { useEffect } from 'preact/hooks';
import type { Session } from '../session/session';

export function useUndoKeys({ host, undo, redo }: Session): void {
  useEffect(() => {
    if (host.can.undoesTyping) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isRedo = event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
      const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey;
      if (!(event.ctrlKey || event.metaKey) || !(isUndo || isRedo) || isTypedInto(event.target)) return;
      event.preventDefault();
      void (isUndo ? undo() : redo());
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [host, undo, redo]);
}

/** A field of the pane whose text is not in the sheet yet: there the browser takes back what was typed. */
const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['typing'] === 'true';
