/** 不计分: the words of a row that has 符合 or 不符合 in place of points. */

import { ownerNow, setScored, setStatus } from '../../../editing/change';
import type { RuleOwner } from '../../../editing/owners';
import type { StatusDraft } from '../../../editing/status';
import { asStatus, statusDraft } from '../../../editing/status';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import type { Entered } from './fields';
import { NumberField, TextField, Tick } from './fields';
import { formsOf } from './formNames';
import type { Editing } from './useEditing';
import { useForm } from './useForm';

const words = editorWords.status;

interface StatusForm extends StatusDraft {
  /** What it counts for where it is to be scored again. */
  readonly full: Entered;
}

interface StatusEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
  /** Told when the row has become another sort of row: what had the focus is gone. */
  readonly onTurned: () => void;
}

export function StatusEditor({ owner, editing, onTurned }: StatusEditorProps) {
  const { rubric, apply } = editing;
  const isStatus = owner.status !== undefined;
  const form = useForm<StatusForm>(editing, `${formsOf(owner)}status`, (now) => ({
    ...statusDraft((ownerNow(now, owner) ?? owner).status),
    full: undefined,
  }));
  const { full, ...draft } = form.contents;
  const { set } = form;
  const put = (): void => {
    if (!apply(setStatus(rubric, owner, asStatus(draft)), isStatus ? words.changed : words.made)) return;
    form.clear();
    if (!isStatus) onTurned();
  };
  return (
    <details class="groups status-form" open={isStatus || form.isChanged()}>
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      <TextField label={words.words} value={draft.words} onChange={(text) => set({ words: text })} />
      <TextField label={words.failing} value={draft.failing} onChange={(failing) => set({ failing })} />
      <TextField label={words.mark} value={draft.mark} onChange={(mark) => set({ mark })} />
      <Tick label={words.boxes} isOn={draft.isBoxed} onChange={(isBoxed) => set({ isBoxed })} />
      <div class="line">
        <Button isSmall onClick={put}>
          {isStatus ? words.change : words.make}
        </Button>
      </div>
      {isStatus && (
        <div class="line">
          <NumberField label={words.full} value={full} onChange={(points) => set({ full: points })} />
          <Button
            isSmall
            isDisabled={full === undefined}
            onClick={() => {
              if (!apply(setScored(rubric, owner, full), words.scored)) return;
              form.clear();
              onTurned();
            }}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </details>
  );
}
