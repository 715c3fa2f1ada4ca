/** 撤销, 重做, 核对. */

import type { Session, SessionState } from '../session/session';
import { words } from '../strings';

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
      <fluent-button size="small" disabled={history.done.length === 0} onClick={() => void session.undo()}>
        {words.tools.undo}
      </fluent-button>
      <fluent-button size="small" disabled={history.undone.length === 0} onClick={() => void session.redo()}>
        {words.tools.redo}
      </fluent-button>
      <fluent-button size="small" onClick={() => void check()}>
        {words.tools.check}
      </fluent-button>
    </div>
  );
}
