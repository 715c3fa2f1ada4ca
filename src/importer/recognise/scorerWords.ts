/** Headings of columns for several people who score: 评委1, or 评委打分 over 1, 2, 3. */

import { bareText } from './bareText';
import { isOrdinal } from './ordinalText';

const PEOPLE = '(?:评委|专家|评审(?:专家|员|人)?|考官|考评员|评分人|考核人)';
const ORDINAL = '(?:[一二三四五六七八九十]|\\d{1,2}|[①-⑳]|[a-j]|[甲乙丙丁戊己庚])';
const SCORER = new RegExp(`^${PEOPLE}${ORDINAL}$`, 'i');
const OVER = new RegExp(
  `^(?:各|每[位个])?${PEOPLE}(?:打分|评分|得分|分数|给分|编号|序号|姓名|签名)?(?:情况|栏)?$`,
);
const LETTER = /^(?:[a-j]|[甲乙丙丁戊己庚])$/i;

export const isOverScorers = (heading: string): boolean => OVER.test(withoutBrackets(heading));

/** A number or a letter that stands for one of them. */
export const isPlace = (text: string): boolean => isOrdinal(text) || LETTER.test(bareText(text));

export const isScorer = ({ header, over }: { readonly header: string; readonly over: string }): boolean =>
  SCORER.test(bareText(header)) || (isOverScorers(over) && isPlace(header));

/** 平均分, 最后得分: what their points come to. */
export const isMean = (heading: string): boolean =>
  /平均|最[后终]|综合|^得分$|^总?评?得分$/.test(withoutBrackets(heading));

const withoutBrackets = (text: string): string => bareText(text).replace(/\([^()]*\)/g, '');
