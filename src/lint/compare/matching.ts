/**
 * Which row of one rubric is which of the other, by what they say.
 *
 * > （二）3、协助督促辖区内重点企业完成环保整治工作 (大兴镇 附件1) is 第6项 (附件2)
 *
 * Numbers and places differ between a 细则 and its 评分表; the words of the 评分细则 hardly do.
 */

import type { ListLine, Item, Rubric } from '../../rubric/rubric';
import { leavesWithPointers } from '../text/passages';
import { bare } from '../../notice/plain';
import { coverage, likeness } from '../text/similar';

export interface Row {
  readonly pointer: string;
  readonly requirement: string;
  readonly criteria: string;
  /** 分值, or the limit of a line of 加分; null where there is none. */
  readonly cap: number | null;
}

export interface Match {
  readonly here: Row;
  readonly there: Row;
}

export interface Matching {
  readonly pairs: readonly Match[];
  readonly onlyHere: readonly Row[];
  readonly onlyThere: readonly Row[];
}

/** Items that carry clauses. */
export const comparedRows = (rubric: Rubric): readonly Row[] =>
  leavesWithPointers(rubric).map(({ item, pointer }) => rowOf(item, pointer));

const rowOf = ({ requirement = '', criteria = '', fullScore }: Item, pointer: string): Row => ({
  pointer,
  requirement,
  criteria,
  cap: fullScore,
});

/** Lines of 加分, then of 扣分. */
export const extraRows = ({ bonus, penalties }: Rubric): readonly Row[] => [
  ...lineRows(bonus?.items ?? [], '/bonus/items'),
  ...lineRows(penalties?.items ?? [], '/penalties/items'),
];

const lineRows = (lines: readonly ListLine[], base: string): readonly Row[] =>
  lines.map(({ requirement = '', criteria, cap = null }, i) => ({
    pointer: `${base}/${i}`,
    requirement,
    criteria,
    cap,
  }));

const LEAST = 0.4;
/** How much the same place in the order counts where the words leave it open. */
const ORDER = 0.05;

/** The best pairs first, each row once; the pairs come in the order of the first list. */
export function matchRows(here: readonly Row[], there: readonly Row[]): Matching {
  const candidates = here
    .flatMap((row, i) =>
      there.map((other, j) => {
        const apart = Math.abs(i / here.length - j / there.length);
        return { i, j, score: alike(row, other) + ORDER * (1 - apart) };
      }),
    )
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const [partners, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { i, j } of candidates)
    if (!partners.has(i) && !taken.has(j)) {
      partners.set(i, j);
      taken.add(j);
    }
  return {
    pairs: here.flatMap((row, i) => {
      const partner = there[partners.get(i) ?? -1];
      return partner === undefined ? [] : [{ here: row, there: partner }];
    }),
    onlyHere: here.filter((_, i) => !partners.has(i)),
    onlyThere: there.filter((_, j) => !taken.has(j)),
  };
}

/** 考核内容 is often cut short in the 评分表, so that it only has to be found in the longer one. */
function alike(a: Row, b: Row): number {
  const [shorter, longer] = [a.requirement, b.requirement].sort((x, y) => bare(x).length - bare(y).length);
  const criteria = likeness(a.criteria, b.criteria);
  if (shorter === undefined || longer === undefined || shorter === '') return criteria;
  const requirement = coverage(shorter, longer);
  return a.criteria === '' || b.criteria === '' ? requirement : (criteria + requirement) / 2;
}
