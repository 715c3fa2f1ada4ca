/** Work on the sheet happens in turn, and a reading that was asked for twice happens once. */

type Work = () => Promise<void>;

/** Starts each piece of work when the one before has ended, however it ended. */
export function inTurn(): (work: Work) => Promise<void> {
  let last = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Calls that come while one waits for its turn are that one; a call that comes while it runs is another. */
export function once(work: Work, wait: (start: () => void) => void = queueMicrotask): Work {
  let waiting: Promise<void> | undefined;
  return () =>
    (waiting ??= new Promise((resolve, reject) => {
      wait(() => {
        waiting = undefined;
        work().then(resolve, reject);
      });
    }));
}
