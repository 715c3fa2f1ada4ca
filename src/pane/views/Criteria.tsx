/** 评分细则 with the words of each clause marked; the clause being entered stands out. */

import { openPassagesOf } from '../session/passages';
import type { InputRow } from '../session/formSections';

interface CriteriaProps {
  readonly text: string;
  readonly entering: readonly InputRow[];
  /** Clauses that something is entered for. */
  readonly fired: ReadonlySet<string>;
  readonly current: string | undefined;
  readonly onPick: (clause: string) => void;
}

export function Criteria({ text, entering, fired, current, onPick }: CriteriaProps) {
  const look = (clauses: readonly string[]): string =>
    [
      'passage',
      clauses.some((id) => fired.has(id)) ? 'is-fired' : '',
      current !== undefined && clauses.includes(current) ? 'is-current' : '',
    ].join(' ');
  return (
    <p class="criteria">
      {openPassagesOf(text, entering).map(({ text: piece, clauses: [first, ...more] }, i) =>
        first === undefined ? (
          piece
        ) : (
          <mark key={i} class={look([first, ...more])} onClick={() => onPick(first)}>
            {piece}
          </mark>
        ),
      )}
    </p>
  );
}
