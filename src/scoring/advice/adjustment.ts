/**
 * 审定调整 that does not do what was written: beyond 0 or the 分值, or on an item whose score a veto or 不得分 has
 * settled elsewhere. It is said beside the cell; 备注 only says what came of it.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { minus, NO_POINTS, pointsOf, toNumber } from '../../points/points';
import type { Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { is, State } from '../../rules/inputType';
import { REASON } from '../fields/multiplier';
import { NO_WORDS, NONE } from '../steps/none';
import type { Prepared, PreparedItem } from '../fields/prepared';
import type { Scoring } from '../scoring';
import type { Cells } from '../steps/step';
import { firedAbove, firedFor } from '../levels/verdict';
import { mustFind } from '../../problems/invariant';
import { numberIn, textIn } from '../fields/entries';
import type { Judged } from '../../rules/inputType';
import type { ItemScore } from '../steps/scores';

const VETOED = '本项一票否决，调整不起作用';
const SETTLED = '所在部分或总分已按一票否决、不得分或满分计，调整不影响总分';
const limited = (item: Item): string => `本项最少0分、最多${fullScoreOf(item)}分，按此`;
const IDLE = '调整没有起作用';
const PARTLY = '只调整了';

const signed = (points: Points): string => `${points > 0 ? '+' : '−'}${Math.abs(toNumber(points))}`;

/** What the clerk is told beside the adjustment of an item; nothing where it does what it says. */
export function adjustmentAdvice(
  { sections, total, verdicts, fields, items }: Scoring,
  leaf: PreparedItem,
): string {
  const { item, section } = leaf;
  const adjust = numberIn(fields, leaf.adjust) ?? NONE;
  const reason = textIn(fields, leaf.reason) ?? NO_WORDS;
  const { state, advice, changed } = mustFind(items, item.id);
  if (adjust.value === 0) return '';
  if (reason.state === State.blank) return REASON;
  if (advice !== '' || state !== State.valid) return advice;
  if (firedFor(verdicts, 'itemZero', item.id).includes(true)) return VETOED;
  const isSettled = (sections.get(section.id)?.settled ?? 0) + total.settled > 0;
  if (isSettled || firedAbove(verdicts, leaf).includes(true)) return SETTLED;
  if (minus(changed, pointsOf(adjust.value)) === NO_POINTS) return '';
  return `${limited(item)}${changed === 0 ? IDLE : `${PARTLY}${signed(changed)}分`}`;
}

/** Cells of the facts that `adjustmentAdvice` looks at. */
export interface AdjustmentCells {
  readonly adjust: Cells<Judged>;
  readonly reason: Cells<Judged>;
  readonly own: Cells<ItemScore>;
  readonly vetoes: readonly Formula[];
  readonly above: readonly Formula[];
  readonly settled: readonly Formula[];
}

/** The twin of `adjustmentAdvice`. */
export function adjustmentAdviceFormula(item: Item, cells: AdjustmentCells): Formula {
  const { adjust, reason, own, vetoes, above, settled } = cells;
  const done = f`IF(${own.changed}>0,"+","−")&ABS(${own.changed})`;
  const came = f`IF(${own.changed}=0,${IDLE},${PARTLY}&${done}&"分")`;
  const differs = f`IF(ROUND(${own.changed}-${adjust.value},6)=0,"",${limited(item)}&${came})`;
  const unsettled = f`IF(${call('SUM', [...settled, ...above])}>0,${SETTLED},${differs})`;
  const acting = vetoes.length === 0 ? unsettled : f`IF(${call('SUM', vetoes)}>0,${VETOED},${unsettled})`;
  const given = f`IF(${is(reason.state, State.blank)},${REASON},IF(${is(own.state, State.valid)},${acting},${own.advice}))`;
  return f`IF(${adjust.value}=0,"",${given})`;
}

/** Items whose 审定调整 is written with its reason and does something else. */
export const idleAdjustments = (
  { leaves, edition }: Prepared,
  scoring: Scoring,
): readonly { readonly leaf: PreparedItem; readonly advice: string }[] =>
  // Whoever filled in a sheet of 0.1.0 was told nothing of it, and 备注 there says what was written.
  (edition === 'first' ? [] : leaves)
    .map((leaf) => ({ leaf, advice: adjustmentAdvice(scoring, leaf) }))
    .filter(
      ({ leaf, advice }) =>
        advice !== '' && advice !== REASON && scoring.items.get(leaf.item.id)?.advice === '',
    );
