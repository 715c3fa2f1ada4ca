/**
 * A text cut into pieces with one price each: what was found, then what it costs, then how far it goes.
 *
 * > 未按时报送的，每次扣0.1分，最多扣0.5分；虚报进展的每次扣0.3分 (after 县区环保局 第3项): two pieces.
 */

import type { StepRounding } from '../rules/kinds/stepRounding';
import type { PriceMark } from './marks';
import { marksIn } from './marks';
import { COUNTER } from './numberWords';
import { pack } from './packed';
import { plain } from './plain';
import { remainderIn } from './remainder';

export interface PricedPiece {
  /** Place of its words in the text; `end` is behind them. */
  readonly from: number;
  readonly end: number;
  /** The words as printed. */
  readonly text: string;
  /** What stands before its price, in one spelling, without idle spaces. */
  readonly before: string;
  /** What was said since the price before, in one spelling: 每月检查1次。少1次扣0.1分 is about 检查. */
  readonly context: string;
  /** What its sentence said before it, prices and all: 率≥90%得满分，每下降1%扣1分 is about 90%. */
  readonly sentence: string;
  /** The sentence before that: 率达99%以上得3分；每降0.1个百分点扣0.3分. */
  readonly preceding: string;
  /** Whether a number of a list or a line of its own begins it. */
  readonly isListed: boolean;
  /** Whether the number of a part stands before it, since the price before: 2.有台账的得1分. */
  readonly isNumbered: boolean;
  readonly mark: PriceMark;
  /** Most points of it: 最多扣3分. */
  readonly limit?: number;
  /** The limit may be that of the pieces before as well: 合计最多扣3分. */
  readonly isShared?: true;
  /** The limit is that of each, and not of all together: 每次最多扣0.5分. */
  readonly isOfEach?: true;
  /** What less than a whole step comes to, where the words say it. */
  readonly partial?: StepRounding;
  /** What its item cannot bear is taken from the total. */
  readonly overflows?: true;
}

/** Where one sentence ends: what is said after it is about something else. */
const ENDS = /[。；\n！？]/g;
/** What a piece does not begin with: a mark, or the number of a list. */
const LEAD =
  /^(?:[\s，、。；：）]|（\s*）|(?:（[一二三四五六七八九十\d]{1,3}）|[①-⑳]|[一二三四五六七八九十\d]{1,2}(?:[、．]|\.(?!\d)))|[一二三四五六七八九]是)+/;

const SHARED = /合计|总计|共计|总共|以上|^[，\s]*(?:总|累计)?(?:加分|扣分|得分)/;
/** 每次最多扣0.5分: of each, however many there are. */
const OF_EACH = new RegExp(`(?:每|单|一)(?:${COUNTER}|类|次性)[^，。；]{0,4}?(?:最|至|上限|不|扣|加|累计)`);
const LIMIT_OF_ALL = /^[，\s]*(?:累计|合计)?(?:加分|扣分)(?:最|不|上限|超)/;
const NUMBERED = /(?:^|[\n。；：\s])(?:（[一二三四五六七八九十\d]{1,3}）|[①-⑳]|\d{1,2}(?:[、．]|\.(?!\d)))/;

/** In the order of the text. */
export function pricedPieces(printed: string): readonly PricedPiece[] {
  const { text: same, places } = pack(plain(printed));
  const placeOf = (at: number): number => places[at] ?? printed.length;
  const behind = (end: number): number => (end === 0 ? 0 : placeOf(end - 1) + 1);
  return piecesOf(same).map((piece) => {
    const [from, end] = [placeOf(piece.from), behind(piece.end)];
    const mark = { ...piece.mark, at: placeOf(piece.mark.at), end: behind(piece.mark.end) };
    return { ...piece, from, end, text: printed.slice(from, end), mark };
  });
}

