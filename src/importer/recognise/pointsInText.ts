/** 分值 as notices write it: in a cell of its own, or in the text. */

import { numberOf } from '../../notice/numerals';
import { plus, pointsOf, toNumber } from '../../points/points';
import { bareText } from './bareText';

const NUMBER = String.raw`\d{1,5}(?:\.\d{1,3})?`;
const CHINESE = '[一二三四五六七八九十]{1,3}';

/** What a cell of the column 分值 says; undefined where it is no number of points. */
export function pointsInCell(text: string): number | undefined {
  const words = bareText(text).replace(/^(?:满分|最高|共|计|最多)/, '');
  const [, number] =
    new RegExp(`^[≤<+±]?(${NUMBER})(?:分|%)?(?:以内|以下|封顶)?(?:[(,;].*)?$`).exec(words) ?? [];
  if (number !== undefined) return Number(number);
  const [, upper] = new RegExp(`^0(?:分)?[-~—至到](${NUMBER})分?$`).exec(words) ?? [];
  if (upper !== undefined) return Number(upper);
  const [, chinese] = new RegExp(`^(${CHINESE})分$`).exec(words) ?? [];
  const value = chinese === undefined ? NaN : numberOf(chinese);
  return Number.isNaN(value) ? undefined : value;
}

/** （1.5分）, （满分10分）, (10分,每1起扣1分), [5分]: never （扣1分）. */
const BRACKETED = new RegExp(
  `[(\\[【](?:满分|分值|基本分|标准分|总分|共计?|计|本项|权重)?[为:]?(${NUMBER})分(?=[)\\]】,;。:])`,
  'g',
);
const SPOKEN = new RegExp(`(?:满分|分值|基本分|标准分|本项(?:满分|分值)?)[为是计:]?(${NUMBER})分`);
/** 组织领导 20分: at the end of a heading. */
const ENDING = new RegExp(`(?:^|[^\\d.扣加得减每罚至~-])(${NUMBER})分[)\\]】。;]?$`);

/** 优（10分）、良（8分）, ≥90%（5分）、≥80%（3分）: one of them is given, they are not added. */
const ALTERNATIVES = /优|良好|较好|一般|较差|不足|以上|以下|[≥≤><]/;

/** The 分值 that a text says of itself; undefined where it says none. */
export function pointsInText(text: string): number | undefined {
  const words = bareText(text);
  const all = [...words.matchAll(BRACKETED)].map(([, number]) => Number(number));
  const [first, ...others] = all;
  if (first === undefined) {
    const spoken = SPOKEN.exec(words)?.[1];
    return spoken === undefined ? undefined : Number(spoken);
  }
  const last = others.at(-1) ?? first;
  if (first === sumOf(others)) return first;
  if (last === sumOf(all.slice(0, -1))) return last;
  return ALTERNATIVES.test(words) ? Math.max(...all) : sumOf(all);
}

/** 1.…（2分） 2.…（3分） are 5 together. */
const sumOf = (points: readonly number[]): number => toNumber(plus(...points.map(pointsOf)));

/** The same of a heading, which may also end with its points. */
export function pointsOfHeading(text: string): number | undefined {
  const found = pointsInText(text) ?? ENDING.exec(bareText(text))?.[1];
  return found === undefined ? undefined : Number(found);
}

/** 最多加5分, 累计不超过3分, 最高加2分, 上限10分: the most that a line of 加分 or 扣分 comes to. */
const MOST = new RegExp(
  `(?:最多|最高|不超过|上限|封顶|限)(?:为|可|只)?(?:加|扣|减|计|得)?分?(${NUMBER})分|(${NUMBER})分(?:封顶|为限|为止)`,
  'g',
);

export function mostInText(text: string): number | undefined {
  const all = [...bareText(text).matchAll(MOST)].map(([, one, other]) => Number(one ?? other));
  return all.length === 0 ? undefined : Math.max(...all);
}

/** 扣1分, 每次扣0.5分, 得2分, 不得分: a text that says how points are given or taken. */
const PRICE = new RegExp(`[扣加得减记计](?:减|罚|除)?(?:${NUMBER}|${CHINESE})分|不得分|得满分|不扣分|酌情`);

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
