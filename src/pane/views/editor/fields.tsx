/** The plain fields of the editor's forms. A number that is none stays as it was typed, and is refused with a reason. */

import { useId, useState } from 'preact/hooks';

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function TextField({
  label,
  value,
  onChange,
  isLong = false,
}: FieldProps<string> & { readonly isLong?: boolean }) {
  const id = useId();
  const props = {
    id,
    value,
    'data-typing': 'true',
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  };
  return (
    <label class="option" for={id}>
      {label}
      {isLong ? <textarea rows={2} {...props} /> : <input {...props} />}
    </label>
  );
}

/** A number; words that are none, to be refused with a reason; undefined where it is left empty. */
export type Entered = number | string | undefined;

export function NumberField({ label, value, onChange }: FieldProps<Entered>) {
  const id = useId();
  // “0.” on the way to 0.5 stays as it is typed.
  const [typed, setTyped] = useState(String(value ?? ''));
  const shown = numberIn(typed) === value ? typed : String(value ?? '');
  return (
    <label class="option is-number" for={id}>
      {label}
      <input
        id={id}
        inputMode="decimal"
        data-typing="true"
        value={shown}
        onInput={({ currentTarget: { value: text } }) => {
          setTyped(text);
          onChange(numberIn(text));
        }}
      />
    </label>
  );
}

function numberIn(text: string): Entered {
  const words = text.normalize('NFKC').trim();
  if (words === '') return undefined;
  return /^-?\d+(?:\.\d+)?$/.test(words) ? Number(words) : words;
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export const Tick = ({ label, isOn, onChange }: TickProps) => (
  <label class="option is-tick">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget: { checked } }) => onChange(checked)} />
    {label}
  </label>
);

interface TicksProps {
  readonly label: string;
  /** Value and words, in the order in which they are shown and kept. */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of a few. */
export const Ticks = ({ label, options, chosen, onChange }: TicksProps) => (
  <fieldset class="ticks">
    <legend>{label}</legend>
    {options.map(([value, words]) => (
      <Tick
        key={value}
        label={words}
        isOn={chosen.includes(value)}
        onChange={(isOn) =>
          onChange(
            options.map(([each]) => each).filter((each) => (each === value ? isOn : chosen.includes(each))),
          )
        }
      />
    ))}
  </fieldset>
);
