/** Choose a rubric, say how it is to be filled in, and generate the sheet; or open one, or go on with a draft. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keptNoticeIn } from '../drafts/keptNotice';
import type { Unfinished } from '../drafts/unfinished';
import type { SelectedCells, SelectionBounds } from '../../hosts/host';
import type { Rubric } from '../../rubric/rubric';
import type { BuiltIn } from '../templates';
import { words } from '../strings';
import { BuiltInsLists } from './BuiltIns';
import type { DraftActions } from './Drafts';
import { DraftsView } from './Drafts';
import { problemsOf } from '../session/problemsOf';
import { useWork } from './useWork';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import type { Pasted } from '../ui/usePasted';
import type { ChosenRubric, LibraryActions } from '../library/keeping';
import { builtInKey } from '../library/keeping';
import type { OfficeRubric } from '../library/officeRubrics';
import type { ImportTools, ReadNotice } from './ImportView';
import { NoticeView } from './NoticeView';
import { OfficeRubricsList, officeKey } from './OfficeRubrics';
import { OwnRubrics } from './OwnRubrics';
import { PasteNotice } from './PasteNotice';
import type * as editBundle from '../editBundle';
import { saveRubric } from '../ui/saveRubric';
import type { RubricChoice } from './RubricOptions';
import { hasClauses, RubricOptions } from './RubricOptions';
import { useLibrary } from './useLibrary';
import { WaitingNotice } from './WaitingNotice';
import { WhichRubric } from './WhichRubric';

export interface StartActions {
  /** Ids of the rubrics used lately, the last one first. */
  readonly recent: () => Promise<readonly string[]>;
  readonly load: (builtIn: BuiltIn) => Promise<Rubric>;
  readonly read: (file: File) => Promise<Rubric>;
  /** What is half-written in forms. */
  readonly unfinished: Unfinished;
  /** What stays in this browser. */
  readonly library: LibraryActions;
  /** What the office offers to everybody. */
  readonly office: {
    readonly list: () => Promise<readonly OfficeRubric[]>;
    readonly load: (rubric: OfficeRubric) => Promise<Rubric>;
  };
  /** What makes a rubric of a notice; loaded when there is one. */
  readonly importTools: () => Promise<ImportTools>;
  /** Where rules are written item by item; loaded when somebody does. */
  readonly editor: () => Promise<typeof editBundle>;
  readonly readNotice: (file: File) => Promise<ReadNotice>;
  /** The cells that are selected in the workbook; undefined where there is none beside the pane. */
  readonly readSelection: ((most: SelectionBounds) => Promise<SelectedCells>) | undefined;
  readonly generate: (choice: RubricChoice) => Promise<void>;
  /** Opens an .xlsx; undefined where the host has the workbook open already. */
  readonly open: ((file: File) => Promise<void>) | undefined;
  /** Undefined where the workbook itself keeps what is entered. */
  readonly drafts: DraftActions | undefined;
  /** Back to the sheet that is open. */
  readonly back: (() => void) | undefined;
}

interface StartProps {
  readonly actions: StartActions;
  /** Somebody wants to bring a notice. */
  readonly isForNotice: boolean;
  /** What was dropped or pasted on the page before this view was there. */
  readonly brought: File | Pasted | undefined;
  /** It is not wanted again. */
  readonly onTaken: () => void;
}

