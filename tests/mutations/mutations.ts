/** Every kind of change by its name, and one file after another changed by them, the same from the same seed. */

import { replacePart } from '../support/replaceParts';
import { randomFrom } from '../sheet/random/random';
import type { Part } from './base';
import { inBytes } from './inBytes';
import { inParts } from './inParts';
import { inSheets } from './inSheets';
import { inText } from './inText';
import type { Base, Mutation, TextMutation } from './mutation';
import { pick } from './mutation';

const ofText =
  (edit: TextMutation, part: RegExp): Mutation =>
  ({ bytes, parts }, random) => {
    const chosen: Part | undefined = pick(
      random,
      parts.filter(({ name }) => part.test(name)),
    );
    const text = chosen && edit(chosen, random);
    return chosen === undefined || text === undefined || text === chosen.text
      ? undefined
      : replacePart(bytes, chosen.name, () => text);
  };

export const mutations: readonly (readonly [name: string, mutation: Mutation])[] = [
  ...Object.entries(inBytes),
  ...Object.entries(inText).map(([name, edit]) => [name, ofText(edit, /./)] as const),
  // The sheets once more: they are two parts in sixteen, and most of what matters.
  ...Object.entries(inText).map(
    ([name, edit]) =>
      [`${name}, in a sheet`, ofText(edit, /worksheets\/sheet[12]\.xml|workbook\.xml$/)] as const,
  ),
  ...Object.entries(inParts),
  ...Object.entries(inSheets).map(([name, { part, edit }]) => [name, ofText(edit, part)] as const),
];

export interface Mutant {
  readonly number: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The mutant of this number; each has a chance of its own, so that one can be made again without the others. */
export function mutantOf(base: Base, seed: number, number: number): Mutant | undefined {
  const random = randomFrom(seed * 1_000_003 + number);
  const [name, mutate] = mutations[number % mutations.length] ?? [];
  const bytes = mutate?.(base, random);
  return name === undefined || bytes === undefined ? undefined : { number, name, bytes };
}
