/** The rubric as it is being written, every step of it, and what came of the last. */

import { useRef, useState } from 'preact/hooks';
import { clauseMoves, withMoves } from '../../../editing/halfWritten';
import type { Changed } from '../../../editing/loaded';
import type { Problem } from '../../../problems/problem';
import type { Rubric } from '../../../rubric/rubric';
import type { UnfinishedForms } from '../../drafts/unfinished';
import { editorWords } from '../../editorWords';

interface History {
  readonly done: readonly Rubric[];
  readonly now: Rubric;
  readonly undone: readonly Rubric[];
}

export interface Editing {
  readonly rubric: Rubric;
  readonly said: string;
  readonly problems: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether it could be changed so; where not, the problems say why and everything stays as it is. */
  readonly apply: (changed: Changed, said: string) => boolean;
  readonly say: (words: string) => void;
  /** What is half-written. */
  readonly forms: UnfinishedForms;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Steps that can be taken back; a rubric may be large. */
const LONGEST = 200;

/** `onChange` is told every state, to be kept; `kept`: what was left half-written. */
export function useEditing(
  first: Rubric,
  kept: UnfinishedForms,
  onChange: (rubric: Rubric) => void,
): Editing {
  const [history, setHistory] = useState<History>({ done: [], now: first, undone: [] });
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  /** What was wrong with the last change is not what is being done now. */
  const say = (now: string): void => {
    setProblems([]);
    setSaid(now);
  };
  // Two changes before the page is drawn again: the second goes on from the first.
  const latest = useRef(history);
  const [, draw] = useState(0);
  const forms: UnfinishedForms = {
    ...kept,
    write(form, contents) {
      const isKept = kept.write(form, contents);
      if (!isKept) say(editorWords.unfinished.notKept);
      draw((count) => count + 1);
      return isKept;
    },
  };
  const go = (next: History | undefined, words: string): void => {
    if (next === undefined) return;
    const moves = clauseMoves(latest.current.now, next.now);
    for (const name of moves.size > 0 ? kept.names() : [])
      kept.write(name, withMoves(kept.read(name), moves));
    latest.current = next;
    setHistory(next);
    say(words);
    onChange(next.now);
  };
  const apply = (changed: Changed, words: string): boolean => {
    if (changed.rubric === undefined) {
      setSaid('');
      setProblems(changed.problems);
      return false;
    }
    const { done, now } = latest.current;
    go({ done: [...done, now].slice(-LONGEST), now: changed.rubric, undone: [] }, words);
    return true;
  };
  return {
    rubric: history.now,
    ...{ said, problems, say, forms },
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    apply,
    undo: () => go(undone(latest.current), ''),
    redo: () => go(redone(latest.current), ''),
  };
}

function undone({ done, now, undone: later }: History): History | undefined {
  const before = done.at(-1);
  return before && { done: done.slice(0, -1), now: before, undone: [now, ...later] };
}

function redone({ done, now, undone: [next, ...later] }: History): History | undefined {
  return next && { done: [...done, now], now: next, undone: later };
}
