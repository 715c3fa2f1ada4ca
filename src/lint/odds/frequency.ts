/**
 * How often something is to be done, said twice and not alike.
 *
 * > 每月至少召开1次例会 in 考核内容, 每季度少开一次扣1分 in 评分标准
 */

import { lintWords } from '../../problems/lintMessages';
import type { Rubric } from '../../rubric/rubric';
import type { RowWords } from './odd';
import { theOne } from './odd';

const EVERY = '每个?(半年|季度|季|学期|半个?月|月|旬|周|星期|年|天|日)';
const TIMES = '(?:\\d+|[一二两三四五六])(?:次|期|场|轮|遍|篇|条|天)';
/** 每月组织开展一次检查, 每季度不少于2次. */
const ASKED = new RegExp(`${EVERY}(?:度)?([^，。；、每]{0,16}?)${TIMES}`, 'g');
/** 每季度少开一次 */
const LACKING = new RegExp(`${EVERY}(?=少|缺|漏|未)[^，。；、每]{0,8}?${TIMES}`, 'g');

interface Frequency {
  readonly text: string;
  readonly period: string;
}

const frequencies = (text: string, pattern: RegExp): readonly Frequency[] =>
  [...text.matchAll(pattern)]
    .map(([found, period = '']) => ({ text: found, period: nameOf(period) }))
    // 每月每少1次: so many of a month are counted.
    .filter(({ text: found }) => !/每.*每/.test(found));

const nameOf = (period: string): string =>
  ({ 季: '季度', 星期: '周', 日: '天', 半个月: '半月' })[period] ?? period;

const OF_FORM: Readonly<Record<Rubric['period'], string>> = {
  ...{ year: '年', quarter: '季度', month: '月', day: '天', none: '' },
};

/** 每季度少一次 on a form of the quarter is what is found in it. */
export function frequencyAtOdds({ asked, counted }: RowWords, period: Rubric['period']): readonly string[] {
  const wanted = theOne(frequencies(asked, ASKED), (each) => each.period);
  const priced = theOne(frequencies(counted, LACKING), (each) => each.period);
  if (wanted === undefined || priced === undefined || wanted.period === priced.period) return [];
  return priced.period === OF_FORM[period] ? [] : [lintWords.askedOtherwise(wanted.text, priced.text)];
}
