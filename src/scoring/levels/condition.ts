/**
 * What a verdict or 加分 depends on that nobody types: how much a part of the form, or all of it, comes to.
 *
 * > 总分80分以上且各部分得分率均不低于60%的为合格
 * > 基本分达到80分的，方可计算加分
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { minus, pointsOf, proportion, toNumber } from '../../points/points';
import { itemsWithPointers, leavesOf } from '../../rubric/items';
import type { Item, Rubric, Section, VetoCondition } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import type { CellSight, Look, Seen, Sight, ValueSight } from '../steps/sight';
import { baseIn } from './base';
import { withheldIn } from './withheld';

/** Percent: what 100 stands for. */
const HUNDRED = 100_000_000;

interface Part {
  readonly fullScore: number;
  readonly of: Section | Item;
  readonly isSection: boolean;
}

function partsOf(rubric: Rubric, ids: readonly string[]): readonly Part[] {
  const sections = rubric.sections.map((of): Part => ({ of, fullScore: of.fullScore, isSection: true }));
  const items = itemsWithPointers(rubric).map(({ item }): Part => ({
    of: item,
    fullScore: fullScoreOf(item),
    isSection: false,
  }));
  return [...sections, ...items].filter(({ of }) => ids.includes(of.id));
}

/** What a part came to, once all of it is scored; in the sheet a cell that holds a number then. */
const reachedBy = <L extends Look>(
  see: Sight<L>,
  { of, isSection }: Part,
): Seen<L, Points | string | null> => (isSection ? see.section(of.id).shown : see.item(of).score);

/** 分值 of the part that is 不涉及 and not scored. */
const absentFrom = <L extends Look>(see: Sight<L>, { of, isSection }: Part): Seen<L, Points> =>
  withheldIn(see, isSection || 'items' in of ? leavesOf(of) : [], {
    areLostWithheld: false,
    policies: ['rescale', 'drop'],
  });

/** Whether it is about 总分, which is known last. */
export const isOfTotal = ({ of }: VetoCondition): boolean => of === 'total';

/** Whether it holds: any of its parts, or all of the form, is scored and lies below, or is no lower. */
export function conditionHolds(see: ValueSight, condition: VetoCondition): boolean {
  const { parts, below = 0, in: unit } = condition;
  const { rubric } = see.prepared;
  if (isOfTotal(condition)) {
    const { total } = see.total;
    return typeof total === 'number' && isMet(condition, total);
  }
  if (parts === undefined) {
    const isScored = rubric.sections.every(({ id }) => typeof see.section(id).shown === 'number');
    return isScored && isMet(condition, baseIn(see));
  }
  return partsOf(rubric, parts).some((part) => {
    const reached = reachedBy(see, part);
    if (typeof reached !== 'number') return false;
    if (unit !== 'percent') return reached < pointsOf(below);
    const left = minus(pointsOf(part.fullScore), absentFrom(see, part));
    return reached < proportion(left, pointsOf(below), HUNDRED);
  });
}

const isMet = ({ below = 0, from }: VetoCondition, reached: Points): boolean =>
  from === undefined ? reached < pointsOf(below) : reached >= pointsOf(from);

/** The twin of `isMet`. */
const isMetFormula = ({ below = 0, from }: VetoCondition, reached: Formula): Formula =>
  from === undefined ? f`${reached}<${below}` : f`${reached}>=${from}`;

/** The twin of `conditionHolds`: 1 or 0. */
export function conditionFormula(see: CellSight, condition: VetoCondition): Formula {
  const { parts, below = 0, in: unit } = condition;
  const { rubric } = see.prepared;
  if (isOfTotal(condition)) {
    const { total } = see.total;
    return f`IF(IF(ISNUMBER(${total}),${isMetFormula(condition, total)},FALSE),1,0)`;
  }
  const isBelow = (reached: Formula, line: Formula | number): Formula =>
    f`IF(ISNUMBER(${reached}),${reached}<${line},FALSE)`;
  if (parts === undefined) {
    const shown = rubric.sections.map(({ id }) => f`ISNUMBER(${see.section(id).shown})`);
    return f`IF(IF(${call('AND', shown)},${isMetFormula(condition, see.total.base)},FALSE),1,0)`;
  }
  const any = partsOf(rubric, parts).map((part) => {
    const reached = reachedBy(see, part);
    if (unit !== 'percent') return isBelow(reached, below);
    const absent = absentFrom(see, part);
    const whole = toNumber(proportion(pointsOf(part.fullScore), pointsOf(below), HUNDRED));
    return isBelow(
      reached,
      absent.text === '0' ? whole : f`ROUND((${part.fullScore}-(${absent}))*${below}/100,6)`,
    );
  });
  return f`IF(${call('OR', any)},1,0)`;
}

/** Whether 加分 counts at all: 基本分达到80分. */
export const opensBonus = (see: ValueSight, least: number): boolean => baseIn(see) >= pointsOf(least);

/** The twin of `opensBonus`. */
export const opensBonusFormula = (see: CellSight, least: number): Formula => f`${see.total.base}>=${least}`;
