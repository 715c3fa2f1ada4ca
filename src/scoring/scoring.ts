/** What a sheet comes to, level by level. */

import type { Judged } from '../rules/inputType';
import type { FieldValues } from './fields/entries';
import type { Verdict } from './fields/vetoes';
import type {
  ClauseScore,
  ComputedScore,
  EarlierSum,
  ItemScore,
  LineScore,
  ListScore,
  LossScore,
  PrintedRemark,
  SectionScore,
  SubtotalScore,
  TotalScore,
  WeightScore,
  WholeScore,
} from './steps/scores';

export interface Scoring {
  readonly fields: FieldValues;
  /** By the id of the clause whose rule is given it. */
  readonly computed: ReadonlyMap<string, ComputedScore>;
  /** Scores of items that are not what one cell holds. */
  readonly given: ReadonlyMap<string, Judged<number>>;
  readonly clauses: ReadonlyMap<string, ClauseScore>;
  readonly items: ReadonlyMap<string, ItemScore>;
  readonly sections: ReadonlyMap<string, SectionScore>;
  /** Of the sections with 折算. */
  readonly weights: ReadonlyMap<string, WeightScore>;
  /** 扣分 by section and of all of them; empty on a form that has 得分. */
  readonly losses: ReadonlyMap<string, LossScore>;
  readonly lines: ReadonlyMap<string, LineScore>;
  readonly bonus: ListScore;
  readonly penalty: ListScore;
  /** 备注 as printed, by the id of an item or of a line with a row of its own, and for `bonus` and `penalty`. */
  readonly remarks: ReadonlyMap<string, PrintedRemark>;
  readonly verdicts: readonly Verdict[];
  readonly total: TotalScore;
  /** Where the whole form counts for another number than it is scored out of. */
  readonly whole: WholeScore | undefined;
  /** By the id of a lead unit; empty where the sheet prints no subtotals. */
  readonly subtotals: ReadonlyMap<string, SubtotalScore>;
  /** By the key of an earlier column. */
  readonly earlierSums: ReadonlyMap<string, EarlierSum>;
}
