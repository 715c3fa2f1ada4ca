/** One piece of work at a time, and what came of it. */

import { useState } from 'preact/hooks';
import type { Problem } from '../../problems/problem';
import { problemsOf } from '../session/problemsOf';

/** `work` resolves with what to say when it is done. */
export function useWork() {
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [failure, fail] = useState<readonly Problem[]>([]);
  const run = (work: () => Promise<string>): void => {
    setBusy(true);
    fail([]);
    say('');
    work()
      .then(say, (error: unknown) => fail(problemsOf(error)))
      .finally(() => setBusy(false));
  };
  return { isBusy, said, failure, run, forget: () => fail([]) };
}
