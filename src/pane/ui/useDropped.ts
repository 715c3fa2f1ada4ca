/** A file that is dropped anywhere on the page, where nothing else takes it: the browser would leave the page for it. */

import { useEffect, useRef } from 'preact/hooks';

export function useDropped(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      // A dialogue waits for its own answer first.
      if (document.querySelector('dialog[open]') === null) latest.current(file);
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
