/** What is being typed into a field; the sheet has it when the cell is left. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellValue } from '../../formula/value';
import { parseTyped } from '../../hosts/page/parseTyped';
import { typedText } from '../../hosts/page/typedText';
import type { Field } from '../../scoring/fields/fields';

export interface DraftProps {
  readonly field: Field;
  readonly value: CellValue;
  /** What the entry would do, while it is being typed. */
  readonly onPreview: (value: CellValue | undefined) => void;
  readonly onEnter: (value: CellValue) => void;
}

export interface FieldDraft {
  /** Not yet in the sheet. */
  readonly isTyping: boolean;
  readonly text: string;
  readonly value: CellValue;
  readonly type: (text: string, isComposing: boolean) => void;
  readonly commit: (value: CellValue) => void;
  readonly finish: () => void;
  readonly restore: () => void;
}

export function useDraft({ field: { entry, id }, value, onPreview, onEnter }: DraftProps): FieldDraft {
  const [text, setText] = useState<string>();
  const latest = useRef(text);
  latest.current = text;
  const end = (): void => {
    setText(undefined);
    latest.current = undefined;
    onPreview(undefined);
  };
  const finish = (): void => {
    if (latest.current === undefined) return;
    const typed = parseTyped(latest.current, entry);
    end();
    onEnter(typed);
  };
  const finishNow = useRef(finish);
  finishNow.current = finish;
  // A field that goes away before it is left, as when the cursor moves in the sheet, keeps what was typed into it.
  useEffect(() => () => finishNow.current(), [id]);
  return {
    isTyping: text !== undefined,
    text: text ?? typedText(value, entry),
    value: text === undefined ? value : parseTyped(text, entry),
    type(next, isComposing) {
      setText(next);
      latest.current = next;
      if (!isComposing) onPreview(parseTyped(next, entry));
    },
    commit(next) {
      end();
      onEnter(next);
    },
    finish,
    restore: end,
  };
}
