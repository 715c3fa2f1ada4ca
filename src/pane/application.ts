/** What the pane can do, put together for one host: the views call it, and know neither files nor storage. */

import type { Scoresheet } from '../sheet/fillForm';
import type { SheetReading } from '../readBack/reading';
import type * as core from './sheetBundle';
import type { Draft } from './drafts/draft';
import { draftsLike, isBlankDraft } from './drafts/draftsLike';
import type { Beginning, Drafts, Taken } from './drafts/drafts';
import type { Saving } from './drafts/saving';
import { openUnsaved, readFileText, readNotice, readXlsx, saveIntoFile, saveMail, saveSheet } from './files';
import { libraryActions } from './library/keeping';
import type { Filed, Filing } from './session/filing';
import { filingOf } from './session/filing';
import type * as intake from './session/openFile';
import { listeners } from './session/listeners';
import type { Known, Session } from './session/session';
import { words } from './strings';
import type { Surroundings } from './surroundings';
import { builtInRubric } from './templates';
import { canChooseFile } from './ui/chooseFile';
import { sheetFileOf } from './sheetFile';
import { scheduler } from './ui/scheduler';
import { filedIn } from './drafts/draft';
import { NOTICE } from './drafts/keptNotice';
import { VERSION } from '../documents/version';
import type { DraftActions } from './views/Drafts';
import type { ElsewhereActions } from './views/Elsewhere';
import type { ReportActions } from './views/Report';
import type { StartActions } from './views/Start';

/** What is loaded once there is a sheet. */
export type Core = typeof core;

/** A sheet, or one that another window has open; undefined if the person has to choose. */
export type Opened = Session | { readonly elsewhere: Draft } | undefined;
type Show = (opening: Promise<Opened>) => Promise<void>;

/** A draft is there, and is left for the person to open. */
const STUCK = 'stuck';
/** Milliseconds in which what was opened is drawn, unless that never ends. */
const SHOWN = 1000;

export interface Application {
  readonly core: () => Promise<Core>;
  /** The sheet to start with. */
  readonly begin: () => Promise<Opened>;
  readonly startActions: (show: Show, back: (() => void) | undefined) => StartActions;
  readonly reportActions: (show: Show) => ReportActions;
  readonly elsewhereActions: (show: Show, draft: Draft) => ElsewhereActions;
  readonly onNotice: (listener: (notice: string) => void) => () => void;
  readonly tell: (notice: string) => void;
  /** Undefined where the workbook itself keeps what is entered. */
  readonly saving: Saving | undefined;
  /** Undefined where the workbook is a file itself. */
  readonly filing: Filing | undefined;
}

