/** What must be so. Where it is not, the fault is in this program, and the error says where to look for it. */

/** What a table has under `key`. */
export function mustFind<K, V>(table: { readonly get: (key: K) => V | undefined }, key: K): V {
  const found = table.get(key);
  if (found === undefined) throw new Error(`nothing is known of ${String(key)}`);
  return found;
}

export function elementAt<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing stands at ${index} of ${list.length}`);
  return found;
}

/** `what` names it in the error. */
export function mustExist<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
