/** Several people who score: each has a column of the form, and enough are left when the outermost are not counted. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import type { Rubric } from '../rubric';
import { duplicates } from './duplicates';

/** 去掉一个最高分、一个最低分 leaves one. */
const FEWEST_TRIMMED = 3;

export function checkScorers({ scorers, layout: { columns } }: Rubric): readonly Problem[] {
  const own = columns.flatMap(({ field, key = '' }, i) => (field === 'scorer' ? [{ key, i }] : []));
  const of = scorers?.of ?? [];
  const unknown = own
    .filter(({ key }) => !of.some(({ id }) => id === key))
    .map(({ key, i }) =>
      rubricError('rubric.unknownScorer', { pointer: `/layout/columns/${i}/key` }, { key }),
    );
  const unplaced = of.flatMap(({ id, label }, i) =>
    own.some(({ key }) => key === id)
      ? []
      : [rubricError('rubric.scorerWithoutColumn', { pointer: `/scorers/of/${i}` }, { id, label })],
  );
  const ids = duplicates(
    of.map(({ id }) => id),
    '/scorers/of',
    '/id',
  );
  const { atLeast = of.length } = scorers ?? {};
  const fewest = scorers?.trimmed === true ? FEWEST_TRIMMED : 1;
  const isTooFew = scorers?.trimmed === true && of.length < FEWEST_TRIMMED;
  return [
    ...unknown,
    ...unplaced,
    ...ids,
    ...(scorers?.atLeast !== undefined && !isTooFew && (atLeast < fewest || atLeast > of.length)
      ? [
          rubricError(
            'rubric.fewestScorers',
            { pointer: '/scorers/atLeast' },
            { least: fewest, most: of.length },
          ),
        ]
      : []),
    ...(isTooFew
      ? [rubricError('rubric.tooFewScorers', { pointer: '/scorers/trimmed' }, { count: of.length })]
      : []),
  ];
}
