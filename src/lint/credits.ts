/** What an item's credits come to at most, beside its 分值: the ground that L04 and L05 share. */

import type { Points } from '../points/points';
import { NO_POINTS, pointsOf } from '../points/points';
import { kindOf } from '../rules';
import type { Clause, Item, Rubric } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import type { UnitClass } from './most';
import { isFor, mostOfAll } from './most';
import { byOutcome, classesOf, nameFor } from './classes';
import { itemClauses } from './itemClauses';
import { leavesWithPointers } from './text/passages';

export interface Credits {
  readonly fullScore: number;
  /** The rubric says that the item may rise above it. */
  readonly mayExceed: boolean;
  /** JSON pointer to the 分值. */
  readonly pointer: string;
  /** As messages call the item. */
  readonly name: string;
  /** 起算分 where there is one, then the most of each credit that has a limit. */
  readonly terms: readonly Points[];
  /** The same without a 起算分 that the notice does not give. */
  readonly given: readonly Points[];
  /** Every credit has a limit, so that the terms are all that can be had. */
  readonly isLimited: boolean;
}

/** Of every item that has a credit; class by class where they differ. */
export const creditsOf = (rubric: Rubric): readonly Credits[] =>
  leavesWithPointers(rubric).flatMap(({ item, pointer }) => {
    const { fullScore } = item;
    if (fullScore === null) return [];
    return byOutcome(classesOf(rubric, item), (unitClass) => creditsFor(item, unitClass)).map(
      ({ outcome, classes }) => ({
        fullScore,
        mayExceed: item.cap !== undefined,
        pointer: `${pointer}/fullScore`,
        name: nameFor(rubric, pointer, classes),
        ...outcome,
      }),
    );
  });

function creditsFor(
  item: Item,
  unitClass: UnitClass,
): Pick<Credits, 'terms' | 'given' | 'isLimited'> | undefined {
  const credits = (itemClauses(item) ?? []).filter(
    (clause) => effectOf(clause) === 'credit' && isFor(clause, unitClass),
  );
  if (credits.length === 0) return undefined;
  // 即得满分 stands instead of the others, not beside them.
  const added = credits.filter(({ rule }) => kindOf(rule).settles === undefined);
  const { terms, isLimited } = mostOfAll(added, item, unitClass);
  const start = pointsOf(item.start ?? 0);
  const withStart = [...(start === NO_POINTS ? [] : [start]), ...terms];
  return {
    terms: withStart,
    given: isStartGiven(item) ? withStart : terms,
    isLimited: isLimited && added.length === credits.length && !credits.some(isBestImplied),
  };
}

/** 基本达标得6分，不达标不得分, of 10: whoever is 达标 has them all, and nobody says so. */
const isBestImplied = ({ rule }: Clause): boolean =>
  rule.kind === 'choice' && /^(?:基本|部分|较|一般|大部分)/.test(rule.options[0]?.name ?? '');

/** 基本分60分; or what deductions are taken from. Otherwise whoever took the notice down filled a gap with it. */
const isStartGiven = ({ clauses = [], criteria = '', requirement = '' }: Item): boolean =>
  /(?:基础|基本|起评|起算|起点)分/.test(criteria + requirement) ||
  clauses.some((clause) => effectOf(clause) === 'deduct' && kindOf(clause.rule).settles === undefined);
