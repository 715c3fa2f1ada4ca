/** Choose a rubric, say how it is to be filled in, and generate the sheet; or open one, or go on with a draft. */

import { isOneOf, ownEntries, ownKeys } from '../../problems/narrow';
import { useEffect, useState } from 'preact/hooks';
import type { Rubric } from '../../rubric/rubric';
import type { Mode, Stage } from '../../scoring/fields/fields';
import type { BuiltIn } from '../templates';
import { builtIns } from '../templates';
import { words } from '../strings';
import type { DraftActions } from './Drafts';
import { DraftsView } from './Drafts';
import { useWork } from './useWork';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import type { ImportTools, ReadNotice } from './ImportView';
import { ImportView } from './ImportView';
import { PasteNotice } from './PasteNotice';
import type * as editBundle from '../editBundle';
import { saveRubric } from '../ui/saveRubric';

interface RubricChoice {
  readonly rubric: Rubric;
  readonly mode: Mode;
  readonly stage: Stage;
  readonly chosen: Readonly<Record<string, string>>;
}

export interface StartActions {
  /** Ids of the rubrics used lately, the last one first. */
  readonly recent: () => Promise<readonly string[]>;
  readonly load: (builtIn: BuiltIn) => Promise<Rubric>;
  readonly read: (file: File) => Promise<Rubric>;
  /** What makes a rubric of a notice; loaded when there is one. */
  readonly importTools: () => Promise<ImportTools>;
  /** Where rules are written item by item; loaded when somebody does. */
  readonly editor: () => Promise<typeof editBundle>;
  readonly readNotice: (file: File) => Promise<ReadNotice>;
  readonly generate: (choice: RubricChoice) => Promise<void>;
  /** Opens an .xlsx; undefined where the host has the workbook open already. */
  readonly open: ((file: File) => Promise<void>) | undefined;
  /** Undefined where the workbook itself keeps what is entered. */
  readonly drafts: DraftActions | undefined;
  /** Back to the sheet that is open. */
  readonly back: (() => void) | undefined;
}

export function StartView({ actions }: { readonly actions: StartActions }) {
  const { isBusy, failure, run } = useWork();
  const [rubric, setRubric] = useState<Rubric>();
  const [notice, setNotice] = useState<{ readonly source: ReadNotice; readonly tools: ImportTools }>();
  const [edited, setEdited] = useState<{ readonly rubric: Rubric; readonly bundle: typeof editBundle }>();
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => {
    // Nothing is lost where nothing is remembered.
    actions.recent().then(setRecent, () => undefined);
  }, []);
  const choose = (load: () => Promise<Rubric>): void =>
    run(async () => {
      setRubric(await load());
      return '';
    });
  const importFrom = (read: (tools: ImportTools) => Promise<ReadNotice> | ReadNotice): void =>
    run(async () => {
      const tools = await actions.importTools();
      const source = await read(tools);
      // Says at once what cannot be a scoresheet, rather than in an empty window.
      tools.importTable(source);
      setNotice({ source, tools });
      return '';
    });
  const edit = (written: Rubric): void =>
    run(async () => {
      setEdited({ rubric: written, bundle: await actions.editor() });
      return '';
    });
  return (
    <div class="start">
      <h1>{words.choose.title}</h1>
      {actions.back !== undefined && (
        <Button isSmall look="subtle" onClick={actions.back}>
          {words.choose.back}
        </Button>
      )}
      <ul class="rubrics" aria-label={words.choose.builtIn}>
        {byRecent(recent).map((each) => (
          <li key={each.id}>
            <button
              type="button"
              class="row"
              aria-pressed={rubric?.id === each.id}
              disabled={isBusy}
              onClick={() => choose(() => actions.load(each))}
            >
              {each.title}
            </button>
          </li>
        ))}
      </ul>
      <FileButton
        label={words.choose.fromFile}
        accept=".json"
        onFile={(file) => choose(() => actions.read(file))}
      />
      {rubric !== undefined && (
        <Options
          key={rubric.id}
          rubric={rubric}
          isBusy={isBusy}
          onEdit={() => edit(rubric)}
          onGenerate={(choice) =>
            run(async () => {
              await actions.generate(choice);
              return '';
            })
          }
        />
      )}
      {isBusy && <progress aria-label={words.choose.generating} />}
      {failure.map(({ message, pointer }) => (
        <p key={`${pointer}${message}`} class="wrong" role="alert">
          {message}
          {pointer !== undefined && pointer !== '' && <code>{pointer}</code>}
        </p>
      ))}
      <PasteNotice
        onPaste={(pasted) => importFrom((tools) => tools.readClipboard(pasted))}
        onFile={(file) => importFrom(() => actions.readNotice(file))}
      />
      {notice !== undefined && (
        <ImportView
          {...notice}
          onGenerate={(made) => {
            setNotice(undefined);
            run(async () => {
              await actions.generate({ rubric: made, mode: 'direct', stage: 'assess', chosen: {} });
              return '';
            });
          }}
          onEdit={(made) => {
            setNotice(undefined);
            edit(made);
          }}
          onCancel={() => setNotice(undefined)}
        />
      )}
      {edited !== undefined && (
        <edited.bundle.EditorView
          rubric={edited.rubric}
          onChange={setRubric}
          onGenerate={(made) => {
            setEdited(undefined);
            run(async () => {
              await actions.generate({ rubric: made, mode: 'tally', stage: 'assess', chosen: {} });
              return '';
            });
          }}
          onSave={saveRubric}
          onClose={() => setEdited(undefined)}
        />
      )}
      {actions.open !== undefined && (
        <FileButton
          label={words.choose.openFile}
          accept=".xlsx"
          onFile={(file) =>
            run(async () => {
              await actions.open?.(file);
              return '';
            })
          }
        />
      )}
      {actions.drafts !== undefined && <DraftsView actions={actions.drafts} />}
    </div>
  );
}

