/** Items: leaves from their clauses or typed scores, parents from their children. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Item } from '../../rubric/rubric';
import { parentItems } from '../../rubric/items';
import type { ClauseScore } from '../../scoring/levels/clauses';
import { CONFIRMED } from '../../scoring/fields/fields';
import type { ItemScore } from '../../scoring/levels/itemScore';
import { itemFormulas } from '../../scoring/levels/item';
import { parentFormulas } from '../../scoring/levels/parent';
import type { PreparedItem } from '../../scoring/fields/prepared';
import { itemSteps } from '../../scoring/steps';
import { firedAbove, firedFor } from '../../scoring/levels/verdict';
import type { Fill, FormCell } from '../fill';
import type { CalcInput } from './calcCells';
import { blockHeading, stepCells } from './calcCells';
import type { CalcGrid } from './calcGrid';
import { clauseCellsOf, clauseRange, itemCells, verdictCells } from './calcGrid';
import { classCell } from './clauseRows';

export function itemRows(grid: CalcGrid, { prepared }: CalcInput): readonly FormCell[] {
  const { rubric, mode, itemGrain } = prepared;
  const verdicts = verdictCells(grid, prepared);
  const known = new Set(grid.fields.ids);
  const unitClass = classCell(grid, prepared);
  const optional = (key: 'adjust' | 'reason' | 'notApplicable', id: string) =>
    known.has(id) ? { [key]: grid.fields.cells(id) } : {};
  const leaf = (each: PreparedItem): readonly FormCell[] => {
    const { item, terms } = each;
    const isDirect = mode === 'direct';
    const cells = {
      clauses: isDirect ? [] : clauseCellsOf(grid, item),
      states: clauseRangeOrNone(grid, item, 'state', isDirect),
      amounts: clauseRangeOrNone(grid, item, 'amount', isDirect),
      ...(each.findings.length > 0 && { typed: grid.fields.range('state', each.findings) }),
      ...(isDirect && { direct: grid.fields.cells(item.id), reaching: reachingCells(grid, each) }),
      ...optional('adjust', `${item.id}:adjust`),
      ...optional('reason', `${item.id}:reason`),
      ...optional('notApplicable', `${item.id}:na`),
      ...(unitClass !== undefined && { unitClass }),
      ...(isDirect ? {} : { confirmed: grid.fields.cells(CONFIRMED).value }),
      vetoes: firedFor(verdicts, 'itemZero', item.id),
      overruling: firedAbove(verdicts, each),
      own: grid.leaves.cells(item.id),
    };
    return stepCells(grid.leaves, item.id, itemFormulas(terms, cells, itemGrain), scoreOf(item), itemSteps);
  };
  const parent = (item: Item): readonly FormCell[] => {
    const children = (item.items ?? []).map((child) => itemCells(grid, child));
    const formulas = parentFormulas(
      item,
      children,
      firedFor(verdicts, 'itemZero', item.id),
      grid.parents.cells(item.id),
    );
    return stepCells(grid.parents, item.id, formulas, scoreOf(item), itemSteps);
  };
  return [
    ...blockHeading(grid.leaves),
    ...prepared.leaves.flatMap(leaf),
    ...blockHeading(grid.parents),
    ...parentItems(rubric).flatMap(parent),
  ];
}

const reachingCells = (grid: CalcGrid, { reaching }: PreparedItem) =>
  reaching.map(({ clause, inputs: [id = ''] }) => ({ clause, entry: grid.fields.cells(id) }));

const clauseRangeOrNone = (
  grid: CalcGrid,
  item: Item,
  step: keyof ClauseScore,
  isDirect: boolean,
): Formula => (isDirect ? f`""` : clauseRange(grid, item, step));

const scoreOf =
  ({ id }: Item) =>
  ({ scoring }: Fill): ItemScore =>
    scoring.items.get(id) as ItemScore;
