/** 条件, 其中, 同一件事: what the clause has to do with others, and what is said where it is not so. */

import { useRef, useState } from 'preact/hooks';
import type { ClauseDraft } from '../../../editing/draft';
import type { RuleOwner } from '../../../editing/owners';
import { relationFields, relationsIn, relationWords, withRelation } from '../../../editing/relations';
import type { Clause, Rubric } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { FieldList } from './RuleFields';

const words = editorWords.relations;

interface RelationFieldsProps {
  /** As it is, by whose ids the draft speaks. */
  readonly rubric: Rubric;
  /** With the clause, where it can be written. */
  readonly written: Rubric | undefined;
  readonly owner: RuleOwner;
  readonly draft: ClauseDraft;
  /** As it stands there. */
  readonly clause: Clause | undefined;
  readonly onChange: (draft: ClauseDraft) => void;
}

export function RelationFields({ rubric, written, owner, draft, clause, onChange }: RelationFieldsProps) {
  // While something is missing, what can be chosen goes by the clause as it was last right.
  const right = useRef(clause);
  right.current = clause ?? right.current;
  const [isOpen, setOpen] = useState(Object.keys(draft.rest).length > 0);
  if (right.current === undefined) return null;
  // Of a long notice it takes a while to see what fits: nobody waits for it who does not look.
  const fields = isOpen ? relationFields(rubric, owner, { ...right.current, id: draft.id ?? '' }) : [];
  const said = isOpen && clause && written ? relationWords(written, clause.id) : [];
  return (
    <details
      class="groups relations-form"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => setOpen(open)}
    >
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      <FieldList
        fields={fields}
        values={relationsIn(draft)}
        onChange={(key, value) => onChange(withRelation(draft, key, value))}
      />
      {said.length > 0 && (
        <>
          <p class="standard">{words.unmet}</p>
          <ul>
            {said.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
