/** The fields of the pane are entered as the cells of a sheet: what is typed replaces what stood there. */

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CellElement } from '../../hosts/page/cellMode';
import { listenToCellMode } from '../../hosts/page/cellMode';

export function useCellMode(): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const ending = new AbortController();
    if (pane.current !== null) listenToCellMode(pane.current, fieldCell, ending.signal);
    return () => ending.abort();
  }, []);
  return pane;
}

const fieldCell = (target: EventTarget | null): CellElement | undefined =>
  target instanceof HTMLElement && target.matches('.field-cell') ? (target as CellElement) : undefined;
