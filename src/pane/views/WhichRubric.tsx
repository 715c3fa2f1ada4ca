/** Another version of a rubric is in the list: somebody has to say which one is meant. */

import type { Clash, Which } from '../library/keeping';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { useModal } from '../ui/useModal';
import { timeWords } from './timeWords';

interface WhichRubricProps {
  readonly clash: Clash;
  /** Undefined where she turned away. */
  readonly onAnswer: (which: Which | undefined) => void;
}

export function WhichRubric({ clash: { own, others }, onAnswer }: WhichRubricProps) {
  const say = words.library.which;
  return (
    <dialog class="which" ref={useModal(() => onAnswer(undefined))} aria-label={say.title}>
      <h1>{say.title}</h1>
      <p>{say.help(own.id)}</p>
      <ul>
        <li>{say.own(own.title, own.code)}</li>
        {others.map(({ sha256, title, code, keptAt }) => (
          <li key={sha256}>{say.earlier(title, code, timeWords(keptAt, new Date()))}</li>
        ))}
      </ul>
      <div class="actions">
        <Button look="primary" onClick={() => onAnswer('replace')}>
          {say.replace}
        </Button>
        <Button onClick={() => onAnswer('both')}>{say.both}</Button>
        <Button onClick={() => onAnswer('earlier')}>{say.useEarlier}</Button>
        <Button look="subtle" onClick={() => onAnswer(undefined)}>
          {say.cancel}
        </Button>
      </div>
    </dialog>
  );
}
