/**
 * Shorter forms of 备注, for a row that has no room for the whole sentence. The reason goes first, the fact never:
 * first reasons are cut to their first words, then clauses are only named, with their points.
 */

import type { Formula } from '../../formula/formula';
import { chain, f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { toNumber } from '../../points/points';
import type { Clause } from '../../rubric/rubric';
import type { Rule } from '../../rules';
import { kindOf, resultsOf, scopeOf } from '../../rules';
import type { Effect } from '../../rules/kind';
import { comparedFormula, comparedWords } from './told';

/** Where a reason can be cut without harm. */
const STOP = '，';
const LONGEST_REASON = 12;

/** 台账不全，且未按时整改 → 台账不全…; nothing where no few words stand by themselves. */
export function shortReason(reason: string): string {
  const end = `${reason}${STOP}`.indexOf(STOP);
  return end > LONGEST_REASON ? '' : reason.slice(0, end) + (end < reason.length ? '…' : '');
}

/** The twin of `shortReason`. */
export function shortReasonFormula(reason: Formula): Formula {
  const after = f`FIND(${STOP},${reason}&${STOP})`;
  return f`IF(${after}>${LONGEST_REASON + 1},"",LEFT(${reason},${after}-1)&IF(${after}<=LEN(${reason}),"…",""))`;
}

/** What a clause's points do to the score, as a sign that is no formula. */
const SIGNS: Readonly<Record<Effect, string>> = { deduct: '－', penalty: '－', credit: '＋', bonus: '＋' };

export const signedPoints = (points: Points): string =>
  `${points < 0 ? '－' : '＋'}${Math.abs(toNumber(points))}`;

/** The twin of `signedPoints`. */
export const signedFormula = (points: Formula): Formula => f`IF(${points}<0,"－","＋")&ABS(${points})`;

/** 扬尘检查少开展（每月一次） is called by its words. */
export const shortLabel = ({ label }: Clause): string => label.replace(/（[^（）]*）$/, '') || label;

/** What settles the score at once has no points of its own. */
const settled = ({ rule }: Clause): string | undefined => {
  const { settles } = kindOf(rule);
  if (settles === undefined || scopeOf(rule) === 'clause') return undefined;
  return settles === 'nothing' ? '，不得分' : '，得满分';
};

/** What a clause is named with. */
interface Naming<V, A, W> {
  readonly rule: Rule;
  readonly values: readonly V[];
  readonly amount: A;
  /** What it is measured against: （目标值40微克/立方米）. */
  readonly beside: W;
}

/** 会议少开1次－0.1；  Nothing for what takes and gives nothing. */
export function named(
  clause: Clause,
  effect: Effect,
  { rule, values, amount, beside }: Naming<number, Points, string>,
): string {
  if (amount === 0) return '';
  const points = settled(clause) ?? `${SIGNS[effect]}${toNumber(amount)}`;
  return `${shortLabel(clause)}${quantityOf(rule, values)}${beside}${points}；`;
}

function quantityOf(rule: Rule, values: readonly number[]): string {
  const way = wayOf(rule);
  return way === 'quantity'
    ? (kindOf(rule).quantity?.(rule, values) ?? '')
    : way === undefined
      ? ''
      : `${comparedWords(rule, values[0] ?? 0)}${way.unit}`;
}

/** How a quantity is told: in the words of the kind, with its unit, or not at all where it is 是/否 or the points. */
function wayOf(rule: Rule): 'quantity' | { readonly unit: string } | undefined {
  const kind = kindOf(rule);
  if (kind.quantity !== undefined) return 'quantity';
  const [first, second] = resultsOf(rule);
  if (first === undefined || first.entry.validation.type === 'list') return undefined;
  return kind.needsReason !== undefined && second === undefined ? undefined : { unit: first.unit };
}

/** The twin of `named`. */
export function namedFormula(
  clause: Clause,
  effect: Effect,
  { rule, values, amount, beside }: Naming<Formula, Formula, Formula>,
): Formula {
  const way = wayOf(rule);
  const quantity: readonly (Formula | string)[] =
    way === 'quantity'
      ? [kindOf(rule).quantityFormula?.(rule, values) ?? '']
      : way === undefined
        ? []
        : [comparedFormula(rule, values[0] ?? f`${''}`), way.unit];
  const end = settled(clause);
  const points = end === undefined ? [SIGNS[effect], amount] : [end];
  const whole = chain(
    '&',
    [shortLabel(clause), ...quantity, ...(beside.text === '""' ? [] : [beside]), ...points, '；'],
    '',
  );
  return f`IF(${amount}=0,"",${whole})`;
}