/** Of a text in one spelling, without idle spaces. */
function piecesOf(same: string): readonly PricedPiece[] {
  const pieces: PricedPiece[] = [];
  let start = 0;
  let sentence = 0;
  let preceding = 0;
  for (const mark of marksIn(same)) {
    const last = pieces.at(-1);
    // 不足1个百分点的按比例扣分: said of the price before.
    if (mark.at < start) continue;
    if (mark.sort === 'overflow') {
      if (last !== undefined) pieces[pieces.length - 1] = { ...last, overflows: true };
      start = mark.end;
      continue;
    }
    const own = pieces.at(-2);
    if (mark.sort === 'limit' && isOfOther(own, last, mark) && !/相抵/.test(same.slice(last?.end, mark.at))) {
      pieces[pieces.length - 2] = { ...own, ...(mark.low !== undefined && { limit: mark.low }) };
      start = mark.end;
      continue;
    }
    if (mark.sort === 'floor' || (mark.sort === 'limit' && last !== undefined && isOf(last, mark, same))) {
      if (last === undefined) continue;
      const isNear = !/[。；\n]/.test(same.slice(last.end, mark.at));
      const end = isNear ? mark.end : last.end;
      const limits = mark.sort === 'limit' ? OF_EACH.exec(same.slice(last.mark.end, mark.end)) : null;
      // 每月最多奖4分 of a form for one month is that of all.
      const isOfSome = limits !== null && !/^每(?:月|季|年|个月)/.test(limits[0]);
      pieces[pieces.length - 1] = {
        ...last,
        end,
        text: same.slice(last.from, end),
        ...(limits !== null && { isOfEach: true as const }),
        ...(mark.low !== undefined && !isOfSome && { limit: Math.min(mark.low, last.limit ?? Infinity) }),
        ...(pieces.length > 1 &&
          (SHARED.test(same.slice(mark.at, mark.end)) ||
            /相抵/.test(same.slice(last.end, mark.at)) ||
            (!isNear && /累计/.test(same.slice(last.end, mark.end)))) && { isShared: true as const }),
      };
      start = mark.end;
      continue;
    }
    // 加分最多5分，超过5分的按5分计 says it of what is given elsewhere.
    if (mark.sort === 'limit' && LIMIT_OF_ALL.test(same.slice(mark.at, mark.end))) {
      start = mark.end;
      continue;
    }
    for (const { index } of same.slice(start, mark.at).matchAll(ENDS)) {
      // 达到85%得6分；每高1%加1分；每低1%扣1分 goes on from the first.
      if (!/^\s*每/.test(same.slice(sentence, start + index))) preceding = sentence;
      sentence = start + index + 1;
    }
    const begin = Math.max(start, sentence);
    const lead = LEAD.exec(same.slice(begin, mark.at))?.[0] ?? '';
    const from = begin + lead.length;
    const before = same.slice(from, mark.at);
    // 每降低5个百分点（不足5个百分点按5个百分点计）扣1分: before its price as well.
    const [bracket, said = ''] = /（([^（）]*)）$/.exec(before) ?? [];
    const within = bracket === undefined ? undefined : remainderIn(said, before.slice(0, -bracket.length));
    const rest = mark.sort === 'points' ? remainderIn(same.slice(mark.end), before) : undefined;
    // 每1亿元得1分，不足1亿元的按比例计分 goes on as a line: readers/reaching.ts.
    const isSaid = rest !== undefined && (rest.partial !== 'linear' || mark.effect === 'deduct');
    const end = mark.end + (isSaid ? rest.length : 0);
    pieces.push({
      from,
      end,
      text: same.slice(from, end),
      before,
      context: same.slice(last?.end ?? 0, from),
      sentence: same.slice(sentence, from),
      preceding: same.slice(preceding, sentence),
      isNumbered: NUMBERED.test(same.slice(last?.end ?? 0, mark.at)),
      isListed: same[begin - 1] === '\n' || /[\d①-⑳一-十是]/.test(lead),
      ...(isSaid ? { partial: rest.partial } : within !== undefined && { partial: within.partial }),
      mark: mark.sort === 'limit' ? { ...mark, sort: 'judged', high: mark.low ?? 0, low: 0 } : mark,
    });
    start = end;
  }
  return pieces;
}

/** 每多1条加0.1分，每少1条扣0.2分，加分不超过1分: of the one before the last, where only that is 加. */
const isOfOther = (
  own: PricedPiece | undefined,
  last: PricedPiece | undefined,
  { effect }: PriceMark,
): own is PricedPiece =>
  effect !== undefined &&
  last?.mark.effect !== undefined &&
  last.mark.effect !== effect &&
  own?.mark.effect === effect;

/**
 * Whether a limit speaks of the price before it. 每次加1分，最高加5分 does; 省级每次加1分；成功创建示范点最高加0.5分
 * names something of its own.
 */
function isOf({ end }: PricedPiece, { at }: PriceMark, same: string): boolean {
  // 每超1个百分点加4分，不足1个百分点的不计，最多加40分: what is said of less than one is of the price too.
  const between = same
    .slice(end, at)
    .replace(/（[^）]*）/g, '')
    .replace(/(?<=^|[，；\s])(?:不足|不满|未满|不到)(?:一|\d)[^，。；]*/g, '');
  return /就高|重复|累计|同一|相抵/.test(between) || !/\p{Script=Han}{5}/u.test(between);
}

/** 前五名的得满分 gives the 分值. */
export const inPoints = (piece: PricedPiece, fullScore: number | undefined): PricedPiece =>
  piece.mark.sort === 'everything' && fullScore !== undefined
    ? { ...piece, mark: { ...piece.mark, sort: 'points', effect: 'credit', low: fullScore } }
    : piece;
