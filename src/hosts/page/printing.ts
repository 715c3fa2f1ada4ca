/** Printing: the pages are built when the browser is about to print, by whichever key or menu, and taken away after. */

import { refusalAt } from '../../problems/openProblems';
import type { Worksheet } from '../../sheet/model';
import { printTwin } from './printTwin';

export interface Printing {
  readonly sheets: () => readonly Worksheet[];
  readonly shownSheet: () => string;
  /** The class that chooses the fonts of the paper. */
  readonly fonts: () => string;
}

/** On the whole document: there is nothing but the pages to print, and all of them lie this way. */
const PRINTING = 'pf-printing';
const TURNED = 'pf-printing-landscape';

/**
 * Until `signal` is aborted. Returns what opens the print dialog for a sheet.
 *
 * @throws ScoresheetError where there is no such sheet.
 */
export function listenToPrinting(
  document: Document,
  { sheets, shownSheet, fonts }: Printing,
  signal: AbortSignal,
): (sheet: string) => void {
  let twin: HTMLElement | undefined;
  const end = (): void => {
    twin?.remove();
    twin = undefined;
    document.documentElement.classList.remove(PRINTING, TURNED);
  };
  const begin = (name: string): boolean => {
    const sheet = sheets().find((each) => each.name === name);
    const built = sheet && printTwin(document, sheet, fonts());
    if (built === undefined) return false;
    end();
    twin = built;
    document.body.append(built);
    document.documentElement.classList.add(PRINTING);
    document.documentElement.classList.toggle(TURNED, sheet?.print?.orientation === 'landscape');
    return true;
  };
  const window = document.defaultView;
  const prepare = (): void => {
    if (twin === undefined) begin(shownSheet());
  };
  window?.addEventListener('beforeprint', prepare, { signal });
  window?.addEventListener('afterprint', end, { signal });
  signal.addEventListener('abort', end);
  return (name) => {
    if (!begin(name)) throw refusalAt('host.missingSheet', {}, { name });
    window?.print();
  };
}
