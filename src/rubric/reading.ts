/**
 * A rubric under one reading of the passages that can be read in two ways.
 *
 * > 任何1项工作未按要求落实，此项考核分值即为0 (昌吉州 第六条(一)): the item, the part of 30, or all 100?
 */

import type { Reading, ReadingChange, ReadingOption, Rubric } from './rubric';

/** Chosen option by id of the reading; the first option holds where nothing is chosen. */
export type Chosen = Readonly<Record<string, string>>;

export const optionOf = ({ id, options }: Reading, chosen: Chosen): ReadingOption | undefined =>
  Object.hasOwn(chosen, id) ? options.find((option) => option.id === chosen[id]) : options[0];

/** The rubric as it is scored; itself where only first options are chosen. */
export function readAs(rubric: Rubric, chosen: Chosen): Rubric {
  const changes = (rubric.readings ?? []).flatMap((reading) => optionOf(reading, chosen)?.changes ?? []);
  return changes.reduce<unknown>(
    (changed, change) => withChange(changed, tokens(change), change.value),
    rubric,
  ) as Rubric;
}

const tokens = ({ at }: ReadingChange): readonly string[] =>
  at
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A copy along the way to the pointer; everything else is shared. */
function withChange(node: unknown, [token, ...rest]: readonly string[], value: unknown): unknown {
  if (token === undefined) return value;
  if (Array.isArray(node))
    return node.map((child: unknown, i) => (String(i) === token ? withChange(child, rest, value) : child));
  if (typeof node !== 'object' || node === null) return node;
  const record = node as Readonly<Record<string, unknown>>;
  return { ...record, [token]: withChange(record[token], rest, value) };
}

/** Every combination of options, the rubric as it stands first. */
export const everyReading = ({ readings = [] }: Rubric): readonly Chosen[] =>
  readings.reduce<readonly Chosen[]>(
    (all, { id, options }) =>
      all.flatMap((chosen) => options.map((option) => ({ ...chosen, [id]: option.id }))),
    [{}],
  );
