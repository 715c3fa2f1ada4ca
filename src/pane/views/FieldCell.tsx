/**
 * The cell of a field, as its entry wants it: a line, several lines, or a list.
 *
 * Native inputs: the words that describe them stand outside, which a widget's own shadow cannot refer to, and an
 * input method must be left alone while it composes.
 */

import type { TargetedCompositionEvent, TargetedInputEvent } from 'preact';
import { parseTyped } from '../../hosts/page/parseTyped';
import type { Field } from '../../scoring/fields/fields';
import { words } from '../strings';
import type { FieldDraft } from './useDraft';

interface FieldCellProps {
  readonly field: Field;
  readonly draft: FieldDraft;
  /** Attributes that every kind of cell has. */
  readonly shared: object;
}

export function FieldCell({ field: { entry }, draft, shared }: FieldCellProps) {
  const { validation } = entry;
  if (validation.type === 'list')
    return <ChoiceCell options={validation.options} {...{ draft, shared, entry }} />;
  const typing = {
    ...shared,
    value: draft.text,
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      draft.type(event.currentTarget.value, event.isComposing),
    onCompositionEnd: (event: TargetedCompositionEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      draft.type(event.currentTarget.value, false),
    onChange: draft.finish,
    onBlur: draft.finish,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') draft.restore();
    },
  };
  if (isLong(entry)) return <textarea rows={1} {...typing} />;
  return (
    <input
      type="text"
      autocomplete="off"
      inputMode={validation.type === 'text' ? 'text' : validation.type === 'whole' ? 'numeric' : 'decimal'}
      {...(validation.type === 'date' && { placeholder: words.fill.dateExample })}
      {...typing}
    />
  );
}

/** Whether it takes sentences rather than a name. */
export const isLong = ({ validation }: Field['entry']): boolean =>
  validation.type === 'text' && validation.longest > 100;

/** A value that is not in the list stays to be seen. */
function ChoiceCell({
  options,
  draft,
  shared,
  entry,
}: Pick<FieldCellProps, 'draft' | 'shared'> & {
  readonly options: readonly string[];
  readonly entry: Field['entry'];
}) {
  const all = draft.text === '' || options.includes(draft.text) ? options : [...options, draft.text];
  return (
    <select
      {...shared}
      value={draft.text}
      onChange={(event) => draft.commit(parseTyped(event.currentTarget.value, entry))}
    >
      <option value="">{words.fill.blank}</option>
      {all.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}
