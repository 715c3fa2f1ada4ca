/** Columns that the paper has no room for. What gives way may be narrower than it was asked to be; the rest may not. */

import type { Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import { askedWidths, roomOf } from '../columnWidths';
import type { Rubric } from '../rubric';

export function checkWidths(rubric: Rubric): readonly Problem[] {
  const { orientation = 'portrait' } = rubric.layout;
  const asked = askedWidths(rubric);
  const room = roomOf(rubric);
  const sumOf = (which: 'width' | 'least'): number => asked.reduce((sum, column) => sum + column[which], 0);
  if (sumOf('least') <= room) return [];
  return [
    rubricError(
      'rubric.tooWide',
      { pointer: '/layout/columns' },
      {
        widths: asked.map(({ width }) => width),
        sum: sumOf('width'),
        room,
        isTurned: orientation === 'landscape',
      },
    ),
  ];
}
