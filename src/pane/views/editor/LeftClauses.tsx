/** Clauses that were left half-written: to go on with, or to give up. */

import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import type { ClauseDrafts } from './useClauseDrafts';

const words = editorWords.unfinished;

export function LeftClauses({ written: { left, goOn, end } }: { readonly written: ClauseDrafts }) {
  if (left.length === 0) return null;
  return (
    <section class="proposals" aria-label={words.clauses}>
      <h3>{words.clauses}</h3>
      <ul>
        {left.map(({ slot, draft: { text, label } }) => (
          <li key={slot}>
            <div>
              <q>{text}</q>
            </div>
            <Button isSmall label={`${words.goOn}：${label || text}`} onClick={() => goOn(slot)}>
              {words.goOn}
            </Button>
            <Button
              isSmall
              look="subtle"
              label={`${words.giveUp}：${label || text}`}
              onClick={() => end(slot)}
            >
              {words.giveUp}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
