/**
 * The one file that touches @microsoft/office-js-helpers: a library that is no longer developed, in one piece of
 * 56 KiB. Load this file on demand (`import('./officeHelpers')`), never for the first paint.
 *
 * Of the library only the names of host and platform and its storage are used. Its Authenticator needs the internet,
 * and its forceCreateSheet clears a sheet that is there.
 */

import { Storage, StorageType, Utilities } from '@microsoft/office-js-helpers';

/** `host: EXCEL`, for the diagnostics; says where an add-in runs even when Office.context does not. */
export const hostLines = (): string =>
  `helpers host: ${Utilities.host}\nhelpers platform: ${Utilities.platform}`;

export interface RecentRubric {
  readonly id: string;
  readonly title: string;
}

export interface RecentRubrics {
  /** The last one used comes first. */
  readonly list: () => readonly RecentRubric[];
  readonly add: (rubric: RecentRubric) => void;
  readonly clear: () => void;
}

const CONTAINER = 'pingfen.recent';
const LIST = 'rubrics';
const MOST = 5;

/** `memory` for a browser that stores nothing. */
export function recentRubrics(where: 'browser' | 'memory' = 'browser'): RecentRubrics {
  const storage = new Storage<readonly RecentRubric[] | null>(
    CONTAINER,
    where === 'browser' ? StorageType.LocalStorage : StorageType.InMemoryStorage,
  );
  // Of an empty container the library says both that it has the list and that the list is null.
  const list = (): readonly RecentRubric[] => storage.get(LIST) ?? [];
  return {
    list,
    add(rubric) {
      storage.set(LIST, [rubric, ...list().filter(({ id }) => id !== rubric.id)].slice(0, MOST));
    },
    clear() {
      // Its own clear() leaves everything where it is.
      if (storage.has(LIST)) storage.delete(LIST);
    },
  };
}
