/** A draft as it lies in the browser, for whoever can read what this version cannot. */

import { download } from '../ui/download';
import type { WholeDraft } from './draft';

export function saveOriginal(whole: WholeDraft | undefined): void {
  if (whole === undefined) return;
  const { draft, making } = whole;
  const name = draft.name.replace(/[\\/:*?"<>|\s]+/g, '_');
  const text = draft.unread ?? JSON.stringify({ ...draft, ...making }, undefined, 2);
  download(text, `${name}.json`, 'application/json');
}
