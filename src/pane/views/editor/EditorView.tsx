/**
 * The editor of rules: items on the left, the words of one on the right, its clauses below. Everything is a change of
 * the rubric (src/editing), which is judged as a file is; nothing here knows JSON.
 */

import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { changeAll } from '../../../editing/changeAll';
import type { RuleOwner } from '../../../editing/owners';
import { ownersOf } from '../../../editing/owners';
import { proposalsFor } from '../../../editing/proposals';
import type { Finding } from '../../../lint/finding';
import { placesOf } from '../../../lint/finding';
import { lintRubric } from '../../../lint/lint';
import type { Rubric } from '../../../rubric/rubric';
import { plainTitle } from '../../../rubric/title';
import { editorWords as words } from '../../editorWords';
import type { UnfinishedForms } from '../../drafts/unfinished';
import { printedWords } from '../../printedWords';
import { Button } from '../../ui/Button';
import { useModal } from '../../ui/useModal';
import { formsOf, PARTS, PRINTED } from './formNames';
import { ItemEditor } from './ItemEditor';
import { PartsEditor } from './PartsEditor';
import { PrintedEditor } from './PrintedEditor';
import type { Editing } from './useEditing';
import { useEditing } from './useEditing';

interface EditorViewProps {
  readonly rubric: Rubric;
  /** What was left half-written in its forms. */
  readonly forms: UnfinishedForms;
  /** Told every change, to be kept. */
  readonly onChange: (rubric: Rubric) => void;
  readonly onGenerate: (rubric: Rubric) => void;
  /** Saves it as a file; says under which name. */
  readonly onSave: (rubric: Rubric) => string;
  readonly onClose: () => void;
}

const WHOLES = [
  [PARTS, words.rubricWide],
  [PRINTED, printedWords.title],
] as const;

