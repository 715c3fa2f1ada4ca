/** One way to change a file; undefined where it finds nothing to change. */

import type { Random } from '../sheet/random/random';
import type { Part } from './base';

export interface Base {
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
}

export type Mutation = (base: Base, random: Random) => Uint8Array | undefined;

/** One part's text changed; undefined where the edit changes nothing. */
export type TextMutation = (part: Part, random: Random) => string | undefined;

export const pick = <T>(random: Random, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];
