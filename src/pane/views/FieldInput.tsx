/** One field: label, cell, what to type, and what is wrong with it, tied together for a screen reader. */

import { adviceFor, judge, State } from '../../rules/inputType';
import { words } from '../strings';
import { Button } from '../ui/Button';
import { FieldCell, isLong } from './FieldCell';
import { fieldFix, Said } from './Said';
import type { DraftProps } from './useDraft';
import { useDraft } from './useDraft';

export interface FieldInputProps extends DraftProps {
  readonly label: string;
  /** Where a heading above says it already, the label is for screen readers alone. */
  readonly isLabelled?: boolean;
  /** 次, 篇; nothing for words. */
  readonly unit?: string;
  readonly hasSteps?: boolean;
  /** Id of the message where it is said elsewhere; otherwise the field says it itself. */
  readonly saidIn?: string;
}

export function FieldInput(props: FieldInputProps) {
  const { field, label, unit = '', hasSteps = false, isLabelled = false, saidIn } = props;
  const { entry, id } = field;
  const draft = useDraft(props);
  const own = `field-${id.replace(/[^\w\u4e00-\u9fff-]/g, '_')}`;
  const isWrong = judge(entry, draft.value).state === State.invalid;
  const said = saidIn ?? `${own}-wrong`;
  const shared = {
    id: own,
    'data-field': id,
    'aria-describedby': `${own}-help${isWrong ? ` ${said}` : ''}`,
    'aria-invalid': isWrong,
    'data-typing': draft.isTyping,
    class: 'field-cell',
  } as const;
  const step = (by: number): void => {
    const now = typeof draft.value === 'number' ? draft.value : 0;
    draft.commit(Math.max(0, now + by));
  };
  return (
    <div class={`field field-${entry.validation.type}`}>
      <label for={own} class={isLabelled ? 'visually-hidden' : ''}>
        {label}
      </label>
      <div class="field-line">
        {hasSteps && (
          <Button
            isSmall
            label={words.fill.fewer(label)}
            isDisabled={typeof draft.value !== 'number' || draft.value <= 0}
            onClick={() => step(-1)}
          >
            −
          </Button>
        )}
        <FieldCell {...{ field, draft, shared }} />
        {hasSteps && (
          <Button isSmall label={words.fill.more(label)} onClick={() => step(1)}>
            ＋
          </Button>
        )}
        {unit !== '' && <span class="unit">{unit}</span>}
      </div>
      <p id={`${own}-help`} class="visually-hidden">
        {entry.expected}
      </p>
      {saidIn === undefined && (isWrong || isExplained(field.entry)) && (
        <Said
          id={said}
          usual={isExplained(entry) ? entry.expected : ''}
          wrong={isWrong ? adviceFor(entry, draft.value) : ''}
          fix={isWrong ? fieldFix(field, draft.value, draft.commit) : undefined}
        />
      )}
    </div>
  );
}

/** A list says by itself what can be chosen, and for sentences there is nothing to say. */
const isExplained = (entry: FieldInputProps['field']['entry']): boolean =>
  entry.validation.type !== 'list' && !isLong(entry);
