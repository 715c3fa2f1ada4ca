/**
 * A sheet kept in this browser. It is the sheet's, not its name's: its id is given when the sheet is made and stays,
 * whatever is typed into its head.
 */

import { HEAD } from '../../scoring/fields/fieldId';
import type { CellValue } from '../../formula/value';
import type { Rubric } from '../../rubric/rubric';
import { plainTitle } from '../../rubric/title';
import type { Setting } from '../../sheet/form';
import type { Confirmed } from '../session/confirmed';
import type { Filed } from '../session/filing';
import { inNoFile } from '../session/filing';
import { entryText } from '../session/textOf';

/** Where version 0.1.0 kept drafts in `localStorage`. */
export const OLD_KEY = 'pingfen.drafts';

/** Drafts of version 0.1.0 are numbered from 1; none was made before 2020. */
export const isDated = (savedAt: number): boolean => savedAt >= FIRST;
const FIRST = Date.UTC(2020);

export interface Draft {
  readonly id: string;
  /** What the list says. */
  readonly name: string;
  /** Milliseconds since 1970; small numbers for what version 0.1.0 kept, which knew no time. */
  readonly savedAt: number;
  /** Who wrote it last: two windows on one sheet notice each other by it. */
  readonly stamp: string;
  /** Of the product: what the numbers of the entries mean. */
  readonly version: string;
  /** Blank ones are left out. */
  readonly entries: readonly (readonly [string, CellValue])[];
  /** What stood there when it was confirmed. */
  readonly confirmed?: Confirmed | undefined;
  /** The file that it was last saved to; drafts of earlier versions do not know. */
  readonly filed?: Filed | undefined;
  /** Whether it parted from another draft that two windows changed. */
  readonly isCopy?: boolean;
  /** What an older version left behind and this one cannot read, as it was. */
  readonly unread?: string;
}

/** What is known of its file. */
export const filedIn = ({ filed, savedAt }: Draft, now: Date): Partial<Filed> =>
  filed ?? inNoFile(isDated(savedAt) ? savedAt : now.getTime());

/** What a sheet was made with. It does not change, so it is written once. */
export interface Making {
  readonly rubric: string;
  readonly setting: Pick<Setting, 'chosen' | 'mode' | 'stage'>;
}

export interface WholeDraft {
  readonly draft: Draft;
  /** Undefined for what cannot be read. */
  readonly making: Making | undefined;
}

/** What a list calls it: the unit, the period, the rubric. */
export function nameOf(
  rubric: Pick<Rubric, 'title'>,
  entries: ReadonlyMap<string, CellValue>,
  unnamed: string,
): string {
  const period = [HEAD.year, HEAD.subperiod]
    .map((id) => entryText(entries.get(id)))
    .filter((part) => part !== '');
  const unit = entryText(entries.get(HEAD.unit)).trim();
  return [unit === '' ? unnamed : unit, period.join('-'), plainTitle(rubric)]
    .filter((part) => part !== '')
    .join(' ');
}

export const makingOf = ({ rubric, chosen, mode, stage }: Setting): Making => ({
  rubric: JSON.stringify(rubric),
  setting: { chosen, mode, stage },
});

/** Of chance, so that two machines and two windows never make the same. */
export function newId(): string {
  // A page that did not come by https has no randomUUID.
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
