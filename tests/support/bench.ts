/** What the tests of one file need to ask LibreOffice: started before the first of them, gone after the last. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../src/hosts/file/write/writeWorkbook';
import type { SheetModel } from '../../src/sheet/model';
import type { Document } from './libreOffice';
import { LibreOffice } from './libreOffice';

export interface Bench {
  /** For the tests' files; removed with all that is in it. */
  readonly folder: () => string;
  /** Writes a workbook into the folder, as `name`.xlsx, and opens it. */
  readonly open: (name: string, workbook: SheetModel | Uint8Array) => Promise<Document>;
}

/** To be called in a `describe`; what it returns is of use while the tests run. */
export function setUpBench({ fonts }: { fonts?: string } = {}): Bench {
  let office: LibreOffice;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingfen-test-'));
    office = await LibreOffice.start(fonts);
  });
  afterAll(async () => {
    await office?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder: () => folder,
    async open(name, workbook) {
      const path = join(folder, `${name}.xlsx`);
      await writeFile(path, workbook instanceof Uint8Array ? workbook : await bytesOf(workbook));
      return office.open(path);
    },
  };
}

/** The same bytes every time. */
export const bytesOf = (model: SheetModel): Promise<Uint8Array> =>
  writeWorkbook(model, { fonts: 'windows', now: new Date(0) });
