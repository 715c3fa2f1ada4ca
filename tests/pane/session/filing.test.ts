import { filingOf, inNoFile } from '../../../src/pane/session/filing';
import type { Session } from '../../../src/pane/session/session';

/** What of a session is looked at. */
function sheet(entries: Record<string, number>) {
  let now = new Map<string, number | null>(Object.entries(entries));
  const listeners = new Set<() => void>();
  const session = {
    state: () => ({ live: { entries: now }, pending: new Map(), typing: new Map() }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Session;
  const enter = (id: string, value: number | null): void => {
    now = new Map(now).set(id, value);
    for (const listener of listeners) listener();
  };
  return { session, enter, listeners };
}

let clock = 1_000;
const filing = () => filingOf(() => clock);

describe('what is entered, and the file', () => {
  it('is in no file from the first change on, however many follow', () => {
    const { state, begin } = filing();
    const { session, enter } = sheet({});
    begin(session);
    expect(state()).toEqual({ missingSince: undefined, filedAt: undefined, name: undefined });
    clock = 2_000;
    enter('1a', 3);
    clock = 9_000;
    enter('1b', 1);
    expect(state().missingSince).toBe(2_000);
  });

  it('is in the file that was saved, until something differs from it', () => {
    const { state, begin, saving } = filing();
    const { session, enter } = sheet({ '1a': 3 });
    begin(session, inNoFile(500));
    expect(state().missingSince).toBe(500);
    clock = 10_000;
    saving().done('甲.xlsx');
    expect(state()).toEqual({ missingSince: undefined, filedAt: 10_000, name: '甲.xlsx' });
    clock = 11_000;
    enter('1a', 4);
    expect(state().missingSince).toBe(11_000);
    enter('1a', 3);
    expect(state().missingSince).toBeUndefined();
  });

  it('is not in the file where it was entered while that was written', () => {
    const { state, begin, saving } = filing();
    const { session, enter } = sheet({ '1a': 3 });
    begin(session);
    const written = saving();
    clock = 20_000;
    enter('1a', 4);
    written.done('甲.xlsx');
    expect(state().missingSince).toBe(20_000);
  });

  it('is nothing where the form is blank, and a blanked cell is none', () => {
    const { state, begin } = filing();
    const { session, enter } = sheet({});
    begin(session, inNoFile(500));
    enter('1a', null);
    expect(state().missingSince).toBeUndefined();
  });

  it('goes on with the next sheet alone', () => {
    const { state, begin } = filing();
    const first = sheet({});
    begin(first.session);
    begin(sheet({}).session);
    expect(first.listeners.size).toBe(0);
    expect(state().missingSince).toBeUndefined();
  });

  it('is as it was when a draft is opened again: in the file, or not since then', () => {
    const first = filing();
    const before = sheet({ '1a': 3 });
    first.begin(before.session, { name: '甲.xlsx', filedAt: 700 });
    expect(first.state()).toEqual({ missingSince: undefined, filedAt: 700, name: '甲.xlsx' });
    const kept = first.filed();
    const again = filing();
    again.begin(sheet({ '1a': 3 }).session, kept);
    expect(again.state()).toEqual({ missingSince: undefined, filedAt: 700, name: '甲.xlsx' });

    clock = 30_000;
    before.enter('1a', 4);
    const changed = first.filed();
    clock = 40_000;
    const later = filing();
    const after = sheet({ '1a': 4 });
    later.begin(after.session, changed);
    expect(later.state()).toEqual({ missingSince: 30_000, filedAt: 700, name: '甲.xlsx' });
    after.enter('1a', 3);
    expect(later.state().missingSince).toBeUndefined();
  });

  it('is missing from now on where a draft holds something else than it says', () => {
    const { state, begin } = filing();
    clock = 50_000;
    begin(sheet({ '1a': 5 }).session, { text: '[["1a",3]]', name: '甲.xlsx', filedAt: 700 });
    expect(state().missingSince).toBe(50_000);
  });
});
