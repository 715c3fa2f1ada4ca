/** What has 评分细则 that clauses can be made of: items, lines of 加分, lines of 扣分项. */

import { itemsWithPointers, leafItems } from '../rubric/items';
import type { Limits } from '../rubric/limits';
import { itemName, lineName } from '../rubric/names';
import type { Clause, Group, Item, ListLine, Rubric } from '../rubric/rubric';
import type { Effect } from '../rules/kind';

/** Where clauses stand; ids are unlike each other over the whole rubric. */
export interface RuleOwner {
  readonly id: string;
  readonly list: 'items' | 'bonus' | 'penalties';
  /** JSON pointer, by which problems and findings speak of it. */
  readonly pointer: string;
  /** As the form calls it: 第3项, 加分第1条. */
  readonly name: string;
  readonly requirement: string;
  readonly criteria: string;
  /** Undefined for a line of a list, and for an item that only adds. */
  readonly fullScore: number | undefined;
  readonly clauses: readonly Clause[];
  /** Clauses that share a limit. */
  readonly groups: readonly Group[];
  readonly notApplicable: Item['notApplicable'];
  /** Of a row without points: its words; it has no clauses. */
  readonly status: Item['status'];
  /** The least and the most it can come to, where the notice says it. */
  readonly limits: Limits;
  /** What its 分值 counts for, where it is weighed. */
  readonly scaleTo: number | undefined;
}

/** In the order of the document. */
export function ownersOf(rubric: Rubric): readonly RuleOwner[] {
  const pointers = new Map(itemsWithPointers(rubric).map(({ item, pointer }) => [item.id, pointer]));
  const items = leafItems(rubric).map((item): RuleOwner => {
    const { id, label, requirement = '', criteria = '', fullScore, clauses = [], notApplicable } = item;
    const { groups = [], status, floor, cap, scaleTo } = item;
    return {
      ...{ id, list: 'items', pointer: pointers.get(id) ?? '', name: itemName(label) },
      ...{ requirement, criteria, clauses, groups, notApplicable, status, scaleTo },
      limits: { ...(floor !== undefined && { floor }), ...(cap !== undefined && { cap }) },
      fullScore: fullScore ?? undefined,
    };
  });
  const lines = (list: 'bonus' | 'penalties', all: readonly ListLine[] = []): readonly RuleOwner[] =>
    all.map(({ id, label, requirement = '', criteria, clauses, groups = [] }, i): RuleOwner => ({
      ...{ id, list, pointer: `/${list}/items/${i}`, requirement, criteria, clauses, groups },
      name: lineName(list === 'bonus' ? 'bonus' : 'penalty', label === '' ? String(i + 1) : label),
      fullScore: undefined,
      ...{ notApplicable: undefined, status: undefined, limits: {}, scaleTo: undefined },
    }));
  return [...items, ...lines('bonus', rubric.bonus?.items), ...lines('penalties', rubric.penalties?.items)];
}

const DEFAULTS: Readonly<Record<RuleOwner['list'], Effect>> = {
  items: 'deduct',
  bonus: 'bonus',
  penalties: 'penalty',
};

/** What a clause does there, unless it says otherwise. */
export const defaultEffect = ({ list }: Pick<RuleOwner, 'list'>): Effect => DEFAULTS[list];

/** 评分细则, or 考核内容 of an item that has nothing else: what clauses quote. */
export const quotedText = ({ criteria, requirement }: Pick<RuleOwner, 'criteria' | 'requirement'>): string =>
  criteria === '' ? requirement : criteria;
