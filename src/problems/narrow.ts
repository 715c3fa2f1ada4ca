/** What the compiler cannot see for itself about tables, lists and values from elsewhere, each said once. */

/** The type of a table does not say that it has no other keys: only for those that are written out in the code. */
export const ownKeys = <T extends object>(table: T): readonly (keyof T & string)[] =>
  Object.keys(table) as (keyof T & string)[];

/** The same with what stands there. */
export const ownEntries = <T extends object>(
  table: T,
): readonly (readonly [keyof T & string, T[keyof T & string]])[] =>
  ownKeys(table).map((key) => [key, table[key]] as const);

/** A table of these keys; those of `K` that are not among them must never be asked for. */
export const tableOf = <K extends string, V>(
  keys: readonly K[],
  valueOf: (key: K) => V,
): Readonly<Record<K, V>> => Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;

export const isOneOf = <T extends string>(all: readonly T[], value: unknown): value is T =>
  all.some((each) => each === value);

/** An object or a list, whose properties may be anything. */
export const hasProperties = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What stands under a name of which the type says nothing. */
export const propertyOf = (owner: object, name: string): unknown => Reflect.get(owner, name);
