/** Where every step of the calculation lies on pf_calc, before any formula is written. */

import type { Formula } from '../../formula/formula';
import type { Address } from '../../formula/reference';
import type { Item } from '../../rubric/rubric';
import { conditionFormula } from '../../scoring/levels/condition';
import type { CellSight } from '../../scoring/steps/sight';
import { vetoFiredFormula } from '../../scoring/fields/vetoFact';
import type { Verdict } from '../../scoring/fields/vetoes';
import type { Judged } from '../../rules/inputType';
import type { Cells } from '../../scoring/steps/step';
import type { Balance, Borne } from '../../scoring/balance/balance';
import { balanceSteps } from '../../scoring/balance/balance';
import type {
  ClauseScore,
  ComputedScore,
  EarlierSum,
  ItemScore,
  LineScore,
  ListScore,
  LossScore,
  SectionScore,
  TotalScore,
  WeightScore,
  WholeScore,
  SubtotalScore,
  PrintedRemark,
} from '../../scoring/steps/scores';
import type { Watching } from '../../scoring/advice/missing';
import type { Prepared, PreparedClause } from '../../scoring/fields/prepared';
import { levels } from '../../scoring/levels';
import { WHOLE } from '../../scoring/levels/total';
import type { Level, StepTable } from '../../scoring/steps/level';
import type { Standing, StepBlock } from './grid';
import { CALC_COLUMNS, cellOf, startGrid } from './grid';
import type { HeadText, Hint } from '../words';
import { mustFind } from '../../problems/invariant';
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
  readonly computed: StepBlock<keyof ComputedScore>;
  readonly clauses: StepBlock<keyof ClauseScore>;
  /** Of items of which the score is not what one cell holds. */
  readonly given: StepBlock<keyof Judged>;
  readonly leaves: StepBlock<keyof ItemScore>;
  readonly parents: StepBlock<keyof ItemScore>;
  readonly remarks: StepBlock<keyof PrintedRemark>;
  readonly checks: StepBlock<CheckStep>;
  readonly lines: StepBlock<keyof LineScore>;
  readonly lists: StepBlock<keyof ListScore>;
  readonly sections: StepBlock<keyof SectionScore>;
  readonly weights: StepBlock<keyof WeightScore>;
  readonly total: StepBlock<keyof TotalScore>;
  /** 折算 of the whole form, where there is one. */
  readonly wholes: StepBlock<keyof WholeScore>;
  /** 扣分 of sections and of all of them, on a form without 得分. */
  readonly losses: StepBlock<keyof LossScore>;
  /** 合计 of 自评分 and the like. */
  readonly earlierSums: StepBlock<keyof EarlierSum>;
  /** The sentence of each veto, while it fired. */
  readonly verdicts: StepBlock<'text'>;
  /** What stands between the printed scores and 总分. */
  readonly balance: StepBlock<keyof Balance>;
  readonly head: StepBlock<keyof HeadText>;
  /** What keeps the sheet from being 评完, by the cell where it is mended. */
  readonly missing: StepBlock<MissingStep>;
  readonly hint: StepBlock<keyof Hint>;
  readonly subtotals: StepBlock<keyof SubtotalScore>;
}

const common = (row: number): Address => ({ row, column: CALC_COLUMNS.common });

/** Above the first block: see fixedCells.ts. */
export const FIXED = {
  lineBreak: common(2),
  aroundLineBreak: common(3),
  blanks: common(4),
  aroundSpaces: common(5),
  aroundTab: common(6),
} as const;

const FIRST_ROW = 8;

const keys = <T>(table: StepTable<T>): readonly (keyof T & string)[] => ownKeys(table);

/** References to it as they are written on the calculation sheet itself, or on the others. */
export function calcGrid({ prepared, bearings, watched }: Borne & Watching, standing: Standing): CalcGrid {
  const { rubric, all, clauses, leaves, owners } = prepared;
  const grid = startGrid(FIRST_ROW, standing);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const block = <S extends string>(own: readonly string[], steps: readonly S[], common: readonly S[] = []) =>
    grid.block({ runs: [own], steps, common });
  const level = <S>({ ids: idsOf, steps }: Level<S>): StepBlock<keyof S & string> =>
    block(idsOf(prepared), keys(steps));
  return {
    lineBreak: cellOf(FIXED.lineBreak, standing),
    blanks: cellOf(FIXED.blanks, standing),
    fields: block(
      ids(all),
      ['row', 'state', 'value', 'place', 'label', 'expected'],
      ['row', 'place', 'label'],
    ),
    variables: block([...clauses.values()].flatMap(variableIds), ['value']),
    clauses: grid.block({
      runs: owners.map((owner) => owner.clauses.map(({ clause }) => clause.id)),
      steps: keys(levels.clauses.steps),
    }),
    leaves: level(levels.leaves),
    parents: level(levels.parents),
    remarks: level(levels.remarks),
    checks: block(
      leaves.map(({ item }) => item.id),
      ['row', 'fault', 'open', 'label'],
      ['row', 'label'],
    ),
    lines: level(levels.lines),
    lists: level(levels.lists),
    sections: level(levels.sections),
    total: level(levels.total),
    verdicts: block(ids(rubric.vetoes ?? []), ['text']),
    balance: block(ids(bearings), keys(balanceSteps)),
    head: block([WHOLE], ['period', 'periodWords', 'unit', 'date', 'line', 'title']),
    missing: block(ids(watched), ['open', 'what', 'label', 'place'], ['label', 'place']),
    hint: block([WHOLE], ['first', 'open', 'text']),
    subtotals: level(levels.subtotals),
    // Last: most rubrics have none, and the rows of all others stay where they are.
    computed: level(levels.computed),
    weights: level(levels.weights),
    given: level(levels.given),
    wholes: level(levels.wholes),
    losses: level(levels.losses),
    earlierSums: level(levels.earlierSums),
  };
}

/** Where the numbers of a clause's rule are put that are not the same for every unit. */
const variableIds = ({ clause, applicability }: PreparedClause): readonly string[] =>
  applicability.variables.map(({ name }) => variableId(clause.id, name));

export const variableId = (clauseId: string, name: string): string => `${clauseId}/${name}`;

/** The steps of an item, whether it has sub-items or not. */
export const itemCells = (grid: CalcGrid, { id, items }: Pick<Item, 'id' | 'items'>): Cells<ItemScore> =>
  (items === undefined ? grid.leaves : grid.parents).cells(id);

/** Each veto that somebody enters, with what is 1 when it fired. */
export const enteredVerdicts = (
  grid: CalcGrid,
  { vetoes }: Pick<Prepared, 'vetoes'>,
): readonly Verdict<Formula>[] =>
  vetoes
    .filter(({ veto }) => veto.when === undefined)
    .map((fact) => ({ veto: fact.veto, fired: vetoFiredFormula(fact, (id) => grid.fields.cells(id)) }));

/** All of them, in their order. */
export function verdictsIn(grid: CalcGrid, see: CellSight): readonly Verdict<Formula>[] {
  const entered = new Map(enteredVerdicts(grid, see.prepared).map((each) => [each.veto.id, each] as const));
  return see.prepared.vetoes.map(({ veto }) => {
    const { when } = veto;
    return when === undefined ? mustFind(entered, veto.id) : { veto, fired: conditionFormula(see, when) };
  });
}
