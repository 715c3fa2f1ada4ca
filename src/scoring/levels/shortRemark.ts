/** What 备注 says where the full sentence has no room, and what a rewritten sentence must still mention. */

import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { exactFormula, toNumber } from '../../points/points';
import { isStatusRow } from '../../rubric/items';
import type { Item } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import type { LineScore, ItemScore, ListScore } from '../steps/scores';
import type { Mode } from '../fields/fields';
import { addedFormula, bonusOf, deductionOf, lossFormula } from './itemParts';
import { limitsOf } from '../fields/itemLimits';
import type { Cells } from '../steps/step';
import { is, State } from '../../rules/inputType';

const SEE = '详见加扣分明细。';
/** Where a score is typed, what was written about it stands on a sheet of its own. */
const SEE_ITEM: Readonly<Record<Mode, string>> = { tally: SEE, direct: '详见“备注”表。' };

/** The last rung, in a column too narrow for any sentence: the sheet that says the rest. The points stand in the next column. */
export const leastRemark: Readonly<Record<Mode, string>> = { tally: '详见明细', direct: '见备注表' };
/** Characters of it, and the most of a sentence that says where the rest is: “12款共扣10.25分，详见加扣分明细。” */
export const LEAST_WORDS = 4;
export const SHORT_WORDS = 20;

/** 得3分; of a row without 分值 that adds and deducts 加减分合计-4分. */
const earnedWord = (item: Item): string => (limitsOf(item).isApart ? '加减分合计' : '得');

/** Items that only deduct speak of 扣分, others of what was earned. */
const speaksOfLoss = (item: Item, mode: Mode): boolean =>
  (mode === 'direct' && !limitsOf(item).isApart) ||
  (item.clauses ?? []).every((clause) => effectOf(clause) === 'deduct');

/** “6款共扣1.5分，详见加扣分明细。” or, where `review` says that 审定 changed it, “经审定得0.6分，…” */
export function shortItemRemark(item: Item, mode: Mode, result: ItemScore, review: Points): string {
  const { score, fired } = result;
  const see = SEE_ITEM[mode];
  if (score === null || isStatusRow(item)) return see;
  if (review !== 0) return `经审定得${toNumber(score)}分，${see}`;
  if (!speaksOfLoss(item, mode)) return `${earnedWord(item)}${toNumber(score)}分，${see}`;
  return `${fired === 0 ? '' : `${fired}款共`}${lostOrAdded(item, mode, result)}分，${see}`;
}

/** The twin of `shortItemRemark`; `review` is left out where there is no 审定. */
export function shortItemRemarkFormula(
  item: Item,
  mode: Mode,
  own: Cells<ItemScore>,
  review: Formula | undefined,
): Formula {
  if (isStatusRow(item)) return f`${SEE_ITEM[mode]}`;
  const { score, fired, state } = own;
  const byRules = speaksOfLoss(item, mode)
    ? f`IF(${fired}=0,"",${fired}&"款共")&${lostOrAddedFormula(item, mode, own)}`
    : f`${earnedWord(item)}&${score}`;
  const words = review === undefined ? byRules : f`IF(${review}=0,${byRules},"经审定得"&${score})`;
  return f`IF(${is(state, State.valid)},${words}&"分，","")&${SEE_ITEM[mode]}`;
}

/** 扣0.3; 加1.5 where more was typed than the 分值. */
function lostOrAdded(item: Item, mode: Mode, result: ItemScore): string {
  const added = bonusOf(item, result) ?? 0;
  return mode === 'direct' && added > 0 ? `加${added}` : `扣${deductionOf(item, result)}`;
}

/** The twin of `lostOrAdded`. */
function lostOrAddedFormula(item: Item, mode: Mode, own: Cells<ItemScore>): Formula {
  const lost = f`"扣"&${lossFormula(item, own)}`;
  if (mode === 'tally') return lost;
  const added = exactFormula(addedFormula(item, own));
  return f`IF(${added}>0,"加"&${added},${lost})`;
}

/** “扣0.3分”; nothing where nothing was lost. */
export function itemMention(item: Item, result: ItemScore): string {
  const loss = deductionOf(item, result) ?? 0;
  return loss > 0 ? `扣${loss}分` : '';
}

/** The twin of `itemMention`. */
export const itemMentionFormula = (item: Item, own: Cells<ItemScore>): Formula =>
  f`IF(${is(own.state, State.valid)},IF(${lossFormula(item, own)}>0,"扣"&${lossFormula(item, own)}&"分",""),"")`;

const VERBS = { bonus: '加', penalty: '扣' } as const;
/** A list that comes to less than 0 does the opposite of its name. */
const TURNED = { bonus: '扣', penalty: '加' } as const;

/** “3条共加0.7分，详见加扣分明细。” Of a list that comes to nothing, why: “基本分不足80分，不加分，详见…” */
export const shortListRemark = (row: 'bonus' | 'penalty', { fired, score, limit }: ListScore): string =>
  score === 0 && limit !== ''
    ? `${limit}，${SEE}`
    : `${fired}条共${score < 0 ? TURNED[row] : VERBS[row]}${Math.abs(toNumber(score))}分，${SEE}`;

/** The twin of `shortListRemark`. */
export const shortListRemarkFormula = (
  row: 'bonus' | 'penalty',
  { fired, score, limit }: Cells<ListScore>,
): Formula =>
  f`IF(AND(${score}=0,${limit}<>""),${limit},${fired}&"条共"&IF(${score}<0,${TURNED[row]},${VERBS[row]})&ABS(${score})&"分")&"，"&${SEE}`;

/** “加0.5分，详见加扣分明细。” of one line. */
export const shortLineRemark = (row: 'bonus' | 'penalty', { score }: LineScore): string =>
  `${score < 0 ? TURNED[row] : VERBS[row]}${Math.abs(toNumber(score))}分，${SEE}`;

/** The twin of `extraShort`. */
export const shortLineRemarkFormula = (row: 'bonus' | 'penalty', { score }: Cells<LineScore>): Formula =>
  f`IF(${score}<0,${TURNED[row]},${VERBS[row]})&ABS(${score})&"分，"&${SEE}`;
