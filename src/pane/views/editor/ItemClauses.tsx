/** The clauses that an item has, to change or to take away. */

import { useRef } from 'preact/hooks';
import { removeClause } from '../../../editing/change';
import type { RuleOwner } from '../../../editing/owners';
import type { Clause } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { useFocusAfter } from '../../ui/useFocusAfter';
import { standardIn } from './standardIn';
import type { Editing } from './useEditing';
import { WrittenRow } from './WrittenRow';

const words = editorWords.item;

interface ClauseListProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
  readonly canAdd: boolean;
  readonly onEdit: (clause: Clause) => void;
  readonly onOwn: () => void;
}

export function ItemClauses({ owner, editing, canAdd, onEdit, onOwn }: ClauseListProps) {
  const { rubric, apply } = editing;
  const list = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(list, '.row-end .button', () => list.current?.querySelector('h3'));
  return (
    <section class="clauses" ref={list}>
      <h3 tabIndex={-1}>{words.list}</h3>
      {owner.clauses.length === 0 && (
        <p class="help">{owner.list === 'items' ? words.none : words.noneLine}</p>
      )}
      <ul>
        {owner.clauses.map((clause, i) => (
          <WrittenRow
            key={clause.id}
            name={clause.label}
            onEdit={() => onEdit(clause)}
            onRemove={() => {
              focusAfter(i);
              apply(removeClause(rubric, owner, clause.id), words.removed);
            }}
          >
            <b>{clause.label}</b>
            <span class="standard">{standardIn(owner, clause, rubric)}</span>
          </WrittenRow>
        ))}
      </ul>
      {canAdd && (
        <Button isSmall onClick={onOwn}>
          {words.own}
        </Button>
      )}
    </section>
  );
}
