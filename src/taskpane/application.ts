/** What the pane can do, put together for one host: the views call it, and know neither files nor storage. */

import type { Host } from '../hosts/host';
import type * as core from './core';
import type * as intake from './session/intake';
import type { Live } from '../sheet/readBack/live';
import type { BuiltIn } from './templates';
import { builtInRubric } from './templates';
import type { Store } from './session/drafts';
import { draftOf, draftsIn, keepDraft, removeDrafts } from './session/drafts';
import { openUnsaved, readText, readXlsx, saveMail, saveSheet } from './files';
import type { Session } from './session/session';
import { words } from './strings';
import { VERSION } from './version';
import type { ReportActions } from './views/Report';
import type { StartActions } from './views/Start';

/** What is loaded once there is a sheet. */
export type Core = typeof core;
type Show = (opening: Promise<Session | undefined>) => Promise<void>;

export interface Application {
  readonly core: () => Promise<Core>;
  /** The sheet to start with; undefined where the person has to choose. */
  readonly begin: () => Promise<Session | undefined>;
  readonly startActions: (show: Show, back: (() => void) | undefined) => StartActions;
  readonly reportActions: (show: Show) => ReportActions;
  readonly onNotice: (listener: (notice: string) => void) => () => void;
  readonly tell: (notice: string) => void;
}

export interface Surroundings {
  readonly host: Host;
  /** Where drafts are kept; undefined where the workbook itself keeps what is entered. */
  readonly drafts: Store | undefined;
  /** The rubric that a page begins with. */
  readonly first: BuiltIn | undefined;
  readonly now: () => Date;
  /** Rubrics used lately, where there is something that remembers them. */
  readonly recent?: () => Promise<Recent>;
}

export interface Recent {
  readonly list: () => readonly { readonly id: string }[];
  readonly add: (rubric: { readonly id: string; readonly title: string }) => void;
}

export function application({ host, drafts, first, now, recent }: Surroundings): Application {
  const loadCore = (): Promise<Core> => import('./core');
  const loadIntake = (): Promise<typeof intake> => import('./session/intake');
  const listeners = new Set<(notice: string) => void>();
  const tell = (notice: string): void => listeners.forEach((listener) => listener(notice));
  const kept = (session: Session): Session => {
    if (drafts === undefined) return session;
    let isTold = false;
    session.subscribe(() => {
      const { live } = session.state();
      if (live.scoring.total.touched === 0) return;
      const isKept = keepDraft(drafts, draftOf(session.layout, live.entries, words.drafts.unnamed));
      if (!isKept) tell(words.drafts.full);
      else if (!isTold) tell(words.drafts.notice);
      isTold = true;
    });
    return session;
  };
  const begin = async (): Promise<Session | undefined> => {
    const present = await host.readAll();
    if (present.sheets.length > 0) return kept(await (await loadIntake()).openPresent(host, present));
    const [latest] = drafts === undefined ? [] : draftsIn(drafts);
    if (latest !== undefined) {
      tell(words.drafts.restored(latest.name));
      return kept(await (await loadIntake()).openDraft(host, latest, VERSION));
    }
    if (first === undefined) return undefined;
    const { openNew, layoutOf } = await loadCore();
    const rubric = await builtInRubric(first);
    const layout = layoutOf({ rubric, mode: 'tally', stage: 'assess', version: VERSION });
    return kept(await openNew(host, { layout, entries: new Map() }));
  };
  return {
    core: loadCore,
    begin,
    tell,
    onNotice(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    startActions: (show, back) => ({
      back,
      recent: async () => ((await recent?.())?.list() ?? []).map(({ id }) => id),
      load: builtInRubric,
      read: async (file) => (await loadIntake()).loadRubric(await readText(file)),
      generate: (choice) =>
        show(
          (async () => {
            const layout = (await loadIntake()).layoutFor({ ...choice, version: VERSION });
            const { openNew } = await loadCore();
            (await recent?.())?.add({ id: choice.rubric.id, title: choice.rubric.title });
            return kept(await openNew(host, { layout, entries: new Map() }));
          })(),
        ),
      open: host.can.replaces
        ? (file) =>
            show(
              (async () => {
                const stored = await readXlsx(file);
                return kept(await (await loadIntake()).openStored(host, stored, VERSION));
              })(),
            )
        : undefined,
      drafts:
        drafts === undefined
          ? undefined
          : {
              list: () => draftsIn(drafts),
              open: (draft) =>
                show((async () => kept(await (await loadIntake()).openDraft(host, draft, VERSION)))()),
              remove: (draft) => removeDrafts(drafts, draft),
            },
    }),
    reportActions: (show) => ({
      save: ({ layout }, live) => saveSheet(host, layout, live, now()),
      mail: ({ layout }, live) => saveMail(layout, live, now()),
      next: (session, live) => nextUnit(session, live, show),
    }),
  };

  async function nextUnit({ layout }: Session, live: Live, show: Show): Promise<void> {
    const { openNew, keptFor } = await loadCore();
    const entries = keptFor(live.entries);
    // One scoresheet a workbook: where this one cannot be replaced, the next stands in a workbook of its own.
    if (host.can.replaces) await show((async () => kept(await openNew(host, { layout, entries })))());
    else await openUnsaved(host, layout, entries, now());
  }
}
