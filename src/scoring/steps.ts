/** The steps of each level in the order of the calculation sheet, and which of them hold points. */

import type { Balance } from './balance/balance';
import type { ClauseScore } from './levels/clauses';
import type { LineScore } from './levels/line';
import type { ListScore } from './levels/list';
import type { ItemScore } from './levels/itemScore';
import type { PrintedRemark } from './levels/printed';
import type { SectionScore } from './levels/section';
import type { SubtotalScore } from './levels/subtotal';
import type { TotalScore } from './levels/total';

/** `points`: held in millionths; `plain`: as it stands. */
export type StepTable<T> = { readonly [K in keyof T]-?: 'points' | 'plain' };

export const clauseSteps: StepTable<ClauseScore> = {
  applicability: 'plain',
  entered: 'plain',
  ruled: 'points',
  scaled: 'points',
  amount: 'points',
  advice: 'plain',
  state: 'plain',
  remark: 'plain',
  brief: 'plain',
  named: 'plain',
};

export const itemSteps: StepTable<ItemScore> = {
  state: 'plain',
  beforeLimits: 'points',
  byRules: 'points',
  itemBonus: 'points',
  overflow: 'points',
  score: 'points',
  contribution: 'points',
  printed: 'points',
  changed: 'points',
  advice: 'plain',
  fired: 'plain',
  list: 'plain',
  briefList: 'plain',
  remarkAuto: 'plain',
  brief: 'plain',
  named: 'plain',
};

export const printedSteps: StepTable<PrintedRemark> = { chosen: 'plain', remark: 'plain', warning: 'plain' };

export const lineSteps: StepTable<LineScore> = {
  state: 'plain',
  raw: 'points',
  score: 'points',
  fired: 'plain',
  list: 'plain',
  remark: 'plain',
  brief: 'plain',
  named: 'plain',
};

export const listSteps: StepTable<ListScore> = {
  state: 'plain',
  score: 'points',
  fired: 'plain',
  shown: 'points',
  limit: 'plain',
  remarkAuto: 'plain',
  brief: 'plain',
  named: 'plain',
};

export const sectionSteps: StepTable<SectionScore> = {
  sum: 'points',
  extra: 'points',
  taken: 'points',
  settled: 'plain',
  shown: 'points',
};

export const balanceSteps: StepTable<Balance> = { amount: 'points', text: 'plain', all: 'plain' };

export const subtotalSteps: StepTable<SubtotalScore> = { sum: 'points', shown: 'points' };

export const totalSteps: StepTable<TotalScore> = {
  invalid: 'plain',
  missing: 'plain',
  touched: 'plain',
  pending: 'plain',
  settled: 'plain',
  dropped: 'points',
  base: 'points',
  bonus: 'points',
  penalty: 'points',
  overflow: 'points',
  raw: 'points',
  total: 'points',
  grade: 'plain',
};
