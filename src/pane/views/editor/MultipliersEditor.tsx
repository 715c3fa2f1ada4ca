/** 减半扣分, 加倍扣分, 免扣: what changes the points of clauses where a fact of its own is found. */

import { useRef } from 'preact/hooks';
import type { MultiplierDraft } from '../../../editing/multipliers';
import {
  asMultiplier,
  freshMultiplier,
  isWhole,
  multiplierDraft,
  putMultiplier,
  removeMultiplier,
} from '../../../editing/multipliers';
import type { RuleOwner } from '../../../editing/owners';
import { namedClauses, quotedText } from '../../../editing/owners';
import { sameCaseProposal, takeSameCase } from '../../../editing/sameCase';
import { takeTimes, timesProposals } from '../../../editing/sayings';
import { wordsOfAll } from '../../../rubric/ofAllItems';
import { isEvenlyPriced, isResolved } from '../../../rules';
import { multiplierStandard } from '../../../sheet/lists/standard';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import { useFocusAfter } from '../../ui/useFocusAfter';
import { NumberField, TextField, Tick, Ticks } from './fields';
import { Picks } from './Picks';
import { formsOf } from './formNames';
import type { Editing } from './useEditing';
import { useForm } from './useForm';
import { WrittenRow } from './WrittenRow';

const words = editorWords.multipliers;

interface MultipliersEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
}

export function MultipliersEditor({ owner, editing }: MultipliersEditorProps) {
  const { clauses, multipliers } = owner;
  const {
    contents: draft,
    set,
    clear,
    isChanged,
  } = useForm<MultiplierDraft>(editing, `${formsOf(owner)}multiplier`, () => freshMultiplier);
  const form = useRef<HTMLDetailsElement>(null);
  const focusAfter = useFocusAfter(form, '.row-end .button', () => form.current?.querySelector('summary'));
  const put = (): void => {
    if (editing.apply(putMultiplier(editing.rubric, owner, draft), words.done)) clear();
  };
  const open = (changed: MultiplierDraft): void => {
    set(changed);
    form.current?.querySelector('textarea')?.focus();
  };
  const standard = multiplierStandardOf(owner, draft);
  const sameCase = sameCaseProposal(editing.rubric, owner);
  const times = timesProposals(editing.rubric, owner);
  const others = namedClauses(editing.rubric).filter(
    ({ clause }) => isEvenlyPriced(clause.rule) && isResolved(clause.rule),
  );
  return (
    <details
      class="groups multipliers-form"
      open={multipliers.length > 0 || sameCase !== undefined || times.length > 0 || isChanged()}
      ref={form}
    >
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      {sameCase !== undefined && (
        <p>
          <q>{sameCase.text}</q>
          <Button
            isSmall
            onClick={() => editing.apply(takeSameCase(editing.rubric, sameCase), words.sameCaseDone)}
          >
            {words.sameCase(sameCase.noun)}
          </Button>
        </p>
      )}
      {times.map((proposal) => (
        <p key={proposal.text}>
          <q>{proposal.text}</q>
          <Button
            isSmall
            onClick={() => editing.apply(takeTimes(editing.rubric, owner, proposal), words.timesDone)}
          >
            {words.times(proposal.percent)}
          </Button>
        </p>
      ))}
      <ul>
        {multipliers.map((each, i) => (
          <WrittenRow
            key={each.id}
            name={each.label}
            onEdit={() => open(multiplierDraft(each))}
            onRemove={() => {
              focusAfter(i);
              editing.apply(removeMultiplier(editing.rubric, owner, each.id), words.removed);
            }}
          >
            {words.said(each.label, multiplierStandard(clauses, each))}
          </WrittenRow>
        ))}
      </ul>
      <div class="line">
        <TextField isLong label={words.text} value={draft.text} onChange={(text) => set({ text })} />
        <TextField label={words.label} value={draft.label} onChange={(label) => set({ label })} />
        <NumberField label={words.percent} value={draft.percent} onChange={(percent) => set({ percent })} />
        <DropDown
          label={words.counted}
          value={draft.isCounted ? 'instance' : 'all'}
          options={[
            ['all', words.all],
            ['instance', words.instance],
          ]}
          onPick={(picked) => set({ isCounted: picked === 'instance' })}
        />
        {draft.isCounted && draft.percent === 0 && (
          <Picks
            label={words.countedIn}
            none={words.countedNowhere}
            options={others.map(({ clause, name }) => [clause.id, name])}
            chosen={draft.countedIn}
            onChange={(countedIn) => set({ countedIn })}
          />
        )}
        <Ticks
          label={words.clauses}
          options={clauses.map(({ id, label }) => [id, label])}
          chosen={draft.clauses}
          onChange={(chosen) => set({ clauses: chosen })}
        />
        <Tick
          label={words.reason}
          isOn={draft.needsReason}
          onChange={(needsReason) => set({ needsReason })}
        />
      </div>
      {standard !== undefined && <p class="standard">{words.printed(standard)}</p>}
      {draft.text.trim() !== '' &&
        draft.countedIn.length === 0 &&
        ![quotedText(owner), ...wordsOfAll(editing.rubric)].some((text) =>
          text.includes(draft.text.trim()),
        ) && <p class="problem is-error">{words.notQuoted}</p>}
      <Button isSmall isDisabled={!isWhole(draft)} onClick={put}>
        {draft.id === undefined ? words.add : words.change}
      </Button>
    </details>
  );
}

/** ①减半: what the line in 加扣分明细 will say; undefined while something is missing. */
function multiplierStandardOf({ clauses }: RuleOwner, draft: MultiplierDraft): string | undefined {
  const { factor } = asMultiplier(draft, '');
  return typeof factor === 'number' && draft.clauses.length > 0
    ? multiplierStandard(clauses, { factor, clauses: draft.clauses })
    : undefined;
}
