/** A file that she chooses, where the browser lets a page write into one (Chromium, over https and file:// alike). */

import { refusalAt } from '../../problems/openProblems';

export interface ChosenFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  /** Chosen before a reload: nothing has been written to it since. */
  readonly isContinued: boolean;
  /** Whether it may be written to is settled first, while a press still counts: nothing slow before it. */
  readonly ready: () => Promise<void>;
  /** What stood in it before stays until all of it is written. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

/** TypeScript does not know it: Firefox has none. */
interface WithPicker {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

export const canChooseFile = (): boolean => typeof (window as WithPicker).showSaveFilePicker === 'function';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Undefined where she closes the dialogue. To be called while a press still counts: nothing slow before it. */
export async function chooseFile(suggestedName: string): Promise<ChosenFile | undefined> {
  try {
    const handle = await (window as WithPicker).showSaveFilePicker?.({
      suggestedName,
      types: [{ description: '评分表', accept: { [TYPE]: ['.xlsx'] } }],
    });
    return handle && fileOf(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** One that may be written to, for as long as the page is open. */
export const fileOf = (handle: FileSystemFileHandle): ChosenFile => ({
  ...{ name: handle.name, handle, isContinued: false },
  ready: () => Promise.resolve(),
  write: (bytes) => writeInto(handle, bytes),
});

/**
 * The file that was chosen before a reload. The browser asks her whether the page may write to it again, and what
 * somebody has changed there meanwhile is not written over.
 */
export const continuing = ({ handle, modified }: KeptFile): ChosenFile => ({
  ...fileOf(handle),
  isContinued: true,
  async ready() {
    const { name } = handle;
    const mode = { mode: 'readwrite' } as const;
    const answer = await (handle as WithPermission).requestPermission?.(mode);
    if (answer !== undefined && answer !== 'granted') throw refusalAt('host.fileDenied', {}, { name });
    const found = await modifiedAt(handle);
    if (found === undefined) throw refusalAt('host.fileGone', {}, { name });
    if (modified !== undefined && found !== modified) throw refusalAt('host.fileChanged', {}, { name });
  },
});

/** What the browser keeps of a file over a reload. */
export interface KeptFile {
  readonly handle: FileSystemFileHandle;
  /** When it was written by us; undefined where the browser does not tell. */
  readonly modified: number | undefined;
}

/** TypeScript does not know it: only Chromium has it. */
interface WithPermission {
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Undefined where it is not there any more, or the browser does not tell. */
export async function modifiedAt(handle: FileSystemFileHandle): Promise<number | undefined> {
  try {
    return (await handle.getFile()).lastModified;
  } catch {
    return undefined;
  }
}

/** @throws ScoresheetError where it cannot be written: often it is open in Excel or WPS. */
async function writeInto(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  try {
    const stream = await handle.createWritable();
    await stream.write(bytes.slice());
    await stream.close();
  } catch {
    throw refusalAt('host.fileNotWritten', {}, { name: handle.name });
  }
}
