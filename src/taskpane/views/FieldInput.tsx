/**
 * One field: label, cell, what to type, and what is wrong with it, tied together for a screen reader.
 *
 * Native inputs: the words that describe them stand outside, which a widget's own shadow cannot refer to, and an
 * input method must be left alone while it composes.
 */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellValue } from '../../formula/value';
import { parseTyped } from '../../hosts/page/parseTyped';
import { typedText } from '../../hosts/page/typedText';
import { judge, State } from '../../rules/entry';
import type { Field } from '../../scoring/fields';
import { words } from '../strings';
import { Button } from '../ui/Button';

export interface FieldInputProps {
  readonly field: Field;
  readonly label: string;
  readonly value: CellValue;
  /** Where a heading above says it already, the label is for screen readers alone. */
  readonly isLabelled?: boolean;
  /** 次, 篇; nothing for words. */
  readonly unit?: string;
  readonly hasSteps?: boolean;
  /** What the entry would do, while it is being typed. */
  readonly onPreview: (value: CellValue | undefined) => void;
  readonly onEnter: (value: CellValue) => void;
}

export function FieldInput(props: FieldInputProps) {
  const { field, label, value, unit = '', hasSteps = false, isLabelled = false } = props;
  const { entry, id } = field;
  const draft = useDraft(props);
  const own = `field-${id.replace(/[^\w\u4e00-\u9fff-]/g, '_')}`;
  const isWrong = judge(entry, draft.value).state === State.invalid;
  const described = `${own}-help${isWrong ? ` ${own}-wrong` : ''}`;
  const shared = {
    id: own,
    'data-field': id,
    'aria-describedby': described,
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
        <Cell field={field} draft={draft} shared={shared} stored={value} />
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
      {isWrong && (
        <p id={`${own}-wrong`} class="wrong" role="alert">
          {entry.expected}
        </p>
      )}
    </div>
  );
}

interface Draft {
  /** Not yet in the sheet. */
  readonly isTyping: boolean;
  readonly text: string;
  readonly value: CellValue;
  readonly type: (text: string, isComposing: boolean) => void;
  readonly commit: (value: CellValue) => void;
  readonly finish: () => void;
  readonly restore: () => void;
}

/** What is being typed; the sheet has it when the cell is left. */
function useDraft({ field: { entry, id }, value, onPreview, onEnter }: FieldInputProps): Draft {
  const [text, setText] = useState<string>();
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => setText(undefined), [id]);
  const shown = text ?? typedText(value, entry);
  const typed = text === undefined ? value : parseTyped(text, entry);
  return {
    isTyping: text !== undefined,
    text: shown,
    value: typed,
    type(next, isComposing) {
      setText(next);
      latest.current = next;
      if (!isComposing) onPreview(parseTyped(next, entry));
    },
    commit(next) {
      setText(undefined);
      onPreview(undefined);
      onEnter(next);
    },
    finish() {
      if (latest.current === undefined) return;
      const next = parseTyped(latest.current, entry);
      setText(undefined);
      latest.current = undefined;
      onPreview(undefined);
      onEnter(next);
    },
    restore() {
      setText(undefined);
      latest.current = undefined;
      onPreview(undefined);
    },
  };
}

interface CellProps {
  readonly field: Field;
  readonly draft: Draft;
  readonly shared: object;
  readonly stored: CellValue;
}

function Cell({ field: { entry }, draft, shared, stored }: CellProps) {
  const { validation } = entry;
  if (validation.type === 'list')
    return <Choice options={validation.options} {...{ draft, shared, entry, stored }} />;
  const typing = {
    ...shared,
    value: draft.text,
    onInput: (event: InputEvent) =>
      draft.type((event.currentTarget as HTMLInputElement).value, event.isComposing),
    onCompositionEnd: (event: CompositionEvent) =>
      draft.type((event.currentTarget as HTMLInputElement).value, false),
    onChange: draft.finish,
    onBlur: draft.finish,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') draft.restore();
    },
  };
  if (validation.type === 'text' && validation.longest > 100) return <textarea rows={1} {...typing} />;
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

/** A value that is not in the list stays to be seen. */
function Choice({
  options,
  draft,
  shared,
  entry,
}: Pick<CellProps, 'draft' | 'shared'> & {
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
