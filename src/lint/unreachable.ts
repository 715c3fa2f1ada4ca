/**
 * L06: all deductions of an item together do not reach its 分值, so that some points can never be lost.
 *
 * > 未按时完成…整改任务，扣0.5分；未按时报送…调度资料，扣0.2分, of 1.5分 (大兴镇 附件2 第3项)
 *
 * An item that a veto can set to 0, or that scores nothing as soon as something is found, is left out.
 */

import { minus, plus, pointsOf, toNumber } from '../points/points';
import { lintWords } from '../problems/lintMessages';
import type { Clause, Item, Rubric } from '../rubric/rubric';
import { effectOf, fullScoreOf } from '../rubric/rubric';
import { addition } from './allotment';
import { byOutcome, classesOf, nameFor } from './classes';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import { nameList } from './nameAt';
import type { UnitClass } from './most';
import { isFor, mostOfAll } from './most';
import { isByHand, itemClauses } from './itemClauses';
import { leavesWithPointers } from './text/passages';

export const unreachable: LintRule = {
  code: 'L06',
  find: (rubric) => {
    const found = leavesWithPointers(rubric)
      .filter(({ item, pointer }) => !isVetoed(rubric, item, pointer))
      .flatMap(({ item, pointer }) =>
        byOutcome(classesOf(rubric, item), (unitClass) => lossOf(item, unitClass)).map(
          ({ outcome, classes }) => ({
            name: nameFor(rubric, pointer, classes),
            pointer,
            item,
            loss: outcome,
          }),
        ),
      );
    return found.length < MANY ? found.map(tell) : tellTogether(found);
  },
};

/** Of so many rows it is how the form counts, and one question. */
const MANY = 4;

interface Found {
  readonly name: string;
  readonly pointer: string;
  readonly item: Item;
  readonly loss: Loss;
}

interface Loss {
  readonly sum: string;
  readonly rest: number;
}

/** What the deductions come to where that is less than there is to lose. */
function lossOf(item: Item, unitClass: UnitClass): Loss | undefined {
  const deductions = (itemClauses(item) ?? []).filter((each) => isDeduction(each) && isFor(each, unitClass));
  const start = pointsOf(item.start ?? fullScoreOf(item));
  const { terms, isLimited } = mostOfAll(deductions, item, unitClass);
  const rest = minus(start, plus(...terms));
  // 推迟30天以上扣80%分数: a share of the 分值 is meant to be all that is lost.
  const isShare = deductions.some(({ rule }) => 'in' in rule && rule.in === 'percent');
  // 分档扣分: the lowest tier is meant to be the least.
  const isTiered = deductions.some(({ rule }) => rule.kind === 'curve' || rule.kind === 'choice');
  // 未报送的扣1分 by itself may well be meant for every time.
  const isAlone = isByHand(item) && deductions.length < 2;
  if (deductions.length === 0 || !isLimited || isShare || isTiered || isAlone || rest <= 0) return undefined;
  return { sum: addition(terms), rest: toNumber(rest) };
}

const isDeduction = (clause: Clause): boolean => effectOf(clause) === 'deduct';

const arithmeticOf = ({ item, loss }: Found): string =>
  lintWords.sumAgainst(loss.sum, item.start ?? fullScoreOf(item));

function tellTogether(found: readonly Found[]): readonly Finding[] {
  const [first, ...others] = found;
  if (first === undefined) return [];
  const arithmetic = lintWords.sumInFirst(arithmeticOf(first));
  const name = nameList(found.map((each) => each.name));
  const alsoAt = others.map(({ pointer }) => `${pointer}/fullScore`);
  return [findingAt('L06', `${first.pointer}/fullScore`, { name, arithmetic }, { arithmetic, alsoAt })];
}

function tell(found: Found): Finding {
  const { name, pointer, loss } = found;
  const { rest } = loss;
  const arithmetic = arithmeticOf(found);
  const readings = [lintWords.neverLost(rest), lintWords.lostByCount];
  return findingAt('L06', `${pointer}/fullScore`, { name, arithmetic }, { arithmetic, readings });
}

/** A veto may take all of the item, or of what it is part of. */
const isVetoed = ({ vetoes = [], sections }: Rubric, { id }: Item, pointer: string): boolean =>
  vetoes.some(
    ({ effect, target }) =>
      (effect === 'itemZero' && (target === id || isInside(sections, pointer, target))) ||
      (effect === 'sectionZero' && sections[Number(pointer.split('/')[2])]?.id === target),
  );

function isInside(sections: Rubric['sections'], pointer: string, target: string | undefined): boolean {
  const [, , section, ...path] = pointer.split('/');
  let items = sections[Number(section)]?.items;
  for (let i = 1; i < path.length; i += 2) {
    const item: Item | undefined = items?.[Number(path[i])];
    if (item?.id === target) return true;
    items = item?.items;
  }
  return false;
}
