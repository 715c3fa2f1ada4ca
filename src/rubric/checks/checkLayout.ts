/** What the official sheet must keep to: columns that can be drawn, one place for the period, blanks with keys of their own. */

import { plus, pointsOf } from '../../points/points';
import { PERIODS } from '../../period/period';
import type { Place, Problem } from '../../problems/problem';
import { rubricError } from '../../problems/rubricProblems';
import type { PrintLayout } from '../printLayout';
import { columnId } from '../printLayout';
import { checkBlanks } from './checkBlanks';
import { checkEarlier } from './checkEarlier';
import { checkScorers } from './checkScorers';
import { hasScores, undeductible } from '../deductions';
import { isCheckForm } from '../boxes';
import { saysKindOfPeriod } from '../title';
import { itemsWithPointers, wordsOfRows } from '../items';
import type { Item, Rubric } from '../rubric';

/** Columns of which there may be several. */
const KEYED: readonly PrintLayout['columns'][number]['field'][] = ['text', 'pen', 'box', 'scorer', 'earlier'];

export function checkLayout(rubric: Rubric): readonly Problem[] {
  const { layout, title, period } = rubric;
  const { columns } = layout;
  const place: Place = { pointer: '/layout/columns' };
  const ids = columns.map(columnId);
  const faults = hasScores(rubric) || isCheckForm(rubric) ? [] : ['score'];
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [
    ...[...new Set([...faults, ...repeated])].map((field) => rubricError('rubric.column', place, { field })),
    ...columns.flatMap(({ field, level, key }, i) => {
      const lacking =
        field === 'heading' && level === undefined
          ? 'level'
          : KEYED.includes(field) && key === undefined
            ? 'key'
            : undefined;
      return lacking === undefined
        ? []
        : [rubricError('rubric.columnLacks', { pointer: `/layout/columns/${i}` }, { field, lacking })];
    }),
    ...itemsWithPointers(rubric).flatMap(({ item, pointer }) => checkRows(item, pointer)),
    ...checkScorers(rubric),
    ...checkEarlier(rubric),
    ...undeductible(rubric).map(({ pointer, what }) =>
      rubricError('rubric.deductionsOnly', { pointer }, { what }),
    ),
    ...checkTitle(title, period),
    ...checkBlanks(layout),
  ];
}

const sumOf = (points: readonly number[]): number => plus(...points.map(pointsOf));

/** The rows of an item say, row by row, what the item says. */
const checkRows = (item: Item, pointer: string): readonly Problem[] => {
  const { rows } = item;
  if (rows === undefined) return [];
  if (item.items !== undefined)
    return [rubricError('rubric.rowsOfParent', { pointer: `${pointer}/rows` }, {})];
  const own = rows.flatMap(({ fullScore }) => fullScore ?? []);
  const areLevels = item.levels !== undefined && own.every((points) => item.levels?.includes(points));
  const isSum = (areLevels || sumOf(own) === pointsOf(item.fullScore ?? 0)) && own.length === rows.length;
  return [
    ...(['requirement', 'criteria'] as const)
      .filter((field) => wordsOfRows(rows, field) !== (item[field] ?? ''))
      .map((field) => rubricError('rubric.rowsDiffer', { pointer: `${pointer}/rows` }, { field })),
    ...(own.length === 0 || isSum
      ? []
      : [rubricError('rubric.rowsSum', { pointer: `${pointer}/rows` }, { fullScore: item.fullScore ?? 0 })]),
  ];
};

function checkTitle(title: string, period: Rubric['period']): readonly Problem[] {
  const { inTitle } = PERIODS[period];
  const place: Place = { pointer: '/title' };
  const count = title.split('{period}').length - 1;
  if (inTitle.includes(count) || (count === 0 && saysKindOfPeriod(title, period))) return [];
  return inTitle.includes(0)
    ? [rubricError('rubric.titleMostPeriods', place, { most: Math.max(...inTitle) })]
    : [rubricError('rubric.titlePeriod', place, {})];
}
