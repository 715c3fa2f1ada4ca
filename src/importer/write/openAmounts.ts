/**
 * Points that the assessor decides and explains, as rules are not read here: what is added, what is taken, or both.
 *
 * > 加减分项：受表彰的加2分，被通报的扣5分；其他需要加扣分的，由考核组研究确定 (of many forms)
 */

import type { Clause, ListLine } from '../../rubric/rubric';
import type { Effect } from '../../rules/kind';
import { effectVerb } from '../../rules/kind';
import { addsAndTakes, saysBothWays } from '../recognise/pointsInText';
import { lineText } from './words';

/** The clauses of a line, and whether they may come to less than 0. */
type OpenAmounts = Pick<ListLine, 'clauses' | 'floor'>;

/**
 * `effects` says what may be done, what the list is for first; `max` is undefined where nobody says how much. `name` is
 * what the amounts are for, where `text`, the rule that they are given by, does not say it all.
 */
export function openAmounts(
  id: string,
  text: string,
  max: number | undefined,
  effects: readonly Effect[],
  name = text,
): OpenAmounts {
  const isBoth = effects.length > 1;
  return {
    ...(isBoth && { floor: null }),
    clauses: effects.map((effect, i): Clause => {
      const verb = effectVerb[effect];
      return {
        id: id + String.fromCharCode(97 + i),
        text,
        label: lineText(name, 36) + (isBoth ? `（${verb}分）` : ''),
        remark: `${lineText(name, 30)}，${verb}{points}分`,
        ...(i > 0 && { effect }),
        rule: { kind: 'judgement', ...(max !== undefined && { max }) },
      };
    }),
  };
}

/** Whether a line of a list adds and takes: by its own prices, or by its heading where it has none. */
export const isBothWays = (text: string, heading: string): boolean =>
  addsAndTakes(text) || (saysBothWays(text + heading) && !/[加扣减]\d/.test(text));
