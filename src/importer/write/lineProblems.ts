/** What is wrong with the points of the lines, each with its cell. */

import type { Problem } from '../../problems/problem';
import { importError, importWarning } from '../../problems/importProblems';
import type { Line, Subtotal } from '../recognise/outline';
import { quoteOf } from '../recognise/bareText';
import { onlyAdds, pointsInText } from '../recognise/pointsInText';
import { addition } from '../../lint/allotment';
import { isOpenRow } from './openAmounts';
import { statusOf, statusProblem } from './statusRows';
import { pointsOf } from '../../points/points';
import type { SourceCell } from '../source/source';

type PlaceOf = (cell: SourceCell) => string;

export function lineProblems(line: Line, placeOf: PlaceOf): readonly Problem[] {
  const { points, pointsCell, requirement, criteria, cell, rows, isShared } = line;
  const name = quoteOf(requirement || criteria || cell.text);
  if (points === undefined) {
    const status = statusOf(line);
    if (status !== undefined) return [statusProblem(line, status, placeOf(pointsCell ?? cell))];
    if (onlyAdds(criteria || requirement) || isOpenRow(line)) return [];
    return pointsCell === undefined || pointsCell.text === ''
      ? [importError('import.noPoints', {}, { place: placeOf(cell), name })]
      : [
          importError(
            'import.badPoints',
            {},
            { place: placeOf(pointsCell), found: quoteOf(pointsCell.text) },
          ),
        ];
  }
  const inText = pointsInText(requirement);
  const isTwice =
    pointsCell !== undefined &&
    pointsCell.text !== '' &&
    inText !== undefined &&
    inText !== (line.parts[0]?.points ?? points);
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  const together = { rows: `第${first + 1}至${last + 1}行`, points };
  const isScoredTogether = line.parts.some((part) => part.points !== undefined);
  return [
    ...(isTwice
      ? [
          importWarning(
            'import.pointsTwice',
            {},
            { place: placeOf(pointsCell), column: points, text: inText },
          ),
        ]
      : []),
    ...(isScoredTogether
      ? [importWarning('import.sharedScore', {}, { place: placeOf(line.scoreCell ?? cell), ...together })]
      : isShared && pointsCell !== undefined
        ? [importWarning('import.sharedPoints', {}, { place: placeOf(pointsCell), ...together })]
        : []),
  ];
}

/** A 小计 that no heading can bear: it is checked by itself. */
export function subtotalProblem({ written, lines, cell }: Subtotal, placeOf: PlaceOf): readonly Problem[] {
  const terms = lines.filter(({ list }) => list === 'items').map(({ points = 0 }) => pointsOf(points));
  const sum = terms.reduce<number>((total, term) => total + term, 0);
  if (terms.length === 0 || sum === pointsOf(written)) return [];
  return [importWarning('import.subtotal', {}, { place: placeOf(cell), written, sum: addition(terms) })];
}
