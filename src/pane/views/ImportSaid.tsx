/** What was taken over from the sentences around the table: each with its words, and a tick that takes it back. */

import type { TakenRule } from '../../importer/write/sayings';
import { words } from '../strings';

interface ImportSaidProps {
  readonly taken: readonly TakenRule[];
  readonly onChange: (declined: ReadonlySet<TakenRule['kind']>) => void;
}

export function ImportSaid({ taken, onChange }: ImportSaidProps) {
  if (taken.length === 0) return null;
  const declined = (except: TakenRule, isTaken: boolean): ReadonlySet<TakenRule['kind']> =>
    new Set(taken.flatMap((each) => ((each === except ? !isTaken : each.isDeclined) ? [each.kind] : [])));
  return (
    <fieldset class="taken">
      <legend>{words.importing.taken}</legend>
      {taken.map((each) => (
        <label key={each.kind} class="option is-tick">
          <input
            type="checkbox"
            checked={!each.isDeclined}
            onChange={({ currentTarget: { checked } }) => onChange(declined(each, checked))}
          />
          <span>
            {each.words} <q>{each.text.replace(/[。；;]?\n/g, '；')}</q>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
