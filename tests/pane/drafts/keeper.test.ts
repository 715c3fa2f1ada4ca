/** @jest-environment jsdom */

/** An open sheet that is kept while somebody types into it. */

import { TextEncoder } from 'node:util';
import { webcrypto } from 'node:crypto';
import { pageHost } from '../../../src/hosts/page/pageHost';
import type { Drafts } from '../../../src/pane/drafts/drafts';
import { draftsOf } from '../../../src/pane/drafts/drafts';
import { PAUSE } from '../../../src/pane/drafts/keeper';
import { openingIn } from '../../../src/pane/drafts/opening';
import { shelfOver } from '../../../src/pane/drafts/shelf';
import { tabIn } from '../../../src/pane/drafts/tab';
import { openNew } from '../../../src/pane/session/documents';
import type { Session } from '../../../src/pane/session/session';
import { layoutFor, template } from '../../support/templates';
import type { FakeStorage } from './browser';
import { fakeClock, fakeStorage, fullDisk, memory } from './browser';

// Every browser has them; jsdom does not.
Object.assign(globalThis, { TextEncoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
// Jest's jsdom has no setImmediate, which the clock waits with.
globalThis.setImmediate ??= ((work: () => void) => setTimeout(work, 0)) as never;

const layout = layoutFor(template('daxing-2021'), 'tally');

/** One window over a storage that others may share. */
function aWindow(storage: FakeStorage, { isSure = false, clock = fakeClock() } = {}) {
  const place = memory();
  const told: string[] = [];
  const drafts: Drafts = draftsOf({
    shelf: shelfOver(storage, clock.after),
    takeHold: () => Promise.resolve({ isSure, lost: new Promise(() => undefined), release: () => undefined }),
    tab: tabIn(() => place),
    opening: openingIn(() => memory()),
    unnamed: '（未填单位）',
    now: clock.now,
    after: clock.after,
    before: () => Promise.resolve(),
    onLost: () => told.push('lost'),
    onParted: () => told.push('parted'),
  });
  const open = async (isAsked: boolean): Promise<Session> => {
    const root = document.body.appendChild(document.createElement('div'));
    const session = await openNew(pageHost({ root }), { layout, entries: new Map() });
    drafts.begin(session, { isAsked });
    await clock.pass(0);
    return session;
  };
  const go = async (id: string): Promise<Session> => {
    const taken = await drafts.take(id, false);
    if (taken === undefined || taken === 'elsewhere') throw new Error('not there');
    const root = document.body.appendChild(document.createElement('div'));
    const entries = new Map(taken.whole.draft.entries);
    const session = await openNew(pageHost({ root }), { layout, entries }, taken.whole.draft);
    drafts.begin(session, { from: taken, isAsked: false });
    await clock.pass(0);
    return session;
  };
  const entriesOf = async (id: string): Promise<Readonly<Record<string, unknown>>> =>
    Object.fromEntries((await storage.read(id))?.draft.entries ?? []);
  return { drafts, clock, told, open, go, entriesOf };
}

const only = async (storage: FakeStorage) => {
  const list = await storage.list();
  expect(list).toHaveLength(1);
  return list[0]!;
};

describe('a sheet that is kept', () => {
  it('is one draft from the first letter of its name to the last', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    const session = await open(false);
    for (const unit of ['东', '东风', '东风社', '东风社区']) {
      await session.enter(':unit', unit);
      await clock.pass(1000);
    }
    expect(await only(storage)).toMatchObject({
      name: '东风社区 大兴镇社区生态环境保护工作考核评分表',
      entries: [[':unit', '东风社区']],
    });
  });

  it('is kept beside a finished one of the same name', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    for (const found of [3, 5]) {
      const session = await open(true);
      await session.enter(':unit', '东风社区');
      await session.enter('1a', found);
      await clock.pass(1000);
    }
    const found = (await storage.list()).map(({ entries }) => new Map(entries).get('1a'));
    expect(found.sort()).toEqual([3, 5]);
  });

  it('is written while somebody types on without a pause, what is not yet in the sheet included', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    const session = await open(false);
    let typed = '';
    for (const letter of '十月十二日村口荒地露天焚烧秸秆一处') {
      typed += letter;
      session.type('4b:note', typed);
      await clock.pass(100);
    }
    const kept = new Map((await only(storage)).entries).get('4b:note') as string;
    expect(typed.startsWith(kept)).toBe(true);
    expect(typed.length - kept.length).toBeLessThanOrEqual(PAUSE / 100);
    await clock.pass(PAUSE);
    expect(new Map((await only(storage)).entries).get('4b:note')).toBe(typed);
  });

  it('is not written for a cursor that moves, nor before something is typed into a sheet nobody asked for', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    const session = await open(false);
    await session.host.reveal({ name: 'pf_in_1a' });
    await clock.pass(1000);
    expect(storage.writes).toEqual([]);
    await session.enter('1a', 3);
    await clock.pass(1000);
    await session.host.reveal({ name: 'pf_in_1b' });
    await session.host.reveal({ name: 'pf_in_1a' });
    await clock.pass(1000);
    expect(storage.writes).toHaveLength(1);
  });

  it('that somebody asked for is kept before anything is typed, and after everything was emptied', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    const session = await open(true);
    await clock.pass(0);
    expect((await only(storage)).entries).toEqual([]);
    await session.enter(':unit', '甲');
    await clock.pass(1000);
    await session.enter(':unit', null);
    await clock.pass(1000);
    expect((await only(storage)).entries).toEqual([]);
  });

  it('is written at once when the page goes away', async () => {
    const storage = fakeStorage();
    const { open, clock, drafts } = aWindow(storage);
    const session = await open(false);
    await session.enter('1a', 3);
    void drafts.flush(true);
    await clock.pass(0);
    expect((await only(storage)).entries).toEqual([['1a', 3]]);
  });

  it('is found again by the window that showed it, whatever was worked on since', async () => {
    const storage = fakeStorage();
    const [first, second] = [aWindow(storage), aWindow(storage)];
    const session = await first.open(true);
    await session.enter(':unit', '甲社区');
    await first.clock.pass(1000);
    await second.clock.pass(60_000);
    const other = await second.open(true);
    await other.enter(':unit', '乙社区');
    await second.clock.pass(1000);
    expect((await first.drafts.latest())?.name).toContain('甲社区');
    expect((await aWindow(storage).drafts.latest())?.name).toContain('乙社区');
  });

  it('loses nothing where two windows type into it: both go on, as two drafts', async () => {
    const storage = fakeStorage();
    const [first, second] = [aWindow(storage), aWindow(storage)];
    const one = await first.open(true);
    await one.enter('1a', 1);
    await first.clock.pass(1000);
    const { id } = await only(storage);
    const two = await second.go(id);
    await two.enter('1b', 2);
    await second.clock.pass(1000);
    await one.enter('2b', '是');
    await first.clock.pass(1000);
    await two.enter('1c', 4);
    await second.clock.pass(1000);
    await one.enter('1a', 5);
    await first.clock.pass(1000);
    expect([first.told, second.told]).toEqual([['parted'], []]);
    const all = await storage.list();
    expect(all.map(({ entries }) => Object.fromEntries(entries))).toEqual(
      expect.arrayContaining([
        { '1a': 1, '1b': 2, '1c': 4 },
        { '1a': 5, '2b': '是' },
      ]),
    );
    expect(all).toHaveLength(2);
  });

  it('comes back where it was removed while it is open, as soon as something changes', async () => {
    const storage = fakeStorage();
    const { open, clock, drafts } = aWindow(storage);
    const session = await open(false);
    await session.enter('1a', 3);
    await clock.pass(1000);
    await drafts.remove(await only(storage));
    await clock.pass(5000);
    expect(await storage.list()).toEqual([]);
    await session.enter('1b', 1);
    await clock.pass(1000);
    expect(Object.fromEntries((await only(storage)).entries)).toEqual({ '1a': 3, '1b': 1 });
  });

  it('says that it is not kept where the disk is full, and that it is as soon as there is room', async () => {
    const storage = fakeStorage();
    const { open, clock, drafts } = aWindow(storage);
    const session = await open(false);
    storage.fault = fullDisk();
    await session.enter('1a', 3);
    await clock.pass(1000);
    expect(drafts.saveState().failure).toBe('full');
    storage.fault = undefined;
    await clock.pass(5000);
    expect(drafts.saveState().failure).toBeUndefined();
    expect((await only(storage)).entries).toEqual([['1a', 3]]);
  });

  it('keeps what this version has no cell for', async () => {
    const storage = fakeStorage();
    const { open, go, clock } = aWindow(storage);
    const session = await open(true);
    await session.enter('1a', 3);
    await clock.pass(1000);
    const draft = await only(storage);
    const whole = (await storage.read(draft.id))!;
    const entries = [...draft.entries, ['gone', 7]] as const;
    await storage.write({ ...whole, draft: { ...draft, entries } }, { isOurs: () => true });
    const again = await go(draft.id);
    await again.enter('1a', 4);
    await clock.pass(1000);
    expect(Object.fromEntries((await only(storage)).entries)).toEqual({ '1a': 4, gone: 7 });
  });

  it('is claimed when it is opened, so that nothing has to be looked up before the first letter is written', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    const session = await open(true);
    await session.enter('1a', 3);
    await clock.pass(1000);
    const before = await only(storage);
    const other = aWindow(storage, { isSure: true });
    await other.clock.pass(60_000);
    await other.go(before.id);
    await other.clock.pass(0);
    const { stamp, ...rest } = await only(storage);
    expect(stamp).not.toBe(before.stamp);
    expect({ ...rest, stamp: before.stamp }).toEqual(before);
  });

  it('has with it what was confirmed', async () => {
    const storage = fakeStorage();
    const { open, clock } = aWindow(storage);
    const session = await open(true);
    await session.enter('1a', 3);
    await session.enter(':confirmed', '是');
    await clock.pass(1000);
    expect((await only(storage)).confirmed).toEqual({ total: 9.7 });
  });
});
