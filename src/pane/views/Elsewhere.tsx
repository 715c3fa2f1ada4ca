/** A sheet that another window has open: what can be done about it. */

import type { Draft } from '../drafts/draft';
import { words } from '../strings';
import { Button } from '../ui/Button';

export interface ElsewhereActions {
  /** Opens it here; the other window lets it go. */
  readonly takeOver: () => Promise<void>;
  readonly copy: () => Promise<void>;
  /** Nothing of it is shown here any more. */
  readonly leave: () => Promise<void>;
}

interface ElsewhereProps {
  readonly draft: Draft;
  readonly actions: ElsewhereActions;
  readonly isBusy: boolean;
  readonly run: (work: () => Promise<void>) => void;
  readonly onAnother: () => void;
}

export function Elsewhere({ draft, actions, isBusy, run, onAnother }: ElsewhereProps) {
  return (
    <section class="elsewhere" role="alert">
      <h1>{words.drafts.elsewhere(draft.name)}</h1>
      <p>{words.drafts.elsewhereHelp}</p>
      <Button look="primary" isDisabled={isBusy} onClick={() => run(actions.takeOver)}>
        {words.drafts.takeOver}
      </Button>
      <Button isDisabled={isBusy} onClick={() => run(actions.copy)}>
        {words.drafts.openCopy}
      </Button>
      <Button isDisabled={isBusy} onClick={onAnother}>
        {words.choose.another}
      </Button>
    </section>
  );
}
