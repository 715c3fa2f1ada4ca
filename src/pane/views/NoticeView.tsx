/** A notice that is being checked, and what becomes of it: a sheet, one that was begun before, or rules to be written. */

import { useState } from 'preact/hooks';
import type { Rubric } from '../../rubric/rubric';
import type { Draft } from '../drafts/draft';
import type { DraftActions } from './Drafts';
import type { KeptNotice } from '../drafts/keptNotice';
import type { ChosenRubric } from '../library/keeping';
import type { ImportTools, ReadNotice } from './ImportView';
import { ImportView } from './ImportView';
import type { RubricChoice } from './RubricOptions';
import type { LibraryState } from './useLibrary';
import { WhichDraft } from './WhichDraft';

interface NoticeViewProps {
  readonly notice: { readonly source: ReadNotice; readonly tools: ImportTools };
  readonly kept: KeptNotice;
  readonly actions: {
    readonly generate: (choice: RubricChoice) => Promise<void>;
    readonly drafts: Pick<DraftActions, 'like' | 'open'> | undefined;
  };
  readonly library: Pick<LibraryState, 'keep'>;
  readonly onEdit: (own: ChosenRubric) => void;
  /** It is not waiting any more. */
  readonly onEnd: () => void;
  readonly onClose: () => void;
  /** Work that may fail. */
  readonly work: (work: () => Promise<void>) => void;
  readonly choose: (load: () => Promise<ChosenRubric | undefined>) => void;
}

interface Question {
  readonly drafts: readonly Draft[];
  readonly onAnswer: (which: Draft | 'anew' | undefined) => void;
}

export function NoticeView({ notice, kept, actions, library, ...on }: NoticeViewProps) {
  const { onEdit, onEnd, onClose, work, choose } = on;
  const [question, setQuestion] = useState<Question>();
  const ask = (drafts: readonly Draft[]): Promise<Draft | 'anew' | undefined> =>
    new Promise((resolve) =>
      setQuestion({
        drafts,
        onAnswer(which) {
          setQuestion(undefined);
          resolve(which);
        },
      }),
    );
  const generate = async (made: Rubric): Promise<void> => {
    const own = await library.keep(made);
    if (own === undefined) return;
    const choice: RubricChoice = { rubric: own.rubric, mode: 'direct', stage: 'assess', chosen: {} };
    const before = (await actions.drafts?.like(choice)) ?? [];
    const which = before.length === 0 ? 'anew' : await ask(before);
    if (which === undefined) return;
    onEnd();
    await (which === 'anew' ? actions.generate(choice) : actions.drafts?.open(which));
  };
  const edit = async (made: Rubric): Promise<void> => {
    const own = await library.keep(made);
    if (own === undefined) return;
    onEnd();
    onEdit(own);
  };
  return (
    <>
      <ImportView
        {...notice}
        kept={kept}
        onGenerate={(made) => work(() => generate(made))}
        onSaved={(made) => choose(() => library.keep(made))}
        onEdit={(made) => work(() => edit(made))}
        onClose={onClose}
        onCancel={onEnd}
      />
      {question !== undefined && <WhichDraft {...question} />}
    </>
  );
}
