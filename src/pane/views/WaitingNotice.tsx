/** A notice that was left before it was checked: to go on with, or to give up. */

import type { KeptNotice } from '../drafts/keptNotice';
import type { Source } from '../../importer/source/source';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface WaitingNoticeProps {
  readonly kept: Pick<KeptNotice, 'source'>;
  readonly onGoOn: (source: Source) => void;
  readonly onGiveUp: () => void;
}

export function WaitingNotice({ kept, onGoOn, onGiveUp }: WaitingNoticeProps) {
  const source = kept.source();
  if (source === undefined) return null;
  return (
    <p class="waiting">
      {words.importing.waiting(beginningOf(source))}{' '}
      <Button isSmall onClick={() => onGoOn(source)}>
        {words.importing.goOn}
      </Button>{' '}
      <Button isSmall look="subtle" onClick={onGiveUp}>
        {words.importing.cancel}
      </Button>
    </p>
  );
}

const LONGEST = 30;

/** Its first words, by which it is known again. */
function beginningOf({ blocks }: Source): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.flatMap((row) => row.map((cell) => cell?.text ?? '')),
  );
  const [first = ''] = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim().length > 4);
  return first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first;
}
