/** 本机的评分标准: what was imported or opened here. A row stays where it is while it is there. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LibraryActions } from '../library/keeping';
import type { KeptRubric } from '../library/keptRubric';
import type { ListedRubric } from '../library/library';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { timeWords } from './timeWords';
import type { LibraryState } from './useLibrary';

interface OwnRubricsProps {
  readonly actions: LibraryActions;
  readonly library: LibraryState;
  /** The one that is chosen. */
  readonly chosen: string | undefined;
  readonly isBusy: boolean;
  /** Something was left half-written in its rules. */
  readonly isHalf: (kept: KeptRubric) => boolean;
  readonly onChoose: (kept: KeptRubric) => void;
  readonly onRemoved: (kept: KeptRubric) => void;
  /** What stands under the row of the one that is chosen. */
  readonly below: (key: string) => ComponentChildren;
  /** Work that may fail. */
  readonly run: (work: () => Promise<void>) => void;
}

export function OwnRubrics(props: OwnRubricsProps) {
  const { actions, library, chosen, isBusy, isHalf, onChoose, onRemoved, below, run } = props;
  const [said, say] = useState('');
  const failure = actions.failure();
  const act = (work: () => Promise<string>): void =>
    run(async () => {
      const words = await work();
      await library.list();
      say(words);
    });
  return (
    <section class="library" aria-label={words.library.title}>
      <h2>{words.library.title}</h2>
      <p class="help">{words.library.help}</p>
      {failure !== undefined && <p class="wrong">{words.library.failures[failure]}</p>}
      {library.rubrics?.length === 0 && <p>{words.library.none}</p>}
      <ul>
        {library.rubrics?.map((listed) => {
          const { kept, isRemoved } = listed;
          return isRemoved ? (
            <li key={kept.sha256}>
              <span>{words.library.removed(rubricName(kept))}</span>
              <Button
                isSmall
                label={`${words.library.takeBack}：${rubricName(kept)}`}
                onClick={() => act(() => actions.takeBack(kept).then(() => ''))}
              >
                {words.library.takeBack}
              </Button>
            </li>
          ) : (
            <Row
              key={kept.sha256}
              listed={listed}
              isChosen={chosen === kept.sha256}
              isBusy={isBusy}
              isHalf={isHalf(kept)}
              onChoose={() => onChoose(kept)}
              below={below(kept.sha256)}
              onHandOn={() => act(() => actions.handOn(kept).then(() => ''))}
              onRemove={() =>
                act(async () => {
                  const isDone = await actions.remove(kept);
                  if (isDone) onRemoved(kept);
                  return (isDone ? words.library.removed : words.library.notRemoved)(rubricName(kept));
                })
              }
            />
          );
        })}
      </ul>
      <p role="status" class="visually-hidden">
        {said}
      </p>
    </section>
  );
}

const rubricName = ({ title, code }: KeptRubric): string => words.library.named(title, code);

interface RowProps {
  readonly listed: ListedRubric;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly isHalf: boolean;
  readonly below: ComponentChildren;
  readonly onChoose: () => void;
  readonly onHandOn: () => void;
  readonly onRemove: () => void;
}

function Row({ listed, isChosen, isBusy, isHalf, below, onChoose, onHandOn, onRemove }: RowProps) {
  const { kept, isUnwritten } = listed;
  const { title, code, keptAt } = kept;
  return (
    <li>
      <button type="button" class="row" aria-pressed={isChosen} disabled={isBusy} onClick={onChoose}>
        <span>
          {title}
          <small>{words.library.about(code, timeWords(keptAt, new Date()))}</small>
          {isHalf && <small class="is-half">{words.library.half}</small>}
          {isUnwritten && <small class="wrong">{words.library.unwritten}</small>}
        </span>
      </button>
      <Button isSmall label={`${words.library.handOn}：${rubricName(kept)}`} onClick={onHandOn}>
        {words.library.handOn}
      </Button>
      <Button isSmall label={`${words.library.remove}：${rubricName(kept)}`} onClick={onRemove}>
        {words.library.remove}
      </Button>
      {below}
    </li>
  );
}
