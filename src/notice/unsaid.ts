/**
 * What the words give points for without saying how many: whoever takes the price beside it should see that.
 *
 * > 107以下的计满分；高于107的，按幅度分段计分
 * > 引进1个得4分，多引进的按数量得分
 */

import { marksIn } from './marks';
import { plain } from './plain';
import type { PriceReading } from './reading';

const UNSAID =
  /按(?:照)?[^，。；：\d]{0,10}(?:幅度|数量|分段|名次|位次|进度|人数|个数|次数|规模|金额|面积|增幅|降幅|之差|线性|内插|插值|功效系数)[^，。；：\d]{0,8}(?:计|得|记|赋|给|加|扣|减)分(?!\d)/g;

/** The one before it is asked, or the first. */
export function besideUnsaid(readings: readonly PriceReading[], criteria: string): readonly PriceReading[] {
  const text = plain(criteria);
  // 超出的按比例计分 was not read: see readers/single.ts. A sum of its own is another matter.
  const proportions = marksIn(text).filter(
    ({ sort, at, end }) => sort === 'proportion' && !/[=×*÷/]/.test(text.slice(at, end)),
  );
  const places = [
    ...[...text.matchAll(UNSAID)].map(({ index }) => index),
    ...proportions.map(({ at }) => at),
  ].filter((at) => !readings.some(({ from, end }) => from <= at && at < end));
  const asked = new Set(places.map((at) => readings.findLast(({ end }) => end <= at) ?? readings[0]));
  return readings.map((each) =>
    asked.has(each) ? { ...each, doubts: [...each.doubts, 'unsaid' as const] } : each,
  );
}
