/** A sheet of this notice was begun already: to go on with it, or to begin another. */

import type { Draft } from '../drafts/draft';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { useModal } from '../ui/useModal';
import { draftTitle } from './Drafts';
import { timeWords } from './timeWords';

interface WhichDraftProps {
  /** The newest first. */
  readonly drafts: readonly Draft[];
  /** `'anew'` for another one; undefined where she turned away. */
  readonly onAnswer: (which: Draft | 'anew' | undefined) => void;
}

/** A sheet for each unit of a town; the list of drafts has them all. */
const MOST = 5;

export function WhichDraft({ drafts, onAnswer }: WhichDraftProps) {
  const say = words.drafts.which;
  return (
    <dialog class="which" ref={useModal(() => onAnswer(undefined))} aria-label={say.title}>
      <h1>{say.title}</h1>
      <ul>
        {drafts.slice(0, MOST).map((draft, i) => (
          <li key={draft.id}>
            {draftTitle(draft)} <small>{words.drafts.savedAt(timeWords(draft.savedAt, new Date()))}</small>{' '}
            <Button
              isSmall
              look={i === 0 ? 'primary' : 'outline'}
              isFirst={i === 0}
              label={`${words.drafts.open}：${draftTitle(draft)}`}
              onClick={() => onAnswer(draft)}
            >
              {words.drafts.open}
            </Button>
          </li>
        ))}
      </ul>
      {drafts.length > MOST && <p>{say.more(drafts.length - MOST)}</p>}
      <div class="actions">
        <Button onClick={() => onAnswer('anew')}>{say.anew}</Button>
        <Button look="subtle" onClick={() => onAnswer(undefined)}>
          {say.cancel}
        </Button>
      </div>
    </dialog>
  );
}
