/** Words a person writes: 事由, 调整理由, 备注（人工填写）, the unit's name. */

import { arrayOf, f } from '../../formula/formula';
import type { InputType, LooksBlank } from '../inputType';
import { State } from '../inputType';
import { BLANKS } from './blanks';

/** Characters that are looked at. A longer text that begins with so many blanks is refused rather than half read. */
const LOOKED_AT = 40;
const PLACES = arrayOf(Array.from({ length: LOOKED_AT }, (_, i) => i + 1));

/** Spaces of whatever width are no unit name, no 事由 and no reason. TRIM knows only the half-width one. */
const looksBlank: LooksBlank = {
  judge(value) {
    const isBlank = (character: string): boolean => BLANKS.includes(character);
    if (typeof value === 'number' || !Array.from(value.slice(0, LOOKED_AT)).every(isBlank)) return undefined;
    return value.length <= LOOKED_AT ? State.blank : State.invalid;
  },
  // Past the end MID is the empty text, of which programs think differently whether FIND finds it: it is left out.
  state: (x, otherwise, blanks) =>
    f`IF(SUMPRODUCT(ISNUMBER(FIND(MID(${x},${PLACES},1),${blanks}))*(${PLACES}<=LEN(${x})))=MIN(LEN(${x}),${LOOKED_AT}),IF(LEN(${x})<=${LOOKED_AT},0,2),${otherwise})`,
};

/**
 * Text of at most `longest` characters. A number is refused: “6.3” meant as 6月3日 would print as
 * whatever the spreadsheet made of it.
 */
export const text = ({
  longest,
  expected = `应填文字，不超过${longest}字`,
}: {
  longest: number;
  expected?: string;
}): InputType<string> => ({
  empty: '',
  expected,
  validation: { type: 'text', longest },
  looksBlank,
  accepts: (value) => typeof value === 'string' && value.length <= longest,
  accepting: (x) => f`IF(ISNUMBER(${x}),FALSE,LEN(${x})<=${longest})`,
  read: String,
  reading: (x) => x,
  typed: (json) => (typeof json === 'string' ? storable(json) : undefined),
  json: (value) => value,
});

/** Text as a workbook can hold it: every line break is \n, and what nobody can see is left out. */
const storable = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
