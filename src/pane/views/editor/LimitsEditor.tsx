/** 最低-5分, 上不封顶, 权重5%: how low and how high an item may come, and what it counts for. */

import { useState } from 'preact/hooks';
import { setLimits } from '../../../editing/change';
import type { RuleOwner } from '../../../editing/owners';
import { hasLimits } from '../../../rubric/limits';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import type { Entered } from './fields';
import { NumberField } from './fields';
import type { Editing } from './useEditing';

const words = editorWords.limits;

interface LimitsEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
}

export function LimitsEditor({ owner, editing }: LimitsEditorProps) {
  const { limits } = owner;
  const [floor, setFloor] = useState<Entered>(limits.floor ?? undefined);
  const [cap, setCap] = useState<Entered>(limits.cap ?? undefined);
  const [isBottomless, setBottomless] = useState(limits.floor === null);
  const [isEndless, setEndless] = useState(limits.cap === null);
  const [scaleTo, setScaleTo] = useState<Entered>(owner.scaleTo);
  const put = (): void => {
    const changed = { floor: isBottomless ? null : floor, cap: isEndless ? null : cap, scaleTo };
    editing.apply(setLimits(editing.rubric, owner, changed), words.done);
  };
  return (
    <details class="groups limits-form" open={hasLimits(limits) || owner.scaleTo !== undefined}>
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      <div class="line">
        {!isBottomless && <NumberField label={words.floor} value={floor} onChange={setFloor} />}
        <Tick label={words.noFloor} isOn={isBottomless} onChange={setBottomless} />
      </div>
      <div class="line">
        {!isEndless && <NumberField label={words.cap} value={cap} onChange={setCap} />}
        <Tick label={words.noCap} isOn={isEndless} onChange={setEndless} />
      </div>
      <NumberField label={words.scaleTo} value={scaleTo} onChange={setScaleTo} />
      <Button isSmall onClick={put}>
        {words.put}
      </Button>
    </details>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

const Tick = ({ label, isOn, onChange }: TickProps) => (
  <label class="option is-tick">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget: { checked } }) => onChange(checked)} />
    {label}
  </label>
);
