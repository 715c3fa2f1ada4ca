/**
 * A text with several points may be read as their sum or as the most of them: where the heading over it, or the 合计 of the
 * form, says what all rows come to, that decides.
 *
 * > 支部班子（14分） | 换届：按期（3分），延期（1分） …
 */

import type { Points } from '../../points/points';
import { plus, pointsOf } from '../../points/points';
import type { Heading, Line } from './outline';
import { otherSums, pointsInText } from './pointsInText';

export function settleByDeclared(lines: readonly Line[], total: number | undefined): void {
  const items = lines.filter(({ list }) => list === 'items');
  const headings = new Set(items.flatMap(({ path }) => path.filter(({ points }) => points !== undefined)));
  // The finer ones first: what they settle counts for those above them.
  for (const heading of [...headings].reverse()) settle(under(items, heading), heading.points);
  settle(items, total);
}

const under = (items: readonly Line[], heading: Heading): readonly Line[] =>
  items.filter(({ path }) => path.includes(heading));

function settle(lines: readonly Line[], declared: number | undefined): void {
  const open = lines.filter((line) => line.arePointsDeclared !== true && readingsOf(line).length > 0);
  if (declared === undefined || open.length === 0) return;
  const at = (which: (line: Line) => number | undefined): Points =>
    plus(...lines.map((line) => pointsOf((open.includes(line) ? which(line) : line.points) ?? 0)));
  const readings: readonly ((line: Line) => number | undefined)[] = [
    ({ points }) => points,
    (line) => readingsOf(line)[0],
    (line) => readingsOf(line)[1],
    // One of them alone is read otherwise.
    ...open.flatMap((one) =>
      readingsOf(one).map((other) => (line: Line) => (line === one ? other : line.points)),
    ),
  ];
  const found = readings.find((each) => at(each) === pointsOf(declared));
  if (found === undefined) return;
  const settled = open.map((line) => [line, found(line)] as const);
  for (const [line, points] of settled) {
    line.points = points;
    line.arePointsDeclared = true;
  }
}

/** Sum and most of a text that alone says the points of its line. */
function readingsOf({ parts, points, pointsCell, requirement, criteria }: Line): readonly number[] {
  if (parts.length > 1 || (pointsCell?.text ?? '') !== '') return [];
  const text = pointsInText(requirement) === undefined ? criteria : requirement;
  return points === undefined || pointsInText(text) !== points ? [] : otherSums(text);
}