export function application({
  host,
  drafts: draftsFor,
  keptFiles,
  unfinished,
  library,
  office,
  first,
  now,
  recent,
}: Surroundings): Application {
  const loadCore = (): Promise<Core> => import('./sheetBundle');
  const loadIntake = (): Promise<typeof intake> => import('./session/openFile');
  const notices = listeners<string>();
  const losses = listeners<Draft>();
  const filing = host.can.copies === 'downloads' ? filingOf(() => now().getTime()) : undefined;
  const file = sheetFileOf(keptFiles, (name) => filing?.offer(name));
  const drafts = draftsFor?.({
    onLost: losses.tell,
    onParted: () => notices.tell(words.drafts.parted),
  });

  /** In place of the sheet that is open, whose draft is written first. */
  const place = async (
    sheet: Scoresheet,
    how: Beginning,
    known: Known = {},
    filed?: Partial<Filed>,
  ): Promise<Session> => {
    const { openNew } = await loadCore();
    await drafts?.end();
    const session = await openNew(host, sheet, known);
    filing?.begin(session, filed);
    file.begin(how.from?.whole.draft.id);
    drafts?.begin(session, { ...how, filed: filing?.filed });
    return session;
  };
  const openTaken = async (taken: Taken): Promise<Session> => {
    try {
      const sheet = (await loadIntake()).sheetInDraft(taken.whole, VERSION);
      const { draft } = taken.whole;
      return await place(sheet, { from: taken, isAsked: false }, draft, filedIn(draft, now()));
    } catch (error) {
      taken.hold.release();
      throw error;
    }
  };
  const openDraft = async (kept: Drafts, draft: Draft, isTaking: boolean): Promise<Opened> => {
    const taken = await kept.take(draft.id, isTaking);
    if (taken === 'elsewhere') return { elsewhere: draft };
    if (taken === undefined) return undefined;
    const session = await openTaken(taken);
    kept.opening.end(draft.id);
    return session;
  };
  /** Without having been asked: not what froze the page that tried it last. */
  const openAgain = async (kept: Drafts, draft: Draft): Promise<Opened | typeof STUCK> => {
    const taken = await kept.take(draft.id, false);
    if (taken === 'elsewhere') return { elsewhere: draft };
    if (taken === undefined) return undefined;
    if (kept.opening.isStuck(draft.id)) {
      taken.hold.release();
      return STUCK;
    }
    kept.opening.begin(draft.id);
    try {
      return await openTaken(taken);
    } finally {
      // Not before the pane has been drawn as well.
      scheduler.after(SHOWN, () => kept.opening.end(draft.id));
    }
  };
  const openCopy = async (kept: Drafts, { id }: Draft): Promise<Opened> => {
    const whole = await kept.read(id);
    if (whole === undefined) return undefined;
    const sheet = (await loadIntake()).sheetInDraft(whole, VERSION);
    return place(sheet, { isAsked: true, isCopy: true }, whole.draft, filedIn(whole.draft, now()));
  };

  /** What this window showed before a reload, or what was worked on last. */
  const goOn = async (kept: Drafts): Promise<Opened | typeof STUCK> => {
    const draft = await kept.latest();
    if (draft === undefined && (await kept.list()).length === 0) {
      // Whoever sees a draft kept for the first time is told where.
      const stop = kept.onSave(({ savedAt }) => {
        if (savedAt === undefined) return;
        stop();
        notices.tell(words.drafts.notice);
      });
    }
    if (draft === undefined) return undefined;
    const isReload = kept.whereabouts()?.id === draft.id;
    try {
      const opened = await openAgain(kept, draft);
      if (opened === STUCK) notices.tell(words.drafts.stuck(draft.name));
      else if (!isReload && opened !== undefined && !('elsewhere' in opened))
        notices.tell(words.drafts.restored(draft.name));
      return opened;
    } catch (error) {
      notices.tell(words.drafts.notOpened(draft.name));
      throw error;
    }
  };
  const begin = async (): Promise<Opened> => {
    const opened = await beginWith();
    const left = unfinished.about();
    // What a reload took out of sight is not lost, and whoever wrote it is told where it is.
    if (left.includes(NOTICE)) notices.tell(words.importing.left);
    else if (left.length > 0) notices.tell(words.library.left);
    return opened;
  };
  const beginWith = async (): Promise<Opened> => {
    const present = await host.readAll();
    if (present.sheets.length > 0) return (await loadIntake()).openPresent(host, present);
    const opened = drafts && (await goOn(drafts));
    if (opened === STUCK) return undefined;
    if (opened !== undefined || first === undefined) return opened;
    const { makeForm } = await loadCore();
    const rubric = await builtInRubric(first);
    const layout = makeForm({ rubric, mode: 'tally', stage: 'assess', version: VERSION });
    const session = await place({ layout, entries: new Map() }, { isAsked: false });
    // Nobody asked for this sheet: whoever comes with a notice is told what to do with it.
    notices.tell(words.importing.invite);
    return session;
  };
  const actionsOn = (kept: Drafts, show: Show, back: (() => void) | undefined): DraftActions => ({
    list: kept.list,
    like: async (choice) =>
      (await draftsLike(kept, { ...choice, version: VERSION })).filter((draft) => !isBlankDraft(draft)),
    open: async (draft) => {
      if (kept.openId() === draft.id && back !== undefined) back();
      else await show(openDraft(kept, draft, false));
    },
    original: async (draft) => (await import('./drafts/original')).saveOriginal(await kept.read(draft.id)),
    async remove(draft) {
      await kept.remove(draft);
      await keptFiles?.forget(draft.id);
    },
    takeBack: kept.takeBack,
    async clear() {
      await kept.clear();
      await keptFiles?.clear();
      unfinished.clear();
    },
  });

  return {
    core: loadCore,
    begin,
    tell: notices.tell,
    onNotice: notices.add,
    filing,
    saving: drafts && { ...drafts, onLost: losses.add },
    startActions: (show, back) => ({
      back,
      recent: async () => ((await recent?.())?.list() ?? []).map(({ id }) => id),
      load: builtInRubric,
      read: async (file) => (await loadIntake()).loadRubric(await readFileText(file)),
      unfinished,
      library: libraryActions({ library, now, tell: notices.tell }),
      office: {
        list: office.list,
        load: async (each) => (await loadIntake()).loadRubric(await office.read(each)),
      },
      importTools: () => import('./importBundle'),
      editor: () => import('./editBundle'),
      readNotice,
      readSelection: host.can.selects ? (most) => host.readSelection(most) : undefined,
      generate: (choice) =>
        show(
          (async () => {
            const layout = (await loadIntake()).layoutFor({ ...choice, version: VERSION });
            (await recent?.())?.add({ id: choice.rubric.id, title: choice.rubric.title });
            const blank = drafts && (await draftsLike(drafts, layout.setting)).find(isBlankDraft);
            const opened = drafts && blank && (await openDraft(drafts, blank, false));
            if (opened !== undefined && !('elsewhere' in opened)) return opened;
            return place({ layout, entries: new Map() }, { isAsked: true });
          })(),
        ),
      open: host.can.replaces
        ? (file) =>
            show(
              (async () => {
                const stored = await readXlsx(file);
                const { checked, ...sheet } = (await loadIntake()).sheetFrom(stored, VERSION);
                const known = { name: file.name, filedAt: file.lastModified };
                return place(sheet, { isAsked: true }, { checked }, known);
              })(),
            )
        : undefined,
      drafts: drafts && actionsOn(drafts, show, back),
    }),
    reportActions: (show) => ({
      save: (session, live) => save(session, live, false),
      saveAgain: (session, live) => save(session, live, true),
      choosesFile: filing !== undefined && canChooseFile(),
      mail: ({ layout }, live) => saveMail(layout, live, now()),
      next: (session, live) => nextUnit(session, live, show),
    }),
    elsewhereActions: (show, draft) => ({
      takeOver: async () => drafts && show(openDraft(drafts, draft, true)),
      copy: async () => drafts && show(openCopy(drafts, draft)),
      leave: () => host.clear(),
    }),
  };

  /** Into its file where it `goesOn` with that, or one that is chosen; where none can be, as a copy. Undefined where she changes her mind. */
  async function save({ layout }: Session, live: SheetReading, goesOn: boolean): Promise<string | undefined> {
    const written = filing?.saving();
    if (filing === undefined || !canChooseFile()) {
      const name = await saveSheet(host, layout, live, now());
      filed(written, name);
      return name;
    }
    try {
      const saved = await saveIntoFile(layout, live, now(), goesOn ? file.chosen() : undefined);
      if (saved === undefined) return undefined;
      void file.saved(saved, drafts?.openId());
      filed(written, saved.name);
      return saved.name;
    } catch (error) {
      file.failed(error, drafts?.openId());
      throw error;
    }
  }

  /** The draft says so as well: a page that is opened again tells the truth. */
  function filed(written: ReturnType<Filing['saving']> | undefined, name: string): void {
    written?.done(name);
    void drafts?.flush();
  }

  async function nextUnit({ layout }: Session, live: SheetReading, show: Show): Promise<void> {
    const { keptFor } = await loadCore();
    const entries = keptFor(live.entries);
    // One scoresheet a workbook: where this one cannot be replaced, the next stands in a workbook of its own.
    if (host.can.replaces) await show(place({ layout, entries }, { isAsked: true }));
    else await openUnsaved(host, layout, entries, now());
  }
}
