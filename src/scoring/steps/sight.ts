/**
 * Where a level looks for what feeds it: at the values of a fill, or at the cells in which the workbook works them
 * out. So what a level is fed with is written once, though its arithmetic has two forms.
 */

import type { ListName } from '../../rubric/names';
import type { Formula } from '../../formula/formula';
import type { Points } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import type { Judged, State } from '../../rules/inputType';
import type { UnitCells, UnitFacts } from '../fields/applicability';
import type { FieldValues } from '../fields/entries';
import type { Prepared } from '../fields/prepared';
import type { Verdict } from '../fields/vetoes';
import type {
  ClauseScore,
  ComputedScore,
  ItemScore,
  LineScore,
  ListScore,
  LossScore,
  SectionScore,
  TotalScore,
  WeightScore,
  WholeScore,
} from './scores';

export type Look = 'values' | 'cells';

/** A value, or the formula that refers to it. */
export type Seen<L extends Look, T> = { values: T; cells: Formula }[L];
/** All steps of one id. */
export type SeenSteps<L extends Look, T> = { readonly [S in keyof T]: Seen<L, T[S]> };
/** One step of several ids: a list, or a range of cells. */
export type SeenColumn<L extends Look, T> = { values: readonly T[]; cells: Formula }[L];

/** How many full-width characters the 备注 cell of an item, or of `bonus` and `penalty`, has room for. */
export type Capacity = (row: string) => number;

export interface Sight<L extends Look> {
  readonly prepared: Prepared;
  readonly capacity: Capacity;
  /** Undefined where the sheet has no such field. */
  number(id: string): SeenSteps<L, Judged<number>> | undefined;
  text(id: string): SeenSteps<L, Judged<string>> | undefined;
  /** As a cell for words that is blank. */
  readonly noWords: SeenSteps<L, Judged<string>>;
  /** The states of fields that are neighbours. */
  states(fields: readonly string[]): SeenColumn<L, State>;
  readonly verdicts: readonly Verdict<Seen<L, boolean>>[];
  /** What the rule of a clause is given that is computed. */
  computed(clauseId: string): SeenSteps<L, ComputedScore>;
  /** The score of an item that is not what one cell holds: see levels/given.ts. */
  given(itemId: string): SeenSteps<L, Judged<number>>;
  clause(id: string): SeenSteps<L, ClauseScore>;
  /** One step of clauses that are neighbours. */
  clauses<S extends 'state' | 'amount'>(step: S, ids: readonly string[]): SeenColumn<L, ClauseScore[S]>;
  item(item: Pick<Item, 'id' | 'items'>): SeenSteps<L, ItemScore>;
  /** One step of every leaf item. */
  leaves<S extends 'state' | 'overflow'>(step: S): SeenColumn<L, ItemScore[S]>;
  line(id: string): SeenSteps<L, LineScore>;
  /** The state of every line of 加分 and 扣分项. */
  readonly lineStates: SeenColumn<L, State>;
  section(id: string): SeenSteps<L, SectionScore>;
  /** Of a section with 折算. */
  weight(sectionId: string): SeenSteps<L, WeightScore>;
  list(name: ListName): SeenSteps<L, ListScore>;
  /** 扣分 of a section, on a form that has no 得分. */
  loss(sectionId: string): SeenSteps<L, LossScore>;
  readonly total: SeenSteps<L, TotalScore>;
  /** Of a form with 折算 of all of it. */
  readonly whole: SeenSteps<L, WholeScore>;
  /** What stands as 总分; null while it is being worked out. */
  readonly shownTotal: Seen<L, Points | string | null>;
  /** For what only looks alike from afar: a function and its twin. */
  either<T>(inValues: (see: ValueSight) => T, inCells: (see: CellSight) => Formula): Seen<L, T>;
}

export interface ValueSight extends Sight<'values'> {
  readonly fields: FieldValues;
  readonly unit: UnitFacts;
}

export interface CellSight extends Sight<'cells'> {
  readonly unit: UnitCells;
  /** The cell with a number that differs between units: see `variablesOf`. */
  variable(clauseId: string, name: string): Formula;
  /** A cell that holds a line break: a formula has no literal for it. */
  readonly lineBreak: Formula;
  /** Rows of 评分表 that show something else than was worked out, and items that are still to be done: 1 or 0 each. */
  readonly checked: { readonly fault: Formula; readonly open: Formula };
}
