/** Rubrics that stay: listed, taken away, taken back, and what becomes of them where the browser keeps nothing. */

import type { KeptRubric, WholeRubric } from '../../../src/pane/library/keptRubric';
import type { Library } from '../../../src/pane/library/library';
import { libraryOver } from '../../../src/pane/library/library';
import type { RubricStore } from '../../../src/pane/library/rubricStore';
import { fakeClock, forbidden, fullDisk } from '../drafts/browser';

/** What two windows share. */
function fakeStore(): RubricStore & { fault: Error | undefined } {
  const kept = new Map<string, WholeRubric>();
  const asked = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (store.fault !== undefined) throw store.fault;
    return work();
  };
  const store = {
    fault: undefined as Error | undefined,
    list: () => asked(() => [...kept.values()].map((whole) => whole.kept)),
    read: (sha256: string) => asked(() => kept.get(sha256)?.text),
    write: (whole: WholeRubric) => asked(() => void kept.set(whole.kept.sha256, whole)),
    remove: (sha256: string) => asked(() => void kept.delete(sha256)),
  };
  return store;
}

const aRubric = (sha256: string, changes: Partial<KeptRubric> = {}): WholeRubric => ({
  kept: { sha256, code: sha256, id: 'town', title: sha256, keptAt: 1000, ...changes },
  text: `{"of":"${sha256}"}`,
});

const aLibrary = () => {
  const [store, clock] = [fakeStore(), fakeClock()];
  return { store, clock, library: libraryOver(store, clock.after) };
};
const shown = async (library: Library): Promise<readonly string[]> =>
  (await library.list()).map(
    ({ kept, isRemoved, isUnwritten }) =>
      `${kept.sha256}${isRemoved ? ' removed' : ''}${isUnwritten ? ' unwritten' : ''}`,
  );

describe('the library', () => {
  it('has the same rubric once, the newest first', async () => {
    const { library } = aLibrary();
    await library.keep(aRubric('a'));
    await library.keep(aRubric('b', { keptAt: 2000 }));
    await library.keep(aRubric('a'));
    expect(await shown(library)).toEqual(['b', 'a']);
  });

  it('gives a removed rubric back whole, for a while', async () => {
    const { library, clock } = aLibrary();
    const { kept, text } = aRubric('a');
    await library.keep({ kept, text });
    expect(await library.remove(kept)).toBe(true);
    expect(await shown(library)).toEqual(['a removed']);
    expect(await library.read('a')).toBeUndefined();
    await library.takeBack(kept);
    expect(await shown(library)).toEqual(['a']);
    expect(await library.read('a')).toBe(text);
    await library.remove(kept);
    await clock.pass(20 * 60_000);
    expect(await shown(library)).toEqual([]);
  });

  it('shows in one window what another one kept, removed and put back', async () => {
    const { library, store, clock } = aLibrary();
    const other = libraryOver(store, clock.after);
    const whole = aRubric('a');
    await other.keep(whole);
    expect(await shown(library)).toEqual(['a']);
    await library.remove(whole.kept);
    expect(await shown(other)).toEqual([]);
    expect(await other.read('a')).toBeUndefined();
    await other.keep(whole);
    expect(await shown(library)).toEqual(['a']);
  });

  it.each([
    ['a full disk', fullDisk, 'full'],
    ['no storage', forbidden, 'forbidden'],
  ])('keeps a rubric in the window over %s, and says why', async (_, fault, failure) => {
    const { library, store } = aLibrary();
    store.fault = fault();
    await library.keep(aRubric('a'));
    expect(library.failure()).toBe(failure);
    expect(await shown(library)).toEqual(['a unwritten']);
    expect(await library.read('a')).toBe('{"of":"a"}');
    store.fault = undefined;
    expect(await shown(library)).toEqual(['a']);
    expect(library.failure()).toBeUndefined();
    expect(await store.read('a')).toBe('{"of":"a"}');
  });

  it('says that nothing was removed where the browser did not do it', async () => {
    const { library, store } = aLibrary();
    const { kept, text } = aRubric('a');
    await library.keep({ kept, text });
    store.fault = new Error('broken');
    expect(await library.remove(kept)).toBe(false);
    store.fault = undefined;
    expect(await shown(library)).toEqual(['a']);
  });
});
