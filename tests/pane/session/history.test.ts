/** What can be taken back, and what counts as one step. */

import type { History, Step } from '../../../src/pane/session/history';
import { NO_HISTORY, recorded, redone, stepBetween, undone } from '../../../src/pane/session/history';

const typed = (id: string, before: number | string | null, after: number | string | null): Step => ({
  before: new Map([[id, before]]),
  after: new Map([[id, after]]),
});
const after = (...steps: readonly Step[]): History => steps.reduce(recorded, NO_HISTORY);
const values = (steps: readonly Step[]): readonly unknown[] =>
  steps.map(({ before, after: then }) => [[...before], [...then]]);

describe('the history of entries', () => {
  it('takes typing on in one cell for one step: 1, then 12', () => {
    const { done } = after(typed('1a', null, 1), typed('1a', 1, 12));
    expect(values(done)).toEqual([[[['1a', null]], [['1a', 12]]]]);
  });

  it('takes one press of ＋ after another for steps of their own: 1, then 2', () => {
    expect(after(typed('1a', null, 1), typed('1a', 1, 2)).done).toHaveLength(2);
  });

  it('takes another cell for a step of its own', () => {
    expect(after(typed('1a', null, 1), typed('1b', null, 12)).done).toHaveLength(2);
  });

  it('undoes from the last step on, and does again in the order undone', () => {
    const both = after(typed('1a', null, 1), typed('1b', null, 5));
    const none = undone(undone(both));
    expect(none.done).toEqual([]);
    expect(redone(none).done).toEqual(both.done.slice(0, 1));
    expect(redone(redone(none))).toEqual(both);
    expect(undone(NO_HISTORY)).toEqual(NO_HISTORY);
    expect(redone(NO_HISTORY)).toEqual(NO_HISTORY);
  });

  it('forgets what was undone once something new is entered', () => {
    const back = undone(after(typed('1a', null, 1), typed('1b', null, 5)));
    expect(recorded(back, typed('2a', null, '是')).undone).toEqual([]);
  });

  it('keeps the last 500 steps', () => {
    const many = Array.from({ length: 600 }, (_, i) => typed(`${i}a`, null, 1));
    const { done } = after(...many);
    expect(done).toHaveLength(500);
    expect([...done[0]!.after.keys()]).toEqual(['100a']);
  });
});

describe('the step between two sets of entries', () => {
  it('holds only what changed, with null for a blank', () => {
    const step = stepBetween(
      new Map<string, string | number>([
        ['1a', 3],
        ['1b', 1],
        ['2b', '是'],
      ]),
      new Map<string, string | number>([
        ['1a', 4],
        ['1b', 1],
        ['4b', 2],
      ]),
    )!;
    expect(Object.fromEntries(step.before)).toEqual({ '1a': 3, '2b': '是', '4b': null });
    expect(Object.fromEntries(step.after)).toEqual({ '1a': 4, '2b': null, '4b': 2 });
  });

  it('is none where nothing changed, an emptied cell and equal errors included', () => {
    expect(stepBetween(new Map([['1a', '']]), new Map())).toBeUndefined();
    const error = (): Map<string, { error: string }> => new Map([['1a', { error: '#REF!' }]]);
    expect(stepBetween(error(), error())).toBeUndefined();
  });
});
