/**
 * The file of the open sheet: chosen in this window, or before a reload. Of the latter it is said which one it is, and it
 * is written to only when she presses that.
 */

import type { KeptFiles } from './drafts/keptFiles';
import { ScoresheetError } from '../problems/problem';
import type { ChosenFile } from './ui/chooseFile';
import { continuing, fileOf, modifiedAt } from './ui/chooseFile';

export interface SheetFile {
  /** Another sheet is open: that of a draft, or a new one. */
  readonly begin: (draft?: string) => void;
  readonly chosen: () => ChosenFile | undefined;
  /** All of it is in this file now. */
  readonly saved: (file: ChosenFile, draft: string | undefined) => Promise<void>;
  /** It could not be saved: where the file is not hers any more, she chooses anew. */
  readonly failed: (error: unknown, draft: string | undefined) => void;
}

/** `offer` says which file from before a reload she can go on with; undefined where there is none. */
export function sheetFileOf(
  kept: KeptFiles | undefined,
  offer: (name: string | undefined) => void,
): SheetFile {
  let file: ChosenFile | undefined;
  let turn = 0;
  const become = (next: ChosenFile | undefined): void => {
    file = next;
    turn += 1;
    offer(next?.isContinued === true ? next.name : undefined);
  };
  return {
    begin(draft) {
      become(undefined);
      const own = turn;
      if (draft === undefined || kept === undefined) return;
      void kept.find(draft).then((found) => {
        if (found !== undefined && turn === own) become(continuing(found));
      });
    },
    chosen: () => file,
    async saved(saved, draft) {
      become(fileOf(saved.handle));
      const { handle } = saved;
      if (draft !== undefined) await kept?.keep(draft, { handle, modified: await modifiedAt(handle) });
    },
    failed(error, draft) {
      if (!(error instanceof ScoresheetError) || !error.problems.some(({ code }) => LOST.includes(code)))
        return;
      become(undefined);
      if (draft !== undefined) void kept?.forget(draft);
    },
  };
}

const LOST: readonly string[] = ['host.fileDenied', 'host.fileChanged', 'host.fileGone'];
