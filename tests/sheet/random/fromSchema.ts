/** A rule of a kind that has no generator of its own: whatever its schema allows, within what notices ask for. */

import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { ruleKinds } from '../../../src/rules';
import { parameter, sometimes, thousandths } from './numbers';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
}

const UNITS = fc.constantFrom('次', '起');
/** More than this no notice asks for; rubrics stay small. */
const LARGEST = 12;

function valueOf(schema: Schema): Arbitrary<unknown> {
  const { type, minimum = 0, exclusiveMinimum, maximum = LARGEST, items } = schema;
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const most = Math.min(maximum, LARGEST);
  if (type === 'integer') return fc.integer({ min: minimum, max: most });
  if (type === 'number') {
    const least = exclusiveMinimum === undefined ? minimum * 1000 : exclusiveMinimum * 1000 + 1;
    return fc.oneof(fc.constantFrom(1, 2, 0.5), thousandths(least, most * 1000));
  }
  if (type === 'array' && items !== undefined)
    return fc.array(valueOf(items), {
      minLength: schema.minItems ?? 1,
      maxLength: Math.min(schema.maxItems ?? 3, 3),
    });
  if (type === 'string') return UNITS;
  throw new Error(`no random values of ${JSON.stringify(schema)}: give the kind a generator in rules.ts`);
}

export function fromSchema(kind: keyof typeof ruleKinds): Arbitrary<object> {
  const { schema, parameters = [] } = ruleKinds[kind];
  return fc.record({
    kind: fc.constant(kind),
    ...Object.fromEntries(
      Object.entries(schema.properties).map(([name, own]) => {
        const plain = valueOf(own);
        const value = parameters.includes(name) ? parameter(plain as Arbitrary<number>) : plain;
        return [name, schema.required.includes(name) ? value : sometimes(value)];
      }),
    ),
  });
}
