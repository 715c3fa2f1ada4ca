/** One of several, from a list that drops down. What the browser gives back is one of the options, or nothing happens. */

interface DropDownProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** Value and words, in their order. */
  readonly options: readonly (readonly [T, string])[];
  readonly onPick: (value: T) => void;
}

export function DropDown<T extends string>({ label, value, options, onPick }: DropDownProps<T>) {
  return (
    <label class="option">
      {label}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const picked = options.find(([name]) => name === currentTarget.value);
          if (picked !== undefined) onPick(picked[0]);
        }}
      >
        {options.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
