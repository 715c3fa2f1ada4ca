/** What can be done with the rubrics that stay in this browser, put together for the views. */

import type { Rubric } from '../../rubric/rubric';
import { refusalAt } from '../../problems/openProblems';
import { words } from '../strings';
import { download } from '../ui/download';
import type { KeptRubric } from './keptRubric';
import type { Library } from './library';

/** Another version of a rubric is here: which of the two is meant. */
export type Which = 'replace' | 'both' | 'earlier';

export interface Clash {
  readonly own: KeptRubric;
  /** With the same id and another content. */
  readonly others: readonly KeptRubric[];
}

/** The rubric to go on with. */
export interface ChosenRubric {
  /** What tells it from the others of the lists. */
  readonly key: string;
  readonly rubric: Rubric;
  /** What became of it, for whoever opened it. */
  readonly said: string;
}

export interface LibraryActions extends Pick<Library, 'list' | 'failure' | 'remove' | 'takeBack'> {
  /** @throws ScoresheetError where it is gone, or this version cannot read it. */
  readonly load: (kept: KeptRubric) => Promise<ChosenRubric>;
  /** Stays in the list from now on. Undefined where somebody was asked which one is meant and turned away. */
  readonly keep: (
    rubric: Rubric,
    ask: (clash: Clash) => Promise<Which | undefined>,
  ) => Promise<ChosenRubric | undefined>;
  /** A state of one that is being edited, in the place of the state before, whose key it was. */
  readonly rewrite: (rubric: Rubric, before: string) => Promise<ChosenRubric>;
  /** As one file, for somebody else. */
  readonly handOn: (kept: KeptRubric) => Promise<void>;
}

export interface KeepingOptions {
  readonly library: Library;
  readonly now: () => Date;
  /** Told where the browser writes nothing. */
  readonly tell: (notice: string) => void;
}

/** The key of a rubric that comes with the product. */
export const builtInKey = (id: string): string => `builtIn ${id}`;

export function libraryActions({ library, now, tell }: KeepingOptions): LibraryActions {
  const textOf = async ({ title, sha256 }: KeptRubric): Promise<string> => {
    const text = await library.read(sha256);
    if (text === undefined) throw refusalAt('library.gone', {}, { title });
    return text;
  };
  const load = async (kept: KeptRubric): Promise<ChosenRubric> => {
    const { loadRubric } = await import('../session/openFile');
    return { key: kept.sha256, rubric: loadRubric(await textOf(kept)), said: '' };
  };
  return {
    list: library.list,
    failure: library.failure,
    remove: library.remove,
    takeBack: library.takeBack,
    load,
    async handOn(kept) {
      const name = `${kept.title.replace(/[\\/:*?"<>|\s]+/g, '_')}.json`;
      const pretty = JSON.stringify(JSON.parse(await textOf(kept)), null, 2);
      download(`${pretty}\n`, name, 'application/json');
    },
    async rewrite(rubric, before) {
      const { identify } = await import('./identify');
      const { isBuiltIn, ...whole } = identify(rubric, now());
      const key = isBuiltIn ? builtInKey(rubric.id) : whole.kept.sha256;
      if (!isBuiltIn) await library.keep(whole);
      const failure = library.failure();
      if (failure !== undefined) tell(words.library.failures[failure]);
      else if (before !== key && /^[0-9a-f]{64}$/.test(before)) await library.forget(before);
      return { key, rubric, said: '' };
    },
    async keep(rubric, ask) {
      const { identify } = await import('./identify');
      const { isBuiltIn, ...whole } = identify(rubric, now());
      const { id, sha256, code, title } = whole.kept;
      if (isBuiltIn) return { key: builtInKey(id), rubric, said: words.library.isBuiltIn(title) };
      const present = (await library.list()).filter(({ isRemoved }) => !isRemoved).map(({ kept }) => kept);
      if (present.some((kept) => kept.sha256 === sha256))
        return { key: sha256, rubric, said: words.library.isThere(title, code) };
      const others = present.filter((kept) => kept.id === id);
      const [latest] = others;
      const which = latest === undefined ? 'both' : await ask({ own: whole.kept, others });
      if (which === undefined) return undefined;
      if (which === 'earlier' && latest !== undefined) return load(latest);
      await library.keep(whole);
      // Not before the new one is there: nothing is taken away for one that could not be written.
      const failure = library.failure();
      if (failure !== undefined) tell(words.library.failures[failure]);
      else if (which === 'replace') for (const kept of others) await library.remove(kept);
      return { key: sha256, rubric, said: words.library.kept(title) };
    },
  };
}
