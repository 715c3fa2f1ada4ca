/** The rubrics that come with the product: those of real notices, and under them invented ones of other fields. */

import type { ComponentChildren } from 'preact';
import { builtInKey } from '../library/keeping';
import { words } from '../strings';
import type { BuiltIn } from '../templates';
import { builtIns, examples } from '../templates';

interface BuiltInsProps {
  /** Ids of the rubrics used lately, the last one first. */
  readonly recent: readonly string[];
  readonly chosen: string | undefined;
  readonly isBusy: boolean;
  readonly onChoose: (builtIn: BuiltIn) => void;
  /** What stands under the row of the one that is chosen. */
  readonly below: (key: string) => ComponentChildren;
}

export function BuiltInsLists({ recent, chosen, isBusy, onChoose, below }: BuiltInsProps) {
  const rows = (list: readonly BuiltIn[]) =>
    byRecent(list, recent).map((each) => (
      <li key={each.id}>
        <button
          type="button"
          class="row"
          aria-pressed={chosen === builtInKey(each.id)}
          disabled={isBusy}
          onClick={() => onChoose(each)}
        >
          {each.title}
        </button>
        {below(builtInKey(each.id))}
      </li>
    ));
  return (
    <>
      <ul class="rubrics" aria-label={words.choose.builtIn}>
        {rows(builtIns)}
      </ul>
      <section class="library" aria-label={words.choose.examples}>
        <h2>{words.choose.examples}</h2>
        <p class="help">{words.choose.aboutExamples}</p>
        <ul>{rows(examples)}</ul>
      </section>
    </>
  );
}

/** What was used last stands first. */
function byRecent(list: readonly BuiltIn[], ids: readonly string[]): readonly BuiltIn[] {
  const place = ({ id }: BuiltIn): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...list].sort((a, b) => place(a) - place(b));
}
