/** Numbers that are to make a whole: ①机构3分；②人员2分; 平时×40%+年终×60%. */

import { plus, pointsOf, toNumber } from '../../points/points';
import { numberOf } from '../../notice/numerals';
import { pricesIn } from './prices';

/** Points without a verb, at the end of what earns them. */
const PART = /[\p{Script=Han}”）：，]\s?(\d+(?:\.\d+)?)分(?=[，。；、（）\s]|$)/gu;
/** Of tiers and outcomes only one holds; 一颗牙4个面，近远中面2分 is of each. */
const TIERED =
  /%|以[上下内]|优|良|一般|较|基本|部分|第[一二三\d]|[ABCD]级|每|各|至|-|一[\p{Script=Han}]{1,3}\d个/u;

/** Undefined where the words list no parts, or say more of points than that. */
export function partsIn(plainText: string): readonly number[] | undefined {
  if (TIERED.test(plainText) || pricesIn(plainText).length > 0) return undefined;
  const parts = [...plainText.matchAll(PART)].map(([, points]) => Number(points));
  return parts.length < 2 ? undefined : parts;
}

/** 两项指标各4分 */
const EACH =
  /(\d|[两二三四五六七八九十])(?:项|个|种|方面|部分)[^，。；\d]{0,8}?各(?:占|计|得)?(\d+(?:\.\d+)?)分/g;

/** So many parts of so many points; undefined where the words speak of none, or of several such. */
export function equalPartsIn(plainText: string): readonly number[] | undefined {
  const [found, another] = [...plainText.matchAll(EACH)];
  if (found === undefined || another !== undefined) return undefined;
  const [, count = '', points = ''] = found;
  return Array.from({ length: numberOf(count === '两' ? '二' : count) }, () => Number(points));
}

const WEIGHTED = /[×*]\s?(\d+(?:\.\d+)?)%/g;

/** The shares of a weighted sum; undefined where there is none. */
export function weightsIn(plainText: string): readonly number[] | undefined {
  const [sum] =
    /[×*]\s?\d+(?:\.\d+)?%(?:[^。；=]{0,30}?\+[^。；+=]{1,30}?[×*]\s?\d+(?:\.\d+)?%)+/.exec(plainText) ?? [];
  return sum === undefined ? undefined : [...sum.matchAll(WEIGHTED)].map(([, share]) => Number(share));
}

/** 0.1+0.2 is 0.3. */
export const sumOfParts = (parts: readonly number[]): number => toNumber(plus(...parts.map(pointsOf)));
