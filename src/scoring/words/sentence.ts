/** The sentence of a clause: its template with what was entered and what that counts for. */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { toNumber } from '../../points/points';
import type { Clause } from '../../rubric/rubric';
import { effectOf } from '../../rubric/rubric';
import type { Rule } from '../../rules';
import { kindOf, resultsOf } from '../../rules';
import { comparedFormula, comparedWords } from './told';

/** Words before a number that its sign turns round: −7 of 增长 is 下降7. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['增长', '下降'],
  ['提高', '降低'],
  ['上升', '下降'],
  ['增加', '减少'],
  ['改善', '恶化'],
  ['高出', '低于'],
  ['下降', '上升'],
  ['降低', '提高'],
  ['减少', '增加'],
]);

const SLOT = new RegExp(`((?:${[...OPPOSITES.keys()].join('|')})?\\{n\\}|[扣加]\\{points\\}分|\\{points\\})`);

/** What goes into the slots: values for the engine, cells for the sheet. */
interface Filling<T, N> {
  readonly rule: Rule;
  readonly values: readonly T[];
  readonly amount: N;
}

/** Whether the sentence claims something that the entry may deny: 目标责任制纳入考评体系，得5分, answered with 否. */
const isClaim = (clause: Clause): boolean =>
  kindOf(clause.rule).isClaim === true && effectOf(clause) === 'credit';

const denial = ({ label }: Clause): string => `${label}：否，得0分`;

const piecesOf = ({ remark }: Clause): readonly string[] =>
  remark.split(SLOT).filter((piece) => piece !== '');

const verbOf = (piece: string): string => piece.charAt(0);

/** 专题会议少开3次，扣0.3分; 扣0分 is 不扣分. */
export function sentence(clause: Clause, { rule, values, amount }: Filling<number, Points>): string {
  if (isClaim(clause) && values[0] === 0) return denial(clause);
  const quantity = kindOf(rule).quantity?.(rule, values);
  return piecesOf(clause)
    .map((piece) => {
      if (piece.endsWith('{n}'))
        return quantity === undefined
          ? signed(piece, comparedWords(rule, values[0] ?? 0))
          : wordOf(piece) + quantity;
      if (piece === '{points}') return String(toNumber(amount));
      if (!piece.endsWith('{points}分')) return piece;
      return amount === 0 ? `不${verbOf(piece)}分` : `${verbOf(piece)}${toNumber(amount)}分`;
    })
    .join('');
}

const wordOf = (piece: string): string => piece.slice(0, -'{n}'.length);

const belowZero = (word: string): string => OPPOSITES.get(word) ?? '负';

const signed = (piece: string, value: number): string =>
  value < 0 ? belowZero(wordOf(piece)) + String(-value) : wordOf(piece) + String(value);

/** The twin of `sentence`. */
export function sentenceFormula(
  clause: Clause,
  { rule, values, amount }: Filling<Formula, Formula>,
): Formula {
  const kind = kindOf(rule);
  const first = comparedFormula(rule, values[0] ?? f`${''}`);
  const quantity = kind.quantityFormula?.(rule, values);
  const pieces = piecesOf(clause).flatMap((piece): readonly (Formula | string)[] => {
    if (piece.endsWith('{n}'))
      return quantity === undefined && canBeNegative(clause)
        ? [f`IF(${first}<0,${belowZero(wordOf(piece))}&ABS(${first}),${wordOf(piece)}&${first})`]
        : [...(wordOf(piece) === '' ? [] : [wordOf(piece)]), quantity ?? first];
    if (piece === '{points}') return [amount];
    if (!piece.endsWith('{points}分')) return [piece];
    return [f`IF(${amount}=0,${`不${verbOf(piece)}分`},${verbOf(piece)}&${amount}&"分")`];
  });
  const whole = chain('&', pieces, '');
  return isClaim(clause) ? f`IF(${first}=0,${denial(clause)},${whole})` : whole;
}

const canBeNegative = ({ rule }: Clause): boolean => {
  const { validation } = resultsOf(rule)[0]?.entry ?? {};
  return validation !== undefined && 'min' in validation && validation.min < 0;
};
