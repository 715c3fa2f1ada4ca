/** One item: its words with what they say of points, the clauses that were made of them, and one being written. */

import { useRef, useState } from 'preact/hooks';
import { putClause, putClauses, setApplicability, setOwnList } from '../../../editing/change';
import type { ClauseDraft } from '../../../editing/draft';
import { draftOfClause, draftOfMarked } from '../../../editing/draft';
import type { RuleOwner } from '../../../editing/owners';
import { quotedText } from '../../../editing/owners';
import type { Proposal } from '../../../editing/proposals';
import type { Finding } from '../../../lint/finding';
import { ownEntries } from '../../../problems/narrow';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { DropDown } from '../../ui/DropDown';
import { ClauseForm } from './ClauseForm';
import { ItemClauses } from './ItemClauses';
import { Faults } from './Faults';
import { GroupsEditor } from './GroupsEditor';
import { LimitsEditor } from './LimitsEditor';
import { MarkedText } from './MarkedText';
import { MultipliersEditor } from './MultipliersEditor';
import { Ticks } from './fields';
import { StatusEditor } from './StatusEditor';
import type { Editing } from './useEditing';

const words = editorWords.item;

interface ItemEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
  readonly proposals: readonly Proposal[];
  readonly findings: readonly Finding[];
}

export function ItemEditor({ owner, editing, proposals, findings }: ItemEditorProps) {
  const { rubric, apply } = editing;
  const [draft, setDraft] = useState<ClauseDraft>();
  const text = quotedText(owner);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => {
    setDraft(undefined);
    // What had the focus is gone.
    heading.current?.focus();
  };
  const put = (written: ClauseDraft): void => {
    if (apply(putClause(rubric, owner, written), words.put)) close();
  };
  const clear = proposals.filter(({ isClear }) => isClear);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {owner.name}
        {owner.fullScore !== undefined && `（${words.full(owner.fullScore)}）`}
      </h2>
      {owner.criteria !== '' && owner.requirement !== '' && (
        <p class="requirement">
          <b>{words.requirement}</b> {owner.requirement}
        </p>
      )}
      {text === '' ? (
        <p>{words.noCriteria}</p>
      ) : owner.status !== undefined ? (
        <p>{text}</p>
      ) : (
        <MarkedText
          text={text}
          owner={owner}
          proposals={proposals}
          onClause={(clause) => setDraft(draftOfClause(owner, clause))}
          onProposal={(proposal) => setDraft(proposal.draft)}
          onMarked={(marked) => setDraft(draftOfMarked(owner, marked))}
        />
      )}
      {draft !== undefined && (
        <ClauseForm
          key={`${draft.id ?? ''}${draft.text}`}
          rubric={rubric}
          owner={owner}
          draft={draft}
          problems={editing.problems}
          onPut={put}
          onCancel={close}
        />
      )}
      {draft === undefined && <Faults problems={editing.problems} />}
      {proposals.length > 0 && (
        <section class="proposals">
          <h3>
            {words.proposals}
            {clear.length > 1 && (
              <Button
                isSmall
                onClick={() =>
                  apply(
                    putClauses(
                      rubric,
                      owner,
                      clear.map((each) => each.draft),
                    ),
                    editorWords.took(clear.length),
                  )
                }
              >
                {editorWords.takeAll(clear.length)}
              </Button>
            )}
          </h3>
          <ul>
            {proposals.map((each) => (
              <ProposalEntry
                key={`${each.from}`}
                proposal={each}
                onTake={() => put(each.draft)}
                onEdit={() => setDraft(each.draft)}
              />
            ))}
          </ul>
        </section>
      )}
      {owner.status === undefined && (
        <ItemClauses
          owner={owner}
          editing={editing}
          canAdd={text !== '' && draft === undefined}
          onEdit={(clause) => setDraft(draftOfClause(owner, clause))}
          onOwn={() => setDraft(draftOfMarked(owner, text))}
        />
      )}
      {(owner.clauses.length > 0 || owner.multipliers.length > 0) && (
        <MultipliersEditor key={`multipliers${editing.turns}`} owner={owner} editing={editing} />
      )}
      {(owner.clauses.length > 1 || owner.groups.length > 0) && (
        <GroupsEditor key={editing.turns} owner={owner} editing={editing} />
      )}
      {owner.list === 'items' && owner.status === undefined && (
        <>
          <ApplicabilityChoice owner={owner} editing={editing} />
          <ClassesChoice owner={owner} editing={editing} />
          <LimitsEditor key={`limits${editing.turns}`} owner={owner} editing={editing} />
        </>
      )}
      {owner.list === 'items' && (
        <StatusEditor
          key={`status${editing.turns}${String(owner.status !== undefined)}`}
          owner={owner}
          editing={editing}
          onTurned={close}
        />
      )}
      {findings.length > 0 && (
        <section class="found">
          <h3>{words.findings}</h3>
          <ul>
            {findings.map(({ code, message }) => (
              <li key={`${code}${message}`} class="problem is-warning">
                {message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface ProposalEntryProps {
  readonly proposal: Proposal;
  readonly onTake: () => void;
  readonly onEdit: () => void;
}

function ProposalEntry({ proposal: { draft, doubts, isClear }, onTake, onEdit }: ProposalEntryProps) {
  return (
    <li>
      <div>
        <q>{draft.text}</q>
        {doubts.map((doubt) => (
          <span key={doubt} class="doubt">
            {editorWords.doubts[doubt]}
          </span>
        ))}
      </div>
      {isClear && (
        <Button isSmall label={`${words.take}：${draft.text}`} onClick={onTake}>
          {words.take}
        </Button>
      )}
      <Button isSmall look="subtle" label={`${words.editFirst}：${draft.text}`} onClick={onEdit}>
        {words.editFirst}
      </Button>
    </li>
  );
}

function ApplicabilityChoice({ owner, editing }: Pick<ItemEditorProps, 'owner' | 'editing'>) {
  const { applicability } = words;
  return (
    <DropDown
      label={words.notApplicable}
      value={owner.notApplicable ?? 'none'}
      options={ownEntries(applicability)}
      onPick={(value) =>
        editing.apply(
          setApplicability(editing.rubric, owner, value === 'none' ? undefined : value),
          applicability[value],
        )
      }
    />
  );
}

/** 只考核县: nothing to choose where all units are scored alike. */
function ClassesChoice({ owner, editing }: Pick<ItemEditorProps, 'owner' | 'editing'>) {
  const { unitClasses = [] } = editing.rubric;
  if (unitClasses.length === 0) return null;
  return (
    <Ticks
      label={words.classes}
      options={unitClasses.map((name) => [name, name])}
      chosen={owner.appliesTo}
      onChange={(chosen) =>
        editing.apply(setOwnList(editing.rubric, owner, 'appliesTo', chosen), words.classesSet)
      }
    />
  );
}
