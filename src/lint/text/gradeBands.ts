/** Bands of the score in words: 90分以上为优秀，80-89分为良好; 优秀（90-100）. */

import type { QuotedRange } from '../../notice/ranges';
import { joined, rangesIn } from '../../notice/ranges';
import { OUTCOME_WORDS } from '../../notice/numberWords';
import type { Passage } from './passages';
import { pricesIn } from './prices';

/** 90-100 beside the name of a grade, without 分. */
const BARE = new RegExp(
  `(?<=(?:${OUTCOME_WORDS})[（：为]{0,2})(\\d{1,4})-(\\d{1,4})(?![\\d.%分])|(?<![\\d.第])(\\d{1,4})-(\\d{1,4})(?=[^，。；\\d分%]{0,4}(?:${OUTCOME_WORDS}))`,
  'g',
);

/** In the order of the text. What a row gives (优秀20-18分) is no band of the score. */
export function gradeBands(passage: Passage): readonly QuotedRange[] {
  const prices = isOfRow(passage) ? pricesIn(passage.plain) : [];
  const inPoints = joined(rangesIn(passage), passage.plain).filter(
    ({ unit, word, index }) =>
      unit === '分' && word !== 'exactly' && !prices.some(({ at, end }) => at <= index && index < end),
  );
  return isOfRow(passage) ? inPoints : [...inPoints, ...bareBands(passage, inPoints)];
}

const isOfRow = ({ part }: Passage): boolean =>
  part === 'criteria' || part === 'requirement' || part === 'column';

const bareBands = ({ text, plain }: Passage, others: readonly QuotedRange[]): readonly QuotedRange[] =>
  [...plain.matchAll(BARE)]
    .filter(
      ({ index }) => !others.some((other) => other.index <= index && index < other.index + other.text.length),
    )
    .map((match): QuotedRange => {
      const ends = (match[0].match(/\d+/g) ?? []).map(Number);
      return {
        ...{ text: text.slice(match.index, match.index + match[0].length), index: match.index, subject: '' },
        ...{ unit: '分', word: 'between', low: Math.min(...ends), high: Math.max(...ends) },
        ...{ hasLow: true, hasHigh: true },
      };
    });
