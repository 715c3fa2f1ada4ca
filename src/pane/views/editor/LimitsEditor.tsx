/** 最低-5分, 上不封顶, 权重5%: how low and how high an item may come, and what it counts for. */

import { ownerNow, setLimits } from '../../../editing/change';
import type { Changed } from '../../../editing/loaded';
import type { RuleOwner } from '../../../editing/owners';
import { hasLimits } from '../../../rubric/limits';
import type { Rubric } from '../../../rubric/rubric';
import { editorWords } from '../../editorWords';
import { Button } from '../../ui/Button';
import type { Entered } from './fields';
import { NumberField, Tick } from './fields';
import { formsOf } from './formNames';
import type { Editing } from './useEditing';
import { useForm, useKeptOnLeaving } from './useForm';

const words = editorWords.limits;

interface LimitsDraft {
  readonly floor: Entered;
  readonly cap: Entered;
  readonly isBottomless: boolean;
  readonly isEndless: boolean;
  readonly scaleTo: Entered;
}

interface LimitsEditorProps {
  readonly owner: RuleOwner;
  readonly editing: Editing;
}

const limitsDraft = ({ limits, scaleTo }: Pick<RuleOwner, 'limits' | 'scaleTo'>): LimitsDraft => ({
  ...{ floor: limits.floor ?? undefined, cap: limits.cap ?? undefined, scaleTo },
  ...{ isBottomless: limits.floor === null, isEndless: limits.cap === null },
});

export function LimitsEditor({ owner, editing }: LimitsEditorProps) {
  const { limits } = owner;
  const form = useForm(editing, `${formsOf(owner)}limits`, (rubric) =>
    limitsDraft(ownerNow(rubric, owner) ?? owner),
  );
  const { floor, cap, scaleTo, isBottomless, isEndless } = form.contents;
  const build = (rubric: Rubric, draft: LimitsDraft): Changed =>
    setLimits(rubric, owner, {
      floor: draft.isBottomless ? null : draft.floor,
      cap: draft.isEndless ? null : draft.cap,
      scaleTo: draft.scaleTo,
    });
  const keep = useKeptOnLeaving({ editing, form, build });
  const put = (): void => {
    if (keep()) editing.say(words.done);
    else editing.apply(build(editing.rubric, form.latest()), words.done);
  };
  return (
    <details
      class="groups limits-form"
      open={hasLimits(limits) || owner.scaleTo !== undefined || form.isChanged()}
    >
      <summary>{words.title}</summary>
      <p class="help">{words.help}</p>
      <div class="line">
        {!isBottomless && (
          <NumberField label={words.floor} value={floor} onChange={(least) => form.set({ floor: least })} />
        )}
        <Tick
          label={words.noFloor}
          isOn={isBottomless}
          onChange={(isOn) => form.set({ isBottomless: isOn })}
        />
      </div>
      <div class="line">
        {!isEndless && (
          <NumberField label={words.cap} value={cap} onChange={(most) => form.set({ cap: most })} />
        )}
        <Tick label={words.noCap} isOn={isEndless} onChange={(isOn) => form.set({ isEndless: isOn })} />
      </div>
      <NumberField label={words.scaleTo} value={scaleTo} onChange={(scale) => form.set({ scaleTo: scale })} />
      <Button isSmall onClick={put}>
        {words.put}
      </Button>
    </details>
  );
}
