/** What is pasted while nothing else takes it: whoever has just copied a table presses Ctrl+V, wherever the focus is. */

import { useEffect, useRef } from 'preact/hooks';

/** What a paste or a drop brings besides files. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

export const pastedIn = (data: DataTransfer): Pasted => ({
  html: data.getData('text/html'),
  text: data.getData('text/plain'),
});

/** A table of a document, a page or a workbook; or clauses of a notice that say their points: （10分）. */
export const holdsTable = ({ html, text }: Pasted): boolean =>
  /<table/i.test(html) || text.includes('\t') || (text.match(POINTS) ?? []).length >= FEWEST;

const POINTS = /[（(]\d{1,4}(?:\.\d)?分/g;
const FEWEST = 3;

/** `takes` says whether this wants it: by where the focus is, and by what was copied. */
export function usePasted(
  takes: (focused: Element, data: DataTransfer) => boolean,
  onPaste: (data: DataTransfer) => void,
): void {
  const latest = useRef({ takes, onPaste });
  latest.current = { takes, onPaste };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
      if (isTaken || event.clipboardData === null) return;
      if (!latest.current.takes(document.activeElement ?? document.body, event.clipboardData)) return;
      event.preventDefault();
      latest.current.onPaste(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
