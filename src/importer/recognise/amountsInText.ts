/** Amounts for each case, as a table of 积分 has them in place of a 分值: 一件4分, 每次5分, 5分/次, 按件计分. */

import { bareText } from './bareText';

const POINTS = '(?:\\d{1,5}(?:\\.\\d{1,3})?|[一二三四五六七八九十]{1,3})分';
const ADDS: readonly RegExp[] = [
  new RegExp(`(?:每|一(?=[件次人个条篇户场起处项])|按)[^,。;:扣减(]{0,14}?${POINTS}`),
  new RegExp(`(?:加|得|计|记|积|奖励?|获)(?:积|计)?(?:分)?${POINTS}`),
  new RegExp(`(?<![扣减-])${POINTS}[/每]`),
  /(?:按|据|以)[\p{Script=Han}]{0,4}(?:计|积|记|得|加)分/u,
];
const TAKES = new RegExp(`[扣减](?:减|除|罚)?[^,。;\\d]{0,4}${POINTS}|(?:^|[,;:])-${POINTS}`);

/** 每次扣5分, -2分/次; never 扣完为止. */
export const takesEach = (text: string): boolean => TAKES.test(spelled(text));

export const addsEach = (text: string): boolean =>
  ADDS.some((pattern) => pattern.test(spelled(text).replace(new RegExp(TAKES, 'g'), '')));

export const saysEach = (text: string): boolean => takesEach(text) || addsEach(text);

/** 县级10分、镇级5分 says points as well, and not for what. */
export const saysAmount = (text: string): boolean =>
  saysEach(text) || new RegExp(`[^(\\d.]${POINTS}`).test(spelled(text));

const spelled = (text: string): string =>
  bareText(text)
    .replace(/[－—−]/g, '-')
    .replace(/／/g, '/');
