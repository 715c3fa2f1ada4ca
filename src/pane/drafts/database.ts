/** IndexedDB with promises: no more of it than drafts and rubrics need. */

/** There is no storage to be had here. */
export class NoStorage extends Error {}

/** Why nothing is written: storage is forbidden, full, or fails in another way. */
export type Failure = 'forbidden' | 'full' | 'failed';

interface DatabasePlan {
  readonly name: string;
  readonly version: number;
  readonly upgrade: (database: IDBDatabase) => void;
}

interface Opening extends DatabasePlan {
  /** The browser closed it, or a newer version of the page in another window wants it. */
  readonly onClosed: () => void;
}

/** Rejects with what the browser says where it keeps nothing: a private window, a rule of the office, a broken profile. */
const openDatabase = (
  factory: IDBFactory,
  { name, version, upgrade, onClosed }: Opening,
): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = factory.open(name, version);
    opening.onupgradeneeded = () => upgrade(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error(name));
    opening.onsuccess = () => {
      const database = opening.result;
      database.onclose = onClosed;
      database.onversionchange = () => {
        database.close();
        onClosed();
      };
      resolve(database);
    };
  });

export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** A transaction counts when it is complete: a full disk is found at its end. */
export const complete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

/** Rejects where there is no answer in time: some browsers never give one, and the page must not wait for it. */
const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`IndexedDB: ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

export function failureIn(error: unknown): Failure {
  if (isFull(error)) return 'full';
  return error instanceof NoStorage ? 'forbidden' : 'failed';
}

/** Milliseconds. */
const PATIENCE = 4000;

export interface OpenDatabase {
  /** The database, where it is open already: a page that goes away runs nothing that waits. */
  readonly present: () => IDBDatabase | undefined;
  /** @throws NoStorage where the browser keeps nothing. */
  readonly open: () => Promise<IDBDatabase>;
}

/** Opened when it is first wanted, and again after it was closed. `factory` may throw: where storage is forbidden, asking for it is enough. */
export function databaseOf(factory: () => IDBFactory, plan: DatabasePlan): OpenDatabase {
  let database: IDBDatabase | undefined;
  let opening: Promise<IDBDatabase> | undefined;
  const forget = (): void => void (database = opening = undefined);
  const attempt = async (): Promise<IDBDatabase> => {
    try {
      database = await within(PATIENCE, openDatabase(factory(), { ...plan, onClosed: forget }));
      return database;
    } catch (error) {
      throw isFull(error) ? error : new NoStorage(String(error));
    }
  };
  return {
    present: () => database,
    open() {
      // What failed is tried anew the next time.
      if (opening === undefined) (opening = attempt()).catch(forget);
      return opening;
    },
  };
}
