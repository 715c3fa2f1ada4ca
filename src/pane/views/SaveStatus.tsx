/** Whether what is typed is kept: “已保存 10:21”, always in its place; and at the foot of the pane, why it is not. */

import { useEffect, useState } from 'preact/hooks';
import type { Saving } from '../drafts/saving';
import type { SaveState } from '../drafts/drafts';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { timeWords } from './timeWords';

export function useSaveState(saving: Saving | undefined): SaveState {
  const [state, setState] = useState<SaveState>(saving?.saveState() ?? NOTHING);
  useEffect(() => {
    if (saving === undefined) return undefined;
    setState(saving.saveState());
    return saving.onSave(setState);
  }, [saving]);
  return state;
}

const NOTHING: SaveState = { savedAt: undefined, failure: undefined };

export function SaveStatus({ savedAt, failure }: SaveState) {
  const saved = savedAt === undefined ? '' : words.drafts.savedAt(timeWords(savedAt, new Date()));
  return (
    <span class={`save-status${failure === undefined ? '' : ' wrong'}`} data-saved={savedAt}>
      {failure === undefined ? saved : words.drafts.unsaved}
    </span>
  );
}

/** Stays there as long as nothing is kept. */
export function SaveFailure({
  failure,
  onDownload,
}: Pick<SaveState, 'failure'> & { readonly onDownload: (() => void) | undefined }) {
  if (failure === undefined) return null;
  return (
    <div class="save-failure" role="alert">
      <p>{words.drafts.failures[failure]}</p>
      {onDownload !== undefined && (
        <Button isSmall onClick={onDownload}>
          {words.drafts.download}
        </Button>
      )}
    </div>
  );
}
