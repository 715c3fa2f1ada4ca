/** Limits that several clauses of an item share: 合计最多扣3分, 就高不累计. */

import { useRef, useState } from 'preact/hooks';
import { setGroups } from '../../../editing/change';
import type { RuleOwner } from '../../../editing/owners';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import { useFocusAfter } from '../../ui/useFocusAfter';
import type { Entered } from './fields';
import { NumberField, Tick, Ticks } from './fields';
import type { Editing } from './useEditing';

const words = editorWords.groups;

interface GroupsEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
}

export function GroupsEditor({ owner, editing }: GroupsEditorProps) {
  const { clauses, groups } = owner;
  const [chosen, choose] = useState<readonly string[]>([]);
  const [cap, setCap] = useState<Entered>();
  const [isHighest, setHighest] = useState(false);
  const add = (): void => {
    const group = {
      clauses: chosen,
      ...(cap !== undefined && { cap }),
      ...(isHighest && { highestOnly: true }),
    };
    if (!editing.apply(setGroups(editing.rubric, owner, [...groups, group]), words.added)) return;
    choose([]);
    setCap(undefined);
    setHighest(false);
  };
  const list = useRef<HTMLUListElement>(null);
  const focusAfter = useFocusAfter(list, '.button', () =>
    list.current?.closest('details')?.querySelector('summary'),
  );
  const labelOf = (id: string): string => clauses.find((clause) => clause.id === id)?.label ?? id;
  return (
    <details class="groups" open={groups.length > 0}>
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
        onChange={choose}
      />
      <div class="line">
        <NumberField label={words.cap} value={cap} onChange={setCap} />
        <Tick label={words.highest} isOn={isHighest} onChange={setHighest} />
        <Button isSmall isDisabled={chosen.length < 2 || (cap === undefined && !isHighest)} onClick={add}>
          {words.add}
        </Button>
      </div>
    </details>
  );
}
