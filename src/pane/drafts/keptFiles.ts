/**
 * The files that sheets were saved to, by the ids of their drafts: after a reload she goes on with hers by one press. The
 * browser keeps what it calls a handle; whether it may still be written to, it asks her itself.
 */

import type { KeptFile } from '../ui/chooseFile';
import { answer, complete, databaseOf } from './database';

/** Nothing of it is ever an error: without it she chooses the file again. */
export interface KeptFiles {
  readonly find: (draft: string) => Promise<KeptFile | undefined>;
  readonly keep: (draft: string, file: KeptFile) => Promise<void>;
  readonly forget: (draft: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const FILES = 'files';

export function keptFilesIn(factory: () => IDBFactory, name = 'pingfen-files'): KeptFiles {
  const { open } = databaseOf(factory, {
    ...{ name, version: 1 },
    upgrade: (database) => void database.createObjectStore(FILES),
  });
  const change = async (act: (files: IDBObjectStore) => void): Promise<void> => {
    try {
      const transaction = (await open()).transaction(FILES, 'readwrite');
      act(transaction.objectStore(FILES));
      await complete(transaction);
    } catch {
      // It is chosen again.
    }
  };
  return {
    async find(draft) {
      try {
        const files = (await open()).transaction(FILES, 'readonly').objectStore(FILES);
        return await answer(files.get(draft) as IDBRequest<KeptFile | undefined>);
      } catch {
        return undefined;
      }
    },
    keep: (draft, file) => change((files) => void files.put(file, draft)),
    forget: (draft) => change((files) => void files.delete(draft)),
    clear: () => change((files) => void files.clear()),
  };
}
