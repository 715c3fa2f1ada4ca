/** 存到文件, and beside it in words how long what is entered has been in no file. Its place and its height never change. */

import { useEffect, useState } from 'preact/hooks';
import type { Filing } from '../session/filing';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { timeWords } from './timeWords';
import { useSaveKey } from './useSaveKey';
import { useWork } from './useWork';

interface FileLineProps {
  readonly filing: Filing;
  /** Resolves with what to say of it. */
  readonly onSave: () => Promise<string>;
}

export function FileLine({ filing, onSave }: FileLineProps) {
  const { isBusy, said, failure, run } = useWork();
  const { missingSince, filedAt, name, offered } = useFiling(filing);
  const save = (): void => {
    if (!isBusy) run(onSave);
  };
  useSaveKey(save);
  const now = new Date();
  const minutes = missingSince === undefined ? 0 : Math.floor((now.getTime() - missingSince) / MINUTE);
  const filed = filedAt === undefined ? '' : words.filing.filed(timeWords(filedAt, now));
  const kept = missingSince === undefined ? filed : words.filing.missing(minutes);
  const status = isBusy && offered !== undefined ? words.filing.asking : kept;
  return (
    <div class="filing">
      <div class="filing-line">
        <Button
          isSmall
          isDisabled={isBusy}
          label={offered === undefined ? words.filing.byKey : words.filing.goOnByKey(offered)}
          onClick={save}
        >
          {offered === undefined ? words.filing.save : words.filing.goOn(offered)}
        </Button>
        <span class={minutes >= LONG ? 'wrong' : 'status'} title={name}>
          {status}
        </span>
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {failure.map(({ message }) => (
        <p key={message} class="wrong" role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}

/** Milliseconds. */
const MINUTE = 60_000;
/** Minutes without a file that are said in red. */
const LONG = 10;

/** Looked at again as the minutes pass. */
function useFiling(filing: Filing) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const again = (): void => redraw((count) => count + 1);
    const timer = setInterval(again, MINUTE / 4);
    const leave = filing.onChange(again);
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [filing]);
  return { ...filing.state(), offered: filing.offered() };
}
