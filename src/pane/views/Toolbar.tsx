/** 撤销, 重做, 核对. */

import type { Session, SessionState } from '../session/session';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface ToolbarProps {
  readonly session: Session;
  readonly state: SessionState;
  /** Something is typed that is not in the sheet yet: it can be taken back too. */
  readonly isTyping: boolean;
  readonly onChecked: () => void;
}

export function Toolbar({ session, state: { history, pending }, isTyping, onChecked }: ToolbarProps) {
  const check = async (): Promise<void> => {
    await session.check();
    onChecked();
  };
  const canUndo = history.done.length > 0 || pending.size > 0 || isTyping;
  return (
    <div class="toolbar" role="toolbar" aria-label={words.product}>
      <Button isSmall isDisabled={!canUndo} onClick={() => void session.undo()}>
        {words.tools.undo}
      </Button>
      <Button isSmall isDisabled={history.undone.length === 0} onClick={() => void session.redo()}>
        {words.tools.redo}
      </Button>
      <Button isSmall onClick={() => void check()}>
        {words.tools.check}
      </Button>
    </div>
  );
}
