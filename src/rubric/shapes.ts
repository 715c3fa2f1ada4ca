/**
 * The few shapes that our JSON Schemas are made of.
 *
 * They keep the literal types of what they are given, so that the type of a document can be read off its schema
 * (`FromSchema` of json-schema-to-ts, which is gone once compiled).
 */

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
