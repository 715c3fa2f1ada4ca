/** How a number came about, a step a line, with the words of the notice that it rests on. */

import type { Trace } from '../../scoring/explain/trace';
import { words } from '../strings';

export function TraceView({ trace: { title, steps } }: { readonly trace: Trace }) {
  return (
    <section class="trace" aria-label={words.fill.trace}>
      <h3>{title}</h3>
      <ol>
        {steps.map(({ text, words: quoted }, i) => (
          <li key={i}>
            {text}
            {quoted !== undefined && <q>{quoted}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
