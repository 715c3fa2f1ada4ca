/** What the words of a line of 加分 say it comes to at most: 每次加1分，累计不超过5分. */

import { pricedPieces } from '../../notice/pieces';
import { readPrices } from '../../notice/readPrices';

/** Undefined where no limit is that of all it gives. */
export function limitInWords(criteria: string): number | undefined {
  const [reading, another] = readPrices(criteria, { fullScore: undefined, requirement: '' });
  // 省级每次加2分，市级每次加1分，累计不超过5分 is one rule.
  if (reading !== undefined && another === undefined)
    return (
      reading.cap ??
      ('cap' in reading.rule && typeof reading.rule.cap === 'number' ? reading.rule.cap : undefined)
    );
  const last = pricedPieces(criteria).at(-1);
  return last?.isShared === true ? last.limit : undefined;
}
