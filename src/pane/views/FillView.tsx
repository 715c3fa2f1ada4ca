/** One part of the form after another: choose it, fill it in, go on to the next. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { HEAD } from '../../scoring/fields/fieldId';
import type { Host } from '../../hosts/host';
import { fieldName } from '../../sheet/sheetNames';
import type { FormSection } from '../session/formSections';
import { words } from '../strings';
import { scoreOf, titleOf } from './Overview';
import type { PartProps } from './PartView';
import { PartView } from './PartView';
import { Button } from '../ui/Button';

interface FillViewProps extends PartProps {
  readonly parts: readonly FormSection[];
  readonly host: Host;
  readonly onPick: (part: FormSection) => void;
}

export function FillView({ parts, host, onPick, ...rest }: FillViewProps) {
  const { part, scoring } = rest;
  const at = parts.indexOf(part);
  const body = useRef<HTMLDivElement>(null);
  const goesOn = useRef(false);
  useLayoutEffect(() => {
    if (goesOn.current) body.current?.querySelector<HTMLElement>('.part .field-cell')?.focus();
    goesOn.current = false;
  }, [part.id]);
  const groups = [...new Set(parts.map(({ group }) => group))];
  const beside = (by: number, label: string, sign: string) => {
    const next = parts[at + by];
    return (
      <Button
        isSmall
        label={label}
        isDisabled={next === undefined}
        onClick={() => next !== undefined && onPick(next)}
      >
        {sign}
      </Button>
    );
  };
  const following = parts[at + 1];
  /** From the last field of a part to the first of the next, by Tab and Enter alone. */
  const onward = following !== undefined && (
    <p class="onward">
      <Button
        isSmall
        onClick={() => {
          goesOn.current = true;
          onPick(following);
        }}
      >
        {words.fill.onward}
      </Button>
    </p>
  );
  return (
    <div class="fill" ref={body}>
      <div class="picker">
        {beside(-1, words.fill.previous, '‹')}
        <select
          aria-label={words.fill.go}
          value={part.id}
          onChange={(event) => {
            const next = parts.find(({ id }) => id === event.currentTarget.value);
            if (next !== undefined) onPick(next);
          }}
        >
          {groups.map((group) => (
            <optgroup key={group} label={group}>
              {parts
                .filter((each) => each.group === group)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {titleOf(each)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        {beside(1, words.fill.next, '›')}
      </div>
      <div class="part-head">
        <h2>
          {part.title} <output class="part-score">{scoreOf(part, scoring)}</output>
        </h2>
        <Button isSmall look="subtle" onClick={() => void host.reveal(placeOf(part))}>
          {words.fill.show}
        </Button>
      </div>
      <PartView key={part.id} {...rest} onward={onward} />
    </div>
  );
}

/** The first cell of a part. */
function placeOf({ fields: [field], entering: [first] }: FormSection): { readonly name: string } {
  return { name: fieldName(field?.id ?? first?.inputs[0]?.field.id ?? HEAD.unit) };
}
