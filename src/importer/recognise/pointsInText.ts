/** 分值 as notices write it: in a cell of its own, or in the text. */

import { numberOf } from '../../notice/numerals';
import { plus, pointsOf, toNumber } from '../../points/points';
import { bareText } from './bareText';
import type { Amount } from './ladders';
import { pointsOfSteps, stepsIn } from './ladders';

const NUMBER = String.raw`\d{1,5}(?:\.\d{1,3})?`;
const CHINESE = '[一二三四五六七八九十]{1,3}';

/** What a cell of the column 分值 says; undefined where it is no number of points. */
export function pointsInCell(text: string): number | undefined {
  const words = bareText(text).replace(/^(?:满分|总分|最高|共|计|最多)[:为]?/, '');
  const [, number] =
    new RegExp(`^[≤<+±]?(${NUMBER})(?:分|%)?(?:以内|以下|封顶)?(?:[(,;].*)?$`).exec(words) ?? [];
  if (number !== undefined) return Number(number);
  const [, upper] = new RegExp(`^0(?:分)?[-~—至到](${NUMBER})分?$`).exec(words) ?? [];
  if (upper !== undefined) return Number(upper);
  const [, chinese] = new RegExp(`^(${CHINESE})分$`).exec(words) ?? [];
  const value = chinese === undefined ? NaN : numberOf(chinese);
  return Number.isNaN(value) ? undefined : value;
}

/**
 * -5, +3, 扣5分, 最多加10分, 1-3分: the most that a line of 加分 or 扣分 comes to by its cell in the column 分值; undefined for
 * the price of each time (每次5分, 2分/件).
 */
export function amountInCell(text: string): number | undefined {
  const words = bareText(text)
    .replace(/^[+\-—−±]/, '')
    .replace(/^(?:可|各)?(?:加|扣|减|奖)(?:罚|除|励)?(?=\d)/, '');
  const [, upper] = new RegExp(`^${NUMBER}分?[-~—–至到](${NUMBER})分?$`).exec(words) ?? [];
  if (upper !== undefined) return Number(upper);
  return pointsInCell(words) ?? mostInText(/\d$/.test(words) ? `${words}分` : words);
}

/** （1.5分）, （满分10分）, (10分,每1起扣1分), [5分]: never （扣1分）. */
const BRACKETED = new RegExp(
  `[(\\[【](?:满分|分值|基本分|标准分|总分|共计?|计|本项|权重)?[为:]?(${NUMBER})分(?=[)\\]】,;。:])`,
  'g',
);
const SPOKEN = new RegExp(`(?:满分|分值|基本分|标准分|本项(?:满分|分值)?)[为是计:]?(${NUMBER})分`);
/** 组织领导 20分: at the end of a heading. */
const ENDING = new RegExp(`(?:^|[^\\d.扣加得减每罚至~-])(${NUMBER})分[)\\]】。;]?$`);

/** The 分值 that a text says of itself; undefined where it says none. */
export function pointsInText(text: string): number | undefined {
  const words = bareText(text);
  const amounts = amountsIn(text);
  const all = amounts.map(({ points }) => points);
  const [first, ...others] = all;
  if (first === undefined) {
    const spoken = SPOKEN.exec(words)?.[1];
    return spoken === undefined ? undefined : Number(spoken);
  }
  const last = others.at(-1) ?? first;
  // 整洁（5分），通畅（3分），无异味（2分） are 10; 环境（5分）：通畅（3分），无异味（2分） are 5.
  const isTerm = /^[^()]*\([^()]*\)[,;、]/.test(words);
  const isWhole = first === sumOf(others) || (others.length > 0 && first === pointsOfSteps(amounts.slice(1)));
  if (isWhole && !isTerm) return first;
  if (last === sumOf(all.slice(0, -1))) return last;
  return pointsOfSteps(amounts);
}

/** What else a text with several points may come to: all of them, and the most of them. */
export function otherSums(text: string): readonly number[] {
  const all = amountsIn(text).map(({ points }) => points);
  return all.length < 2 ? [] : [sumOf(all), Math.max(...all)];
}

/** One of several points is given by their words, not their sum; `isDoubtful` if it may be the sum all the same. */
export function stepsInText(text: string): { readonly isDoubtful: boolean } | undefined {
  const amounts = amountsIn(text);
  const steps = stepsIn(amounts).filter(
    ({ amounts: run }) => run.filter(({ points }) => points > 0).length > 1,
  );
  if (steps.length === 0 || pointsInText(text) === sumOf(amounts.map(({ points }) => points)))
    return undefined;
  return { isDoubtful: steps.some(({ isDoubtful }) => isDoubtful) };
}

