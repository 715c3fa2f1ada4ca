/**
 * A rubric under one reading of the passages that can be read in two ways.
 *
 * > 任何1项工作未按要求落实，此项考核分值即为0 (昌吉州 第六条(一)): the item, the part of 30, or all 100?
 */

import type { Rubric } from './rubric';
import type { Reading, ReadingChange, ReadingOption } from './readingTypes';
import { copied } from './copied';
import { hasProperties } from '../problems/narrow';

/** Chosen option by id of the reading; the first option holds where nothing is chosen. */
export type Chosen = Readonly<Record<string, string>>;

export const optionOf = ({ id, options }: Reading, chosen: Chosen): ReadingOption | undefined =>
  Object.hasOwn(chosen, id) ? options.find((option) => option.id === chosen[id]) : options[0];

/** The rubric as it is scored; itself where only first options are chosen. */
export function readAs(rubric: Rubric, chosen: Chosen): Rubric {
  const changes = (rubric.readings ?? []).flatMap((reading) => optionOf(reading, chosen)?.changes ?? []);
  return changes.reduce(
    (changed, change) => copied(changed, (node) => withChange(node, tokens(change), change.value)),
    rubric,
  );
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
  if (!hasProperties(node)) return node;
  return { ...node, [token]: withChange(node[token], rest, value) };
}

/** Each reading's other options, one at a time; what is not chosen stays as the rubric has it. */
export const otherReadings = ({ readings = [] }: Rubric): readonly OtherReading[] =>
  readings.flatMap((reading) =>
    reading.options.slice(1).map((option) => ({ reading, option, chosen: { [reading.id]: option.id } })),
  );

export interface OtherReading {
  readonly reading: Reading;
  readonly option: ReadingOption;
  readonly chosen: Chosen;
}

/** `veto=section,media=total`: what is chosen differently from the rubric as it stands; nothing where all of it is. */
export const readingCode = ({ readings = [] }: Rubric, chosen: Chosen): string =>
  readings
    .filter((reading) => optionOf(reading, chosen) !== reading.options[0])
    .map(({ id }) => `${id}=${chosen[id]}`)
    .join(',');

/** The choices of a code; undefined where it names a reading or an option that the rubric does not have. */
export function chosenBy({ readings = [] }: Rubric, code: string): Chosen | undefined {
  const pairs = code === '' ? [] : code.split(',').map((pair) => pair.split('='));
  const chosen = pairs.flatMap(([reading, option, ...rest]) =>
    reading !== undefined && option !== undefined && rest.length === 0 && isOption(readings, reading, option)
      ? [[reading, option] as const]
      : [],
  );
  return chosen.length === pairs.length ? Object.fromEntries(chosen) : undefined;
}

const isOption = (readings: readonly Reading[], id: string, option: string): boolean =>
  readings.some((reading) => reading.id === id && reading.options.some((each) => each.id === option));
