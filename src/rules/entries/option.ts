/** One of a list: 是 or 否, a unit class, a choice. */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { InputType, Validation } from '../inputType';

/** A comma would part a name in the sheet's drop-down list, a wildcard would match others. */
export const OPTION_NAME = {
  type: 'string',
  pattern: '^[\\p{L}\\p{N}（）()、．.％%-]{1,40}$',
  description: '文字、数字、括号，不含逗号',
} as const;

/** Whether the cell `x` holds `name`. For a spreadsheet “a” equals “A”; FIND tells them apart. */
const isExactly = (x: Formula, name: string): Formula =>
  name.toLowerCase() === name.toUpperCase()
    ? f`${x}=${name}`
    : f`AND(${x}=${name},ISNUMBER(FIND(${name},${x})))`;

/** One of `options`, spelled exactly so. */
export const option = (options: readonly string[]): InputType<string> => ({
  empty: '',
  expected: `应填${options.map((name) => `“${name}”`).join('或')}`,
  validation: { type: 'list', options },
  accepts: (value) => typeof value === 'string' && options.includes(value),
  accepting: (x) =>
    call(
      'OR',
      options.map((name) => isExactly(x, name)),
    ),
  read: String,
  reading: (x) => x,
  typed: (json) => (typeof json === 'string' ? json : undefined),
  json: (value) => value,
});

/** One of `names`, worth its place among them: 1 for the first. */
export const choiceOf = (names: readonly string[]): InputType<number> => {
  const entry = option(names);
  return {
    ...entry,
    empty: 0,
    read: (value) => names.indexOf(String(value)) + 1,
    reading: (x) => names.reduceRight((rest, name, i) => f`IF(${isExactly(x, name)},${i + 1},${rest})`, f`0`),
    json: (value) => names[value - 1] ?? null,
  };
};

/** The option that a text is taken for by the eye: without blanks around it, in other letters or widths. */
export const optionNear = (validation: Validation, text: string): string | undefined =>
  validation.type === 'list' ? validation.options.find((each) => folded(each) === folded(text)) : undefined;

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

const YES = '是';
const NO = '否';

/** 是否: worth 1 when 是. */
export const tick: InputType<number> = {
  ...option([YES, NO]),
  empty: 0,
  expectedJson: '应填 true（是）或 false（否），不加引号',
  read: (value) => (value === YES ? 1 : 0),
  reading: (x) => f`IF(${x}=${YES},1,0)`,
  typed: (json) => (typeof json === 'boolean' ? (json ? YES : NO) : undefined),
  json: (value) => value === 1,
};
