/**
 * Points that come out of other numbers: 得分＝化解件数÷交办件数×15分, 按满意率×5分计, 取平均分, votes.
 */

import type { Curve } from '../../rules/kinds/curve';
import { computedFrom, rateWorkedOut, workedOutIn } from '../computation';
import { amountOf } from '../numberWords';
import type { PricedPiece } from '../pieces';
import type { PriceReader } from '../reading';
import { howOften } from './occurrence';

/** From nothing to all, in points or, where they are those of the row, in percent of it. */
export const upTo = (points: number, fullScore: number | undefined, at = 100): Pick<Curve, 'knots' | 'in'> =>
  points === fullScore
    ? {
        in: 'percent',
        knots: [
          { at: 0, points: 0 },
          { at, points: 100 },
        ],
      }
    : {
        knots: [
          { at: 0, points: 0 },
          { at, points },
        ],
      };

/** …×15分, …×本项分值, …×30 where that is what the row has. */
const TIMES = /[×*](?:(\d+(?:\.\d+)?)分?|(?:本项|该项|标准)?(?:分值|满分|标准分|分))$/;
const WHOLE_SHARE = /^[（(]?(.+?)[）)]?$/;

export function shareSumOf(piece: PricedPiece, fullScore: number | undefined) {
  const words = piece.text.replace(/＝/g, '=').replace(/／/g, '/');
  // 满意率=满意件数÷办结件数×100%，得分=满意率×5分: the points are the second.
  const all = workedOutIn(words);
  const worked = all.find(({ label }) => label.endsWith('得分')) ?? all[0];
  const said = /按([^，。；]*?[×*÷/][^，。；]*?分?)(?:计|得|记|赋|折)/.exec(words)?.[1];
  const sum = worked?.sum ?? said;
  const [times, number] = TIMES.exec(sum ?? '') ?? [];
  if (sum === undefined || times === undefined) return undefined;
  const points = number === undefined ? fullScore : amountOf(number);
  return points === undefined ? undefined : { share: sum.slice(0, -times.length), points };
}

/** 得分＝实际管理率÷62%×6分: all of it at 62%. */
const OF_TARGET = /^([\p{Script=Han}]{2,12}率)(?:[÷/](\d+(?:\.\d+)?)%)?$/u;

export const figured: PriceReader = ([piece], { fullScore }) => {
  if (piece?.mark.sort !== 'proportion') return undefined;
  const found = shareSumOf(piece, fullScore);
  if (found === undefined) return undefined;
  const { share, points } = found;
  const [rate, name, target] = OF_TARGET.exec(share) ?? [];
  if (rate !== undefined) {
    const computed = rateWorkedOut([piece.text.replace(/＝/g, '=')], name ?? '');
    return {
      ...{ count: 1, effect: 'credit', fact: computed?.label ?? name ?? '' },
      rule: {
        ...{ kind: 'curve', unit: '%', ...upTo(points, fullScore, target === undefined ? 100 : +target) },
        ...(computed !== undefined && { computed }),
      },
    };
  }
  const ratio = WHOLE_SHARE.exec(share)?.[1] ?? share;
  const computed = computedFrom(
    '完成率',
    `${balanced(ratio) ? ratio : share}×100%`.replace(/(?:×100%){2}$/, '×100%'),
  );
  return computed === undefined
    ? undefined
    : {
        ...{ count: 1, effect: 'credit', fact: computed.label },
        rule: { kind: 'curve', unit: '%', ...upTo(points, fullScore), computed },
      };
};

const balanced = (text: string): boolean => {
  let depth = 0;
  for (const sign of text) {
    if (/[（(]/.test(sign)) depth++;
    if (/[）)]/.test(sign) && --depth < 0) return false;
  }
  return depth === 0;
};

/** “满意”每票计1分，“不满意”每票计0分，得分＝总计分÷有效票数×30: what each vote counts, and how many there are. */
export const votes: PriceReader = (pieces, { fullScore }) => {
  const end = pieces.findIndex((piece) => howOften(piece)?.unit !== '票' && !/每票/.test(piece.before));
  const [run, last] = [pieces.slice(0, Math.max(0, end)), pieces[end]];
  if (run.length < 2 || last?.mark.sort !== 'proportion' || fullScore === undefined) return undefined;
  const found = shareSumOf(last, fullScore);
  const counted = run.map(({ before, mark }) => ({
    name: `${/[“"]?([\p{Script=Han}]{1,8})[”"]?的?每票$/u.exec(before)?.[1] ?? ''}票`,
    worth: mark.sort === 'nothing' ? 0 : mark.low,
  }));
  if (found === undefined || counted.some(({ name, worth }) => name === '票' || worth === undefined))
    return undefined;
  const most = Math.max(...counted.map(({ worth = 0 }) => worth));
  const weighed = counted.map(({ name, worth = 0 }) => `${name}×${worth}`).join('+');
  const cast = counted.map(({ name }) => name).join('+');
  const computed = computedFrom('得票率', `（${weighed}）÷（${cast}）${most === 1 ? '' : `÷${most}`}×100%`);
  return computed === undefined
    ? undefined
    : {
        ...{ count: run.length + 1, effect: 'credit', fact: '得票率' },
        rule: { kind: 'curve', unit: '%', ...upTo(found.points, fullScore), computed },
      };
};

const HOW_MANY =
  /(\d{1,2}|[二两三四五六七八九十]{1,2})(?:名|位|个)(?:评委|专家|评审|考核|考评|评分|班子|领导)/;
const MONTHS = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];
const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
/** Where nothing says how many there are. */
const FEWEST_TRIMMED = 5;
const FEWEST = 3;

/** 去掉一个最高分和一个最低分后取平均分; 12个月得分的平均值. */
export const averaged: PriceReader = ([piece], { fullScore }) => {
  if (piece?.mark.sort !== 'average' || fullScore === undefined) return undefined;
  const words = `${piece.sentence}${piece.text}`;
  const isTrimmed = /最高/.test(piece.text) && /最低/.test(piece.text);
  const said = HOW_MANY.exec(words)?.[1];
  const count = said === undefined ? (isTrimmed ? FEWEST_TRIMMED : FEWEST) : amountOf(said);
  const each = /(?:12|十二)个月|各月|每月/.test(words)
    ? MONTHS
    : /(?:四|4)个季度|各季度|每季度/.test(words)
      ? QUARTERS
      : Array.from({ length: count }, (_, i) => `评委${i + 1}`);
  const isKnown = said !== undefined || each === MONTHS || each === QUARTERS;
  if (each.length < (isTrimmed ? 3 : 2)) return undefined;
  return {
    count: 1,
    effect: 'credit',
    fact: '平均分',
    rule: {
      kind: 'curve',
      unit: '分',
      knots: [
        { at: 0, points: 0 },
        { at: fullScore, points: fullScore },
      ],
      computed: {
        label: '平均分',
        inputs: [{ name: '评分', unit: '分', max: fullScore, each }],
        formula: isTrimmed ? '去极值平均（评分）' : '平均（评分）',
      },
    },
    doubts: isKnown ? [] : ['scorers'],
  };
};
