/**
 * Sheets kept in this browser, newest first, until somebody removes them.
 *
 * They never leave the machine; on a shared computer the notice says so, and one button removes them all.
 */

import type { CellValue } from '../../formula/value';
import { plainTitle } from '../../rubric/title';
import type { Layout, Setting } from '../../sheet/layout';
import { textOf } from './textOf';

export interface Draft {
  /** The rubric, the stage, the period and the unit that it is for. */
  readonly id: string;
  /** What the list says. */
  readonly name: string;
  readonly setting: Pick<Setting, 'chosen' | 'mode' | 'stage'>;
  readonly rubric: string;
  readonly entries: readonly (readonly [string, CellValue])[];
}

/** What a browser offers: `localStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'pingfen.drafts';
const MOST = 40;

export function draftsIn(store: Store): readonly Draft[] {
  try {
    const drafts: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
    return Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch {
    return [];
  }
}

const isDraft = (draft: unknown): draft is Draft =>
  typeof draft === 'object' && draft !== null && 'id' in draft && 'rubric' in draft && 'entries' in draft;

/** @returns whether the browser had room for it. */
export function keepDraft(store: Store, draft: Draft): boolean {
  const others = draftsIn(store).filter(({ id }) => id !== draft.id);
  try {
    store.setItem(KEY, JSON.stringify([draft, ...others].slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

/** One draft, or all of them. */
export function removeDrafts(store: Store, draft?: Draft): void {
  const rest = draft === undefined ? [] : draftsIn(store).filter(({ id }) => id !== draft.id);
  if (rest.length === 0) store.removeItem(KEY);
  else store.setItem(KEY, JSON.stringify(rest));
}

export function draftOf(
  { setting: { rubric, chosen, mode, stage } }: Layout,
  entries: ReadonlyMap<string, CellValue>,
  unnamed: string,
): Draft {
  const head = [':year', ':part'].map((id) => textOf(entries.get(id)));
  const unit = textOf(entries.get(':unit'));
  const period = head.filter((part) => part !== '').join('-');
  return {
    id: [rubric.id, mode, stage, ...head, unit].join('|'),
    name: [unit === '' ? unnamed : unit, period, plainTitle(rubric)].filter(Boolean).join(' '),
    setting: { chosen, mode, stage },
    rubric: JSON.stringify(rubric),
    entries: [...entries].filter(([, value]) => value !== null && value !== ''),
  };
}
