/**
 * What the scorers of this folder say, and what they are told.
 *
 * They are a third opinion beside the engine and its formulas: written from the words of the notices and from what the
 * templates say they assume. Of pingfen they share the ids of the clauses and the names of options, and no code.
 */
import { Fraction, sum } from './fraction';

/** By id, as an answers file has them: 3, true, 市级, and 93.5 for 93.5%. What is missing is blank. */
export type Answers = ReadonlyMap<string, number | string | boolean>;

export type Points = Fraction | '未评完';

export interface Opinion {
  /** 得分 of each item. */
  readonly items: ReadonlyMap<string, Points>;
  readonly bonus: Points;
  readonly penalty: Points;
  readonly total: Points;
  /** 等级, where the notice has any. */
  readonly grade?: string;
}

/** How often something was found: 3次, or once where it is only 是 or 否. Blank is nothing found. */
export const times = (answers: Answers, id: string): Fraction => Fraction.of(Number(answers.get(id) ?? 0));

export const isFound = (answers: Answers, id: string): boolean => Fraction.of(0).isLess(times(answers, id));

/** 审定调整 of 0 changes nothing. */
export const isAdjusted = (answers: Answers, id: string): boolean => (answers.get(`${id}:adjust`) ?? 0) !== 0;

class Open extends Error {}

/** Nobody can tell: a measurement is missing, or what was said contradicts itself. */
export function open(what: string): never {
  throw new Open(what);
}

/** Somebody has to say it: a measurement that is blank is not 0. */
export function measured(answers: Answers, id: string): Fraction {
  const answer = answers.get(id);
  return typeof answer === 'number' ? Fraction.of(answer) : open(id);
}

/** What the option that was chosen is worth. */
export function chosen(answers: Answers, id: string, worth: Readonly<Record<string, number>>): Fraction {
  return Fraction.of(worth[String(answers.get(id))] ?? open(id));
}

/** 未评完 where nobody can tell. */
export function pointsOf(work: () => Fraction): Points {
  try {
    return work();
  } catch (error) {
    if (error instanceof Open) return '未评完';
    throw error;
  }
}

export const total = (parts: readonly Points[]): Points =>
  parts.every((part) => part instanceof Fraction) ? sum(parts) : '未评完';

/** 每次（项、起、处）几分, by id. */
export type Rates = Readonly<Record<string, number>>;

export const priced = (answers: Answers, rates: Rates): Fraction =>
  sum(Object.entries(rates).map(([id, points]) => times(answers, id).times(points)));

export interface Item {
  /** 分值 */
  readonly full: number;
  /** 每次扣几分. */
  readonly lose?: Rates;
  /** 得几分, up to 分值. An item that has any starts from nothing. */
  readonly earn?: Rates;
  /** The same where the notice has a sum of its own. */
  readonly loses?: (answers: Answers) => Fraction;
  readonly earns?: (answers: Answers) => Fraction;
  /** 不得分: nothing is left of the item, 加分 included. */
  readonly nothing?: readonly string[];
  /** 加分 of the item, beyond its 分值. */
  readonly beyond?: (answers: Answers) => Fraction;
  /** 即得满分. */
  readonly all?: string;
}

/**
 * 扣完为止: no item falls below 0. 审定调整 changes the score that stands there, between 0 and 分值; 不得分 is such a score
 * too (0 加 0.2 is 0.2: README, Decisions). Rounded once, after it.
 */
export function itemScore(id: string, item: Item, answers: Answers, decimals: number): Points {
  const { full, lose = {}, earn, loses, earns, nothing = [], beyond, all } = item;
  return pointsOf(() => {
    const none = Fraction.of(0);
    const credit = earn === undefined && earns === undefined ? Fraction.of(full) : none;
    const earned = credit.plus(priced(answers, earn ?? {})).plus(earns?.(answers) ?? 0);
    const lost = priced(answers, lose).plus(loses?.(answers) ?? 0);
    const extra = beyond?.(answers) ?? none;
    const isNothing = nothing.some((each) => isFound(answers, each));
    const isAll = all !== undefined && isFound(answers, all);
    const settled = isNothing ? none : isAll ? Fraction.of(full) : earned.atMost(full).minus(lost);
    const kept = settled.atLeast(0).atMost(full);
    const adjusted = kept
      .plus(times(answers, `${id}:adjust`))
      .atLeast(0)
      .atMost(full);
    return adjusted.plus(isNothing ? none : extra).rounded(decimals);
  });
}
