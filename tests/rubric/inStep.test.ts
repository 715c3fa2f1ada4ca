/**
 * The types of rubric.ts and the schema of schema.ts say the same: checked by the compiler, both ways. A property, a
 * word to choose from or a `?` that stands in one of them alone does not compile here, and the error says where.
 *
 * Two lists all the same: an editor shows the comments of the types, and the schema refers to itself and chooses by
 * `if`, so that types read off it would lose the one or the other. Rules are checked beside their kinds.
 */

import type { Clause, Group, Item, ListLine, Multiplier, Requirement, Rubric } from '../../src/rubric/rubric';
import type { rubricSchema } from '../../src/rubric/schema';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Optional<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T] & string;

interface Plain {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly null: null;
}
/** Beside `array` there is an `if`, which no type of ours follows. */
type Names = keyof Plain | readonly (keyof Plain)[];
type Named<N extends Names> = N extends keyof Plain
  ? Plain[N]
  : Plain[Extract<N, readonly unknown[]>[number]];

/** What the schema `S` and the type `T` of the value at `At` do not agree on; never if they do. */
type Faults<S, T, At extends string> = S extends { readonly $ref: string }
  ? never
  : S extends { readonly properties: infer P; readonly required: readonly (infer R extends string)[] }
    ? | `${At}: the type lacks ${Exclude<keyof P & string, keyof T>}`
      | `${At}: the schema lacks ${Exclude<keyof T & string, keyof P>}`
      | `${At}: the type need not have ${R & Optional<T>}`
      | `${At}: the schema need not have ${Exclude<keyof T & string, R | Optional<T>>}`
      | {
          [K in keyof P & keyof T & string]: Faults<P[K], Exclude<T[K], undefined>, `${At}/${K}`>;
        }[keyof P & keyof T & string]
    : S extends { readonly items: infer I }
      ? T extends readonly (infer E)[]
        ? Faults<I, E, `${At}/0`>
        : `${At}: the type is no list`
      : S extends { readonly enum: readonly (infer W)[] }
        ? Same<W, T> extends true
          ? never
          : `${At}: other words`
        : S extends { readonly type: infer N extends Names }
          ? Same<Named<N>, T> extends true
            ? never
            : `${At}: another type`
          : never;

type Defs = (typeof rubricSchema)['$defs'];
type Requires = Defs['clause']['properties']['requires'];

interface RubricFaults {
  readonly rubric: Faults<typeof rubricSchema, Rubric, 'rubric'>;
  readonly item: Faults<Defs['item'], Item, 'item'>;
  readonly clause: Faults<Defs['clause'], Clause, 'clause'>;
  readonly requirement: Faults<Requires['allOf'][1]['then']['items'], Requirement, 'requirement'>;
  readonly multiplier: Faults<Defs['multiplier'], Multiplier, 'multiplier'>;
  readonly group: Faults<Defs['group'], Group, 'group'>;
  readonly line: Faults<Defs['extraItem'], ListLine, 'line'>;
}

/** An error here names the place. */
const found: Partial<RubricFaults> = {};
const faults: Partial<Readonly<Record<keyof RubricFaults, never>>> = found;

/** What would be found, each in a small schema and a type beside it. */
interface Examples {
  readonly aPropertyMore: Faults<Shape<'a' | 'b', 'a'>, { readonly a: string }, 'x'>;
  readonly aPropertyLess: Faults<Shape<'a', 'a'>, { readonly a: string; readonly b?: string }, 'x'>;
  readonly optionalInTheType: Faults<Shape<'a', 'a'>, { readonly a?: string }, 'x'>;
  readonly optionalInTheSchema: Faults<Shape<'a', never>, { readonly a: string }, 'x'>;
  readonly anotherType: Faults<Shape<'a', 'a'>, { readonly a: number }, 'x'>;
  readonly aWordMore: Faults<{ readonly enum: readonly ['p', 'q'] }, 'p', 'x'>;
  readonly aWordLess: Faults<{ readonly enum: readonly ['p'] }, 'p' | 'q', 'x'>;
  readonly inAList: Faults<{ readonly items: Shape<'a', 'a'> }, readonly { readonly a: number }[], 'x'>;
}
interface Shape<P extends string, R extends string> {
  readonly properties: { readonly [K in P]: { readonly type: 'string' } };
  readonly required: readonly R[];
}
const examples: Examples = {
  aPropertyMore: 'x: the type lacks b',
  aPropertyLess: 'x: the schema lacks b',
  optionalInTheType: 'x: the type need not have a',
  optionalInTheSchema: 'x: the schema need not have a',
  anotherType: 'x/a: another type',
  aWordMore: 'x: other words',
  aWordLess: 'x: other words',
  inAList: 'x/0/a: another type',
};

it('is checked by the compiler: nothing is out of step, and what would be is found', () => {
  expect(faults).toEqual({});
  expect(Object.keys(examples)).toHaveLength(8);
});
