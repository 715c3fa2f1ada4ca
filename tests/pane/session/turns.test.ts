/** Work on the sheet, one piece after another. */

import { inTurn, once } from '../../../src/pane/session/queue';

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

describe('work in turn', () => {
  it('starts a piece only when the one before has ended, even badly', async () => {
    const told: string[] = [];
    const run = inTurn();
    const piece =
      (name: string, fails = false) =>
      async (): Promise<void> => {
        told.push(`${name} begins`);
        await pause();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const all = await Promise.allSettled([run(piece('a', true)), run(piece('b'))]);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('a reading asked for several times', () => {
  it('happens once for all who ask before it begins, and again for who asks later', async () => {
    let count = 0;
    const read = once(async () => {
      count += 1;
      await pause();
    });
    await Promise.all([read(), read(), read()]);
    expect(count).toBe(1);
    const first = read();
    await Promise.resolve();
    const second = read();
    await Promise.all([first, second]);
    expect(count).toBe(3);
  });

  it('fails for everyone who asked', async () => {
    const read = once(() => Promise.reject(new Error('gone')));
    const all = await Promise.allSettled([read(), read()]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
