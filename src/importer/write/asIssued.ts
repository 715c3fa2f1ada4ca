/** The rubric of a form with the columns that it has, as far as they have room for all that is scored. */

import type { SaidKind } from '../../problems/saidWords';
import type { Card } from '../card/card';
import type { ReadRows } from '../recognise/readRows';
import type { Recognised } from '../recognise/recognise';
import { isSumTaken } from '../recognise/rowWords';
import type { WrittenRubric } from './toRubric';
import { toRubric } from './toRubric';

/** 扣分 in place of 得分 stays as it is issued, unless something of the form has no place there: 权重, 加分 in a row of its own. */
export function rubricAsIssued(
  recognised: Recognised,
  card: Card,
  declined?: ReadonlySet<SaidKind>,
): WrittenRubric {
  const written = toRubric(recognised, card, declined);
  return written.problems.some(({ code }) => code === 'rubric.deductionsOnly')
    ? toRubric({ ...recognised, rows: ofScores(recognised.rows) }, card, declined, true)
    : written;
}

/** Its rows of sums under a column of scores: 合计扣分 is none of them, and 合计 alone is 总分. */
function ofScores(rows: ReadRows): ReadRows {
  const { baseLabel, baseCells, totalLabel } = rows;
  if (baseLabel === undefined) return rows;
  const without = { ...rows, baseLabel: undefined, baseCells: [] };
  if (isSumTaken(baseLabel)) return without;
  return totalLabel === undefined ? { ...without, totalLabel: baseLabel, totalCells: baseCells } : rows;
}
