import { filingOf } from '../../../src/pane/session/filing';
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
    begin(session, undefined);
    expect(state()).toEqual({ missingSince: undefined, filedAt: undefined });
    clock = 2_000;
    enter('1a', 3);
    clock = 9_000;
    enter('1b', 1);
    expect(state().missingSince).toBe(2_000);
  });

  it('is in the file that was saved, until something differs from it', () => {
    const { state, begin, saving } = filing();
    const { session, enter } = sheet({ '1a': 3 });
    begin(session, 500);
    expect(state().missingSince).toBe(500);
    clock = 10_000;
    saving().done();
    expect(state()).toEqual({ missingSince: undefined, filedAt: 10_000 });
    clock = 11_000;
    enter('1a', 4);
    expect(state().missingSince).toBe(11_000);
    enter('1a', 3);
    expect(state().missingSince).toBeUndefined();
  });

  it('is not in the file where it was entered while that was written', () => {
    const { state, begin, saving } = filing();
    const { session, enter } = sheet({ '1a': 3 });
    begin(session, undefined);
    const written = saving();
    clock = 20_000;
    enter('1a', 4);
    written.done();
    expect(state().missingSince).toBe(20_000);
  });

  it('is nothing where the form is blank, and a blanked cell is none', () => {
    const { state, begin } = filing();
    const { session, enter } = sheet({});
    begin(session, 500);
    enter('1a', null);
    expect(state().missingSince).toBeUndefined();
  });

  it('goes on with the next sheet alone', () => {
    const { state, begin } = filing();
    const first = sheet({});
    begin(first.session, undefined);
    begin(sheet({}).session, undefined);
    expect(first.listeners.size).toBe(0);
    expect(state().missingSince).toBeUndefined();
  });
});
