/**
 * L28: a line drawn at a share of the total that some unit always reaches.
 *
 * > 发现问题总数占全州问题总数10%以上，由州大气办进行通报批评 (昌吉州 七（三）), for 7个县市、3个园区
 *
 * The largest of N shares is never below 1/N.
 */

import { lintWords } from '../problems/lintMessages';
import type { Finding, LintRule } from './finding';
import { findingAt } from './finding';
import type { Passage } from './text/passages';
import { quoteList, passagesOf, printed } from './text/passages';

/** 占全州…总数10%以上, 超过全市总量的5%. */
const SHARE =
  /(?:占|达到?|超过)(?:全[国省市州盟县区旗乡镇]|各(?:单位|地|县|区|乡镇|社区|村))[^，。；\d]{0,16}?(超过|达到?|不低于)?(\d+(?:\.\d+)?)%(及?以上)?/g;

export const shareThreshold: LintRule = {
  code: 'L28',
  find: (rubric) =>
    rubric.unitCount === undefined
      ? []
      : passagesOf(rubric).flatMap((passage) => thresholdIn(passage, rubric.unitCount ?? 0)),
};

function thresholdIn(passage: Passage, count: number): readonly Finding[] {
  const found = [...passage.plain.matchAll(SHARE)].filter(([text, , share, orMore]) => {
    // 超过10% of 10 units: not where all are equal.
    const isStrict = orMore === undefined && text.includes('超过');
    return isStrict ? Number(share) * count < 100 : Number(share) * count <= 100;
  });
  if (found.length === 0) return [];
  const mean = String(Math.round(10000 / count) / 100);
  const arithmetic = lintWords.meanShare(count, mean);
  const quotes = quoteList(found.map((match) => printed(passage, match)));
  return [findingAt('L28', passage.pointer, { name: passage.name, quotes, arithmetic }, { arithmetic })];
}
