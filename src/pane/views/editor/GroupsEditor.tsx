/** Limits that several clauses of an item share: 合计最多扣3分, 就高不累计. */

import { useRef } from 'preact/hooks';
import { setGroups } from '../../../editing/change';
import type { RuleOwner } from '../../../editing/owners';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { useFocusAfter } from '../../ui/useFocusAfter';
import type { Entered } from './fields';
import { NumberField, Tick, Ticks } from './fields';
import { formsOf } from './formNames';
import type { Editing } from './useEditing';
import { useForm } from './useForm';

const words = editorWords.groups;

interface GroupDraft {
  /** Ids. */
  readonly clauses: readonly string[];
  readonly cap: Entered;
  readonly isHighest: boolean;
}

const freshGroup = (): GroupDraft => ({ clauses: [], cap: undefined, isHighest: false });

interface GroupsEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
}

export function GroupsEditor({ owner, editing }: GroupsEditorProps) {
  const { clauses, groups } = owner;
  const form = useForm(editing, `${formsOf(owner)}group`, freshGroup);
  const { clauses: chosen, cap, isHighest } = form.contents;
  const add = (): void => {
    const group = {
      clauses: chosen,
      ...(cap !== undefined && { cap }),
      ...(isHighest && { highestOnly: true }),
    };
    if (editing.apply(setGroups(editing.rubric, owner, [...groups, group]), words.added)) form.clear();
  };
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list, '.button', () =>
    list.current?.closest('details')?.querySelector('summary'),
  );
  const labelOf = (id: string): string => clauses.find((clause) => clause.id === id)?.label ?? id;
  return (
    <details class="groups" open={groups.length > 0 || form.isChanged()}>
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      <ul ref={list}>
        {groups.map((group, i) => (
          <li key={group.clauses.join()}>
            <div>{words.said(group.clauses.map(labelOf), group.cap, group.highestOnly === true)}</div>
            <Button
              isSmall
              look="subtle"
              label={`${words.remove}：${group.clauses.map(labelOf).join('、')}`}
              onClick={() => {
                focusAfter(i);
                editing.apply(
                  setGroups(
                    editing.rubric,
                    owner,
                    groups.filter((_, at) => at !== i),
                  ),
                  words.removed,
                );
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Ticks
        label={words.clauses}
        options={clauses.map(({ id, label }) => [id, label])}
        chosen={chosen}
        onChange={(ids) => form.set({ clauses: ids })}
      />
      <div class="line">
        <NumberField label={words.cap} value={cap} onChange={(most) => form.set({ cap: most })} />
        <Tick label={words.highest} isOn={isHighest} onChange={(isOn) => form.set({ isHighest: isOn })} />
        <Button isSmall isDisabled={chosen.length < 2 || (cap === undefined && !isHighest)} onClick={add}>
          {words.add}
        </Button>
      </div>
    </details>
  );
}
