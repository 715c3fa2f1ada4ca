/**
 * What 备注 says of an item, whole and shorter: the clauses' words in an order that does not contradict itself, what
 * stopped or changed the score, and why the number beside it is another than the words come to.
 */

import type { ItemWords } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { toNumber } from '../../points/points';
import { shortReason, shortReasonFormula, signedFormula, signedPoints } from './brief';
import type { ClauseScore, ClauseWords } from '../steps/scores';
import { SETTLING } from '../steps/precedence';
import { whenAny } from '../steps/whenAny';
import { stopFormula, stopWords } from '../fields/itemLimits';
import type { ItemTerms, Role } from '../fields/itemTerms';
import type { ItemEnding } from './remark';
import { itemRemark, itemRemarkFormula } from './remark';
import type { Cells, Formulas } from '../steps/step';
import { is, State } from '../../rules/inputType';

export const NO_ITEM_WORDS: ItemWords = { list: '', briefList: '', remarkAuto: '', brief: '', named: '' };

/** What the words end in, besides what `itemRemark` says. */
export interface ItemClose extends ItemEnding {
  readonly isVetoed: boolean;
  /** The score before it was rounded. */
  readonly unrounded: Points;
  /** By how much the words come to more than that. */
  readonly excess: Points;
  readonly score: Points;
  /** What 审定 changed. */
  readonly review: Points;
}

/** `close` is undefined where the item is not scored; `absent` is what then stands there. */
export function itemWords(
  plan: ItemTerms,
  clauses: readonly ClauseScore[],
  close: ItemClose | undefined,
  absent: string,
): ItemWords {
  const [list, briefList] = [arranged(plan, clauses, 'remark'), arranged(plan, clauses, 'brief')];
  if (close === undefined) return { list, briefList, remarkAuto: absent, brief: absent, named: '' };
  const last = lastWords(close);
  const review = close.review === 0 ? '' : `审定${signedPoints(close.review)}；`;
  return {
    list,
    briefList,
    remarkAuto: itemRemark([list], close) + (last === '' ? '' : `${last}。`),
    brief:
      itemRemark([briefList], { ...close, reason: shortReason(close.reason) }) +
      (last === '' ? '' : `${last}。`),
    named: arranged(plan, clauses, 'named') + limitWords(close) + review + (last === '' ? '' : `${last}；`),
  };
}

/** What stopped the score, where clauses are only named. */
function limitWords({ raw, limits, overflow }: ItemClose): string {
  if (overflow > 0) return `不足的${toNumber(overflow)}分从总分中扣除；`;
  return stopWords(limits, raw, asPiece);
}

/** The twin of `limitWords`. */
function limitFormula({ raw, limits, overflow }: ItemCloseCells['ending']): Formula {
  const own = stopFormula(limits, raw, asPiece);
  return overflow === undefined ? own : f`IF(${overflow}>0,"不足的"&${overflow}&"分从总分中扣除；",${own})`;
}

const asPiece = (words: string): string => `${words}；`;

const REST = '其余不再计：';

/** 不得分 and 即得满分 first, with what still counts beside them: “扣1.4分；不得分” would contradict itself. */
function arranged({ roles }: ItemTerms, clauses: readonly ClauseScore[], key: keyof ClauseWords): string {
  const fired = (role: Role): boolean => clauses.some(({ amount }, i) => roles[i] === role && amount > 0);
  const join = (isIn: (role: Role | undefined) => boolean): string =>
    clauses
      .filter((_, i) => isIn(roles[i]))
      .map((clause) => clause[key])
      .join('');
  const settling = SETTLING.find(({ by }) => fired(by));
  if (settling === undefined) return join(() => true);
  const rest = key === 'named' ? '' : join((role) => !isAmong(settling, role));
  return join((role) => isAmong(settling, role)) + (rest === '' ? '' : REST + rest);
}

const isAmong = ({ by, beside }: (typeof SETTLING)[number], role: Role | undefined): boolean =>
  role === by || beside.some((each) => each === role);

/** Where a limit stopped the score, or 审定 changed it, that is what it comes from, and not the clauses. */
function lastWords(close: ItemClose): string {
  const { isVetoed, unrounded, excess, score, review } = close;
  if (isVetoed) return VETOED;
  const isSum = review === 0 && limitWords(close) === '';
  return (isSum ? unrounded + excess : unrounded) === score ? '' : `四舍五入计${toNumber(score)}分`;
}

const VETOED = '一票否决，本项得0分';

/** Cells of what the words end in. */
export interface ItemCloseCells {
  readonly ending: Parameters<typeof itemRemarkFormula>[1];
  /** Whether a veto fired; undefined where none can. */
  readonly isVetoed: Formula | undefined;
  /** The score before it is rounded, to 6 places. */
  readonly unrounded: Formula;
  /** By how much the words come to more than that; undefined where they never do. */
  readonly excess: Formula | undefined;
  readonly review: Formula | undefined;
}

/** The twin of `itemWords`. */
export function itemWordsFormulas(
  plan: ItemTerms,
  clauses: readonly Cells<ClauseScore>[],
  { ending, isVetoed, unrounded, excess, review }: ItemCloseCells,
  own: Cells<ItemWords> & { readonly state: Formula; readonly score: Formula },
  absent: Formula,
): Formulas<ItemWords> {
  const isSum =
    review === undefined ? f`${limitFormula(ending)}=""` : f`AND(${review}=0,${limitFormula(ending)}="")`;
  const told = excess === undefined ? unrounded : f`${unrounded}+IF(${isSum},${excess},0)`;
  const rounded = f`IF(ABS(${told}-${own.score})>0.0000001,"四舍五入计"&${own.score}&"分","")`;
  const last = isVetoed === undefined ? rounded : f`IF(${isVetoed},${VETOED},${rounded})`;
  const closed = (mark: string): Formula => f`IF(${last}="","",${last}&${mark})`;
  const whole = (list: Formula, reason: Formula): Formula =>
    f`IF(${is(own.state, State.valid)},${itemRemarkFormula(list, { ...ending, reason })}&${closed('。')},${absent})`;
  const reviewed = review === undefined ? f`""` : f`IF(${review}=0,"","审定"&${signedFormula(review)}&"；")`;
  return {
    list: arrangedFormula(plan, clauses, 'remark'),
    briefList: arrangedFormula(plan, clauses, 'brief'),
    remarkAuto: whole(own.list, ending.reason),
    brief: whole(own.briefList, shortReasonFormula(ending.reason)),
    named: f`IF(${is(own.state, State.valid)},${arrangedFormula(plan, clauses, 'named')}&${limitFormula(ending)}&${reviewed}&${closed('；')},"")`,
  };
}

/** The twin of `arranged`. */
function arrangedFormula(
  { roles }: ItemTerms,
  clauses: readonly Cells<ClauseScore>[],
  key: keyof ClauseWords,
): Formula {
  const among = (isIn: (role: Role | undefined) => boolean): Formula =>
    chain(
      '&',
      clauses.filter((_, i) => isIn(roles[i])).map((clause) => clause[key]),
      '',
    );
  return SETTLING.reduceRight(
    (otherwise, settling) => {
      const fired = clauses.filter((_, i) => roles[i] === settling.by).map(({ amount }) => amount);
      const own = among((role) => isAmong(settling, role));
      const rest = among((role) => !isAmong(settling, role));
      const told = key === 'named' || rest.text === '""' ? own : f`${own}&IF(${rest}="","",${REST}&${rest})`;
      return whenAny(fired, told, otherwise);
    },
    among(() => true),
  );
}
