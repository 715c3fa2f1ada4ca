/** @jest-environment jsdom */

/** An open sheet over the page host: what is entered, what is told, what is taken back, and what can fail. */

import { TextEncoder } from 'node:util';
import type { Host } from '../../../src/hosts/host';
import { pageHost } from '../../../src/hosts/page/pageHost';
import { refusalAt } from '../../../src/problems/openProblems';
import { keptFor, openNew } from '../../../src/pane/session/documents';
import { openPresent } from '../../../src/pane/session/openFile';
import type { Session } from '../../../src/pane/session/session';
import { openSession } from '../../../src/pane/session/session';
import { layoutFor, template } from '../../support/templates';

// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextEncoder });

const layout = layoutFor(template('daxing-2021'), 'tally');

const aPage = (): Host => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return pageHost({ root });
};
const open = (host: Host = aPage()): Promise<Session> => openNew(host, { layout, entries: new Map() });
const entriesOf = (session: Session): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...session.state().live.entries].filter(([, value]) => value !== null));

describe('an open sheet', () => {
  it('scores what is entered, and tells whoever listens', async () => {
    const session = await open();
    const told = jest.fn();
    const leave = session.subscribe(told);
    await session.enter('1a', 3);
    expect(told).toHaveBeenCalled();
    expect(session.state().live.scoring.items.get('1')?.printed).toBe(700_000); // 1 − 3×0.1, in millionths
    leave();
    told.mockClear();
    await session.enter('1a', 2);
    expect(told).not.toHaveBeenCalled();
  });

  it('takes back and does again, step by step, until nothing is left to take back', async () => {
    const session = await open();
    await session.enter('1a', 3);
    await session.enter('2b', '是');
    await session.undo();
    expect(entriesOf(session)).toEqual({ '1a': 3 });
    await session.undo();
    await session.undo();
    expect(entriesOf(session)).toEqual({});
    await session.redo();
    await session.redo();
    await session.redo();
    expect(entriesOf(session)).toEqual({ '1a': 3, '2b': '是' });
  });

  it('makes no step of an entry that changes nothing', async () => {
    const session = await open();
    await session.enter('1a', null);
    expect(session.state().history.done).toEqual([]);
  });

  it('says why a write failed, keeps what was there, and works again afterwards', async () => {
    const host = aPage();
    const session = await open(host);
    await session.enter('1a', 3);
    const set = jest.spyOn(host, 'set').mockRejectedValueOnce(refusalAt('host.hasScoresheet', {}, {}));
    await session.enter('1b', 2);
    expect(session.state().failure.map(({ code }) => code)).toEqual(['host.hasScoresheet']);
    expect(entriesOf(session)).toEqual({ '1a': 3 });
    set.mockRestore();
    await session.enter('1b', 2);
    expect(session.state().failure).toEqual([]);
    expect(entriesOf(session)).toEqual({ '1a': 3, '1b': 2 });
  });

  it('lets no reading that began before a write bring the old value back', async () => {
    const session = await open();
    const reading = session.refresh();
    const writing = session.enter('1a', 3);
    await Promise.all([reading, writing, session.refresh()]);
    expect(entriesOf(session)).toEqual({ '1a': 3 });
  });

  it('lists what is wrong with its cell, and of the whole sheet after 核对', async () => {
    const session = await open();
    await session.enter('1a', '三');
    const [problem] = session.state().live.problems;
    expect(problem).toMatchObject({ code: 'sheet.unusable', sheet: '加扣分明细' });
    expect(problem?.message).toContain('“三”');
    await session.check();
    expect(session.state().checked?.map(({ code }) => code)).toEqual(['sheet.unusable']);
    await session.enter('1a', 1);
    expect(session.state().checked).toBeUndefined();
  });

  it('is found again in a host that holds it', async () => {
    const host = aPage();
    const first = await open(host);
    await first.enter('1a', 3);
    const again = await openPresent(host, await host.readAll());
    expect(entriesOf(again)).toEqual({ '1a': 3 });
    expect(again.layout.setting.rubric.id).toBe('daxing-2021');
  });

  it('says nothing any more once it is closed', async () => {
    const host = aPage();
    const session = await open(host);
    const told = jest.fn();
    session.subscribe(told);
    session.close();
    await host.set(new Map([['pf_in_1a', 1]]));
    expect(told).not.toHaveBeenCalled();
  });
});

it('records what is typed in a sheet that cannot take it back itself, and leaves it to one that can', async () => {
  const host = aPage();
  await host.write({ layout, entries: new Map() });
  const page = await openSession(host, layout);
  const excel = await openSession({ ...host, can: { ...host.can, undoesTyping: true } }, layout);
  await host.set(new Map([['pf_in_1a', 3]]));
  await Promise.all([page.refresh(), excel.refresh()]);
  expect(page.state().history.done).toHaveLength(1);
  expect(excel.state().history.done).toHaveLength(0);
});

it('carries the period, the class and the date over to the next unit, and nothing that was found', () => {
  const entries = new Map<string, string | number>([
    [':unit', '甲社区'],
    [':year', 2021],
    [':part', 4],
    [':class', '区'],
    [':date', 44550],
    [':confirmed', '是'],
    ['1a', 3],
    ['v1', '是'],
  ]);
  expect(Object.fromEntries(keptFor(entries))).toEqual({
    ':year': 2021,
    ':part': 4,
    ':class': '区',
    ':date': 44550,
  });
});
