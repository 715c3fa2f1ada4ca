/** What an item is scored from, besides its own rules. */

import { fieldId, HEAD } from '../fields/fieldId';
import type { Points } from '../../points/points';
import { isStatusRow } from '../../rubric/items';
import type { Judged, State } from '../../rules/inputType';
import type { PreparedItem } from '../fields/prepared';
import type { Reaching } from '../fields/reaching';
import type { Look, Seen, SeenColumn, SeenSteps, Sight } from '../steps/sight';
import type { ClauseScore } from '../steps/scores';
import { firedAbove, firedFor } from './verdict';

export interface ItemFeed<L extends Look> {
  /** None in direct mode. */
  readonly clauses: readonly SeenSteps<L, ClauseScore>[];
  readonly states: SeenColumn<L, State>;
  readonly amounts: SeenColumn<L, Points>;
  /** The states of all fields of its clauses and multipliers; undefined where it has none. */
  readonly typed: SeenColumn<L, State> | undefined;
  /** The typed score in direct mode, the mean of several, or what 扣分 leaves; of a status row, in either mode, the place of its word. */
  readonly direct: SeenSteps<L, Judged<number>> | undefined;
  /** What is typed is taken from the 分值. */
  readonly isDeducted: boolean;
  /** In direct mode: what reaches beyond the item. */
  readonly reaching: readonly Reaching<SeenSteps<L, Judged<number>>>[];
  readonly adjust: SeenSteps<L, Judged<number>> | undefined;
  /** 调整理由; of a status row what was found. */
  readonly reason: SeenSteps<L, Judged<string>> | undefined;
  readonly notApplicable: SeenSteps<L, Judged<number>> | undefined;
  /** The unit's 类别, empty while it is not known; undefined where the rubric has no classes. */
  readonly unitClass: Seen<L, string> | undefined;
  /** 1 where the sheet is confirmed; undefined in direct mode. */
  readonly confirmed: Seen<L, number> | undefined;
  /** Vetoes of the item. */
  readonly vetoes: readonly Seen<L, boolean>[];
  /** Vetoes of what the item stands in. */
  readonly overruling: readonly Seen<L, boolean>[];
}

export function feedItem<L extends Look>(see: Sight<L>, leaf: PreparedItem): ItemFeed<L> {
  const { item, clauses, findings, typed, isDeducted, reaching } = leaf;
  const ids = clauses.map(({ clause }) => clause.id);
  return {
    clauses: ids.map((id) => see.clause(id)),
    states: see.clauses('state', ids),
    amounts: see.clauses('amount', ids),
    typed: findings.length === 0 ? undefined : see.states(findings),
    direct: isDeducted || typed.length > 1 ? see.given(item.id) : see.number(typed[0] ?? ''),
    isDeducted,
    reaching: reaching.flatMap(({ clause, inputs: [id = ''] }) => {
      const entry = see.number(id);
      return entry === undefined ? [] : [{ clause, entry }];
    }),
    adjust: see.number(leaf.adjust),
    reason: see.text(isStatusRow(item) ? fieldId(item.id, 'note') : leaf.reason),
    notApplicable: see.number(leaf.notApplicable),
    unitClass: see.text(HEAD.unitClass)?.value,
    confirmed: see.number(HEAD.confirmed)?.value,
    vetoes: firedFor(see.verdicts, 'itemZero', item.id),
    overruling: firedAbove(see.verdicts, leaf),
  };
}
