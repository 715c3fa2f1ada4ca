/** The pane: choose a sheet, or fill in the one that is open. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Application, Core, Opened } from '../application';
import type { Draft } from '../drafts/draft';
import type { Session } from '../session/session';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { useDropped } from '../ui/useDropped';
import type { Pasted } from '../ui/usePasted';
import { holdsTable, pastedIn, usePasted } from '../ui/usePasted';
import { Elsewhere } from './Elsewhere';
import type { NoticeProps } from './Notice';
import { Notice } from './Notice';
import { SaveFailure, SaveStatus, useSaveState } from './SaveStatus';
import { StartView } from './Start';
import type { ViewName } from './Tabs';
import { useCellMode } from './useCellMode';
import { useWork } from './useWork';

const FIELDS = 'input, textarea, select';

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
  const [isForNotice, setForNotice] = useState(false);
  const [notice, setNotice] = useState('');
  const [brought, setBrought] = useState<File | Pasted>();
  const { saving } = application;
  const saveState = useSaveState(saving);
  const { isBusy, failure, run, forget } = useWork();
  /** Whether somebody has pressed something that leads to a sheet; what a window begins with is nobody's wish. */
  const isAsked = useRef(false);
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
  const shown = isChoosing || elsewhere !== undefined ? undefined : open;
  const choose = (ownNotice = false): void => {
    isAsked.current = true;
    setNotice('');
    setForNotice(ownNotice);
    setChoosing(true);
  };
  const bring = (what: File | Pasted): void => {
    choose();
    setBrought(what);
  };
  const bringFiles = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined && files.length === 1) bring(file);
    else setNotice(words.importing.oneFile(files.length));
  };
  useDropped(bringFiles);
  // A table or the file of a notice on the clipboard, and no cell to paste it into.
  usePasted(
    (focused, data) =>
      shown !== undefined &&
      !focused.matches(FIELDS) &&
      // Whoever pastes words into a cell that is locked means no notice.
      (focused.closest('#sheet') === null || data.files.length > 0 || holdsTable(pastedIn(data))),
    (data) => {
      const pasted = pastedIn(data);
      if (holdsTable(pasted)) bring(pasted);
      else if (data.files.length > 0) bringFiles([...data.files]);
      else setNotice(words.importing.noTable);
    },
  );
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
  const hasSheet = shown !== undefined;
  // Another view begins at its top, however far down the button was that led to it, and with what is to be done there.
  useEffect(() => {
    if (hasSheet && isAsked.current) firstField(pane.current)?.focus({ preventScroll: true });
    pane.current?.scrollIntoView({ block: 'start' });
  }, [hasSheet, shown?.count]);
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
            <Button isSmall look="subtle" onClick={() => choose(true)}>
              {words.importing.title}
            </Button>
            <Button isSmall look="subtle" onClick={() => choose()}>
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
              isForNotice={isForNotice}
              brought={brought}
              onTaken={() => setBrought(undefined)}
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

/** The first field that nothing stands in; where all are filled in, the tab. */
function firstField(pane: HTMLElement | null): HTMLElement | null | undefined {
  const fields = pane?.querySelectorAll<HTMLInputElement>('.part .field-cell') ?? [];
  return (
    [...fields].find(({ value }) => value === '') ?? pane?.querySelector('[role="tab"][aria-selected="true"]')
  );
}
