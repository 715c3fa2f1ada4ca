/** The pane: choose a sheet, or fill in the one that is open. */

import { useLayoutEffect, useState } from 'preact/hooks';
import type { Session } from '../session/session';
import { words } from '../strings';
import type { Application, Core } from '../application';
import type { ViewName } from './Tabs';
import { Start } from './Start';
import { useWork } from './useWork';
import { Button } from '../ui/Button';
import type { NoticeProps } from './Notice';
import { Notice } from './Notice';

interface AppProps {
  readonly application: Application;
  /** What to show once there is a sheet. */
  readonly view: ViewName;
}

export function App({ application, view }: AppProps) {
  const [open, setOpen] = useState<{
    readonly session: Session;
    readonly core: Core;
    readonly count: number;
  }>();
  const [isChoosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState('');
  const { isBusy, failure, run, forget } = useWork();
  const show = async (opening: Promise<Session | undefined>): Promise<void> => {
    const session = await opening;
    if (session === undefined) return;
    open?.session.close();
    const core = await application.core();
    setOpen((before) => ({ session, core, count: (before?.count ?? 0) + 1 }));
    setChoosing(false);
  };
  // At once, not after a first frame: the sheet is what everybody waits for.
  useLayoutEffect(() => {
    run(async () => {
      await show(application.begin());
      return '';
    });
    return application.onNotice(setNotice);
  }, [application]);
  const choose = (): void => {
    setNotice('');
    setChoosing(true);
  };
  const shown = isChoosing ? undefined : open;
  const fault = failure.map(({ message }) => message).join('');
  const told: NoticeProps =
    fault === ''
      ? { text: notice, onDismiss: () => setNotice('') }
      : { text: fault, isError: true, onDismiss: forget };
  return (
    <div class="pane" aria-busy={isBusy}>
      {shown !== undefined ? (
        <>
          <nav class="pane-bar">
            <Button isSmall look="subtle" onClick={choose}>
              {words.choose.another}
            </Button>
          </nav>
          <shown.core.SheetView
            key={shown.count}
            session={shown.session}
            actions={application.reportActions((next) => show(next))}
            view={view}
            notice={told}
          />
        </>
      ) : isBusy ? (
        <p>{words.starting}</p>
      ) : (
        <>
          <div class="start-notice">
            <Notice {...told} />
          </div>
          <Start
            actions={application.startActions(
              show,
              open === undefined ? undefined : () => setChoosing(false),
            )}
          />
        </>
      )}
    </div>
  );
}
