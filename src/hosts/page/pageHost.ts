/**
 * The Host of a web page: holds a scoresheet in memory and draws it as a form.
 *
 *     write ─→ OpenSheet ─ drawForm ─→ inputs ─ typing, paste ─→ commit ─ engine ─→ OpenSheet ─ update ─→ form
 */

import type { CellValue } from '../../formula/value';
import { refusalAt } from '../../problems/openProblems';
import type { Host, SelectedPlace } from '../host';
import type { Control } from './control';
import { downloadWorkbook } from './download';
import type { SheetForm } from './form';
import { drawForm } from './form';
import type { OpenSheet } from './openSheet';
import { sheetContentsOf } from '../../readBack/contents';
import { changesTo, paperClass, openSheet, readAll, readInputs, sheetsOf, withEntries } from './openSheet';
import { contentsOfPage } from './contentsOfPage';
import { listenToPaste } from './paste';
import { listenToPrinting } from './printing';
import { listenToPresses } from './released';
import { listenToPointing, revealIn } from './reveal';
import { adoptStyles } from './styleRules';
import type { Typing } from './typing';
import { listenToTyping } from './typing';

export interface PageOptions {
  /** The form is drawn into it; it should be empty. */
  readonly root: HTMLElement;
  /** Something to tell the clerk, in Chinese: what of a paste could not be placed. */
  readonly onNotice?: (message: string) => void;
  /** In front of every id on the page. */
  readonly prefix?: string;
}

export interface PageExtras {
  /** Ends all listening; the page is left as it was found. */
  readonly close: () => void;
}

export function pageHost({
  root,
  onNotice = () => undefined,
  prefix = 'pf',
}: PageOptions): Host & PageExtras {
  const document = root.ownerDocument;
  const ending = new AbortController();
  const edited = new Set<() => void>();
  const selected = new Set<(at: SelectedPlace) => void>();
  const dropStyles = adoptStyles(document);
  let open: OpenSheet | undefined;
  let form: SheetForm | undefined;

  const commit = (values: ReadonlyMap<string, CellValue>, typedIn?: Control): void => {
    if (open === undefined) return;
    const changes = changesTo(open, values);
    if (changes.size === 0) return;
    open = withEntries(open, changes);
    form?.update(open, new Set(changes.keys()), typedIn);
    for (const listener of edited) listener();
  };
  const clear = (): void => {
    form?.element.remove();
    form = open = undefined;
  };

  const select = (at: SelectedPlace): void => {
    for (const listener of selected) listener(at);
  };
  const typing: Typing = {
    form: () => form,
    valueOf: (id) => open?.entries.get(id) ?? null,
    commit: ({ control }, value, keepsText) =>
      commit(new Map([[control.field.id, value]]), keepsText ? control : undefined),
    onCursor: (placed) => form?.prompt(placed),
  };
  listenToTyping(root, typing, ending.signal);
  listenToPaste(root, { ...typing, commit, onNotice }, ending.signal);
  listenToPointing(root, { form: () => form, onSelect: select }, ending.signal);
  const whenReleased = listenToPresses(document, ending.signal);
  const print = listenToPrinting(
    document,
    {
      sheets: () => (open === undefined ? [] : sheetsOf(open)),
      shownSheet: () => form?.shownSheet() ?? '',
      fonts: () => (open === undefined ? '' : paperClass(open)),
    },
    ending.signal,
  );

  return {
    can: { undoesTyping: false, prints: true, copies: 'downloads', replaces: true, selects: false },
    write: settled((sheet) => {
      if (open !== undefined) throw refusalAt('host.hasScoresheet', {}, {});
      open = openSheet(sheet);
      form = drawForm(document, prefix, open, whenReleased);
      root.append(form.element);
    }),
    clear: settled(clear),
    readAll: settled(() => (open === undefined ? { sheets: [] } : readAll(open))),
    read: settled((form) => (open === undefined ? sheetContentsOf(form, []) : contentsOfPage(open))),
    readInputs: settled(() => (open === undefined ? [] : readInputs(open))),
    set: settled((values) => {
      const found = [...values].map(([name, value]) => {
        const field = open?.fieldNamed.get(name);
        if (field === undefined) throw refusalAt('host.missingInput', {}, { name });
        return [field.id, value] as const;
      });
      commit(new Map(found));
    }),
    onEdit: (listener) => subscribe(edited, listener),
    onSelect: (listener) => subscribe(selected, listener),
    readSelection: () => Promise.reject(refusalAt('host.nothingSelected', {}, {})),
    reveal: settled((place) => {
      if (form !== undefined && open !== undefined) revealIn(form, open, place);
    }),
    print: settled(print),
    saveCopy: settled((bytes, name) => downloadWorkbook(document, bytes, name)),
    close() {
      clear();
      ending.abort();
      dropStyles();
    },
  };
}

/** The page has nothing to wait for; what goes wrong rejects all the same. */
const settled =
  <A extends readonly unknown[], R>(act: (...given: A) => R): ((...given: A) => Promise<R>) =>
  (...given) =>
    new Promise((resolve) => resolve(act(...given)));

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
