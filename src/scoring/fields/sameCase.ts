/**
 * 同一项目就高: of the cases of a lower count those are left out that a higher one counts.
 *
 * > 同一项目获多级表彰的，按最高级加分，不重复加分
 *
 * Who fills the sheet in says how many they are; that there are as many above is checked. A case that is left out of the
 * second level stands in the first, so it cannot be what the third is left out for.
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import type { Rubric } from '../../rubric/rubric';
import { higherCounts } from '../../rubric/sameCase';
import type { Judged } from '../../rules/inputType';
import { State } from '../../rules/inputType';
import type { Look, SeenSteps } from '../steps/sight';
import type { HigherCounts, PreparedClause, PreparedMultiplier } from './prepared';
import { elementAt } from '../../problems/invariant';

export const BEYOND_HIGHER = '已按更高情形计的，不能多于更高情形的次数，请核对';

/** Clauses that have fields on this sheet, by id; a clause that has none is counted by who types the score. */
type Known = ReadonlyMap<string, PreparedClause>;

export function higherOf(
  rubric: Rubric,
  { clause }: PreparedClause,
  { multiplier, places }: PreparedMultiplier,
  known: Known,
): readonly HigherCounts<string>[] {
  if (multiplier.countedIn === undefined) return [];
  const all = higherCounts(rubric, multiplier, clause);
  return places.map((place) => {
    const above = elementAt(all, place).flatMap(({ clause: { id }, index }) => {
      const there = known.get(id);
      return there === undefined ? [] : [{ there, index }];
    });
    return {
      counted: above.map(({ there, index }) => elementAt(there.inputs, index)),
      leftOut: above.flatMap(({ there, index }) =>
        there.multipliers
          .filter(({ multiplier: { countedIn } }) => countedIn !== undefined)
          .flatMap((each) => each.inputs.filter((_, i) => each.places[i] === index)),
      ),
    };
  });
}

/** What was entered, with where the same cases are counted higher. */
interface FedHigher<L extends Look> {
  readonly inputs: readonly SeenSteps<L, Judged<number>>[];
  readonly higher: readonly HigherCounts<SeenSteps<L, Judged<number>>>[];
}

/** Whether more is left out than is counted higher; not known where one of those cells cannot be used. */
export const isBeyondHigher = ({ inputs, higher }: FedHigher<'values'>): boolean =>
  higher.some(({ counted, leftOut }, i) => {
    if (counted.length === 0 || [...counted, ...leftOut].some(({ state }) => state === State.invalid))
      return false;
    return elementAt(inputs, i).value > sumOf(counted) - sumOf(leftOut);
  });

const sumOf = (values: readonly Judged<number>[]): number =>
  values.reduce((sum, { value }) => sum + value, 0);

/** The twin of `isBeyondHigher`, for each of the counts. */
export const beyondHigherFormulas = ({ inputs, higher }: FedHigher<'cells'>): readonly Formula[] =>
  higher.flatMap(({ counted, leftOut }, i) => {
    if (counted.length === 0) return [];
    const isUsable = f`${call(
      'MAX',
      [...counted, ...leftOut].map(({ state }) => state),
    )}<${State.invalid}`;
    const sum = (cells: typeof counted): Formula =>
      call(
        'SUM',
        cells.map(({ value }) => value),
      );
    const most = leftOut.length === 0 ? sum(counted) : f`${sum(counted)}-${sum(leftOut)}`;
    return [f`AND(${isUsable},${elementAt(inputs, i).value}>${most})`];
  });
