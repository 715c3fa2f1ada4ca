/** Lines about 加分 and 扣分项: where a list counts for something else than its rows add up to. */

import { call, f } from '../../formula/formula';
import { minus, NO_POINTS, plus, toNumber } from '../../points/points';
import { canTakeAway, listOf } from '../../rubric/lines';
import type { Prepared } from '../fields/prepared';
import { opensBonus, opensBonusFormula } from '../levels/condition';
import { limitOf, shutWords } from '../levels/list';
import { LISTS } from '../steps/scores';
import type { Bearing } from './balanceLine';
import { longestOf } from './balanceLine';

/** Where each line of a list prints its points, and the list counts for less than they add up to. */
export const limitedLists = ({ rubric, itemGrain }: Prepared): readonly Bearing[] =>
  rubric.layout.listLines !== true
    ? []
    : LISTS.flatMap((row): readonly Bearing[] => {
        const list = listOf(rubric, row);
        const { items, cap, floor = null } = list;
        const minBase = row === 'bonus' ? rubric.bonus?.minBase : undefined;
        if (
          minBase === undefined &&
          cap === null &&
          floor === null &&
          items.every(({ scope }) => scope === undefined)
        )
          return [];
        const isBonus = row === 'bonus';
        const what = !isBonus ? '扣分项' : canTakeAway(list) ? '加减分' : '加分';
        const [most, least] = [`${what}合计不超过${cap ?? 0}分`, `${what}合计不低于${floor ?? 0}分`];
        const emptied = '扣分项从所在部分扣完为止';
        const isScoped = items.some(({ scope }) => scope !== undefined);
        const words = isBonus || !isScoped ? most : emptied;
        /** Both limit the list: it comes to no more than the one or than the other. */
        const limit = !isBonus && isScoped ? limitOf(cap, itemGrain) : undefined;
        const shut = shutWords(minBase);
        return [
          {
            id: `list/${row}`,
            of(see) {
              const more = minus(see.list(row).score, plus(...items.map(({ id }) => see.line(id).score)));
              const own = see.list(row).score === limit ? most : words;
              const limited = isBonus && more > 0 ? least : own;
              const isShut = minBase !== undefined && !opensBonus(see, minBase);
              return {
                amount: isBonus ? more : minus(NO_POINTS, more),
                words: isShut ? shut : limited,
              };
            },
            formula(see) {
              const sum = call(
                'SUM',
                items.map(({ id }) => see.line(id).score),
              );
              const more = f`(${see.list(row).score}-${sum})`;
              const own =
                limit === undefined
                  ? f`${words}`
                  : f`IF(${see.list(row).score}=${toNumber(limit)},${most},${words})`;
              const limited = floor === null ? own : f`IF(${more}>0,${least},${own})`;
              return {
                amount: isBonus ? more : f`-${more}`,
                words:
                  minBase === undefined
                    ? limited
                    : f`IF(${opensBonusFormula(see, minBase)},${limited},${shut})`,
              };
            },
            longest: longestOf([words, most, least, shut]),
          },
        ];
      });
