/** The 分值 that a clause says of itself: surely, in brackets or at its end, or as it seems, in its words. */

import { plus, pointsOf, toNumber } from '../../points/points';
import { bareText } from '../recognise/bareText';
import { hasPrice, pointsInText, pointsOfHeading } from '../recognise/pointsInText';
import type { NoticeClause } from './noticeClause';

/** A heading that ends with its points is no longer. */
const LONGEST_HEAD = 40;
const LIMIT = /最高|最多|不超过|上限|封顶|以上|以下|低于|高于|达到/;
/** 考核实行百分制，满分100分; 总分为100分. */
const OF_THE_WHOLE = /(?:百分制|千分制|总分|满分|总计|合计)[^()]{0,6}\d{2,4}分/;

/** 组织领导（10分）。…; 组织领导，10分; never 每次扣2分, 满分100分 of the whole, 90分以上. */
export function pointsOfClause(words: string): number | undefined {
  const head = headOf(words);
  if (isOfWhole(head)) return undefined;
  return pointsAtEnd(head) ?? pointsInText(words);
}

/** 领导重视，计20分; 水面无漂浮物20分，每处扣1分; 无越级上访得20分，发生一起扣10分. A level of several may say it alike. */
function pointsSpoken(words: string): number | undefined {
  const head = headOf(words);
  if (isOfWhole(head)) return undefined;
  const [piece = ''] = head.split(/[，,；;]/);
  return (
    pointsAtEnd(head.replace(/([，,])[计记](?=\d{1,4}(?:\.\d)?分$)/, '$1')) ??
    pointsAtEnd(piece) ??
    pointsGiven(words)
  );
}

const headOf = (words: string): string => words.split(/[。：:\n]/)[0] ?? '';

const isOfWhole = (head: string): boolean => OF_THE_WHOLE.test(bareText(head)) && !/[(（]\d/.test(head);

const pointsAtEnd = (head: string): number | undefined =>
  head.length <= LONGEST_HEAD && !hasPrice(head) && !LIMIT.test(head) ? pointsOfHeading(head) : undefined;

/** All that can be got; of several none is. */
function pointsGiven(words: string): number | undefined {
  const given = [...bareText(words).matchAll(/[得计加](\d{1,4}(?:\.\d)?)分/g)];
  const [only, another] = given;
  const isOne = only !== undefined && another === undefined && only[0].startsWith('得');
  return isOne ? Number(only[1]) : undefined;
}

/**
 * What parts only seem to say counts if it makes up what stands over them, or if each of them says it and nothing stands
 * over them: 记0.5分 of one of several ways to get at 3分 is no 分值.
 */
export function withSpoken(clause: NoticeClause): NoticeClause {
  const { points, parts } = clause;
  const own = parts.map((part) => part.points ?? pointsSpoken(part.words));
  const said = own.filter((each) => each !== undefined);
  const isSum = toNumber(plus(...said.map(pointsOf))) === points;
  const isTold = points === undefined ? parts.length > 1 && said.length === parts.length : isSum;
  return {
    ...clause,
    parts: parts.map((part, i) =>
      withSpoken({ ...part, points: part.points ?? (isTold ? own[i] : undefined) }),
    ),
  };
}
