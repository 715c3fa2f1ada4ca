/**
 * The clauses of one item or line together: groups, and the sentence for 备注 that each of them ends in.
 */

import type { ClauseOwner } from '../fields/prepared';
import type { ClauseScore } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { least } from '../../points/points';
import type { Clause, Group } from '../../rubric/rubric';
import { kindOf } from '../../rules';
import { is, State } from '../../rules/inputType';
import type { OwnScore, ClauseWords } from '../steps/scores';
import type { ClauseCells, ClauseEntries } from './clauseFeed';
import { settleGroup, shareFormula } from './group';
import { Applicability } from '../steps/scores';
import { clauseWords, clauseWordsFormulas, NO_CLAUSE_WORDS } from '../words/remark';
import type { Cells, Formulas } from '../steps/step';

const groupWith = ({ groups = [] }: ClauseOwner, { id }: Clause): Group | undefined =>
  groups.find(({ clauses }) => clauses.includes(id));

/** The limit that the clause shares with others, where it does. */
export const groupCapOf = (owner: ClauseOwner, clause: Clause): number | undefined =>
  groupWith(owner, clause)?.cap;

/** What every clause comes to, in the order of the document. */
export function settleClauses(
  owner: ClauseOwner,
  own: readonly OwnScore[],
  entries: readonly ClauseEntries[],
): readonly ClauseScore[] {
  const { clauses = [], groups = [] } = owner;
  const amounts = own.map(({ scaled }) => scaled);
  clauses.forEach(({ takenFrom }, i) => {
    const from = clauses.findIndex(({ id }) => id === takenFrom);
    if (from >= 0) amounts[i] = least(amounts[i] as Points, (own[from] as OwnScore).scaled);
  });
  for (const group of groups) {
    const places = group.clauses.map((id) => clauses.findIndex((clause) => clause.id === id));
    settleGroup(
      group,
      places.map((place) => (own[place] as OwnScore).scaled),
    ).forEach((kept, i) => (amounts[places[i] as number] = kept));
  }
  return own.map((each, i) => {
    const amount = amounts[i] as Points;
    const clause = clauses[i] as Clause;
    if (!isTold(clause, each, entries[i] as ClauseEntries)) return { ...each, amount, ...NO_CLAUSE_WORDS };
    const { unmet } = entries[i] as ClauseEntries;
    const cut = unmet === '' ? cutOf(owner, clause, { ...each, amount }) : unmet;
    return { ...each, amount, ...clauseWords(clause, entries[i] as ClauseEntries, amount, cut) };
  });
}

/** Whether 备注 has a word for the clause: for points, and for a credit that was entered and gives none. */
const isTold = (
  clause: Clause,
  { ruled, entered, applicability }: OwnScore,
  { effect }: ClauseEntries,
): boolean =>
  ruled > 0 ||
  (effect === 'credit' &&
    kindOf(clause.rule).settles === undefined &&
    entered === State.valid &&
    applicability === Applicability.usable);

/** The twin of `isTold`. */
const isToldFormula = (clause: Clause, own: Cells<OwnScore>, { effect }: ClauseCells): Formula =>
  effect === 'credit' && kindOf(clause.rule).settles === undefined
    ? f`AND(${is(own.entered, State.valid)},${own.applicability}=${Applicability.usable})`
    : f`${own.ruled}>0`;

/** Why a clause counts for less than its rule gives, in words; nothing where it does not. */
function cutOf(
  owner: ClauseOwner,
  clause: Clause,
  { scaled, amount }: Pick<ClauseScore, 'scaled' | 'amount'>,
): string {
  if (amount === scaled) return '';
  return clause.takenFrom === undefined ? groupWords(groupWith(owner, clause)) : NOTHING_TO_TAKE;
}

const NOTHING_TO_TAKE = '（从该款的加分中扣，扣完为止）';

const groupWords = (group: Group | undefined): string =>
  group?.highestOnly === true ? '（就高计，不累计）' : `（合计最多${group?.cap ?? 0}分）`;

/** The formulas of `amount` and the words for the clause at `index`. */
export function settledFormulas(
  owner: ClauseOwner,
  cells: readonly Cells<ClauseScore>[],
  entries: ClauseCells,
  index: number,
): Formulas<Pick<ClauseScore, 'amount' | keyof ClauseWords>> {
  const { clauses = [] } = owner;
  const clause = clauses[index] as Clause;
  const own = cells[index] as Cells<ClauseScore>;
  const group = groupWith(owner, clause);
  const from = cells[clauses.findIndex(({ id }) => id === clause.takenFrom)];
  const cutWords = from === undefined ? group && groupWords(group) : NOTHING_TO_TAKE;
  const shared = cutWords === undefined ? f`""` : f`IF(${own.amount}<${own.scaled},${cutWords},"")`;
  const cut = entries.requirements.reduceRight(
    (rest, { isMet, words: unmet }) => f`IF(${isMet},${rest},${unmet})`,
    shared,
  );
  const limited = from === undefined ? f`${own.scaled}` : f`MIN(${own.scaled},${from.scaled})`;
  const isShown = isToldFormula(clause, own, entries);
  const told = (words: Formula): Formula => f`IF(${isShown},${words},"")`;
  const words = clauseWordsFormulas(clause, entries, own.amount, cut);
  return {
    amount: group === undefined ? limited : groupShare(group, clauses, cells, clause),
    remark: told(words.remark),
    brief: told(words.brief),
    named: told(words.named),
  };
}

function groupShare(
  group: Group,
  clauses: readonly Clause[],
  cells: readonly Cells<ClauseScore>[],
  clause: Clause,
): Formula {
  const places = group.clauses.map(
    (id) => cells[clauses.findIndex((each) => each.id === id)] as Cells<ClauseScore>,
  );
  return shareFormula(
    group,
    { amounts: places.map(({ scaled }) => scaled), kept: places.map(({ amount }) => amount) },
    group.clauses.indexOf(clause.id),
  );
}

/** The amounts of the clauses for which `chosen` is true. */
export const amountsOf = <T extends { readonly amount: Points | Formula }>(
  clauses: readonly Clause[],
  scores: readonly T[],
  chosen: (clause: Clause) => boolean,
): readonly T['amount'][] =>
  scores.filter((_, i) => chosen(clauses[i] as Clause)).map(({ amount }) => amount);
