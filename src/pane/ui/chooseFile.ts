/** A file that she chooses, where the browser lets a page write into one (Chromium, over https and file:// alike). */

import { ScoresheetError } from '../../problems/problem';

export interface ChosenFile {
  readonly name: string;
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
    return handle && { name: handle.name, write: (bytes) => writeInto(handle, bytes) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** @throws ScoresheetError where it cannot be written: often it is open in Excel or WPS. */
async function writeInto(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  try {
    const stream = await handle.createWritable();
    await stream.write(bytes.slice());
    await stream.close();
  } catch {
    throw ScoresheetError.of('host.fileNotWritten', {}, { name: handle.name });
  }
}
