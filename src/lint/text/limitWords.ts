/** What the words of a line of 加分 say it comes to at most: 每次加1分，累计不超过5分. */

import { pricedPieces } from '../../notice/pieces';

/** Undefined where no limit is that of all it gives. */
export function limitInWords(criteria: string): number | undefined {
  const pieces = pricedPieces(criteria);
  const last = pieces.at(-1);
  return pieces.length === 1 || last?.isShared === true ? last?.limit : undefined;
}
