/**
 * How 分值 is allotted: 总分 to sections, a section to its items, an item to its sub-items.
 *
 * A tree of what is written at each heading, to be compared with the sum of what stands below it.
 */

import { lintWords } from '../problems/lintMessages';
import type { Points } from '../points/points';
import { minus, plus, pointsOf, toNumber } from '../points/points';
import type { Item, Rubric, Section } from '../rubric/rubric';
import type { Mend } from './finding';
import { nameAt } from './nameAt';

export interface Allotment {
  /** JSON pointer to the number as written. */
  readonly pointer: string;
  /** As messages call it. */
  readonly name: string;
  readonly written: Points;
  /** What that counts for in the whole, after 折算 too. */
  readonly counted: Points;
  /** What it is divided into; empty for an item with clauses. */
  readonly parts: readonly Allotment[];
  /** A limit on its parts (`clamp`), which may come to more. */
  readonly isLimit: boolean;
}

/** The tree from 总分 down. */
export function allotmentOf(rubric: Rubric): Allotment {
  const allot = ({ fullScore, ...whole }: Section | Item, pointer: string): Allotment => ({
    pointer: `${pointer}/fullScore`,
    name: nameAt(rubric, pointer),
    written: pointsOf(fullScore ?? 0),
    counted: pointsOf(('scaleTo' in whole ? whole.scaleTo : undefined) ?? fullScore ?? 0),
    isLimit: 'clamp' in whole && whole.clamp,
    parts: (whole.items ?? [])
      .map((item, i) => ({ item, at: `${pointer}/items/${i}` }))
      // A row without 分值 takes no part of the whole: its clauses add to it, or lower it.
      .filter(({ item }) => item.fullScore !== null)
      .map(({ item, at }) => allot(item, at)),
  });
  return {
    pointer: '/fullScore',
    name: lintWords.total,
    written: pointsOf(rubric.fullScore),
    counted: pointsOf(rubric.fullScore),
    isLimit: false,
    parts: rubric.sections.map((section, i) => allot(section, `/sections/${i}`)),
  };
}

/** Every heading, from the top down, with the one that it is a part of. */
export const headingsOf = (
  top: Allotment,
): readonly { readonly heading: Allotment; readonly whole: Allotment }[] =>
  top.parts
    .filter(({ parts }) => parts.length > 0)
    .flatMap((heading) => [{ heading, whole: top }, ...headingsOf(heading)]);

/** Whether the parts come to what is written. */
export function agrees({ written, parts, isLimit }: Allotment): boolean {
  const sum = sumOf(parts);
  return parts.length === 0 || sum === written || (isLimit && sum > written);
}

const sumOf = (parts: readonly Allotment[]): Points => plus(...parts.map(({ counted }) => counted));

/** The items that carry clauses. */
const allottedLeaves = (allotment: Allotment): readonly Allotment[] =>
  allotment.parts.length === 0 ? [allotment] : allotment.parts.flatMap(allottedLeaves);

/** 1.5+0.5+1=3; a single term is its own sum. */
export const addition = (terms: readonly Points[]): string =>
  terms.map(toNumber).join('+') + (terms.length === 1 ? '' : `=${toNumber(plus(...terms))}`);

export const additionOf = (parts: readonly Allotment[]): string =>
  addition(parts.map(({ counted }) => counted));

/** What is written, the sum of the parts, and the sum of the lowest items where that differs. */
export function readingsOf(heading: Allotment): readonly string[] {
  const { written, parts } = heading;
  const leaves = allottedLeaves(heading);
  return [
    lintWords.asWritten(toNumber(written)),
    lintWords.asParts(additionOf(parts)),
    ...(sumOf(leaves) === sumOf(parts) ? [] : [lintWords.asLeaves(additionOf(leaves))]),
  ];
}

/**
 * The one number to change after which `whole` is the sum of its parts; undefined where none stands out.
 *
 * Suspected is the only part at odds with what stands below it.
 */
export function mendOf(whole: Allotment): Mend | undefined {
  const [suspect, another] = whole.parts.filter((part) => !agrees(part));
  if (agrees(whole) || suspect === undefined || another !== undefined) return undefined;
  // 折算 says what it counts for; what is written there is another matter.
  if (suspect.counted !== suspect.written) return undefined;
  const others = whole.parts.filter((part) => part !== suspect);
  const value = minus(whole.written, sumOf(others));
  if (value <= 0) return undefined;
  const sum = additionOf(whole.parts.map((part) => (part === suspect ? { ...part, counted: value } : part)));
  const text = lintWords.mendPart(suspect.name, toNumber(value), whole.name, sum);
  const rest = minus(sumOf(suspect.parts), value);
  return {
    pointer: suspect.pointer,
    value: toNumber(value),
    text: rest === 0 ? text : text + lintWords.mendRest(toNumber(sumOf(suspect.parts)), toNumber(value)),
  };
}
