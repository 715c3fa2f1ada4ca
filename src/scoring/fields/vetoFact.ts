/**
 * What a veto goes by: a 是/否 of its own, or the entry of the clause or the status row that is about the same fact.
 *
 * > 未完成任务的此项不得分，并取消评先资格 (县区环保局 第37项): one fact, two consequences
 * > 带※的项目有一项不符合的，评定为不合格 (of many forms)
 */

import type { Formula } from '../../formula/formula';
import { call, f } from '../../formula/formula';
import { hasDeductionsOnly } from '../../rubric/deductions';
import { leafItems, statusRow } from '../../rubric/items';
import type { Rubric } from '../../rubric/rubric';
import { fullScoreOf } from '../../rubric/rubric';
import type { Judged } from '../../rules/inputType';
import { is, State } from '../../rules/inputType';
import type { Cells } from '../steps/step';
import { scorersOf } from './scorerFields';
import type { SaidVeto } from './vetoes';

export interface VetoFact {
  readonly veto: SaidVeto;
  /** Fields of which any holds something: then it fired. */
  readonly fields: readonly string[];
  /** In direct mode: the field is a typed score, and the veto fired where that lies below this. */
  readonly below?: number;
  /** In direct mode: the field is what is taken from the item, and the veto fired where that lies above this. */
  readonly above?: number;
  /** The field is that of a status row, and the veto fired where that holds one of these, by their places among its words. */
  readonly among?: readonly number[];
}

/**
 * `inputsOf` gives the fields of a clause; undefined where the sheet has none for it. A score typed in direct mode
 * tells the fact only where the item is about nothing else; otherwise the veto keeps a cell of its own.
 */
export function vetoFact(
  rubric: Rubric,
  veto: SaidVeto,
  inputsOf: (clauseId: string) => readonly string[] | undefined,
): VetoFact {
  const own = { veto, fields: [veto.id] };
  // What the sheet works out by itself: levels/condition.ts.
  if (veto.when !== undefined) return { veto, fields: [] };
  if (veto.sameAs === undefined) return own;
  const row = statusRow(rubric, veto.sameAs);
  if (row !== undefined) {
    const { words, failing } = row.status;
    return { veto, fields: [row.id], among: failing.map((word) => words.indexOf(word) + 1) };
  }
  const fields = inputsOf(veto.sameAs);
  if (fields !== undefined) return { veto, fields };
  const item = leafItems(rubric).find(({ clauses = [] }) => clauses.some(({ id }) => id === veto.sameAs));
  // Of several people's scores none is the fact.
  if (item?.clauses?.length !== 1 || scorersOf(rubric, item).length > 0) return own;
  return {
    ...{ veto, fields: [item.id] },
    ...(hasDeductionsOnly(rubric) ? { above: 0 } : { below: fullScoreOf(item) }),
  };
}

/** Whether the fact was found. */
export const vetoFired = (
  { fields, below, above, among }: VetoFact,
  get: (id: string) => Judged | undefined,
): boolean =>
  fields.some((id) => {
    const field = get(id);
    if (among !== undefined) return among.includes(Number(field?.value ?? 0));
    const value = Number(field?.value ?? 0);
    if (above === undefined && below === undefined) return value !== 0;
    return field?.state === State.valid && (value < (below ?? -Infinity) || value > (above ?? Infinity));
  });

/** The twin of `vetoFired`: 1 or 0. */
export function vetoFiredFormula(
  { veto, fields, below, above, among }: VetoFact,
  cells: (id: string) => Cells<Judged>,
): Formula {
  const [only] = fields;
  if (only === veto.id) return cells(only).value;
  const found = fields.flatMap((id): readonly Formula[] => {
    const { state, value } = cells(id);
    if (among !== undefined) return among.map((place) => f`${value}=${place}`);
    if (above === undefined && below === undefined) return [f`${value}<>0`];
    const isOf = below === undefined ? f`${value}>${above ?? 0}` : f`${value}<${below}`;
    return [f`AND(${is(state, State.valid)},${isOf})`];
  });
  return f`IF(${call('OR', found)},1,0)`;
}
