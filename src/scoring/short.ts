/** What 备注 says where the full sentence has no room, and what a rewritten sentence must still mention. */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import { toNumber } from '../points/points';
import type { Item } from '../rubric/rubric';
import { effectOf, fullScoreOf } from '../rubric/rubric';
import type { ExtrasScore } from './extras';
import type { Mode } from './fields';
import type { ItemScore } from './itemScore';
import { deductionOf } from './item';
import { planItem } from './plan';
import type { Cells } from './step';

const SEE = '详见扣分明细。';

/** Items that only deduct speak of 扣分, others of what was earned. */
const speaksOfLoss = (item: Item, mode: Mode): boolean =>
  mode === 'direct' || (item.clauses ?? []).every((clause) => effectOf(clause) === 'deduct');

/** What was lost, 加分 apart. */
const lossFormula = (item: Item, { score, extra }: Cells<ItemScore>): Formula =>
  planItem(item).hasExtra
    ? f`ROUND(${fullScoreOf(item)}+${extra}-${score},6)`
    : f`ROUND(${fullScoreOf(item)}-${score},6)`;

/** “扣分6项，共1.5分，详见扣分明细。” */
export function itemShort(item: Item, mode: Mode, result: ItemScore): string {
  const { score, fired } = result;
  if (score === null) return SEE;
  if (!speaksOfLoss(item, mode)) return `得${toNumber(score)}分，${SEE}`;
  const loss = deductionOf(item, result);
  return fired === 0 ? `扣${loss}分，${SEE}` : `扣分${fired}项，共${loss}分，${SEE}`;
}

/** The twin of `itemShort`. */
export function itemShortFormula(item: Item, mode: Mode, own: Cells<ItemScore>): Formula {
  const { score, fired, state } = own;
  const loss = lossFormula(item, own);
  const lost = f`IF(${fired}=0,"扣"&${loss}&"分，","扣分"&${fired}&"项，共"&${loss}&"分，")`;
  const words = speaksOfLoss(item, mode) ? lost : f`"得"&${score}&"分，"`;
  return f`IF(${state}=1,${words},"")&${SEE}`;
}

/** “扣0.3分”; nothing where nothing was lost. */
export function itemMention(item: Item, result: ItemScore): string {
  const loss = deductionOf(item, result) ?? 0;
  return loss > 0 ? `扣${loss}分` : '';
}

/** The twin of `itemMention`. */
export const itemMentionFormula = (item: Item, own: Cells<ItemScore>): Formula =>
  f`IF(${own.state}=1,IF(${lossFormula(item, own)}>0,"扣"&${lossFormula(item, own)}&"分",""),"")`;

const VERBS = { bonus: '加', penalty: '扣' } as const;

/** “加分3项，共0.7分，详见扣分明细。” */
export const extrasShort = (row: 'bonus' | 'penalty', { fired, score }: ExtrasScore): string =>
  `${VERBS[row]}分${fired}项，共${toNumber(score)}分，${SEE}`;

/** The twin of `extrasShort`. */
export const extrasShortFormula = (row: 'bonus' | 'penalty', { fired, score }: Cells<ExtrasScore>): Formula =>
  f`${`${VERBS[row]}分`}&${fired}&"项，共"&${score}&"分，"&${SEE}`;
