/** 序号 as notices write it: 1, 1.2, （一）, ①, 第三条. */

import { clauseNumber } from './clauseNumber';
import { bareText } from './bareText';

const CIRCLED = '①-⑳㉑-㉟㊀-㊉⑴-⒇⒈-⒛';
const CHINESE = '[一二三四五六七八九十百]{1,4}';
const PLAIN = `(?:\\d{1,4}(?:[.\\-－_]\\d{1,3}){0,3}|${CHINESE}|[a-zA-Z]{1,2}\\d{0,3})`;

const ORDINAL = new RegExp(
  `^[★☆*※▲◆]*(?:第?(?:[(（]?${PLAIN}[)）]?)[条项款]?[.、．:：★☆*※▲◆]*|[${CIRCLED}][.、]?)$`,
);

/** The whole text is a number of an item. */
export const isOrdinal = (text: string): boolean =>
  ORDINAL.test(text.replace(/\s+/g, '')) || ORDINAL.test(bareText(text));

const SECTION = new RegExp(
  `^(?:第?${CHINESE}(?:部分|大项|章|节|类|项|方面)|[(（]${CHINESE}[)）]|${CHINESE}[、.．:： ]|[A-Z][、.．:：]|[IVXⅠ-Ⅹ]{1,4}[、.．])`,
);

/** Begins as headings of sections do: 一、 （二） 第三部分. */
export const beginsLikeSection = (text: string): boolean => SECTION.test(text.trimStart());

/** The number that a text begins with, and what stands behind it: 1. 组织领导. */
export function leadingOrdinal(text: string): { readonly label: string; readonly rest: string } | undefined {
  const found = new RegExp(
    `^((?:\\d{1,3}(?:\\.\\d{1,3}){0,3}(?=[、.．\\s)）])|[(（](?:\\d{1,3}|${CHINESE})[)）]|[${CIRCLED}]|${CHINESE}(?=、)))[、.．\\s)）]*`,
  ).exec(text.trimStart());
  const label = found?.[1];
  if (found === null || label === undefined) return undefined;
  const rest = text.trimStart().slice(found[0].length);
  return rest === '' ? undefined : { label, rest };
}

/** 1.2, 3-1-4. */
export const isDotted = (text: string): boolean => /^\d+(?:[.-]\d+)+$/.test(bareText(text));

const CHINESE_NUMBER = /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;

/** 一, 二、, （三）. */
export const isChineseNumber = (text: string): boolean => CHINESE_NUMBER.test(text.trim());

/** 2, 1.2, 3-1-4. */
export const isNumber = (text: string): boolean => /^\d+(?:[.-]\d+)*$/.test(bareText(text));

/** 1.1 is within 1, 1.1.2 within 1.1. */
export function isWithin(label: string, above: string): boolean {
  const outer = bareText(above);
  return isNumber(outer) && /^[.-]\d/.test(rest(bareText(label), outer));
}

const rest = (text: string, start: string): string =>
  text.startsWith(start) ? text.slice(start.length) : '';

/** Headings go into each other by their numbers: 一、 （一） 1. （1） and 1 1.1 1.1.1. One without a number stands over all. */
export const depthOf = (text: string): number => clauseNumber(text)?.rank ?? 0;
