/** What is wrong with a sheet whose every cell is right: another rubric than the one issued, a unit that raised itself. */

import type { Problem } from '../problems/problem';
import { errorAt, noticeAt } from '../problems/openProblems';
import type { Issue } from '../rubric/issued';
import { itemName } from '../rubric/names';
import type { Prepared } from '../scoring/fields/prepared';
import type { Scoring } from '../scoring/scoring';
import type { Form, Setting } from '../sheet/form';

export function issueProblems(
  { setting, code }: Pick<Form, 'setting' | 'code'>,
  issue: Issue,
): readonly Problem[] {
  const words = { id: setting.rubric.id, code };
  switch (issue.kind) {
    case 'notNamed':
      return [errorAt('sheet.notTheNamedRubric', {}, { ...words, expected: issue.expected })];
    case 'notBuiltIn':
      return [errorAt('sheet.notTheBuiltIn', {}, { ...words, expected: issue.expected })];
    default:
      return [];
  }
}

export function issueNotices(setting: Setting, issue: Issue): readonly Problem[] {
  return issue.kind === 'earlier'
    ? [noticeAt('sheet.earlierRubric', {}, { id: setting.rubric.id, version: issue.version })]
    : [];
}

/**
 * 审定调整 is the leader's change. In a 自评 there is no leader; in a 考核 he may make it, and so may anybody else:
 * whoever reads the sheet is told, and asks.
 */
export function adjustmentProblems(
  { stage }: Pick<Setting, 'stage'>,
  { leaves }: Prepared,
  { fields }: Scoring,
): readonly Problem[] {
  if (stage === 'final') return [];
  const adjusted = leaves.flatMap(({ item, adjust }) => {
    const points = Number(fields.get(adjust)?.value ?? 0);
    return points === 0 ? [] : [`${itemName(item.label)}${points > 0 ? '加' : '扣'}${Math.abs(points)}分`];
  });
  if (adjusted.length === 0) return [];
  const items = adjusted.join('、');
  return [
    stage === 'self'
      ? errorAt('sheet.adjustedInSelf', {}, { items })
      : noticeAt('sheet.adjustedOutsideFinal', {}, { items }),
  ];
}
