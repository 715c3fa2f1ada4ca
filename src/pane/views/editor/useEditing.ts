/** The rubric as it is being written, every step of it, and what came of the last. */

import { useRef, useState } from 'preact/hooks';
import type { Changed } from '../../../editing/loaded';
import type { Problem } from '../../../problems/problem';
import type { Rubric } from '../../../rubric/rubric';

interface History {
  readonly done: readonly Rubric[];
  readonly now: Rubric;
  readonly undone: readonly Rubric[];
}

export interface Editing {
  readonly rubric: Rubric;
  readonly said: string;
  readonly problems: readonly Problem[];
  /** How often something was taken back, done again or put in from beside a form: the form begins anew. */
  readonly turns: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether it could be changed so; where not, the problems say why and everything stays as it is. */
  readonly apply: (changed: Changed, said: string) => boolean;
  /** The same from beside a form that shows what is changed. */
  readonly applyBeside: (changed: Changed, said: string) => void;
  readonly say: (words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Steps that can be taken back; a rubric may be large. */
const LONGEST = 200;

/** `onChange` is told every state, to be kept. */
export function useEditing(first: Rubric, onChange: (rubric: Rubric) => void): Editing {
  const [history, setHistory] = useState<History>({ done: [], now: first, undone: [] });
  const [said, say] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  // Two changes before the page is drawn again: the second goes on from the first.
  const latest = useRef(history);
  const [turns, setTurns] = useState(0);
  const turn = (next: History | undefined): void => {
    go(next, '');
    beginAnew();
  };
  const beginAnew = (): void => setTurns((count) => count + 1);
  const go = (next: History | undefined, words: string): void => {
    if (next === undefined) return;
    latest.current = next;
    setHistory(next);
    setProblems([]);
    say(words);
    onChange(next.now);
  };
  const apply = (changed: Changed, words: string): boolean => {
    if (changed.rubric === undefined) {
      setProblems(changed.problems);
      say('');
      return false;
    }
    const { done, now } = latest.current;
    go({ done: [...done, now].slice(-LONGEST), now: changed.rubric, undone: [] }, words);
    return true;
  };
  return {
    rubric: history.now,
    ...{ said, problems, say, turns },
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    apply,
    applyBeside(changed, words) {
      if (apply(changed, words)) beginAnew();
    },
    undo: () => turn(undone(latest.current)),
    redo: () => turn(redone(latest.current)),
  };
}

function undone({ done, now, undone: later }: History): History | undefined {
  const before = done.at(-1);
  return before && { done: done.slice(0, -1), now: before, undone: [now, ...later] };
}

function redone({ done, now, undone: [next, ...later] }: History): History | undefined {
  return next && { done: [...done, now], now: next, undone: later };
}
