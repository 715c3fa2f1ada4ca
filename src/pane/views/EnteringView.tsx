/** One clause: what to look for, the cells it is entered in, the 事由, and what it comes to. */

import type { CellValue } from '../../formula/value';
import { NO_POINTS, toNumber } from '../../points/points';
import { judge, State } from '../../rules/inputType';
import type { Scoring } from '../../scoring/scoring';
import type { InputRow } from '../session/formSections';
import { words } from '../strings';
import { FieldInput } from './FieldInput';
import { fieldFix, Said } from './Said';

export interface EntryHandlers {
  readonly valueOf: (id: string) => CellValue;
  /** With what is being typed. */
  readonly typedOf: (id: string) => CellValue;
  readonly onPreview: (id: string, value: CellValue | undefined) => void;
  readonly onEnter: (id: string, value: CellValue) => void;
}

interface EnteringProps extends EntryHandlers {
  readonly entering: InputRow;
  readonly scoring: Scoring;
  readonly onFocus: () => void;
}

export function EnteringView(props: EnteringProps) {
  const { entering, scoring, onFocus, valueOf, typedOf, onPreview, onEnter } = props;
  const { id, label, standard, inputs, note, verb } = entering;
  const score = scoring.clauses.get(id);
  const reason = verb === words.fill.loss ? words.fill.lossReason : words.fill.gainReason;
  const amount = score?.amount ?? NO_POINTS;
  const said = `said-${id}`;
  const cells = [
    ...inputs.map(({ field, part, unit }) => ({ field, part, unit, name: part ?? label })),
    ...(note === undefined ? [] : [{ field: note, part: reason, unit: '', name: reason }]),
  ];
  const wrong = cells.find(({ field }) => judge(field.entry, typedOf(field.id)).state === State.invalid);
  const message =
    wrong === undefined
      ? (score?.advice ?? '')
      : `${wrong.part === undefined ? '' : `${wrong.part}：`}${wrong.field.entry.expected}`;
  return (
    <fieldset class="entering" data-clause={id} onFocusIn={onFocus}>
      <legend>{label}</legend>
      <div class="entering-said">
        <Said
          id={said}
          usual={standard}
          wrong={message}
          fix={
            wrong && fieldFix(wrong.field, typedOf(wrong.field.id), (value) => onEnter(wrong.field.id, value))
          }
        />
        {amount > 0 && message === '' && (
          <output class={`amount ${verb === words.fill.loss ? 'is-loss' : ''}`}>
            {words.fill.amount(verb, toNumber(amount))}
          </output>
        )}
      </div>
      {cells.map(({ field, part, unit, name }) => (
        <FieldInput
          key={field.id}
          field={field}
          label={name}
          isLabelled={part === undefined}
          value={valueOf(field.id)}
          unit={field.entry.validation.type === 'list' ? '' : unit}
          hasSteps={field.entry.validation.type === 'whole'}
          saidIn={said}
          onPreview={(value) => onPreview(field.id, value)}
          onEnter={(value) => onEnter(field.id, value)}
        />
      ))}
    </fieldset>
  );
}
