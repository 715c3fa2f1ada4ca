/** One line between the printed scores and 总分, in both forms. */

import type { Formula } from '../../formula/formula';
import type { Points } from '../../points/points';
import type { Item, Section } from '../../rubric/rubric';
import type { Judged } from '../../rules/inputType';
import type { LineScore } from '../levels/line';
import type { ListScore } from '../levels/list';
import type { ItemScore } from '../levels/itemScore';
import type { Scoring } from '../score';
import type { SectionScore } from '../levels/section';
import type { Causes } from '../levels/settle';
import type { Cells } from '../steps/step';
import type { TotalScore } from '../levels/total';
import type { Verdict } from '../fields/vetoes';

export interface Bearing {
  readonly id: string;
  readonly of: (scoring: Scoring) => { readonly amount: Points; readonly words: string };
  /** The twin of `of`; `other` is the amount of a line before this one. */
  readonly formula: (
    cells: BalanceCells,
    other: (id: string) => Formula,
  ) => { readonly amount: Formula; readonly words: Formula };
  /** The words at their longest. */
  readonly longest: string;
}

/** Where the steps lie that the lines are about. */
export interface BalanceCells {
  readonly item: (item: Pick<Item, 'id' | 'items'>) => Cells<ItemScore>;
  readonly section: (id: string) => Cells<SectionScore>;
  readonly line: (id: string) => Cells<LineScore>;
  readonly group: (row: 'bonus' | 'penalty') => Cells<ListScore>;
  readonly field: (id: string) => Cells<Judged>;
  readonly total: Cells<TotalScore>;
  readonly verdicts: readonly Verdict<Formula>[];
  readonly causes: (section?: Section) => Causes<Formula>;
}
