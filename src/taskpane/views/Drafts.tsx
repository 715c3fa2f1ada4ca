/** Sheets kept in this browser: what is kept, where, and how to be rid of it. */

import { useState } from 'preact/hooks';
import type { Draft } from '../session/drafts';
import { words } from '../strings';
import { Button } from '../ui/Button';

export interface DraftActions {
  readonly list: () => readonly Draft[];
  readonly open: (draft: Draft) => Promise<void>;
  /** All of them where none is named. */
  readonly remove: (draft?: Draft) => void;
}

export function Drafts({ actions }: { readonly actions: DraftActions }) {
  const [drafts, setDrafts] = useState(actions.list());
  const [isSure, setSure] = useState(false);
  const [said, say] = useState('');
  const remove = (draft?: Draft): void => {
    actions.remove(draft);
    setDrafts(actions.list());
    setSure(false);
    say(words.drafts.removed);
  };
  return (
    <section class="drafts" aria-label={words.drafts.title}>
      <h2>{words.drafts.title}</h2>
      <p class="help">{words.drafts.notice}</p>
      {drafts.length === 0 && <p>{words.drafts.none}</p>}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>{draft.name}</span>
            <Button isSmall onClick={() => void actions.open(draft)}>
              {words.drafts.open}
            </Button>
            <Button isSmall label={`${words.drafts.remove}：${draft.name}`} onClick={() => remove(draft)}>
              {words.drafts.remove}
            </Button>
          </li>
        ))}
      </ul>
      {drafts.length > 0 && (
        <Button isSmall onClick={() => (isSure ? remove() : setSure(true))}>
          {isSure ? words.drafts.removeAllSure : words.drafts.removeAll}
        </Button>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
