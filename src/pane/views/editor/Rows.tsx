/** A list of lines of a form, to add to and to take from. */

import { useRef } from 'preact/hooks';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { useFocusAfter } from '../../ui/useFocusAfter';

const words = editorWords.parts;

interface RowsProps<T> {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly T[];
  /** What a new one holds. */
  readonly fresh: T;
  readonly onChange: (rows: readonly T[]) => void;
  readonly children: (row: T, set: (row: T) => void) => preact.ComponentChildren;
}

export function Rows<T>({ title, help, rows, fresh, onChange, children }: RowsProps<T>) {
  const list = useRef<HTMLFieldSetElement>(null);
  const focusAfter = useFocusAfter(list, '.row-end .button', () =>
    list.current?.querySelector<HTMLElement>(':scope > .button'),
  );
  return (
    <fieldset class="rows" ref={list}>
      <legend>{title}</legend>
      {help !== undefined && <p class="help">{help}</p>}
      {rows.map((row, i) => (
        <div class="line" key={i} role="group" aria-label={`${title}${i + 1}`}>
          {children(row, (changed) => onChange(rows.map((each, at) => (at === i ? changed : each))))}
          <span class="row-end">
            <Button
              isSmall
              look="subtle"
              label={`${words.remove}：${title}${i + 1}`}
              onClick={() => {
                focusAfter(i);
                onChange(rows.filter((_, at) => at !== i));
              }}
            >
              ×
            </Button>
          </span>
        </div>
      ))}
      <Button isSmall label={`${words.add}：${title}`} onClick={() => onChange([...rows, fresh])}>
        {words.add}
      </Button>
    </fieldset>
  );
}
