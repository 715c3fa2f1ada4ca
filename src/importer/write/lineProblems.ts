/** What is wrong with the points of the lines, each with its cell. */

import type { Problem } from '../../problems/problem';
import { importError, importNotice, importWarning } from '../../problems/importProblems';
import type { Line, Subtotal } from '../recognise/outline';
import { quoteOf } from '../recognise/bareText';
import {
  mayCount,
  onlyAdds,
  otherSums,
  pointsInText,
  saysBonus,
  stepsInText,
} from '../recognise/pointsInText';
import { addition } from '../../lint/allotment';
import type { RowProblem } from './rowProblems';
import { joinRows } from './rowProblems';
import { statusOf, statusProblem } from './statusRows';
import { pointsOf } from '../../points/points';
import type { SourceCell } from '../source/source';

/** Of the lines of the table with this name. */
export const lineProblems = (lines: readonly Line[], table: string): readonly Problem[] =>
  joinRows(lines.flatMap((line) => ofLine(line, table)));

function ofLine(line: Line, table: string): readonly RowProblem[] {
  const { points, pointsCell, requirement, criteria, cell } = line;
  const row = { table, name: requirement || criteria || cell.text };
  if (line.opens !== undefined) return openProblems(line, row);
  if (points !== undefined) return pointsProblems(line, points, row);
  const status = statusOf(line);
  if (status !== undefined) return [{ ...row, ...statusProblem(line, status), cell: pointsCell ?? cell }];
  if (pointsCell === undefined || pointsCell.text === '')
    return [
      {
        ...{ ...row, cell, same: 'noPoints' },
        tell: (place, name) => importError('import.noPoints', {}, { place, name }),
      },
    ];
  const found = quoteOf(pointsCell.text);
  return [
    { ...row, cell: pointsCell, tell: (place) => importError('import.badPoints', {}, { place, found }) },
  ];
}

/** Of a line that is counted: what may be typed, where the words of the row do not say it is 加分. */
function openProblems(line: Line, row: Pick<RowProblem, 'table' | 'name'>): readonly RowProblem[] {
  const { opens = [], cell, requirement, criteria } = line;
  if (opens.length > 1 || onlyAdds(criteria || requirement)) return [];
  const isTaking = opens[0] === 'deduct';
  return [
    {
      ...{ ...row, cell, same: `open ${isTaking}` },
      tell: (place, name) => importNotice('import.openRow', {}, { place, name, isTaking }),
    },
  ];
}

/** Of a line that has points. */
function pointsProblems(
  line: Line,
  points: number,
  row: Pick<RowProblem, 'table' | 'name'>,
): readonly RowProblem[] {
  const { pointsCell, requirement, cell, rows, isShared } = line;
  const inText = pointsInText(requirement);
  const isTwice = inText !== undefined && !mayCount(requirement, line.parts[0]?.points ?? points);
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  const together = { rows: `第${first + 1}至${last + 1}行`, points };
  const those = `${together.rows}共${points}分`;
  const isScoredTogether = line.areLevels !== true && line.parts.some((part) => part.points !== undefined);
  const told: RowProblem[] = [];
  if (isTwice && pointsCell !== undefined && pointsCell.text !== '')
    told.push({
      ...{ ...row, cell: pointsCell },
      tell: (place) => importWarning('import.pointsTwice', {}, { place, column: points, text: inText }),
    });
  if (line.areLevels === true)
    told.push({
      ...{ ...row, cell },
      tell: (place) => importWarning('import.levelRows', {}, { place, ...together }),
    });
  const bonus = `${requirement}\n${line.criteria}`;
  if (line.list === 'items' && saysBonus(bonus))
    told.push({
      ...{ ...row, cell },
      tell: (place, name) => importNotice('import.bonusInItem', {}, { place, name, points }),
    });
  const steps = stepsTold(line);
  if (steps !== undefined) told.push({ ...row, ...steps });
  if (isScoredTogether)
    told.push({
      ...{ ...row, cell: line.scoreCell ?? cell, name: those, same: 'sharedScore' },
      tell: (place, name) => importWarning('import.sharedScore', {}, { place, name }),
    });
  else if (isShared && pointsCell !== undefined)
    told.push({
      ...{ ...row, cell: pointsCell, name: those, same: 'sharedPoints' },
      tell: (place, name) => importWarning('import.sharedPoints', {}, { place, name }),
    });
  return told;
}

/** 健全（4分），较好（2分），没有（0分）, unless the form says elsewhere what its rows come to. */
function stepsTold(line: Line): Pick<RowProblem, 'cell' | 'same' | 'tell'> | undefined {
  const { cell, points, pointsCell, requirement, criteria, parts, arePointsDeclared = false } = line;
  if (arePointsDeclared || parts.length > 1 || (pointsCell?.text ?? '') !== '') return undefined;
  const text = pointsInText(requirement) === undefined ? criteria : requirement;
  const steps = stepsInText(text);
  const [sum] = otherSums(text);
  if (steps === undefined || points === undefined || sum === undefined || points !== pointsInText(text))
    return undefined;
  return steps.isDoubtful
    ? { cell, tell: (place, name) => importWarning('import.stepsOrParts', {}, { place, name, points, sum }) }
    : {
        ...{ cell, same: 'steps' },
        tell: (place, name) => importNotice('import.steps', {}, { place, name }),
      };
}

/** A 小计 that no heading can bear: it is checked by itself. */
export function subtotalProblem(
  { written, lines, cell }: Subtotal,
  placeOf: (cell: SourceCell) => string,
): readonly Problem[] {
  const terms = lines.filter(({ list }) => list === 'items').map(({ points = 0 }) => pointsOf(points));
  const sum = terms.reduce<number>((total, term) => total + term, 0);
  if (terms.length === 0 || sum === pointsOf(written)) return [];
  return [importWarning('import.subtotal', {}, { place: placeOf(cell), written, sum: addition(terms) })];
}