/** 有专人负责(10): at the end, without 分. */
const BARE_END = /[^(\d]\((\d{1,3}(?:\.\d)?)\)[。;]?$/;
/** 教室卫生15分: at the end, without brackets; never 扣除5分, 不低于80分, 一次5分. Behind a blank, 好人好事登记　30分 too. */
const SPOKEN_END = /[^\d.扣加得减记计每罚除款至到~\-—于过满超足差\s](\s*)(\d{1,3}(?:\.\d)?)\s*分[。;]?\s*$/;
const SPACED_END = /[记计]\s+(\d{1,3}(?:\.\d)?)\s*分[。;]?\s*$/;
const EACH = /[一二两三每各\d](?:人?次|[条项篇个件户处天起例期名人份])\s*[\d.]+\s*分[。;]?\s*$/;

/** The same of a text in a column whose texts end so: see `ColumnContent.bare`. */
export function barePoints(text: string): number | undefined {
  const number = BARE_END.exec(bareText(text))?.[1] ?? spokenPoints(text.normalize('NFKC'));
  return number === undefined ? undefined : Number(number);
}

function spokenPoints(text: string): string | undefined {
  const [, blank = '', number] = SPOKEN_END.exec(text) ?? [];
  if (EACH.test(text)) return undefined;
  // 扣5分 elsewhere in the text leaves room for doubt, unless a blank stands before the number.
  return SPACED_END.exec(text)?.[1] ?? (blank !== '' || !hasPrice(text) ? number : undefined);
}

/** Each number of points that a text has in brackets, with the words before it. */
function amountsIn(text: string): readonly Amount[] {
  // A line of its own is a sentence of its own; ① without its circle would be a number of something.
  const words = bareText(text.trim().replace(/\n+/g, ';').replace(/[①-⑳]/g, ';1.'));
  let from = 0;
  return [...words.matchAll(BRACKETED)].map((found) => {
    const before = words.slice(from, found.index).replace(/^[^()]*[)\]】]/, '');
    from = found.index + found[0].length;
    return { words: before, points: Number(found[1]) };
  });
}

/** A text in which several points are named may be read in several ways; some of them may come to this. */
export const mayCount = (text: string, points: number): boolean =>
  sumOf(amountsIn(text).map((each) => each.points)) === points || pointsInText(text) === points;

/** 1.…（2分） 2.…（3分） are 5 together. */
const sumOf = (points: readonly number[]): number => toNumber(plus(...points.map(pointsOf)));

/** The same of a heading, which may also end with its points, or say the most that there is: 加分项（最多加10分）. */
export function pointsOfHeading(text: string): number | undefined {
  const words = bareText(text);
  const ending = PRICE_OF_EACH.test(words) ? undefined : ENDING.exec(words)?.[1];
  const found = pointsInText(text) ?? ending;
  return found === undefined ? mostInText(text) : Number(found);
}

/** 加分项目（每项2分）: a price, not what all of them come to. */
const PRICE_OF_EACH = new RegExp(`每[^,。;()]{1,6}?${NUMBER}分[)\\]】。;]?$`);

/** 最多加5分, 累计不超过3分, 最高加2分, 上限10分: the most that a line of 加分 or 扣分 comes to. */
const MOST = new RegExp(
  `(?:最多|最高|不超过|上限|封顶|限)(?:为|可|只)?(?:加|扣|减|计|得)?分?(${NUMBER})分|(${NUMBER})分(?:封顶|为限|为止)`,
  'g',
);

export function mostInText(text: string): number | undefined {
  const words = bareText(text);
  const all = [...words.matchAll(MOST)].map(([, one, other]) => Number(one ?? other));
  return all.length === 0 ? wholeInBrackets(words) : Math.max(...all);
}

/** 未报总结（扣5分）, 未按月报表（扣12分，其中少报1个月扣1分）: no 每次 goes before it, or 其中 parts it. */
function wholeInBrackets(words: string): number | undefined {
  const [, before = '', number, behind] =
    new RegExp(`^([^()]*)\\((?:扣|减|加)(${NUMBER})分(\\)[。;]?$|,其中)`).exec(words) ?? [];
  if (number === undefined) return undefined;
  return behind === ',其中' || !/每/.test(before) ? Number(number) : undefined;
}

/** 扣1分, 每次扣0.5分, 得2分, 不得分: a text that says how points are given or taken. */
const PRICE = new RegExp(
  `[扣加得减记计](?:减|罚|除)?(?:${NUMBER}|${CHINESE})分|不[得给计记]分|得满分|不扣分|酌情`,
);

export const hasPrice = (text: string): boolean => PRICE.test(bareText(text));

/** 加 and nothing that takes away. */
export const onlyAdds = (text: string): boolean => {
  const words = bareText(text);
  return (
    new RegExp(`加(?:${NUMBER}|${CHINESE})分`).test(words) &&
    !/[扣减](?:减|罚|除)?[\d一二三四五六七八九十]|不得分/.test(words)
  );
};

/** 加2分 and 扣5分 in one text. */
export const addsAndTakes = (text: string): boolean => {
  const words = bareText(text);
  const amount = `(?:${NUMBER}|${CHINESE})分`;
  return new RegExp(`加${amount}`).test(words) && new RegExp(`[扣减](?:减|罚|除)?${amount}`).test(words);
};

/** 加减分项, 其他需要加扣分的, 加（扣）分: up and down in one word. */
export const saysBothWays = (text: string): boolean => /加[、/(]?[减扣]\)?分|奖惩分/.test(bareText(text));

/** 该项设有加分项（最多加5分）, 每上升1个百分点加1分: more than the 分值 of the row; 不加分 and 加分后不超过 are none. */
export const saysBonus = (text: string): boolean =>
  new RegExp(
    `(?<![不再累追])加(?:计)?(?:${NUMBER}|${CHINESE})(?:[-~—至到]${NUMBER})?分|(?:设有?|另有)加分`,
  ).test(bareText(text));
