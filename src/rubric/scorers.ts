/** Several people who score the same items. */

/** 评委1, 评委2…; 初评, 复核: their scores are averaged. */
export interface Scorers {
  /** In the order of the form. */
  readonly of: readonly Scorer[];
  /** 去掉一个最高分、一个最低分. Default: all of them count. */
  readonly trimmed?: boolean;
  /** Those who gave a score count, no fewer than this: some may be absent. Default: all of them give one. */
  readonly atLeast?: number;
}

export interface Scorer {
  readonly id: string;
  readonly label: string;
}
