/** One input cell of a scoresheet. */

import type { InputType } from '../../rules/inputType';
import type { FieldParts } from './fieldId';
import { fieldParts } from './fieldId';

/** In which column of its row a field stands. */
export type FieldColumn = 'entry' | 'note' | OfficialColumn;

/** On 评分表: where the score is typed, what one of several people gives, or what was given before. */
export type OfficialColumn = 'score' | `${'scorer' | 'earlier'}:${string}`;

export const isOfficial = (column: FieldColumn): column is OfficialColumn =>
  column === 'score' || /^(?:scorer|earlier):/.test(column);

export interface Field extends FieldParts {
  readonly id: string;
  /** The id in the hidden column of the row where the field stands. */
  readonly row: string;
  readonly column: FieldColumn;
  readonly entry: InputType;
  /** How messages name it: 第1项“专题会议少开”. */
  readonly label: string;
}

export const field = (
  id: string,
  entry: InputType,
  label: string,
  place: Partial<Pick<Field, 'row' | 'column'>> = {},
): Field => ({ id, ...fieldParts(id), row: id, column: 'entry', ...place, entry, label });
