/** The command line in a folder of its own: words in; exit code, stdout and stderr out. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';

interface Ran {
  readonly exit: number;
  /** stdout. */
  readonly out: string;
  /** stderr. */
  readonly err: string;
}

export interface Desk {
  readonly folder: string;
  /** Runs `pingfen` with these words in the folder. */
  readonly run: (...words: string[]) => Promise<Ran>;
  /** Writes a file into the folder; what is no text or bytes, as JSON. */
  readonly put: (name: string, content: unknown) => Promise<void>;
  readonly read: (name: string) => Promise<Buffer>;
  readonly files: () => Promise<readonly string[]>;
  readonly clear: () => Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'pingfen-cli-'));
  return {
    folder,
    async run(...words) {
      const [out, err]: [string[], string[]] = [[], []];
      const exit = await main(words, {
        out: (text) => out.push(text),
        say: (text) => err.push(`${text}\n`),
        now: () => new Date(0),
        cwd: folder,
      });
      return { exit, out: out.join(''), err: err.join('') };
    },
    async put(name, content) {
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      await writeFile(join(folder, name), isRaw ? content : JSON.stringify(content));
    },
    read: (name) => readFile(join(folder, name)),
    files: async () => (await readdir(folder)).sort(),
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
