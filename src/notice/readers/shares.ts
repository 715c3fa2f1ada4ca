/**
 * 名次 by share of all units: which share a unit is in is known when all are ranked, and is picked.
 *
 * > 按得分从高到低排序，前20%的得10分，20%—50%的得8分，后50%的得6分
 * > 排名前30%的得5分，中间40%的得3分，后30%的得1分
 */

import { factIn } from '../facts';
import type { PricedPiece } from '../pieces';
import type { PriceReader } from '../reading';

const SHARE =
  /(?:第|位于|位列|处于|在)?((?:前|后|末|中间|居中)的?\d+(?:\.\d+)?%|\d+(?:\.\d+)?%(?:（[^）]*）)?-\d+(?:\.\d+)?%(?:（[^）]*）)?|其余|其他|其它)(?:之间|以内|的?(?:单位|地区|乡镇|部门|学校|企业|名次))?(?:的|，|：|分别)*$/;

export const shares: PriceReader = (pieces) => {
  const options: { readonly name: string; readonly points: number }[] = [];
  const [first] = pieces;
  for (const piece of pieces) {
    const option = optionOf(piece, first?.mark.effect);
    if (option === undefined || options.some(({ name }) => name === option.name)) break;
    options.push(option);
  }
  if (first === undefined || options.length < 2 || !/^前/.test(options[0]?.name ?? '')) return undefined;
  return {
    count: options.length,
    fact: factIn(first.before.replace(SHARE, '')),
    ...(first.mark.effect !== undefined && { effect: first.mark.effect }),
    rule: { kind: 'choice', options },
  };
};

function optionOf({ before, mark }: PricedPiece, effect: PricedPiece['mark']['effect']) {
  const name = SHARE.exec(before)?.[1];
  const isOfOne = mark.sort === 'nothing' || (mark.sort === 'points' && mark.effect === effect);
  const points = mark.sort === 'nothing' ? 0 : mark.low;
  return name === undefined || !isOfOne || points === undefined || mark.high !== undefined
    ? undefined
    : { name, points };
}
