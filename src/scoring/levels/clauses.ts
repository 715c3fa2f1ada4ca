/**
 * The clauses of one item or line together: groups, and the sentence for 备注 that each of them ends in.
 */

import type { ClauseOwner } from '../fields/prepared';
import type { ClauseScore, Grain } from '../steps/scores';
import type { Formula } from '../../formula/formula';
import { f } from '../../formula/formula';
import type { Points } from '../../points/points';
import { least } from '../../points/points';
import type { Clause, Group } from '../../rubric/rubric';
import { kindOf } from '../../rules';
import { is, State } from '../../rules/inputType';
import type { OwnScore, ClauseWords } from '../steps/scores';
import type { ClauseCells, ClauseEntries, RuledEntries } from './clauseFeed';
import { settleGroup, shareFormula } from './group';
import { Applicability } from '../steps/scores';
import { clauseWords, clauseWordsFormulas, NO_CLAUSE_WORDS } from '../words/remark';
import { toldPoints, toldPointsFormula } from '../words/toldPoints';
import type { Cells, Formulas } from '../steps/step';
import { elementAt, mustExist } from '../../problems/invariant';

const groupWith = ({ groups = [] }: ClauseOwner, { id }: Clause): Group | undefined =>
  groups.find(({ clauses }) => clauses.includes(id));

/** The limit that the clause shares with others, where it does. */
export const groupCapOf = (owner: ClauseOwner, clause: Clause): number | undefined =>
  groupWith(owner, clause)?.cap;

/** A clause by itself, with what it came to; its neighbours may still lower `amount`. */
export interface ScoredClause {
  readonly clause: Clause;
  readonly entries: ClauseEntries;
  readonly own: OwnScore;
  amount: Points;
}

/** What every clause comes to, in the order of the document. */
export function settleClauses(
  owner: ClauseOwner,
  scored: readonly ScoredClause[],
  grain: Grain,
): readonly ClauseScore[] {
  const { groups = [] } = owner;
  for (const each of scored) {
    const from = takenFrom(each.clause, scored);
    if (from !== undefined) each.amount = least(each.amount, from.own.scaled);
  }
  for (const group of groups) {
    const members = group.clauses.map((id) => mustExist(withId(scored, id), id));
    settleGroup(
      group,
      members.map(({ own }) => own.scaled),
    ).forEach((kept, i) => (elementAt(members, i).amount = kept));
  }
  return scored.map((each) => settled(owner, each, grain));
}

interface OfClause {
  readonly clause: Clause;
}

const withId = <C extends OfClause>(all: readonly C[], id: string): C | undefined =>
  all.find(({ clause }) => clause.id === id);

const takenFrom = <C extends OfClause>({ takenFrom: id }: Clause, all: readonly C[]): C | undefined =>
  id === undefined ? undefined : withId(all, id);

function settled(
  owner: ClauseOwner,
  { clause, entries, own, amount }: ScoredClause,
  grain: Grain,
): ClauseScore {
  if (!hasRule(entries) || !isTold(clause, own, entries)) return { ...own, amount, ...NO_CLAUSE_WORDS };
  const { unmet } = entries;
  const cut = unmet === '' ? cutOf(owner, clause, { scaled: own.scaled, amount }) : unmet;
  return { ...own, amount, ...clauseWords(clause, entries, toldPoints(clause, amount, grain), cut) };
}

/** A clause without a rule for this unit gives no points, and is told nothing of. */
const hasRule = (entries: ClauseEntries): entries is RuledEntries => entries.rule !== undefined;

/** Whether 备注 has a word for the clause: for points, and for a credit that was entered and gives none. */
const isTold = (
  clause: Clause,
  { ruled, entered, applicability }: OwnScore,
  { effect, note }: ClauseEntries,
): boolean =>
  (kindOf(clause.rule).isPlain !== true || note.value !== '') &&
  (ruled > 0 ||
    (effect === 'credit' &&
      kindOf(clause.rule).settles === undefined &&
      entered === State.valid &&
      applicability === Applicability.usable));

/** The twin of `isTold`. */
function isToldFormula(clause: Clause, own: Cells<OwnScore>, { effect, note }: ClauseCells): Formula {
  const told =
    effect === 'credit' && kindOf(clause.rule).settles === undefined
      ? f`AND(${is(own.entered, State.valid)},${own.applicability}=${Applicability.usable})`
      : f`${own.ruled}>0`;
  return kindOf(clause.rule).isPlain === true ? f`AND(${note.value}<>"",${told})` : told;
}

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

/** A clause with the cells where its results are put. */
export interface PlacedClause {
  readonly clause: Clause;
  readonly own: Cells<ClauseScore>;
}

/** The formulas of `amount` and the words for one of `placed`, which are all clauses of the owner. */
export function settledFormulas(
  owner: ClauseOwner,
  placed: readonly PlacedClause[],
  { clause, own }: PlacedClause,
  entries: ClauseCells,
  grain: Grain,
): Formulas<Pick<ClauseScore, 'amount' | keyof ClauseWords>> {
  const group = groupWith(owner, clause);
  const from = takenFrom(clause, placed)?.own;
  const cutWords = from === undefined ? group && groupWords(group) : NOTHING_TO_TAKE;
  const shared = cutWords === undefined ? f`""` : f`IF(${own.amount}<${own.scaled},${cutWords},"")`;
  const cut = entries.requirements.reduceRight(
    (rest, { isMet, words: unmet }) => f`IF(${isMet},${rest},${unmet})`,
    shared,
  );
  const limited = from === undefined ? f`${own.scaled}` : f`MIN(${own.scaled},${from.scaled})`;
  const isShown = isToldFormula(clause, own, entries);
  const told = (words: Formula): Formula => f`IF(${isShown},${words},"")`;
  const words = clauseWordsFormulas(clause, entries, toldPointsFormula(clause, f`${own.amount}`, grain), cut);
  return {
    amount: group === undefined ? limited : groupShare(group, placed, clause),
    remark: told(words.remark),
    brief: told(words.brief),
    named: told(words.named),
  };
}

function groupShare(group: Group, placed: readonly PlacedClause[], clause: Clause): Formula {
  const members = group.clauses.map((id) => mustExist(withId(placed, id), id).own);
  return shareFormula(
    group,
    { amounts: members.map(({ scaled }) => scaled), kept: members.map(({ amount }) => amount) },
    group.clauses.indexOf(clause.id),
  );
}

/** The amounts of the clauses for which `chosen` is true. */
export const amountsOf = <T extends { readonly amount: Points | Formula }>(
  clauses: readonly Clause[],
  scores: readonly T[],
  chosen: (clause: Clause) => boolean,
): readonly T['amount'][] =>
  scores.filter((_, i) => chosen(elementAt(clauses, i))).map(({ amount }) => amount);
