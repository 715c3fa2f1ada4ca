/** One clause being written: its words, what it is, its numbers, the sentence that is printed, and a trial. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { putClause } from '../../../editing/change';
import type { ClauseDraft } from '../../../editing/draft';
import { asKind, rewritten } from '../../../editing/draft';
import type { RuleOwner } from '../../../editing/owners';
import { ownerNow } from '../../../editing/change';
import { isComplete } from '../../../editing/proposals';
import { ruleForms } from '../../../editing/ruleForms';
import { trialInputs, tryOut } from '../../../editing/trial';
import { ownEntries } from '../../../problems/narrow';
import type { Problem } from '../../../problems/problem';
import type { Clause, Rubric } from '../../../rubric/rubric';
import type { Effect } from '../../../rules/kind';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import { Faults } from './Faults';
import { standardIn } from './standardIn';
import { NumberField, TextField } from './fields';
import { RelationFields } from './RelationFields';
import { RuleFields } from './RuleFields';

const words = editorWords.form;

interface ClauseFormProps {
  readonly rubric: Rubric;
  readonly owner: RuleOwner;
  readonly draft: ClauseDraft;
  /** Whether somebody has just opened it, and goes on in it. */
  readonly isOpened: boolean;
  readonly onType: (draft: ClauseDraft) => void;
  readonly problems: readonly Problem[];
  readonly onPut: (draft: ClauseDraft) => void;
  readonly onClose: () => void;
  readonly onGiveUp: () => void;
}

export function ClauseForm({
  rubric,
  owner,
  draft,
  isOpened,
  problems,
  onType,
  onPut,
  onClose,
  onGiveUp,
}: ClauseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  // By keyboard as well.
  useEffect(() => {
    if (isOpened) form.current?.querySelector('textarea')?.focus();
  }, []);
  const change = (part: Partial<ClauseDraft>): void => onType(rewritten({ ...draft, ...part }));
  const isReady = isComplete(draft);
  const tried = isReady ? putClause(rubric, owner, draft) : undefined;
  const clause = tried?.rubric && clauseIn(tried.rubric, owner, draft);
  const faults = tried === undefined || tried.rubric !== undefined ? [] : tried.problems;
  return (
    <form
      class="clause-form"
      ref={form}
      aria-label={words.label}
      onKeyDown={(event) => {
        // It closes this form, not the whole editor.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onPut(draft);
      }}
    >
      <TextField isLong label={words.text} value={draft.text} onChange={(text) => change({ text })} />
      <TextField label={words.what} value={draft.label} onChange={(label) => change({ label })} />
      <div class="line">
        <EffectChoice owner={owner} draft={draft} onChange={(effect) => change({ effect })} />
        <KindChoice draft={draft} onChange={onType} />
      </div>
      <RuleFields rule={draft.rule} onChange={(rule) => change({ rule })} />
      {ruleForms[draft.rule.kind].fields.every(({ key }) => key !== 'cap') && (
        <NumberField label={words.cap} value={draft.cap} onChange={(cap) => change({ cap })} />
      )}
      <TextField
        label={words.remark}
        value={draft.remark}
        onChange={(remark) => onType({ ...draft, remark, isRemarkOwn: remark !== '' })}
      />
      {clause !== undefined && (
        <>
          <p class="standard">
            {words.standard}
            {standardIn(owner, clause, rubric)}
          </p>
          <Trial clause={clause} owner={owner} />
        </>
      )}
      <RelationFields
        rubric={rubric}
        written={tried?.rubric}
        owner={owner}
        draft={draft}
        clause={clause}
        onChange={onType}
      />
      <Faults problems={faults.length > 0 ? faults : problems} />
      <div class="actions">
        <Button look="primary" isDisabled={clause === undefined} onClick={() => onPut(draft)}>
          {words.put}
        </Button>
        <Button look="subtle" onClick={onGiveUp}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The clause as the rubric would have it. */
const clauseIn = (rubric: Rubric, owner: RuleOwner, { id, text, label }: ClauseDraft): Clause | undefined => {
  const clauses = ownerNow(rubric, owner)?.clauses ?? [];
  return (
    clauses.find((each) => each.id === id) ??
    clauses.find((each) => each.text === text && each.label === label)
  );
};

interface DraftChoice<T> {
  readonly draft: ClauseDraft;
  readonly onChange: (value: T) => void;
}

/** What a clause of a list does is said by the list. */
function EffectChoice({ owner, draft, onChange }: DraftChoice<Effect> & { readonly owner: RuleOwner }) {
  if (owner.list !== 'items' || owner.fullScore === undefined) return null;
  const effects: readonly Effect[] = ['deduct', 'credit', 'bonus'];
  return (
    <DropDown
      label={words.effect}
      value={draft.effect}
      options={effects.map((effect) => [effect, words.effects[effect]])}
      onPick={onChange}
    />
  );
}

function KindChoice({ draft, onChange }: DraftChoice<ClauseDraft>) {
  return (
    <DropDown
      label={words.kind}
      value={draft.rule.kind}
      options={ownEntries(ruleForms).map(([kind, { name, example }]) => [
        kind,
        `${name[draft.effect] ?? name.deduct}（${example}）`,
      ])}
      onPick={(kind) => onChange(asKind(draft, kind))}
    />
  );
}

function Trial({ clause, owner }: { readonly clause: Clause; readonly owner: RuleOwner }) {
  const inputs = trialInputs(clause, owner);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const result = tryOut(clause, owner, typed);
  if (inputs.length === 0) return null;
  return (
    <fieldset class="trial">
      <legend>{words.trial}</legend>
      <div class="line">
        {inputs.map(({ part = '', unit, entry: { validation } }, i) => {
          const set = (value: string): void =>
            setTyped(inputs.map((_, at) => (at === i ? value : (typed[at] ?? ''))));
          const label = words.trialInput(part, unit);
          return validation.type === 'list' ? (
            <DropDown
              key={part}
              label={label}
              value={typed[i] ?? ''}
              options={['', ...validation.options].map((option) => [option, option])}
              onPick={set}
            />
          ) : (
            <label key={part} class="option">
              {label}
              <input
                inputMode="decimal"
                value={typed[i] ?? ''}
                onInput={(event) => set(event.currentTarget.value)}
              />
            </label>
          );
        })}
      </div>
      <p role="status" class="trial-result">
        {result === undefined
          ? words.trialHelp
          : 'advice' in result
            ? result.advice
            : words.result(result.remark, result.points)}
      </p>
    </fieldset>
  );
}