export function EditorView({ rubric: first, forms, onChange, onGenerate, onSave, onClose }: EditorViewProps) {
  const editing = useEditing(first, forms, onChange);
  const { rubric } = editing;
  const owners = useMemo(() => ownersOf(rubric), [rubric]);
  const unread = useMemo(() => new Map(owners.map((owner) => [owner.id, proposalsFor(owner)])), [owners]);
  const findings = useFindings(rubric);
  const [chosen, setChosen] = useState(owners[0]?.id ?? PARTS);
  const [isSure, setSure] = useState(false);
  const body = useChosenFirst(chosen);
  const choose = (id: string): void => {
    editing.say('');
    setChosen(id);
  };
  const owner = owners.find(({ id }) => id === chosen);
  const clear = owners.flatMap((each) => (unread.get(each.id) ?? []).filter(({ isClear }) => isClear));
  const dialog = useModal(onClose);
  useStepKeys(dialog, editing);
  const takeAll = (): void => {
    const changed = changeAll(rubric, owners);
    editing.apply(changed, words.took(clear.length));
  };
  const half = [
    ...owners.filter((each) => forms.names(formsOf(each)).length > 0).map(({ name }) => name),
    ...WHOLES.filter(([id]) => forms.names(id).length > 0).map(([, name]) => `“${name}”`),
  ];
  const generate = (): void => {
    if (half.length === 0 || isSure) return onGenerate(rubric);
    setSure(true);
    editing.say(words.unfinished.generating(half));
  };
  const save = (): void => {
    const saved = words.saved(onSave(rubric));
    editing.say(half.length === 0 ? saved : `${saved}。${words.unfinished.saved(half)}`);
  };
  return (
    <dialog class="editor" ref={dialog} aria-label={words.title(plainTitle(rubric))}>
      <header>
        <h1>{words.title(plainTitle(rubric))}</h1>
        <div class="actions">
          <Button isSmall isDisabled={!editing.canUndo} onClick={editing.undo}>
            {words.undo}
          </Button>
          <Button isSmall isDisabled={!editing.canRedo} onClick={editing.redo}>
            {words.redo}
          </Button>
          <Button isSmall onClick={save}>
            {words.save}
          </Button>
          <Button isSmall look="primary" onClick={generate}>
            {half.length > 0 && isSure ? words.generateAnyway : words.generate}
          </Button>
          <Button isSmall look="subtle" onClick={onClose}>
            {words.close}
          </Button>
        </div>
        <p class="said" role="status">
          {editing.said}
        </p>
      </header>
      <div class="editor-body" ref={body}>
        <nav aria-label={words.owners}>
          {clear.length > 0 && (
            <div class="take-all">
              <Button look="outline" onClick={takeAll}>
                {words.takeAll(clear.length)}
              </Button>
              <p class="help">{words.takeAllHelp}</p>
            </div>
          )}
          <ul>
            {owners.map((each) => (
              <OwnerEntry
                key={`${each.list}${each.id}`}
                owner={each}
                unread={unread.get(each.id)?.length ?? 0}
                isChosen={each.id === chosen}
                isHalf={forms.names(formsOf(each)).length > 0}
                onChoose={() => choose(each.id)}
              />
            ))}
            {WHOLES.map(([id, name]) => (
              <li key={id}>
                <button type="button" class="row" aria-current={chosen === id} onClick={() => choose(id)}>
                  {name}
                  {forms.names(id).length > 0 && <span class="state is-half">{words.unfinished.mark}</span>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {/* What is chosen begins at its top, however far down the one before was read. */}
        <section
          key={chosen}
          class="chosen"
          aria-label={owner?.name ?? WHOLES.find(([id]) => id === chosen)?.[1]}
        >
          <div class="back">
            <Button isSmall look="subtle" onClick={() => currentRow(body.current)?.focus()}>
              {words.back}
            </Button>
          </div>
          {chosen === PRINTED ? (
            <PrintedEditor editing={editing} />
          ) : owner === undefined ? (
            <PartsEditor editing={editing} />
          ) : (
            <ItemEditor
              key={chosen}
              owner={owner}
              editing={editing}
              proposals={unread.get(owner.id) ?? []}
              findings={findings.filter((finding) =>
                placesOf(finding).some((pointer) => isWithin(pointer, owner.pointer)),
              )}
            />
          )}
        </section>
      </div>
    </dialog>
  );
}

const currentRow = (body: HTMLElement | null): HTMLElement | null | undefined =>
  body?.querySelector<HTMLElement>('nav [aria-current="true"]');

/** On a narrow page what is chosen lies below the list: whoever has chosen it goes on there. */
function useChosenFirst(chosen: string): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(chosen);
  useEffect(() => {
    if (shown.current === chosen) return;
    shown.current = chosen;
    const section = body.current?.querySelector('.chosen');
    section?.querySelector('h2')?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  return body;
}

/** What lint says, once nothing has changed for a moment: of many items it takes half a second. */
function useFindings(rubric: Rubric): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setFindings(lintRubric(rubric)), QUIET);
    return () => clearTimeout(timer);
  }, [rubric]);
  return findings;
}
/** Milliseconds. */
const QUIET = 400;

const isWithin = (pointer: string, owner: string): boolean =>
  pointer === owner || pointer.startsWith(`${owner}/`);

interface OwnerEntryProps {
  readonly owner: RuleOwner;
  readonly unread: number;
  readonly isChosen: boolean;
  /** Something was left half-written in it. */
  readonly isHalf: boolean;
  readonly onChoose: () => void;
}

function OwnerEntry({ owner, unread, isChosen, isHalf, onChoose }: OwnerEntryProps) {
  const { name, requirement, criteria, clauses, status } = owner;
  const state =
    status !== undefined
      ? words.noPoints
      : clauses.length === 0
        ? words.direct
        : words.clauses(clauses.length);
  return (
    <li>
      <button type="button" class="row" aria-current={isChosen} onClick={onChoose}>
        <span class="name">{name}</span> <span class="what">{requirement || criteria}</span>
        <span class="state">{unread === 0 ? state : `${state}，${words.unread(unread)}`}</span>
        {isHalf && <span class="state is-half">{words.unfinished.mark}</span>}
      </button>
    </li>
  );
}

/** Ctrl+Z and Ctrl+Y go through the steps, but where a text is being typed: there the browser takes it back. */
function useStepKeys(
  dialog: RefObject<HTMLDialogElement | null>,
  { undo, redo }: Pick<Editing, 'undo' | 'redo'>,
): void {
  useEffect(() => {
    const { current } = dialog;
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (!(event.ctrlKey || event.metaKey) || !(isRedo || key === 'z') || isTyping) return;
      event.preventDefault();
      (isRedo ? redo : undo)();
    };
    current?.addEventListener('keydown', onKey);
    return () => current?.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
