/** Several of many, by name: a list to add to from a menu. What is said of none is said in words. */

import { useRef } from 'preact/hooks';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import { useFocusAfter } from '../../ui/useFocusAfter';

const words = editorWords.picks;

interface PicksProps {
  readonly label: string;
  /** What stands for none of them. */
  readonly none: string;
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

export function Picks({ label, none, options, chosen, onChange }: PicksProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const focusAfter = useFocusAfter(list, 'li .button', () => list.current?.querySelector('select'));
  const nameOf = (id: string): string => options.find(([each]) => each === id)?.[1] ?? id;
  const left = options.filter(([id]) => !chosen.includes(id));
  return (
    <fieldset class="picks" ref={list}>
      <legend>{label}</legend>
      <ul>
        {chosen.map((id, i) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            <Button
              isSmall
              look="subtle"
              label={words.remove(nameOf(id))}
              onClick={() => {
                focusAfter(i);
                onChange(chosen.filter((each) => each !== id));
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <DropDown
          label={words.add}
          value=""
          options={[['', chosen.length === 0 ? none : words.another], ...left]}
          onPick={(id) => id !== '' && onChange([...chosen, id])}
        />
      )}
    </fieldset>
  );
}
