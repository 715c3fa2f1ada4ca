/**
 * L09: the points are worked out by another document.
 *
 * > 根据《江苏省秸秆禁烧工作考核及奖励办法》考核。 (县区环保局 第41项)
 * > 纳入市综合考评，按照市发改委高质量发展考核相关办法进行。 (XX市 二1)
 */

import type { LintRule } from './finding';
import type { Passage } from './text/passages';
import { pricingOf, printed, segmentsOf } from './text/passages';
import { phraseRule } from './text/phraseRule';
import { pricesIn } from './text/prices';

export const delegated: LintRule = phraseRule({
  code: 'L09',
  passages: pricingOf,
  isOneCause: true,
  phrasesIn: (passage) => delegationsIn(passage),
});

const BY = '(?<![未不没够能])(?:根据|按照|依据|参照|依照|按)';
/** Its own 办法, or the list that follows, is no other document. */
const OWN = '(?!以下|下列|如下|本|上述|前|此)';
const DOCUMENT = '(?:《[^》]{0,100}》|办法|细则|规则|方案|规定|要求|标准)';

/** 根据《…》考核: the sentence ends there. */
const SCORED_BY = new RegExp(
  `${BY}${OWN}[^，。；]{0,40}?${DOCUMENT}[^，。；]{0,12}?(?:进行)?(?:考核|考评|评分|计分|打分|扣分|得分)(?=[，。；（]|$)`,
  'g',
);
/** 考核…按照…办法进行: where the same sentence speaks of scoring, and not of what is to be done. */
const DONE_BY = new RegExp(
  `${BY}${OWN}[^，。；]{0,40}?${DOCUMENT}[^，。；]{0,6}?(?:进行|执行)(?=[，。；（]|$)`,
  'g',
);
/** 考核指标详见《…》 */
const SEE = /(?:详见|参见|见)《[^》]{0,100}》/g;
/** Nothing but the name of a document: 《…》, 见附表《…》, 按附件2执行. */
const TITLE =
  /^(?:(?:详见|参见|见|按|按照|参照|同)?附[表件][\d一二三四五六七八九十]{0,2}(?:执行|计分|考核)?)?(?:《[^》]*》)?(?:执行|计分|考核)?[。；]?$/;

export const delegationsIn = (passage: Pick<Passage, 'text' | 'plain'>): readonly string[] =>
  passage.plain.trim().length > 1 && TITLE.test(passage.plain.trim())
    ? [passage.text.trim()]
    : segmentsOf(passage).flatMap((segment) => {
        const found = [
          ...segment.plain.matchAll(SCORED_BY),
          ...(/考核|考评|评分|计分|评定/.test(segment.plain) ? segment.plain.matchAll(DONE_BY) : []),
          ...(/考核指标|考核相关|评分|计分|扣分/.test(segment.plain) ? segment.plain.matchAll(SEE) : []),
        ];
        // Prices of its own further on: the other document only says what is looked at.
        return found
          .filter((match) => !hasAmount(passage.plain.slice(segment.index + match.index + match[0].length)))
          .map((match) => printed(segment, match));
      });

/** 完成的得满分 leaves open what less than that comes to. */
const hasAmount = (plainText: string): boolean =>
  pricesIn(plainText).some(({ sort }) => sort !== 'everything' && sort !== 'nothing');
