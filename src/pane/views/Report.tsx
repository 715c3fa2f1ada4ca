/** 导出/上报: the file, the sentence that goes with it, a mail with both, the paper, and the next unit. */

import { useMemo, useRef } from 'preact/hooks';
import { reportText } from '../../documents/reporting';
import { standingWords } from '../../sheet/standing';
import type { SheetReading } from '../../readBack/reading';
import { ENTRIES, INSPECTION, SCORESHEET } from '../../sheet/sheetNames';
import { changedSince } from '../session/confirmed';
import type { Session } from '../session/session';
import { words } from '../strings';
import { useWork } from './useWork';
import { Button } from '../ui/Button';

export interface ReportActions {
  /** Hands over the file, or writes the one that is chosen; resolves with its name, if she did choose one. */
  readonly save: (session: Session, live: SheetReading) => Promise<string | undefined>;
  /** The same into the file of last time. */
  readonly saveAgain: ReportActions['save'];
  /** Whether a file can be chosen to write into. */
  readonly choosesFile: boolean;
  readonly mail: (session: Session, live: SheetReading) => Promise<string>;
  /** 沿用: a new sheet for the next unit. */
  readonly next: (session: Session, live: SheetReading) => Promise<void>;
}

interface ReportProps {
  readonly session: Session;
  readonly live: SheetReading;
  readonly actions: ReportActions;
}

export function ReportView({ session, live, actions }: ReportProps) {
  const { host } = session;
  const { isBusy, said, failure, run } = useWork();
  const { layout } = session;
  const standing = useMemo(() => standingWords(layout, layout.issue), [layout]);
  const text = useRef<HTMLTextAreaElement>(null);
  const isOpening = host.can.copies === 'opens';
  const saveLabel = isOpening
    ? words.report.saveOpens
    : actions.choosesFile
      ? words.report.saveTo
      : words.report.save;
  const changed = changedSince(session.layout, live, session.state().confirmed);
  const isFinished = typeof live.scoring.total.total !== 'string' && live.standing.length === 0;
  const copy = async (): Promise<string> => {
    text.current?.select();
    try {
      await navigator.clipboard.writeText(text.current?.value ?? '');
      return words.report.copied;
    } catch {
      return words.report.copyFailed;
    }
  };
  const print = async (sheet: string): Promise<string> => {
    await host.print(sheet);
    return host.can.prints ? '' : words.report.printKeys;
  };
  const saved = async (): Promise<string> => {
    const name = await actions.save(session, live);
    if (name === undefined) return '';
    if (actions.choosesFile) return words.filing.saved(name);
    return isOpening ? words.report.opened(name) : words.report.saved(name);
  };
  const action = (label: string, work: () => Promise<string>, isMain = false) => (
    <Button look={isMain ? 'primary' : 'outline'} isDisabled={isBusy} onClick={() => run(work)}>
      {label}
    </Button>
  );
  return (
    <div class="report">
      <p class={isFinished ? 'help' : 'wrong'}>
        {isFinished ? words.report.finished : words.report.unfinished}
      </p>
      {changed !== undefined && <p class="wrong">{words.total.changed(changed.then, changed.now)}</p>}
      <p class="help">{standing}</p>
      {action(saveLabel, saved, true)}
      <label for="report-text">{words.report.text}</label>
      <textarea
        id="report-text"
        ref={text}
        readOnly
        rows={4}
        value={reportText(session.layout, live.scoring, live.problems)}
      />
      {action(words.report.copy, copy)}
      {action(words.report.mail, async () => words.report.saved(await actions.mail(session, live)))}
      <p class="help">{words.report.mailHelp}</p>
      {action(host.can.prints ? words.report.print : words.tools.printSetup, () => print(SCORESHEET))}
      {host.can.prints && action(words.report.printEntries, () => print(ENTRIES))}
      {host.can.prints &&
        layout.setting.stage !== 'self' &&
        action(words.report.printInspection, () => print(INSPECTION))}
      {action(words.report.next, async () => {
        await actions.next(session, live);
        return '';
      })}
      <p class="help">{words.report.nextHelp}</p>
      {isBusy && <progress aria-label={words.report.saving} />}
      <p role="status">{isBusy ? words.report.saving : said}</p>
      {failure.map(({ message }) => (
        <p key={message} class="wrong" role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}
