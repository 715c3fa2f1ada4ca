/** Ways through the lines of 加分 and of 扣分项. */

import type { Effect } from '../rules/kind';
import { isBelowZero } from './limits';
import type { Bonus, ListLine, Rubric } from './rubric';

/** Lines of 加分 and of 扣分项, with what their clauses do. */
export const extrasOf = ({
  bonus,
  penalties,
}: Pick<Rubric, 'bonus' | 'penalties'>): readonly { readonly line: ListLine; readonly effect: Effect }[] => [
  ...(bonus?.items ?? []).map((line) => ({ line, effect: 'bonus' as const })),
  ...(penalties?.items ?? []).map((line) => ({ line, effect: 'penalty' as const })),
];

/** Whether a list may come to less than 0: some of its lines may. */
export const canTakeAway = ({ items }: Pick<Bonus, 'items'>): boolean => items.some(isBelowZero);

/** The list that a row of 评分表 stands for, and the limit on all of it. */
export const listOf = (rubric: Rubric, row: 'bonus' | 'penalty'): Bonus =>
  row === 'bonus'
    ? { cap: null, items: [], ...rubric.bonus }
    : { cap: rubric.penalties?.cap ?? null, items: rubric.penalties?.items ?? [] };
