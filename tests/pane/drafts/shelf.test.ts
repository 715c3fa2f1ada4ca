/** Drafts on the shelf: kept, taken away, taken back, and what becomes of them where the browser keeps nothing. */

import type { Shelf } from '../../../src/pane/drafts/shelf';
import { shelfOver } from '../../../src/pane/drafts/shelf';
import { aDraft, fakeClock, fakeStorage, forbidden, fullDisk } from './browser';

const ours = { isOurs: (stamp: string) => stamp.startsWith('w#') };
const ids = async (shelf: Shelf): Promise<readonly string[]> =>
  (await shelf.list()).filter(({ isRemoved }) => !isRemoved).map(({ draft }) => draft.id);

const aShelf = () => {
  const [storage, clock] = [fakeStorage(), fakeClock()];
  return { storage, clock, shelf: shelfOver(storage, clock.after) };
};

describe('the shelf', () => {
  it('keeps every draft, the newest first, without a limit', async () => {
    const { shelf } = aShelf();
    for (let i = 0; i < 60; i++) await shelf.keep(aDraft(`d${i}`, { savedAt: 1000 + i }), ours);
    expect(await ids(shelf)).toEqual(Array.from({ length: 60 }, (_, i) => `d${59 - i}`));
  });

  it('writes one draft where one changed', async () => {
    const { shelf, storage } = aShelf();
    await shelf.keep(aDraft('a'), ours);
    await shelf.keep(aDraft('b'), ours);
    await shelf.keep(aDraft('a', { stamp: 'w#2' }), ours);
    expect(storage.writes).toEqual(['a', 'b', 'a']);
  });

  it('keeps both where another window wrote the same sheet', async () => {
    const { shelf } = aShelf();
    await shelf.keep(aDraft('a', { stamp: 'other#4', entries: [['1a', 1]] }), ours);
    const kept = await shelf.keep(aDraft('a', { entries: [['1a', 2]] }), ours);
    expect(kept.id).not.toBe('a');
    expect(kept.isCopy).toBe(true);
    expect((await shelf.read('a'))?.draft.entries).toEqual([['1a', 1]]);
    expect((await shelf.read(kept.id))?.draft.entries).toEqual([['1a', 2]]);
  });

  it('gives a removed draft back whole, for a while', async () => {
    const { shelf, clock } = aShelf();
    const whole = aDraft('a');
    await shelf.keep(whole, ours);
    await shelf.remove(whole.draft);
    expect(await ids(shelf)).toEqual([]);
    expect(await shelf.list()).toEqual([{ draft: whole.draft, isRemoved: true }]);
    await shelf.takeBack(whole.draft);
    expect(await shelf.list()).toEqual([{ draft: whole.draft, isRemoved: false }]);
    expect(await shelf.read('a')).toEqual(whole);
    await shelf.remove(whole.draft);
    await clock.pass(20 * 60_000);
    expect(await shelf.list()).toEqual([]);
  });

  it('gives back what was removed beside what was typed into the sheet since', async () => {
    const { shelf } = aShelf();
    const whole = aDraft('a');
    await shelf.keep(whole, ours);
    await shelf.remove(whole.draft);
    await shelf.keep(aDraft('a', { stamp: 'w#2', entries: [['1a', 9]] }), ours);
    await shelf.takeBack(whole.draft);
    const entries = await Promise.all(
      (await ids(shelf)).map(async (id) => (await shelf.read(id))?.draft.entries),
    );
    expect(entries).toEqual(expect.arrayContaining([[['1a', 3]], [['1a', 9]]]));
  });

  it('is rid of everything when told, what could be taken back included', async () => {
    const { shelf } = aShelf();
    const [a, b] = [aDraft('a'), aDraft('b')];
    await shelf.keep(a, ours);
    await shelf.keep(b, ours);
    await shelf.remove(a.draft);
    await shelf.clear();
    expect(await shelf.list()).toEqual([]);
    await shelf.takeBack(a.draft);
    expect(await shelf.list()).toEqual([]);
  });

  it.each([
    ['full', fullDisk],
    ['forbidden', forbidden],
    ['failed', () => new Error('disk')],
  ] as const)(
    'says %s at once, goes on in memory, and writes it all as soon as it can',
    async (name, fault) => {
      const { shelf, storage, clock } = aShelf();
      const told: unknown[] = [];
      shelf.onFailure(() => told.push(shelf.failure()));
      await shelf.keep(aDraft('old'), ours);
      storage.fault = fault();
      await shelf.keep(aDraft('a'), ours);
      await shelf.keep(aDraft('a', { stamp: 'w#2', entries: [['1a', 5]] }), ours);
      await shelf.keep(aDraft('b'), ours);
      expect(told).toEqual([name]);
      expect([...(await ids(shelf))].sort()).toEqual(['a', 'b']);
      expect((await shelf.read('a'))?.draft.entries).toEqual([['1a', 5]]);
      await clock.pass(10_000);
      expect(shelf.failure()).toBe(name);
      storage.fault = undefined;
      await clock.pass(10_000);
      expect(told).toEqual([name, undefined]);
      expect([...(await ids(shelf))].sort()).toEqual(['a', 'b', 'old']);
      expect((await storage.read('a'))?.draft.entries).toEqual([['1a', 5]]);
    },
  );

  it('does not write over what another window wrote while nothing could be written', async () => {
    const { shelf, storage, clock } = aShelf();
    storage.fault = fullDisk();
    await shelf.keep(aDraft('a', { entries: [['1a', 2]] }), { ...ours, isHeld: true });
    storage.fault = undefined;
    await storage.write(aDraft('a', { stamp: 'other#1', entries: [['1a', 7]] }), ours);
    await clock.pass(10_000);
    expect((await storage.read('a'))?.draft.entries).toEqual([['1a', 7]]);
    expect(await shelf.list()).toHaveLength(2);
  });
});
