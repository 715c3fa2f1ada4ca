/** The rubrics of the browser that the page runs in. */

import { scheduler } from '../ui/scheduler';
import type { Library } from './library';
import { libraryOver } from './library';
import { indexedRubrics } from './rubricStore';

export function browserLibrary(): Library {
  const library = libraryOver(
    indexedRubrics(() => window.indexedDB),
    (milliseconds, work) => scheduler.after(milliseconds, work),
  );
  return {
    ...library,
    async keep(whole) {
      await library.keep(whole);
      // Else a browser that is short of room, or was not used for a week, may throw it away.
      if (library.failure() === undefined && 'storage' in navigator) void navigator.storage.persist();
    },
  };
}
