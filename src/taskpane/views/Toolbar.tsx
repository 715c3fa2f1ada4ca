/** 撤销, 重做, 核对. */

import type { Session, SessionState } from '../session/session';
import { words } from '../strings';
import { Button } from '../ui/Button';

interface ToolbarProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly onChecked: () => void;
}

export function Toolbar({ session, state: { history }, onChecked }: ToolbarProps) {
  const check = async (): Promise<void> => {
    await session.check();
    onChecked();
  };
  return (
    <div class="toolbar" role="toolbar" aria-label={words.product}>
      <Button isSmall isDisabled={history.done.length === 0} onClick={() => void session.undo()}>
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