export function StartView({ actions, isForNotice, brought, onTaken }: StartProps) {
  const { isBusy, said, failure, run } = useWork();
  const [chosen, setChosen] = useState<ChosenRubric>();
  const library = useLibrary(actions.library);
  const [notice, setNotice] = useState<{ readonly source: ReadNotice; readonly tools: ImportTools }>();
  const [edited, setEdited] = useState<{ readonly rubric: Rubric; readonly bundle: typeof editBundle }>();
  const kept = useRef(keptNoticeIn(actions.unfinished)).current;
  const writing = useRef({ key: '', done: Promise.resolve() });
  const ownNotice = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    // Nothing is lost where nothing is remembered.
    actions.recent().then(setRecent, () => undefined);
  }, []);
  // What led here is gone; of a window that begins so, the focus is the browser's.
  useEffect(() => {
    if (isForNotice) ownNotice.current?.focus();
    else if (actions.back !== undefined) title.current?.focus();
  }, []);
  // Whatever was pressed lies further down.
  useEffect(() => {
    if (failure.length > 0) told.current?.scrollIntoView({ block: 'center' });
  }, [failure]);
  const choose = (load: () => Promise<ChosenRubric | undefined>): void =>
    run(async () => {
      const next = await load();
      if (next !== undefined) setChosen(next);
      return next?.said ?? '';
    });
  const openRubric = (file: File): void => choose(async () => library.keep(await actions.read(file)));
  const bringUp = async (read: (tools: ImportTools) => Promise<ReadNotice> | ReadNotice): Promise<void> => {
    const tools = await actions.importTools();
    const source = await read(tools);
    // Says at once what cannot be a scoresheet, rather than in an empty window.
    tools.importTable(source);
    kept.begin(source);
    setNotice({ source, tools });
  };
  const endNotice = (): void => {
    kept.end();
    setNotice(undefined);
  };
  const importFrom = (read: (tools: ImportTools) => Promise<ReadNotice> | ReadNotice): void =>
    work(() => bringUp(read));
  const work = (doing: () => Promise<void>): void =>
    run(async () => {
      await doing();
      return '';
    });
  /** A workbook is a scoresheet that was filled in, or else a notice: whoever has it need not know. */
  const openWorkbook = (file: File): void =>
    work(async () => {
      try {
        await actions.open?.(file);
        if (actions.open !== undefined) return;
      } catch (error) {
        if (!problemsOf(error).some(({ code }) => code === 'sheet.notAScoresheet')) throw error;
      }
      await bringUp(() => actions.readNotice(file));
    });
  const openAny = (file: File): void => {
    if (/\.json$/i.test(file.name)) openRubric(file);
    else if (/\.xlsx$/i.test(file.name)) openWorkbook(file);
    else importFrom(() => actions.readNotice(file));
  };
  const openPasted = (pasted: Pasted): void => importFrom((tools) => tools.readClipboard(pasted));
  const { readSelection } = actions;
  useEffect(() => {
    if (brought === undefined) return;
    onTaken();
    if (brought instanceof File) openAny(brought);
    else openPasted(brought);
  }, [brought]);
  const edit = (from: ChosenRubric): void =>
    run(async () => {
      setEdited({ rubric: from.rubric, bundle: await actions.editor() });
      writing.current = { key: from.key, done: Promise.resolve() };
      setChosen(from);
      return '';
    });
  /** As it is written, one state after the other, in the place of the one before. */
  const keepEdited = (rubric: Rubric): void => {
    const { current } = writing;
    current.done = current.done.then(async () => {
      const written = await library.rewrite(rubric, current.key);
      current.key = written.key;
      setChosen(written);
    });
  };
  const isHalf = ({ id }: Pick<Rubric, 'id'>): boolean => actions.unfinished.of(id).names().length > 0;
  const below = (key: string): ComponentChildren =>
    chosen?.key === key && (
      <RubricOptions
        key={chosen.key}
        rubric={chosen.rubric}
        isHalf={isHalf(chosen.rubric)}
        isBusy={isBusy}
        onEdit={() => edit(chosen)}
        onGenerate={(choice) => work(() => actions.generate(choice))}
      />
    );
  const own = (
    <OwnRubrics
      actions={actions.library}
      library={library}
      chosen={chosen?.key}
      isBusy={isBusy}
      isHalf={isHalf}
      below={below}
      onChoose={(own) => choose(() => actions.library.load(own))}
      onRemoved={({ sha256 }) => setChosen((now) => (now?.key === sha256 ? undefined : now))}
      run={work}
    />
  );
  const hasOwn = (library.rubrics?.length ?? 0) > 0;
  return (
    <div class="start">
      <h1 ref={title} tabIndex={-1}>
        {words.choose.title}
      </h1>
      {actions.back !== undefined && (
        <Button isSmall look="subtle" onClick={actions.back}>
          {words.choose.back}
        </Button>
      )}
      <p ref={told} role="status">
        {said}
      </p>
      {isBusy && <progress aria-label={words.choose.generating} />}
      {failure.map(({ message, pointer }) => (
        <p key={`${pointer}${message}`} class="wrong" role="alert">
          {message}
          {pointer !== undefined && pointer !== '' && <code>{pointer}</code>}
        </p>
      ))}
      <PasteNotice
        field={ownNotice}
        onPaste={openPasted}
        onFile={openAny}
        onSelection={
          readSelection &&
          (() => importFrom(async (tools) => tools.readRange(await readSelection(tools.sourceLimits))))
        }
      />
      {notice === undefined && (
        <WaitingNotice kept={kept} onGoOn={(source) => importFrom(() => source)} onGiveUp={endNotice} />
      )}
      {actions.open !== undefined && (
        <FileButton
          label={words.choose.openFile}
          accept=".xlsx"
          onFile={(file) => work(async () => actions.open?.(file))}
        />
      )}
      <OfficeRubricsList
        list={actions.office.list}
        chosen={chosen?.key}
        isBusy={isBusy}
        below={below}
        onChoose={(each) =>
          choose(async () => ({ key: officeKey(each), rubric: await actions.office.load(each), said: '' }))
        }
      />
      {hasOwn && own}
      <BuiltInsLists
        recent={recent}
        chosen={chosen?.key}
        isBusy={isBusy}
        below={below}
        onChoose={(each) =>
          choose(async () => ({ key: builtInKey(each.id), rubric: await actions.load(each), said: '' }))
        }
      />
      {!hasOwn && own}
      <FileButton label={words.choose.fromFile} accept=".json" onFile={openRubric} />
      {notice !== undefined && (
        <NoticeView
          notice={notice}
          kept={kept}
          actions={actions}
          library={library}
          onEdit={edit}
          onEnd={endNotice}
          onClose={() => setNotice(undefined)}
          {...{ choose, work }}
        />
      )}
      {edited !== undefined && (
        <edited.bundle.EditorView
          rubric={edited.rubric}
          forms={actions.unfinished.of(edited.rubric.id)}
          onChange={keepEdited}
          onGenerate={(made) => {
            setEdited(undefined);
            work(async () => {
              await writing.current.done;
              const mode = hasClauses(made) ? 'tally' : 'direct';
              await actions.generate({ rubric: made, mode, stage: 'assess', chosen: {} });
            });
          }}
          onSave={saveRubric}
          onClose={() => setEdited(undefined)}
        />
      )}
      {actions.drafts !== undefined && <DraftsView actions={actions.drafts} />}
      {library.question !== undefined && <WhichRubric {...library.question} />}
    </div>
  );
}
