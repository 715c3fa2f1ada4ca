/** A list whose order counts: its lines are moved, taken out and added to. Each of these is a change at once. */

import { useRef } from 'preact/hooks';
import { editorWords } from '../../editorWords';
import { printedWords } from '../../printedWords';
import { Button } from '../../ui/Button';
import { useFocusAfter } from '../../ui/useFocusAfter';

interface OrderedRowsProps<T> {
  readonly title: string;
  readonly help?: string;
  readonly rows: readonly T[];
  /** What a line is called, for those who hear it: 第2处. */
  readonly nameOf: (row: T, index: number) => string;
  /** What can be added, in words. */
  readonly fresh: readonly (readonly [label: string, row: T])[];
  readonly moves?: readonly [earlier: string, later: string];
  /** While it is being typed. */
  readonly onType: (rows: readonly T[]) => void;
  readonly onChange: (rows: readonly T[]) => void;
  readonly children: (row: T, set: (row: T) => void, index: number) => preact.ComponentChildren;
}

export function OrderedRows<T>({
  title,
  help,
  rows,
  nameOf,
  fresh,
  moves = [printedWords.up, printedWords.down],
  onType,
  onChange,
  children,
}: OrderedRowsProps<T>) {
  const list = useRef<HTMLFieldSetElement>(null);
  const focusAfter = useFocusAfter(list, '.row-end [data-does="remove"] .button', () =>
    list.current?.querySelector<HTMLElement>('.adders .button'),
  );
  const moved = useRef<readonly [at: number, does: string] | undefined>(undefined);
  const followed = (line: HTMLElement | null, at: number): void => {
    const { current } = moved;
    if (line === null || current?.[0] !== at) return;
    moved.current = undefined;
    line.querySelector<HTMLElement>(`[data-does="${current[1]}"] .button`)?.focus();
  };
  const swap = (at: number, by: number, does: string): void => {
    const next = [...rows];
    next.splice(at + by, 0, ...next.splice(at, 1));
    moved.current = [at + by, does];
    onChange(next);
  };
  const [earlier, later] = moves;
  return (
    <fieldset class="rows is-ordered" ref={list}>
      <legend>{title}</legend>
      {help !== undefined && <p class="help">{help}</p>}
      {rows.map((row, i) => (
        <div
          class="line"
          key={i}
          role="group"
          aria-label={`${title}：${nameOf(row, i)}`}
          ref={(line) => followed(line, i)}
        >
          {children(row, (changed) => onType(rows.map((each, at) => (at === i ? changed : each))), i)}
          <span class="row-end">
            <span data-does="earlier">
              <Button
                isSmall
                look="subtle"
                isDisabled={i === 0}
                label={`${earlier}：${nameOf(row, i)}`}
                onClick={() => swap(i, -1, 'earlier')}
              >
                ↑
              </Button>
            </span>
            <span data-does="later">
              <Button
                isSmall
                look="subtle"
                isDisabled={i === rows.length - 1}
                label={`${later}：${nameOf(row, i)}`}
                onClick={() => swap(i, 1, 'later')}
              >
                ↓
              </Button>
            </span>
            <span data-does="remove">
              <Button
                isSmall
                look="subtle"
                label={`${editorWords.parts.remove}：${nameOf(row, i)}`}
                onClick={() => {
                  focusAfter(i);
                  onChange(rows.filter((_, at) => at !== i));
                }}
              >
                ×
              </Button>
            </span>
          </span>
        </div>
      ))}
      <div class="adders">
        {fresh.map(([label, row]) => (
          <Button key={label} isSmall onClick={() => onChange([...rows, row])}>
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
