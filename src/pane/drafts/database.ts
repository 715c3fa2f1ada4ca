/** IndexedDB with promises: no more of it than drafts need. */

/** There is no storage to be had here. */
export class NoStorage extends Error {}

interface Opening {
  readonly name: string;
  readonly version: number;
  readonly upgrade: (database: IDBDatabase) => void;
  /** The browser closed it, or a newer version of the page in another window wants it. */
  readonly onClosed: () => void;
}

/** Rejects with what the browser says where it keeps nothing: a private window, a rule of the office, a broken profile. */
export const openDatabase = (
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
export const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`IndexedDB: ${milliseconds} ms`)), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

export const isFull = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';
