/** Where the focus goes when what was pressed is gone: to the one that has come in its place, the last, or else. */

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * `list` holds the buttons that take a row away. Call what comes back with the place of the row that goes; once it is
 * gone the focus is on the button of the row in its place, or on what `otherwise` finds.
 */
export function useFocusAfter(
  list: RefObject<HTMLElement | null>,
  selector: string,
  otherwise: () => HTMLElement | null | undefined,
): (index: number) => void {
  const gone = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const { current: index } = gone;
    gone.current = undefined;
    if (index === undefined) return;
    const left = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    (left[Math.min(index, left.length - 1)] ?? otherwise())?.focus();
  });
  return (index) => {
    gone.current = index;
  };
}
