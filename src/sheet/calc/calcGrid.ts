/** Where every step of the calculation lies on pf_calc, before any formula is written. */

import type { Formula } from '../../formula/formula';
import type { Item } from '../../rubric/rubric';
import { vetoFiredFormula } from '../../scoring/fields/vetoFact';
import type { Verdict } from '../../scoring/fields/vetoes';
import type { Cells } from '../../scoring/steps/step';
import type { Balance } from '../../scoring/balance/balance';
import { balanceSteps, bearings } from '../../scoring/balance/balance';
import type {
  ClauseScore,
  ItemScore,
  LineScore,
  ListScore,
  SectionScore,
  TotalScore,
  SubtotalScore,
  PrintedRemark,
} from '../../scoring/steps/scores';
import { watchedIn } from '../../scoring/advice/missing';
import type { Prepared, PreparedClause } from '../../scoring/fields/prepared';
import { levels } from '../../scoring/levels';
import { WHOLE } from '../../scoring/levels/total';
import type { Level, StepTable } from '../../scoring/steps/level';
import type { Standing, StepBlock } from './grid';
import { cellOf, startGrid } from './grid';
import type { HeadText, Hint } from '../words';
import { ownKeys } from '../../problems/narrow';

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

const keys = <T>(table: StepTable<T>): readonly (keyof T & string)[] => ownKeys(table);

/** References to it as they are written on the calculation sheet itself, or on the others. */
export function calcGrid(prepared: Prepared, standing: Standing): CalcGrid {
  const { rubric, all, clauses, leaves } = prepared;
  const grid = startGrid(3, standing);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const block = <S>(level: Level<S>): StepBlock<keyof S & string> =>
    grid.block(level.ids(prepared), keys(level.steps));
  return {
    lineBreak: cellOf({ row: 2, column: 2 }, standing),
    blanks: cellOf({ row: 2, column: 4 }, standing),
    fields: grid.block(ids(all), ['row', 'state', 'value', 'place', 'label', 'expected']),
    variables: grid.block([...clauses.values()].flatMap(variableIds), ['value']),
    clauses: block(levels.clauses),
    leaves: block(levels.leaves),
    parents: block(levels.parents),
    remarks: block(levels.remarks),
    checks: grid.block(
      leaves.map(({ item }) => item.id),
      ['row', 'fault', 'open', 'label'],
    ),
    lines: block(levels.lines),
    lists: block(levels.lists),
    sections: block(levels.sections),
    total: block(levels.total),
    verdicts: grid.block(ids(rubric.vetoes ?? []), ['text']),
    balance: grid.block(ids(bearings(prepared)), keys(balanceSteps)),
    head: grid.block([WHOLE], ['period', 'periodWords', 'unit', 'date', 'line', 'title']),
    missing: grid.block(ids(watchedIn(prepared)), ['open', 'what', 'label', 'place']),
    hint: grid.block([WHOLE], ['first', 'open', 'text']),
    subtotals: block(levels.subtotals),
  };
}

/** Where the numbers of a clause's rule are put that are not the same for every unit. */
const variableIds = ({ clause, applicability }: PreparedClause): readonly string[] =>
  applicability.variables.map(({ name }) => variableId(clause.id, name));

export const variableId = (clauseId: string, name: string): string => `${clauseId}/${name}`;

/** The steps of an item, whether it has sub-items or not. */
export const itemCells = (grid: CalcGrid, { id, items }: Pick<Item, 'id' | 'items'>): Cells<ItemScore> =>
  (items === undefined ? grid.leaves : grid.parents).cells(id);

/** Each veto with what is 1 when it fired. */
export const verdictsIn = (
  grid: CalcGrid,
  { vetoes }: Pick<Prepared, 'vetoes'>,
): readonly Verdict<Formula>[] =>
  vetoes.map((fact) => ({ veto: fact.veto, fired: vetoFiredFormula(fact, (id) => grid.fields.cells(id)) }));
