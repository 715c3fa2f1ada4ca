/**
 * 不得分 and 即得满分 that reach beyond their item, where the score itself is typed. Nobody can tell from a typed 0
 * whether they apply, so they are asked for by themselves, and have to agree with the score.
 *
 * > 任何1项工作未按要求落实,此项考核分值即为0 (昌吉州 第六条(一)), read as the 0 of the section or of the total
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { pointsOf, toNumber } from '../../points/points';
import type { Clause, Item } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import { kindOf, scopeOf } from '../../rules';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { Cells } from '../steps/step';

const isReaching = ({ rule }: Clause): boolean =>
  kindOf(rule).settles !== undefined && ['section', 'total'].includes(scopeOf(rule));

/** An item with only those of its clauses. */
export const reachingOnly = (item: Item): Item => ({
  ...item,
  clauses: (item.clauses ?? []).filter(isReaching),
  groups: [],
  multipliers: [],
});

/** A clause with its 是/否: judged, or the cells of its field. */
export interface Reaching<T> {
  readonly clause: Clause;
  readonly entry: T;
}

const takes = ({ clause }: Reaching<unknown>): boolean => kindOf(clause.rule).settles === 'nothing';

/** What to type for a score of 0 and for a full one, and what a score of 0 was typed as. */
interface TypedWords {
  readonly none: string;
  readonly full: string;
  readonly wasNone: string;
}

const typedWords = (full: number, isDeducted: boolean): TypedWords =>
  isDeducted
    ? { none: `扣满${full}分`, full: '扣0分', wasNone: '扣完了' }
    : { none: '填0分', full: `填满分${full}分`, wasNone: '填了0分' };

const nothingLeft = ({ label }: Clause, { none }: TypedWords): string => `“${label}”填了“是”，本项应${none}`;
const nothingLost = ({ label }: Clause, { full }: TypedWords): string => `“${label}”填了“是”，本项应${full}`;
const isItSo = ({ label }: Clause, { wasNone }: TypedWords): string =>
  `本项${wasNone}，请填明“${label}”是还是否`;

/** What does not go together with the score; nothing where all does. */
export function reachingAdvice(
  fullScore: Points,
  reaching: readonly Reaching<Judged<number>>[],
  score: Judged<number>,
  isDeducted: boolean,
): string {
  const words = typedWords(toNumber(fullScore), isDeducted);
  if (score.state !== State.valid) return '';
  const [taking, giving] = [reaching.filter(takes), reaching.filter((each) => !takes(each))];
  const isYes = ({ entry }: Reaching<Judged<number>>): boolean => entry.value === 1;
  const taken = taking.find(isYes);
  if (taken !== undefined) return score.value > 0 ? nothingLeft(taken.clause, words) : '';
  const given = giving.find(isYes);
  if (given !== undefined && pointsOf(score.value) < fullScore) return nothingLost(given.clause, words);
  const unsaid = taking.find(({ entry }) => entry.state === State.blank);
  return unsaid !== undefined && score.value <= 0 ? isItSo(unsaid.clause, words) : '';
}

/** The twin of `reachingAdvice`. */
export function reachingAdviceFormula(
  item: Item,
  reaching: readonly Reaching<Cells<Judged>>[],
  score: Cells<Judged>,
  isDeducted: boolean,
): Formula {
  const [taking, giving] = [reaching.filter(takes), reaching.filter((each) => !takes(each))];
  const full = fullScoreOf(item);
  const words = typedWords(full, isDeducted);
  const anyTaken = chain(
    '+',
    taking.map(({ entry }) => entry.value),
    0,
  );
  const taken = taking.reduceRight(
    (rest, { clause, entry }) => f`IF(${entry.value}=1,${nothingLeft(clause, words)},${rest})`,
    f`""`,
  );
  const unsaid = taking.reduceRight(
    (rest, { clause, entry }) => f`IF(${is(entry.state, State.blank)},${isItSo(clause, words)},${rest})`,
    f`""`,
  );
  const asked = taking.length === 0 ? f`""` : f`IF(${score.value}<=0,${unsaid},"")`;
  const given = giving.reduceRight(
    (rest, { clause, entry }) =>
      f`IF(AND(${entry.value}=1,${score.value}<${full}),${nothingLost(clause, words)},${rest})`,
    asked,
  );
  const agrees = taking.length === 0 ? given : f`IF(${anyTaken}>0,IF(${score.value}>0,${taken},""),${given})`;
  return f`IF(${is(score.state, State.valid)},${agrees},"")`;
}
