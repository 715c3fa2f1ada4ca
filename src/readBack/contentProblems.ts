/** What is wrong with entries that can each be used: a reason that is missing, a 备注 that no longer fits. */

import { fieldId } from '../scoring/fields/fieldId';
import { clauseName, itemName, lineName, listNameOf } from '../rubric/names';
import type { Place, Problem } from '../problems/problem';
import { errorAt, warningAt } from '../problems/openProblems';
import type { ListLine, Item } from '../rubric/rubric';
import { State } from '../rules/inputType';
import { REASON } from '../scoring/fields/multiplier';
import { idleAdjustments } from '../scoring/advice/adjustment';
import type { Prepared, PreparedClause } from '../scoring/fields/prepared';
import { extrasOf } from '../rubric/lines';
import type { Scoring } from '../scoring/scoring';
import { itemMention } from '../scoring/levels/shortRemark';

/** What is missing beside an entry that is there. */
export function contentProblems(
  prepared: Prepared,
  scoring: Scoring,
  placeOf: (fieldId: string) => Place,
): readonly Problem[] {
  const { rubric, leaves, byId } = prepared;
  const { clauses, fields, remarks, items } = scoring;
  const hasAdvice = ({ clause }: PreparedClause): boolean => clauses.get(clause.id)?.advice !== '';
  const contradicting = leaves.flatMap(({ item, clauses: own, ...fieldsOf }) => {
    const advice = items.get(item.id)?.advice ?? '';
    // What is wrong clause by clause is told clause by clause.
    if (advice === '' || own.some(hasAdvice)) return [];
    const at = [fieldsOf.notApplicable, item.id, fieldsOf.adjust].find((id) => byId.has(id)) ?? '';
    return [errorAt('sheet.unsettled', placeOf(at), { label: itemName(item.label), advice })];
  });
  const idle = idleAdjustments(prepared, scoring).map(({ leaf, advice }) =>
    warningAt('sheet.idleAdjustment', placeOf(leaf.adjust), { label: itemName(leaf.item.label), advice }),
  );
  const owners: readonly { readonly owner: Item | ListLine; readonly name: string }[] = [
    ...leaves.map(({ item }) => ({ owner: item, name: itemName(item.label) })),
    ...extrasOf(rubric).map(({ line }) => ({
      owner: line,
      name: lineName(listNameOf(rubric, line), line.label),
    })),
  ];
  const unreasoned = owners.flatMap(({ owner, name }) =>
    (owner.clauses ?? []).flatMap((clause, i) => {
      const advice = clauses.get(clause.id)?.advice ?? '';
      const label = clauseName(name, i, clause.label);
      if (advice === '') return [];
      return advice === REASON
        ? [errorAt('sheet.lackingReason', placeOf(fieldId(clause.id, 'note')), { label })]
        : [errorAt('sheet.unsettled', placeOf(fieldId(clause.id, 'note')), { label, advice })];
    }),
  );
  const unexplained = leaves
    .filter(
      ({ item: { id } }) =>
        Number(fields.get(fieldId(id, 'adjust'))?.value ?? 0) !== 0 &&
        fields.get(fieldId(id, 'reason'))?.state === State.blank,
    )
    .map(({ item: { id, label } }) =>
      errorAt('sheet.lackingAdjustReason', placeOf(fieldId(id, 'reason')), { label: itemName(label) }),
    );
  const stale = leaves.flatMap(({ item }) => {
    const result = items.get(item.id);
    if (result === undefined || remarks.get(item.id)?.warning === '') return [];
    return [
      warningAt('sheet.rewrittenRemark', placeOf(fieldId(item.id, 'remark')), {
        label: itemName(item.label),
        mention: itemMention(item, result),
      }),
    ];
  });
  return [...unreasoned, ...contradicting, ...unexplained, ...idle, ...stale];
}
