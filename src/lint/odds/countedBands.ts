/**
 * 等次 that are announced with a number, and are more or fewer.
 *
 * > 考核结果分为四个档次：90分以上为一类，75—90分为二类，75分以下为三类
 */

import { numberOf } from '../../notice/numerals';
import { lintWords } from '../../problems/lintMessages';
import { gradeBands } from '../text/gradeBands';
import type { Passage } from '../text/passages';

const ANNOUNCED = /(?:分为|分成|分|设)?([\d二三四五六两])个?(?:档次|等次|等级|级别|类别|档)/g;

/** Only bands that leave nothing out above or below: 90分以上、80分以上、70分以上 may have a fourth under them. */
export function bandsAtOdds(passage: Passage): readonly string[] {
  const bands = gradeBands(passage);
  const isWhole = bands.some(({ high }) => high === Infinity) && bands.some(({ low }) => low === -Infinity);
  const [said, another] = [...passage.plain.matchAll(ANNOUNCED)];
  if (!isWhole || bands.length < 2 || said === undefined || another !== undefined) return [];
  const count = numberOf(said[1] === '两' ? '二' : (said[1] ?? ''));
  const different = new Set(bands.map(({ low, high }) => `${low}-${high}`)).size;
  return count === different ? [] : [lintWords.bandsOtherwise(said[0], different)];
}
