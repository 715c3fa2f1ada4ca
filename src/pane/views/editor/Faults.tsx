/** Why a change cannot be made; everything stays as it was. */

import type { Problem } from '../../../problems/problem';
import { editorWords } from '../../editorWords';

const words: Readonly<Record<string, string>> = editorWords.faults;

export function Faults({ problems }: { readonly problems: readonly Problem[] }) {
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
