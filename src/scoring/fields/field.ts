/** One input cell of a scoresheet. */

import type { InputType } from '../../rules/inputType';
import type { FieldParts } from './fieldId';
import { fieldParts } from './fieldId';

/** In which column of its row a field stands. */
export type FieldColumn = 'entry' | 'note' | OfficialColumn;

/** On 评分表: where the score is typed, or what is taken; what one of several people gives, or what was given before. */
export type OfficialColumn = ResultColumn | `${'scorer' | 'earlier'}:${string}`;

/** Where an item has its result: 得分, or on a form without it 扣分. */
export type ResultColumn = 'score' | 'deduction';

export const isResult = (column: FieldColumn | undefined): column is ResultColumn =>
  column === 'score' || column === 'deduction';

export const isOfficial = (column: FieldColumn): column is OfficialColumn =>
  isResult(column) || /^(?:scorer|earlier):/.test(column);

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
