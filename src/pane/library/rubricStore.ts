/**
 * Where rubrics are written: in a database of their own, so that a window with an older version of the page, which
 * knows of drafts alone, goes on as it was.
 */

import { answer, complete, databaseOf } from '../drafts/database';
import type { KeptRubric, WholeRubric } from './keptRubric';

export interface RubricStore {
  readonly list: () => Promise<readonly KeptRubric[]>;
  /** The text; undefined where another window removed it. */
  readonly read: (sha256: string) => Promise<string | undefined>;
  readonly write: (whole: WholeRubric) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
}

const [RUBRICS, TEXTS] = ['rubrics', 'texts'];
const VERSION = 1;

export function indexedRubrics(factory: () => IDBFactory, name = 'pingfen.rubrics'): RubricStore {
  const { present, open } = databaseOf(factory, { name, version: VERSION, upgrade: create });
  const begin = async (mode: IDBTransactionMode): Promise<Stores> => {
    const transaction = (present() ?? (await open())).transaction([RUBRICS, TEXTS], mode);
    return {
      transaction,
      rubrics: transaction.objectStore(RUBRICS),
      texts: transaction.objectStore(TEXTS),
    };
  };
  const change = async (act: (stores: Stores) => void): Promise<void> => {
    const stores = await begin('readwrite');
    act(stores);
    await complete(stores.transaction);
  };
  return {
    list: async () => answer((await begin('readonly')).rubrics.getAll() as IDBRequest<KeptRubric[]>),
    read: async (sha256) =>
      answer((await begin('readonly')).texts.get(sha256) as IDBRequest<string | undefined>),
    write: ({ kept, text }) =>
      change(({ rubrics, texts }) => {
        rubrics.put(kept);
        texts.put(text, kept.sha256);
      }),
    remove: (sha256) =>
      change(({ rubrics, texts }) => {
        rubrics.delete(sha256);
        texts.delete(sha256);
      }),
  };
}

interface Stores {
  readonly transaction: IDBTransaction;
  readonly rubrics: IDBObjectStore;
  readonly texts: IDBObjectStore;
}

function create(database: IDBDatabase): void {
  database.createObjectStore(RUBRICS, { keyPath: 'sha256' });
  database.createObjectStore(TEXTS);
}
