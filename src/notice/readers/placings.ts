/**
 * 名次 in spans: each place from one number to another has the same points.
 *
 * > 排名全市前3名的得5分，4—6名得3分，其余得1分
 *
 * Single places (第1名加5分，第2名加4分) are read by outcomes.ts.
 */

import { factIn } from '../facts';
import { numberOf } from '../numerals';
import type { PricedPiece } from '../pieces';
import { inPoints } from '../pieces';
import type { PriceReader } from '../reading';

const NUMERALS = '[一二三四五六七八九十\\d]{1,3}';
const SPAN = new RegExp(
  `(?<!倒数|末尾)(?<how>第|前)?(?<from>${NUMERALS})(?:(?:名|位)?(?:-|至|到)(?:第)?(?<to>${NUMERALS}))?(?<=前[^，。；]{1,3}|(?=名|位))(?:名|位)?(?<after>(?:及)?以后|(?:及)?以下)?[^，。；\\d]{0,4}$`,
);
const OTHERS = /(?:其余|其他|其它)(?:名次|单位|各单位|的)*，?$/;
/** A span without 第 or 前 counts people, unless places are spoken of. */
const PLACES = /排名|名次|位列|排在|排序|列|前/;

interface Placing {
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

export const placings: PriceReader = (pieces, { fullScore }) => {
  const found: Placing[] = [];
  const effect = pieces.slice(0, 2).find(({ mark }) => mark.sort === 'points')?.mark.effect;
  for (const piece of pieces) {
    const next = placingOf(inPoints(piece, fullScore), found.at(-1)?.to, effect);
    if (next === undefined) break;
    found.push(next);
  }
  const [first] = pieces;
  const isSpanned = found.some(({ from, to }) => to > from);
  if (first === undefined || found.length < 2 || !isSpanned) return undefined;
  const last = found.at(-1)?.to ?? Infinity;
  return {
    count: found.length,
    fact: factIn(first.before.replace(SPAN, '')),
    ...(effect !== undefined && { effect }),
    rule:
      last === Infinity
        ? {
            ...{ kind: 'curve', unit: '名', shape: 'stepped', isWhole: true, min: 1 },
            knots: found.map(({ from, points }) => ({ at: from, points })),
          }
        : { kind: 'relative', unit: '名', ranks: found.flatMap(ranksOf) },
  };
};

/** Those after the last have none. */
const ranksOf = ({ from, to, points }: Placing): readonly number[] =>
  Array.from({ length: to - from + 1 }, () => points);

/** Undefined where the piece is no place, or not the one after `before`. */
function placingOf(
  { before, mark }: PricedPiece,
  last: number | undefined,
  effect: PricedPiece['mark']['effect'],
): Placing | undefined {
  const points = mark.sort === 'nothing' ? 0 : mark.high === undefined ? mark.low : undefined;
  const isPrice = mark.sort === 'nothing' || (mark.sort === 'points' && mark.list === undefined);
  if (points === undefined || !isPrice || (mark.sort === 'points' && mark.effect !== effect))
    return undefined;
  if (last !== undefined && OTHERS.test(before)) return { from: last + 1, to: Infinity, points };
  const { how, from = '', to = from, after } = SPAN.exec(before)?.groups ?? {};
  if (from === '' || (how === undefined && last === undefined && !PLACES.test(before))) return undefined;
  // 10名以后 after 第6-10名 begins with the 11th.
  const isBehind = after !== undefined && numberOf(from) === last;
  const begins = how === '前' || isBehind ? (last ?? 0) + 1 : numberOf(from);
  const ends = after !== undefined ? Infinity : numberOf(to);
  return begins === (last ?? 0) + 1 && ends >= begins && (ends < 50 || ends === Infinity)
    ? { from: begins, to: ends, points }
    : undefined;
}
