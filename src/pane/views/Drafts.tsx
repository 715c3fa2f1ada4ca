/** Sheets kept in this browser: what is kept, where, and how to be rid of it. A row stays where it is while it is there. */

import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../problems/problem';
import type { Draft } from '../drafts/draft';
import type { ListedDraft } from '../drafts/shelf';
import { problemsOf } from '../session/problemsOf';
import { words } from '../strings';
import { Button } from '../ui/Button';
import type { RubricChoice } from './RubricOptions';
import { timeWords } from './timeWords';

export interface DraftActions {
  readonly list: () => Promise<readonly ListedDraft[]>;
  /** Those of the same sheet that something was typed into, the newest first. */
  readonly like: (choice: RubricChoice) => Promise<readonly Draft[]>;
  /** Rejects where it cannot be opened. */
  readonly open: (draft: Draft) => Promise<void>;
  /** Hands it over as a file, as it lies there. */
  readonly original: (draft: Draft) => Promise<void>;
  readonly remove: (draft: Draft) => Promise<void>;
  readonly takeBack: (draft: Draft) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export function DraftsView({ actions }: { readonly actions: DraftActions }) {
  const [drafts, setDrafts] = useState<readonly ListedDraft[]>();
  const [isSure, setSure] = useState(false);
  const [said, say] = useState('');
  const [faults, setFaults] = useState<ReadonlyMap<string, readonly Problem[]>>(new Map());
  const list = (): Promise<void> => actions.list().then(setDrafts);
  useEffect(() => void list(), []);
  const act = (work: Promise<void>, message: string): void => {
    setSure(false);
    void work.then(list).then(() => say(message));
  };
  const open = (draft: Draft): void =>
    void actions
      .open(draft)
      .catch((error: unknown) => setFaults(new Map([...faults, [draft.id, problemsOf(error)]])));
  return (
    <section class="drafts" aria-label={words.drafts.title}>
      <h2>{words.drafts.title}</h2>
      <p class="help">{words.drafts.notice}</p>
      {drafts?.length === 0 && <p>{words.drafts.none}</p>}
      <ul>
        {drafts?.map(({ draft, isRemoved }) =>
          isRemoved ? (
            <li key={draft.id}>
              <span>{words.drafts.removed(draftTitle(draft))}</span>
              <Button isSmall onClick={() => act(actions.takeBack(draft), '')}>
                {words.drafts.takeBack}
              </Button>
            </li>
          ) : (
            <Row
              key={draft.id}
              draft={draft}
              faults={faults.get(draft.id) ?? []}
              onOpen={() => open(draft)}
              onOriginal={() => void actions.original(draft)}
              onRemove={() => act(actions.remove(draft), words.drafts.removed(draftTitle(draft)))}
            />
          ),
        )}
      </ul>
      {drafts !== undefined && drafts.length > 0 && (
        <Button
          isSmall
          onClick={() => (isSure ? act(actions.clear(), words.drafts.removedAll) : setSure(true))}
        >
          {isSure ? words.drafts.removeAllSure : words.drafts.removeAll}
        </Button>
      )}
      <p role="status" class="visually-hidden">
        {said}
      </p>
    </section>
  );
}

interface RowProps {
  readonly draft: Draft;
  /** Why it could not be opened. */
  readonly faults: readonly Problem[];
  readonly onOpen: () => void;
  readonly onOriginal: () => void;
  readonly onRemove: () => void;
}

function Row({ draft, faults, onOpen, onOriginal, onRemove }: RowProps) {
  const time = timeWords(draft.savedAt, new Date());
  return (
    <li>
      <span>
        {draftTitle(draft)}
        {time !== '' && <small>{words.drafts.savedAt(time)}</small>}
        {faults.map(({ message }) => (
          <small key={message} class="wrong" role="alert">
            {message}
          </small>
        ))}
        {faults.length > 0 && (
          <Button isSmall onClick={onOriginal}>
            {words.drafts.original}
          </Button>
        )}
      </span>
      <Button isSmall onClick={onOpen}>
        {words.drafts.open}
      </Button>
      <Button isSmall label={`${words.drafts.remove}：${draftTitle(draft)}`} onClick={onRemove}>
        {words.drafts.remove}
      </Button>
    </li>
  );
}

export const draftTitle = ({ name, isCopy = false }: Draft): string =>
  name + (isCopy ? words.drafts.copy : '');
