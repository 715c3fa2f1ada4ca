/**
 * 牵头部门小计: what the items of each lead unit come to.
 *
 * The subtotals add up to the sum of all items. So where a parent comes to another number than its sub-items
 * together (it is limited to its 分值, charged for, or vetoed), its own unit bears the difference.
 */

import type { SubtotalScore } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { call, chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, minus, plus, pointsOf } from '../../points/points';
import type { Item, Rubric, Veto } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { countedFullOf } from '../../rubric/scales';
import { is, State } from '../../rules/inputType';
import type { ItemScore } from '../steps/scores';
import { levelOf } from '../steps/level';
import type { Look, SeenSteps, Sight } from '../steps/sight';
import type { Cells, Formulas } from '../steps/step';

/** The items of one lead unit. */
export interface LeadUnit {
  /** For the hidden column: neither an item's id nor a field's. */
  readonly id: string;
  readonly name: string;
  readonly leaves: readonly Item[];
  /** Parents of its own that can differ from their sub-items. */
  readonly parents: readonly Item[];
}

/** Items for which the notice names no lead unit. */
const UNNAMED = '（未明确）';

/** In the order in which the document names them; none where the layout does not ask for subtotals. */
export function leadUnitsOf(rubric: Rubric): readonly LeadUnit[] {
  if (rubric.layout.subtotals === undefined) return [];
  const units = new Map<string, Item[]>();
  const visit = (items: readonly Item[], above: string): void => {
    for (const item of items) {
      const name = item.leadUnit ?? above;
      if (item.items === undefined || canDiffer(item, rubric.vetoes))
        units.set(name, [...(units.get(name) ?? []), item]);
      visit(item.items ?? [], name);
    }
  };
  for (const { items } of rubric.sections) visit(items, UNNAMED);
  return [...units].map(([name, items], i) => ({
    id: `:unit${i + 1}`,
    name,
    leaves: items.filter((item) => item.items === undefined),
    parents: items.filter((item) => item.items !== undefined),
  }));
}

/** Whether a parent can come to another number than its sub-items together. */
export const canDiffer = ({ id, clamp, items = [] }: Item, vetoes: readonly Veto[] = []): boolean =>
  clamp === true ||
  items.some(({ chargeTo }) => chargeTo === 'parent') ||
  vetoes.some(({ effect, target }) => effect === 'itemZero' && target === id);

/** 分值 of the unit's items, a limited parent counting with its limit. */
export const unitFullScore = ({ leaves, parents }: LeadUnit): Points =>
  plus(
    ...leaves.map(fullPoints),
    ...parents
      .filter(({ clamp }) => clamp === true)
      .map((item) => minus(pointsOf(fullScoreOf(item)), plus(...childrenOf(item).map(fullPoints)))),
  );

const fullPoints = (item: Item): Points => pointsOf(countedFullOf(item));

const childrenOf = ({ items = [] }: Item): readonly Item[] => items;

/** What a subtotal is made of. */
interface SubtotalFeed<L extends Look> {
  readonly of: (item: Item) => SeenSteps<L, ItemScore>;
}

export function scoreSubtotal({ leaves, parents }: LeadUnit, { of }: SubtotalFeed<'values'>): SubtotalScore {
  const counted = (items: readonly Item[]): Points =>
    plus(...items.flatMap((item) => of(item).contribution ?? []));
  const differences = parents.map((parent) => minus(counted([parent]), counted(childrenOf(parent))));
  const isDone = [...leaves, ...parents].every((item) => DONE.includes(of(item).state));
  const sum = plus(counted(leaves), ...differences);
  return { sum, shown: isDone ? sum : '' };
}

const DONE: readonly State[] = [State.valid, State.notApplicable];

/** The twin of `scoreSubtotal`. */
function subtotalFormulas(
  { leaves, parents }: LeadUnit,
  { of: cellsOf }: SubtotalFeed<'cells'>,
  own: Cells<SubtotalScore>,
): Formulas<SubtotalScore> {
  const counted = (items: readonly Item[]): Formula =>
    items.length === 0
      ? f`0`
      : call(
          'SUM',
          items.map((item) => cellsOf(item).contribution),
        );
  const terms = parents.map(
    (parent) => f`SUM(${cellsOf(parent).contribution})-${counted(childrenOf(parent))}`,
  );
  const done = call(
    'AND',
    [...leaves, ...parents].map(
      (item) =>
        f`OR(${is(cellsOf(item).state, State.valid)},${is(cellsOf(item).state, State.notApplicable)})`,
    ),
  );
  return {
    sum: exactFormula(chain('+', [counted(leaves), ...terms], 0)),
    shown: f`IF(${done},${own.sum},"")`,
  };
}

export const subtotalLevel = levelOf<LeadUnit, SubtotalScore, SubtotalFeed<'values'>, SubtotalFeed<'cells'>>({
  steps: { sum: 'points', shown: 'points' },
  units: ({ rubric }) => leadUnitsOf(rubric),
  idOf: ({ id }) => id,
  feed: <L extends Look>(see: Sight<L>): SubtotalFeed<L> => ({ of: (item) => see.item(item) }),
  score: scoreSubtotal,
  formulas: subtotalFormulas,
});
