/**
 * L13: what holds below a value and what holds above it, and nothing for the value itself.
 *
 * > 低于考核目标值得20分,高于考核目标值不得分 (XX市 二4)
 */

import { lintWords } from '../problems/lintMessages';
import { criteriaOf, printed } from './text/passages';
import { phraseRule } from './text/phraseRule';

const TO = '(?=的|得|扣|加|减|不|每|时|，|者|为|计|$)';
const BELOW = new RegExp(`(?<![不每])(?:低于|小于|少于|不足|不到|未达到)([^，。；]{1,16}?)${TO}`, 'g');
const ABOVE = new RegExp(`(?<![不每])(?:高于|大于|多于|超过|超出|优于)([^，。；]{1,16}?)${TO}`, 'g');

/** Words for the value itself. */
const EQUAL = /等于|持平|相等|相同|达到|不低于|不高于|不少于|不多于|不超过|不大于|不小于|以上|以下|含|≥|≤/;

/** However it is spaced. */
const isSame = (one = '', other = ''): boolean => one.replace(/\s/g, '') === other.replace(/\s/g, '');

export const equality = phraseRule({
  code: 'L13',
  passages: criteriaOf,
  phrasesIn(passage) {
    // 未达到 is the very word that would settle it.
    if (EQUAL.test(passage.plain.replaceAll('未达到', ''))) return [];
    const above = [...passage.plain.matchAll(ABOVE)];
    return [...passage.plain.matchAll(BELOW)]
      .filter(([text, value]) => !text.startsWith('未') && above.some(([, other]) => isSame(other, value)))
      .flatMap((low) => {
        const high = above.find(([, other]) => isSame(other, low[1]));
        return [low, ...(high === undefined ? [] : [high])].map((match) => printed(passage, match));
      });
  },
  readings: () => [lintWords.equalIsLow, lintWords.equalIsHigh],
});
