/** One clause: what to look for, the cells it is entered in, the 事由, and what it comes to. */

import type { CellValue } from '../../formula/value';
import { NO_POINTS, toNumber } from '../../points/points';
import type { Scoring } from '../../scoring/score';
import type { Entering } from '../session/parts';
import { words } from '../strings';
import { FieldInput } from './FieldInput';

export interface EntryHandlers {
  readonly valueOf: (id: string) => CellValue;
  readonly onPreview: (id: string, value: CellValue | undefined) => void;
  readonly onEnter: (id: string, value: CellValue) => void;
}

interface EnteringProps extends EntryHandlers {
  readonly entering: Entering;
  readonly scoring: Scoring;
  readonly onFocus: () => void;
}

export function EnteringView(props: EnteringProps) {
  const { entering, scoring, onFocus, valueOf, onPreview, onEnter } = props;
  const { id, label, standard, inputs, note, verb } = entering;
  const score = scoring.clauses.get(id);
  const amount = score?.amount ?? NO_POINTS;
  return (
    <fieldset class="entering" data-clause={id} onFocusIn={onFocus}>
      <legend>
        {label}
        {amount > 0 && <output class="amount">{words.fill.amount(verb, toNumber(amount))}</output>}
      </legend>
      {standard !== '' && <p class="standard">{standard}</p>}
      {inputs.map(({ field, part, unit }) => (
        <FieldInput
          key={field.id}
          field={field}
          label={part ?? label}
          isLabelled={part === undefined}
          value={valueOf(field.id)}
          unit={field.entry.validation.type === 'list' ? '' : unit}
          hasSteps={field.entry.validation.type === 'whole'}
          onPreview={(value) => onPreview(field.id, value)}
          onEnter={(value) => onEnter(field.id, value)}
        />
      ))}
      {note !== undefined && (
        <FieldInput
          field={note}
          label={words.fill.note}
          value={valueOf(note.id)}
          onPreview={(value) => onPreview(note.id, value)}
          onEnter={(value) => onEnter(note.id, value)}
        />
      )}
      {score !== undefined && score.advice !== '' && <p class="wrong">{score.advice}</p>}
    </fieldset>
  );
}
