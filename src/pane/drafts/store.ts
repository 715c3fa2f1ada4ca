/** Where drafts are written: one record a draft, so that a keystroke writes nothing of the others. */

import { answer, complete, databaseOf } from './database';
import type { Draft, Making, WholeDraft } from './draft';

export interface Writing {
  /** Whether what is there may be replaced, by its stamp. */
  readonly isOurs: (stamp: string) => boolean;
  /** No other window has the sheet open: there is no need to look. */
  readonly isHeld?: boolean;
  /** The page is going away: no answer will be heard. */
  readonly isLeaving?: boolean;
}

export interface DraftStore {
  readonly list: () => Promise<readonly Draft[]>;
  readonly read: (id: string) => Promise<WholeDraft | undefined>;
  /** @returns false where another window wrote it meanwhile; nothing is written then. */
  readonly write: (whole: WholeDraft, writing: Writing) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

const [DRAFTS, MAKINGS] = ['drafts', 'makings'];
const VERSION = 1;

export function indexedStore(factory: () => IDBFactory, name = 'pingfen'): DraftStore {
  const { present, open } = databaseOf(factory, { name, version: VERSION, upgrade: create });
  const begin = (from: IDBDatabase, mode: IDBTransactionMode): Stores => {
    // A killed page or browser loses nothing of it. To wait for the disk itself takes seconds where that is busy.
    const transaction = from.transaction([DRAFTS, MAKINGS], mode, { durability: 'relaxed' });
    return {
      transaction,
      drafts: transaction.objectStore(DRAFTS),
      makings: transaction.objectStore(MAKINGS),
    };
  };
  const change = async (act: (stores: Stores) => void): Promise<void> => {
    const stores = begin(present() ?? (await open()), 'readwrite');
    act(stores);
    await complete(stores.transaction);
  };
  return {
    async list() {
      const { drafts } = begin(present() ?? (await open()), 'readonly');
      return answer(drafts.getAll() as IDBRequest<Draft[]>);
    },
    async read(id) {
      const { drafts, makings } = begin(present() ?? (await open()), 'readonly');
      const [draft, making] = await Promise.all([
        answer(drafts.get(id) as IDBRequest<Draft | undefined>),
        answer(makings.get(id) as IDBRequest<Making | undefined>),
      ]);
      return draft && { draft, making };
    },
    async write(whole, writing) {
      // Begins at once where the database is open: a page that goes away runs nothing that waits.
      const stores = begin(present() ?? (await open()), 'readwrite');
      const isWritten = writeIn(stores, whole, writing);
      await complete(stores.transaction);
      return isWritten();
    },
    remove: (id) =>
      change(({ drafts, makings }) => {
        drafts.delete(id);
        makings.delete(id);
      }),
    clear: () =>
      change(({ drafts, makings }) => {
        drafts.clear();
        makings.clear();
      }),
  };
}

interface Stores {
  readonly transaction: IDBTransaction;
  readonly drafts: IDBObjectStore;
  readonly makings: IDBObjectStore;
}

function create(database: IDBDatabase): void {
  database.createObjectStore(DRAFTS, { keyPath: 'id' });
  database.createObjectStore(MAKINGS);
}

function writeIn(
  { transaction, drafts, makings }: Stores,
  { draft, making }: WholeDraft,
  { isOurs, isHeld = false, isLeaving = false }: Writing,
): () => boolean {
  let isWritten = true;
  const put = (): void => {
    drafts.put(draft);
    if (making === undefined) return;
    if (isLeaving) {
      makings.put(making, draft.id);
      transaction.commit();
      return;
    }
    // It does not change; another window may have deleted it.
    const there = makings.getKey(draft.id);
    there.onsuccess = () => {
      if (there.result === undefined) makings.put(making, draft.id);
    };
  };
  if (isHeld) put();
  else {
    const there = drafts.get(draft.id) as IDBRequest<Draft | undefined>;
    there.onsuccess = () => {
      isWritten = there.result === undefined || isOurs(there.result.stamp);
      if (isWritten) put();
    };
  }
  return () => isWritten;
}
