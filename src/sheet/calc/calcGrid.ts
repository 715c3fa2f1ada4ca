/** Where every step of the calculation lies on pf_calc, before any formula is written. */

import type { Formula } from '../../formula/formula';
import type { ListLine, Item } from '../../rubric/rubric';
import { leafItems, parentItems } from '../../rubric/items';
import type { Balance } from '../../scoring/balance/balance';
import { bearings } from '../../scoring/balance/balance';
import type { ClauseScore } from '../../scoring/levels/clauses';
import type { LineScore } from '../../scoring/levels/line';
import type { ListScore } from '../../scoring/levels/list';
import type { ItemScore } from '../../scoring/levels/itemScore';
import { watchedIn } from '../../scoring/advice/missing';
import type { PrintedRemark } from '../../scoring/levels/printed';
import type { Prepared, PreparedClause } from '../../scoring/fields/prepared';
import { extrasOf } from '../../rubric/lines';
import { vetoFiredFormula } from '../../scoring/fields/vetoFact';
import type { Cells } from '../../scoring/steps/step';
import type { StepTable } from '../../scoring/steps';
import {
  balanceSteps,
  clauseSteps,
  lineSteps,
  listSteps,
  itemSteps,
  printedSteps,
  sectionSteps,
  subtotalSteps,
  totalSteps,
} from '../../scoring/steps';
import type { SectionScore } from '../../scoring/levels/section';
import type { SubtotalScore } from '../../scoring/levels/subtotal';
import { leadUnitsOf } from '../../scoring/levels/subtotal';
import type { TotalScore } from '../../scoring/levels/total';
import type { Standing, StepBlock } from './grid';
import { cellOf, startGrid } from './grid';
import type { HeadText, Hint } from '../words';

export type FieldStep = 'row' | 'state' | 'value' | 'place' | 'label' | 'expected';

/** Whether a row of 评分表 still shows what was worked out. */
export type CheckStep = 'row' | 'fault' | 'open' | 'label';

/** Whether something is missing at a cell, the words about it, and what the cell is called and where. */
export type MissingStep = 'open' | 'what' | 'label' | 'place';

/** Where everything lies on the calculation sheet. */
export interface CalcGrid {
  /** A line break, for formulas that write one or look for one: there is no literal for it. */
  readonly lineBreak: Formula;
  /** Every character that nobody sees: rules/entries/blanks.ts. */
  readonly blanks: Formula;
  readonly fields: StepBlock<FieldStep>;
  /** Numbers that differ by class or by unit: `34a/target`. */
  readonly variables: StepBlock<'value'>;
  readonly clauses: StepBlock<keyof ClauseScore>;
  readonly leaves: StepBlock<keyof ItemScore>;
  readonly parents: StepBlock<keyof ItemScore>;
  readonly remarks: StepBlock<keyof PrintedRemark>;
  readonly checks: StepBlock<CheckStep>;
  readonly lines: StepBlock<keyof LineScore>;
  readonly lists: StepBlock<keyof ListScore>;
  readonly sections: StepBlock<keyof SectionScore>;
  readonly total: StepBlock<keyof TotalScore>;
  /** The sentence of each veto, while it fired. */
  readonly verdicts: StepBlock<'text'>;
  /** What stands between the printed scores and 总分. */
  readonly balance: StepBlock<keyof Balance>;
  readonly head: StepBlock<keyof HeadText>;
  /** What keeps the sheet from being 评完, by the cell where it is mended. */
  readonly missing: StepBlock<MissingStep>;
  readonly hint: StepBlock<keyof Hint>;
  /** The last block, for most sheets have none. */
  readonly subtotals: StepBlock<keyof SubtotalScore>;
}

/** The only id of a block that has one row. */
export const WHOLE = 'sheet';

/** The lines of 加分 and of 扣分项, as rows of 评分表. */
export const GROUPS = ['bonus', 'penalty'] as const;

const keys = <T>(table: StepTable<T>): readonly (keyof T & string)[] =>
  Object.keys(table) as (keyof T & string)[];

/** References to it as they are written on the calculation sheet itself, or on the others. */
export function calcGrid(prepared: Prepared, standing: Standing): CalcGrid {
  const { rubric, all, clauses } = prepared;
  const leaves = leafItems(rubric);
  const extras = extrasOf(rubric).map(({ line }) => line);
  const grid = startGrid(3, standing);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return {
    lineBreak: cellOf({ row: 2, column: 2 }, standing),
    blanks: cellOf({ row: 2, column: 4 }, standing),
    fields: grid.block(ids(all), ['row', 'state', 'value', 'place', 'label', 'expected']),
    variables: grid.block([...clauses.values()].flatMap(variableIds), ['value']),
    clauses: grid.block([...clauses.keys()], keys(clauseSteps)),
    leaves: grid.block(ids(leaves), keys(itemSteps)),
    parents: grid.block(ids(parentItems(rubric)), keys(itemSteps)),
    remarks: grid.block(
      [...ids(leaves), ...GROUPS, ...(rubric.layout.listLines === true ? ids(extras) : [])],
      keys(printedSteps),
    ),
    checks: grid.block(ids(leaves), ['row', 'fault', 'open', 'label']),
    lines: grid.block(ids(extras), keys(lineSteps)),
    lists: grid.block(GROUPS, keys(listSteps)),
    sections: grid.block(ids(rubric.sections), keys(sectionSteps)),
    total: grid.block([WHOLE], keys(totalSteps)),
    verdicts: grid.block(ids(rubric.vetoes ?? []), ['text']),
    balance: grid.block(ids(bearings(prepared)), keys(balanceSteps)),
    head: grid.block([WHOLE], ['period', 'periodWords', 'unit', 'date', 'line', 'title']),
    missing: grid.block(ids(watchedIn(prepared)), ['open', 'what', 'label', 'place']),
    hint: grid.block([WHOLE], ['first', 'open', 'text']),
    subtotals: grid.block(ids(leadUnitsOf(rubric)), keys(subtotalSteps)),
  };
}

/** Where the numbers of a clause's rule are put that are not the same for every unit. */
const variableIds = ({ clause, applicability }: PreparedClause): readonly string[] =>
  applicability.variables.map(({ name }) => `${clause.id}/${name}`);

/** The steps of an item, whether it has sub-items or not. */
export const itemCells = (grid: CalcGrid, { id, items }: Pick<Item, 'id' | 'items'>): Cells<ItemScore> =>
  (items === undefined ? grid.leaves : grid.parents).cells(id);

/** Each veto with what is 1 when it fired. */
export const verdictCells = (grid: CalcGrid, { vetoes }: Pick<Prepared, 'vetoes'>) =>
  vetoes.map((fact) => ({ veto: fact.veto, fired: vetoFiredFormula(fact, (id) => grid.fields.cells(id)) }));

/** A clause's own and its neighbours' cells. */
export const clauseCellsOf = (grid: CalcGrid, owner: Item | ListLine): readonly Cells<ClauseScore>[] =>
  (owner.clauses ?? []).map(({ id }) => grid.clauses.cells(id));

export const clauseRange = (grid: CalcGrid, owner: Item | ListLine, step: keyof ClauseScore): Formula =>
  grid.clauses.range(
    step,
    (owner.clauses ?? []).map(({ id }) => id),
  );
