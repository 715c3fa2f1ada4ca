/**
 * The few shapes that our JSON Schemas are made of.
 *
 * They keep the literal types of what they are given, so that the type of a document can be read off its schema
 * (`FromSchema` of json-schema-to-ts, which is gone once compiled).
 */

import { OPTION_NAME } from '../rules/entries/option';

/** An object with these properties and no others. */
export const closed = <
  const R extends readonly (keyof P & string)[],
  const P extends Readonly<Record<string, object>>,
>(
  required: R,
  properties: P,
) => ({ type: 'object', required, additionalProperties: false, properties }) as const;

/** No notice comes near `maxItems`: a list that passes it is an attack or an accident. */
export const manyOf = <const I extends object>(items: I, minItems = 0, maxItems = 300) =>
  ({ type: 'array', items, minItems, maxItems }) as const;

/** What a document of that shape is once read: nobody changes it. */
export type ReadOnly<T> = T extends object ? { readonly [K in keyof T]: ReadOnly<T[K]> } : T;

/** A description says the pattern in words: for messages, and for editors that show it. */
export const ID = {
  type: 'string',
  pattern: '^[A-Za-z0-9_]{1,40}$',
  description: '1到40个英文字母、数字或下划线',
} as const;
export const TEXT = { type: 'string', minLength: 1, maxLength: 8000 } as const;
export const LINE = { type: 'string', minLength: 1, maxLength: 200 } as const;
export const CLASS = {
  type: 'string',
  pattern: '^[\\p{L}\\p{N}]{1,20}$',
  description: '1到20个汉字、字母或数字',
} as const;

/** 分: not negative, at most 3 decimals. */
export const SCORE_POINTS = { type: 'number', minimum: 0, maximum: 100000, multipleOf: 0.001 } as const;

/** 折算 into nothing is none. */
export const SCALE_POINTS = { ...SCORE_POINTS, exclusiveMinimum: 0 } as const;

/** How far below 0; null for no limit. */
export const FLOOR_POINTS = {
  ...SCORE_POINTS,
  type: ['number', 'null'],
  minimum: -100000,
  maximum: 0,
} as const;

/** Short enough for a narrow column; a comma would part a name in the sheet's drop-down list. */
const BOX_WORD = { ...OPTION_NAME, maxLength: 10 } as const;

/** Words of which one is ticked: □符合 □不符合 □不涉及. */
export const BOX_WORDS = closed(['words', 'failing'], {
  words: manyOf(BOX_WORD, 2, 5),
  failing: manyOf(BOX_WORD, 0, 4),
  absent: BOX_WORD,
});

export const STATUS_WORDS = closed(['words', 'failing'], {
  words: manyOf(BOX_WORD, 2, 5),
  failing: manyOf(BOX_WORD, 1, 4),
  mark: { ...LINE, maxLength: 8 },
  boxes: { type: 'boolean' },
});

export const TEXTS = { type: 'object', additionalProperties: TEXT, maxProperties: 20 } as const;

/** See `ColumnId`: requirement, heading:1, text:考核方式. */
const COLUMN_ID = { ...LINE, maxLength: 60 } as const;
export const COLUMNS = { ...manyOf(COLUMN_ID), maxItems: 40 } as const;
export const COLUMN_SPAN = closed(['from', 'to'], { from: COLUMN_ID, to: COLUMN_ID });

/** Of the row of an item, or of a line of 加分 or 扣分项. */
export const ISSUED_CELLS = {
  printedLabel: { ...LINE, minLength: 0 },
  joined: COLUMNS,
  across: COLUMN_SPAN,
  spans: { ...manyOf(COLUMN_SPAN), maxItems: 10 },
  headings: manyOf({ type: 'string', maxLength: 200 }, 0, 4),
  texts: TEXTS,
};
