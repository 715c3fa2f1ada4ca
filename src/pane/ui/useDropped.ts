/** Files that are dropped anywhere on the page, where nothing else takes them: the browser would leave the page for one. */

import { useEffect, useRef } from 'preact/hooks';

export function useDropped(onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      // A dialogue waits for its own answer first.
      if (document.querySelector('dialog[open]') === null) latest.current(files);
    };
    // A quick hand drops before it has moved over the page: entering counts as well.
    for (const name of ['dragenter', 'dragover'] as const) document.addEventListener(name, over);
    document.addEventListener('drop', drop);
    return () => {
      for (const name of ['dragenter', 'dragover'] as const) document.removeEventListener(name, over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
