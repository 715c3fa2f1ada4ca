/**
 * How low and how high something may come, where a notice says it: 可扣至负分, 加减分最多±5分, 上不封顶.
 *
 * Without a word of it an item goes from 0 (扣完为止) to its 分值, a line of 加分 or 扣分项 from 0 up, the total from 0 up.
 */

export interface Limits {
  /** The least it can come to, 0 or below; null for no limit. Default: 0. */
  readonly floor?: number | null;
  /** The most it can come to, 加分 included; null for no limit. Default: the 分值; for a row without one, no limit. */
  readonly cap?: number | null;
}

/** Whether the notice says limits of its own; then all that adds and all that deducts counts within them. */
export const hasLimits = ({ floor, cap }: Limits): boolean => floor !== undefined || cap !== undefined;

/** Whether something with this floor can fall below 0. */
export const isBelowZero = ({ floor = 0 }: Pick<Limits, 'floor'>): boolean => floor === null || floor < 0;
