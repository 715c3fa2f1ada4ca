/** 自评分, 初评分, 复核分: columns whose keys nobody else has, and one a stage. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import type { Rubric } from '../rubric';

export function checkEarlier({ scorers, layout: { columns } }: Rubric): readonly Problem[] {
  const given = new Set((scorers?.of ?? []).map(({ id }) => id.toLowerCase()));
  const stages = columns.map(({ field, stage }) => (field === 'earlier' ? stage : undefined));
  return columns.flatMap(({ field, key = '', stage }, i) => [
    // Both are called after their item and this: 1/first.
    ...(field === 'earlier' && given.has(key.toLowerCase())
      ? [rubricError('rubric.duplicateName', { pointer: `/layout/columns/${i}/key` }, { name: key })]
      : []),
    ...(stage !== undefined && (field !== 'earlier' || stages.indexOf(stage) !== i)
      ? [rubricError('rubric.columnStage', { pointer: `/layout/columns/${i}/stage` }, {})]
      : []),
  ]);
}
