/** The pane: choose a sheet, or fill in the one that is open. */

import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Application, Core, Opened } from '../application';
import type { Draft } from '../drafts/draft';
import type { Session } from '../session/session';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { useDropped } from '../ui/useDropped';
import { Elsewhere } from './Elsewhere';
import type { NoticeProps } from './Notice';
import { Notice } from './Notice';
import { SaveFailure, SaveStatus, useSaveState } from './SaveStatus';
import { StartView } from './Start';
import type { ViewName } from './Tabs';
import { useCellMode } from './useCellMode';
import { useWork } from './useWork';

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
  const [elsewhere, setElsewhere] = useState<Draft>();
  const [isChoosing, setChoosing] = useState(false);
  const [notice, setNotice] = useState('');
  const [dropped, setDropped] = useState<File>();
  const { saving } = application;
  const saveState = useSaveState(saving);
  const { isBusy, failure, run, forget } = useWork();
  const show = async (opening: Promise<Opened>): Promise<void> => {
    const opened = await opening;
    if (opened === undefined) return;
    setChoosing(false);
    if ('elsewhere' in opened) return setElsewhere(opened.elsewhere);
    open?.session.close();
    const core = await application.core();
    setElsewhere(undefined);
    setOpen((before) => ({ session: opened, core, count: (before?.count ?? 0) + 1 }));
  };
  const work = (doing: () => Promise<void>): void =>
    run(async () => {
      await doing();
      return '';
    });
  // At once, not after a first frame: the sheet is what everybody waits for.
  useLayoutEffect(() => {
    work(() => show(application.begin()));
    return application.onNotice(setNotice);
  }, [application]);
  const choose = (): void => {
    setNotice('');
    setChoosing(true);
  };
  useDropped((file) => {
    choose();
    setDropped(file);
  });
  useEffect(
    () =>
      saving?.onLost((draft) => {
        open?.session.close();
        setOpen(undefined);
        setElsewhere(draft);
        work(() => application.elsewhereActions(show, draft).leave());
      }),
    [saving, open],
  );
  const pane = useCellMode();
  const shown = isChoosing || elsewhere !== undefined ? undefined : open;
  const hasSheet = shown !== undefined;
  // Another view begins at its top, however far down the button was that led to it.
  useEffect(() => pane.current?.scrollIntoView({ block: 'start' }), [hasSheet]);
  const download = (session: Session): void =>
    work(async () => {
      await application.reportActions(show).saveAgain(session, session.state().live);
    });
  const fault = failure.map(({ message }) => message).join('');
  const told: NoticeProps =
    fault === ''
      ? { text: notice, onDismiss: () => setNotice('') }
      : { text: fault, isError: true, onDismiss: forget };
  return (
    <div class="pane" ref={pane} aria-busy={isBusy}>
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
            saving={saving}
            filing={application.filing}
            status={saving !== undefined && <SaveStatus {...saveState} />}
          />
        </>
      ) : isBusy && elsewhere === undefined ? (
        <p>{words.starting}</p>
      ) : (
        <>
          <div class="start-notice">
            <Notice {...told} />
          </div>
          {elsewhere !== undefined && !isChoosing ? (
            <Elsewhere
              draft={elsewhere}
              actions={application.elsewhereActions(show, elsewhere)}
              isBusy={isBusy}
              run={work}
              onAnother={() => {
                setElsewhere(undefined);
                setChoosing(true);
              }}
            />
          ) : (
            <StartView
              actions={application.startActions(
                show,
                open === undefined ? undefined : () => setChoosing(false),
              )}
              dropped={dropped}
              onTaken={() => setDropped(undefined)}
            />
          )}
        </>
      )}
      <SaveFailure
        failure={saveState.failure}
        onDownload={shown === undefined ? undefined : () => download(shown.session)}
      />
    </div>
  );
}
