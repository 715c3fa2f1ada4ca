/** One item: its words with what they say of points, the clauses that were made of them, and one being written. */

import { useRef } from 'preact/hooks';
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
import { LeftClauses } from './LeftClauses';
import { Faults } from './Faults';
import { GroupsEditor } from './GroupsEditor';
import { LimitsEditor } from './LimitsEditor';
import { MarkedText } from './MarkedText';
import { MultipliersEditor } from './MultipliersEditor';
import { Ticks } from './fields';
import { StatusEditor } from './StatusEditor';
import { useClauseDrafts } from './useClauseDrafts';
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
  const written = useClauseDrafts(editing, owner);
  const { open, begin } = written;
  const text = quotedText(owner);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What had the focus is gone. */
  const goBack = (): void => heading.current?.focus();
  const put = (draft: ClauseDraft, slot?: string): void => {
    if (!apply(putClause(rubric, owner, draft), words.put)) return;
    if (slot !== undefined) written.end(slot);
    goBack();
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
          onClause={(clause) => begin(draftOfClause(owner, clause))}
          onProposal={(proposal) => begin(proposal.draft)}
          onMarked={(marked) => begin(draftOfMarked(owner, marked))}
        />
      )}
      {open !== undefined && (
        <ClauseForm
          key={open.slot}
          rubric={rubric}
          owner={owner}
          draft={open.draft}
          isOpened={written.isOpened}
          problems={editing.problems}
          onType={written.type}
          onPut={(draft) => put(draft, open.slot)}
          onClose={() => {
            written.close();
            goBack();
          }}
          onGiveUp={() => {
            written.end(open.slot);
            goBack();
          }}
        />
      )}
      <LeftClauses written={written} />
      {open === undefined && <Faults problems={editing.problems} />}
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
                onEdit={() => begin(each.draft)}
              />
            ))}
          </ul>
        </section>
      )}
      {owner.status === undefined && (
        <ItemClauses
          owner={owner}
          editing={editing}
          canAdd={text !== '' && open === undefined}
          onEdit={(clause) => begin(draftOfClause(owner, clause))}
          onOwn={() => begin(draftOfMarked(owner, text))}
        />
      )}
      {(owner.clauses.length > 0 || owner.multipliers.length > 0) && (
        <MultipliersEditor owner={owner} editing={editing} />
      )}
      {(owner.clauses.length > 1 || owner.groups.length > 0) && (
        <GroupsEditor owner={owner} editing={editing} />
      )}
      {owner.list === 'items' && owner.status === undefined && (
        <>
          <ApplicabilityChoice owner={owner} editing={editing} />
          <ClassesChoice owner={owner} editing={editing} />
          <LimitsEditor owner={owner} editing={editing} />
        </>
      )}
      {owner.list === 'items' && (
        <StatusEditor
          key={String(owner.status !== undefined)}
          owner={owner}
          editing={editing}
          onTurned={goBack}
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
