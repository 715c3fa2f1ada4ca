/** Why a change cannot be made; everything stays as it was. */

import type { Problem } from '../../../problems/problem';
import { editorWords } from '../../editorWords';

interface FaultsProps {
  readonly problems: readonly Problem[];
  /** In place of messages that speak to who writes JSON. */
  readonly words?: Readonly<Record<string, string>>;
}

export function Faults({ problems, words = editorWords.faults }: FaultsProps) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" class="found">
      <p>{editorWords.problems}</p>
      <ul>
        {problems.map(({ code, pointer, message }) => (
          <li key={`${code}${pointer}`} class="problem is-error">
            {words[code] ?? message}
          </li>
        ))}
      </ul>
    </div>
  );
}
