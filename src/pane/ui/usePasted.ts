/** What is pasted while nothing else takes it: whoever has just copied a table presses Ctrl+V, wherever the focus is. */

import { useEffect, useRef } from 'preact/hooks';

/** `isOwn`: whether the focus is where this listens; with none at all it is. */
export function usePasted(isOwn: (focused: Element) => boolean, onPaste: (data: DataTransfer) => void): void {
  const latest = useRef({ isOwn, onPaste });
  latest.current = { isOwn, onPaste };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const focused = document.activeElement;
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
      if (isTaken || event.clipboardData === null) return;
      if (focused !== null && focused !== document.body && !latest.current.isOwn(focused)) return;
      event.preventDefault();
      latest.current.onPaste(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
