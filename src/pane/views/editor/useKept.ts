/**
 * A form whose contents are put into the rubric by a button is left without it as often as not: for another item, for
 * the sheet, by Esc. What can be put in by then is; of what cannot, it is said that it is not.
 */

import { useEffect, useRef } from 'preact/hooks';
import type { Changed } from '../../../editing/loaded';
import { editorWords } from '../../editorWords';
import type { Editing } from './useEditing';

const words = editorWords.parts;
const TEXTS = 'input:not([type="checkbox"]), textarea';

interface Kept {
  readonly form: { readonly current: HTMLElement | null };
  /** All that the form holds. */
  readonly contents: unknown;
  readonly build: () => Changed;
  readonly editing: Editing;
}

/** Returns what is to be called when a field is left: whether all that the form holds is in the rubric. */
export function useKept({ form, contents, build, editing }: Kept): () => boolean {
  const now = JSON.stringify(contents);
  const kept = useRef(now);
  const keep = (): boolean => {
    if (kept.current === now) return true;
    const changed = build();
    if (changed.rubric === undefined) return false;
    kept.current = now;
    return editing.apply(changed, words.applied);
  };
  const latest = useRef(keep);
  latest.current = keep;
  // What was picked, added or taken out; what is being typed waits until it is left.
  useEffect(() => {
    const { activeElement } = document;
    const isTyping = form.current?.contains(activeElement) === true && activeElement?.matches(TEXTS) === true;
    if (!isTyping) keep();
  });
  useEffect(
    () => () => {
      if (!latest.current()) editing.say(words.unfinished);
    },
    [],
  );
  return keep;
}
