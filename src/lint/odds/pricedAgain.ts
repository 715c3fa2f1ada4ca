/**
 * The same words with two prices in one row.
 *
 * > 未制定应急预案的扣2分；……未制定应急预案的不得分
 */

import { factIn } from '../../notice/facts';
import type { PricedPiece } from '../../notice/pieces';
import { pricedPieces } from '../../notice/pieces';
import { bare, plain, short } from '../../notice/plain';
import { lintWords } from '../../problems/lintMessages';

/** Shorter ones (未开展, 不规范) say nothing of what, unless the one follows the other at once. */
const SHORTEST = 5;

const priceOf = ({ mark }: PricedPiece): string =>
  mark.sort === 'nothing' ? '不得分' : mark.sort === 'points' && mark.high === undefined ? `${mark.low}` : '';

/** How it is counted, and everything else before the price but the fact, must be alike too. */
export function pricedAgain(text: string): readonly string[] {
  const seen = new Map<string, PricedPiece>();
  return pricedPieces(text).flatMap((piece) => {
    const fact = factIn(piece.before);
    const key = bare(piece.before);
    const last = seen.get(key);
    const isNext = last !== undefined && !/[。：\n]/.test(plain(text.slice(last.end, piece.from)));
    if (
      (bare(fact).length < SHORTEST && seen.has(key) && !isNext) ||
      priceOf(piece) === '' ||
      !/^(?:未|没有|无|不|缺)/.test(fact)
    )
      return [];
    seen.set(key, piece);
    return last === undefined || priceOf(last) === priceOf(piece)
      ? []
      : [lintWords.pricedAgain(short(last.text), short(piece.text))];
  });
}
