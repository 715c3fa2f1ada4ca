/** What would come or go under a pressed pointer waits until it is released, and what was pressed has acted. */

import { useEffect, useRef, useState } from 'preact/hooks';

/** The value as it was when the pointer went down, for as long as it is down. */
export function useOnceReleased<T>(value: T): T {
  const isDown = useRef(false);
  const shown = useRef(value);
  const [, redraw] = useState(0);
  useEffect(() => {
    const down = (): void => void (isDown.current = true);
    const up = (): void => {
      // The click comes after the release, in a task of its own.
      setTimeout(() => {
        isDown.current = false;
        redraw((count) => count + 1);
      });
    };
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal } as const;
    document.addEventListener('pointerdown', down, options);
    for (const name of ['pointerup', 'pointercancel', 'dragend'] as const)
      document.addEventListener(name, up, options);
    window.addEventListener('blur', up, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  if (!isDown.current) shown.current = value;
  return shown.current;
}
