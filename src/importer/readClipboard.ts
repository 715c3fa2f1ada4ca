/** What a paste brings: HTML where the program copied a table, and the same as text. */

import { importRefusal } from '../problems/importProblems';
import { readHtml } from './html/readHtml';
import type { Source } from './source/source';
import { isTable } from './source/source';
import { readText } from './text/readText';

export interface Clipboard {
  /** `text/html`, '' where there is none. */
  readonly html: string;
  /** `text/plain` */
  readonly text: string;
}

/** @throws ScoresheetError where neither holds a table, with one sentence what to do. */
export function readClipboard({ html, text }: Clipboard): Source {
  const page = html === '' ? undefined : readHtml(html);
  if (page?.blocks.some(isTable) === true) return page;
  if (text === '') throw importRefusal(page === undefined ? 'import.noText' : 'import.noTable', {}, {});
  return readText(text);
}