/** What was used last stands first. */
function byRecent(ids: readonly string[]): readonly BuiltIn[] {
  const place = ({ id }: BuiltIn): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...builtIns].sort((a, b) => place(a) - place(b));
}

/** What the chooser says is one of its own options. */
function pickNamed<T extends string>(
  options: Readonly<Record<T, string>>,
  value: string,
  onPick: (value: T) => void,
): void {
  const names: readonly T[] = ownKeys(options);
  if (isOneOf(names, value)) onPick(value);
}

interface OptionsProps {
  readonly rubric: Rubric;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onGenerate: (choice: RubricChoice) => void;
}

function Options({ rubric, isBusy, onEdit, onGenerate }: OptionsProps) {
  const [mode, setMode] = useState<Mode>('tally');
  const [stage, setStage] = useState<Stage>('assess');
  const [chosen, setChosen] = useState<RubricChoice['chosen']>({});
  const pick = <T extends string>(
    label: string,
    value: T,
    options: Readonly<Record<T, string>>,
    onPick: (value: T) => void,
  ) => (
    <label class="option">
      {label}
      <select value={value} onChange={(event) => pickNamed(options, event.currentTarget.value, onPick)}>
        {ownEntries(options).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="options" aria-label={rubric.title}>
      {pick(words.choose.stage, stage, words.choose.stages, (next) => {
        setStage(next);
        // 自评 is filled in by people who give themselves points, not by who counts what was found.
        setMode(next === 'self' ? 'direct' : 'tally');
      })}
      {pick(words.choose.mode, mode, words.choose.modes, setMode)}
      {(rubric.readings ?? []).map(({ id, text, options }) => (
        <div key={id}>
          {pick(
            words.choose.reading(text),
            chosen[id] ?? options[0]?.id ?? '',
            Object.fromEntries(options.map((option) => [option.id, option.text])),
            (option) => setChosen({ ...chosen, [id]: option }),
          )}
        </div>
      ))}
      <Button look="primary" isDisabled={isBusy} onClick={() => onGenerate({ rubric, mode, stage, chosen })}>
        {words.choose.generate}
      </Button>{' '}
      <Button isDisabled={isBusy} onClick={onEdit}>
        {words.choose.edit}
      </Button>
    </section>
  );
}
