/** The list of 本机的评分标准 as it is now, and the question that a new one may raise. */

import { useEffect, useState } from 'preact/hooks';
import type { Rubric } from '../../rubric/rubric';
import type { ChosenRubric, Clash, LibraryActions, Which } from '../library/keeping';
import type { ListedRubric } from '../library/library';

interface Question {
  readonly clash: Clash;
  readonly onAnswer: (which: Which | undefined) => void;
}

export interface LibraryState {
  /** Undefined until it is read. */
  readonly rubrics: readonly ListedRubric[] | undefined;
  readonly question: Question | undefined;
  readonly keep: (rubric: Rubric) => Promise<ChosenRubric | undefined>;
  readonly rewrite: LibraryActions['rewrite'];
  readonly list: () => Promise<void>;
}

export function useLibrary(actions: LibraryActions): LibraryState {
  const [rubrics, setRubrics] = useState<readonly ListedRubric[]>();
  const [question, setQuestion] = useState<Question>();
  const list = (): Promise<void> => actions.list().then(setRubrics);
  useEffect(() => {
    const again = (): void => void list();
    again();
    // Another window may have added to it.
    const ended = new AbortController();
    window.addEventListener('focus', again, { signal: ended.signal });
    return () => ended.abort();
  }, []);
  const ask = (clash: Clash): Promise<Which | undefined> =>
    new Promise((resolve) =>
      setQuestion({
        clash,
        onAnswer(which) {
          setQuestion(undefined);
          resolve(which);
        },
      }),
    );
  return {
    rubrics,
    question,
    list,
    async rewrite(rubric, before) {
      const written = await actions.rewrite(rubric, before);
      await list();
      return written;
    },
    async keep(rubric) {
      const chosen = await actions.keep(rubric, ask);
      await list();
      return chosen;
    },
  };
}
