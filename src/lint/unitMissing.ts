/**
 * L19: 扣 and a number, without 分 or with something else in its place.
 *
 * > 放射性监测率每下降10％，扣0.2； (县区环保局 第51项); 1次扣0.1份 (大兴镇 附件1 二（二）1); 扣分0.3分 (县区环保局 第32项)
 */

import { lintWords } from '../problems/lintMessages';
import type { Mend } from './finding';
import type { Passage } from './text/passages';
import { criteriaOf, printed } from './text/passages';
import { phraseRule } from './text/phraseRule';

const POINTS = '(?:扣|扣除|加|得|减|奖励)(\\d+(?:\\.\\d+)?)';
/** 扣0.2；, at the end of a clause; 扣2、3分 and 扣2-5分 go on, and so does 得3 ⏎ 分. */
const MISSING = new RegExp(`(?<![增参追附更获取所])${POINTS}(?=[；，。）]|\\s(?!\\s*分)|$)`, 'g');
/** 份 for 分. */
const MISTYPED = /(?:扣|加|得|减)\d+(?:\.\d+)?份(?!\d)/g;
/** 扣分0.3分 */
const TWICE = /扣分\d+(?:\.\d+)?分/g;

export const unitMissing = phraseRule({
  code: 'L19',
  passages: criteriaOf,
  phrasesIn: (passage) => faultsIn(passage).map(({ found }) => found),
  mend(passage) {
    const faults = faultsIn(passage);
    const value = faults.reduce((text, { found, better }) => text.replace(found, better), passage.text);
    const words = faults.map(({ found, better }) => lintWords.replaceBy(found, better)).join('，');
    return { pointer: passage.pointer, value, text: words } satisfies Mend;
  },
});

interface Fault {
  readonly found: string;
  readonly better: string;
}

function faultsIn(passage: Passage): readonly Fault[] {
  const find = (pattern: RegExp, mended: (found: string) => string): readonly Fault[] =>
    [...passage.plain.matchAll(pattern)].map((match) => {
      const found = printed(passage, match);
      return { found, better: mended(found) };
    });
  return [
    ...find(MISSING, (found) => `${found}分`),
    ...find(MISTYPED, (found) => found.replace(/份$/, '分')),
    ...find(TWICE, (found) => found.replace('分', '')),
  ];
}
