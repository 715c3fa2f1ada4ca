/** Automatic numbers as they are counted along the document: （一）, ①, 2.1. */

import { ordinal } from '../source/ordinals';
import type { Numbering, NumberLevel, NumberList } from './numbering';

export interface NumberReference {
  readonly list: string;
  readonly level: number;
}

/** Counts the paragraph and says its number as printed; '' for a bullet or a list that is not defined. */
export type Counter = (reference: NumberReference) => string;

export function openCounter(numbering: Numbering): Counter {
  /** By what is counted together: the latest number of each level. */
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();

  return ({ list: id, level }) => {
    const list = numbering.get(id);
    const own = list?.levels.get(level);
    if (list === undefined || own === undefined) return '';
    const latest = counts.get(list.abstractId) ?? new Map<number, number>();
    counts.set(list.abstractId, latest);
    const key = `${id}/${level}`;
    const restart = begun.has(key) ? undefined : list.restarts.get(level);
    begun.add(key);
    latest.set(level, restart ?? (latest.get(level) ?? own.start - 1) + 1);
    restartBelow(list, latest, level);
    return own.format === 'bullet' ? '' : written(list, own, latest);
  };
}

/** Levels below start again, unless they say after which one they do. */
function restartBelow(list: NumberList, latest: Map<number, number>, level: number): void {
  for (const [below, { restartsAfter }] of list.levels) {
    if (below <= level || restartsAfter === 0) continue;
    if (restartsAfter === undefined || level < restartsAfter) latest.delete(below);
  }
}

const written = (
  list: NumberList,
  { text, isLegal }: NumberLevel,
  latest: ReadonlyMap<number, number>,
): string =>
  text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = list.levels.get(Number(digit) - 1);
    if (level === undefined) return '';
    return ordinal(latest.get(Number(digit) - 1) ?? level.start, isLegal ? 'decimal' : level.format);
  });
