/** Pieces that stand by themselves: 扣N分, 不得分, 得满分, 视情扣分, 按比例得分. */

import type { PricedPiece } from '../pieces';
import { isRateUnit } from '../numberWords';
import { plain } from '../plain';
import { rangesIn } from '../ranges';
import type { PriceReader } from '../reading';
import { howOften } from './occurrence';

/** > 未完成编制任务的不得分 (县区环保局 第8项) */
export const nothing: PriceReader = ([piece]) =>
  piece?.mark.sort === 'nothing' ? { count: 1, effect: 'deduct', rule: { kind: 'forfeit' } } : undefined;

/** > PM2.5年均浓度达到力争目标值即得满分 (XX市 三1) */
export const everything: PriceReader = ([piece]) =>
  piece?.mark.sort === 'everything' ? { count: 1, effect: 'credit', rule: { kind: 'full' } } : undefined;

/** > 年底考核时根据档案资料的质量扣0-0.5分 (县区环保局 第4项); 最高加0.5分 (大兴镇 附件1) */
export const judged: PriceReader = ([piece], { fullScore }) => {
  if (piece === undefined) return undefined;
  const { sort, low = 0, high, effect } = piece.mark;
  if (sort !== 'judged' && !(sort === 'points' && high !== undefined)) return undefined;
  // 视情扣2分 has one number: the most. 酌情扣分 has none, and the item's own 分值 ends it.
  const most = high ?? (low > 0 ? low : (piece.limit ?? fullScore));
  // 每次扣1-3分, 扣1-3分/个: as many each time.
  const unit = piece.mark.per ?? howOften(piece)?.unit;
  return {
    count: 1,
    rule: {
      kind: 'judgement',
      ...(unit !== undefined && { repeat: true as const, ...(unit !== '次' && { unit }) }),
      ...(high !== undefined && low > 0 && { min: low }),
      ...(most !== undefined && { max: most }),
    },
    ...(effect !== undefined && { effect }),
    doubts: most === undefined ? ['most'] : [],
  };
};

/** 未完成的按比例扣分: the more is done, the less is taken; 按未到位比例扣分 says what is measured. */
const isTakenFor = ({ text, mark }: PricedPiece): boolean =>
  mark.effect === 'deduct' &&
  !/[按照据][^，。；]{0,6}(?:未|不|差|欠|缺|超)[^，。；]{0,8}比例/.test(plain(text));

/** 低于10%的按比例扣分: from 10% on nothing is taken. */
const reachedAt = ({ before }: PricedPiece): number => {
  const [range, another] = rangesIn({ text: before, plain: before });
  return another === undefined && range?.word === 'under' && isRateUnit(range.unit) ? range.high : 100;
};

/** 60%-80%的按比例得分: of how much, at which end, the words alone do not say. */
const isOfRange = ({ before, mark }: PricedPiece): boolean =>
  mark.effect !== 'deduct' &&
  rangesIn({ text: before, plain: before }).some(
    ({ unit, low, high, word }) => isRateUnit(unit) && word !== 'exactly' && low !== 100 && high !== 100,
  );

/** 得分=（日常得分×40%+年终得分×60%）×10% that figured.ts does not know: no share of anything. */
const isSum = ({ text }: PricedPiece): boolean => /[=×*÷/]/.test(plain(text));

/** 超出的按比例计分, 按与目标之差的比例扣分: from where on, and up to where? */
const isBeyond = ({ text }: PricedPiece): boolean =>
  /之差|(?:超|降低|减少|下降|增加|增长)[^，。；]*[，的]?按/.test(plain(text));

/** 按达标堤防长度占堤防总长度的比例赋分 says itself what is measured. */
function shareIn({ text, before }: PricedPiece): { readonly fact?: string } {
  const [, share] = /(?:按照?|根据)([^，。；]+占[^，。；]+比例)/.exec(plain(text)) ?? [];
  return share === undefined || /\p{L}/u.test(before) ? {} : { fact: share };
}

/** > 根据完成比例得分 (XX市 三16(6)) */
export const inProportion: PriceReader = ([piece], { fullScore }) =>
  piece?.mark.sort !== 'proportion' || isOfRange(piece) || isSum(piece) || isBeyond(piece)
    ? undefined
    : {
        count: 1,
        effect: piece.mark.effect ?? 'credit',
        ...shareIn(piece),
        rule: {
          kind: 'curve',
          unit: '%',
          knots: [
            { at: 0, points: isTakenFor(piece) && fullScore !== undefined ? 100 : 0 },
            {
              at: isTakenFor(piece) ? reachedAt(piece) : 100,
              points: fullScore === undefined || isTakenFor(piece) ? 0 : 100,
            },
          ],
          ...(fullScore !== undefined && { in: 'percent' }),
        },
      };

const isCounted = ({ before }: PricedPiece): boolean =>
  /每[^，。；：]{0,12}(?:\d|[一二两三四五六七八九十百千万])[^，。；：\d]{0,8}$/.test(before) &&
  // 每天锻炼不足1小时的扣1分 says what is wrong.
  !/每\p{Script=Han}{2,}(?:不足|少于|低于|不到|达不到|超过|多于|高于)\d/u.test(before);

/** > 未完成重点治理项目的扣1分 */
export const flatPrice: PriceReader = ([piece], { fullScore = 0 }) => {
  if (piece?.mark.sort !== 'points') return undefined;
  const { low, share } = piece.mark;
  const points = low ?? (share === undefined ? undefined : Number(((fullScore * share) / 100).toFixed(3)));
  if (points === undefined || points === 0) return undefined;
  // 每完成1万株得2分, 毕业生每加0.2分: counted in what is not known here.
  return isCounted(piece) || piece.before.endsWith('每')
    ? { count: 1, rule: { kind: 'perOccurrence', points } }
    : { count: 1, rule: { kind: 'flat', points } };
};
