/** A value as a person would type it: the reverse of `parseTyped`. */

import type { CellValue } from '../../formula/value';
import type { InputType } from '../../rules/inputType';
import { judge, State } from '../../rules/inputType';
import { isoDay } from '../../rules/entries/day';
import { formatValue } from './formatValue';

export function typedText(value: CellValue, entry: InputType): string {
  const isDay = entry.validation.type === 'date' && judge(entry, value).state === State.valid;
  return isDay ? isoDay(Number(value)) : formatValue(value);
}
