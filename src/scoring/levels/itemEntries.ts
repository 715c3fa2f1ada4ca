/** What an item is scored from, besides its own rules: facts for the engine, cells for the sheet. */

import type { Formula } from '../../formula/formula';
import type { Judged } from '../../rules/inputType';
import type { ClauseScore } from './clauses';
import type { ItemScore } from './itemScore';
import type { Reaching } from '../fields/reaching';
import type { Cells } from '../steps/step';

/** What an item's cells hold, besides its clauses. */
export interface ItemEntries {
  /** The typed score in direct mode. */
  readonly direct?: Judged<number> | undefined;
  readonly adjust?: Judged<number> | undefined;
  readonly reason?: Judged<string> | undefined;
  readonly notApplicable?: Judged<number> | undefined;
  /** The unit's 类别; null while it is not known. */
  readonly unitClass: string | null;
  readonly isConfirmed: boolean;
  /** Something was entered for its clauses or multipliers. */
  readonly isFilledIn: boolean;
  /** What reaches beyond the item, in direct mode. */
  readonly reaching?: readonly Reaching<Judged<number>>[];
  /** An item veto fired. */
  readonly isVetoed: boolean;
  /** A veto fired on what the item stands in. */
  readonly isOverruled: boolean;
}

/** Where an item's cells lie on the calculation sheet. */
export interface ItemCells {
  readonly clauses: readonly Cells<ClauseScore>[];
  /** The clauses' states and amounts as ranges, for counting. */
  readonly states: Formula;
  readonly amounts: Formula;
  /** The states of all fields of its clauses and multipliers as a range; undefined where it has none. */
  readonly typed?: Formula;
  readonly direct?: Cells<Judged>;
  readonly reaching?: readonly Reaching<Cells<Judged>>[];
  readonly adjust?: Cells<Judged>;
  readonly reason?: Cells<Judged>;
  readonly notApplicable?: Cells<Judged>;
  /** The cell that holds the unit's 类别, or nothing. */
  readonly unitClass?: Formula;
  readonly confirmed?: Formula;
  /** 1 for each item veto that fired. */
  readonly vetoes: readonly Formula[];
  /** The same for what the item stands in. */
  readonly overruling: readonly Formula[];
  readonly own: Cells<ItemScore>;
}
