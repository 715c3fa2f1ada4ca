/** What 备注 says where the full sentence has no room, and what a rewritten sentence must still mention. */

import type { Formula } from '../formula/formula';
import { f } from '../formula/formula';
import { minus, pointsOf, toNumber } from '../points/points';
import type { Item } from '../rubric/rubric';
import { effectOf } from '../rubric/rubric';
import type { ExtrasScore } from './extra';
import type { Mode } from './fields';
import type { ItemScore } from './item';
import type { Cells } from './step';

const SEE = '详见扣分明细。';

/** Items that only deduct speak of 扣分, others of what was earned. */
const speaksOfLoss = (item: Item, mode: Mode): boolean =>
  mode === 'direct' || (item.clauses ?? []).every((clause) => effectOf(clause) === 'deduct');

const lossOf = ({ fullScore }: Item, score: NonNullable<ItemScore['score']>): number =>
  toNumber(minus(pointsOf(fullScore), score));

/** “扣分6项，共1.5分，详见扣分明细。” */
export function itemShort(item: Item, mode: Mode, { score, fired }: ItemScore): string {
  if (score === null) return SEE;
  if (!speaksOfLoss(item, mode)) return `得${toNumber(score)}分，${SEE}`;
  return fired === 0
    ? `扣${lossOf(item, score)}分，${SEE}`
    : `扣分${fired}项，共${lossOf(item, score)}分，${SEE}`;
}

/** The twin of `itemShort`. */
export function itemShortFormula(item: Item, mode: Mode, { score, fired, state }: Cells<ItemScore>): Formula {
  const loss = f`ROUND(${item.fullScore}-${score},6)`;
  const lost = f`IF(${fired}=0,"扣"&${loss}&"分，","扣分"&${fired}&"项，共"&${loss}&"分，")`;
  const words = speaksOfLoss(item, mode) ? lost : f`"得"&${score}&"分，"`;
  return f`IF(${state}=1,${words},"")&${SEE}`;
}

/** “扣0.3分”; nothing where nothing was lost. */
export function itemMention(item: Item, { score }: ItemScore): string {
  const loss = score === null ? 0 : lossOf(item, score);
  return loss > 0 ? `扣${loss}分` : '';
}

/** The twin of `itemMention`. */
export const itemMentionFormula = (item: Item, { score, state }: Cells<ItemScore>): Formula =>
  f`IF(${state}=1,IF(${score}<${item.fullScore},"扣"&ROUND(${item.fullScore}-${score},6)&"分",""),"")`;

const VERBS = { bonus: '加', penalty: '扣' } as const;

/** “加分3项，共0.7分，详见扣分明细。” */
export const extrasShort = (row: 'bonus' | 'penalty', { fired, score }: ExtrasScore): string =>
  `${VERBS[row]}分${fired}项，共${toNumber(score)}分，${SEE}`;

/** The twin of `extrasShort`. */
export const extrasShortFormula = (row: 'bonus' | 'penalty', { fired, score }: Cells<ExtrasScore>): Formula =>
  f`${`${VERBS[row]}分`}&${fired}&"项，共"&${score}&"分，"&${SEE}`;
